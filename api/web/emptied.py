"""What could be asked instead, where nothing was found."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from api.web.facets import Chip, State
from api.web.understood import Meaning

MOST = 6  # ways that are tried: each is a search


@dataclass(frozen=True, slots=True)
class WayOut:
    """The question without one of its filters, and how much that finds; `chip` or `meaning` is what goes."""

    leads_to: tuple[tuple[str, str], ...]
    total: int
    chip: Chip | None = None
    meaning: Meaning | None = None


def ways_out(
    count: Callable[[State], int], chips: Sequence[Chip], meanings: Sequence[Meaning]
) -> tuple[WayOut, ...]:
    """Give what is found without each filter, and without all; ways that find nothing are left out.

    Args:
        count: Tells how much a state of the page finds.
        chips: The filters that were set.
        meanings: What was understood; only what narrows the answer can have emptied it.
    """
    tried = [WayOut(chip.leads_to, count(chip.leads_to), chip=chip) for chip in chips[:MOST]]
    tried += [WayOut(m.leads_to, count(m.leads_to), meaning=m) for m in meanings[:MOST] if m.filters]
    return tuple(sorted((way for way in tried if way.total), key=lambda way: -way.total))
