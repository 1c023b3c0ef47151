"""Numbers of acts as questions write them: ``2024-24955``, ``1846/qd-bct``, ``regulation 2022/58``."""

import re
from collections.abc import Iterator

from index.understanding.parts import Part
from index.understanding.reading import Reading
from index.understanding.signal import Signal
from tradewarn.text import plain_dashes

ACT = (
    r"(?:nghi dinh|thong tu|quyet dinh|luat|cong van|chi thi|nghi quyet|thong bao|decree|circular|law"
    r"|resolution|decision|regulation|resolucao|resolucion|portaria|expediente|notification|reglamento|reglement"
    r"|teblig|secex|gecex|camex)"
)
SIGNS = r"(?:qd|nd|tt|ttlt|qh\d{1,2}|ubtvqh\d{1,2}|kh|ct|tb|nq|vbhn|cd|cv|bc)"
# The looser spellings of questions, over the folded text; `kb.citing` knows how they are printed.
FORMS = (
    re.compile(r"(?<![\w/.-])(\d{1,3} ?fr ?\d{3,6})(?![\w/-])"),
    re.compile(r"(?<![\w/.-])((?:19|20)\d\d-\d{5})(?![\w/-])"),
    re.compile(rf"(?<![\w/.-])(\d{{1,5}}/(?:\d{{4}}/)?{SIGNS}(?:-[a-z0-9]{{1,12}}){{0,2}})(?![\w/])"),
    re.compile(rf"(?<!\w){ACT} (?:so |no\.? ?|n° ?|nr\.? ?|de )?(\d{{1,5}}/\d{{2,4}})(?![\w/])"),
    re.compile(
        r"(?<![\w/.-])((?:19|20)\d\d/\d{1,4}) "
        r"(?:commission |council )?(?:implementing |delegated )?(?:regulation|decision)(?!\w)"
    ),
)


def read(reading: Reading) -> Iterator[Part]:
    """Give the numbers of acts: as typed, but in capitals, with plain dashes and single blanks."""
    if not any(letter.isdigit() for letter in reading.text):
        return
    plain = plain_dashes(reading.text)
    for form in FORMS:
        for match in form.finditer(reading.flat):
            start, end = match.span(1)
            value = " ".join(plain[start:end].upper().split())
            yield Part("number", (value,), value, start, end)


SIGNAL = Signal("documents", read)
