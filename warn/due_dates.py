"""What falls due and when, as notices print it and as the law counts it, side by side.

What a notice prints always stands. A rule of law fills what no notice prints, and where both give
a day and the days differ, both are told.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from extract.cases.events import notice_event
from extract.cases.repeats import source_of
from extract.cases.stands import stands_on
from extract.cases.status import imposes
from kb.deadlines.computing import Act, Limit, limits, over
from tradewarn.model import Case, CaseEvent, Deadline, Notice, Source

SAME = {"questionnaire response": "questionnaire reply"}  # two words of the sources for one thing
REACH = timedelta(days=800)  # what an older notice prints is past


@dataclass(frozen=True, slots=True)
class DueDate:
    """One thing due.

    `printed` is what a notice says of it, `limit` what a rule gives; where both are there,
    `differs` tells that they name different days, and the printed one stands. `order` tells apart
    several of one matter in one act.
    """

    what: str
    source: Source
    printed: Deadline | None = None
    quote: str = ""
    limit: Limit | None = None
    differs: bool = False
    order: int = 0

    @property
    def day(self) -> date | None:
        """The day that stands; None where neither gives one."""
        if self.printed is not None:
            return self.printed.date
        return self.limit.day if self.limit else None

    @property
    def key(self) -> str:
        """What names it for good, whatever its day becomes."""
        return f"{self.source.id}|{_kind(self.what)}|{self.order}"


def of_notice(notice: Notice, *, on: date, in_force: bool = True) -> tuple[DueDate, ...]:
    """Give what a notice prints as due and what the law sets running from it, the nearest first.

    Args:
        notice: The notice.
        on: The day of asking.
        in_force: Whether the measure stands; what recurs while it does is left out otherwise.
    """
    source = source_of(notice)
    printed = [
        DueDate(d.what, source, d, _quote(notice, d), order=_order(notice.deadlines, at))
        for at, d in enumerate(notice.deadlines)
    ]
    return tuple(sorted(_joined(printed, limits(_act(notice, in_force), on=on), source), key=_nearest))


def of_case(case: Case, notices: Mapping[str, Notice], *, on: date) -> tuple[DueDate, ...]:
    """Give what lies ahead in a proceeding, each matter from the newest act that tells it.

    A row of a list tells only what recurs or ends with a measure: its days are those of a list.

    Args:
        case: The proceeding.
        notices: Those of its notices that may print something still due, by id.
        on: The day of asking; what is past is left out.
    """
    in_force = stands_on(case, on) == "in_force"
    told: list[DueDate] = []
    yearly: dict[str, DueDate] = {}  # from the oldest act: an order that is amended keeps its month
    seen: set[str] = set()
    later: list[str] = []
    for event in sorted(case.events, key=lambda e: e.date, reverse=True):
        found = _of_event(case, event, notices, on=on, in_force=in_force)
        for due in found:
            if due.printed is None and due.limit is not None and due.limit.rule.span.anniversary_month:
                yearly[due.limit.rule.id] = due
            elif due.printed is not None or not _settled(due, seen, later):
                told.append(due)
        seen |= {d.limit.rule.id for d in found if d.limit is not None}
        later.append(event.stage)
    dated = [d for d in (*told, *yearly.values()) if d.day is not None and d.day >= on]
    return tuple(sorted(_each_once(dated), key=_nearest))


def may_be_due(case: Case, on: date) -> list[str]:
    """List the notices of a proceeding that are young enough to print something still due."""
    return sorted({e.notice for e in case.events if e.notice and on - e.date <= REACH})


def ahead(dues: Iterable[DueDate], on: date) -> tuple[DueDate, ...]:
    """Keep what has a day and is not past, each once, the nearest first."""
    dated = {d.key: d for d in dues if d.day is not None and d.day >= on}
    return tuple(sorted(dated.values(), key=_nearest))


def _act(notice: Notice, in_force: bool) -> Act:
    imposing = notice.publication_date is not None and imposes(notice_event(notice))
    kinds = frozenset(str(i) for i in notice.instruments)
    stage = str(notice.stage or "")
    return Act(notice.authority or "", stage, notice.publication_date, kinds, imposing, in_force)


def _of_event(
    case: Case, event: CaseEvent, notices: Mapping[str, Notice], *, on: date, in_force: bool
) -> Sequence[DueDate]:
    """Give what one step sets: all that its notice tells, or what its own day and stage do."""
    notice = notices.get(event.notice or "")
    if notice is not None:
        return of_notice(notice, on=on, in_force=in_force)
    if event.precision != "day":
        return ()
    authority = event.authority or case.authority or ""
    kinds = frozenset(str(i) for i in case.instruments)
    act = Act(authority, str(event.stage), event.date, kinds, imposes(event), in_force)
    lasting = [x for x in limits(act, on=on) if event.notice is not None or x.rule.standing]
    return [d for d in _joined([], lasting, event.source) if d.day is not None]


def _settled(due: DueDate, seen: set[str], later: Sequence[str]) -> bool:
    """Tell whether a later act told the matter of a rule again, or ended it."""
    return due.limit is not None and (due.limit.rule.id in seen or over(due.limit.rule, later))


def _joined(printed: list[DueDate], found: Iterable[Limit], source: Source) -> Iterator[DueDate]:
    """Put each rule beside what is printed of its matter, or alone where nothing is."""
    rows = list(printed)
    for limit in found:
        alike = [n for n, d in enumerate(rows) if _kind(d.what) == _kind(limit.rule.what)]
        here = [n for n in alike if rows[n].printed is not None]
        if not here:
            rows.append(DueDate(limit.rule.what, source, limit=limit, order=len(alike)))
            continue
        same = next((n for n in here if _agrees(rows[n].printed, limit)), None)
        at = here[0] if same is None else same
        if rows[at].limit is None:
            differs = same is None and rows[at].day is not None and limit.day is not None
            rows[at] = replace(rows[at], limit=limit, differs=differs)
    yield from rows


def _agrees(printed: Deadline | None, limit: Limit) -> bool:
    return printed is not None and printed.date is not None and printed.date in (limit.counted, limit.day)


def _kind(what: str) -> str:
    return SAME.get(what, what)


def _quote(notice: Notice, due: Deadline) -> str:
    """Give the words that prove a deadline: those of its matter, its day or count, and its rule."""
    for found in notice.evidence.get("deadlines", ()):
        value = found.value if isinstance(found.value, dict) else {}
        same = value.get("what") == due.what and str(value.get("date")) == str(due.date)
        if same and value.get("rule") in (None, due.rule):
            return found.quote
    return ""


def _order(deadlines: Sequence[Deadline], at: int) -> int:
    return sum(_kind(d.what) == _kind(deadlines[at].what) for d in deadlines[:at])


def _each_once(dues: Iterable[DueDate]) -> list[DueDate]:
    """Leave out what two sources tell of one matter and day; what is printed stands before a rule."""
    kept: dict[tuple[str, date | None], DueDate] = {}
    for due in sorted(dues, key=lambda d: d.printed is None):
        kept.setdefault((_kind(due.what), due.day), due)
    return list(kept.values())


def _nearest(due: DueDate) -> tuple[bool, date, str, str]:
    return due.day is None, due.day or date.max, due.what, due.key
