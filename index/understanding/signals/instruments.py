"""Trade remedies: ``CBPG``, ``chống trợ cấp``, ``tự vệ``, ``anti-dumping``, ``CVD``."""

import re
from collections.abc import Iterator
from functools import lru_cache

from index.understanding.lexicon import Lexicon, Term
from index.understanding.parts import Part
from index.understanding.reading import Reading, keys_of
from index.understanding.signal import Signal
from kb.asking import asked, listed
from kb.instruments import instruments
from tradewarn.model import Instrument

BOTH = re.compile(r"(?<![\w-])AD\s?/\s?CVD(?![\w-])")


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon:
    return Lexicon(_terms())


def _terms() -> Iterator[Term]:
    known = instruments()
    doubtful = {keys_of(name) for name in listed("doubtful_instruments")}
    for entry in asked("instruments"):
        label = known[Instrument(entry.codes[0])].en
        yield from (Term(word, entry.codes, label) for word in entry.words)
    for info in known.values():
        names = (info.en, info.vi, info.measure_en, info.measure_vi, *info.words_en, *info.words_vi)
        for name in names:
            yield Term(name, (info.code.value,), info.en, doubtful=keys_of(name) in doubtful)


def read(reading: Reading) -> Iterator[Part]:
    """Give the remedies named; ``AD`` only in capitals."""
    for both in BOTH.finditer(reading.text):
        label = "anti-dumping and countervailing"
        yield Part("instrument", ("AD", "CVD"), label, both.start(), both.end())
    for term, start, end, sure in _lexicon().find(reading):
        printed = reading.text[start:end]
        if len(printed) < 3 and (not printed.isupper() or reading.shouted):
            continue
        yield Part("instrument", term.codes, term.label, start, end, sure and not term.doubtful)


SIGNAL = Signal("instruments", read)
