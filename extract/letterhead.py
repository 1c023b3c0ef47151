"""Know an authority outside the United States by how it names itself where its acts begin."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from extract.authority import Recognition
from extract.segment import Segment
from tradewarn.printed.white_space import bounded

PRESS = "vi"  # the press we read about acts abroad is Vietnamese: there another form decides whose act it is


@dataclass(frozen=True)
class Named:
    """Words by which an authority is known.

    Attributes:
        pattern: The words.
        confidence: How sure they make.
        within: Only so many characters from the beginning count; running heads count always.
        also: Words that must stand anywhere in the first pages as well.
    """

    pattern: re.Pattern[str]
    confidence: float
    within: int = 1_500
    also: re.Pattern[str] | None = None


FIRST_PAGES = 12_000


def named(
    pattern: str, confidence: float, *, within: int = 1_500, also: str | None = None, exact: bool = False
) -> Named:
    """Make a `Named`; a space in a pattern is any white space, `` ?`` perhaps some."""
    flags = re.NOFLAG if exact else re.IGNORECASE
    second = re.compile(_loose(also), flags) if also else None
    return Named(re.compile(_loose(pattern), flags), confidence, within, second)


def _loose(pattern: str) -> str:
    return bounded(pattern.replace(" ?", r"\s*").replace(" ", r"\s+"))


def letterhead(signs: Sequence[Named], *, press: bool = False) -> Callable[[Segment], Recognition | None]:
    """Make the function by which a form recognises its notices.

    Args:
        signs: The signs, tried in order of confidence.
        press: Whether Vietnamese texts may be its own; else they are left to the press form.
    """
    ordered = sorted(signs, key=lambda s: -s.confidence)

    def recognise(segment: Segment) -> Recognition | None:
        if segment.language == PRESS and not press:
            return None
        text = segment.text
        for sign in ordered:
            spans = ((0, min(sign.within, segment.flow_end)), (segment.flow_end, segment.flow_end + 4_000))
            for start, end in spans:
                match = sign.pattern.search(text, start, end)
                if match and (sign.also is None or sign.also.search(text, 0, FIRST_PAGES)):
                    return Recognition(sign.confidence, match.start(), match.end())
        return None

    return recognise
