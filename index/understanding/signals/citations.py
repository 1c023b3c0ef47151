"""Citations as law books and notices write them: what `kb.citing` finds, of proceedings and of acts."""

from collections.abc import Iterator

from index.understanding.parts import Part
from index.understanding.reading import Reading
from index.understanding.signal import Signal

PROCEEDINGS = frozenset(
    {"US_DOC", "US_ITC", "VN_CASE", "EU_CASE", "AU", "WTO_DS", "IN_DGTR", "CITT", "CBSA", "UK"}
)
ONLY_IN_DATABASES = frozenset({"CELEX"})  # no act prints these: it bears the number that they stand for
NO_NUMBERS = frozenset({"HS_CTX"})  # tariff codes are a signal of their own


def read(reading: Reading) -> Iterator[Part]:
    """Give the citations; a printed range of proceedings is one part with each number as a value."""
    if not any(letter.isdigit() for letter in reading.text):
        return
    from kb.citing import find_citations  # forty files of patterns, which a question of words does not need
    from kb.citing_records import borne

    places: dict[tuple[int, int, str], list[str]] = {}
    for found in find_citations(reading.text):
        if found.type not in NO_NUMBERS:
            kind = "case_number" if found.type in PROCEEDINGS else "number"
            numbers = borne(found)[1] if found.type in ONLY_IN_DATABASES else ()
            places.setdefault((found.start, found.end, kind), []).extend([found.normal, *numbers])
    for (start, end, kind), normal in places.items():
        yield Part(kind, tuple(normal), normal[0], start, end)


SIGNAL = Signal("citations", read)
