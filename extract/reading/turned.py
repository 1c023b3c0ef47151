"""What a person must be told of text that turns its own reading order around."""

from collections.abc import Iterable

from extract.reading.clean import UNSURE
from tradewarn.errors import BadEncoding
from tradewarn.model import Issue, Page


def turned_issues(pages: Iterable[Page]) -> list[Issue]:
    """Name the pages with figures between marks that override the reading order; none of them was read."""
    numbers = [str(page.number) for page in pages if UNSURE in page.text]
    if not numbers:
        return []
    return [
        Issue(
            code=BadEncoding.code,
            what=f"page {', '.join(numbers)}: figures stand in text whose reading order is turned around",
            fix="look at the original: what is shown and what is stored are not the same",
            stage="extract",
        )
    ]
