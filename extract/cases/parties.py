"""What a final act says of firms beside rates: who takes another's place, who has none of its own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tradewarn.model import Notice, Stage

SUCCEEDS = frozenset({Stage.CHANGED_CIRCUMSTANCES_FINAL})
LOSES = SUCCEEDS | {
    Stage.REVIEW_FINAL,
    Stage.AMENDED_FINAL,
    Stage.NEW_SHIPPER_REVIEW_FINAL,
    Stage.COURT_DECISION_AMENDED_FINAL,
}
ENTITY = "country-wide entity"


@dataclass(frozen=True, slots=True)
class Parties:
    """The firms of one act: those in another's place, whose place it was, those found part of the entity."""

    successors: tuple[str, ...] = ()
    predecessors: tuple[str, ...] = ()
    entity: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All of them."""
        return (*self.successors, *self.predecessors, *self.entity)


def parties_of(notices: Iterable[Notice]) -> Mapping[str, Parties]:
    """Give the parties of each act that decides on them, by the notice's id."""
    found = {n.id: _parties(n) for n in notices if n.stage in LOSES}
    return {key: parties for key, parties in found.items() if parties.names}


def _parties(notice: Notice) -> Parties:
    def named(role: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(c.name for c in notice.companies if c.role == role))

    succeeds = notice.stage in SUCCEEDS
    after, before = (named("successor"), named("predecessor")) if succeeds else ((), ())
    whole = bool(after and before)
    return Parties(after if whole else (), before if whole else (), named(ENTITY))
