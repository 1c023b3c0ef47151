"""The sentences of a letter: its lines run on, its address and its headings do not."""

import itertools
import re
from collections.abc import Iterator

from extract.prose.sentences import SHORT, Sentence

SHORT_LINE = 50  # letters; a shorter line ends an address, a heading or a paragraph
LONGEST = 3_000  # letters of a sentence
END = re.compile(r"[.?!;][”’\"')\]]{0,3}(?=\s{1,9}(\S))")
LAST_WORD = re.compile(r"[^\s(\[“\"/]*$")
PARAGRAPH = re.compile(r"\n[^\S\n]*\n")


def letter_sentences(text: str) -> Iterator[Sentence]:
    """Cut a letter into sentences, in order, each a stretch of its text."""
    cuts = {0, len(text)}
    cuts |= {found.end() for found in PARAGRAPH.finditer(text)}
    cuts |= set(_short_lines(text))
    cuts |= {found.end() for found in END.finditer(text) if _ends(text, found)}
    edges = sorted(cuts | _within_reach(sorted(cuts)))
    for start, end in itertools.pairwise(edges):
        told = text[start:end]
        kept = told.strip()
        if kept:
            begins = start + len(told) - len(told.lstrip())
            yield Sentence(begins, begins + len(kept), kept)


def _within_reach(cuts: list[int]) -> set[int]:
    """Cut what goes on for pages: what is asked of a sentence takes the square of its length."""
    far = (pair for pair in itertools.pairwise(cuts) if pair[1] - pair[0] > LONGEST)
    return {at for start, end in far for at in range(start + LONGEST, end, LONGEST)}


def _short_lines(text: str) -> Iterator[int]:
    start = 0
    for line in text.splitlines(keepends=True):
        start += len(line)
        if len(line.strip()) < SHORT_LINE:
            yield start


def _ends(text: str, found: re.Match[str]) -> bool:
    """Tell the end of a sentence from an abbreviation: what follows begins anew."""
    if not (found[1].isupper() or found[1].isdigit() or found[1] in "“\"'(•-–"):
        return False
    before = LAST_WORD.search(text[max(0, found.start() - 12) : found.start()])
    word = before[0].lower() if before else ""
    return found[0][0] != "." or not (word in SHORT or len(word) == 1 or "." in word)
