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
    r"(?:\b(?:Co|Ltd|Inc|Corp|Nos?|Art|vs|Bhd|Sdn|Pvt|Pte|Tic|San|PT|CV|Mr|Mrs|Dr|St|LTD|CO|INC|CORP|LTDA|CIA|approx|Cía|Cia|Ltda|Imp|Exp|e\.g|i\.e|cf|al|S|A|R|L|V|C)"
    r"|(?<![^\W\d_])[^\W\d_])\.\Z"
)
FORM_ENDS = re.compile(r"\b(?:Ltd|Inc|Corp|Bhd|Ltda|Co|Tbk|LTD|INC|S\.A|C\.V|A\.Ş|S\.p\.A)\.\Z")
OPENS = re.compile(  # no name goes on with these
    r"\s{1,3}(?:The|This|These|That|Those|It|In|All|However|For|As|No|We|Its|Their|They|Other|Based|Following|Imports|Exports"
    r"|On|At|To|Commerce|Accordingly|After|If|El|La|Los|Las|Se|En|No|Le|Les|Il|Elle|Os|As|Não|Các|Theo|Trong|Mức|Ngoài|Kim)\s"
)
LIST = re.compile(r"\s{0,9}(?:[-•–*]|\(?[a-zđ0-9ivx]{1,4}[.)])\s", re.I)
LONGEST = 1_500


@dataclass(frozen=True, slots=True)
class Talk:
    """A sentence on one line, and the one before it, or the one that opened the list it goes on.

    `listed` tells that it is an entry of that list.
    """

    text: str
    start: int
    before: str
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
    lead = before = ""
    start = 0
    for end in (*(m.start() for m in breaks.finditer(text)), len(text)):
        paragraph = text[start:end]
        in_table = any(a <= start < b or a < end <= b for a, b in tables)
        if in_table or "\t" in paragraph or "|" in paragraph:
            lead = before = ""
        elif paragraph.strip():
            entry = bool(lead) and LIST.match(paragraph) is not None
            lead = lead if entry or before.endswith((":", ";")) else ""
            for a, b in _cut(paragraph):
                sentence = paragraph[a:b]
                goes_on = a > 0 and before.endswith(";")
                if len(sentence) <= LONGEST and DIGIT.search(sentence):
                    yield Talk(sentence.replace("\n", " "), start + a, lead or before, bool(lead) or goes_on)
                before = sentence.strip()
                lead = before if before.endswith(":") else lead
        start = end


def _cut(paragraph: str) -> Iterator[tuple[int, int]]:
    at = 0
    for stop in STOP.finditer(paragraph):
        end = stop.end()
        if stop[0] == "." and ABBREVIATED.search(paragraph, max(at, end - 12), end):
            ended = FORM_ENDS.search(paragraph, max(at, end - 12), end) and OPENS.match(paragraph, end)
            if not ended:
                continue
        yield at, end
        at = end
    if paragraph[at:].strip():
        yield at, len(paragraph)
