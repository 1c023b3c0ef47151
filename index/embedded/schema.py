"""The two tantivy indexes: records, which are ranked and counted, and their passages.

Passages are an index of their own because mixing them in would bend the word statistics
that rank records.
"""

import json
from hashlib import sha256
from pathlib import Path

import tantivy

from index.backend import Vectored
from index.fields import (
    CODES,
    EXACT_VALUES,
    GROUPS,
    LEVELS,
    MARKED,
    PARTS,
    day_of,
    field_of,
    terms_of,
    words_of,
)
from index.words import token_texts
from tradewarn.model import Passage


def records_schema() -> tantivy.Schema:
    """Describe the index of records."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("number", indexed=True, fast=True)
    builder.add_bytes_field("entry", stored=True)
    for group in GROUPS:
        builder.add_text_field(field_of(group, MARKED), tokenizer_name="given", index_option="freq")
        for part in PARTS:
            builder.add_text_field(field_of(group, part), tokenizer_name="given", index_option="position")
    for field in (*EXACT_VALUES, *LEVELS):
        builder.add_text_field(field, tokenizer_name="raw", index_option="basic", fast=True)
    for field in (*CODES, "model"):
        builder.add_text_field(field, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("day", indexed=True, fast=True)
    builder.add_integer_field("year", indexed=True, fast=True)
    return builder.build()


def passages_schema() -> tantivy.Schema:
    """Describe the index of passages."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("record", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("words", tokenizer_name="given", index_option="freq")
    builder.add_bytes_field("passage", stored=True)
    return builder.build()


def open_index(schema: tantivy.Schema, folder: Path) -> tantivy.Index:
    """Open one index, or make it in an empty folder, with our tokens taken as given."""
    index = tantivy.Index(schema, str(folder))
    # By itself it would read each commit in a thread of its own, before anybody has seen that the files
    # are whole: a cut one ends the process there.
    index.config_reader("manual")
    given = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    index.register_tokenizer("given", given)
    return index


def record_document(ready: Vectored) -> tantivy.Document:
    """Write a record as tantivy takes it."""
    entry = ready.entry
    document = tantivy.Document()
    document.add_text("id", entry.id)
    document.add_integer("number", number(entry.id))
    document.add_bytes("entry", stored_record(ready))
    for field, tokens in words_of(entry).items():
        document.add_text(field, tokens)
    for field, value in terms_of(entry):
        document.add_text(field, value)
    if ready.vectors is not None and ready.model is not None:
        document.add_text("model", ready.model)
    document.add_integer("day", day_of(entry))
    if entry.date is not None:
        document.add_integer("year", entry.date.year)
    return document


def number(record: str) -> int:
    """Give a record's number, by which those of a ranking are looked up again without reading them."""
    return int.from_bytes(sha256(record.encode()).digest()[:8]) >> 1


def passage_document(record: str, passage: Passage) -> tantivy.Document:
    """Write a passage as tantivy takes it."""
    document = tantivy.Document()
    document.add_text("id", passage.id)
    document.add_text("record", record)
    document.add_text("words", token_texts(passage.text)[1])
    document.add_bytes("passage", passage.model_dump_json().encode())
    return document


def stored_record(ready: Vectored) -> bytes:
    """Write what a hit shows, and what was taken: two lines of JSON."""
    taken = json.dumps([ready.entry.id, ready.hash, ready.model if ready.vectors is not None else None])
    return f"{taken}\n{ready.entry.model_copy(update={'passages': ()}).model_dump_json()}".encode()
