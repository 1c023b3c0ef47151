r"""Where a notice's footnotes stand: they cite other cases and bind nobody.

A reader marks them where the format does. The text edition of the Federal Register
prints them amid the text, between lines of dashes, each behind its number as ``\1\``.
"""

import re
from functools import lru_cache

from extract.segment import Segment, Stretches

RULE = re.compile(r"^[ \t]{0,8}-{20,200}[ \t]*$", re.MULTILINE)
NUMBERED = re.compile(r"\s{0,40}\\\d{1,3}\\\s")
AT_START = re.compile(r"(?:\d{1,3}|[⁰¹²³⁴-⁹]{1,3})\s?See\b")


@lru_cache(maxsize=2)
def footnotes(segment: Segment) -> tuple[tuple[int, int], ...]:
    """List the stretches that are footnotes, in order."""
    found = [(m.start, m.end) for m in segment.marked("footnote")]
    if "\\" in segment.flow:
        rules = list(RULE.finditer(segment.flow))
        for i, rule in enumerate(rules):
            if NUMBERED.match(segment.flow, rule.end()):
                end = rules[i + 1].end() if i + 1 < len(rules) else rule.end()
                found.append((rule.start(), end))
    return tuple(sorted(found))


@lru_cache(maxsize=2)
def _inside(segment: Segment) -> Stretches:
    return Stretches(footnotes(segment))


def is_prose(segment: Segment, offset: int) -> bool:
    """Tell whether an offset stands in the running text: in no footnote, table or closing line."""
    if segment.is_marked(offset, "table", "filing", "signature", "agency"):
        return False
    return not in_footnote(segment, offset)


def in_footnote(segment: Segment, offset: int) -> bool:
    """Tell whether an offset stands in a footnote."""
    if offset in _inside(segment):
        return True
    return AT_START.match(segment.flow, offset) is not None
