"""Split a `.jsonl` file into its records without holding it in memory."""

from collections.abc import Iterator
from pathlib import Path


def split_jsonl(path: Path) -> Iterator[tuple[int, bytes]]:
    """Yield each line that is not blank with its number, counted from 1.

    A bad line comes as it stands, so that the reader names what is wrong with it and the
    lines after it are still read.
    """
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            record = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
            if record := record.strip():
                yield number, record
