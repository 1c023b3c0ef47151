"""Administrative reviews by their number: ``POR19``, ``AR 5``, ``rà soát lần thứ 20``, ``20th review``."""

import re
from collections.abc import Iterator

from index.understanding.parts import Part
from index.understanding.reading import Reading
from index.understanding.signal import Signal
from tradewarn.model import Stage

NUMBERED = re.compile(
    r"(?<![\w-])(?:por|ar|apr) ?-?\d{1,2}(?![\w/.-])"
    r"|(?<!\w)por (?:lan )?(?:thu )?\d{1,2}(?![\w/.-])"
    r"|(?<!\w)(?:dot )?ra soat(?: hanh chinh)? (?:lan )?thu \d{1,2}(?![\w/.-])"
    r"|(?<!\w)\d{1,2}(?:st|nd|rd|th) (?:administrative |annual )?review(?!\w)"
)


def read(reading: Reading) -> Iterator[Part]:
    """Give the review that is counted: which of its acts is not told."""
    codes = tuple(stage.value for stage in Stage if stage.value.startswith("review-"))
    for match in NUMBERED.finditer(reading.flat):
        yield Part("stage", codes, "administrative review", match.start(), match.end())


SIGNAL = Signal("review_rounds", read)
