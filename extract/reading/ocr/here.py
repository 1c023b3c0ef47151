"""Scanned pages recognised in the process that reads the file, within the time that it has."""

from collections.abc import Sequence

from extract.reading.ocr.child import look
from extract.reading.ocr.finish import finish, page_seconds
from extract.reading.ocr.issues import unread_error
from extract.reading.ocr.recognise import SeenPage
from extract.reading.reader import Limits
from tradewarn.model import Page

_SHARE = 0.6  # of the time for the whole file


def finish_here(data: bytes, media_type: str, pages: Sequence[Page], limits: Limits) -> tuple[Page, ...]:
    """Recognise what waits in a file, page by page.

    Raises:
        ScanUnread: Nothing at all could be read of it.
    """
    seconds = min(float(limits.ocr_seconds), _SHARE * limits.seconds)

    def see(number: int, known: str) -> SeenPage:
        most = min(seconds, page_seconds(limits))
        return look(data, media_type=media_type, page=number, known=known, seconds=most)

    made = finish(pages, see, limits=limits, seconds=seconds)
    if not any(page.text.strip() for page in made):
        raise unread_error(made)
    return tuple(made)
