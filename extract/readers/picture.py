"""Pictures: a scan or a photograph of a page as PNG, JPEG or TIFF; every frame waits for recognition."""

from collections.abc import Callable

from extract.reading.errors import too_many_pages
from extract.reading.ocr.need import WAITING
from extract.reading.reader import Limits, Reader
from tradewarn.model import Page, Scan


def _begins(*signs: bytes) -> Callable[[bytes], float]:
    """Claim what begins with one of these."""
    return lambda data: float(data.startswith(signs))


def _read(data: bytes, limits: Limits) -> list[Page]:
    """Count the frames, each a page; none is unpacked yet."""
    from extract.reading.ocr.picture import FilePictures

    pictures = FilePictures(data)
    try:
        count = len(pictures)
        if count > limits.pages:
            raise too_many_pages(count, limits)
        pictures.check()
    finally:
        pictures.close()
    return [Page(number=i, text="", scan=Scan(unread=WAITING)) for i in range(1, count + 1)]


PNG = Reader(name="PNG picture", media_types=("image/png",), claims=_begins(b"\x89PNG\r\n\x1a\n"), read=_read)
JPEG = Reader(name="JPEG picture", media_types=("image/jpeg",), claims=_begins(b"\xff\xd8\xff"), read=_read)
TIFF = Reader(
    name="TIFF picture", media_types=("image/tiff",), claims=_begins(b"II*\x00", b"MM\x00*"), read=_read
)
