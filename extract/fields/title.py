"""What the notice calls itself."""

from collections.abc import Iterable

from extract.field import Field, Reading
from extract.prose.sentences import one_line
from extract.us.layout import layout
from tradewarn.model import Found

BY = "extract/fields/title.py"
LONGEST_LINE = 300


def find_title(reading: Reading) -> Iterable[Found]:
    """Give the title on one line.

    Where the form of the publication does not show it, the first line stands as a
    proposal: it is as often a letterhead.
    """
    segment = reading.segment
    title = layout(segment).title
    if title is not None:
        value = one_line(segment.text[title.start : title.end])
        yield segment.found(value, title.start, title.end, confidence=0.97, by=BY)
        return
    if segment.partial:
        return
    begin = len(segment.flow) - len(segment.flow.lstrip())
    end = segment.flow.find("\n", begin)
    end = len(segment.flow) if end < 0 else end
    if 0 < end - begin <= LONGEST_LINE:
        yield segment.found(segment.text[begin:end].strip(), begin, end, confidence=0.4, by=BY)


FIELD = Field(name="title", find=find_title)
