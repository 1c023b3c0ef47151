"""What came of one hostile file, and what it cost."""

import resource
import time
from collections.abc import Callable

from bench.hostile import markup, packed, pdf
from extract.reading.reader import Limits
from tradewarn.errors import TradewarnError

FILES: dict[str, Callable[[], bytes]] = pdf.FILES | markup.FILES | packed.FILES


def measure(name: str, whole: bool, limits: Limits) -> tuple[str, float, int, int, int]:
    """Return what one file came to: the outcome, seconds, megabytes here and in processes, and its size."""
    data = FILES[name]()
    begun, before = time.monotonic(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    try:
        outcome = _uploaded(data, limits) if whole else _read(data, limits)
    except TradewarnError as error:
        outcome = f"{error.code} {error.what[:100]}"
    took = time.monotonic() - begun
    here = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return (
        outcome,
        took,
        here // 1024,
        resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024,
        len(data),
    )


def _read(data: bytes, limits: Limits) -> str:
    from extract.reading.sandbox import Readers

    with Readers(limits, jobs=1) as readers:
        reading = readers.read(data)
    issues = {p.scan.unread for p in reading.pages if p.scan and p.scan.unread}
    characters = sum(len(p.text) for p in reading.pages)
    return f"read: {len(reading.pages)} pages, {characters:,} characters {issues or ''}"


def _uploaded(data: bytes, limits: Limits) -> str:
    from extract.upload import Uploads

    with Uploads(limits, jobs=1) as uploads:
        made = uploads.extract(data, path="file")
    return f"read: {len(made.notices)} notices, issues {sorted({i.code for i in made.issues})}"
