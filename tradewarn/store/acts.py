"""Which notice of a new reading is the act that an earlier reading of the same text gave.

A notice is named by its place among its document's notices, and rules that find one more
ahead move the names on. What people decided belongs to the act, so acts are told by what
they say: their number, their title, their proceedings, and where in the text they stand.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from tradewarn.model import Notice

Mark = tuple[object, ...]
SURE, UNSURE = 2, 1


@dataclass(frozen=True, slots=True)
class Place:
    """Where an act stands now; where it is not `sure`, a person looks at it again."""

    notice: str
    sure: bool


def same_acts(
    before: Mapping[str, Notice], now: Sequence[Notice], *, last: Collection[str]
) -> dict[str, Place]:
    """Map acts of earlier readings to the notices that are the same acts, each to one at most.

    Args:
        before: The acts known until now, by the name they were kept under.
        now: The new reading of the same document.
        last: Those of `before` that the last reading gave; the others were lost before it.
    """
    old = {name: _marks(n) for name, n in before.items()}
    new = {n.id: _marks(n) for n in now}
    telling = _single(old.values()) & _single(new.values())
    numbers = {n.document_number for n in now}
    pairs = []
    for name, then in before.items():
        alike = [n for n in now if old[name] & new[n.id] & telling]
        for n in now:
            shared = old[name] & new[n.id] & telling
            strength = _strength(then, n, shared, of=old[name], gone=then.document_number not in numbers)
            if not strength and name == n.id and name in last and len(last) == len(now):
                strength = _by_place(then, n, alone=len(now) == 1)
            if strength == SURE or (strength == UNSURE and alike in ([n], [])):
                pairs.append((strength, _numbered(shared), len(shared), name == n.id, name, n.id))
    found: dict[str, Place] = {}
    taken: set[str] = set()
    for strength, *_, name, notice in sorted(pairs, reverse=True):
        if name not in found and notice not in taken:
            found[name] = Place(notice, sure=strength == SURE)
            taken.add(notice)
    return found


def _marks(notice: Notice) -> set[Mark]:
    marks: set[Mark] = {("at", f.page, f.start, f.quote) for items in notice.evidence.values() for f in items}
    if notice.document_number:
        marks.add(("number", notice.document_number))
    if notice.title:
        marks.add(("title", notice.title))
    if notice.case_numbers:
        marks.add(("cases", tuple(sorted(notice.case_numbers)), notice.stage))
    return marks


def _single(sides: Iterable[set[Mark]]) -> set[Mark]:
    """Give the marks of one notice only: the heading of a gazette stands for all its acts."""
    return {mark for mark, n in Counter(m for marks in sides for m in marks).items() if n == 1}


def _strength(before: Notice, now: Notice, shared: set[Mark], *, of: set[Mark], gone: bool) -> int:
    if not shared:
        return 0
    kinds = {mark[0] for mark in shared}
    same_place = 2 * _places(shared) >= _places(of) > 0
    if "number" in kinds:
        return SURE
    if _numbers_differ(before, now):  # another act, or its number was misread until now
        return SURE if gone and same_place and "title" in kinds else UNSURE if gone else 0
    titles_agree = "title" in kinds or not (before.title and now.title)
    return SURE if "title" in kinds or same_place or ("cases" in kinds and titles_agree) else UNSURE


def _by_place(before: Notice, now: Notice, *, alone: bool) -> int:
    """Judge notices that nothing tells from their neighbours, of which there are as many as before."""
    if _numbers_differ(before, now):
        return UNSURE if alone else 0
    return SURE if alone or before.title == now.title else 0


def _numbers_differ(before: Notice, now: Notice) -> bool:
    numbers = {before.document_number, now.document_number} - {None}
    return len(numbers) > 1


def _numbered(marks: set[Mark]) -> bool:
    return any(mark[0] == "number" for mark in marks)


def _places(marks: set[Mark]) -> int:
    return sum(mark[0] == "at" for mark in marks)
