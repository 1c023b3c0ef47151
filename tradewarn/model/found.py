"""A value with the passage that proves it."""

from typing import Any

from pydantic import Field

from tradewarn.model.record import Record


def _is_empty(value: tuple[object, ...]) -> bool:
    """Whether there are no boxes, so that nearly all values need not say so."""
    return not value


class Found(Record):
    """A value and the passage that proves it.

    `quote` is a verbatim substring of the page text at `start`:`end`; `by` the file
    whose rule found it; `confidence` between 0 and 1. On a page that was recognised from a
    picture, `boxes` says where the quote stands, a box a line: x0, top, x1, bottom in PDF
    points from the top left of the page as displayed; elsewhere it is absent.
    """

    value: Any
    quote: str
    page: int
    start: int
    end: int
    confidence: float = Field(ge=0, le=1)
    by: str
    boxes: tuple[tuple[float, float, float, float], ...] = Field(default=(), exclude_if=_is_empty)
