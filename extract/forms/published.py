"""The day of publication outside the Federal Register, in whatever form the document prints it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from extract.field import Find, Reading
from extract.segment import Segment
from tradewarn.model import Found
from tradewarn.printed.dates import Order, Printed, date_at, printed_dates

BY = "extract/forms/published.py"
HEAD = 1_500
EDGE = 2_000  # acts are dated in their first or last lines
ALONE = re.compile(
    r"[ \t\u3000]*(?:[A-ZÀ-Ỹ][\w’'.À-ỹ -]{2,30},[ \t]*)?(?:the[ \t]+|ngày[ \t]+|le[ \t]+)?\Z", re.I
)
AFTER_ALONE = re.compile(  # the day of the week may follow, or who signs
    r"(?:[ \t]?(?:г\.|года))?[ \t.\u3000]{0,40}"
    r"(?:[(（][월화수목금토일月火水木金土日][)）][ \t.\u3000]{0,40})?"
    r"(?:(?:[\u4e00-\u9fff]{2,6}大臣|[가-힣 ]{0,12}위 ?원 ?회 ?위 ?원 ?장|[가-힣]{2,8}부 ?장 ?관|部 ?長"
    r"|[\u4e00-\u9fff]{2,8}部)[\u4e00-\u9fff가-힣○〇 ]{0,12})?"
    r"[ \t.]{0,40}(?:\n|\Z)"
)
AFTER_PLACE = re.compile(r"(?:,[ \t]{0,3}[A-Z][\w’'. -]{2,30})?[ \t.]{0,40}(?:\n|\Z)")
EAST_ASIAN = frozenset({"zh", "ko", "ja", "th"})
CLOSE = 1_500  # code points in which a date alone is that of the signature
UNDERSIGNED = re.compile(r"[ \t\u3000\u4e00-\u9fff가-힣]{0,40}")  # who signs may stand before the date
PUBLISHED = re.compile(
    r"\b(?:date\s{1,40}of\s{1,40}(?:publication|issue|issuance)|publication\s{1,40}date"
    r"|(?<!as )(?<!was )(?<!were )(?<!been )(?<!and )(?<!decision )(?:first\s{1,40})?published(?:\s{1,40}on)?"
    r"|publié\s{1,40}le|date\s{1,40}de\s{1,40}publication|fecha\s{1,40}de\s{1,40}publicación"
    r"|publicad[oa](?:\s{1,40}(?:en|em|el)|(?=\s{0,4}:))"
    r"|data\s{1,40}d[ae]\s{1,40}publicação|tanggal\s{1,40}pengumuman|tarikh\s{1,40}(?:penyiaran"
    r"|pewartaan)|yayım\w*\s{1,40}tarihi"
    r"|(?:дата\s{1,40})?(?:опубликован[оаы]|опубликования|публикации|размещено)(?:\s{1,40}в\s[^\n\d]{3,60}?\sот(?=\s))?"
    r"|ngày\s{1,40}(?:ban\s{1,40}hành|đăng"
    r"|công\s{1,40}bố))\s{0,40}(?:[:–-]\s{0,40})?(?:ngày\s{1,40})?(?=[\w(])",
    re.I,
)
DATED = re.compile(
    r"(?:^[ \t|*]{0,40}|(?<=[ \t]{3}))(?:dated?|made(?=:)|issued(?:\s{1,40}on)?|fecha|data|tarih"
    r"|tanggal|tarikh|ngày)"
    r"[ \t*]{0,20}(?::|this\b(?:\s{1,40}the\b)?|the\b|\||(?=[ \t]{1,20}\d{1,2}[ \t]{1,20}[A-Z][a-z]{2}))"
    r"[ \t*]{0,20}(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s{1,40})?",
    re.I | re.M,
)
SIGNED = re.compile(
    r"\b(?:done\s{1,40}(?:at|in)|fait\s{1,40}à|dated\s{1,40}(?:at|in)|signed\s{1,40}(?:at|in)"
    r"|dado\s{1,40}en|made\s{1,40}(?:at|in))\s{1,40}"
    r"[\w’' -]{2,30}?,?\s{1,40}(?:the\s{1,40}|on\s{1,40}|this\s{1,40}|le\s{1,40}|el\s{1,40}"
    r"|a\s{1,40})?(?=\d|[A-Z][a-z]{2,8}\s{1,40}\d)"
    r"|^[ \t]{0,40}(?:made|dibuat)[ \t]{1,40}(?=\d)",
    re.I | re.M,
)
NEWS_LINE = re.compile(  # ``News article | 14 January 2031 | Brussels``
    r"^[ \t|]{0,20}(?:news(?:[ \t](?:article|item|story|announcement|release))?|press[ \t](?:release"
    r"|statement|communiqu[ée])"
    r"|media[ \t]release|announcement|statement|daily[ \t]news|communiqué[ \t]de[ \t]presse"
    r"|article[ \t]d['’]actualité"
    r"|basın[ \t](?:duyurusu|açıklaması)|haber|duyuru|новости|пресс-релиз)[ \t]{0,9}[|·•:,–-]?\s{0,9}"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s{1,9})?(?=\d{1,2}[ ./])",
    re.I | re.M,
)
OF_THE_GAZETTE = re.compile(
    r"\A[\s\S]{0,300}?\bgazette\b[^\n\d.;]{0,80}[ \t]{2,120}(?=\d)", re.I
)  # its running head
WEEKDAY_LINE = re.compile(  # a gazette's running head: a short line with the day of the week and the date
    r"^(?![^\n]{140})[^\n;]{0,70}?\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur"
    r"|Sun)day,?[ \t]{1,9}(?=(?:\d{1,2}[ \t]|[A-Z]{3})[^\n]{0,60}$)",
    re.I | re.M,
)
DATE_BEGINS = (
    r"(?=\d{1,2}(?:st|nd|rd|th|er|º)?[ ./-]{1,2}(?:\d{1,2}[./-]"
    r"|(?:de |of |tháng )?[^\W_]{1,10}[., ])|\d{4}[-年]"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d)"
)
OF_ITSELF = re.compile(  # “This notice was published on the Commission's website on 14 February 2031”
    r"\b(?:this|the\s{1,9}present)\s{1,9}(?:(?:public|anti-dumping|initial|final)\s{1,9}){0,2}"
    r"(?:notice|notification|determination|report|decision|announcement|statement|SEF|order|finding|document)\s{1,9}"
    r"(?:was|is|has\s{1,9}been|is\s{1,9}being)\s{1,9}(?:first\s{1,9}|duly\s{1,9}|officially\s{1,9})?"
    r"(?:published|posted|placed|gazetted|issued|released|made\s{1,9}public|notified)\b[^.;\n]{0,90}?"
    rf"\b(?:on|of|dated)\s{{1,9}}(?:the\s{{1,9}})?{DATE_BEGINS}",
    re.I,
)
IN_ITS_PAPER = re.compile(  # a line that begins: “Published in the Gazette, issue 81 (supplement), on …”
    r"^[ \t(*|]{0,20}(?:first[ \t]{1,9})?(?:published|gazetted|publiée?|publicad[oa]|yayımlan\w+"
    r"|diterbitkan|disiarkan"
    r"|(?:đã[ \t]{1,9})?đăng)[ \t]{1,9}(?:in|dans|en|no|di|dalam|trên)\b"
    r"(?:[^\n.;]|\bNo\.){3,110}?(?:[,(]|\b(?:on|dated|of|le|du|el|de|em|pada|ngày"
    r"|tarihli))[ \t]{1,9}(?:the[ \t]{1,9})?"
    rf"{DATE_BEGINS}",
    re.I | re.M,
)
OF_ITS_ISSUE = re.compile(  # ``Issue 58 - 12 January 2031``: the head of a gazette or bulletin
    r"^[ \t(|]{0,9}(?:issue|edition|number|bulletin|volume|vol\.|no\.|edición|edição|numéro|sayı"
    r"|выпуск|العدد)"
    r"[ \t:#.]{0,5}(?:no\.?[ \t]{0,3})?\d{1,6}(?:[ \t]{0,3}\([^()\n]{1,30}\))?[ \t]{0,3}[-–—,|:;][ \t]{0,3}"
    r"(?:(?:dated|of|on|du|del?)[ \t]{1,3})?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?[ \t]{1,3})?"
    rf"{DATE_BEGINS}",
    re.I | re.M,
)
ITS_OWN_DAY = re.compile(  # “6 March 2031, the day on which this notice is published”
    r"(?<=\d),?\s{1,3}(?:\(?being\s{1,3})?(?:the|which\s{1,3}is\s{1,3}the)\s{1,3}(?:day|date)\s{1,3}"
    r"(?:(?:on\s{1,3}which|that)\s{1,3}(?:this|the)\s{1,3}\w{4,12}\s{1,3}(?:is|was)\s{1,3}published"
    r"|of\s{1,3}(?:the\s{1,3})?publication\s{1,3}of\s{1,3}this\b)",
    re.I,
)
WAYS = (
    (PUBLISHED, 0.88),
    (OF_ITSELF, 0.87),
    (IN_ITS_PAPER, 0.86),
    (OF_ITS_ISSUE, 0.85),
    (OF_THE_GAZETTE, 0.8),
    (NEWS_LINE, 0.8),
    (WEEKDAY_LINE, 0.79),
    (DATED, 0.78),
)


def published_finder(labels: Sequence[re.Pattern[str]], *, order: Order = "day") -> Find:
    """Make the rule of the publication date.

    First the lines by which this authority dates its publications, then lines that call
    a date the publication's or the paper's own, then the one date that stands alone on a
    line of the head. The day of signature stands for it only where nothing else does.
    """

    def find(reading: Reading) -> Iterable[Found]:
        segment = reading.segment
        own = ITS_OWN_DAY.search(segment.flow)
        for printed in (
            printed_dates(segment.flow, max(0, own.start() - 40), own.start(), order=order) if own else ()
        ):
            if own is not None and printed.end == own.start():
                yield segment.found(printed.day.isoformat(), printed.start, own.end(), confidence=0.93, by=BY)
                return
        ways = [(label, 0.95 - 0.01 * rank) for rank, label in enumerate(labels)]
        for label, sure in (*ways, *WAYS):
            at = day_behind(segment, label, order)
            if at is not None:
                yield segment.found(at.day.isoformat(), at.start, at.end, confidence=sure, by=BY)
                return
        alone = list(_alone(segment.flow, order))
        if len({p.day for p in alone}) == 1:
            at = alone[0]
            yield segment.found(at.day.isoformat(), at.start, at.end, confidence=0.7, by=BY)
            return
        closed = _closing(segment, order)
        if closed is not None:
            yield segment.found(closed.day.isoformat(), closed.start, closed.end, confidence=0.72, by=BY)
            return
        signed = list(_labelled(segment, SIGNED, order))
        if len({p.day for p in signed}) == 1:
            at = signed[0]
            yield segment.found(at.day.isoformat(), at.start, at.end, confidence=0.6, by=BY)
            return
        below = list(_alone_below(segment.flow, order))
        if len({p.day for p in below}) == 1:
            at = below[0]
            yield segment.found(at.day.isoformat(), at.start, at.end, confidence=0.6, by=BY)

    return find


def day_behind(segment: Segment, label: re.Pattern[str], order: Order = "day") -> Printed | None:
    """Give the first date behind a label in the head, the heads and the close."""
    return next(_labelled(segment, label, order), None)


def _labelled(segment: Segment, label: re.Pattern[str], order: Order) -> Iterator[Printed]:
    """Give the dates behind a label in the head, the heads and the close: the body cites other acts."""
    text, flow = segment.text, segment.flow_end
    stretches = ((0, min(flow, EDGE)), (flow, len(text)), (max(min(flow, EDGE), flow - EDGE), flow))
    for start, end in stretches:
        for match in label.finditer(text, start, end):
            dated = date_at(text, match.end(), order=order)
            if dated is not None:
                yield Printed(dated.day, match.start(), dated.end)


def _closing(segment: Segment, order: Order) -> Printed | None:
    """Give the date alone under the signature, the last of the close: so East Asian acts are dated."""
    text = segment.flow
    if segment.language not in EAST_ASIAN:
        return _under_the_signature(segment, order)
    found = None
    for printed in printed_dates(text, max(0, len(text) - CLOSE), len(text), order=order):
        line = text.rfind("\n", 0, printed.start) + 1
        if UNDERSIGNED.fullmatch(text, line, printed.start) and AFTER_ALONE.match(text, printed.end):
            found = printed
    return found


def _alone_below(text: str, order: Order) -> Iterator[Printed]:
    """Give the dates that fill a line of the close, as releases print theirs under the text."""
    for printed in printed_dates(text, max(HEAD, len(text) - CLOSE), len(text), order=order):
        line = text.rfind("\n", 0, printed.start) + 1
        if ALONE.fullmatch(text, line, printed.start) and AFTER_PLACE.match(text, printed.end):
            yield printed


def _under_the_signature(segment: Segment, order: Order) -> Printed | None:
    """Give the one date that fills a line of the close, as those who sign date it."""
    text = segment.flow
    found: list[Printed] = []
    for printed in printed_dates(text, max(0, len(text) - CLOSE), len(text), order=order):
        line = text.rfind("\n", 0, printed.start) + 1
        if ALONE.fullmatch(text, line, printed.start) and AFTER_ALONE.match(text, printed.end):
            found.append(printed)
    return found[-1] if len({p.day for p in found}) == 1 else None


def _alone(text: str, order: Order) -> Iterator[Printed]:
    """Give the dates that fill a line of the head, a place name before them at most."""
    for printed in printed_dates(text, 0, min(len(text), HEAD), order=order):
        line = text.rfind("\n", 0, printed.start) + 1
        if ALONE.fullmatch(text, line, printed.start) and AFTER_ALONE.match(text, printed.end):
            yield printed
