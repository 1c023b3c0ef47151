"""Markets as a question names them: a member of a customs union, or a place that is no country known."""

import re

from kb.countries import find_countries
from kb.customs_unions import customs_union
from tradewarn.text import nfc
from warn import naming
from warn.language import Lang
from warn.wording import CAVEATS, capital, say

AFTER_TO = re.compile(
    r"\b(?:(?:xuất khẩu |xuất )?sang|vào thị trường|to the market of|exported to|shipped to)\s"
    r"(?P<place>[A-ZĐÀ-Ỹ][\w-]+(?:\s[A-ZĐÀ-Ỹ][\w-]+){0,2})"
)


def in_union(markets: tuple[str, ...], lang: Lang) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Put the union in the place of its members; gives the markets to look up, and what to say.

    Args:
        markets: The codes of the countries asked about.
        lang: The reader's language.
    """
    looked_up: list[str] = []
    remarks: list[str] = []
    for country in markets:
        union = customs_union(country)
        looked_up.append(union.market if union else country)
        if union is not None:
            named = {"country": naming.market(country, lang), "union": naming.market(union.code, lang)}
            market = naming.market(union.market, lang)
            remarks.append(capital(say(CAVEATS, "union", lang, market=market, **named)))
    return tuple(dict.fromkeys(looked_up)), tuple(dict.fromkeys(remarks))


def no_such_market(text: str, lang: Lang, *, named: bool) -> list[str]:
    """Say that a name in the place of a market is not understood as one.

    Args:
        text: The question.
        lang: The reader's language.
        named: Whether a market was found; then another place is none of our matter.
    """
    if named:
        return []
    text = nfc(text)
    known = [(m.start, m.end) for m in find_countries(text, folded=True)]
    for match in AFTER_TO.finditer(text):
        if not any(a < match.end("place") and match.start("place") < b for a, b in known):
            return [say(CAVEATS, "no_such_market", lang, words=match["place"])]
    return []
