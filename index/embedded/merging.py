"""Few segments, because every word of a question is sought in each of them.

tantivy merges small segments when a commit leaves eight of them, and our binding to it
has no other way to ask. A batch is therefore committed in so many parts that eight are
reached as soon as there are two small ones; a search over one segment takes
two thirds of the time that it takes over six.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

MERGED_AT = 8  # tantivy's own: so many segments of one size become one
SMALL = 10_000  # tantivy's own: all below so many documents are of one size
MOST_SMALL = 1  # kept as it is

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


def small_segments(meta: Path) -> int:
    """Count the segments that tantivy would merge with one another."""
    segments = json.loads(meta.read_text(encoding="utf-8"))["segments"]
    return sum(segment["max_doc"] < SMALL for segment in segments)


def parted(things: Sequence[T], parts: int) -> Iterator[Sequence[T]]:
    """Give the things in so many parts, none of them empty unless there are no things."""
    sizes = [len(things) // parts + (number < len(things) % parts) for number in range(parts)]
    start = 0
    for size in sizes:
        yield things[start : start + size]
        start += size
