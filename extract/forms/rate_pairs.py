"""Which figure of a sentence is whose: by turns, by “for”, or two lists in one order."""

import re
from collections.abc import Iterator, Sequence

from extract.forms.rate_places import Whom

ALSO = re.compile(r"[\s,;/&]{0,40}(?:and|và|y|e|et|dan|ve|и|和|及)?\s{0,40}", re.I)
FOR = re.compile(
    r"\b(?:for|from|to|on|against|para|cho|đối\s{1,40}với|pour|à|untuk|bagi|для|в\s{1,40}отношении|по(?:\s{1,40}(?:поставкам|импорту))?|из|при|produced\s{1,40}by|exported\s{1,40}by|de|per)(?=\s|\Z)"
    r"|สำหรับ|ผลิตโดย|ส่งออกโดย|แก่|จาก",
    re.I,
)
REACH = 140  # code points between a figure and for whom it is

Span = tuple[int, int]


def pairs(
    text: str, whom: Sequence[Whom], figures: Sequence[Span], *, in_order: bool
) -> Iterator[tuple[Whom, int]]:
    """Give each person with the number of its figure; nothing where they do not pair up.

    Args:
        text: The sentence.
        whom: Those that it names, in order; several joined by “and” share one figure.
        figures: Where its figures stand, in order.
        in_order: Whether the words say that a list of names and one of figures have one order.
    """
    if not whom or not figures:
        return
    groups = _groups(text, whom, figures)
    if len(groups) == len(figures) and _by_turns(text, groups, figures):
        for at, group in enumerate(groups):
            for person in group:
                yield person, at
        return
    if in_order and len(whom) == len(figures):
        apart = whom[-1].end <= figures[0][0] or figures[-1][1] <= whom[0].start
        if apart:
            yield from zip(whom, range(len(figures)), strict=True)


def _groups(text: str, whom: Sequence[Whom], figures: Sequence[Span]) -> list[list[Whom]]:
    groups: list[list[Whom]] = []
    for person in whom:
        joined = groups and ALSO.fullmatch(text, groups[-1][-1].end, person.start)
        between = groups and any(groups[-1][-1].end <= f[0] < person.start for f in figures)
        if joined and not between:
            groups[-1].append(person)
        else:
            groups.append([person])
    return groups


def _by_turns(text: str, groups: Sequence[Sequence[Whom]], figures: Sequence[Span]) -> bool:
    """Say whether names and figures stand two by two; a figure that comes first needs its “for”."""
    last = -1
    for group, (start, end) in zip(groups, figures, strict=True):
        named = group[0].start
        if min(named, start) < last:
            return False
        if start < named and not FOR.search(text, end, min(named, end + REACH)):
            return False
        last = max(named, start)
    return True
