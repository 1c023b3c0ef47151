"""What no hit has, in the engine's terms."""

from collections.abc import Iterable, Iterator

from tantivy import Occur, Schema
from tantivy import Query as Engine

from index.backend import Denied
from index.embedded.clauses import any_of, one_of
from index.embedded.schema import MARKED
from index.embedded.wording import Wording


def not_denied(schema: Schema, wordings: Iterable[Wording], denied: Denied) -> Engine:
    """Build: whatever has nothing of what is denied."""
    unwanted = any_of(list(_each(schema, wordings, denied)))
    return Engine.boolean_query([(Occur.Must, Engine.all_query()), (Occur.MustNot, unwanted)])


def _each(schema: Schema, wordings: Iterable[Wording], denied: Denied) -> Iterator[Engine]:
    for field, value in denied.values:
        yield one_of(schema, field, (value,))
    if denied.identifiers:
        yield one_of(schema, "identifier", denied.identifiers)
    for wording in wordings:
        for phrase in denied.phrases:
            if (said := wording.side_by_side(phrase)) is not None:
                yield said
        for word in denied.marked:
            yield wording.term(MARKED, word)
