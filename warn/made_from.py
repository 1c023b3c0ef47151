"""Goods made in Viet Nam of another country's inputs: what is bought, and what is made of it.

A measure can reach such goods through circumvention, so the question is about what is
made; what is bought tells whose order it may be.
"""

import re

from kb.countries import find_countries
from kb.data import shipped
from kb.goods_match import match_goods
from tradewarn.text import fold, fold_words

BOUGHT = re.compile(
    r"\b(?:mua|nhap khau|nhap|dung|su dung|lam tu|lam bang|san xuat tu|che tao tu|tu|bang"
    r"|nguyen lieu|phoi|buy|buying|bought|purchase|purchased|import|imports|importing|imported|source"
    r"|sourced|sourcing|use|using|made from|made of|made with|from)\s"
)
PROCESSED = re.compile(
    r"\s(?:duoc )?(?:lap rap|gia cong|che bien|hoan thien|assembled|processed|completed)\b"
)
VERB = re.compile(r"(?:mua|nhap|buy|bought|import|purchase|sourc)")
STOPS = re.compile(r"[,;.?!]|\b(?:sang|xuat|ban|ve|roi|den|to|into|then|and|va|in|viet nam|vietnam)\b")
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
    plain = "".join(f if len(f := fold(c)) == 1 else c for c in text)
    found = []
    for mention in find_countries(text, folded=True):
        if mention.code == "VN":
            continue
        leads = list(BOUGHT.finditer(plain, max(0, mention.start - NEAR), mention.start))
        leads = [m for m in leads if not STOPS.search(plain, m.end(), mention.start)]
        after = [n.end for n in match_goods(text[mention.end : mention.end + NEAR]) if n.start <= 1]
        before = _right_before(text, leads[0].start()) if leads and VERB.match(leads[0][0]) else []
        bought = BOUGHT.sub(" ", plain[leads[0].end() : mention.start]).strip() if leads else ""
        done = PROCESSED.match(plain, mention.end)
        own = _right_before(text, mention.start) if done and not leads else []
        if own and match_goods(text[: max(own)]):
            found.append((max(own), mention.end))
        if leads and (bought or after or before):
            start = min([leads[0].start(), *before])
            found.append((start, mention.end + max(after, default=0)))
    spans = _merged(found)
    rest = without(text, spans)
    return spans if spans and (match_goods(rest, limit=1) or processes(rest)) else []


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
