"""What falls due: the dates that bind a party, and those that the authority sets itself."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from extract.counted_terms import counted_terms
from extract.deadlines.counts import counts
from extract.deadlines.kinds import kind_of
from extract.deadlines.weekends import moved_from_weekend
from extract.field import Field, Reading
from extract.prose.running_text import RunningSentence, running_sentences
from extract.prose.sections import sections
from extract.prose.sentences import one_line
from extract.us.layout import layout
from tradewarn.model import Deadline, Found
from tradewarn.printed.dates import printed_dates
from tradewarn.printed.quick import quick

BY = "extract/fields/deadlines.py"
NEARBY = 700  # so much of a sentence is read to tell what falls due
CLOCK = r"[\d:]{1,5}\s?(?:[ap]\.?m\.?|noon)"
CUE = re.compile(
    r"(?:\bby|\bi\.e\.,?|\bthat\s+is,|\bon\s+or\s+(?:before|about)|\b(?:no|not)\s+later\s+than|\buntil|\bdue(?:\s+(?:on|by))?"
    r"|\bdeadline\b[^.;]{0,90}\bis(?:\s+now)?|\b(?:held|record)\s+on|\bon|\bto"
    rf"|\b(?:beginning\s+at|for)\s+{CLOCK}\s+on)\s+"
    rf"(?:{CLOCK},?\s+(?:Eastern\s+(?:Standard\s+|Daylight\s+)?Time,?\s+(?:\(E[DS]?T\),?\s+)?|E[DS]?T,?\s+)?"
    r"(?:on\s+)?)?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?$",
    re.IGNORECASE,
)
AHEAD = quick(
    r"\b(?:must|shall|should|will|may|is|are|intends?|due|deadline|postpon\w+|extend\w*|no\s+later"
    r"|on\s+or\s+before|scheduled)\b",
    re.IGNORECASE,
)
TO_BE = re.compile(r"\bbe\s+(?:\w+ly\s+)?\w+\W*$", re.IGNORECASE)
PLANNED = re.compile(r"\b(?:will|scheduled|postpon\w+|extend\w*)\b", re.IGNORECASE)
TO_DO = re.compile(r",?\s{1,40}(?:the\s{1,40}\w{3,20}|we|Commerce)\s{1,40}(?:will|intends?)\b", re.IGNORECASE)
PAST = quick(
    r"\b(?:was|were|had|published|initiated|filed|received|extended|tolled|revised)\b", re.IGNORECASE
)
DONE = re.compile(
    r"\b(?:published|initiated|issued|received|submitted|filed|requested|tolled|placed|notified|dated|were|was|had)\b\W*$",
    re.IGNORECASE,
)
OR_ELSE = re.compile(
    r"[\s,;]{0,40}(?:or\b)?[\s,;]{0,40}(?:if\b[^;]{0,90})?[\s,;]{0,40}", re.IGNORECASE
)  # “or, if there is none, …”
SUPERSEDED = re.compile(
    r"\b(?:(?:currently|presently|originally|initially|previously|formerly)\b[^;]{0,140}"
    r"|(?P<old>prior|previous|original|initial|former|old|current|existing|unextended)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:deadlines?|due\s+dates?|dates?|schedules?|time\s+limits?)\b[^;]{0,140}"
    r"|(?:was|were|had\s+been)\s+(?:[\w-]+\s+){0,2}?(?:due|scheduled|set|to\s+be)\b[^,;]{0,80})$",
    re.IGNORECASE,
)  # the date that the notice replaces
STANDING = re.compile(r"(?:currently|presently)\b", re.IGNORECASE)
MOVED = re.compile(
    r"\b(?:extend\w*|extension|postpon\w+|moved?|moving|chang\w+|revis\w+|new|now)\b", re.IGNORECASE
)
AFTER_FINAL = frozenset({"request for a statutory injunction"})  # runs from what the final results assess
DECIDED = {"final results": "final", "final determination": "final", "preliminary results": "prelim"}
DECIDED |= {"preliminary determination": "prelim", "initiation decision": "initiation"}


def find_deadlines(reading: Reading) -> Iterable[Found]:
    """Give each date still ahead when the notice appears, and each count of days from it.

    A date is worked out from a count only where the words count calendar days from the
    publication of this very notice; `rule` keeps those words. What has passed, and what
    counts from another step, bears no date.
    """
    text = reading.segment.flow
    if "days" not in text and not re.search(r"\b(?:until|by|before|than|due|on|to)\s", text):
        return
    published = _published(reading)
    stage = str(reading.found.value("stage") or "")
    seen: set[tuple[object, ...]] = set()
    found: list[_Due] = []
    for sentence in running_sentences(reading.segment):
        counted = _counted(reading, sentence, published, stage)
        for item in (*counted, *_dated(reading, sentence, published, stage)):
            value = item.value
            key = (value["what"], value["date"] or value["rule"], value["days_after_publication"])
            if key not in seen and not _decided(value["what"], stage):
                seen.add(key)
                found.append(_Due(item, moved=MOVED.search(sentence.text) is not None))
    for due in found:
        if not _replaced(due, found, stage) and not _said_closer(due, found):
            yield due.found


@dataclass(frozen=True, slots=True)
class _Due:
    found: Found
    moved: bool  # its sentence says that a date is moved


def _replaced(due: _Due, others: list[_Due], stage: str) -> bool:
    """Tell whether a notice that moves a date gives this one as the date that it was."""
    what, day = due.found.value["what"], due.found.value["date"]
    if "extension" not in stage or due.moved or day is None:
        return False
    return any(
        o.moved and o.found.value["what"] == what and (o.found.value["date"] or "") > day for o in others
    )


def _said_closer(due: _Due, others: list[_Due]) -> bool:
    """Tell whether another finding names the same day's comments by what they are on."""
    value = due.found.value
    if value["what"] != "comments":
        return False
    return any(
        "comments" in o.found.value["what"]
        and o.found.value["what"] != "comments"
        and (o.found.value["date"], o.found.value["days_after_publication"])
        == (value["date"], value["days_after_publication"])
        and (value["date"] or value["rule"] == o.found.value["rule"])
        for o in others
    )


def _published(reading: Reading) -> date | None:
    value = reading.found.value("publication_date")
    if isinstance(value, date):
        return value
    return date.fromisoformat(value) if isinstance(value, str) else None


def _decided(what: str, stage: str) -> bool:
    """Tell whether the notice itself is what fell due."""
    return what in DECIDED and DECIDED[what] in stage


def _counted(
    reading: Reading, sentence: RunningSentence, published: date | None, stage: str
) -> Iterator[Found]:
    """Read “within 30 days after the date of publication of this notice”."""
    text = sentence.text
    last = 0
    what: str | None = None
    first = sentence.parts[0].start
    before = reading.segment.flow[max(0, first - NEARBY) : first]
    for counted in counts(text, stage, before=before):
        near = max(last, counted.start - NEARBY)
        if what is None or not OR_ELSE.fullmatch(text, last, counted.start):
            what = kind_of(text[near : counted.start], text[near : counted.end], text[:NEARBY])
            what = _by_context(reading, what, sentence, stage)
        last = counted.end
        if what is None or counted.whose == "earlier":
            continue
        later = what in AFTER_FINAL and (not stage or "prelim" in stage or "initiation" in stage)
        ours = counted.whose == "this" and not counted.business and not later
        day = published + timedelta(days=counted.days) if ours and published else None
        rule = one_line(text[counted.start : counted.end])
        note = moved_from_weekend(what, day, reading.form.name) if day else ""
        value = Deadline(
            what=what,
            date=day,
            days_after_publication=counted.days if ours else None,
            rule=f"{rule}; {note}" if note else rule,
        )
        start, end = sentence.span(counted.start, counted.end)
        yield reading.segment.found(value, start, end, confidence=0.9, by=BY)


def _dated(
    reading: Reading, sentence: RunningSentence, published: date | None, stage: str
) -> Iterator[Found]:
    """Read “on or before June 26, 2017”: a date ahead, after words that bind."""
    text = sentence.text
    if not AHEAD.search(text) or (published is None and PAST.search(text)):
        return
    last = 0
    for printed in printed_dates(text, order="sure"):
        before = text[max(last, printed.start - NEARBY) : printed.start]
        behind = text[printed.end : printed.end + 120]
        last = printed.end
        cue = CUE.search(before[-140:])
        if cue is None or _done(before[-140:][: cue.start()]) or (published and printed.day < published):
            continue
        if _superseded(before[: len(before) - len(cue[0])], moves="extension" in stage):
            continue
        bare = re.fullmatch(r"(?:on|to)\s+", cue[0], re.IGNORECASE)
        opens = bare is not None and before.strip().lower() == "on" and TO_DO.match(behind) is not None
        if bare and not opens and not PLANNED.search(before):
            continue
        what = kind_of(before, "" if bare and not opens else behind, text[:NEARBY])
        what = _by_context(reading, what, sentence, stage)
        if what is not None:
            value = Deadline(what=what, date=printed.day)
            start, end = sentence.span(printed.start - len(cue[0]), printed.end)
            yield reading.segment.found(value, start, end, confidence=0.88, by=BY)


def _superseded(before: str, *, moves: bool) -> bool:
    """Tell the date that was (“currently due by May 2”) from the one that replaces it.

    Where nothing is moved, what is currently scheduled stands.
    """
    old = SUPERSEDED.search(before)
    if old is None or (not moves and STANDING.match(before, old.start()) and not MOVED.search(before)):
        return False
    told = before[old.start() :] if old["old"] is None else before[max(0, old.start() - 80) :]
    return MOVED.search(told) is None


def _by_context(reading: Reading, what: str | None, sentence: RunningSentence, stage: str) -> str | None:
    """Name what the sentence leaves open by the notice's stage or by the heading above."""
    if (
        what is None and "extension" in stage
    ):  # “is postponing the deadline, to May 2”: of what, the title tells
        title = layout(reading.segment).title
        return kind_of(reading.segment.text[title.start : title.end]) if title is not None else None
    if what == "injury determination" and (stage or "reasonable indication" in sentence.text):
        early = "initiation" in stage or "institution" in stage or "reasonable indication" in sentence.text
        return f"{'preliminary' if early else 'final'} {what}"
    if what == "comments":
        start = sentence.parts[0].start
        heading = next((s.heading.text for s in sections(reading.segment) if s.start <= start < s.end), "")
        return kind_of(heading) if re.search(r"\bcomments?\b", heading, re.IGNORECASE) else what
    return what


def _done(before: str) -> bool:
    """Tell “was filed by May 2” from “must be filed by May 2”."""
    return DONE.search(before) is not None and TO_BE.search(before) is None


FIELD = Field(
    name="deadlines",
    find=find_deadlines,
    many=True,
    after=("authority", "publication_date", "stage", "period"),
    also=(counted_terms,),
)
