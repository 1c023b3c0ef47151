"""Few segments, because every word of a question is sought in each of them.

tantivy merges small segments when a commit leaves eight of them, and our binding to it
has no other way to ask. A batch is therefore committed in so many parts that eight are
reached as soon as there are two small ones; a search over one segment takes
two thirds of the time that it takes over six. Where all records are known to come at
once, they are committed in eight equal parts, or eight times eight, so that one segment is left.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from math import ceil
from pathlib import Path
from typing import TypeVar

MERGED_AT = 8  # tantivy's own: so many segments of one size become one
SMALL = 10_000  # tantivy's own: all below so many documents are of one size
MOST_SMALL = 1  # kept as it is
LEVEL = 2**0.75  # tantivy's own: segments are of one size when none is larger than another by more
MOST_TOGETHER = ceil(SMALL * LEVEL)  # of more eight parts of an eighth would not grow out of the small ones

T = TypeVar("T")


def parts_for_merging(metas: Iterable[Path], new: int) -> int:
    """Tell in how many commits to write `new` documents: one, or as many as make the indexes merge.

    Args:
        metas: tantivy's own list of segments, of each index that is committed.
        new: The documents to be written.
    """
    fewest = min(small_segments(meta) for meta in metas)
    missing = MERGED_AT - fewest
    return max(1, missing) if fewest > MOST_SMALL and new >= missing else 1


def together(records: int) -> int:
    """Tell how many of so many records to commit at once, so that the last commit merges all.

    Example:
        >>> together(5_000), together(100_000), together(1_000_000)
        (5000, 12500, 15625)
    """
    parts = 1
    while ceil(records / parts) > MOST_TOGETHER:
        parts *= MERGED_AT
    return max(1, ceil(records / parts))


def segments(meta: Path) -> int:
    """Count the segments of an index."""
    return len(json.loads(meta.read_text(encoding="utf-8"))["segments"])


def small_segments(meta: Path) -> int:
    """Count the segments that tantivy would merge with one another."""
    listed = json.loads(meta.read_text(encoding="utf-8"))["segments"]
    return sum(segment["max_doc"] < SMALL for segment in listed)


def parted(things: Sequence[T], parts: int) -> Iterator[Sequence[T]]:
    """Give the things in so many parts, none of them empty unless there are no things."""
    sizes = [len(things) // parts + (number < len(things) % parts) for number in range(parts)]
    start = 0
    for size in sizes:
        yield things[start : start + size]
        start += size
