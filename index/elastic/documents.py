"""Records and passages as Elasticsearch takes them; a repeat has the same ids and changes nothing."""

from collections.abc import Iterator
from typing import Any

from index.backend import Vectored
from index.elastic.tokens import written
from index.fields import day_of, filter_terms, terms_of, words_of
from index.words import token_texts
from tradewarn.model import Passage


def record_document(ready: Vectored) -> dict[str, Any]:
    """Write a record."""
    entry = ready.entry
    document: dict[str, Any] = {
        "id": entry.id,
        "hash": ready.hash,
        "entry": entry.model_copy(update={"passages": ()}).model_dump(mode="json"),
        "day": day_of(entry),
        **{field: written(tokens) for field, tokens in words_of(entry).items()},
        **by_field(terms_of(entry)),
    }
    if entry.date is not None:
        document["year"] = entry.date.year
    if ready.vectors is not None and ready.model is not None:
        document["model"] = ready.model
    return document


def passage_documents(ready: Vectored) -> Iterator[tuple[str, dict[str, Any]]]:
    """Write a record's passages, each with the record's codes: id and document.

    A vector stays an array of numbers; what writes JSON knows it.
    """
    entry = ready.entry
    shared = by_field(filter_terms(entry)) | {"record": entry.id, "day": day_of(entry)}
    for number, passage in enumerate(entry.passages):
        document = shared | {
            "id": passage.id,
            "words": written(token_texts(passage.text)[1]),
            "passage": kept(passage),
        }
        if ready.vectors is not None:
            document["vector"] = ready.vectors[number]
        yield passage.id, document


def kept(passage: Passage) -> dict[str, Any]:
    """Write a passage as it is given back."""
    return passage.model_dump(mode="json")


def by_field(terms: list[tuple[str, str]]) -> dict[str, list[str]]:
    """Group values by their field."""
    grouped: dict[str, list[str]] = {}
    for field, value in terms:
        grouped.setdefault(field, []).append(value)
    return grouped
