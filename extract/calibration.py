"""What a rule's own number is worth, and under which number a value is withheld.

The order is: what the rule's number is worth by the reviewed table `kb/calibration.yaml`;
that lowered where the page was scanned (`extract/scanned.py`); then the field's floor of
`kb/floors.yaml`. Rules compare their own numbers among themselves before any of this.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from kb.data import shipped
from tradewarn.errors import BadKnowledge
from tradewarn.model import Found

Points = Sequence[tuple[float, float]]
FILE, FLOORS = "calibration.yaml", "floors.yaml"


@dataclass(frozen=True)
class Calibration:
    """Maps the numbers of rules to shares that are right.

    Attributes:
        rules: Points of each field and rule, rising in both numbers.
        fields: Points of each field, for its rules that no value was judged of yet.
        floors: The least share with which a field's value is given.
    """

    rules: Mapping[tuple[str, str], Points] = field(default_factory=dict)
    fields: Mapping[str, Points] = field(default_factory=dict)
    floors: Mapping[str, float] = field(default_factory=dict)

    def worth(self, name: str, by: str, raw: float) -> float:
        """Give the share of such values that is right.

        A rule that was never judged is lowered with its field and never raised; a field
        that was never judged keeps its rules' numbers.
        """
        own = self.rules.get((name, by))
        if own:
            return round(_between(own, raw), 3)
        points = self.fields.get(name)
        return round(min(raw, _between(points, raw)), 3) if points else raw

    def weigh(self, name: str, found: Sequence[Found]) -> tuple[Found, ...]:
        """Give the findings with what their numbers are worth."""
        return tuple(
            f
            if (worth := self.worth(name, f.by, f.confidence)) == f.confidence
            else f.model_copy(update={"confidence": worth})
            for f in found
        )

    def floor(self, name: str, default: float) -> float:
        """Give the floor of a field; a field of which no cost is stated has its own."""
        return self.floors.get(name, default)


@cache
def calibration() -> Calibration:
    """Give the reviewed table with the floors.

    Raises:
        BadKnowledge: A point falls, or a cost is no cost.
    """
    fitted = shipped(FILE)["fields"]
    rules = {
        (name, by): _points(points, name)
        for name, own in fitted.items()
        for by, points in own["rules"].items()
    }
    fields = {name: _points(own["any"], name) for name, own in fitted.items()}
    return Calibration(rules=rules, fields=fields, floors=floors())


@cache
def floors() -> Mapping[str, float]:
    """Give each field's floor from the cost of a wrong value against a blank.

    A value that is right with share p is given where the wrong ones cost less than
    asking a person: (1 - p) * cost < 1.
    """
    found: dict[str, float] = {}
    for name, entry in shipped(FLOORS)["fields"].items():
        cost = float(entry["cost"])
        if cost <= 1:
            raise BadKnowledge(
                f"{name}: a wrong value that costs {cost} blanks would always be given",
                fix="state a cost over 1",
                where=f"kb/{FLOORS}",
            )
        found[name] = round(1 - 1 / cost, 3)
    return found


UNTOUCHED = Calibration()
"""Rules' own numbers and floors, for fitting."""


def _points(given: Sequence[Sequence[float]], name: str) -> Points:
    points = [(float(raw), float(worth)) for raw, worth in given]
    if any(b[0] <= a[0] or b[1] < a[1] for a, b in pairwise(points)):
        raise BadKnowledge(
            f"the points of {name} do not rise", fix="run `make calibrate`", where=f"kb/{FILE}"
        )
    return points


def _between(points: Points, raw: float) -> float:
    """Read the line through the points; beyond its ends nothing is raised that was not shown."""
    place = bisect_left(points, (raw, -1.0))
    if place < len(points) and points[place][0] == raw:
        return points[place][1]
    if place == 0:
        return min(raw, points[0][1])
    below = points[place - 1]
    if place == len(points):
        return below[1] if below[1] < below[0] else max(below[1], raw)
    above = points[place]
    part = (raw - below[0]) / (above[0] - below[0])
    return below[1] + part * (above[1] - below[1])
