"""Kinds of records: ``luật``, ``nghị định``, ``vụ việc``, ``notice``."""

from collections.abc import Iterator
from functools import lru_cache

from index.understanding.lexicon import Lexicon, Term
from index.understanding.parts import Part
from index.understanding.reading import Reading
from index.understanding.signal import Signal
from kb.asking import asked, listed

NONE = ""


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon:
    others = [Term(words, (NONE,), NONE) for words in listed("not_kinds")]
    kinds = [Term(w, e.codes, e.codes[0], e.doubtful) for e in asked("kinds") for w in e.words]
    return Lexicon([*others, *kinds])


def read(reading: Reading) -> Iterator[Part]:
    """Give the kinds of records asked for."""
    for term, start, end, sure in _lexicon().find(reading):
        if term.label:
            yield Part("kind", term.codes, term.label, start, end, sure and not term.doubtful)


SIGNAL = Signal("kinds", read)
