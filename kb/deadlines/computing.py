"""What an act sets running by law: each time limit with its day, or without one where no rule gives it."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from kb.deadlines.calendars import knows_holidays
from kb.deadlines.counting import count
from kb.deadlines.rules import Rule, rules_of

IMPOSITION = "imposition"  # in a rule: whatever act puts a definitive measure in force


class Act(NamedTuple):
    """An act that may start a clock: whose, which, when it was published.

    `imposes` tells that it puts a definitive measure in force, `in_force` that this measure stands
    now. `day` None: nothing that runs from its publication has a date.
    """

    authority: str
    stage: str
    day: date | None
    instruments: frozenset[str] = frozenset()
    imposes: bool = False
    in_force: bool = True


class Limit(NamedTuple):
    """A time limit that runs.

    `counted` is the day it ends on, `day` the one until which the office takes what is filed; both
    None where the rule runs from a letter whose day is not known. `sure` is off where the
    authority's own holidays are not known: the day is then early, never late.
    """

    rule: Rule
    start: date | None
    counted: date | None
    day: date | None
    sure: bool


def limits(act: Act, *, on: date) -> tuple[Limit, ...]:
    """Give the time limits that an act sets running, those with the nearest day first.

    Args:
        act: The act.
        on: The day of asking: of what comes back each year the next one is given.
    """
    found = [made for rule in rules_of(act.authority) if (made := limit(rule, act, on=on)) is not None]
    return tuple(sorted(found, key=lambda x: (x.day is None, x.day or date.max, x.rule.id)))


def limit(rule: Rule, act: Act, *, on: date) -> Limit | None:
    """Count one rule from an act; None where it is not of this act."""
    if not _fits(rule, act):
        return None
    if not rule.dated or act.day is None:
        return Limit(rule, None, None, None, True)
    return run(rule, act.day, on=on)


def run(rule: Rule, start: date, *, on: date | None = None) -> Limit:
    """Count a rule from a day: of publication, or of the sending or receipt of a letter.

    Example:
        >>> from kb.deadlines.rules import rules_of
        >>> asked = next(r for r in rules_of("TH-DFT") if r.id == "wto/questionnaire")
        >>> run(asked, date(2031, 3, 3)).day
        datetime.date(2031, 4, 9)
    """
    ended = count(start, rule.span, rule.manner, on=on)
    sure = not rule.manner.moves or knows_holidays(rule.manner.country)
    return Limit(rule, start, ended.counted, ended.day, sure)


def _fits(rule: Rule, act: Act) -> bool:
    if rule.standing and not act.in_force:
        return False
    if rule.instruments and not rule.instruments & act.instruments:
        return False
    if rule.since and act.day is not None and act.day < date.fromisoformat(rule.since):
        return False
    return act.stage in rule.stages or (act.imposes and IMPOSITION in rule.stages)


def over(rule: Rule, later: Iterable[str]) -> bool:
    """Tell whether one of the acts that came later ends the matter of a rule."""
    return any(stage in rule.done for stage in later)
