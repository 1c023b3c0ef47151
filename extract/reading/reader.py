"""What a reader is: one file in `extract/readers/` that turns the bytes of one kind into pages."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tradewarn.model import Page

if TYPE_CHECKING:
    from tradewarn.settings import Settings


@dataclass(frozen=True)
class Limits:
    """What one file may cost before it is refused: pages, bytes, seconds, memory; its scans apart."""

    pages: int = 1_500
    bytes: int = 100_000_000
    seconds: int = 60
    memory_mib: int = 1_500
    ocr_pages: int = 300
    ocr_seconds: int = 900

    @property
    def answer_bytes(self) -> int:
        """The bytes an answer can have: what made it had no more memory than this."""
        return self.memory_mib << 20

    @classmethod
    def of(cls, settings: "Settings") -> "Limits":
        """Take the limits from the settings."""
        return cls(
            pages=settings.page_limit,
            bytes=settings.size_limit,
            seconds=settings.read_seconds,
            memory_mib=settings.read_memory,
            ocr_pages=settings.ocr_pages,
            ocr_seconds=settings.ocr_seconds,
        )


@dataclass(frozen=True)
class Reader:
    """One kind of file and how it becomes pages.

    Attributes:
        name: How tests and messages call it.
        media_types: The media types it answers to, the one it reports first.
        claims: How sure it is, from 0 to 1, that the bytes are of its kind. The file's
            name is never asked. Must be cheap and safe on hostile bytes, since it runs
            outside the sandbox.
        read: The pages, or a coded error; never an empty list.
        sandboxed: Whether reading needs a process of its own: true for every format
            whose parser could be made to crash, hang or swell.
    """

    name: str
    media_types: tuple[str, ...]
    claims: Callable[[bytes], float]
    read: Callable[[bytes, Limits], list[Page]]
    sandboxed: bool = True
