"""Languages of texts: ``bằng tiếng Anh``, ``in Portuguese``."""

from collections.abc import Iterator
from functools import lru_cache

from index.understanding.lexicon import Lexicon, Term
from index.understanding.parts import Part
from index.understanding.reading import Reading
from index.understanding.signal import Signal
from kb.asking import asked

BEFORE = ("bang", "ban", "in", "van ban", "tai lieu", "written in", "version")


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon:
    return Lexicon(
        Term(name, entry.codes, entry.words[-1]) for entry in asked("languages") for name in entry.words
    )


def read(reading: Reading) -> Iterator[Part]:
    """Give the languages asked for; sure behind “bằng”, “bản” or “in”.

    An English name is a language only behind “in” or before “version”: alone it says whose goods.
    """
    for term, start, end, sure in _lexicon().find(reading):
        before = reading.before(start).split()
        told = bool(before) and before[-1] in BEFORE
        version = reading.after(end).startswith(("version", "text", "language"))
        spoken = reading.flat[start:end].startswith("tieng ")
        if told or version or spoken:
            begin = start
            if told and before[-1] in ("bang", "in", "ban"):
                begin = reading.flat.rindex(before[-1], 0, start)
            yield Part("language", term.codes, term.label, begin, end, sure and (told or version))


SIGNAL = Signal("languages", read)
