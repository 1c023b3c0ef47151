"""What a loaded list says of a case beside its dates and rates, part by part, to be put in words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kb.official_pages import cited_pages

ORDER = (  # what a note may begin with, in the order in which a page tells it
    *("source", "Federal Register", "outcome", "rates_vn", "note", "ITC case", "active"),
    *("measure_on_china_before", "confidence", "row"),
)
CODED = frozenset({"outcome", "measure_on_china_before", "confidence", "active"})  # of few words, ours to say
ACTS = re.compile(r"(\S+) (corrects|repeats) (\S+)")
PLACE = re.compile(r"(.+):(\d+)")


@dataclass(frozen=True, slots=True)
class Note:
    """One thing told.

    Attributes:
        label: What it is; empty for a note of no known kind.
        text: Its words as they stand in the list.
        word: The known word that the text begins with, where its kind has known words.
        rest: What follows that word.
        parts: The acts of a correction or repetition, or the file and row of a place.
    """

    label: str
    text: str
    word: str = ""
    rest: str = ""
    parts: tuple[str, ...] = ()


def told(notes: Iterable[str], words: Sequence[str]) -> tuple[Note, ...]:
    """Read the notes of a case, what they rest on first.

    Args:
        notes: As `Case.notes` holds them.
        words: The keys that a page has words for, as ``outcome.order``.
    """
    read = [_note(n, words) for n in notes]
    return tuple(sorted(read, key=lambda n: ORDER.index(n.label) if n.label in ORDER else -1))


def linked_pieces(text: str) -> list[tuple[str, str]]:
    """Cut a text into pieces, each with the page of the act it cites or nothing."""
    pieces, last = [], 0
    for cited in cited_pages(text):
        if cited.start < last:
            continue
        pieces += [(text[last : cited.start], ""), (text[cited.start : cited.end], cited.url)]
        last = cited.end
    return [p for p in [*pieces, (text[last:], "")] if p[0]]


def cells(quote: str) -> tuple[list[str], str]:
    """Part the quote of a row into its cells and what the row says that it rests on."""
    parts = quote.split(" | ")
    rests = parts[-1].removeprefix("source: ") if parts[-1].startswith("source: ") else ""
    return (parts[:-1] if rests else parts), rests


def _note(note: str, words: Sequence[str]) -> Note:
    if acts := ACTS.fullmatch(note):
        return Note(acts[2], note, parts=(acts[1], acts[3]))
    label, colon, text = note.partition(": ")
    if not colon or label not in ORDER:
        return Note("", note)
    if label == "row" and (place := PLACE.fullmatch(text)):
        return Note(label, text, parts=(place[1], place[2]))
    if label in CODED:
        known = [w for w in (text, text.partition(" (")[0]) if f"{label}.{w}" in words]
        if known:
            return Note(label, text, known[0], text[len(known[0]) :])
    return Note(label, text)
