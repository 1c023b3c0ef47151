"""What no answer may have, in the engine's terms."""

from collections.abc import Iterable, Iterator, Sequence

from tantivy import Occur, Schema
from tantivy import Query as Engine

from index.backend import Phrase
from index.embedded.clauses import any_of, one_of
from index.embedded.schema import MARKED
from index.embedded.wording import Wording
from index.excluding import unwanted

SIDES = ("market", "country")  # on either a country may be that is left out


def without_any(schema: Schema, wordings: Iterable[Wording], words: Sequence[str]) -> Engine:
    """Build: whatever has none of these words, and is of none of the countries that they name."""
    denied = list(_each(schema, wordings, words))
    return Engine.boolean_query([(Occur.Must, Engine.all_query()), (Occur.MustNot, any_of(denied))])


def _each(schema: Schema, wordings: Iterable[Wording], words: Sequence[str]) -> Iterator[Engine]:
    found = unwanted(words)
    for wording in wordings:
        for folded in found.phrases:
            if (said := wording.side_by_side(Phrase(folded=folded))) is not None:
                yield said
        for word in found.marked:
            yield wording.term(MARKED, word)
    if found.countries:
        yield from (one_of(schema, side, found.countries) for side in SIDES)
