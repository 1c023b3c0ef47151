"""Deadlines as an iCalendar file (RFC 5545): whole days, alarms before, the rule and the quote within.

An entry keeps its UID whatever its day becomes; each decision of a person on its notice raises its
SEQUENCE, so that a calendar that has it already moves it.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, time, timedelta
from hashlib import sha256

from fastapi import Response
from icalendar import Alarm, Calendar, Event, Timezone, TimezoneStandard

from api.services import Services
from api.web.due_words import DueWords
from api.web.formats import VIET_NAM
from api.web.words import Language, Words
from tradewarn.model import Notice
from tradewarn.store.revisions import Revision, revisions
from warn.due_dates import DueDate

ALARMS = (timedelta(days=7), timedelta(days=1))
MADE_BY = "-//tradewarn//deadlines//EN"
ZONE = "Asia/Ho_Chi_Minh"
NEVER = datetime(2000, 1, 1, tzinfo=UTC)
FRESH = timedelta(hours=12)  # how often a subscriber asks again


class CalendarFile(Response):
    """A calendar as its readers take it."""

    media_type = "text/calendar"


def calendar_of(
    services: Services, dues: Sequence[DueDate], *, language: Language, root: str, pages: Mapping[str, str]
) -> bytes:
    """Write what falls due as one calendar; what has no day is left out.

    Args:
        services: Where the notices and the decisions on them are kept.
        dues: What falls due.
        language: Of the text.
        root: What the address of every page begins with, the language's part included.
        pages: The page of each source, by its id; one that has none leads to the start page.
    """
    words = Words.load(language)
    made = Calendar()
    made.add("prodid", MADE_BY)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("name", words.say("deadline.feed"))
    made.add("x-wr-calname", words.say("deadline.feed"))
    made.add("refresh-interval", FRESH, parameters={"VALUE": "DURATION"})
    made.add_component(_zone())
    ids = sorted({d.source.id for d in dues})
    notices = {n.id: n for n in services.store.notices.many(ids)}
    changed = revisions(services.store.engine, ids)
    said = DueWords(words)
    for due in _dated(dues):
        link = root + pages.get(due.source.id, "/")
        made.add_component(
            _event(due, said, notices.get(due.source.id), changed.get(due.source.id), link, language)
        )
    return bytes(made.to_ical())


def uid_of(due: DueDate) -> str:
    """Name an entry for good, whoever asks and in whatever language."""
    return f"{sha256(due.key.encode()).hexdigest()[:32]}@tradewarn"


def _dated(dues: Iterable[DueDate]) -> list[DueDate]:
    return list({d.key: d for d in dues if d.day is not None}.values())


def _event(
    due: DueDate,
    said: DueWords,
    notice: Notice | None,
    revision: Revision | None,
    link: str,
    language: Language,
) -> Event:
    day = due.day
    if day is None:
        raise ValueError("an entry of a calendar needs a day")
    summary = said.summary(due, notice)
    event = Event()
    event.add("uid", uid_of(due))
    event.add("sequence", revision.number if revision else 0)
    event.add("dtstamp", _changed(due, revision))
    event.add("last-modified", _changed(due, revision))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", summary, parameters={"LANGUAGE": language})
    event.add("description", said.description(due, link), parameters={"LANGUAGE": language})
    event.add("url", link)
    event.add("transp", "TRANSPARENT")
    for before in ALARMS:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", summary)
        alarm.add("trigger", -before)
        event.add_component(alarm)
    return event


def _changed(due: DueDate, revision: Revision | None) -> datetime:
    """Give the moment since which the entry says what it says: the same on every asking."""
    if revision is not None:
        return datetime.fromisoformat(revision.at).astimezone(UTC)
    day = due.source.date
    return datetime.combine(day, time(), tzinfo=UTC) if day else NEVER


def _zone() -> Timezone:
    """Describe the readers' zone: a calendar without an entry is whole with it."""
    zone = Timezone()
    zone.add("tzid", ZONE)
    standard = TimezoneStandard()
    standard.add("dtstart", datetime(1970, 1, 1))
    standard.add("tzoffsetfrom", VIET_NAM.utcoffset(None))
    standard.add("tzoffsetto", VIET_NAM.utcoffset(None))
    standard.add("tzname", "+07")
    zone.add_component(standard)
    return zone
