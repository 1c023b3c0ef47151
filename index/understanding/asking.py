"""Take a question apart by all signals, and settle where they overlap."""

from collections.abc import Iterable
from datetime import date

from index.understanding.agreement import agreeing
from index.understanding.denial import affirmed
from index.understanding.exclusions import excluded
from index.understanding.masking import masked
from index.understanding.parts import Part, Understood
from index.understanding.policy import FILTERS, KINDS
from index.understanding.reading import Reading
from index.understanding.signal import Signal, signals
from tradewarn.text import nfc

MOST_WORDS = 60  # of a question; a pasted page names much that it does not ask for
LONGEST = 2_000  # characters that are read for parts


def understand(text: str, *, today: date) -> Understood:
    """Take a question apart.

    In a text too long for a question nothing is sure, so nothing narrows the answer.

    Args:
        text: As typed, in any form of Unicode; offsets count in its NFC form.
        today: The day on which “last year” is said.

    Example:
        >>> [(p.kind, p.values) for p in understand("tôm sang Mỹ", today=date(2026, 1, 1)).parts]
        [('market', ('US',))]
    """
    whole = nfc(text)
    without = excluded(whole)
    reading = Reading(masked(whole[:LONGEST], without), today)
    long = len(reading.words) > MOST_WORDS
    found = [(part, signal) for signal in signals() for part in signal.read(reading)]
    kept = settled(part for part, _ in found)
    if len(kept) < len(found):
        kept = settled([*kept, *_left_over(reading, kept, found)])
    decided = [_decided(part, long=long) for part in (*without, *affirmed(reading, kept))]
    return Understood(whole, tuple(sorted(agreeing(decided), key=lambda part: part.start)))


def _left_over(reading: Reading, kept: list[Part], found: list[tuple[Part, Signal]]) -> list[Part]:
    """Read again what lost only some of its words to another part: they may say it in fewer.

    “Bãi bỏ thuế” yields to “thuế chống bán phá giá”, and “bãi bỏ” still names the stage.
    """
    spans = [(part.start, part.end) for part in kept]
    beaten = {
        signal.name: signal
        for part, signal in found
        if not any(start <= part.start and part.end <= end for start, end in spans)
    }
    if not beaten:
        return []
    again = Reading(masked(reading.text, kept), reading.today)
    return [part for signal in beaten.values() for part in signal.read(again)]


def settled(found: Iterable[Part]) -> list[Part]:
    """Keep of overlapping parts the longest, then the most specific, in their order."""
    order = sorted(found, key=lambda p: (p.start - p.end, KINDS.index(p.kind), not p.sure, p.start))
    kept: list[Part] = []
    for part in order:
        if all(part.end <= other.start or other.end <= part.start for other in kept):
            kept.append(part)
    return sorted(kept, key=lambda part: part.start)


def _decided(part: Part, *, long: bool) -> Part:
    sure = part.sure and not long
    return part._replace(sure=sure, filters=sure and part.kind in FILTERS)
