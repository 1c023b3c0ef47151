"""Firm names as notices print them: where one begins, where it ends, what is none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from extract.prose.sentences import one_line
from tradewarn.text import fold_words

FORM = re.compile(
    r"(?<![A-Za-z])(?:"
    r"(?:(?:One|Single)[\s-](?:Member|member)\s)?(?:Limited|LIMITED)[\s-]{1,2}(?:Liability|LIABILITY)\s{1,2}"
    r"(?:Company|COMPANY|Partnership|Co\b\.?)"
    r"|C[oO](?:mpany|MPANY|rporation|rp|\.)?\.?,?\s{0,2}(?:(?:Ltd|LTD|ltd)\b\.?|Limited\b|LIMITED\b"
    r"|Inc\b\.?|INC\b\.?|LLC\b)"
    r"|S\.?A\.?(?:\s?P\.?\s?I\.?)?(?:\s?B\.?)?\s{1,2}de\s{1,2}C\.?\s?V\b\.?"
    r"|S\.?\s?de\s{1,2}R\.?\s?L\.?\s{1,2}de\s{1,2}C\.?\s?V\b\.?"
    r"|(?:Joint|JOINT)[\s-]{1,2}(?:Stock|STOCK)\s{1,2}(?:Company|COMPANY|Corporation|Co\b\.?)"
    r"|S[dD][nN]\.?,?\s{0,2}B[hH][dD]\b\.?|P[tT][eEyY]\.?,?\s{0,2}(?:(?:Ltd|LTD)\b\.?|Limited\b|LIMITED\b)"
    r"|P(?:vt|VT|rivate|RIVATE)\.?,?\s{0,2}(?:(?:Ltd|LTD)\b\.?|Limited\b|LIMITED\b)"
    r"|(?:Ltd|Limited)\.?\s{1,2}(?:Sti|Şti|Sirketi|Şirketi)\b\.?|Anonim\s{1,2}[SŞ]irketi\b"
    r"|G[mM][bB]H\b(?:\s&\sCo\.?\s?KGa?A?)?"
    r"|Company\b|COMPANY\b|Corporation\b|CORPORATION\b|Incorporated\b|Limited\b|LIMITED\b|Limitada\b"
    r"|Ltda\b\.?|Ltée\b|Ltee\b"
    r"|(?:Corp|CORP|Inc|INC|Ltd|LTD)\b\.?|Co\.(?!,)|[LU]LC\b|(?<=[a-z)] )(?:PLC|plc|LLP)\b|L\.L\.C\.?"
    r"|L\.P\.|LP\b|S\.p\.A\.?|S\.P\.A\.?"
    r"|S\.r\.l\.|S\.R\.L\.|S\.A\.S\."
    r"|G\.P\.|S\.C\.A\.|S\.A\.E\.?|S\.A\.I\.C\.(?:\s?[A-Z](?:\.[A-Z])*\.)?|S\.A\.O\.C\.?|SAOC\b|SAOG\b|FZC[Oo]?\b|FZE\b|W\.L\.L\.?"
    r"|S\.A\.U?\.?|(?:T\.)?A\.[SŞ]\.|(?:(?<=Ticaret )|(?<=Sanayi ))A[SŞ]\b"
    r"|A/S|B\.V\.|N\.V\.|K\.K\.|J\.S\.C\.?|PJSC|OJSC|JSC|OAO|PAO|Tbk\b\.?"
    r"|AB\b|AG\b|Oyj?\b|Kft\b\.?|d\.o\.o\.|a\.s\."
    r")(?![A-Za-z])"
)
_INNER = """
    of and & de da do dos das del la las los y e for the van von der et i ve e
"""
INNER = frozenset(_INNER.split())
POINTED = re.compile(
    r"(?:(?:[A-Za-z]\.)+|(?:Co|Corp|Int'l|Intl|Imp|Exp|Ind|Mfg|Bros|St|No|Ltd|Inc|Dr|Mt|Tech"
    r"|Prod|Sci|Dev|Mach|Ent|Gen|San|Tic|PT|CV|Pvt|Pte|Trad)\.)"
)
ENTITY = re.compile(r"\[[A-Za-z]{2,10}\](?=\w)")  # ``[Ouml]zdemir``, as some records print letters
_LEADING = """
    the in see because for on both from by with between letter although since while if whether as to
    at respondent respondents petitioner petitioners producer producers exporter exporters company
    companies importer importers firm firms accordingly additionally therefore thus specifically
    further furthermore however and or of & commerce department we that when moreover under also
    only additional mandatory including manufacturer manufacturers namely domestic foreign certain
    given regarding concerning re like where finally former e.g. i.e. inc. all each these this those
    other u.s. against consequently nsr nsrs por poi ccr ccrs cvd ltfv eapa
"""
LEADING = frozenset(_LEADING.split())
NO_FIRM = re.compile(
    r"\b(?:Department|Commission|Government|Court|Secretary|Customs|Committee on|Ministry|Federal Register"
    r"|Tariff Act|Decision Memorandum|Duty Order|United States v|Trade Representative|Rates? [Ff]or"
    r"|Response of|Verification of|LLP|PLLC|P\.C\.)(?![a-z])"
)
GENERIC = re.compile(
    r"(?:[A-Z]\.?|U\.?S\.?|Stock|Joint|Private|Public|Holding|Parent|Trading|Limited|Sole|Industrial"
    r"|Individual|Cooperative|Single|Affiliated|Unaffiliated|Respondent|Examined)"
    r"(?:\s(?:Stock|Company))?|(?:Non-)?(?:Selected|Examined|Reviewed|Rescinded|Separate\sRate|Respondent)"
)
STATES = (
    "Alabama|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Illinois|Indiana"
    "|Iowa|Kansas"
    "|Kentucky|Louisiana|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Nebraska|Nevada"
    "|New Jersey|New York|North Carolina"
    "|Ohio|Oklahoma|Oregon|Pennsylvania|South Carolina|Tennessee|Texas|Utah|Virginia"
    "|Washington|Wisconsin|[A-Z]{2}"
)  # a petitioner's address stands between its name and the next one
JOINED = re.compile(
    rf"(?:(?:{STATES})\s{{1,2}}and\s{{1,2}}|[A-Z]{{3,}}\s{{1,2}}and\s{{1,2}}(?=[A-Z]\S{{2,}}\s{{1,2}}[A-Z]))"
)
TWICE = re.compile(
    r"([A-Z]\w{2,20})\b[^,;]{0,60}?\sand\s{1,2}(?=\1\b)"
)  # “Foo Steel and Foo Power Co.”: two firms
_PLACES = """
    china prc korea rok vietnam taiwan india japan mexico canada brazil turkey türkiye thailand
    indonesia malaysia commerce itc commission cbp itrade uae eu argentina russia ukraine italy
    germany spain france oman colombia
"""
PLACES = frozenset(_PLACES.split())
FORM_FIRST = re.compile(r"(?:PT|P\.T\.|CV|UD)\.?\s[A-Z]")  # Indonesia's legal forms stand first
HOME_FORM = re.compile(r"(?:(?:Tổng\s)?Công\sty|CTCP|DNTN|Doanh\snghiệp)\s", re.IGNORECASE)
SAME = {"limited": "ltd", "corporation": "corp", "company": "co", "incorporated": "inc"}
AMOUNT = re.compile(  # “USD 43.07/MT for Foo Glass Ltd.”
    r"(?:(?:USD|US\$|EUR|INR|Rs\.?|\$)\s?[\d.,]{1,12}\s?)?/?(?:MT|KG|TON|Kg|kg|tonne|unit)\s(?:for|to|by|on|against)\s"
)
SEATED = re.compile(
    r"\s{1,2}of\s{1,2}(?:the\s)?([A-Z][A-Za-zü.’']{2,20}(?:\s{1,2}[A-Z][a-z]{2,20}){0,2})"
    r"(?=\s{0,2}(?:[(,;.)]|$|and\s|or\s))"
)
REACH = 150  # no name is longer
LONGEST = 14  # words
EAST_ASIAN_LETTER = re.compile(r"[\u3041-\u30fa\u30fc-\u30ff\u3400-\u9fff\uac00-\ud7af]")
EAST_ASIAN = re.compile(r"[\u3001-\u303f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af，。；：][:：,，、.)）]?")


@dataclass(frozen=True, slots=True)
class Named:
    """One firm name: as printed on one line, and its `start`:`end`."""

    name: str
    start: int
    end: int


def firm_names(text: str, start: int = 0, end: int | None = None) -> Iterator[Named]:
    """Give each name that ends in a legal form (``Co., Ltd.``, ``S.A.``, ``Sdn. Bhd.``).

    A name is read backwards from its form while the words look like parts of a name;
    law firms, agencies and the parties of a court case are none. Names joined by a
    slash are one group, given whole.
    """
    group: Named | None = None
    floor = start
    for form in FORM.finditer(_parted(text), start, len(text) if end is None else end):
        begin = _beginning(text, max(floor, form.start() - REACH), form.start())
        if begin is None:
            continue
        floor = form.end()
        named = None if _court_case(text, begin, form.end()) else _named(text, begin, form.end())
        if named is None:
            continue
        if group is not None and re.fullmatch(r"\s?/\s?", text[group.end : named.start]):
            group = Named(one_line(text[group.start : named.end]), group.start, named.end)
            continue
        if group is not None:
            yield group
        group = named
    if group is not None:
        yield group


@lru_cache(maxsize=2)
def _parted(text: str) -> str:
    """Give the text, letters of East Asia as marks: ``Acme Corporation為`` ends a word before the last."""
    return text if text.isascii() else EAST_ASIAN_LETTER.sub("、", text)


def has_form(text: str) -> bool:
    """Tell whether a text ends in a legal form of firms."""
    matches = list(FORM.finditer(text))
    return bool(matches) and matches[-1].end() >= len(text.rstrip(" ,;")) - 1


def is_firm(name: str) -> bool:
    """Tell whether a printed name can be a firm's at all."""
    form = next(reversed(list(FORM.finditer(name))), None)
    stem = name[: form.start()].strip(" ,") if form else name
    return (
        1 < len(name) <= REACH
        and bool(stem)
        and not NO_FIRM.search(name)
        and not GENERIC.fullmatch(stem)
        and not stem.isdigit()
        and any(c.isalpha() for c in stem)
        and stem[0] not in "()/"
    )


def clean_name(text: str) -> str:
    """Take footnote marks, leaders and list numbers off a name in a table or list.

    Example:
        >>> clean_name("POSCO Co., Ltd.14 .........")
        'POSCO Co., Ltd.'
    """
    name = one_line(text)
    name = re.sub(r"[⁰¹²³⁴-⁹⁺⁻]{1,6}|\s?\\\d{1,3}\\", "", name)
    name = re.sub(r"\s?(?:\.\s?){3,200}$|[…\s]{1,40}$", "", name)
    name = re.sub(r"^(?:\(?\d{1,3}[.)]|[•*†‡+-])\s{1,3}", "", name)
    name = re.sub(r"[\s*†‡]{1,6}$", "", name)
    if not re.search(r"\b(?:No|Nos|Factory|Plant|Unit|Mill|Line)\.?\s?\d{1,2}$", name):
        name = re.sub(r"(?<=[.)])\d{1,2}$|(?<=[a-z,.])\s\d{1,2}$|(?<=[a-z]{2})\d{1,2}$", "", name)
    return name.strip(" ,;:")


def name_key(name: str) -> str:
    """Give what two printings of one name share: no points, marks, case, seat or short name behind."""
    name = re.sub(r"\s\([^()]{1,40}\)$", "", name)
    seat = re.search(r"\sof\s(?:the\s)?(\S+)$", name)
    if seat and seat[1].lower() in PLACES and has_form(name[: seat.start()]):
        name = name[: seat.start()]
    words = fold_words(name.removeprefix("The "))
    return " ".join(SAME.get(w, w) for w in words)


def members(name: str) -> list[str]:
    """Split a group into its members, where each stands as a name of its own.

    Example:
        >>> members("POSCO/POSCO International Corporation")
        ['POSCO', 'POSCO International Corporation']
    """
    parts = [p.strip(" ,") for p in re.split(r"\s?/\s?", name)]
    if len(parts) < 2 or any(len(p) < 4 or not p[0].isupper() for p in parts):
        parts = [p.strip(" ,") for p in re.split(r";\s(?:(?:and|và)\s)?|,?\s(?:and|và)\s", name)]
        if len(parts) < 2 or not all(has_form(p) or FORM_FIRST.match(p) or HOME_FORM.match(p) for p in parts):
            return []
    if any(p.lower() in PLACES for p in parts):
        return []
    return [p for p in parts if is_firm(p)]


def _named(text: str, begin: int, end: int) -> Named | None:
    """Make the name, a firm in capitals or a state that “and” joins to it left out."""
    joined = JOINED.match(text[begin:end]) or TWICE.match(text[begin:end])
    if joined is None and (form := FORM.match(text, begin, end)):
        joined = re.match(r"\s{1,2}and\s{1,2}", text[form.end() : end])
        begin = form.end() if joined else begin  # the form of the name before
    begin += joined.end() if joined else 0
    amount = AMOUNT.match(text, begin, end)
    begin = amount.end() if amount else begin
    if not is_firm(one_line(text[begin:end])):
        return None
    seat = SEATED.match(text, end)  # “SRF Limited of India”
    if seat and seat[1].lower() in PLACES:
        end = seat.end()
    return Named(one_line(text[begin:end]), begin, end)


def _beginning(text: str, low: int, high: int) -> int | None:
    """Walk back from a legal form over the words of the name; it mixes no scripts of East Asia with ours."""
    if not text.isascii():
        low = max((m.end() for m in EAST_ASIAN.finditer(text, low, high)), default=low)
    words = list(re.finditer(r"\S+", text[low:high]))
    begin: int | None = None
    following = ""
    for _ in range(LONGEST):
        if not words:
            break
        match = words.pop()
        word, at = match[0], low + match.start()
        if word.rstrip(",").endswith(")"):
            opened = _place(text, low, low + match.end(), following)
            if opened is None:
                break
            while words and low + words[-1].end() > opened:
                at = low + words.pop().start()
            begin, following = min(at, opened), word
            continue
        if word == "The" and begin is not None and words and words[-1][0][-1] not in ".?!:”":
            return at  # amid a sentence a capital makes it part of the name
        part = _part(word, last=begin is None)
        if part is None:
            break
        begin, following = at + part, word
        if part:
            break
    return None if begin is None else _without_leading(text, begin, high)


def _place(text: str, low: int, end: int, following: str) -> int | None:
    """Return where the bracket of a place opens (``(Thailand) Co.``); None for a short name's.

    A short name in brackets ends the name before it: “and” or a comma comes after it.
    """
    if following in ("and", "or", "for", "of", "the") or (following and text[end - 1] == ","):
        return None
    opened = text.rfind("(", low, end)
    inside = text[opened + 1 : end].rstrip("),")
    if opened < 0 or not inside[:1].isupper() or len(inside) > 30 or ")" in inside:
        return None
    return opened


def _part(word: str, *, last: bool) -> int | None:
    """Say from which letter on a word can be part of a name; None if it cannot."""
    opening = 0 if ENTITY.match(word) else len(word) - len(word.lstrip("(（“\"‘'[/"))
    if ")/" in word:
        opening = word.rindex(")/") + 2
    core = word[opening:]
    if not core:
        return None
    if (
        core == "The"
        or core[-1] in ";:"
        or (core[-1] == "," and not last)
        or core.endswith(("’s", "'s", "s’", "),"))
    ):
        return None
    core = core.rstrip(",")
    if not core:  # a comma that stands by itself
        return None
    if core.endswith(".") and not POINTED.fullmatch(core):
        return None
    if core in INNER and not opening:
        return 0
    brand = (
        core[0].isupper()
        or ENTITY.match(core) is not None
        or (core[0].isdigit() and any(c.isalpha() for c in core))
        or any(c.isupper() for c in core[1:])
    )
    return opening if brand else None


def _without_leading(text: str, begin: int, high: int) -> int | None:
    """Drop the words of the sentence that precede a name (``Because Nucor``)."""
    while begin < high:
        word = re.compile(r"\S+").match(text, begin)
        if word is None or word.end() > high:
            return None
        if word[0].lower().strip(",") not in LEADING and word[0] not in INNER:
            return begin
        rest = re.compile(r"\s{0,40}").match(text, word.end())
        begin = rest.end() if rest else high
    return None


def _court_case(text: str, start: int, end: int) -> bool:
    return bool(
        re.match(r",?\s{0,2}v\.\s", text[end : end + 6])
        or re.search(r"\bv\.\s{1,2}$", text[max(0, start - 5) : start])
    )
