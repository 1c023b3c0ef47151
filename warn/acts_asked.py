"""Questions for acts rather than goods: “kết luận cuối cùng năm 2023 của Hoa Kỳ về lẩn tránh”.

Market, remedy, stage and period say which acts are meant; each that is found is a fact. Words
that are left over may be goods, and then this is no such question.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from extract.cases.status import concerning
from index.understanding.asking import understand
from index.understanding.parts import Part, cut
from tradewarn.model import CaseEvent, Instrument, Stage
from warn.candidates import Candidate
from warn.goods_phrase import goods_phrase
from warn.known import Known
from warn.known_case import HOME, KnownCase
from warn.steps import Step, merged

KINDS = ("market", "country", "date", "instrument", "stage")
SCORE = 0.7


@dataclass(frozen=True, slots=True)
class ActsAsked:
    """Which acts are meant; an empty field leaves all in."""

    markets: frozenset[str]
    instruments: frozenset[str]
    stages: frozenset[str]
    first: date
    last: date

    def holds(self, known: KnownCase, event: CaseEvent) -> bool:
        """Tell whether an act of a proceeding is meant."""
        if self.markets and known.case.importing_country not in self.markets:
            return False
        if self.instruments and not self.instruments & {Instrument(i).value for i in known.case.instruments}:
            return False
        meant = not self.stages or Stage(event.stage).value in self.stages
        return meant and self.first <= event.date <= self.last


def acts_asked(text: str, markets: Iterable[str], today: date) -> ActsAsked | None:
    """Read which acts a question asks for; None where it asks for something else.

    Args:
        text: The question.
        markets: The codes of the markets that it names.
        today: The day on which it is asked.
    """
    parts = [p for p in understand(text, today=today).parts if p.kind in KINDS]
    kinds = {p.kind for p in parts}
    if "stage" not in kinds or not kinds & {"date", "instrument"}:
        return None
    if goods_phrase(cut(text, parts)):
        return None
    first, last = _period(parts, today)
    return ActsAsked(frozenset(markets), _values(parts, "instrument"), _values(parts, "stage"), first, last)


def steps_asked(asked: ActsAsked, known: Known) -> list[tuple[Candidate, tuple[Step, ...]]]:
    """Give the proceedings on goods from Viet Nam that have such acts, with these acts.

    Args:
        asked: Which acts are meant.
        known: What is loaded.
    """
    found = []
    for one in known.cases:
        meant = [s for s in merged(concerning(one.case.events, HOME)) if asked.holds(one, s.event)]
        if one.home and meant:
            found.append((Candidate(one, SCORE, "acts"), tuple(meant)))
    return sorted(found, key=lambda pair: (pair[1][0].event.date, pair[0].known.case.id))


def _values(parts: Iterable[Part], kind: str) -> frozenset[str]:
    return frozenset(value for part in parts if part.kind == kind for value in part.values)


def _period(parts: Iterable[Part], today: date) -> tuple[date, date]:
    told = [p.values for p in parts if p.kind == "date"]
    if len(told) != 1:
        return date.min, today
    first, last = told[0]
    return (
        date.fromisoformat(first) if first else date.min,
        min(date.fromisoformat(last), today) if last else today,
    )
