"""Tell who speaks: the first and surest sign among those an authority's form lists."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from extract.authority import Recognition
from extract.segment import Segment
from extract.us.headline import Extent
from extract.us.layout import Layout, layout


@dataclass(frozen=True, slots=True)
class Sign:
    """Words that, in one part of a notice, say whose act it is.

    Attributes:
        part: The part of the layout: ``agency docket title summary opening agencies``.
        pattern: What to look for there.
        confidence: How sure that makes.
        within: Only so many characters from the part's beginning count.
    """

    part: str
    pattern: re.Pattern[str]
    confidence: float
    within: int = 10_000


def recogniser(signs: Iterable[Sign]) -> Callable[[Segment], Recognition | None]:
    """Make the function by which a form recognises its notices.

    The signs are tried as given, so they should stand in order of confidence.
    """
    ordered = tuple(sorted(signs, key=lambda s: -s.confidence))

    def recognise(segment: Segment) -> Recognition | None:
        parts = layout(segment)
        for sign in ordered:
            for extent in _extents(parts, sign.part):
                end = min(extent.end, extent.start + sign.within)
                match = sign.pattern.search(segment.text, extent.start, end)
                if match:
                    return Recognition(sign.confidence, match.start(), match.end())
        return None

    return recognise


def _extents(parts: Layout, name: str) -> Iterable[Extent]:
    if name == "agency":
        return parts.agency
    if name == "agencies":
        key = parts.keys.get("agencies")
        return (key,) if key else ()
    extent: Extent | None = getattr(parts, name)
    return (extent,) if extent else ()
