"""Tariff codes beside a word for codes: ``HTSUS subheadings 0306.17.0004``; bare digits are none."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way
from kb.hs.headings import headings

CODE = r"(?:ex ?)?(?:\d{2}\.\d{2}(?:\.\d{2}){0,3}(?!\d)|\d{4}(?:[. ]?\d{2}){0,4}(?:[. ]?\d{3,4})?)"
SYSTEM = r"(?:htsus|hts|hs|taric|cn|ncm|ahtn|tigie|hsk|gtip|ecn)"
WORDS = (
    r"(?:sub-?headings?|headings?|tariff (?:codes?|lines?|items?|classifications?|"
    r"numbers?)|codes?|items?|fraccion(?:es)?(?: arancelaria(?:s)?)?|"
    r"partidas?(?: arancelarias?)?|codigos?"
    r"|phan nhom(?: hang)?|nhom(?: hang)?|ma so(?: hang hoa)?|ma hang|ma hs|ma|"
    r"positions?|sous-positions?|pos tarif|posiciones)"
)
CUE = (
    rf"(?:{SYSTEM}(?: ?{WORDS})?(?: {SYSTEM})?|{WORDS}(?: (?:of the |cua |de la |"
    rf"du )?{SYSTEM}(?:\d{{4}})?)?(?: code)?)"
)
FIRST = re.compile(
    rf"(?<![\w-]){CUE}(?: ?(?:numbers?|nos?\.?|so|la|gom|thuoc|under|are|is|:|"
    rf"\())?(?: ?:)? {{0,4}}({CODE})(?![\w/%]|-\d|[.,]\d)"
)
MORE = re.compile(
    rf" ?[,;/]? ?(?:and |& |or |va |hoac |y |e |to |den |- ?)?({CODE})(?![\w/%]|[.,]\d|"
    r" ?(?:usd|vnd|eur|tan|tons?|tonnes|kg|ty|trieu|dong|companies|doanh nghiep))"
)
LOOSE = re.compile(r"(?:codes?|items?|ma|ma hang|ma so|codigos?)(?: ?(?:so|la|no\.?|numbers?|:))*\Z")
WIDE = re.compile(
    r"(?:nhom|nhom hang|positions?|posiciones|partidas?|headings?)(?: ?(?:so|la|no\.?|numbers?|:|gom))*\Z"
)
LONG = re.compile(r"\d{4}(?:[. ]\d{2})(?:[. ]\d{2,4}){0,3}|\d{6}|\d{8}|\d{10}")
EDITIONS = frozenset(["1988", "1992", "1996", "2002", "2007", "2012", "2017", "2022", "2028"])
COUNTED = frozenset(
    [
        "nguoi",
        "doanh",
        "cong",
        "san",
        "mau",
        "ho",
        "tan",
        "usd",
        "vnd",
        "eur",
        "trieu",
        "ty",
        "dong",
        "nghin",
        "hoc",
        "sinh",
        "companies",
        "people",
        "firms",
        "tons",
        "tonnes",
        "products",
        "cases",
        "%",
    ]
)


def _normal(printed: str) -> str:
    digits = "".join(c for c in printed if c.isdigit())
    return f"ex {digits}" if printed.startswith("ex") else digits


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    """Give each code of a list; the word for codes belongs to the first.

    Beside a word that stands for other codes too, four digits that may be a year are none.
    """
    code = match[1]
    cue = sheet.folded[match.start() : match.start(1)].strip(" :(")
    if not _chapter(code) or (code in EDITIONS and cue.endswith("hs")):
        return
    if LOOSE.match(cue) and not (
        LONG.fullmatch(code) and _normal(code).removeprefix("ex ")[:4] in headings()
    ):
        return
    after = sheet.folded[match.end() : match.end() + 20].split()
    if (
        WIDE.match(cue)
        and code.isdigit()
        and (_is_year(code) or (after and after[0].strip(".,;") in COUNTED))
    ):
        return
    yield Read(_normal(code))
    end = match.end()
    more = MORE.match(sheet.folded, end)
    while more and _chapter(more[1]) and not (_is_year(more[1]) or len(_normal(more[1])) == 4 != len(code)):
        yield Read(_normal(more[1]), more.start(1), more.end(1))
        more = MORE.match(sheet.folded, more.end())


def _chapter(code: str) -> bool:
    digits = _normal(code).removeprefix("ex ")
    return 1 <= int(digits[:2]) <= 99 and len(digits) in (4, 6, 7, 8, 9, 10, 11, 12)


def _is_year(code: str) -> bool:
    return re.fullmatch(r"19[5-9]\d|20[0-4]\d", code) is not None


FORM = CitationForm("HS_CTX", (Way(FIRST, _read, folds=True),))
