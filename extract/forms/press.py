"""Whose act a Vietnamese press text tells of: the authority that acts, not the newspaper.

A text tells of one act when its sentences of action (``Canada vừa ra thông báo kết luận
cuối cùng …``) have one actor. A round-up has several, and becomes a question to a person.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from extract.forms.clauses import bare_goods, clauses
from extract.forms.press_background import in_background
from extract.forms.press_title import headline_of
from extract.prose.sentences import wrapped
from extract.segment import Segment
from extract.tongue import Tongue, tongues
from extract.us.headline import Extent
from kb.authorities import authorities, investigator
from kb.countries import find_countries
from tradewarn.model import Instrument

LOOK_AT = 12_000
ACTED = re.compile(
    r"(?:\([^()]{1,60}\)\s*)?[^.;]{0,60}?\b(?:ban\s+hành\s+(?:\d{1,3}\s+)?(?:quyết\s+định|nghị\s+quyết|thông\s+tư|báo\s+cáo|sắc\s+lệnh|lệnh|quy\s+định"
    r"|thông\s+báo|kết\s+luận|phán\s+quyết)|(?:đưa\s+)?ra\s+(?:thông\s+báo|nghị\s+quyết|quyết\s+định|kết\s+luận"
    r"|phán\s+quyết|lệnh)"
    r"|công\s+bố|khởi\s+xướng|biểu\s+quyết|bỏ\s+phiếu|(?:tiến\s+hành|bắt\s+đầu|mở|triển\s+khai)\s+(?:\d{1,2}\s+)?(?:cuộc\s+"
    r"|vụ\s+việc\s+|vụ\s+|đợt\s+)?(?:điều\s+tra|rà\s+soát)|thông\s+báo\s+(?:khởi|kết|áp|gia|chấm|về|việc|sẽ|biện|hết|rằng|h(?:ủy|uỷ)|đã|không|tiếp|mức|sửa|bãi|miễn|tạm|lùi|hoãn|mở)"
    r"|đăng\s+(?:tải|công\s+báo|thông\s+báo|trên|nghị\s+quyết|quyết\s+định)|(?:đã\s+|vừa\s+)?kết\s+luận"
    r"|quyết\s+định\s+(?:áp|khởi|gia|chấm|miễn|không|tiếp|duy|giảm|tăng|mở|dừng|đình|sửa)"
    r"|(?:đề\s+xuất|kiến\s+nghị|khuyến\s+nghị)\s+(?:không\s+|tiếp\s+tục\s+)?(?:áp|mức|duy\s+trì|gia\s+hạn|chấm\s+dứt)"
    r"|áp\s+(?:dụng\s+|đặt\s+)?(?:chính\s+thức\s+)?(?:thuế|biện\s+pháp|mức)|chấm\s+dứt|gia\s+hạn|h(?:ủy|uỷ)(?:\s+bỏ)?"
    r"|bãi\s+bỏ|dỡ\s+bỏ|duy\s+trì|ấn\s+định|tuyên\s+bố|đình\s+chỉ|mở\s+rộng|sửa\s+đổi|đính\s+chính|xác\s+định"
    r"|rà\s+soát|cho\s+rằng|phán\s+quyết|tái\s+khởi|miễn\s+(?:trừ|thuế)|điều\s+tra"
    r"|nhận\s+(?:được\s+)?(?:bộ\s+)?(?:đơn|hồ\s+sơ))\b",
    re.I,
)
REPORTED = re.compile(
    r"\b(?:cho\s{1,40}biết|đề\s{1,40}nghị|nhận\s{1,40}được(?!\s{1,40}(?:bộ\s|đơn\s|hồ\s))|theo\s{1,40}dõi|phối\s{1,40}hợp|hướng\s{1,40}dẫn|lưu\s{1,40}ý"
    r"|(?:khuyến|kiến)\s{1,40}nghị(?!\s{1,40}(?:không\s{1,40}|tiếp\s{1,40}tục\s{1,40})?(?:áp|mức|duy|gia|chấm)))\b",
    re.I,
)
ASKED = re.compile(  # whom a petition is filed with
    r"\b(?:nộp|gửi|đệ|trình)\s{1,40}(?:đơn|hồ\s{1,40}sơ)\b[^.;\n]{0,120}?\b(?:lên|tới|đến|cho|với|tại)\s{1,40}\Z",
    re.I,
)
SENTENCES = re.compile(r"[^\n]{20,1500}?(?:[.!?](?=\s|$)|(?=\n)|\Z)|[^\n]{1500}")  # else cut
OFFICIAL = re.compile(
    r"CỘNG\s{1,40}H(?:ÒA|OÀ)\s{1,40}XÃ\s{1,40}HỘI\s{1,40}CHỦ\s{1,40}NGHĨA\s{1,40}VIỆT\s{1,40}NAM|BỘ\s{1,40}TRƯỞNG\s{1,40}BỘ\s{1,40}CÔNG\s{1,40}THƯƠNG"
)
OFFICE = re.compile(
    r"\b(?:Bộ|Cục|Tổng\s{1,40}cục|Ủy\s{1,40}ban|Uỷ\s{1,40}ban|Cơ\s{1,40}quan|Tổng\s{1,40}vụ|Chính\s{1,40}phủ|Hội\s{1,40}đồng"
    r"|Văn\s{1,40}phòng)\b[^.,;\n]{0,60}\Z"
)
SUBJECT = re.compile(
    r"(?:\A|[.!?,:;–—\n(“\"-]|\b(?:việc|là|bị|được|do|theo đó|của)\b)\s{0,40}"
    r"(?:phía\s{1,40}|nước\s{1,40})?\Z",
    re.I,
)
BESIDES = re.compile(  # sentences on other cases, or on older acts of this one
    r"\s*(?:Trước\s+(?:đó|đây|kia)|Trong\s+quá\s+khứ|Thời\s+gian\s+(?:qua|gần\s+đây)|(?:Những\s+|Trong\s+)?(?:vài\s+|các\s+|mấy\s+)?năm\s+(?:qua|gần)"
    r"|(?:Từ\s+|Vào\s+|Hồi\s+|Trong\s+)?(?:đầu\s+|cuối\s+|giữa\s+)?năm\s+\d{4}|Tính\s+đến|Trong\s+khi\s+đó|Ngoài\s+ra|Đây\s+là\s+(?:vụ|lần)"
    r"|Không\s+chỉ|Cùng\s+với|Tương\s+tự)\b"
    r"|[^.;\n]{0,40}\btháng\s+\d{1,2}/\d{4},"  # news has the day
    r"|[^.;\n]{0,120}\b(?:từng|cũng\s+(?:đã|vừa|đang|áp|khởi|điều)|trước\s+đó|trước\s+đây)\b",
    re.I,
)
RELATED = re.compile(  # below such a line a page lists its other news
    r"^[\s*#•-]{0,6}(?:(?:Các\s{1,40})?(?:Tin|Bài|Bài\s{1,40}viết)\s{1,40}(?:\w+\s{1,40})?(?:liên\s{1,40}quan|khác|cùng\s{1,40}chuyên\s{1,40}mục|mới(?:\s{1,40}nhất)?|đọc\s{1,40}nhiều)"
    r"|Đọc\s{1,40}thêm|Xem\s{1,40}thêm|Có\s{1,40}thể\s{1,40}bạn\s{1,40}quan\s{1,40}tâm|Cùng\s{1,40}chuyên\s{1,40}mục|Đọc\s{1,40}nhiều(?:\s{1,40}nhất)?|Bình\s{1,40}luận)[\s:*]{0,4}$",
    re.I | re.M,
)
FUTURE = re.compile(r"(?:\([^()]{1,60}\)\s*)?[^.;]{0,20}?\b(?:sẽ|dự\s+kiến)\b", re.I)
DOCKET = re.compile(r"\b(?:701|731)\s?[-–]\s?TA\s?[-–]\s?\d|\b[AC][-–]\d{3}[-–]\d{3}\b")
DUTY = re.compile(
    r"\bthuế\b|\bvụ\s{1,40}(?:việc|kiện)\b|\bphòng\s{1,40}vệ\s{1,40}thương\s{1,40}mại\b|\bPVTM\b", re.I
)
DONE = re.compile(
    r"\b(?:vừa|đã|chính\s{1,40}thức|mới\s{1,40}đây|hôm|sáng|chiều|tuần\s{1,40}(?:này|qua|trước))\b|\b\d{1,5}/(?:\d{4}/)?QĐ-"
    r"|\b\d{1,2}(?:[/.-]|\s{1,40}tháng\s{1,40})\d{1,2}\b"
    r"|\b[A-ZĐ]\w+\s{1,40}(?:điều\s{1,40}tra|áp)\b"
)
LAW = re.compile(
    r"\b(?:Điều|khoản|Khoản|Nghị\s{1,40}định|Thông\s{1,40}tư)\s{1,40}\d|\btrong\s{1,40}trường\s{1,40}hợp\b|\bquy\s{1,40}định\s{1,40}(?:tại"
    r"|như)\b"
)
NEWS = re.compile(r"\b(?:vừa|chính thức|hôm|mới đây|tuần qua)\b|\bngày\s{1,40}\d", re.I)
LETTER = re.compile(  # an office writes to firms of what an authority abroad does
    r"^[ \t|]{0,60}(?:V/v|Về\s+việc)[ \t:]{0,4}"
    r"(?P<about>\S[^\n]{5,200}(?:\n(?!\s{0,60}(?:\n|Kính\s+gửi|[^\n]{0,40},\s+ngày\s))[^\n]{2,200}){0,5})"
    r"(?:[ \t]*\n){1,8}(?:[^\n]{0,80}ngày[^\n]{0,40}(?:[ \t]*\n){1,8})?[ \t]{0,80}Kính\s+gửi",
    re.I | re.M,
)
BREAK = re.compile(r"(?<=[^\s.:;!?])[ \t]*\n[ \t]*(?=[^\s•+*#-])(?!\d{1,2}[.)]\s)")
GOES_ON = re.compile(r"[^\n]{40}[^\s.:;!?]\n[ \t]{0,40}[a-zà-ỹđ]")
SHORT = {"Mỹ": "US", "Úc": "AU", "Anh": "GB", "Nga": "RU"}  # words of other meanings, but not of who acts
SHORT_COUNTRY = re.compile(rf"(?<!\w)(?P<c>{'|'.join(SHORT)})(?=\s)")
HEAD = 2_000
LONGEST_PETITION = 200
LINE = re.compile(r"\S[^\n]*")
MOST_LINES, LONGEST_TITLE = 12, 220  # a headline stands so high, and is no longer
OURS = "VN"
FULL = 2  # a sentence with goods and their countries
PARAGRAPH = re.compile(r"[^\n]{110}")  # what stands above the first is the menu of a page
FOREIGN_AFTER = 40


@dataclass(frozen=True, slots=True)
class Act:
    """Whose act, the words that say so, the headline, and the sentences that tell it, the fullest first.

    `letter` tells that an office of ours writes of it to firms and associations.
    """

    authority: str
    named: Extent
    title: Extent
    told: tuple[Extent, ...]
    letter: bool = False


@dataclass(frozen=True, slots=True)
class _Actor:
    country: str
    authority: str | None
    at: Extent


@dataclass(frozen=True, slots=True)
class _Telling:
    """One actor in one sentence; `besides` where the sentence is on other or older acts."""

    actor: _Actor
    at: Extent
    fullness: float
    besides: bool
    titled: bool


@lru_cache(maxsize=4)
def act_of(segment: Segment) -> Act | None:
    """Tell the one act that a press text is about; None where there is none, or several."""
    tongue = tongues()["vi"]
    text = _joined(segment.flow[:LOOK_AT])
    paragraph = PARAGRAPH.search(text)
    related = RELATED.search(segment.flow, paragraph.end(), len(text)) if paragraph else None
    text = text[: related.start()] if related else text
    letter = LETTER.search(segment.flow, 0, min(len(text), HEAD))
    if letter is None and OFFICIAL.search(text, 0, HEAD):
        return None
    title = Extent(*letter.span("about")) if letter else _title(segment, text, tongue)
    found = [
        telling
        for sentence in (title, *_sentences(text))
        if sentence.start != title.start or sentence == title
        for telling in _told(text, sentence, tongue, titled=sentence == title)
    ]
    if not _titled_so(text, title, tongue):
        return None
    if all(f.titled for f in found):  # a short report names the remedy in its headline alone
        rest = (s for s in _sentences(text) if s.start != title.start)
        found += [t for s in rest for t in _told(text, s, tongue, titled=False, headed=True)]
    country = _country(found)
    if country is None:
        return None
    own = [f for f in found if f.actor.country == country]
    own = [f for f in own if not f.besides] or own
    code = _authority(text, own, tongue)
    if code is None:
        return None
    told = tuple(dict.fromkeys(f.at for f in sorted(own, key=lambda f: -f.fullness) if f.at != title))
    headline = title if letter is not None else headline_of(segment, title)
    if not _one_kind_of_goods(text, told, tongue) or not _is_news(text, title, told, own):
        return None
    best = next((f.actor for f in own if f.actor.authority == code), own[0].actor)
    if letter is not None and (country == OURS or not any(f.titled for f in own)):
        return None
    whole = tuple(t for t in told if _fullness(text, t, tongue))[:6]
    return Act(code, best.at, headline, whole, letter=letter is not None)


def _joined(text: str) -> str:
    """Join the lines of a text that is broken at a column, letter for letter."""
    broken = wrapped(text) or GOES_ON.search(text) is not None
    return BREAK.sub(lambda m: " " * len(m[0]), text) if broken else text


def _told(
    text: str, sentence: Extent, tongue: Tongue, *, titled: bool, headed: bool = False
) -> Iterator[_Telling]:
    """Give whom one sentence lets act, where it is about a remedy and its goods, or is the headline.

    `headed` lets the headline's remedy stand for that of a sentence that names none.
    """
    words = text[sentence.start : sentence.end]
    if words.endswith("?") or "](" in words:
        return
    remedy = DOCKET.search(words) or any(p.search(words) for _, p in tongue.instruments)
    if not remedy and not headed and not (titled and DUTY.search(words)):
        return
    fullness = _fullness(text, sentence, tongue)
    fullness += 0.5 if fullness and NEWS.search(words) else 0
    if fullness or titled:
        besides = not titled and (BESIDES.match(words) is not None or in_background(text, sentence.start))
        for actor in _actors(text, sentence):
            yield _Telling(actor, sentence, fullness, besides, titled)


def _country(found: Sequence[_Telling]) -> str | None:
    """Tell whose act it is: the headline's actor, else that of the first sentence that has one.

    None where these name several, or where more sentences tell as news what others did:
    such a text is a round-up.
    """
    news = [f for f in found if not f.besides] or list(found)
    first: set[str] = set()
    for telling in news:
        same = {f.actor.country for f in news if f.at == telling.at}
        first = same - {OURS} or same
        full = telling.titled or telling.fullness >= 1
        if full:
            break
    if first == {OURS}:  # what our ministry tells of others is theirs
        whole = {f.actor.country for f in news if f.actor.country == OURS and f.fullness >= FULL}
        others = {f.actor.country for f in news if f.fullness} - {OURS}
        first = first if whole or len(others) != 1 else others
    if len(first) != 1:
        return None
    country = next(iter(first))
    own = {f.at for f in news if f.actor.country == country}
    rivals = {f.at: f.actor.country for f in news if f.actor.country not in (country, OURS)}
    rivals = {at: c for at, c in rivals.items() if at not in own}
    several = len(set(rivals.values())) > 1 and len(rivals) >= len(own)
    return None if several or len(rivals) > len(own) or (rivals and len(own) == 1) else country


def _is_news(text: str, title: Extent, told: Sequence[Extent], own: Sequence[_Telling]) -> bool:
    """Say whether something was done: a headline that lets a country act says so in no tense."""
    titled = any(f.titled for f in own)
    return any(_done(text, s) for s in (*told, title)) or (titled and bool(told))


def _authority(text: str, own: Sequence[_Telling], tongue: Tongue) -> str | None:
    """Give the authority that the first full sentence names; by the country alone, the one that opens cases.

    What an authority will do is named only where nothing else is.
    """
    named = [f for f in own if f.actor.authority]
    done = [f for f in named if not FUTURE.match(text, f.actor.at.end, f.at.end)] or named
    if done:
        return min(done, key=lambda f: (f.fullness < 1, f.at.start, f.actor.at.start)).actor.authority
    sentence = max(own, key=lambda f: f.fullness).at
    kinds = [i for i, p in tongue.instruments if p.search(text, sentence.start, sentence.end)]
    kind = (
        Instrument.SG
        if kinds == [Instrument.SG]
        else Instrument.AC
        if kinds == [Instrument.AC]
        else Instrument.AD
    )
    return investigator(own[0].actor.country, kind.value)


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
    if any(m.code != OURS and _acts(text, title.start + m.end, title.end) for m in named):
        return True
    return any(a.country != OURS and a.authority for a in _actors(text, title))


def _one_kind_of_goods(text: str, told: Sequence[Extent], tongue: Tongue) -> bool:
    """Say whether the sentences that tell news of goods and countries speak of the same goods."""
    kinds: list[set[str]] = []
    for sentence in told:
        clause = next(clauses(text, sentence, tongue, market=""), None)
        if clause is not None and (not kinds or NEWS.search(text, sentence.start, sentence.end)):
            kinds.append(set(text[clause.goods.start : clause.goods.end].lower().split()))
    return all(a & kinds[0] for a in kinds)


def _done(text: str, sentence: Extent) -> bool:
    """Say whether a sentence tells what was done: the law itself is told in no tense and on no date."""
    return bool(DONE.search(text, sentence.start, sentence.end)) and not LAW.search(
        text, sentence.start, sentence.end
    )


def _title(segment: Segment, text: str, tongue: Tongue) -> Extent:
    """Give the headline: marked, or the first line; below menus the first line that tells of a remedy."""
    marks = [m for kind in ("title", "heading") for m in segment.marked(kind)]
    named = [Extent(m.start, m.end) for m in marks if m.end <= len(text)]
    lines = [Extent(*m.span()) for m in LINE.finditer(text, 0, min(len(text), HEAD))]
    short = [e for e in lines[:MOST_LINES] if e.end - e.start <= LONGEST_TITLE]
    first = lines[0] if lines else Extent(0, len(text))
    told = (e for e in (*named, *short) if e.start < HEAD and _titled_so(text, e, tongue))
    return next(told, named[0] if named else first)


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
        if country is None or _is_foreign(text, end, country):
            continue
        asked = ASKED.search(text[max(sentence.start, at - LONGEST_PETITION) : at])
        if not asked and not _acts(text, end, sentence.end):
            continue
        seen.add(country)
        yield _Actor(country, code, Extent(at, end))
    words = text[sentence.start : sentence.end]
    shorts = [(SHORT[m["c"]], *m.span("c")) for m in SHORT_COUNTRY.finditer(words)]
    for code, low, high in (*((m.code, m.start, m.end) for m in find_countries(words)), *shorts):
        start, end = sentence.start + low, sentence.start + high
        before = text[max(sentence.start, start - 70) : start]
        office = OFFICE.search(before)
        if code in seen or code == OURS or not (office or SUBJECT.search(before)):
            continue
        if _acts(text, end, sentence.end):
            seen.add(code)
            yield _Actor(code, None, Extent(start - (len(office[0]) if office else 0), end))


def actors_in(text: str, extent: Extent) -> set[str]:
    """Give the countries that a paragraph lets act."""
    return {actor.country for actor in _actors(text, extent)}


def _find(text: str, name: str, within: Extent) -> int:
    """Find a name; offices are written with capitals here and there, short names in capitals alone."""
    if name.isupper():
        at = text.find(name, within.start, within.end)
        shouted = text[max(within.start, at - 12) : at + len(name) + 12].isupper()  # ĐIỀU TRA is no TRA
        return -1 if shouted else at
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
    found: dict[str, str] = {"EC": "EU-COM"}  # too short a name for any other office
    for code, authority in authorities().items():
        for name in (authority.name_vi, *authority.aliases):
            vietnamese = re.match(
                r"(?:Bộ|Cục|Ủy ban|Uỷ ban|Tổng vụ|Cơ quan|Tòa|Hội đồng|Vụ|Tổng cục)\s", name
            )
            short = re.fullmatch(r"[A-Z]{3,6}", name)
            if vietnamese or short:
                for written in _spellings(name):
                    found.setdefault(written, code)
    return tuple(sorted(found.items(), key=lambda n: -len(n[0])))
