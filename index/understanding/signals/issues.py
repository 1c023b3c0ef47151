"""Legal issues: ``đe dọa gây thiệt hại``, ``zeroing``, ``tình huống khẩn cấp``, ``market economy``."""

from collections.abc import Iterator
from functools import lru_cache

from index.understanding.lexicon import Lexicon, Term
from index.understanding.parts import Part
from index.understanding.reading import Reading
from index.understanding.signal import Signal
from kb.asking import listed
from kb.issues import legal_issues

NONE = ""


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon:
    others = [Term(words, (NONE,), NONE) for words in listed("not_issues")]
    named = [Term(w, (issue.code,), issue.en) for issue in legal_issues().values() for w in issue.asked]
    return Lexicon([*others, *named])


def read(reading: Reading) -> Iterator[Part]:
    """Give the issues named for sure; with wrong marks a short word is another (“hơi to”, not “hồi tố”)."""
    for term, start, end, sure in _lexicon().find(reading):
        if term.label and sure:
            yield Part("issue", term.codes, term.label, start, end)


SIGNAL = Signal("issues", read)
