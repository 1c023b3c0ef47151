"""What falls due: the dates that bind a party, and those that the authority sets itself."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from extract.deadline_kinds import kind_of
from extract.english_dates import count, dates
from extract.field import Field, Reading
from extract.footnotes import is_prose
from extract.sentences import Sentence, one_line, sentences
from tradewarn.model import Deadline, Found

BY = "extract/fields/deadlines.py"
DAYS = re.compile(
    r"\b(?P<bound>no\s+later\s+than|not\s+later\s+than|later\s+than|within|up\s+to|by|approximately|no\s+earlier\s+than"
    r"|not\s+earlier\s+than|earlier\s+than)?\s*\b(?P<count>\d{1,3}|[a-z]{3,7}(?:-[a-z]{3,5})?)\s+(?:\(\d{1,3}\)\s+)?"
    r"(?P<sort>calendar\s+|business\s+|working\s+)?days\s+(?:after|of|from|following|before|prior\s+to)\s+"
    r"(?P<anchor>[^.,;()]{3,160})",
    re.IGNORECASE,
)
NEARBY = 700  # so much of a sentence is read to tell what falls due
PUBLISHED = re.compile(
    r"(?:the\s+)?(?:date\s+of\s+)?(?:(?:the|its)\s+)?publication(?:\s+date)?\b(?P<of>(?:\s+(?:in\s+the\s+Federal\s+Register|of\s+(?P<what>[^.,;]{3,90}))){0,2})",
    re.IGNORECASE,
)
THIS = re.compile(r"\b(?:this|these)\b|\bthe\s+(?:notice|orders?|preliminary|initiation)\b", re.IGNORECASE)
NEXT_STEP = re.compile(r"\bfinal\s+(?:results|determination)", re.IGNORECASE)
CUE = re.compile(
    r"(?:\bby|\bon\s+or\s+before|\b(?:no|not)\s+later\s+than|\buntil|\bdue(?:\s+(?:on|by))?|\bdeadline\b[^.;]{0,90}\bis(?:\s+now)?"
    r"|\b(?:held|record)\s+on|\bon|\bto|\bbeginning\s+at\s+[\d:]{1,5}\s[ap]\.m\.\s+on|\bfor\s+[\d:]{1,5}\s[ap]\.m\.\s+on)\s+"
    r"(?:[\d:]{1,5}\s?(?:[ap]\.?m\.?|noon)?,?\s+(?:Eastern\s+(?:Standard\s+|Daylight\s+)?Time,?\s+|E[DS]?T,?\s+)?(?:on\s+)?)?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?$",
    re.IGNORECASE,
)
AHEAD = re.compile(
    r"\b(?:must|shall|should|will|may|is|are|intends?|due|deadline|postpon\w+|extend\w*|no\s+later|on\s+or\s+before|scheduled)\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:was|were|had|published|initiated|filed|received|extended|tolled|revised)\b", re.IGNORECASE
)
BEHIND = re.compile(
    r"\b(?:published|initiated|issued|received|submitted|filed|requested|tolled|placed|notified|dated|were|was|had)\b\W*$",
    re.IGNORECASE,
)


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
    seen: set[tuple[object, ...]] = set()
    for sentence in sentences(reading.segment):
        if not is_prose(reading.segment, sentence.start):
            continue
        for found in (*_counted(reading, sentence, published), *_dated(reading, sentence, published)):
            value = found.value
            key = (
                value["what"],
                value["date"],
                value["days_after_publication"],
                None if value["date"] else value["rule"],
            )
            if key not in seen:
                seen.add(key)
                yield found


def _published(reading: Reading) -> date | None:
    value = reading.found.value("publication_date")
    if isinstance(value, date):
        return value
    return date.fromisoformat(value) if isinstance(value, str) else None


def _counted(reading: Reading, sentence: Sentence, published: date | None) -> Iterator[Found]:
    """Read “within 30 days after the date of publication of this notice”."""
    text = sentence.text
    last = 0
    for match in DAYS.finditer(text):
        number = count(match["count"])
        bound = " ".join((match["bound"] or "").lower().split())
        near = max(last, match.start() - NEARBY)
        what = kind_of(text[near : match.start()], text[near : match.end()], text[:NEARBY])
        last = match.end()
        if number is None or not bound or "earlier" in bound or what is None:
            continue
        backwards = re.search(r"days\s+(?:before|prior)", match[0]) is not None
        anchor = PUBLISHED.match(match["anchor"])
        ours = anchor is not None and not backwards and _is_ours(reading, anchor)
        end = match.start("anchor") + (anchor.end() if anchor else len(match["anchor"].rstrip()))
        start = match.start("bound")
        exact = ours and not match["sort"] and published is not None
        value = Deadline(
            what=what,
            date=published + timedelta(days=number) if exact and published else None,
            days_after_publication=number if ours and match["sort"] is None else None,
            rule=one_line(text[start:end]),
        )
        at = sentence.start
        sure = 0.9 if ours or not anchor else 0.6
        yield reading.segment.found(value, at + start, at + end, confidence=sure, by=BY)


def _is_ours(reading: Reading, anchor: re.Match[str]) -> bool:
    """Tell whether days are counted from the publication of this notice, not of a later one."""
    of = anchor["what"] or ""
    stage = str(reading.found.value("stage") or "")
    if NEXT_STEP.search(of) and ("prelim" in stage or "initiation" in stage or not THIS.search(of)):
        return "final" in stage and bool(THIS.search(of) or "notice" in of)
    return bool(THIS.search(of)) or not of.strip()


def _dated(reading: Reading, sentence: Sentence, published: date | None) -> Iterator[Found]:
    """Read “on or before June 26, 2017”: a date ahead, after words that bind."""
    text = sentence.text
    if not AHEAD.search(text):
        return
    last = 0
    for printed in dates(text):
        before = text[max(last, printed.start - NEARBY) : printed.start]
        cue = CUE.search(before[-140:])
        behind = text[printed.end : printed.end + 120]
        last = printed.end
        if (
            cue is None
            or BEHIND.search(before[-140:][: cue.start()])
            or (published and printed.day < published)
        ):
            continue
        if published is None and PAST.search(text):
            continue
        bare = re.fullmatch(r"(?:on|to)\s+", cue[0], re.IGNORECASE)
        what = kind_of(before, behind) if not bare else kind_of(before)
        what = what or kind_of(text[:NEARBY])
        if what is None or (
            bare and not re.search(r"\b(?:will|scheduled|postpon\w+|extend\w*)\b", before, re.IGNORECASE)
        ):
            continue
        start = sentence.start + printed.start - len(cue[0])
        value = Deadline(what=what, date=printed.day)
        yield reading.segment.found(value, start, sentence.start + printed.end, confidence=0.88, by=BY)


FIELD = Field(name="deadlines", find=find_deadlines, many=True, after=("publication_date", "stage"))
