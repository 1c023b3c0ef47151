"""The rows of a notice about many cases: each order or review on a line of its own."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from extract.segment import Segment
from extract.us.headline import Extent

NUMBER = r"(?:[AC]\s?[-–—‑]\s?\d{3}\s?[-–—‑]\s?\d{3}|\d{3}\s?[-–—‑]\s?TA\s?[-–—‑]\s?\d{1,4})"
BEGINS = re.compile(rf"^[ \t]*{NUMBER}\b[^\n]*", re.M)
ENDS = re.compile(rf"^[^\n]{{2,160}}[\s,(\[]{NUMBER}[\])]?[ \t]*$", re.M)


def rows(segment: Segment) -> Iterator[Extent]:
    """Give the rows that hold a case number: of tables, else lines that begin or end with one.

    A number inside running text or a footnote is a citation and makes no row.
    """
    found = False
    for table in segment.tables:
        for row in table.rows[table.header :]:
            if row and re.search(NUMBER, segment.text[row[0].start : row[-1].end]):
                found = True
                yield Extent(row[0].start, row[-1].end)
    if found:
        return
    notes = sorted((m.start, m.end) for m in segment.marked("footnote"))
    lines = {m.start(): m.end() for p in (BEGINS, ENDS) for m in p.finditer(segment.flow)}
    for start in sorted(lines):
        at = bisect_right(notes, (start, segment.flow_end)) - 1
        if at < 0 or notes[at][1] <= start:
            yield Extent(start, lines[start])
