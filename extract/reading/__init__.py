"""Bytes to pages: tell the kind from the bytes, ask that kind's reader, hold the result to the contract.

This reads in the calling process. Files from outside go through `extract.reading.sandbox`, which
runs the same function in a child that may crash.
"""

from functools import cache

from extract.reading.errors import too_many_pages
from extract.reading.reader import Limits, Reader
from extract.reading.sniff import kind_of
from tradewarn.errors import EmptyFile, OversizeFile, TradewarnError, UnreadableFile
from tradewarn.model import Page, Record
from tradewarn.plugins import load

__all__ = ["Limits", "Reading", "choose", "read", "readers"]

READABLE = "PDF, Federal Register XML or API record, HTML, XML, DOCX, PNG, JPEG, TIFF, Markdown or plain text"
_UNSURE = 0.1


class Reading(Record):
    """What reading gave: the kind, told from the bytes, and the pages."""

    media_type: str
    pages: tuple[Page, ...]


@cache
def readers() -> tuple[Reader, ...]:
    """Every reader there is, by the name of its module."""
    return tuple(load("extract.readers", Reader).values())


def choose(data: bytes, *, limits: Limits) -> Reader:
    """Find the reader that is surest of the bytes.

    Raises:
        OversizeFile: More bytes than the limit.
        EmptyFile: No bytes, or nothing but white space.
        UnreadableFile: No reader takes them; the message names what they are.
    """
    if len(data) > limits.bytes:
        raise OversizeFile(
            f"{len(data):,} bytes, more than the limit of {limits.bytes:,}",
            fix="split the file, or raise TRADEWARN_SIZE_LIMIT",
        )
    if not data or data.isspace():
        raise EmptyFile("the file has no content", fix="fetch it again; the download may have failed")
    claims = [reader.claims(data) for reader in readers()]
    best = readers()[claims.index(max(claims))]
    if max(claims) < _UNSURE:
        raise UnreadableFile(f"this is {kind_of(data)}, which no reader takes", fix=f"give {READABLE}")
    return best


def read(data: bytes, *, limits: Limits, reader: Reader | None = None, recognise: bool = True) -> Reading:
    """Read a file of any kind that a reader takes.

    The name of the file is not asked: a PDF named ``.txt`` is a PDF. At least one page
    has text.

    Args:
        data: The whole file.
        limits: What it may cost.
        reader: The reader, where it has been chosen already.
        recognise: Whether scanned pages are recognised here and now; else they wait, marked.

    Raises:
        UnreadableFile: Or one of its children, saying what is wrong and what to do.
    """
    reader = reader or choose(data, limits=limits)
    try:
        pages = reader.read(data, limits)
    except TradewarnError:
        raise
    except (MemoryError, SystemError) as error:  # lxml says the second where it got no memory
        raise OversizeFile(
            f"reading it as {reader.name} needs more than {limits.memory_mib} MiB",
            fix="check the file; if it is sound, raise TRADEWARN_READ_MEMORY",
        ) from error
    except Exception as error:
        raise UnreadableFile(
            f"looks like {reader.name}, but its parser gave up: {type(error).__name__}: {str(error)[:200]}",
            fix="open the file by hand; save it again as PDF or text",
        ) from error
    if len(pages) > limits.pages:
        raise too_many_pages(len(pages), limits)
    scanned = any(page.scan for page in pages)
    if not scanned and not any(page.text.strip() for page in pages):
        raise EmptyFile(f"{reader.name} without any text", fix="check that the file is the document itself")
    reading = Reading(media_type=reader.media_types[0], pages=tuple(pages))
    if not (scanned and recognise):
        return reading
    from extract.reading.ocr.here import finish_here

    return reading.model_copy(update={"pages": finish_here(data, reading.media_type, pages, limits)})
