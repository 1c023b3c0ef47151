"""Citations as law books and notices write them: what `kb.citing` finds, of proceedings and of acts."""

from collections.abc import Iterator

from index.understanding.parts import Part
from index.understanding.reading import Reading
from index.understanding.signal import Signal

PROCEEDINGS = frozenset(
    {"US_DOC", "US_ITC", "VN_CASE", "EU_CASE", "AU", "WTO_DS", "IN_DGTR", "CITT", "CBSA", "UK"}
)
NO_NUMBERS = frozenset({"HS_CTX"})  # tariff codes are a signal of their own


def read(reading: Reading) -> Iterator[Part]:
    """Give the citations; a printed range of proceedings is one part with each number as a value."""
    if not any(letter.isdigit() for letter in reading.text):
        return
    from kb.citing import find_citations  # forty files of patterns, which a question of words does not need

    places: dict[tuple[int, int, str], list[str]] = {}
    for found in find_citations(reading.text):
        if found.type not in NO_NUMBERS:
            kind = "case_number" if found.type in PROCEEDINGS else "number"
            places.setdefault((found.start, found.end, kind), []).append(found.normal)
    for (start, end, kind), normal in places.items():
        yield Part(kind, tuple(normal), normal[0], start, end)


SIGNAL = Signal("citations", read)
