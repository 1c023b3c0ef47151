"""The parts that a proceeding falls into: its investigation, each review, each inquiry, each judgment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from extract.cases.parts import part_of
from tradewarn.model import CaseEvent, Period, Segment, SegmentKind, Stage

LONGEST_STEP = timedelta(days=600)  # steps of one review or inquiry follow each other within this
BY_STAGE: tuple[tuple[str, SegmentKind], ...] = (
    ("review-", "administrative-review"),
    ("new-shipper-", "new-shipper-review"),
    ("interim-review-", "interim-review"),
    ("changed-circumstances-", "changed-circumstances"),
    ("sunset-", "sunset"),
    ("circumvention-", "circumvention"),
    ("evasion-", "evasion"),
    ("scope-", "scope"),
    ("court-", "court"),
    ("undertaking-", "undertaking"),
    ("revocation", "ending"),
    ("expiry-", "ending"),
)
CLOSING = frozenset(
    {
        Stage.ORDER,
        Stage.REVIEW_FINAL,
        Stage.REVIEW_RESCISSION,
        Stage.INTERIM_REVIEW_FINAL,
        Stage.NEW_SHIPPER_REVIEW_FINAL,
        Stage.CHANGED_CIRCUMSTANCES_FINAL,
        Stage.SUNSET_FINAL,
        Stage.CIRCUMVENTION_FINAL,
        Stage.EVASION_DETERMINATION,
        Stage.SCOPE_RULING,
        Stage.TERMINATION,
    }
)
ALONE: frozenset[SegmentKind] = frozenset({"court", "ending", "other"})  # each act is one


@dataclass(slots=True)
class _Open:
    kind: SegmentKind
    events: list[CaseEvent] = field(default_factory=list)
    period: Period | None = None

    @property
    def newest(self) -> date:
        return max(e.date for e in self.events)


def segments_of(events: Sequence[CaseEvent], periods: Mapping[str, Period]) -> tuple[Segment, ...]:
    """Give the segments of a case, the earliest begun first.

    A review of one period is one segment, whatever lies between its steps; where no period is
    printed, a step belongs to the newest segment of its kind that can still be going on.

    Args:
        events: The events of the case in order.
        periods: What the notices look at, by the notice's id.
    """
    made: list[_Open] = []
    for event in events:
        kind = _kind(event)
        period = periods.get(event.notice or "")
        found = _fitting(made, event, kind, period)
        if found is None:
            found = _Open(kind)
            made.append(found)
        found.events.append(event)
        found.period = found.period or period
    ordered = sorted(made, key=lambda m: (m.events[0].date, m.kind, m.events[0].source.id))
    return tuple(_segment(m) for m in ordered)


def _kind(event: CaseEvent) -> SegmentKind:
    stage = event.stage
    part = part_of(stage, event.quote)
    if stage in (Stage.AMENDED_FINAL, Stage.AMENDED_PRELIM) and part == "review":
        return "administrative-review"
    for beginning, kind in BY_STAGE:
        if stage.value.startswith(beginning):
            return kind
    longer = stage is Stage.EXTENSION and event.until is not None  # of the measure, not of a deadline
    if longer or stage in (Stage.OTHER, Stage.REFUND, Stage.CORRECTION, Stage.EXEMPTION):
        return "other"
    return "investigation"


def _fitting(
    made: Sequence[_Open], event: CaseEvent, kind: SegmentKind, period: Period | None
) -> _Open | None:
    """Give the segment that an event is a step of; None where it begins one."""
    same = [m for m in made if m.kind == kind] if kind not in ALONE else []
    for one in reversed(same):
        if period is not None and one.period is not None:
            if (one.period.start, one.period.end) == (period.start, period.end):
                return one
            continue
        if kind == "investigation" or event.date - one.newest <= LONGEST_STEP:
            return None if _begins(event) and kind not in ("investigation", "sunset") else one
    if event.stage is Stage.TERMINATION:  # of what runs: of a review where one does
        return made[-1] if made else None
    return None


def _begins(event: CaseEvent) -> bool:
    return event.stage.value.endswith("initiation") and event.stage is not Stage.INITIATION


def _segment(one: _Open) -> Segment:
    return Segment(
        kind=one.kind,
        begun=one.events[0].date,
        newest=one.newest,
        period=one.period,
        closed=one.kind in ALONE or any(e.stage in CLOSING for e in one.events),
        events=tuple(dict.fromkeys(e.notice or e.source.id for e in one.events)),
    )
