"""A value with the passage that proves it."""

from typing import Any

from pydantic import Field

from tradewarn.model.record import Record


class Found(Record):
    """A value and the passage that proves it.

    `quote` is a verbatim substring of the page text at `start`:`end`; `by` the file
    whose rule found it; `confidence` between 0 and 1.
    """

    value: Any
    quote: str
    page: int
    start: int
    end: int
    confidence: float = Field(ge=0, le=1)
    by: str
