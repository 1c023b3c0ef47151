"""A decision belongs to an act, whatever its document's notices are named in the next reading."""

import pytest
import sqlalchemy as sa

from tradewarn.errors import NotFound
from tradewarn.model import Document, Extraction, Found, Notice, Page
from tradewarn.store.archive import sha256
from tradewarn.store.schema import correction

TEXT = "Gazette of widgets. Order on Alpha widgets. Order on Beta widgets. Findings on Gamma widgets."
AT = "2031-01-01T00:00:00+00:00"


def act(number, name, *, document=b"one", stage="order", **more):
    """A notice whose title and stage stand where the text names it; the gazette's heading is everyone's."""
    word = {"Alpha": "Order on Alpha", "Beta": "Order on Beta", "Gamma": "Findings on Gamma"}[name]
    where = {"page": 1, "confidence": 0.9, "by": "test"}
    start = TEXT.index(word)
    head = Found(value="US", quote="Gazette", start=0, end=7, **where)
    own = Found(value=stage, quote=word, start=start, end=start + len(word), **where)
    values = {"title": f"{word} widgets", "stage": stage, "importing_country": "US"} | more
    digest = sha256(document)
    evidence = {"importing_country": (head,), "stage": (own,)}
    name = f"n-{number}" if document == b"one" else f"m-{number}"
    return Notice(id=name, document=digest, pages=(1, 1), evidence=evidence, **values)


def read(store, *notices, document=b"one", version="v1"):
    digest = sha256(document)
    store.documents.add(
        [Document(sha256=digest, source="manual", name="one.txt", media_type="text/plain", size=9)]
    )
    made = Extraction(
        path="one.txt",
        sha256=digest,
        media_type="text/plain",
        language="en",
        pages=(Page(number=1, text=TEXT),),
        relevant=True,
        notices=notices,
        issues=(),
    )
    store.documents.read([made], version=version)
    store.notices.replace([made])


def said(store, id, decision="corrected", by="lan", **more):
    return store.reviews.decide(id, decision, by=by, at=AT, **more)


def standing(store, document=b"one"):
    return [(n.title.split()[2], n.stage, n.status) for n in store.notices.of_document(sha256(document))]


def told(store):
    return [i.what for i in store.issues.all(code="TW-U07")]


@pytest.mark.parametrize(
    "marks",
    [
        {n: {"document_number": f"2031-{n}"} for n in ("Alpha", "Beta", "Gamma")},
        {n: {} for n in ("Alpha", "Beta", "Gamma")},
        {n: {"title": "Notice of widgets"} for n in ("Alpha", "Beta", "Gamma")},
        {n: {"title": None, "case_numbers": (f"A-{n}",)} for n in ("Alpha", "Beta", "Gamma")},
    ],
    ids=["number", "title", "place", "case"],
)
def test_a_decision_moves_with_its_act_when_one_more_notice_is_found_ahead(any_store, marks):
    read(any_store, act(0, "Alpha", **marks["Alpha"]), act(1, "Beta", **marks["Beta"]))
    said(any_store, "n-1:stage", value="final")
    read(
        any_store,
        act(0, "Gamma", **marks["Gamma"]),
        act(1, "Alpha", **marks["Alpha"]),
        act(2, "Beta", **marks["Beta"]),
        version="v2",
    )
    assert [n.stage for n in any_store.notices.of_document(sha256(b"one"))] == ["order", "order", "final"]
    assert [h["event"] for h in any_store.reviews.history("n-2:stage")] == ["corrected", "carried"]
    assert any_store.reviews.history("n-1:stage") == []
    assert any_store.reviews.queue(field="stage")[0] == 0


def test_the_decisions_of_two_acts_that_change_places_change_with_them(any_store):
    read(any_store, act(0, "Alpha"), act(1, "Beta"))
    said(any_store, "n-0:stage", value="final")
    said(any_store, "n-1:stage", value="prelim")
    read(any_store, act(0, "Beta"), act(1, "Alpha"))
    assert standing(any_store) == [("Beta", "prelim", "corrected"), ("Alpha", "final", "corrected")]


def test_what_was_decided_of_an_act_that_is_read_no_more_waits_for_its_return(any_store):
    read(any_store, act(0, "Alpha"), act(1, "Beta"))
    said(any_store, "n-1:stage", value="final")
    read(any_store, act(0, "Alpha"), act(1, "Gamma"))
    assert standing(any_store) == [("Alpha", "order", "machine"), ("Gamma", "order", "machine")]
    assert told(any_store) == [
        "lan decided stage of Order on Beta widgets, which the document gives no more",
    ]
    assert any_store.reviews.decided() == (0, [])
    read(any_store, act(0, "Gamma"), act(1, "Alpha"), act(2, "Beta"))
    assert standing(any_store)[2] == ("Beta", "final", "corrected")
    assert told(any_store) == []


def test_the_decision_on_a_lost_act_can_be_taken_back(any_store):
    read(any_store, act(0, "Alpha"), act(1, "Beta"))
    said(any_store, "n-1:stage", value="final")
    read(any_store, act(0, "Alpha"))
    (lost,) = any_store.issues.all(code="TW-U07")
    any_store.reviews.undo(f"{lost.where}:stage", by="lan", at=AT)
    assert told(any_store) == []
    read(any_store, act(0, "Alpha"), act(1, "Beta"))
    assert standing(any_store)[1] == ("Beta", "order", "machine")


def test_a_doubtful_act_is_asked_again_and_bears_no_value(any_store):
    read(any_store, act(0, "Beta", document_number="2031-1"))
    said(any_store, "n-0:stage", value="final")
    read(any_store, act(0, "Gamma", document_number="2031-7"))
    assert any_store.notices.get("n-0").stage == "order"
    review = any_store.reviews.get("n-0:stage")
    assert (review.status, review.why, review.reviewer) == ("open", "changed", "final")


def test_a_number_that_was_misread_does_not_part_a_decision_from_its_act(any_store):
    read(any_store, act(0, "Alpha"), act(1, "Beta", document_number="Z031-1"))
    said(any_store, "n-1:stage", value="final")
    read(any_store, act(0, "Gamma"), act(1, "Alpha"), act(2, "Beta", document_number="2031-1"))
    assert standing(any_store)[2] == ("Beta", "final", "corrected")


def test_what_was_taken_back_of_a_changed_page_does_not_come_again(any_store):
    read(any_store, act(0, "Beta"))
    said(any_store, "n-0:stage", value="final")
    read(any_store, act(0, "Beta", document=b"two"), document=b"two")
    assert any_store.notices.get("m-0").stage == "final"
    any_store.reviews.undo("m-0:stage", by="lan", at=AT)
    read(any_store, act(0, "Beta", document=b"two"), document=b"two", version="v2")
    assert (any_store.notices.get("m-0").stage, any_store.notices.get("m-0").status) == ("order", "machine")
    assert [h["event"] for h in any_store.reviews.history("m-0:stage")] == ["carried", "undone"]


def test_what_was_taken_back_stays_so_when_its_act_moves(any_store):
    read(any_store, act(0, "Beta"))
    said(any_store, "n-0:stage", value="final")
    two = {"document": b"two"}
    read(any_store, act(0, "Beta", **two), **two)
    any_store.reviews.undo("m-0:stage", by="lan", at=AT)
    read(any_store, act(0, "Gamma", **two), act(1, "Beta", **two), **two)
    assert standing(any_store, b"two") == [("Gamma", "order", "machine"), ("Beta", "order", "machine")]


def test_each_field_is_carried_by_itself(any_store):
    read(any_store, act(0, "Beta"))
    said(any_store, "n-0:stage", value="final")
    said(any_store, "n-0:importing_country", value="CA")
    two = {"document": b"two"}
    read(any_store, act(0, "Beta", **two), **two)
    any_store.reviews.undo("m-0:stage", by="lan", at=AT)
    said(any_store, "n-0:product", value="widgets")
    read(any_store, act(0, "Beta", **two), **two)
    seen = any_store.notices.get("m-0")
    assert (seen.stage, seen.importing_country, seen.product) == ("order", "CA", "widgets")


def test_nothing_is_carried_to_two_acts_that_read_alike(any_store):
    read(any_store, act(0, "Beta"))
    said(any_store, "n-0:stage", value="final")
    two = {"document": b"two"}
    read(any_store, act(0, "Beta", **two), act(1, "Beta", **two), **two)
    assert {n.stage for n in any_store.notices.of_document(sha256(b"two"))} == {"order"}


@pytest.mark.parametrize("more", [{}, {"seen": True}])
def test_anybody_closes_what_was_carried_from_a_decision_without_its_source(any_store, more):
    read(any_store, act(0, "Beta"))
    said(any_store, "n-0:stage", value="final")
    with any_store.transaction() as c:  # as stores before migration 0003 hold it
        c.execute(sa.update(correction).values(source=None, machine=None))
    two = {"document": b"two"}
    read(any_store, act(0, "Beta", **two), **two)
    token = any_store.reviews.get("m-0:stage").seen if more else None
    review = said(any_store, "m-0:stage", "accepted", by="minh", seen=token)
    assert (review.status, review.by, review.second, review.reviewer) == ("accepted", "minh", None, "order")
    assert any_store.reviews.queue(field="stage")[0] == 0


def test_another_person_corrects_what_was_carried_without_its_source(any_store):
    read(any_store, act(0, "Beta"))
    said(any_store, "n-0:stage", value="final")
    with any_store.transaction() as c:
        c.execute(sa.update(correction).values(source=None, machine=None))
    two = {"document": b"two"}
    read(any_store, act(0, "Beta", **two), **two)
    said(any_store, "m-0:stage", value="prelim", by="minh")
    assert any_store.notices.get("m-0").stage == "prelim"


def test_a_name_of_what_is_put_by_is_no_notice(any_store):
    read(any_store, act(0, "Beta"))
    said(any_store, "n-0:stage", value="final")
    read(any_store)
    (lost,) = any_store.issues.all(code="TW-U07")
    with pytest.raises(NotFound):
        said(any_store, f"{lost.where}:stage", value="prelim")
