"""PDF: text and boxes from PDFium, in reading order, ruled tables row by row.

The flow of the page comes first, then its footnotes, then its running heads, so that a
sentence goes on over a column's end without a footnote in it, and the printed head
stays one line. The numbers of footnotes in the running text are left out. A page that is
a picture is marked for recognition (`extract.reading.ocr`).
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from extract.reading.errors import too_many_pages
from extract.reading.ocr.need import WAITING
from extract.reading.reader import Limits, Reader
from tradewarn.errors import EmptyFile, EncryptedFile, TruncatedFile, UnreadableFile
from tradewarn.model import Page, Scan

WINDOW = 64  # pages looked at together for what repeats and for the file's words
_END_MARKS = (b"%%EOF", b"startxref")


def _claims(data: bytes) -> float:
    """Certain where the header stands first; likely where it follows a little junk."""
    if data[:64].lstrip(b"\xef\xbb\xbf \t\r\n\x00").startswith(b"%PDF-"):
        return 1.0
    return 0.5 if b"%PDF-" in data[:1024] and b" obj" in data[:4096] else 0.0


def _read(data: bytes, limits: Limits) -> list[Page]:
    """Read every page; a page without text stays empty, so that page numbers hold."""
    import pypdfium2

    document = _open(data, pypdfium2)
    try:
        count = len(document)
        if count > limits.pages:
            raise too_many_pages(count, limits)
        if count == 0:
            raise UnreadableFile("a PDF without pages", fix="fetch the file again")
        pages = list(_pages(document, count))
    finally:
        document.close()
    if not any(page.text or page.scan for page in pages):
        raise EmptyFile("no page has text or a picture", fix="check that the file is the document itself")
    return pages


def _open(data: bytes, pypdfium2: Any) -> Any:
    """Open the file, or say why it cannot be."""
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        reason = str(error)
        if "password" in reason.lower() or "security" in reason.lower():
            raise EncryptedFile(
                "the PDF asks for a password", fix="save a copy without the password and read that"
            ) from error
        if not any(mark in data[-2048:] for mark in _END_MARKS):
            raise TruncatedFile("the PDF breaks off before its end", fix="fetch the file again") from error
        raise UnreadableFile(
            f"a damaged PDF: {reason}", fix="open it by hand and save it again, or fetch it again"
        ) from error


def _pages(document: Any, count: int) -> Iterator[Page]:
    """Read the pages window by window; what repeats and which words occur is learned on the way."""
    from extract.reading.pdf.lines import edge_signs, lay_out
    from extract.reading.pdf.text import PageText

    text, repeated = PageText(), Counter[str]()
    for start in range(0, count, WINDOW):
        window = [_raw(document, i) for i in range(start, min(start + WINDOW, count))]
        for raw in window:
            repeated.update(set(edge_signs(raw)))
            text.learn(raw.words)
        for number, raw in enumerate(window, start + 1):
            yield _marked(document, text.page(number, lay_out(raw, repeated), raw.frame))


def _raw(document: Any, index: int) -> Any:
    """The words and rules of one page."""
    from extract.reading.pdf.lines import RawPage
    from extract.reading.pdf.rules import read_rules
    from extract.reading.pdf.words import read_words

    page = document[index]
    textpage = page.get_textpage()
    try:
        words, frame = read_words(page, textpage)
        return RawPage(words, read_rules(page, frame), frame)
    finally:
        textpage.close()
        page.close()


def _marked(document: Any, made: Page) -> Page:
    """The page, told to wait for recognition where it is a picture."""
    from extract.reading.ocr.need import FEW, is_scan, may_be_junk

    if len(made.text) > 2 * FEW and not may_be_junk(made.text):
        return made
    page = document[made.number - 1]
    try:
        return made.model_copy(update={"scan": Scan(unread=WAITING)}) if is_scan(page, made.text) else made
    finally:
        page.close()


READER = Reader(name="PDF", media_types=("application/pdf",), claims=_claims, read=_read)
