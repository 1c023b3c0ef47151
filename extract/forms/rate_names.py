"""Whose rate a cell or a line names: a firm, firms by their seats, all others, or nobody."""

import re

from extract.companies.names import FORM, FORM_FIRST, clean_name, has_form
from extract.forms.rate_words import EXCEPT, is_others
from kb.countries import country_code, find_countries
from kb.country_questions import Question
from tradewarn.printed.dates import printed_dates
from tradewarn.printed.months import month_of

LETTERS = re.compile(r"[^\W\d_]{2,}")
VIETNAMESE_FORM = re.compile(r"\bCông\s{1,40}ty\b", re.I)
NO_NAME = re.compile(
    r"(?:\W|\d|\b(?:total|average|weighted|mean|n/?a|none|pre|post|from|to|until|before|after"
    r"|onwards|quarter|year|q|fy|poi|por|rip"
    r"|total(?:es)?|jumlah|tổng|moyenne|and|the|of|on|since|month|period|inquiry|date|day|current|rate)\b)+",
    re.I,
)
SEAT = re.compile(r"\s{0,40}[,;]\s{0,40}[A-ZÀ-Ỹ][\w’'.\- ]{1,30}\Z")
CODE = re.compile(r"[A-Z]\d{3}|[\d .,]+|[^%\n]*+%.*|[A-Z]?\d[\d.\s]{3,}")
FIRM_FIRST = re.compile(
    r"\b(?:PT|P\.T\.)\.?\s{1,2}[A-Z][\w&'’-]*(?:\s{1,2}[A-Z][\w&'’-]*){0,6}(?:\s{1,2}Tbk\b\.?)?"
)
FEW = 3
ITEM = re.compile(  # the mark of a list before a name
    r"\A\s{0,40}(?:[(（][\d一二三四五六七八九十가나다라마바사๐-๙]{1,3}[)）]|\((?:[a-z]|[ivx]{1,4})\)(?=\s)"
    r"|[\d一二三四五六七八九十๐-๙]{1,3}[.．、)）](?!\d)|[①-⑳○●▪•□ㅇ-])\s{0,40}"
)
EAST_ASIAN_FORM = re.compile(
    r"公司|株式[会會]社|合同会社|주식회사|[㈜㈔]|\(주\)|유한(?:책임)?[회공]사|บริษัท|集团|集團|工廠|工厂|合作社"
    r"|(?<=[ァ-ヶー])(?:カンパニー|リミテッド|コーポレーション|ジョイント・?ストック)"
)
STYLE = re.compile(
    r"\s{0,40}(?:(?:the|la|le|el)\s{1,40})?(?:(?:people['’]?s|socialist|islamic|federal|federative"
    r"|democratic|united|co-operative)\s{1,40}){0,3}"
    r"(?:(?:republik|republic|republika|república|république|kingdom|kerajaan|vương\s{1,40}quốc"
    r"|cộng\s{1,40}hòa|state|sultanate|reino|royaume)"
    r"(?:\s{1,40}(?:sosialis|rakyat|socialista|popular|popular?ire|islam))*\s{1,40})?"
    r"(?:(?:(?:федеративн|исламск|социалистическ|арабск)\w+\s{1,40}){0,2}(?:республик"
    r"|королевств)\w+\s{1,40})?(?:(?:of|de|du|del|da|do|d['’])\s{0,40})?(?:the\s{1,40})?",
    re.I,
)
SHORT = re.compile(r"\s{0,40}\((?:[“‘\"']{0,2})(?P<short>[A-Z][^()]{1,38}?)(?:[”’\"']{0,2})\)\Z")
PARTS_OF = re.compile(r"\s+(?:P\.?R\.?|R\.?P\.?|R\.?O\.?C\.?|SAR)\.?(?P<rest>.*)\Z", re.S)
GROUP = re.compile(r"\A[^:;]{3,60}\b(?:[Gg]roup|[Gg]rupo|[Gg]roupe)\s{0,40}:\s{1,40}")
BY_WHOM = re.compile(
    r"\s{1,40}(?:supplied|exported|produced|manufactured|also\s{1,40}known|trading\s{1,40}as|formerly)\b.*\Z",
    re.I | re.S,
)


def names_firms(words: str) -> bool:
    """Say whether words can name firms: letters, and neither a country, a date, a code nor a caption."""
    if len(words) < FEW or len(words) > 400 or not LETTERS.search(words) or country_code(_the(words)):
        return False
    if is_others(words):
        return True
    if CODE.fullmatch(words):
        return False
    bare = words
    for printed in reversed(printed_dates(words)):
        bare = bare[: printed.start] + bare[printed.end :]
    bare = " ".join(w for w in bare.split() if month_of(w.strip(".,-")) is None)
    return bool(LETTERS.search(bare)) and NO_NAME.fullmatch(bare) is None


def surely_firms(words: str) -> bool:
    """Say whether words name firms by a legal form, or stand for all others."""
    return (
        is_others(words)
        or FORM.search(words) is not None
        or FORM_FIRST.match(words) is not None
        or VIETNAMESE_FORM.search(words) is not None
        or EAST_ASIAN_FORM.search(words) is not None
    )


def firm_of(words: str) -> str:
    """Give the firm's name without its seat, footnote marks and list numbers.

    Example:
        >>> firm_of("Acme Rope Corporation, Osaka, Japan"), firm_of("Sankyu, Kobe, Japan")
        ('Acme Rope Corporation', 'Sankyu')
    """
    whole = BY_WHOM.sub("", clean_name(ITEM.sub("", words)))
    short = SHORT.search(whole)
    if short is not None and has_form(whole[: short.start()]):
        whole = whole[: short.start()]
    printed = [GROUP.sub("", p.strip()) for p in re.split(r"\s{0,40};\s{0,40}", whole)]
    parts = [_without_seat(p) for p in printed]
    if len(parts) > 1 and parts != printed:  # one is printed with its seat, so all are
        parts = [
            SEAT.sub("", p) if p == q and not has_form(p) else p for p, q in zip(parts, printed, strict=True)
        ]
    kept = [p for p in parts if p and country_code(_the(p)) is None]
    return "; ".join(kept) or clean_name(words)


def short_name(words: str) -> str:
    """Give the short name that a cell prints behind a firm's: ``Acme Rope Co., Ltd (Acme)``."""
    found = SHORT.search(clean_name(words))
    return found["short"] if found else ""


def country_of(words: str) -> tuple[str | None, str]:
    """Give the country that opens a cell, and what of the cell is left.

    Example:
        >>> country_of("The Republic of Indonesia"), country_of("Thailand Acme Ltd.")
        (('ID', ''), ('TH', 'Acme Ltd.'))
    """
    bare = _the(words)
    whole = country_code(bare)
    if whole is not None:
        return whole, ""
    first = next(iter(find_countries(bare)), None)
    suffix = PARTS_OF.match(bare, first.end) if first else None
    if first and suffix and not suffix["rest"]:
        return first.code, ""
    if first is None or STYLE.fullmatch(bare, 0, first.start) is None:
        return None, words
    return first.code, bare[first.end :].strip(" ,:–-")


def seat_of(words: str) -> str | None:
    """Give the country in which a firm's seat is printed behind its name; None where none is."""
    last = re.split(r"[,;]", words)[-1].strip()
    code, rest = country_of(last)
    return code if not rest and last != words.strip() else None


def country_told(words: str, origins: set[str]) -> str | None:
    """Give the one origin that a label names, be it by an adjective: “all other Chinese companies”."""
    codes = {m.code for m in find_countries(words)} & origins
    codes = codes or ({m.code for m in Question(words).mentions()} & origins if len(words) < 200 else set())
    return next(iter(codes)) if len(codes) == 1 else None


def country_named(words: str) -> str | None:
    """Give the one country that a label names, whatever the origins are."""
    codes = {m.code for m in find_countries(words)} or (
        {m.code for m in Question(words).mentions()} if len(words) < 200 else set()
    )
    return next(iter(codes)) if len(codes) == 1 else None


def excepted(words: str) -> str:
    """Give the names in ``Others (except A Ltd. and B Ltd.)``; empty where there are none."""
    found = EXCEPT.search(words)
    return re.sub(r"^\((?:other\s{1,40}than|ngoại\s{1,40}trừ|\w+)\s{1,40}|\)$", "", found[0]) if found else ""


def _without_seat(name: str) -> str:
    forms = list(FORM.finditer(name))
    if forms and not has_form(name):
        rest = name[forms[-1].end() :]
        if re.match(r"\s*,", rest) and not re.search(r"\(|\band\b|/", rest):
            return name[: forms[-1].end()].strip(" ,")
        return name
    last = name.rfind(",")
    if last > 0 and country_code(_the(name[last + 1 :].strip())):
        name = name[:last]
        seat = SEAT.search(name)
        return name[: seat.start()] if seat else name
    return name


def _the(words: str) -> str:
    return re.sub(r"^(?:the|la|le|el)\s{1,40}", "", words.strip(), flags=re.I)
