"""From when, and how long, a measure binds where its act counts that from a day and prints no date.

`extract/forms/in_force.py` reads the dates that an act prints; this reads what must be reckoned:
“the day following its publication”, “five years from 1 August 2031”.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from extract.field import Reading
from kb.stages import recommending, stages
from tradewarn.model import Deadline, Found, Stage
from tradewarn.printed.dates import date_at
from tradewarn.printed.numbers import count
from tradewarn.printed.quick import quick

BY = "extract/counted_terms.py"
SETS = frozenset(
    {Stage.PRELIM, Stage.PROVISIONAL, Stage.FINAL, Stage.SUNSET_FINAL, Stage.INTERIM_REVIEW_FINAL}
)
FIRST, LAST, EXTENDED = "in force from", "in force to", "extended to"
REACH = 220
LONGEST = {"day": 200, "month": 60, "year": 10}
ACT = (
    r"(?:order|regulation|notification|decision|resolution|circular|notice|measures?|dut(?:y|ies)|règlement"
    r"|decreto|resolución|quyết\s{1,3}định|thông\s{1,3}tư|biện\s{1,3}pháp|решение|peraturan)"
)
COMMENCES = quick(
    r"\b(?:(?:shall|will)\s{1,9})?(?:(?:enters?|comes?)\s{1,9}into\s{1,9}(?:force|operation|effect)"
    r"|takes?\s{1,9}effect|(?:be|is|are|becomes?)\s{1,9}effective|apply|has\s{1,9}effect|entre\s{1,9}en\s{1,9}vigueur"
    r"|entrará\s{1,9}en\s{1,9}vigor|entra\s{1,9}em\s{1,9}vigor|mulai\s{1,9}berlaku|вступает\s{1,9}в\s{1,9}силу"
    r"|có\s{1,9}hiệu\s{1,9}lực(?:\s{1,9}thi\s{1,9}hành)?)\b,?\s{1,9}",
    re.I,
)
PUBLISHED = r"(?:(?:its|the|this|official)\s{1,9}){0,2}(?:publication|promulgation|gazett(?:ing|al))\b"
DAY_AFTER = re.compile(
    r"(?:on\s{1,9}|from\s{1,9})?the\s{1,9}(?:(?P<ordinal>[a-z]{3,12}(?:-[a-z]{3,9})?)\s{1,9})?day\s{1,9}"
    r"(?:following|after)\s{1,9}(?:that\s{1,9}of\s{1,9}|the\s{1,9}(?:date|day)\s{1,9}of\s{1,9})?"
    + PUBLISHED
    + r"|"
    r"le\s{1,9}jour\s{1,9}suivant\s{1,9}(?:celui\s{1,9}de\s{1,9})?sa\s{1,9}publication\b|"
    r"(?:a\s{1,9}partir\s{1,9}del?|al|el)\s{1,9}día\s{1,9}siguiente\s{1,9}(?:al?\s{1,9}de|al|de)\s{1,9}"
    r"(?:la\s{1,9}fecha\s{1,9}de\s{1,9})?su\s{1,9}publicación\b",
    re.I,
)
DAYS_AFTER = re.compile(
    r"(?:after\s{1,9}|within\s{1,9})?(?P<days>\d{1,3}|[a-z]{3,12}(?:-[a-z]{3,9})?)\s{1,9}(?:\(\d{1,3}\)\s{1,9})?"
    r"(?:calendar\s{1,9})?days\s{1,9}(?:after|from|following)\s{1,9}"
    r"(?:the\s{1,9}(?:date|day)\s{1,9}(?:of|following)\s{1,9})?" + PUBLISHED + r"|"
    r"sau\s{1,9}(?P<vi>\d{1,3})\s{1,9}(?:\(\w{1,12}(?:\s\w{1,12}){0,3}\)\s{1,9})?ngày,?\s{1,9}(?:kể\s{1,9}từ|tính\s{1,9}từ)"
    r"\s{1,9}ngày\s{1,9}(?:ký\s{1,9})?(?:ban\s{1,9}hành|đăng|công\s{1,9}bố|ký)\b|"
    r"по\s{1,9}истечении\s{1,9}(?P<ru>\d{1,3})\s{1,9}(?:календарных\s{1,9})?дней\s{1,9}(?:с|после)\s{1,9}"
    r"(?:даты|дня)\s{1,9}(?:его\s{1,9})?официального\s{1,9}опубликования\b|"
    r"setelah\s{1,9}(?P<id>\d{1,3})\s{1,9}(?:\(\w{1,12}(?:\s\w{1,12}){0,3}\)\s{1,9})?hari\s{1,9}"
    r"(?:terhitung\s{1,9})?sejak\s{1,9}tanggal\s{1,9}(?:diundangkan|pengundangan)\b",
    re.I,
)
LASTS = quick(
    r"\bfor\s{1,9}(?:(?:a|the)\s{1,9})?(?:(?:(?:further|maximum|additional)\s{1,9})?period\s{1,9}(?:of\s{1,9}|not\s{1,9}exceeding\s{1,9}))?"
    r"\(?(?P<many>\d{1,3}|[a-z]{3,9})\)?\s{1,9}(?:\(\w{1,9}\)\s{1,9})?(?P<unit>days?|months?|years?),?\s{1,9}"
    r"(?:\([^()]{1,120}\)\s{0,9})?,?\s{0,9}(?:starting\s{1,9}|beginning\s{1,9}|commencing\s{1,9}|counted\s{1,9}"
    r"|with\s{1,9}effect\s{1,9})?(?:from|as\s{1,9}of|on)\s{1,9}(?:and\s{1,9}including\s{1,9})?(?:the\s{1,9})?",
    re.I,
)
OWN_DAY = re.compile(
    r"(?:date|day)\s{1,9}of\s{1,9}(?:its\s{1,9}publication\b|(?:the\s{1,9})?publication\s{1,9}of\s{1,9}this\s"
    r"|(?:the\s{1,9})?(?:its\s{1,9})?(?:entry|coming|commencement)\b|commencement\b|imposition\b)",
    re.I,
)
BINDS = re.compile(
    r"\b(?:shall|will|is|are|be|has|have|remains?|valid|berkuat|berlaku)\b[^.;]{0,120}\Z|\A\s{0,9}\Z", re.I
)
PAST = re.compile(r"\b(?:was|were|had|been|would|should|recommend\w{0,4}|proposed?|earlier|previous)\b", re.I)
STOP = re.compile(r"[.;](?=\s)|\n\s{0,9}\n")
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
    "twentieth": 20, "thirtieth": 30, "sixtieth": 60,
}  # fmt: skip


def counted_terms(reading: Reading) -> Iterable[Found]:
    """Give the first and last day of the measure as its act counts them; nothing where dates are printed.

    Days of work are not counted: nobody knows the holidays. Of an authority that only
    recommends, the day of its own notice counts nothing.
    """
    published, told = _published(reading), {f.value["what"] for f in reading.found.get("deadlines", ())}
    if published is None or not _sets_a_term(reading):
        return
    begins = None
    longer = "extended from" in told
    if FIRST not in told and not longer:
        for day, rule, days, start, end in _begun(reading.segment.flow, published):
            value = Deadline(what=FIRST, date=day, days_after_publication=days, rule=rule)
            begins = day
            yield reading.segment.found(value, start, end, confidence=0.8, by=BY)
            break
    if LAST not in told and EXTENDED not in told:
        for first, last, rule, start, end in _lasting(reading.segment.flow, published, begins):
            if first > published and FIRST not in told and begins is None and not longer:
                value = Deadline(what=FIRST, date=first, rule=rule)
                yield reading.segment.found(value, start, end, confidence=0.8, by=BY)
            value = Deadline(what=EXTENDED if longer else LAST, date=last, rule=rule)
            yield reading.segment.found(value, start, end, confidence=0.8, by=BY)
            break


def _published(reading: Reading) -> date | None:
    best = reading.found.best("publication_date")
    sure = best is not None and best.confidence >= 0.5
    return date.fromisoformat(str(best.value)) if best is not None and sure else None


def _sets_a_term(reading: Reading) -> bool:
    """Tell whether the act sets a measure, and the day of its own publication counts for it."""
    told = str(reading.found.value("stage") or "")
    if not told:
        return False
    stage = Stage(told)
    only = recommending().get(str(reading.found.value("authority") or ""))
    if only is not None and stage not in only and stage is not Stage.ORDER:
        return False
    return stages()[stage].part == "measure" or stage in SETS


def _begun(text: str, published: date) -> Iterator[tuple[date, str, int, int, int]]:
    """Read “enters into force on the day following its publication”."""
    for match in COMMENCES.finditer(text):
        sentence = text[_opens(text, match.start()) : match.start()]
        if PAST.search(sentence) or not re.search(ACT, sentence, re.I):
            continue
        after = DAY_AFTER.match(text, match.end())
        days = ORDINALS.get((after["ordinal"] or "first").lower()) if after else None
        counted = DAYS_AFTER.match(text, match.end()) if after is None else None
        if counted is not None:
            days = count(next(g for g in counted.groups() if g))
        found = after or counted
        if found is not None and days is not None and 0 < days <= LONGEST["day"]:
            rule = " ".join(found[0].split())
            yield published + timedelta(days=days), rule, days, match.start(), found.end()


def _lasting(text: str, published: date, begins: date | None) -> Iterator[tuple[date, date, str, int, int]]:
    """Read “for a period of five years from the date of publication of this notification”."""
    for match in LASTS.finditer(text):
        sentence = text[_opens(text, match.start()) : match.start()]
        many, unit = count(match["many"].lower()), match["unit"].lower().rstrip("s")
        if PAST.search(sentence) or not BINDS.search(sentence) or not many or many > LONGEST[unit]:
            continue
        dated, own = date_at(text, match.end()), OWN_DAY.match(text, match.end())
        if dated is not None:
            first, end = dated.day, dated.end
        elif own is not None:
            ours = "publication" in own[0].lower()
            first, end = published if ours else begins or published, own.end()
        else:
            continue
        last = _after(first, many, unit) - timedelta(days=1)
        if last > published:
            yield first, last, " ".join(text[match.start() : end].split()), match.start(), end


def _after(first: date, many: int, unit: str) -> date:
    """Give the day so many days, months or years after a day; the last of a shorter month."""
    if unit == "day":
        return first + timedelta(days=many)
    months = first.month - 1 + many * (12 if unit == "year" else 1)
    year, month = first.year + months // 12, months % 12 + 1
    for day in range(first.day, 27, -1):
        try:
            return date(year, month, day)
        except ValueError:
            continue
    return date(year, month, min(first.day, 28))


def _opens(text: str, at: int) -> int:
    """Give where the sentence begins that a place stands in."""
    begun = max(0, at - REACH)
    return max((m.end() for m in STOP.finditer(text, begun, at)), default=begun)
