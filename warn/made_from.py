"""Goods made in Viet Nam of another country's inputs: what is bought, and what is made of it.

A measure can reach such goods through circumvention, so the question is about what is
made; what is bought tells whose order it may be.
"""

import re
from functools import lru_cache

from kb.countries import find_countries
from kb.data import shipped
from kb.goods_match import match_goods
from kb.vietnamese import has_marks
from tradewarn.text import fold, fold_words, nfc

ENGLISH = (
    "buy|buying|bought|purchase|purchased|import|imports|importing|imported|source|sourced|sourcing|use|using"
    "|made from|made of|made with|from"
)
VIETNAMESE = "mua|nhập khẩu|nhập|dùng|sử dụng|làm từ|làm bằng|sản xuất từ|chế tạo từ|từ|bằng|nguyên liệu|phôi"
GOES_ON = "sang|xuất|bán|về|rồi|đến|và|việt nam"
GOES_ON_EN = "to|into|then|and|in|viet nam|vietnam"
VERB = re.compile(r"(?:mua|nhap|nhập|buy|bought|import|purchase|sourc)")
PROCESSED = re.compile(
    r"\s(?:duoc )?(?:lap rap|gia cong|che bien|hoan thien|assembled|processed|completed)\b"
)
CLAUSE = re.compile(r"[^,;.?!]*")
MOST = 6  # countries of a question that are looked at
NEAR = 60  # letters between the word of buying and the country: a clause of a question is no longer


def input_spans(text: str) -> list[tuple[int, int]]:
    """Give where a question names inputs bought from another country.

    Empty unless something made of them is named outside: “hot-rolled steel from China to
    the US” is about that steel and no input.

    Example:
        >>> text = "mua thép cán nóng Trung Quốc, cán nguội rồi bán sang Mỹ"
        >>> [text[a:b] for a, b in input_spans(text)]
        ['mua thép cán nóng Trung Quốc']
    """
    plain = _same_length(text)
    heard, bought, stops = _words(text)
    found = []
    abroad = [m for m in find_countries(text, folded=True) if m.code != "VN"]
    for mention in abroad[:MOST]:
        leads = list(bought.finditer(heard, max(0, mention.start - NEAR), mention.start))
        leads = [m for m in leads if not stops.search(heard, m.end(), mention.start)]
        clause = CLAUSE.match(text, mention.end, mention.end + NEAR)
        behind = match_goods(clause[0]) if leads and clause else []
        after = [n.end for n in behind if n.start <= 1]
        before = _right_before(text, leads[0].start()) if leads and VERB.match(leads[0][0]) else []
        named = bought.sub(" ", heard[leads[0].end() : mention.start]).strip() if leads else ""
        done = PROCESSED.match(plain, mention.end)
        own = _right_before(text, mention.start) if done and not leads else []
        if own and match_goods(text[: max(own)]):
            found.append((max(own), mention.end))
        if leads and (named or after or before):
            start = min([leads[0].start(), *before])
            found.append((start, mention.end + max(after, default=0)))
    spans = _merged(found)
    rest = without(text, spans)
    return spans if spans and (match_goods(rest, limit=1) or processes(rest)) else []


def _words(text: str) -> tuple[str, re.Pattern[str], re.Pattern[str]]:
    """Give the text as its words are compared, and those of buying and of going on.

    Where marks are typed they count: “tủ” is a cupboard and no “từ”.
    """
    if has_marks(text):
        return "".join(c.lower() if len(c.lower()) == 1 else c for c in nfc(text)), *_patterns(marked=True)
    return _same_length(text), *_patterns(marked=False)


@lru_cache(maxsize=2)
def _patterns(*, marked: bool) -> tuple[re.Pattern[str], re.Pattern[str]]:
    bought, on = (VIETNAMESE, GOES_ON) if marked else (fold(VIETNAMESE), fold(GOES_ON))
    return (
        re.compile(rf"\b(?:{bought}|{ENGLISH})\s"),
        re.compile(rf"[,;.?!]|\b(?:{on}|{GOES_ON_EN})\b"),
    )


def _same_length(text: str) -> str:
    return "".join(f if len(f := fold(c)) == 1 else c for c in text)


def _right_before(text: str, at: int) -> list[int]:
    """Give where goods begin that end right before a word: “thép cán nóng nhập từ …”."""
    return [m.start for m in match_goods(text[:at]) if m.end >= at - 1]


def without(text: str, spans: list[tuple[int, int]]) -> str:
    """Give a text with stretches of it blanked, so that offsets stay true."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def processes(text: str) -> list[str]:
    """Give the goods that the processes named in a text make, as “cold-roll it in Viet Nam”."""
    plain = _spaced(text)
    found: dict[str, None] = {}
    for entry in shipped("processes.yaml")["processes"]:
        if any(_spaced(w) in plain for w in entry["words"]):
            found |= dict.fromkeys(entry["goods"])
    return list(found)


def _spaced(text: str) -> str:
    return f" {' '.join(fold_words(text))} "


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    made: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(made[-1][1], end))
        else:
            made.append((start, end))
    return made
