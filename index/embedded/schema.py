"""The two tantivy indexes: records, which are ranked and counted, and their passages.

A record's words stand folded, and those with marks as they are too, so that an exact match
can count more while a question typed without marks still finds. A word is sought in as few
fields as will do: each is another list to go through. Records in the languages that questions
come in have their words in other fields than the rest, for the same letters are another word
there and weigh otherwise. Passages are an index of
their own because mixing them in would bend the word statistics that rank records.
"""

import json
from hashlib import sha256
from pathlib import Path

import tantivy

from index.backend import AT_HOME, UNTOLD, Vectored
from index.words import identifier, token_texts
from tradewarn.model import IndexEntry, Passage

ALL, MARKED = "all", "marked"  # all words of a record, and those of them that have marks
HOME, ABROAD = "home", "abroad"  # in a language of AT_HOME, or in another
PARTS = ("title", "keywords", ALL)  # `all` has the words of the other two and of the passages
NO_DAY = 0  # of a record without one: before all days
EXACT_VALUES = ("kind", "market", "country", "authority", "instrument", "stage", "language", "issue")
HS_SHORTEST = 2


def records_schema() -> tantivy.Schema:
    """Describe the index of records."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("number", indexed=True, fast=True)
    builder.add_bytes_field("entry", stored=True)
    for group in (HOME, ABROAD):
        builder.add_text_field(field_of(group, MARKED), tokenizer_name="given", index_option="freq")
        for part in PARTS:
            builder.add_text_field(field_of(group, part), tokenizer_name="given", index_option="position")
    for field in (*EXACT_VALUES, "hs_chapter", "hs_heading"):
        builder.add_text_field(field, tokenizer_name="raw", index_option="basic", fast=True)
    for field in ("identifier", "case_number", "hs", "hs_code", "model"):
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
    group = group_of(entry.language or UNTOLD)
    for part, texts in texts_of(entry).items():
        tokens = [token_texts(text) for text in texts]
        document.add_text(field_of(group, part), " ".join(folded for _, folded in tokens))
        if part == ALL:
            document.add_text(field_of(group, MARKED), " ".join(marked for marked, _ in tokens))
    for field, value in filter_terms(entry):
        document.add_text(field, value)
    for borne in {identifier(n) for n in (entry.ref, *entry.case_numbers)} - {""}:
        document.add_text("identifier", borne)
    for field, width in (("hs_chapter", 2), ("hs_heading", 4)):
        for code in sorted({code[:width] for code in entry.hs if len(code) >= width}):
            document.add_text(field, code)
    if ready.vectors is not None and ready.model is not None:
        document.add_text("model", ready.model)
    document.add_integer("day", entry.date.toordinal() if entry.date else NO_DAY)
    if entry.date is not None:
        document.add_integer("year", entry.date.year)
    return document


def group_of(language: str) -> str:
    """Tell in which group of fields the words of a language stand."""
    return HOME if language in AT_HOME else ABROAD


def field_of(group: str, part: str) -> str:
    """Name the field of a part of the records of a group."""
    return f"{group}_{part}"


def number(record: str) -> int:
    """Give a record's number, by which those of a ranking are looked up again without reading them."""
    return int.from_bytes(sha256(record.encode()).digest()[:8]) >> 1


def texts_of(entry: IndexEntry) -> dict[str, list[str]]:
    """Give the texts of each part; a title that its first passage repeats counts once in `all`."""
    body = [passage.text for passage in fresh_parts(entry.passages)]
    repeated = bool(body) and begins_with(body[0], entry.title)
    whole = [*entry.keywords, *body] if repeated else [entry.title, *entry.keywords, *body]
    return {"title": [entry.title], "keywords": list(entry.keywords), "all": whole}


def begins_with(text: str, title: str) -> bool:
    """Tell whether a text begins with the words of a title, the last of them whole."""
    after = text[len(title) : len(title) + 1]
    return text.startswith(title) and not (title[-1:].isalnum() and after.isalnum())


def filter_terms(entry: IndexEntry) -> list[tuple[str, str]]:
    """List the exact values by which a record can be filtered, HS codes by every prefix."""
    terms: set[tuple[str, str]] = {("kind", entry.kind)}
    for field, value in (
        ("market", entry.market or UNTOLD),
        ("authority", entry.authority or UNTOLD),
        ("stage", entry.stage),
        ("language", entry.language or UNTOLD),
    ):
        if value:
            terms.add((field, value))
    terms.update(("country", country) for country in entry.countries or (UNTOLD,))
    terms.update(("instrument", instrument) for instrument in entry.instruments)
    terms.update(("issue", issue) for issue in entry.issues)
    terms.update(("case_number", identifier(number)) for number in entry.case_numbers)
    for code in entry.hs:
        terms.add(("hs_code", code))
        terms.update(("hs", code[:n]) for n in range(HS_SHORTEST, len(code) + 1))
    return sorted(terms)


def passage_document(record: str, passage: Passage) -> tantivy.Document:
    """Write a passage as tantivy takes it."""
    document = tantivy.Document()
    document.add_text("id", passage.id)
    document.add_text("record", record)
    document.add_text("words", token_texts(passage.text)[1])
    document.add_bytes("passage", passage.model_dump_json().encode())
    return document


def fresh_parts(passages: tuple[Passage, ...]) -> list[Passage]:
    """Cut the overlaps away, so that no word of a record counts twice."""
    fresh: list[Passage] = []
    page, end = 0, 0
    for passage in passages:
        if passage.page != page:
            page, end = passage.page, 0
        cut = max(0, min(end - passage.start, len(passage.text)))
        fresh.append(passage.model_copy(update={"text": passage.text[cut:]}) if cut else passage)
        end = max(end, passage.end)
    return fresh


def stored_record(ready: Vectored) -> bytes:
    """Write what a hit shows, and what was taken: two lines of JSON."""
    taken = json.dumps([ready.entry.id, ready.hash, ready.model if ready.vectors is not None else None])
    return f"{taken}\n{ready.entry.model_copy(update={'passages': ()}).model_dump_json()}".encode()
