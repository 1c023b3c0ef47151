"""The sentences with figures of a text in any language, those of tables left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from extract.prose.sentences import wrapped
from extract.segment import Segment

DIGIT = re.compile(r"\d")
STOP = re.compile(r"[.!?;](?=[\s”’\"')\]]|$)|[。；！？]")
ABBREVIATED = re.compile(
    r"(?:\b(?:Co|Ltd|Inc|Corp|Nos?|Art|vs|Bhd|Sdn|Pvt|Pte|Tic|San|PT|CV|Mr|Mrs|Dr|St|approx|Cía|Cia|Ltda|Imp|Exp|e\.g|i\.e|cf|al|S|A|R|L|V|C)"
    r"|(?<![^\W\d_])[^\W\d_])\.$"
)
LIST = re.compile(r"\s*(?:[-•–*]|\(?[a-zđ0-9ivx]{1,4}[.)])\s", re.I)
LONGEST = 1_500


@dataclass(frozen=True, slots=True)
class Talk:
    """A sentence on one line; `listed` when it goes on a list that the one before opened.

    `places` gives, for each code point of `text`, its offset in the segment.
    """

    text: str
    start: int
    listed: bool

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Turn a stretch of `text` into one of the segment: lines are joined letter for letter."""
        return self.start + start, self.start + end


@lru_cache(maxsize=2)
def talk_sentences(segment: Segment) -> tuple[Talk, ...]:
    """Give the sentences of the running text, in order; line breaks inside them are blanks."""
    return tuple(_sentences(segment))


def _sentences(segment: Segment) -> Iterator[Talk]:
    text = segment.flow
    breaks = re.compile(r"\n[ \t]*\n" if wrapped(text) else r"\n")
    tables = [(t.rows[0][0].start, t.rows[-1][-1].end) for t in segment.tables if t.rows and t.rows[0]]
    open_list = False
    start = 0
    for end in (*(m.start() for m in breaks.finditer(text)), len(text)):
        paragraph = text[start:end]
        in_table = any(a <= start < b or a < end <= b for a, b in tables)
        if in_table or "\t" in paragraph or "|" in paragraph:
            open_list = False
        elif paragraph.strip():
            opened = open_list or LIST.match(paragraph) is not None
            for a, b in _cut(paragraph):
                sentence = paragraph[a:b]
                if len(sentence) <= LONGEST and (DIGIT.search(sentence) or sentence.rstrip().endswith(":")):
                    yield Talk(sentence.replace("\n", " "), start + a, opened and open_list)
                open_list = sentence.rstrip().endswith((":", ";")) or (
                    open_list and LIST.match(paragraph) is not None
                )
                opened = open_list
        start = end


def _cut(paragraph: str) -> Iterator[tuple[int, int]]:
    at = 0
    for stop in STOP.finditer(paragraph):
        end = stop.end()
        if stop[0] == "." and (ABBREVIATED.search(paragraph[max(at, end - 12) : end]) and not _begins(paragraph, end)):
            continue
        yield at, end
        at = end
    if paragraph[at:].strip():
        yield at, len(paragraph)


def _begins(paragraph: str, end: int) -> bool:
    """Say whether a new sentence surely begins behind an abbreviation: never, so it is one sentence."""
    return not paragraph[end:].strip()
