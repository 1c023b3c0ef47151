"""What a question leaves out: ``-Thailand``, ``-"Thái Lan"``, ``NOT surimi``."""

from collections.abc import Iterator

from index.excluding import left_out
from index.understanding.parts import Part
from index.understanding.reading import Reading
from index.understanding.signal import Signal


def read(reading: Reading) -> Iterator[Part]:
    """Give what is left out, with the sign that says so."""
    for one in left_out(reading.text):
        yield Part("without", (one.words,), one.words, one.start, one.end)


SIGNAL = Signal("exclusions", read)
