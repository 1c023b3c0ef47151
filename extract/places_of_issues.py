"""Where a record of several pages deals with which legal issue."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from extract.legal_issues import ENOUGH, ENOUGH_IN_LONG, LONG, IssueTag, dealt_with, issues_in
from tradewarn.model import Page, Span


class Place(NamedTuple):
    """A tag and the number of its page; its offsets are into that page."""

    page: int
    tag: IssueTag


def places_in(
    pages: Sequence[Page], *, parts: Mapping[int, Span] | None = None, language: str | None = None
) -> tuple[Place, ...]:
    """Find every place of a record's pages that speaks of a legal issue.

    Args:
        pages: The record's pages.
        parts: For pages that it shares with other records, the stretch that is its own.
        language: Of the text.
    """
    places: list[Place] = []
    for page in pages:
        span = (parts or {}).get(page.number)
        start, end = (span.start, span.end) if span else (0, len(page.text))
        for tag in issues_in(page.text[start:end], language=language):
            moved = tag._replace(start=tag.start + start, end=tag.end + start)
            places.append(Place(page.number, moved))
    return tuple(places)


def issues_of_record(places: Sequence[Place], *, length: int) -> tuple[str, ...]:
    """Give the codes that a record deals with, the weightiest first.

    Args:
        places: What its pages say.
        length: Its code points; among many pages a bare mention is none.
    """
    enough = ENOUGH if length <= LONG else ENOUGH_IN_LONG
    return dealt_with((place.tag for place in places), enough=enough)
