"""Facets and chips as links: every state of the search page has an address."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

State = Sequence[tuple[str, str]]
ORDER = (
    "kind",
    "market",
    "country",
    "authority",
    "instrument",
    "stage",
    "issue",
    "year",
    "hs_chapter",
    "hs_heading",
    "language",
)
SHOWN = 6  # of a facet; the others stand behind "more"
NOT_FILTERS = frozenset({"q", "mode", "sort", "not", "as_written"})


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet: how many hits have it, and the state it leads to."""

    value: str
    count: int
    chosen: bool
    leads_to: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Group:
    """One facet; `first` are shown at once, what is chosen always among them."""

    name: str
    first: tuple[Choice, ...]
    more: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Chip:
    """One applied filter, and the state without it."""

    name: str
    value: str
    leads_to: tuple[tuple[str, str], ...]


def groups(facets: Mapping[str, Mapping[str, int]], state: State) -> tuple[Group, ...]:
    """Return the facets that can narrow the answer further, the most frequent values first."""
    made = []
    for name in ORDER:
        counts = facets.get(name, {})
        ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        if name == "year":
            ordered = sorted(counts.items(), reverse=True)
        choices = tuple(_choice(name, v, n, state) for v, n in ordered)
        if choices:
            first = tuple(c for n, c in enumerate(choices) if n < SHOWN or c.chosen)
            made.append(Group(name, first, tuple(c for c in choices[SHOWN:] if not c.chosen)))
    return tuple(made)


def chips(state: State) -> tuple[Chip, ...]:
    """Return the applied filters, each with the state that takes it off."""
    return tuple(
        Chip(name, value, tuple(s for s in state if s != (name, value)))
        for name, value in state
        if name not in NOT_FILTERS
    )


def _choice(facet: str, value: str, count: int, state: State) -> Choice:
    wanted = _filters(facet, value)
    chosen = all(w in state for w in wanted)
    names = {name for name, _ in wanted}
    if chosen:
        rest = [s for s in state if s not in wanted]
    elif facet in ("year", "hs_chapter", "hs_heading"):  # one value at a time: the narrower one takes over
        rest = [s for s in state if s[0] not in names] + wanted
    else:
        rest = [*state, *wanted]
    return Choice(value, count, chosen, tuple(rest))


def _filters(facet: str, value: str) -> list[tuple[str, str]]:
    if facet == "year":
        return [("from", f"{value}-01-01"), ("to", f"{value}-12-31")]
    if facet in ("hs_chapter", "hs_heading"):
        return [("hs", value)]
    return [(facet, value)]
