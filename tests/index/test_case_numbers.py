"""A case number finds every notice of its case, also those that print none."""

from datetime import date

import pytest

from extract.cases.stage import cases_stage
from index.backends.embedded import EmbeddedIndex
from index.entries import entry_hash
from index.indexing import Indexer
from index.search import Searcher
from index.stage import entries_of, entry_of, index_stage
from index.understanding import understand
from tradewarn.model import Case, CaseEvent, Document, Extraction, Instrument, Notice, Page, Source, Stage
from tradewarn.store import cases as store_cases
from tradewarn.store.following import enter_following
from tradewarn.work import Worker

TODAY = date(2026, 1, 1)


def gnomes(number, day, stage, **more):
    """Make a notice of one proceeding in the United States."""
    fields = {
        "id": f"n-{number}",
        "document": f"sha-{number}",
        "pages": (1, 1),
        "authority": "US-DOC",
        "importing_country": "US",
        "instruments": (Instrument.AD,),
        "stage": Stage(stage),
        "countries_of_origin": ("VN",),
        "product": "Garden Gnomes",
        "goods": ("garden-gnomes",),
        "document_number": number,
        "title": f"Garden Gnomes From Viet Nam: {stage} {number}",
        "publication_date": date.fromisoformat(day),
    }
    return Notice(**(fields | more))


ORDER = gnomes("2031-00001", "2031-03-01", "order")
REVIEW = gnomes("2033-00007", "2033-05-01", "review-final", case_numbers=("A–552–999",))
OTHER = gnomes(
    "2032-00005", "2032-03-01", "order", product="Bamboo Trays", goods=("bamboo-trays",), title="Bamboo Trays"
)


@pytest.fixture
def publish(any_store, tmp_path):
    """Store notices as they come, and work them to the end; gives a searcher over the index."""
    indexer = Indexer(EmbeddedIndex(tmp_path / "index", wait=0.2))
    stages = [cases_stage(any_store), index_stage(any_store, lambda: indexer)]

    def come(*notices):
        for one in notices:
            document = Document(sha256=one.document, source="m", name="d", media_type="text/plain", size=1)
            read = Extraction(
                path="d",
                sha256=one.document,
                media_type="text/plain",
                language="en",
                pages=(Page(number=1, text=f"{one.title}. No number is printed here."),),
                relevant=True,
                notices=(one,),
                issues=(),
            )
            with any_store.transaction() as c:
                any_store.documents.add([document], connection=c)
                any_store.documents.read([read], version="1", connection=c)
                any_store.notices.replace([read], connection=c)
                enter_following(any_store.jobs, [one], touched={}, connection=c)
        Worker(any_store, stages).run_until_idle()
        return Searcher(indexer.backend)

    yield come
    indexer.backend.close()


def found(searcher, text):
    answer = searcher.search(text, mode="lexical", understood=understand(text, today=TODAY))
    return [hit.id for hit in answer.hits if hit.kind == "notice"]


def test_a_notice_without_a_number_is_found_by_that_of_its_case(publish):
    searcher = publish(ORDER, REVIEW, OTHER)
    assert found(searcher, "A-552-999") == [REVIEW.id, ORDER.id]
    (order,) = [hit for hit in searcher.search("A-552-999", mode="lexical").hits if hit.id == ORDER.id]
    assert (order.ref, order.why.matched_terms[0]) == ("2031-00001", "A-552-999")


def test_a_later_notice_brings_the_number_to_the_earlier_one(publish):
    assert found(publish(ORDER, OTHER), "A-552-999") == []
    assert found(publish(REVIEW), "A-552-999") == [REVIEW.id, ORDER.id]


def test_a_number_that_the_case_no_longer_has_finds_its_notices_no_more(publish):
    publish(ORDER, REVIEW)
    corrected = REVIEW.model_copy(update={"case_numbers": ("A-552-998",)})
    searcher = publish(corrected)
    assert found(searcher, "A-552-999") == []
    assert found(searcher, "A-552-998") == [REVIEW.id, ORDER.id]


def test_only_notices_whose_case_has_a_new_number_read_otherwise(any_store, publish):
    publish(ORDER, OTHER)
    before = {one.id: entry_hash(entry_of(any_store, one.id)) for one in (ORDER, OTHER)}
    publish(REVIEW)
    after = {one.id: entry_hash(entry_of(any_store, one.id)) for one in (ORDER, OTHER)}
    assert before[ORDER.id] != after[ORDER.id]
    assert before[OTHER.id] == after[OTHER.id]


def test_the_own_document_number_stands_before_what_belongs_to_a_case(publish):
    lent = gnomes("2034-00009", "2034-05-01", "review-initiation", case_numbers=("2031-00001",))
    assert found(publish(ORDER, REVIEW, lent), "2031-00001")[0] == ORDER.id


def test_a_number_of_the_case_is_borne_once_in_the_notice_s_own_spelling(any_store, publish):
    publish(ORDER, REVIEW)
    made = entries_of(any_store, [ORDER.id, REVIEW.id, "n-none"])
    assert {i: e.case_numbers for i, e in made.items()} == {
        ORDER.id: ("A-552-999",),
        REVIEW.id: ("A–552–999",),
    }
    assert "A-552-999" not in made[ORDER.id].keywords


@pytest.mark.parametrize("few", [0, 100])
def test_numbers_are_the_same_whether_the_database_or_we_look(any_store, publish, monkeypatch, few):
    publish(ORDER, REVIEW, OTHER)
    monkeypatch.setattr(store_cases, "FEW", few)
    sources = [ORDER.id, REVIEW.id, OTHER.id]
    kept = any_store.cases.numbers_of(sources, markets=["US"])
    assert kept == {ORDER.id: ("A-552-999",), REVIEW.id: ("A-552-999",)}
    assert kept == store_cases.numbers_by_source(any_store.cases.all())
    assert any_store.cases.numbers_of(sources, markets=["EU"]) == {}
    assert any_store.cases.numbers_of([], markets=["US"]) == {}


def test_of_several_cases_all_numbers_are_borne():
    def case(identity, *numbers):
        event = CaseEvent(date=TODAY, stage="order", source=Source(id="n-1", ref="1"))
        return Case(
            id=identity, importing_country="US", product="Trays", case_numbers=numbers, events=(event,)
        )

    made = store_cases.numbers_by_source([case("c-2", "C-1", "A-1"), case("c-1", "A-1"), case("c-3")])
    assert made == {"n-1": ("A-1", "C-1")}
