"""What the words accept and reject do, who said them, and what proves the value they leave."""

import pytest

from tradewarn.errors import BadUse, ReviewConflict
from tradewarn.model import Document, Extraction, Found, Issue, Notice, Page
from tradewarn.store.archive import sha256

TEXT = "Order of widgets from Viet Nam. The final rate is told. Codes 1111.11 and 2222.22."
DIGEST = sha256(b"one")
AT, LATER = "2031-01-01T00:00:00+00:00", "2031-02-01T00:00:00+00:00"


def proof(value, quote, sure=0.9):
    start = TEXT.index(quote)
    return Found(
        value=value, quote=quote, page=1, start=start, end=start + len(quote), confidence=sure, by="test"
    )


def notice(**more):
    values = {
        "title": "Widgets",
        "stage": "order",
        "needs_review": ("stage",),
        "case_numbers": ("A-1",),
        "evidence": {
            "stage": (proof("order", "Order"), proof("final", "final")),
            "case_numbers": (proof("A-1", "1111.11"), proof("A-2", "2222.22", 0.3)),
        },
    }
    return Notice(id="n-1", document=DIGEST, pages=(1, 1), **(values | more))


def read(store, *notices):
    store.documents.add(
        [Document(sha256=DIGEST, source="manual", name="one.txt", media_type="text/plain", size=9)]
    )
    made = Extraction(
        path="one.txt",
        sha256=DIGEST,
        media_type="text/plain",
        language="en",
        pages=(Page(number=1, text=TEXT),),
        relevant=True,
        notices=notices,
        issues=(),
    )
    store.documents.read([made], version="v1")
    store.notices.replace([made])


@pytest.fixture
def kept(any_store):
    read(any_store, notice())
    return any_store


def said(store, decision, by, *, field="stage", at=AT, **more):
    return store.reviews.decide(f"n-1:{field}", decision, by=by, at=at, **more)


def test_rejecting_the_rival_of_a_value_leaves_the_value(kept):
    review = said(kept, "rejected", "lan")
    assert (review.status, review.reviewer, kept.notices.get("n-1").stage) == ("rejected", "order", "order")


def test_accepting_after_a_rejection_is_another_word(kept):
    said(kept, "rejected", "lan", field="title")
    token = kept.reviews.get("n-1:title").seen
    with pytest.raises(ReviewConflict, match="lan rejected it"):
        said(kept, "accepted", "minh", field="title", seen=token)
    review = said(kept, "rejected", "minh", field="title", seen=token)
    assert (review.status, review.by, review.second) == ("rejected", "lan", "minh")


def test_a_third_persons_agreement_leaves_the_seconds(kept):
    for who in ("lan", "minh", "hoa"):
        said(kept, "corrected", who, value="final", at=AT if who != "hoa" else LATER)
    review = kept.reviews.get("n-1:stage")
    assert (review.by, review.second, review.second_at) == ("lan", "minh", AT)
    history = [(h["event"], h["by"]) for h in kept.reviews.history("n-1:stage")]
    assert history == [("corrected", "lan"), ("confirmed", "minh"), ("confirmed", "hoa")]


def test_a_persons_same_word_again_leaves_the_agreement_with_it(kept):
    said(kept, "corrected", "lan", value="final")
    said(kept, "corrected", "minh", value="final")
    review = said(kept, "corrected", "lan", value="final", at=LATER)
    assert (review.by, review.second, review.at) == ("lan", "minh", AT)


def test_a_persons_other_word_has_nobodys_agreement_yet(kept):
    said(kept, "corrected", "lan", value="final")
    said(kept, "corrected", "minh", value="final")
    assert said(kept, "corrected", "lan", value="prelim").second is None


def test_a_corrected_value_is_proved_by_the_passage_that_says_it(kept):
    said(kept, "corrected", "lan", value="final")
    assert [(f.value, f.quote) for f in kept.notices.get("n-1").evidence["stage"]] == [("final", "final")]


def test_a_corrected_value_that_no_passage_says_stands_as_the_reviewers_word(kept):
    said(kept, "corrected", "lan", value="prelim")
    said(kept, "corrected", "lan", field="product", value="gizmos")
    said(kept, "corrected", "lan", field="case_numbers", value=["A-2", "A-9"])
    evidence = kept.notices.get("n-1").evidence
    assert [(f.value, f.quote, f.by) for f in evidence["stage"]] == [("prelim", "", "reviewer")]
    assert [(f.value, f.by) for f in evidence["product"]] == [("gizmos", "reviewer")]
    assert [(f.value, f.quote) for f in evidence["case_numbers"]] == [("A-2", "2222.22"), ("A-9", "")]
    assert all(TEXT[f.start : f.end] == f.quote for found in evidence.values() for f in found)


def test_a_blank_has_no_evidence_and_refused_proposals_leave_theirs(kept):
    said(kept, "corrected", "lan", value=None)
    said(kept, "rejected", "lan", field="case_numbers")
    evidence = kept.notices.get("n-1").evidence
    assert "stage" not in evidence
    assert [f.value for f in evidence["case_numbers"]] == ["A-1"]


def test_the_desk_shows_what_the_machine_read_of_a_corrected_field(kept):
    from api.reviewing import question

    said(kept, "corrected", "lan", value="prelim")
    asked = question(kept, kept.reviews.get("n-1:stage"))
    assert [p.value for p in asked.passages] == ["order", "final"]
    assert asked.stands == "prelim"


def test_a_number_of_any_length_is_kept_and_found(any_store):
    long = "Decision No. 1846/QD-BCT; " * 30
    read(any_store, notice(document_number=long))
    assert any_store.notices.page(number=long)[0] == 1
    longer = long + "and one more"
    review = said(any_store, "corrected", "lan", field="document_number", value=longer)
    assert (review.reviewer, any_store.notices.get("n-1").document_number) == (longer, longer)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("authority", "AN AUTHORITY OF SOME LONG NAME"),
        ("importing_country", "NOTACOUNTRY"),
        ("authority", "A\0"),
    ],
)
def test_what_is_no_code_by_its_length_is_refused(kept, field, value):
    with pytest.raises(BadUse, match="does not fit"):
        said(kept, "corrected", "lan", field=field, value=value)


def test_names_of_any_length_are_kept(any_store):
    name = "x" * 300
    any_store.documents.add(
        [Document(sha256=DIGEST, source=name, name=name, media_type=f"text/{name}", size=9)]
    )
    any_store.issues.replace(name, "read", [Issue(code="TW-R01", what="w", fix="f", where=name)])
    any_store.jobs.enqueue("extract", [name[:150]], version=name)
    assert [i.where for i in any_store.issues.all(subject=name)] == [name]
