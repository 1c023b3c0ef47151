"""From when to when a measure holds, as the act that sets it says."""

import re
from collections.abc import Iterator
from datetime import date

from extract.field import Reading
from extract.forms.looked_at import is_looked_at
from tradewarn.model import Deadline, Found
from tradewarn.printed.dates import date_at, printed_dates
from tradewarn.printed.quick import quick
from tradewarn.printed.stretches import stretches

BY = "extract/forms/in_force.py"
HOLDS = quick(
    r"\b(?:(?:has|have|shall\s+have|takes?|shall\s+take)\s+effect|(?:is|are|be|remains?)\s+(?:in\s+(?:force"
    r"|effect)|effective)"
    r"|for\s+a\s+period\s+of\s+\(?\w{1,12}\)?\s+(?:\(\w{1,12}\)\s+)?(?:days|months|years),?"
    r"(?=\s+(?:starting|beginning|commencing|effective|with\s+effect)?\s{0,3}(?:from|as\s+of|on)\s)"
    r"|for\s+(?:three|four|five|\d)\s+(?:\(\w{1,6}\)\s+)?years,?(?=\s+(?:starting\s+|beginning\s+)?(?:from|as\s+of|on)\s)"
    r"|for\s+(?:a|the)\s+(?:\w{3,8}[- ]year\s+)?period\s+(?=(?:beginning|commencing"
    r"|starting)\s+(?:with|on|from)\s)"
    r"|(?:is|are)\s+(?:hereby\s+)?(?:imposed|levied|payable)(?=\s+(?:up\s+to|until|from|with\s+effect|as\s+of)\s)"
    r"|in\s+force|comes?\s+into\s+(?:force|operation|effect)|enters?\s+into\s+force|(?:will|shall|is\s+to|to)\s+be\s+(?:applied|levied|collected|imposed)|(?:will\s+)?appl(?:y|ies)(?=\s+(?:from|as\s+of|until))|shall\s+(?:apply"
    r"|remain\s+in\s+force)"
    r"|with\s+effect|effective|valid|berkuat\s+kuasa|berlaku|có\s+hiệu\s+lực|est\s+applicable"
    r"|entre\s+en\s+vigueur|estará\s+vigente|vigencia|vigorará|yürürlüğe\s+girer)\b",
    re.I,
)
EXTENDED = quick(
    r"\b(?:(?:is|are|be|has\s+been)\s+(?:hereby\s+)?(?:further\s+)?extended|dilanjutkan|được\s+gia\s+hạn"
    r"|est\s+prorogée?"
    r"|продлить|продлевается|продлен[оа]?|se\s+prorroga|diperpanjang|uzatılmıştır)\b",
    re.I,
)
ENDS = quick(
    r"\b(?:(?:due|set|scheduled)\s+to\s+(?:expire|lapse)|(?:will|shall|would|to)"
    r"\s+(?:otherwise\s+)?(?:expire|lapse|cease)"
    r"|(?:expires?|lapses?)|expiry\s+date|date\s+of\s+expiry|hết\s+hiệu\s+lực|expirera|expire\s+le|vencerán?"
    r"|encerrar-se-á|expirarán?|extinguir-se-á|se\s+extinguirán?)"
    r"\b",
    re.I,
)
MEASURES = re.compile(
    r"\b(?:measures?|dut(?:y|ies)|payments?|tariffs?|exemptions?|requirement|guarantee|amounts?|order|notices?|regulation|finding|undertaking|biện\s+pháp|thuế"
    r"|quyết\s+định|mesures?"
    r"|droits?|medidas?|derechos?|direitos?|perintah|duti|tindakan|bea\s+masuk|önlem\w*|мер[аыу]?|пошлин\w*|this|ini)\b",
    re.I,
)
FROM = re.compile(
    r"[\s,]*(?:(?:for\s+(?:a|the)\s+)?further\s+period\s+of\s+(?:\(?\w+\)?\s+){1,2}(?:years?|months?)\s+"
    r"|(?:for\s+)?not\s+(?:more\s+than|exceeding)\s+\d{1,3}\s+days\s+|(?:for\s+(?:a|the)"
    r"\s+)?period\s+(?:of\s+(?P<years>\w+)\s+(?P<sort>years?|months?)\s*)?(?:\(\w+\)\s+)?"
    r"|for\s+(?:(?P<years2>\w+)\s+(?P<sort2>years?|months?)\s*)(?:\(\w+\)\s+)?"
    r"|bagi\s+tempoh\s+(?:\w+\s+tahun\s+)?)?"
    r"(?:starting\s+|beginning\s+|commencing\s+|counted\s+)?(?:from|with|on|as\s+of|mulai|pada"
    r"|kể\s+từ(?:\s+ngày)?|từ(?:\s+ngày)?"
    r"|sejak|à\s+partir\s+du|a\s+partir\s+del?|le|el|until|till|up\s?to|hingga|đến(?:\s+hết)?(?:\s+ngày)?"
    r"|jusqu['’]au|hasta\s+el|sampai|по|до)"
    r"(?:\s+and\s+(?:including|inclusive\s+of))?\s+(?:the\s+)?",
    re.I,
)
UNTIL = re.compile(r"\b(?:until|till|up\s?to|hingga|đến|jusqu|hasta|sampai|по|до)\b", re.I)
LATIN = 0x24F  # Russian says “extend until … the measure”: the measure stands behind
REACH = 160
BEFORE = 250
LONG_AGO = 400  # days: an act sets no term that began so long before it
SENTENCE = re.compile(r"[.;](?=\s|\Z)|\n\s*\n(?!\s*[a-z])")  # a page may part a line from its end
NO_LONGER = quick(
    r"\b(?P<lead>(?:on\s+and\s+from|as\s+of|from|on)\s)(?=[\w ,]{6,24}\d{4})"
    r"[^.;]{8,120}?\b(?:measures?|dut(?:y|ies))\b[^.;]{0,40}?"
    r"\b(?:no\s+longer\s+apply|cease\s+to\s+(?:apply|have\s+effect)|lapse|expire)\b",
    re.I,
)
ROW_END = re.compile(r"[ \t\xa0]{0,9}(?:\(\d\)|[.|*])?[ \t\xa0|]{0,9}(?:\n|\Z)")
MOST_LISTED = 20
FITTING = ("order", "prelim", "final", "review-final", "provisional", "extension", "exemption")
KEPT = ("sunset-final", "interim-review-final", "circumvention-final", "expiry-notice", "sunset-institution")


def in_force(reading: Reading) -> Iterator[Found]:
    """Give the first and last day of the measure that the act sets, extends or lets end.

    Recitals tell the terms of older acts: only an act whose stage sets or ends a measure is
    read, and of its terms the first that is printed with both ends wins.
    """
    stage = str(reading.found.value("stage") or "")
    if stage not in FITTING and stage not in KEPT:
        yield from _ending(reading)  # that a measure is due to expire may be told in any act
        return
    published = str(reading.found.value("publication_date") or "")
    terms = [
        t
        for t in _terms(reading)
        if not _is_past(t[1], t[2], published) and not is_looked_at(reading, t[1], t[2])
    ]
    both = [t for t in terms if t[1] and t[2]]
    chosen = both[:1] or [*[t for t in terms if t[1]][:1], *[t for t in terms if t[2]][:1]]
    if chosen and stage in FITTING and not any(t[2] for t in chosen):
        over = next(_ending(reading), None)  # “… effective from 3 May and shall expire on 2 September 2031”
        if over is not None and str(over.value["date"]) > str(chosen[0][1]):
            ends = Deadline(what="in force to", date=over.value["date"])
            yield reading.segment.found(ends, over.start, over.end, confidence=0.8, by=BY)
    for what, first, last, start, end in chosen:
        for word, day in (("from", first), ("to", last)):
            if day is not None:
                longer = stage == "extension" and first is None
                value = Deadline(what=f"{'extended' if longer else what} {word}", date=day)
                yield reading.segment.found(value, start, end, confidence=0.85, by=BY)
    if not chosen:
        yield from (_in_a_list(reading, published) if stage == "expiry-notice" else ()) or _ending(reading)


def _is_past(first: date | None, last: date | None, published: str) -> bool:
    """Say whether a term is history told in an act that came later."""
    if not published:
        return False
    day = date.fromisoformat(published)
    if last is not None:
        return last < day
    return first is not None and (day - first).days > LONG_AGO


def _terms(reading: Reading) -> Iterator[tuple[str, date | None, date | None, int, int]]:
    text = reading.segment.flow
    for pattern, what in ((EXTENDED, "extended"), (HOLDS, "in force")):
        for match in pattern.finditer(text):
            stop = SENTENCE.search(text, match.end(), match.end() + REACH)
            limit = stop.start() if stop else min(len(text), match.end() + REACH)
            opening = max(text.rfind("\n\n", 0, match.start()) + 1, match.start() - BEFORE)
            behind = ord(match[0][0]) > LATIN and MEASURES.search(text, match.end(), match.end() + REACH)
            if not behind and not MEASURES.search(text, opening, match.start()):
                continue
            lead = FROM.match(text, match.end(), limit)
            pair = next(iter(stretches(text, match.end(), limit)), None)
            if pair is not None and pair.start - (lead.end() if lead else match.end()) < 24:
                yield what, pair.first, pair.last, match.start(), pair.end
                continue
            dated = date_at(text, lead.end()) if lead else None
            if lead is None or dated is None or dated.end > limit:
                continue
            if UNTIL.search(lead[0]):
                yield what, None, dated.day, match.start(), dated.end
            else:
                yield what, dated.day, None, match.start(), dated.end


def _in_a_list(reading: Reading, published: str) -> list[Found]:
    """Give the days that end a row or a line of a list of measures about to expire."""
    text = reading.segment.flow
    found: dict[date, Found] = {}
    for printed in printed_dates(text) if published else ():
        if printed.day.isoformat() <= published or not ROW_END.match(text, printed.end):
            continue
        value = Deadline(what="measures expire", date=printed.day)
        found.setdefault(
            printed.day,
            reading.segment.found(value, printed.start, printed.end, confidence=0.8, by=BY),
        )
    return list(found.values())[:MOST_LISTED]


def _ending(reading: Reading) -> Iterator[Found]:
    """Read “the measures are due to expire on 7 August 2031”, as expiry reviews say."""
    text = reading.segment.flow
    published = str(reading.found.value("publication_date") or "")
    for match in ENDS.finditer(text):
        dated = date_at(text, match.end() + len(_ON.match(text, match.end())[0]))  # type: ignore[index]
        around = text[max(0, match.start() - 400) : match.start()]
        if dated is not None and MEASURES.search(around) and dated.day.isoformat() >= published:
            value = Deadline(what="measures expire", date=dated.day)
            yield reading.segment.found(value, match.start(), dated.end, confidence=0.8, by=BY)
            break
    for match in NO_LONGER.finditer(text):
        dated = date_at(text, match.end("lead"))
        if dated is not None and dated.end <= match.end() and dated.day.isoformat() >= published:
            value = Deadline(what="measures expire", date=dated.day)
            yield reading.segment.found(value, match.start(), match.end(), confidence=0.8, by=BY)
            return


_ON = re.compile(
    r"(?:\s{1,3}(?:on|by|at\s+the\s+end\s+of|(?:kể\s+)?(?:từ |vào )?ngày|le|el|is|:))?\s{0,3}", re.I
)
