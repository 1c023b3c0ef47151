"""Kinds of records: ``luật``, ``nghị định``, ``vụ việc``, ``notice``; ``án lệ`` are kept as law."""

from collections.abc import Iterator
from functools import lru_cache

from index.understanding.lexicon import Lexicon, Term
from index.understanding.parts import PRECEDENT, Part
from index.understanding.reading import Reading
from index.understanding.signal import Signal
from kb.asking import asked, listed

NONE = ""
NOT_KINDS = ("not_kinds", "not_precedents")


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon:
    no_kinds = [Term(words, (NONE,), NONE) for what in NOT_KINDS for words in listed(what)]
    precedents = [Term(w, e.codes, PRECEDENT) for e in asked("precedents") for w in e.words]
    kinds = [Term(w, e.codes, e.codes[0], e.doubtful) for e in asked("kinds") for w in e.words]
    return Lexicon([*no_kinds, *precedents, *kinds])


def read(reading: Reading) -> Iterator[Part]:
    """Give the kinds of records asked for."""
    for term, start, end, sure in _lexicon().find(reading):
        if term.label:
            yield Part("kind", term.codes, term.label, start, end, sure and not term.doubtful)


SIGNAL = Signal("kinds", read)
