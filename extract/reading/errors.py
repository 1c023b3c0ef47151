"""Errors that the reading of any kind of file shares."""

from extract.reading.reader import Limits
from tradewarn.errors import OversizeFile


def too_many_pages(count: int, limits: Limits) -> OversizeFile:
    """The error for a file with more pages than the limit."""
    return OversizeFile(
        f"{count:,} pages, more than the limit of {limits.pages:,}",
        fix="split the file, or raise TRADEWARN_PAGE_LIMIT",
    )
