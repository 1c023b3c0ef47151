"""Whose act a Vietnamese press text tells of: the authority that acts, not the newspaper.

A text tells of one act when its sentences of action (``Canada vừa ra thông báo kết luận
cuối cùng …``) have one actor. A round-up has several, and becomes a question to a person.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from extract.forms.clauses import bare_goods, clauses
from extract.segment import Segment
from extract.tongue import Tongue, tongues
from extract.us.headline import Extent
from kb.authorities import authorities, investigator
from kb.countries import find_countries
from tradewarn.model import Instrument

LOOK_AT = 12_000
ACTED = re.compile(
    r"(?:\([^()]{1,60}\)\s*)?[^.;]{0,60}?\b(?:ban\s+hành\s+(?:\d{1,3}\s+)?(?:quyết\s+định|lệnh"
    r"|thông\s+báo|kết\s+luận)|ra\s+(?:thông\s+báo|quyết\s+định|kết\s+luận|phán\s+quyết)"
    r"|công\s+bố|khởi\s+xướng|biểu\s+quyết|bỏ\s+phiếu|(?:tiến\s+hành|bắt\s+đầu|mở)\s+(?:\d{1,2}\s+)?(?:cuộc\s+|vụ\s+việc\s+"
    r"|vụ\s+)?điều\s+tra|thông\s+báo\s+(?:khởi|kết|áp|gia|chấm|về|việc)"
    r"|(?:đã\s+|vừa\s+)?kết\s+luận|quyết\s+định\s+(?:áp|khởi|gia|chấm|miễn|không|tiếp)"
    r"|áp\s+(?:dụng\s+)?(?:chính\s+thức\s+)?(?:thuế|biện\s+pháp|mức)|chấm\s+dứt|gia\s+hạn|hủy\s+bỏ"
    r"|bãi\s+bỏ|điều\s+tra)\b",
    re.I,
)
REPORTED = re.compile(
    r"\b(?:cho\s+biết|khuyến\s+nghị|đề\s+nghị|nhận\s+được|theo\s+dõi|phối\s+hợp|kiến\s+nghị|hướng\s+dẫn"
    r"|lưu\s+ý)\b",
    re.I,
)
SENTENCES = re.compile(r"[^\n]{20,1500}?(?:[.!?](?=\s|$)|(?=\n)|\Z)")
OFFICIAL = re.compile(
    r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|BỘ\s+TRƯỞNG\s+BỘ\s+CÔNG\s+THƯƠNG"
)
OFFICE = re.compile(
    r"\b(?:Bộ|Cục|Tổng\s+cục|Ủy\s+ban|Uỷ\s+ban|Cơ\s+quan|Tổng\s+vụ|Chính\s+phủ|Hội\s+đồng"
    r"|Văn\s+phòng)\b[^.,;\n]{0,60}\Z"
)
SUBJECT = re.compile(
    r"(?:\A|[.!?,:;–—\n(“\"-]|\b(?:việc|là|bị|được|do|theo đó|của)\b)\s*(?:phía\s+|nước\s+)?\Z", re.I
)
BACKGROUND = re.compile(r"\s*(?:Trước đó|Trước đây|Trước kia|Trong quá khứ)\b", re.I)
FUTURE = re.compile(r"(?:\([^()]{1,60}\)\s*)?[^.;]{0,20}?\b(?:sẽ|dự\s+kiến)\b", re.I)
DUTY = re.compile(r"\bthuế\b|\bvụ\s+(?:việc|kiện)\b|\bphòng\s+vệ\s+thương\s+mại\b|\bPVTM\b", re.I)
DONE = re.compile(
    r"\b(?:vừa|đã|chính\s+thức|mới\s+đây|hôm\s+(?:qua|nay))\b|\b\d{1,5}/(?:\d{4}/)?QĐ-"
    r"|\b[Nn]gày\s+\d{1,2}(?:[/-]|\s+tháng\s+)\d{1,2}"
    r"|\b[A-ZĐ]\w+\s+(?:điều\s+tra|áp)\b"
)
LAW = re.compile(
    r"\b(?:Điều|khoản|Khoản|Nghị\s+định|Thông\s+tư)\s+\d|\btrong\s+trường\s+hợp\b|\bquy\s+định\s+(?:tại"
    r"|như)\b"
)
NEWS = re.compile(r"\b(?:vừa|chính thức|hôm qua|mới đây|tuần qua)\b", re.I)
OURS = "VN"
FOREIGN_AFTER = 40


@dataclass(frozen=True, slots=True)
class Act:
    """Whose act, the words that say so, the headline, and the sentences that tell it, the fullest first."""

    authority: str
    named: Extent
    title: Extent
    told: tuple[Extent, ...]


@dataclass(frozen=True, slots=True)
class _Actor:
    country: str
    authority: str | None
    at: Extent


@lru_cache(maxsize=4)
def act_of(segment: Segment) -> Act | None:
    """Tell the one act that a press text is about; None where there is none, or several."""
    tongue = tongues()["vi"]
    text = segment.flow[:LOOK_AT]
    if OFFICIAL.search(text, 0, 2_000):
        return None
    found: list[tuple[_Actor, Extent, float]] = []
    for sentence in _sentences(text):
        if (
            text[sentence.start : sentence.end].endswith("?")
            or BACKGROUND.match(text, sentence.start)
            or "](" in text[sentence.start : sentence.end]
        ):
            continue
        if not any(p.search(text, sentence.start, sentence.end) for _, p in tongue.instruments):
            continue
        fullness = _fullness(text, sentence, tongue)
        fullness += 0.5 if fullness and NEWS.search(text, sentence.start, sentence.end) else 0
        if fullness:
            found += [(actor, sentence, fullness) for actor in _actors(text, sentence)]
    title = _title(segment)
    if not _titled_so(text, title, tongue):
        return None
    foreign = {a.country for a, _, _ in found} - {OURS}
    countries = foreign or {a.country for a, _, _ in found}
    if len(countries) != 1:
        return None
    country = next(iter(countries))
    own = [f for f in found if f[0].country == country]
    code = _authority(text, own, tongue)
    if code is None:
        return None
    told = tuple(dict.fromkeys(s for _, s, f in sorted(own, key=lambda f: -f[2]) if s != title))
    if not _one_kind_of_goods(text, told, tongue) or not any(_done(text, s) for s in (*told, title)):
        return None
    best = next((a for a, _, _ in own if a.authority == code), own[0][0])
    return Act(code, best.at, title, told[:6])


def _authority(text: str, own: Sequence[tuple[_Actor, Extent, float]], tongue: Tongue) -> str | None:
    """Give the authority named; where only the country is, the one that opens such cases."""
    named = [a.authority for a, s, _ in own if a.authority and not FUTURE.match(text, a.at.end, s.end)]
    named = named or [a.authority for a, _, _ in own if a.authority]
    if named:
        return max(named, key=named.count)
    _, sentence, _ = max(own, key=lambda f: f[2])
    kinds = [i for i, p in tongue.instruments if p.search(text, sentence.start, sentence.end)]
    kind = (
        Instrument.SG
        if kinds == [Instrument.SG]
        else Instrument.AC
        if kinds == [Instrument.AC]
        else Instrument.AD
    )
    return investigator(own[0][0].country, kind.value)


def _sentences(text: str) -> Iterator[Extent]:
    for match in SENTENCES.finditer(text):
        start, end = match.span()
        while start < end and text[start].isspace():
            start += 1
        yield Extent(start, end)


def _titled_so(text: str, title: Extent, tongue: Tongue) -> bool:
    """Say whether the headline itself is about a remedy, or about what another country does."""
    if any(p.search(text, title.start, title.end) for p in (*(p for _, p in tongue.instruments), DUTY)):
        return True
    named = find_countries(text[title.start : title.end])
    return any(m.code != OURS and _acts(text, title.start + m.end, title.end) for m in named)


def _one_kind_of_goods(text: str, told: Sequence[Extent], tongue: Tongue) -> bool:
    """Say whether the sentences that name goods and countries speak of the same goods."""
    kinds: list[set[str]] = []
    for sentence in told:
        clause = next(clauses(text, sentence, tongue, market=""), None)
        if clause is not None:
            kinds.append(set(text[clause.goods.start : clause.goods.end].lower().split()))
    return all(a & kinds[0] for a in kinds)


def _done(text: str, sentence: Extent) -> bool:
    """Say whether a sentence tells what was done: the law itself is told in no tense and on no date."""
    return bool(DONE.search(text, sentence.start, sentence.end)) and not LAW.search(
        text, sentence.start, sentence.end
    )


def _title(segment: Segment) -> Extent:
    """Give the headline: marked, or else the first line."""
    marks = segment.marked("title")
    if marks:
        return Extent(marks[0].start, marks[0].end)
    begin = len(segment.flow) - len(segment.flow.lstrip())
    end = segment.flow.find("\n", begin)
    return Extent(begin, end if end > 0 else len(segment.flow))


def _fullness(text: str, sentence: Extent, tongue: Tongue) -> float:
    """Grade a sentence: with goods and countries, the more of these the fuller; with goods alone; bare."""
    clause = next(clauses(text, sentence, tongue, market=""), None)
    if clause is not None:
        return 2 + min(len(clause.origins), 20) / 100
    return 1 if bare_goods(text, sentence, tongue) is not None else 0


def _actors(text: str, sentence: Extent) -> Iterator[_Actor]:
    """Give those whom a sentence lets act."""
    seen: set[str] = set()
    for name, code in _names():
        at = _find(text, name, sentence)
        end = at + len(name)
        if at < 0 or (text[end : end + 1].isalnum()) or text[at - 1 : at].isalnum():
            continue
        country = authorities()[code].country
        if country is None or _is_foreign(text, end, country) or not _acts(text, end, sentence.end):
            continue
        seen.add(country)
        yield _Actor(country, code, Extent(at, end))
    for mention in find_countries(text[sentence.start : sentence.end]):
        start, end = sentence.start + mention.start, sentence.start + mention.end
        before = text[max(sentence.start, start - 70) : start]
        office = OFFICE.search(before)
        if mention.code in seen or mention.code == OURS or not (office or SUBJECT.search(before)):
            continue
        if _acts(text, end, sentence.end):
            seen.add(mention.code)
            yield _Actor(mention.code, None, Extent(start - (len(office[0]) if office else 0), end))


def _find(text: str, name: str, within: Extent) -> int:
    """Find a name; offices are written with capitals here and there, short names in capitals alone."""
    if name.isupper():
        return text.find(name, within.start, within.end)
    found = text[within.start : within.end].lower().find(name.lower())
    return within.start + found if found >= 0 else -1


def _acts(text: str, end: int, stop: int) -> bool:
    """Say whether an act follows a name, and no word of mere reporting before it."""
    acted = ACTED.match(text, end, stop)
    return acted is not None and not REPORTED.search(acted[0])


def _is_foreign(text: str, end: int, country: str) -> bool:
    """Say whether another country's name follows: ``Bộ Công Thương Ấn Độ`` is not ours."""
    following = text[end : end + FOREIGN_AFTER].lstrip()
    first = next(iter(find_countries(following)), None)
    return first is not None and first.start == 0 and first.code != country


def _spellings(name: str) -> Iterator[str]:
    """Give a name as papers write it: “Ủy ban” and “Uỷ ban”, “Hoa Kỳ” and “Mỹ”."""
    for office in (name, name.replace("Ủy", "Uỷ"), name.replace("Uỷ", "Ủy")):
        yield from (office, office.replace("Hoa Kỳ", "Mỹ"), re.sub(r"\bMỹ\b", "Hoa Kỳ", office))


@cache
def _names() -> tuple[tuple[str, str], ...]:
    """Give the names of authorities by which Vietnamese texts call them, longest first."""
    found: dict[str, str] = {}
    for code, authority in authorities().items():
        for name in (authority.name_vi, *authority.aliases):
            vietnamese = re.match(
                r"(?:Bộ|Cục|Ủy ban|Uỷ ban|Tổng vụ|Cơ quan|Tòa|Hội đồng|Vụ|Tổng cục)\s", name
            )
            short = re.fullmatch(r"[A-Z]{4,6}", name)
            if vietnamese or short:
                for written in _spellings(name):
                    found.setdefault(written, code)
    return tuple(sorted(found.items(), key=lambda n: -len(n[0])))
