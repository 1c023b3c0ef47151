"""The sentences of the running text, those whole again that a page's footnotes part."""

from collections.abc import Iterator
from dataclasses import dataclass

from extract.prose.footnotes import is_prose
from extract.prose.sentences import Sentence, sentences
from extract.segment import Segment

ENDS = (".", "?", "!", ":", ";", "”", "’")


@dataclass(frozen=True, slots=True)
class RunningSentence:
    """A sentence in one piece, and the parts it is printed in."""

    text: str
    parts: tuple[Sentence, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Turn a stretch of `text` into one of the segment; over a break, up to the break."""
        at = 0
        for part in self.parts:
            width = len(part.text)
            if start < at + width or part is self.parts[-1]:
                first = part.start + max(0, start - at)
                return first, part.start + min(width, end - at)
            at += width + 1
        raise AssertionError("a sentence has a part")


def running_sentences(segment: Segment) -> Iterator[RunningSentence]:
    """Give the sentences of the running text; footnotes, tables and closing lines are left out."""
    parts: list[Sentence] = []
    for sentence in sentences(segment):
        if not is_prose(segment, sentence.start):
            continue
        if parts and not _goes_on(parts[-1].text, sentence.text):
            yield _joined(parts)
            parts = []
        parts.append(sentence)
    if parts:
        yield _joined(parts)


def _goes_on(before: str, after: str) -> bool:
    """Tell whether a sentence that a break cut off goes on here."""
    if before.endswith(ENDS) or len(before) < 30:
        return False
    return after[0].islower() or (after[0].isdigit() and before.split()[-1].islower())


def _joined(parts: list[Sentence]) -> RunningSentence:
    return RunningSentence(" ".join(p.text for p in parts), tuple(parts))
