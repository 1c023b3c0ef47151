"""Documents become a corpus under their own numbers; of several records of one the best placed counts."""

import json
from contextlib import contextmanager

from extract.files import Content
from tradewarn.evaluation.retrieval.documents import document_id, text_of
from tradewarn.evaluation.retrieval.ours import Ours, Scratch
from tradewarn.evaluation.retrieval.task import Corpus
from tradewarn.model import IndexEntry, Page


def quiet(stage, done, waiting):
    pass


def test_a_published_record_goes_by_its_number():
    data = json.dumps({"document_number": "2031-00001"}).encode()
    assert document_id(Content("a/records.jsonl#7", data, record=7)) == "2031-00001"


def test_a_record_without_a_number_goes_by_its_line():
    assert document_id(Content("a/records.jsonl#7", b'{"title": "x"}', record=7)) == "records.jsonl#7"


def test_a_file_goes_by_its_name_also_one_with_a_hash():
    assert document_id(Content("a/b/order#2.pdf", b"%PDF")) == "order#2.pdf"
    assert document_id(Content("a/note.txt", b"{broken")) == "note.txt"


def test_the_text_for_other_systems_has_no_lines_that_only_machines_read():
    page = "Blue Widgets: Order\nThe order.\nhtml_url: https://x.example/1\ntype: Notice\ndocument_number: 1"
    text = text_of("1", [Page(number=1, text=page)])
    assert (text.title, text.text) == ("Blue Widgets: Order", "Blue Widgets: Order\nThe order.")


class Answer:
    def __init__(self, ids):
        self.hits = [type("Hit", (), {"id": id_}) for id_ in ids]


class Program:
    """Holds what it was given and answers with pages of a fixed order."""

    embedder = cache = None

    def __init__(self, order):
        self.order, self.added = order, []
        self.indexer = self.searcher = self

    def add(self, entries, progress):
        self.added += entries

    def search(self, question, *, limit, offset, mode, facets, understood):
        return Answer(self.order[offset : offset + limit])


def test_pages_are_turned_until_there_are_documents_enough(tmp_path):
    def entry(name):
        return IndexEntry(id=name, kind="notice", ref=name, title=name, passages=())

    many = {"gazette": [entry(f"g{n}") for n in range(120)], "act": [entry("a")]}
    program = Program([f"g{n}" for n in range(120)] + ["a"])

    @contextmanager
    def wire(home):
        yield program

    with Scratch(wire, tmp_path / "vectors.sqlite", embeds=False) as scratch:
        corpus = Corpus("c", "en", [], many)
        (ranking,) = Ours(scratch, "lexical").rank(corpus, ["q"], limit=100, report=quiet)
    assert ranking == ["gazette", "act"]
    assert len(program.added) == 121
