"""A corpus of notices: documents read by our rules, or those of the store."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from extract.batch import Batch, Original
from extract.files import Content
from index.entries import entry_from_notice
from index.passages import cut_passages
from index.stage import entry_of
from tradewarn.evaluation.retrieval.articles import main_language
from tradewarn.evaluation.retrieval.task import Corpus, Text
from tradewarn.model import Extraction, IndexEntry, Notice, Page, Span
from tradewarn.store import Store
from tradewarn.store.archive import sha256

Report = Callable[[str, int, int], None]
NUMBER = "document_number"
STORED = "store"


def corpus_of_documents(name: str, items: Sequence[Content], *, batch: Batch, report: Report) -> Corpus:
    """Read documents as `tradewarn ingest` would, and make index entries of their notices.

    Args:
        name: What people call the corpus.
        items: The documents; one that has been seen under the same number is passed over.
        batch: Reads and understands them.
        report: Told the progress.
    """
    numbers = {sha256(item.data): document_id(item) for item in items}
    originals = (Original(item.name, sha256(item.data), item.data) for item in items)
    texts: dict[str, Text] = {}
    entries: dict[str, list[IndexEntry]] = {}
    languages: list[str | None] = []
    for count, made in enumerate(batch.extract(originals), 1):
        number = numbers[made.sha256]
        if number not in texts:
            texts[number] = text_of(number, made.pages)
            entries[number] = list(entries_of(made))
            languages.append(made.language)
        report("read", count, len(items) - count)
    return Corpus(name=name, language=main_language(languages), texts=list(texts.values()), entries=entries)


def corpus_of_store(store: Store, *, report: Report) -> Corpus:
    """Take the notices that the store has, by document number; one without goes by its own id."""
    texts: dict[str, Text] = {}
    entries: dict[str, list[IndexEntry]] = {}
    languages: list[str | None] = []
    left = store.notices.count()
    for count, notice in enumerate(store.notices.all(), 1):
        entry = entry_of(store, notice.id)
        if entry is not None:
            number = notice.document_number or notice.id
            entries.setdefault(number, []).append(entry)
            texts.setdefault(number, text_of(number, _pages(store, notice)))
            languages.append(notice.language)
        report("read", count, max(0, left - count))
    return Corpus(name=STORED, language=main_language(languages), texts=list(texts.values()), entries=entries)


def document_id(item: Content) -> str:
    """Name a document: a published record by its number, a file by its name."""
    if item.data[:1] == b"{":
        try:
            number = json.loads(item.data).get(NUMBER)
        except (ValueError, AttributeError):
            number = None
        if number:
            return str(number)
    file, _, line = item.name.rpartition("#") if item.record else (item.name, "", "")
    return Path(file).name + (f"#{line}" if line else "")


def entries_of(made: Extraction) -> Iterator[IndexEntry]:
    """Make the entries of a document's notices, as the index stage makes them of stored ones."""
    for notice in made.notices:
        parts = {part.page: Span(start=part.start, end=part.end) for part in notice.parts}
        yield entry_from_notice(notice, made.pages, parts=parts)


def text_of(number: str, pages: Iterable[Page]) -> Text:
    """Give a document's first line and its words, without the lines that only machines read."""
    cut = cut_passages(number, list(pages))
    whole = "\n".join(passage.text for passage in cut)
    title, _, _ = whole.partition("\n")
    return Text(id=number, title=title, text=whole)


def _pages(store: Store, notice: Notice) -> Sequence[Page]:
    first, last = notice.pages
    return [page for page in store.documents.pages(notice.document) if first <= page.number <= last]
