"""Authorities in words: ``Bộ Thương mại Mỹ``, ``DOC``, ``USITC``, ``Ủy ban châu Âu``, ``DGTR``."""

from collections.abc import Iterator
from functools import lru_cache

from index.understanding.lexicon import Lexicon, Term
from index.understanding.parts import Part
from index.understanding.reading import Reading, keys_of
from index.understanding.signal import Signal
from kb.asking import asked, capitals, listed
from kb.authorities import authorities

LONGEST_ACRONYM = 5
LEAST_SURE = 3  # letters of an acronym: two stand for too much


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon:
    return Lexicon(_terms())


def _terms() -> Iterator[Term]:
    known = authorities()
    doubtful = {keys_of(name) for name in listed("doubtful_authorities")}
    for entry in asked("authorities"):
        yield from (Term(word, entry.codes, known[entry.codes[0]].name_en) for word in entry.words)
    for one in known.values():
        for name in dict.fromkeys((one.code, one.name_en, one.name_vi, one.short_vi, *one.aliases)):
            yield Term(name, (one.code,), one.name_en, keys_of(name) in doubtful)
    for word, code in capitals().items():
        yield Term(word, (code,), known[code].name_en)


def read(reading: Reading) -> Iterator[Part]:
    """Give the authorities named; a short acronym only in capitals, where capitals tell anything."""
    for term, start, end, sure in _lexicon().find(reading):
        printed = reading.text[start:end]
        sure = sure and not term.doubtful
        if term.name in capitals():
            if not printed[0].isupper() or reading.shouted or reading.text[end : end + 3] == " of":
                continue
        elif _acronym(term.name):
            short = len(printed) < LEAST_SURE + 1
            if short and (not printed.isupper() or (reading.vietnamese and reading.shouted)):
                if reading.vietnamese:
                    continue
                sure = False
            sure = sure and len(printed) >= LEAST_SURE
        yield Part("authority", term.codes, term.label, start, end, sure)


def _acronym(name: str) -> bool:
    return name.isupper() and name.isascii() and len(name) <= LONGEST_ACRONYM


SIGNAL = Signal("authorities", read)
