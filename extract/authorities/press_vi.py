"""Vietnamese press on one act of an authority anywhere.

Authority:  the one that acts, told from the sentences of action, never the newspaper
Publishes:  news sites, bulletins of associations; the date is the act's, where the text has it
Traps:      “Bộ Công Thương Philippines” is not ours; the reporting Cục Phòng vệ thương mại does not act
History:    2026-11: first version
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from extract.authorities.vn_moit import CASES, case_numbers_finder
from extract.authority import AuthorityForm, Recognition
from extract.field import Reading
from extract.forms.finders import Manner, finders
from extract.forms.identity import find_origins as origins_by_clause
from extract.forms.identity import find_related_countries as related_by_clause
from extract.forms.numbers import written
from extract.forms.press import ACTED, Act, act_of
from extract.forms.press_background import BACKGROUND, in_background
from extract.forms.press_days import short_days
from extract.forms.press_others import issues_of, of_the_first
from extract.forms.press_us import commission_numbers, find_instruments, find_stage
from extract.forms.subject import market_of, subject_of
from extract.segment import Segment
from extract.tongue import Tongue
from extract.us.headline import Extent
from kb.authorities import authorities
from kb.countries import country_code, find_countries
from tradewarn.model import Found
from tradewarn.plugins import load
from tradewarn.printed.dates import printed_dates

BY = "extract/authorities/press_vi.py"
SURE = 0.82
LETTER = 0.98  # its head names our office, its subject whose act it tells of
DECISION = re.compile(
    r"\bQuyết\s+định\s+(?:số\s+)?(?P<n>\d{1,5}/(?:\d{4}/)?QĐ-BCT)|\b(?P<adn>ADN(?:\s+số)?\s+\d{4}/\d{2,3})"
    r"\b",
    re.I,
)
NUMBERED = re.compile(  # how other countries number what the press calls a decision
    r"\b(?:Quyết\s+định|Thông\s+báo|Quy\s+định|Thông\s+tư|Nghị\s+định|Nghị\s+quyết|Lệnh|Thông\s+cáo|Công\s+báo)\s+(?:thực\s+thi\s+)?"
    r"(?:(?:\([A-Z]{2}\)\s+)?(?:số|No\.)\s*(?:hiệu\s+)?|\([A-Z]{2}\)\s+)(?P<n>[A-Z0-9(][\w()./-]{0,24}\d[\w()/-]{0,14})",
    re.I,
)
OF_THE_UNION = re.compile(r"(?<![\w/])C/20\d{2}/\d{3,6}(?![\w/])")  # numbers of its Official Journal
OLDER = re.compile(r"\b(?:theo\s+đề\s+nghị|căn\s+cứ|sửa\s+đổi|thay\s+thế|trước|quy\s+định\s+tại)\b", re.I)
LOOK_AT = 6_000
EXPORTED = re.compile(r"\b(?:XK|xuất\s+khẩu)\s+(?:vào|sang)\s+(?P<to>[A-ZĐ]\w+(?:\s[A-ZĐ][\wÀ-ỹ]+){0,2})")
AVOIDED = re.compile(r"\bl[ẩẫ]n\s+tránh\b", re.I)
AROUND = re.compile(
    r"\bl[ẩẫ]n\s+tránh\b|\b(?:né|trốn)\s+tránh\b|\blệnh\s+áp\s+thuế\b|\bbiện\s+pháp\s+gốc\b", re.I
)
OF_COUNTRY = re.compile(
    r"\b(?:đang\s+áp\s+dụng\s+(?:với|cho)|áp\s+dụng\s+(?:đối\s+với|với|cho)|xuất\s+xứ(?:\s+từ)?|của|từ|với"
    r"|đối\s+với)\s+(?:nước\s+)?\Z",
    re.I,
)
SENTENCE = re.compile(r"[^.\n]{20,1500}")
INPUTS = re.compile(
    r"\b(?:nguyên\s+(?:phụ\s+)?liệu|linh\s+kiện|phụ\s+kiện|bán\s+thành\s+phẩm|đầu\s+vào|phôi|cuộn|lõi|ván|tấm"
    r"|thép|tế\s+bào|chất\s+nền)\b[^.;\n]{0,60}?"
    r"\b(?:(?:xuất\s+xứ|nguồn\s+gốc)(?:\s+(?:từ|tại|là))?|nhập\s+(?:khẩu\s+)?từ|sản\s+xuất\s+tại|của)\s+(?=[A-ZĐ])",
    re.I,
)
BEHIND = re.compile(r",?\s{1,40}(?:phía\s{1,40}|nước\s{1,40})?")
DAY = re.compile(r"\b(?:ngày|hôm|sáng|chiều|vào)\s", re.I)  # before the date, or as its first word
WITHIN = re.compile(  # the first or last day of a period, or one to come
    r"\b(?:từ|đến|tới|giai\s+đoạn|thời\s+kỳ|trước|hết|hạn|sẽ|dự\s+kiến[^.;]{0,50})\s*(?:ngày\s*)?\Z", re.I
)
GAZETTED = re.compile(
    r"\b(?:đăng|công\s{1,40}bố|ban\s{1,40}hành|ký|đưa\s{1,40}ra|có\s{1,40}hiệu\s{1,40}lực)\b[^.;\n]{0,70}?"
    r"\s(?:(?:ngày|hôm)\s{1,40})?\Z",
    re.I,
)


def recognise(segment: Segment) -> Recognition | None:
    """Know a Vietnamese text that tells of one act."""
    if segment.language != "vi":
        return None
    act = act_of(segment)
    return Recognition(LETTER if act.letter else SURE, act.named.start, act.named.end) if act else None


def find_authority(reading: Reading) -> Iterable[Found]:
    """Give the authority that acts."""
    act = act_of(reading.segment)
    if act is not None:
        at = act.named
        yield reading.segment.found(act.authority, at.start, at.end, confidence=SURE, by=BY)


def telling(segment: Segment, _tongue: Tongue) -> tuple[Extent | None, Sequence[Extent]]:
    """Give the headline of the text, and the sentences of action."""
    act: Act | None = act_of(segment)
    if act is None:
        return None, ()
    return act.title, (*act.told, act.title)


def find_publication_date(reading: Reading) -> Iterable[Found]:
    """Give the day on which the authority acted, where the sentence of action has it.

    A day printed without its year takes it from the rest of the text (`short_days`).
    """
    subject = subject_of(reading)
    said = subject.said[:-1] if subject else ()
    text = reading.segment.text
    for extent in said:
        days = [
            p
            for p in printed_dates(text, extent.start, extent.end)
            if DAY.search(text[max(0, p.start - 6) : p.start + len("ngày ")])
            and not WITHIN.search(text, max(extent.start, p.start - 70), p.start)
        ]
        if days:  # a dateline (“Hà Nội, ngày … –”) may stand before the day of the act
            printed = next((p for p in days if _actor_at(reading, p.end)), days[0])
            yield reading.segment.found(
                printed.day.isoformat(), printed.start, printed.end, confidence=0.75, by=BY
            )
            return
    for extent in (*said[:2], *(subject.said[-1:] if subject else ())):
        for printed in short_days(reading.segment, extent):
            yield reading.segment.found(
                printed.day.isoformat(), printed.start, printed.end, confidence=0.7, by=BY
            )
            return
    yield from _dated_elsewhere(reading)


def _actor_at(reading: Reading, at: int) -> int | None:
    """Give where the name of the authority that acts ends, if it stands right behind a date."""
    act = act_of(reading.segment)
    text = reading.segment.flow
    if act is None:
        return None
    known = authorities()[act.authority]
    names = {text[act.named.start : act.named.end], known.short_vi, known.name_vi, *known.aliases}
    behind = BEHIND.match(text, at)
    at = behind.end() if behind else at
    name = next((n for n in sorted(names, key=len, reverse=True) if text.startswith(n, at)), None)
    return at + len(name) if name else None


def _dated_elsewhere(reading: Reading) -> Iterator[Found]:
    """Give the day of another sentence: ``Ngày 5/3/2031, ITC đã …``, ``Quyết định số 5 ngày …``."""
    segment = reading.segment
    text = segment.flow
    act = act_of(segment)
    if act is None:
        return
    whole = Extent(0, min(len(text), LOOK_AT))
    days = sorted([*printed_dates(text, 0, LOOK_AT), *short_days(segment, whole)], key=lambda p: p.start)
    for printed in days:
        begin = max(text.rfind("\n", 0, printed.start), text.rfind(". ", 0, printed.start)) + 1
        if in_background(text, begin):
            continue
        numbered = NUMBERED.search(text, begin, printed.start)
        if numbered and printed.start - numbered.end() < len(" ngày  "):
            yield segment.found(printed.day.isoformat(), numbered.start(), printed.end, confidence=0.7, by=BY)
            return
        if WITHIN.search(text, max(begin, printed.start - 70), printed.start):
            continue
        if GAZETTED.search(text, begin, printed.start):
            yield segment.found(printed.day.isoformat(), printed.start, printed.end, confidence=0.66, by=BY)
            return
        named = _actor_at(reading, printed.end)
        said = DAY.search(text[max(0, printed.start - 6) : printed.start + 6])
        if named is not None and said and ACTED.match(text, named):
            yield segment.found(printed.day.isoformat(), printed.start, printed.end, confidence=0.7, by=BY)
            return


def find_document_number(reading: Reading) -> Iterable[Found]:
    """Give the decision that the fullest sentence of action names; older ones stand in the background."""
    subject = subject_of(reading)
    for extent in subject.said[:2] if subject else ():
        match = DECISION.search(reading.segment.text, extent.start, extent.end)
        if match:
            yield _numbered(reading, match)
            return
    text = reading.segment.flow
    for match in DECISION.finditer(text, 0, LOOK_AT) if subject else ():
        begin = max(text.rfind("\n", 0, match.start()), text.rfind(". ", 0, match.start())) + 1
        if match["adn"] and not in_background(text, begin):
            yield _numbered(reading, match)
            return
    for match in NUMBERED.finditer(text, 0, LOOK_AT) if subject else ():
        begin = max(text.rfind("\n", 0, match.start()), text.rfind(". ", 0, match.start())) + 1
        if not in_background(text, begin) and not OLDER.search(text, begin, match.start()):
            yield reading.segment.found(match["n"], match.start(), match.end(), confidence=0.7, by=BY)
            return
    yield from _of_the_union(reading)


def _of_the_union(reading: Reading) -> Iterator[Found]:
    act = act_of(reading.segment)
    match = OF_THE_UNION.search(reading.segment.flow, 0, LOOK_AT) if act else None
    if act is not None and act.authority == "EU-COM" and match is not None:
        yield reading.segment.found(match[0], *match.span(), confidence=0.72, by=BY)


def _numbered(reading: Reading, match: re.Match[str]) -> Found:
    number = match["n"] or re.sub(r"\s+(?:số\s+)?", " ", match["adn"])
    return reading.segment.found(number, match.start(), match.end(), confidence=0.75, by=BY)


def find_origins(reading: Reading) -> Iterable[Found]:
    """Give the countries of the goods; goods that Vietnamese firms export to the market are ours.

    Where a duty is said to be avoided with inputs of another country, the duty is on that
    country's goods, and the one named as exporting them is inquired into.
    """
    found = list(origins_by_clause(reading))
    inputs = _inputs(reading)
    if inputs and all(str(f.value) != str(inputs.value) for f in found):
        yield inputs
        return
    yield from found
    subject = subject_of(reading)
    if found or subject is None:
        return
    market = market_of(reading)
    for extent in subject.said[:2]:
        match = EXPORTED.search(reading.segment.text, extent.start, extent.end)
        if match and country_code(match["to"].strip()) == market != "VN":
            yield reading.segment.found("VN", match.start(), match.end(), confidence=0.6, by=BY)
            return


def _inputs(reading: Reading) -> Found | None:
    """Give the country of the inputs with which a duty is avoided."""
    subject = subject_of(reading)
    text = reading.segment.text
    said = subject.said if subject else ()
    if not any(AVOIDED.search(text, e.start, e.end) for e in said):
        return None
    for extent in said:
        for match in INPUTS.finditer(text, extent.start, extent.end):
            named = next(iter(find_countries(text[match.end() : match.end() + 40])), None)
            if named is not None and named.start == 0:
                end = match.end() + named.end
                return reading.segment.found(named.code, match.start(), end, confidence=0.75, by=BY)
    return _measured(reading)


def _measured(reading: Reading) -> Found | None:
    """Give the country whose goods bear the duty that is got round, where a sentence on that says so."""
    text = reading.segment.flow[:LOOK_AT]
    market = market_of(reading)
    for sentence in SENTENCE.finditer(text):
        if BACKGROUND.match(sentence[0]) or not AROUND.search(sentence[0]):
            continue
        for mention in find_countries(sentence[0]):
            before = max(0, mention.start - 60)
            if mention.code in (market, "VN") or not OF_COUNTRY.search(sentence[0], before, mention.start):
                continue
            start, end = (sentence.start() + at for at in (mention.start, mention.end))
            return reading.segment.found(mention.code, start, end, confidence=0.72, by=BY)
    return None


def find_related(reading: Reading) -> Iterable[Found]:
    """Give the roles of countries in a circumvention case, those of the inputs rightly turned."""
    inputs = _inputs(reading)
    if inputs is None:
        yield from related_by_clause(reading)
        return
    origins = [f for f in origins_by_clause(reading) if str(f.value) != str(inputs.value)]
    for role, found in (("order", inputs), ("input_origin", inputs), *(("inquiry", f) for f in origins)):
        value = {"country": str(found.value), "role": role}
        yield found.model_copy(update={"value": value, "confidence": 0.75, "by": BY})


numbers_as_written = case_numbers_finder(
    (
        *CASES,
        written(r"\b(?P<n>[AC]-\d{3}-\d{3})\b", "{n}"),
        written(  # whatever the text calls the number of the case
            r"(?i)\b(?:mã (?:số )?(?:hồ sơ|vụ việc|vụ kiện|vụ|điều tra)|(?:số|mã) hiệu "
            r"(?:vụ việc|hồ sơ|vụ kiện)"
            r"|số (?:vụ việc|vụ kiện|hồ sơ(?: vụ (?:việc|kiện))?)"
            r"|hồ sơ (?:vụ việc )?số"
            r"|vụ việc (?:có )?(?:mang )?(?:mã )?số(?: hiệu)?)(?: điều tra)? ?:? ?(?:là )?"
            r"(?P<n>(?-i:[A-Z]{2,6}\d{0,2} \d{2,4}(?: [A-Z]{2}\d?)?\b"
            r"|[A-Z0-9][\w./-]{0,20}\d(?:[\w./-]{0,12}\w)?))",
            "{n}",
        ),
    )
)


def find_case_numbers(reading: Reading) -> Iterable[Found]:
    """Give the numbers of the cases, and those written as the acting authority writes its own.

    Those of the US Commission come in ranges, read as it writes them.
    """
    found = [f for f in numbers_as_written(reading) if "-TA-" not in str(f.value)]
    yield from found
    seen = {str(f.value) for f in found}
    act = act_of(reading.segment)
    forms = load("extract.authorities", AuthorityForm).values()
    form = next((f for f in forms if act is not None and f.name == act.authority != "VN-MOIT"), None)
    own = form.finders.get("case_numbers") if form is not None else None
    yield from (f for f in own(reading) if str(f.value) not in seen) if own else ()
    yield from commission_numbers(reading)


RULES = finders(
    Manner(
        languages=("vi",),
        telling=telling,
        extra={
            "authority": find_authority,
            "case_numbers": find_case_numbers,
            "publication_date": find_publication_date,
            "document_number": find_document_number,
            "stage": find_stage,
            "instruments": find_instruments,
            "countries_of_origin": find_origins,
            "related_countries": find_related,
        },
    )
)
PARTED = (
    "hs_codes",
    "rates",
    "deadlines",
    "companies",
    "case_numbers",
    "document_number",
    "publication_date",
)

FORM = AuthorityForm(
    name="press.vi",
    recognise=recognise,
    nomenclature="HS",
    language="vi",
    finders=RULES | {name: of_the_first(RULES[name]) for name in PARTED},
    notes=issues_of,
)
