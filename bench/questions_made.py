"""Questions of every kind about the made-up proceedings: each is new, so that nothing is remembered."""

import random
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlencode

from proceedings_made import MARKETS, SYLLABLES, firm_names

from kb.goods import Good, goods
from tradewarn.text import fold

VI = {"US": "Mỹ", "EU": "EU", "IN": "Ấn Độ", "CA": "Canada", "AU": "Úc", "TR": "Thổ Nhĩ Kỳ"} | {
    "MX": "Mexico",
    "BR": "Brazil",
    "ID": "Indonesia",
}
EN = VI | {"US": "the US", "IN": "India", "AU": "Australia", "TR": "Turkey"}
Body = dict[str, Any]
Kind = Callable[["Drawer"], Body]


class Drawer:
    """Draws what questions are made of.

    Args:
        numbers: Case numbers that records bear.
        seed: Of the questions.
    """

    def __init__(self, numbers: Sequence[str], seed: int) -> None:
        self._chance = random.Random(f"{seed} questions")
        self._goods = list(goods().values())
        self._firms = firm_names(seed)["VN"]
        self._numbers = numbers

    def good(self) -> Good:
        """Give a kind of goods."""
        return self._chance.choice(self._goods)

    def market(self) -> str:
        """Give a market's code."""
        return self._chance.choice(list(MARKETS))

    def firm(self) -> str:
        """Give a firm of ours that records may name."""
        return self._chance.choice(self._firms)

    def number(self) -> str:
        """Give the number of a case."""
        return self._chance.choice(self._numbers)

    def word(self) -> str:
        """Give a word that means nothing."""
        return "".join(self._chance.sample(SYLLABLES, 2))

    def year(self) -> int:
        """Give a year of the records."""
        return self._chance.randint(2005, 2025)


def words(text: str) -> Body:
    """Ask in words alone."""
    return {"question": text}


KINDS: dict[str, Kind] = {
    "goods in Vietnamese": lambda d: words(f"{d.good().vi} sang {VI[d.market()]} có bị thuế không?"),
    "goods without marks": lambda d: words(
        fold(f"{d.good().vi} xuất sang {VI[d.market()]} có bị kiện không")
    ),
    "goods in English": lambda d: words(
        f"Is there an anti-dumping duty on {d.good().en} to {EN[d.market()]}?"
    ),
    "goods as fields": lambda d: {"product": d.good().en, "market": d.market(), "as_of": f"{d.year()}-06-30"},
    "code": lambda d: words(f"hàng mã HS {d.good().hs[0]} sang {VI[d.market()]}"),
    "goods and code": lambda d: (lambda g: {"product": g.vi, "hs": g.hs[0], "market": d.market()})(d.good()),
    "no market": lambda d: words(f"{d.good().vi} có đang bị điều tra ở nước nào không?"),
    "several goods": lambda d: words(
        f"{d.good().vi} sang {VI[d.market()]} và {d.good().vi} sang {VI[d.market()]}"
    ),
    "goods and size": lambda d: words(f"{d.good().vi} dày 5 mm, nặng 3 kg sang {VI[d.market()]}"),
    "firm and goods": lambda d: words(f"{d.firm()} bán {d.good().vi} sang {VI[d.market()]}, thuế bao nhiêu?"),
    "firm in words": lambda d: words(f"{d.firm()} có bị nêu tên không?"),
    "firm as a field": lambda d: {"company": d.firm(), "market": d.market()},
    "firm unknown": lambda d: {"company": f"{d.word()} {d.word()} Co., Ltd.", "market": d.market()},
    "case number": lambda d: words(f"Vụ {d.number()} thế nào rồi?"),
    "unknown goods": lambda d: words(f"{d.word()} {d.word()} sang {VI[d.market()]}"),
    "wide word": lambda d: words(f"thép {d.year() % 7} sang {VI[d.market()]}"),
    "acts asked for": lambda d: words(f"final anti-dumping determinations of {d.year()} of {EN[d.market()]}"),
    "nothing understood": lambda d: words(f"{d.word()} là gì?"),
}
RATES: dict[str, Kind] = {
    "goods": lambda d: {"product": d.good().en, "market": d.market(), "on": f"{d.year()}-06-30"},
    "goods and firm": lambda d: {"product": d.good().vi, "market": d.market(), "company": d.firm()},
    "code": lambda d: {"hs": d.good().hs[0], "market": d.market()},
    "firm": lambda d: {"company": d.firm()},
    "market": lambda d: {"market": d.market(), "on": f"{d.year()}-03-01"},
}


def path_of_rates(asked: Body) -> str:
    """Give the address that asks for rates."""
    return f"/api/v1/rates?{urlencode(asked)}"
