"""The indexes of Elasticsearch: records, which are ranked and counted, their passages, and a state.

Strict, so that a document of another version is refused instead of bending the mapping, and with the
version in `_meta`, so that a process of another version says so instead of guessing. Passages bear
their record's codes too: the nearest passages are sought within the filters.
"""

from typing import Any

from index.fields import CODES, EXACT_VALUES, GROUPS, LEVELS, MARKED, PARTS, field_of

VERSION = 2
KEYWORD = {"type": "keyword", "ignore_above": 8191}
WORDS = {"type": "text", "analyzer": "standard", "norms": True}
NUMBER = {"type": "integer"}
WHOLE_UP_TO = 300_000  # vectors that are all looked through, as in the embedded index
KEPT = {"type": "object", "enabled": False}
TOLD = {"type": "keyword", "index": False}  # read beside a hit, without opening what is kept of it


def records_mapping() -> dict[str, Any]:
    """Describe the index of records."""
    words = {
        field_of(group, part): WORDS | {"index_options": "freqs" if part == MARKED else "positions"}
        for group in GROUPS
        for part in (*PARTS, MARKED)
    }
    codes = dict.fromkeys((*EXACT_VALUES, *LEVELS, *CODES, "id", "hash", "model"), KEYWORD)
    fields = words | codes | {"day": NUMBER, "year": NUMBER, "entry": KEPT}
    return described(fields, ("entry", "hash", "model"))


def passages_mapping() -> dict[str, Any]:
    """Describe the index of passages, as yet without vectors: their length is the model's."""
    codes = dict.fromkeys((*EXACT_VALUES, *CODES, "record"), KEYWORD)
    words = WORDS | {"index_options": "freqs"}
    return described(
        codes | {"words": words, "id": TOLD, "day": NUMBER, "passage": KEPT}, ("passage", "record")
    )


def vectors_mapping(dimensions: int, *, graph: bool = False) -> dict[str, Any]:
    """Describe the vectors of passages: looked through in eight bits, then compared in full.

    Eight bits alone lose neighbours that lie close together. Few are all looked through, which finds
    each of them; for many there is a graph.
    """
    return {
        "type": "dense_vector",
        "dims": dimensions,
        "index": True,
        "similarity": "max_inner_product",
        "index_options": {
            "type": "int8_hnsw" if graph else "int8_flat",
            "rescore_vector": {"oversample": 1.0},  # of the k candidates, of which a third is wanted
        },
    }


def state_mapping() -> dict[str, Any]:
    """Describe the index of one document, which tells of the last commit."""
    return {
        "dynamic": "strict",
        "_meta": {"tradewarn": VERSION},
        "properties": {"model": {"type": "keyword"}},
    }


def described(fields: dict[str, Any], kept: tuple[str, ...]) -> dict[str, Any]:
    """Put fields into a mapping that takes no others, and keeps only some as they came."""
    return {
        "dynamic": "strict",
        "_meta": {"tradewarn": VERSION},
        "_source": {"includes": [f"{name}*" if fields[name] is KEPT else name for name in kept]},
        "properties": fields,
    }
