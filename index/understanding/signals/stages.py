"""Stages: ``kết luận sơ bộ``, ``rà soát cuối kỳ``, ``sunset review``, ``initiation``.

Words of two stages in one question narrow each other: a sunset review and its opening
together are the opening of a sunset review.
"""

from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import lru_cache

from index.understanding.lexicon import Lexicon, Term
from index.understanding.parts import Part
from index.understanding.reading import Reading, keys_of
from index.understanding.signal import Signal
from kb.asking import asked
from kb.stages import stages
from tradewarn.model import Stage

OWN = ("own",)


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon:
    return Lexicon(_terms())


def _terms() -> Iterator[Term]:
    doubtful = {keys_of(w) for e in asked("stages") if e.codes == OWN for w in e.words}
    for entry in asked("stages"):
        if entry.codes != OWN:
            codes = tuple(s.value for s in Stage if any(fnmatchcase(s.value, c) for c in entry.codes))
            yield from (Term(w, codes, entry.words[0], entry.doubtful) for w in entry.words)
    for info in stages().values():
        for name in (info.en, info.vi, *info.words_en, *info.words_vi):
            keys = keys_of(name)
            yield Term(name, (info.code.value,), info.en, keys in doubtful or len(keys) == 1)


def read(reading: Reading) -> Iterator[Part]:
    """Give the stages named, each narrowed by the others."""
    found = [
        Part("stage", term.codes, term.label, start, end, sure and not term.doubtful)
        for term, start, end, sure in _lexicon().find(reading)
    ]
    common = _shared([part for part in found if part.sure])
    for part in found:
        kept = tuple(code for code in part.values if code in common)
        yield part._replace(values=kept) if kept else part


def _shared(parts: list[Part]) -> frozenset[str]:
    """Give the stages that all sure words allow; where there are none, each stands for itself."""
    allowed = [frozenset(part.values) for part in parts]
    return frozenset.intersection(*allowed) if allowed else frozenset()


SIGNAL = Signal("stages", read)
