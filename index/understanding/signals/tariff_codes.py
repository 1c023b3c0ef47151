"""HS codes at any length: ``chương 72``, ``heading 7208``, ``0306.17``, ``7208 51``, ``HS 7208-7212``."""

import re
from collections.abc import Iterator

from index.parsing import whole_pairs
from index.understanding.parts import Part
from index.understanding.reading import Reading
from index.understanding.signal import Signal

NAMED = re.compile(
    r"(?<!\w)(?:(?P<chapter>chuong|chapters?|ch\.)"
    r"|(?P<word>hs codes?|hts codes?|ma so hang hoa|ma so hs|ma hs|hs|htsus|hts|taric|ncm|ahtn|tariff codes?)"
    r"|(?P<heading>ma hang|ma so|ma|phan nhom|nhom|subheadings?|headings?|commodity codes?|codes?))"
    r"[ .:#]{0,3}(?=\d)"
)
CODE = re.compile(
    r"\d{4}(?:\.\d{2}(?:\.?\d{2}){0,3}|(?: \d{2}){1,4}(?![\d.,/-])|\d{2,8})?(?![\d])"
    r"|\d{2}(?:\.\d{2}){1,3}(?:\.?\d{2}){0,2}(?![\d.,%])|\d{2}(?: \d{2}(?!\d)){2,4}(?![.,/-]\d)"
    r"|\d{2}(?!\d)|\d(?!\d)|\d{3,11}(?!\d)"
)
JOINED = re.compile(
    r" ?(?:,|;|&|/|va|and|or|hoac) (?:(?:hs|nhom|chuong|heading|chapter|ma) )?(?=\d)|[,;/](?=\d)"
)
RANGE = re.compile(r" ?(?:-|den|to|through|toi) ?(?=\d)")
ALONE = (
    re.compile(r"(?<![\d.,/-])(?<!\w)\d{4}\.\d{2}(?:\.?\d{2}){0,3}(?![\d/]|\.\d)"),
    re.compile(r"(?<![\d.,/-])(?<!\w)\d{4} \d{2}(?: \d{2}){0,3}(?![\d.,/%-])"),
    re.compile(r"(?<![\w.,/$-])(?:\d{6}|\d{8}|\d{10}|\d{12})(?![\w/%-]|[.,]\d)"),
    re.compile(r"(?<![\w.,/$-])\d{4}(?![\w/%-]|[.,]\d)"),
)
AMOUNT_AFTER = re.compile(
    r" ?(?:%|[$€£¥]|usd|vnd|eur|dong\b|trieu|ty\b|tan\b|kg|tons?\b|tonnes?\b|mt\b|cai\b|chiec\b"
    r"|bo\b(?! (?:cong|thuong|tai|truong))"
    r"|pcs|units?\b|nguoi|doanh nghiep|case|vu\b|companies|alloys?\b|hop kim"
    r"|t\d{1,3}\b|series\b|alumini?um\b|nhom\b"
    r"|duplex\b|stainless\b|grade\b)"
)
AMOUNT_BEFORE = re.compile(
    r"(?:[$€£¥]|usd|vnd|eur|gia|tri gia|price|value|so dien thoai|goi so|goi|dt|tel|phone|so|lien he|hotline"
    r"|zalo|sdt|fax|mobile|mst|ma so thue|tax code|tax id|alloys?|hop kim|grades?|mac thep|mac|astm|aisi|sae"
    r"|sus|aa|din|jis|gb|tcvn|iso|nhom|aluminium|aluminum)[ .:#]{0,3}$"
)
OF_LAW = re.compile(
    r" ?(?:,|cua|of|of the)? ?(?:luat|nghi dinh|thong tu|hiep dinh|law|decree|agreement|act)\b"
)
PHONE = re.compile(r"0[235789]\d{8}$")
LAST_CHAPTER, NO_CHAPTER, MOST_OF_RANGE = 97, 77, 60
YEARS = range(1900, 2100)


def read(reading: Reading) -> Iterator[Part]:
    """Give the codes; a bare number that could be a year, a telephone or only a quantity is doubtful."""
    text = reading.flat
    if not any(letter.isdigit() for letter in text):
        return
    for named in NAMED.finditer(text):
        yield from _listed(text, named)
    for form in ALONE:
        for match in form.finditer(text):
            start, end = match.span()
            digits = _digits(match[0])
            year = match[0].isdigit() and len(digits) == 4 and int(digits) in YEARS
            if _is_code(digits) and not year and not _amount(text, start, end):
                yield Part("hs", (digits,), digits, start, end, _told(match[0], digits))


def _listed(text: str, named: re.Match[str]) -> Iterator[Part]:
    """Give the codes listed behind a word like HS; the first one takes the word with it.

    What stands right behind HS is a code whether there is such a one or not: the answer then says so.
    """
    at, start, chapter = named.end(), named.start(), named["chapter"] is not None
    if chapter and (OF_LAW.match(text, at + 2) or OF_LAW.match(text, at + 1)):
        return
    while code := CODE.match(text, at):
        first, end = _digits(code[0]), code.end()
        said = named["word"] is not None and start == named.start() and len(first) > 1
        first = whole_pairs(first) if said else first
        values = [first.zfill(2) if chapter and len(first) == 1 else first]
        upto = RANGE.match(text, end)
        last = CODE.match(text, upto.end()) if upto else None
        if last and (more := _range(values[0], _digits(last[0]))):
            values, end = more, last.end()
        fits = len(values[0]) == 2 if chapter else len(values[0]) >= (4 if named["heading"] else 2)
        if (
            not fits
            or not (said or _is_code(values[0]))
            or (named["heading"] and AMOUNT_AFTER.match(text, end))
        ):
            return
        yield Part("hs", tuple(values), ", ".join(values), start, end)
        joined = JOINED.match(text, end)
        if joined is None:
            return
        at = start = joined.end()


def _range(first: str, last: str) -> list[str]:
    """Give all codes of a printed range of chapters or headings; none where it is no such range."""
    last = last.zfill(2) if len(first) == 2 else last
    if len(first) != len(last) or len(first) not in (2, 4) or not _is_code(last):
        return []
    span = range(int(first), int(last) + 1)
    found = [str(n).zfill(len(first)) for n in span] if 1 < len(span) <= MOST_OF_RANGE else []
    return [code for code in found if _is_code(code)]


def _digits(printed: str) -> str:
    return "".join(c for c in printed if c.isdigit())


def _is_code(digits: str) -> bool:
    chapter = int(digits[:2]) if len(digits) >= 2 else 0
    return (
        1 <= chapter <= LAST_CHAPTER
        and chapter != NO_CHAPTER
        and len(digits) % 2 == 0
        and digits[2:4] != "00"
    )


def _amount(text: str, start: int, end: int) -> bool:
    return bool(AMOUNT_AFTER.match(text, end) or AMOUNT_BEFORE.search(text[max(0, start - 16) : start]))


def _told(printed: str, digits: str) -> bool:
    """Tell whether a code without a word before it can be nothing else."""
    if "." in printed:
        return True
    return len(digits) > 4 and int(digits[:4]) not in YEARS and not PHONE.match(digits)


SIGNAL = Signal("tariff_codes", read)
