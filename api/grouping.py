"""Hits of one proceeding put together: a lawyer reads a case, not its acts one by one."""

from collections.abc import Sequence
from dataclasses import dataclass

from tradewarn.model import Hit
from tradewarn.store import Store


@dataclass(frozen=True, slots=True)
class Together:
    """The best hit of a case with its other hits on this page; `case` is none where no case is known."""

    head: Hit
    others: tuple[Hit, ...] = ()
    case: str | None = None


def together(hits: Sequence[Hit], store: Store) -> tuple[Together, ...]:
    """Put the hits of one case under the best of them, which keeps its place.

    Only what stands on one page is put together: the order and the places of pages stay
    those of the answer, so that no hit is on two pages or on none.
    """
    cases = store.cases.resting_on([hit.id for hit in hits if hit.kind == "notice"])
    cases |= {hit.id: hit.id for hit in hits if hit.kind == "case"}
    members: dict[str, list[Hit]] = {}
    for hit in hits:
        members.setdefault(cases.get(hit.id, hit.id), []).append(hit)
    return tuple(Together(head, tuple(rest), cases.get(head.id)) for head, *rest in members.values())


def ungrouped(hits: Sequence[Hit], store: Store) -> tuple[Together, ...]:
    """Give each hit for itself, with the case that it belongs to."""
    cases = store.cases.resting_on([hit.id for hit in hits if hit.kind == "notice"])
    return tuple(Together(hit, (), cases.get(hit.id)) for hit in hits)
