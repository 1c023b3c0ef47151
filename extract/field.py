"""The contract that every field meets."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from extract.authority import AuthorityForm
from extract.segment import Segment
from tradewarn.model import Found


class Findings(dict[str, tuple[Found, ...]]):
    """What the fields before this one found in the segment, by field name."""

    def best(self, name: str) -> Found | None:
        """Return the surest finding of a field; of equals, the first."""
        return max(self.get(name, ()), key=lambda f: f.confidence, default=None)

    def value(self, name: str) -> object:
        """Return the value of the surest finding, or None."""
        best = self.best(name)
        return None if best is None else best.value


@dataclass(frozen=True, slots=True)
class Reading:
    """What a field reads: the segment, its authority's form, the earlier findings."""

    segment: Segment
    form: AuthorityForm
    found: Findings


Find = Callable[[Reading], Iterable[Found]]


@dataclass(frozen=True)
class Field:
    """One field of a Notice, or a working field that later ones read.

    Attributes:
        name: The attribute of `Notice` it fills.
        find: Its general rules. An authority's form may replace them for its own
            notices (`AuthorityForm.finders`).
        many: Whether the field is a list; a single field takes its surest value.
        after: The fields whose findings it reads.
        floor: Under this confidence a value is kept as a proposal for a person.
        also: Rules for what stands in the acts of every authority alike; they read what
            `find`, or the form's own rules, found before.
    """

    name: str
    find: Find
    many: bool = False
    after: tuple[str, ...] = ()
    floor: float = 0.5
    also: tuple[Find, ...] = ()


def in_order(fields: Mapping[str, Field]) -> list[Field]:
    """Sort fields so that each comes after those it reads; ties by name.

    Raises:
        ValueError: A field reads one that is not there, or two read each other.
    """
    done: dict[str, Field] = {}
    rest = dict(sorted(fields.items()))
    while rest:
        ready = [f for f in rest.values() if all(a in done for a in f.after)]
        if not ready:
            raise ValueError(f"fields wait for each other or for one that is missing: {sorted(rest)}")
        done |= {f.name: f for f in ready}
        rest = {name: f for name, f in rest.items() if name not in done}
    return list(done.values())
