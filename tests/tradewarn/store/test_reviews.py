"""What a person decides is kept apart from the machine's value, and outlives every reading."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from tradewarn.errors import BadUse, NotFound, ReviewConflict
from tradewarn.model import Document, Extraction, Found, Notice, Page, Rate
from tradewarn.store.archive import sha256

TEXT = "Alpha Widgets 4.5 percent. Beta Widgets 6.25 percent. Order of widgets from Viet Nam."
DIGEST = sha256(b"one")
AT = "2031-01-01T00:00:00+00:00"


def rate(company, number):
    values = {"scope": "company", "unit": "%", "basis": "dumping margin", "kind": "ad_valorem"}
    return Rate(company=company, rate=number, printed=number, **values)


def proof(value, quote, sure=0.9):
    start = TEXT.index(quote)
    plain = value.model_dump(mode="json") if hasattr(value, "model_dump") else value
    return Found(
        value=plain, quote=quote, page=1, start=start, end=start + len(quote), confidence=sure, by="test"
    )


ALPHA, BETA = rate("Alpha Widgets", "4.5"), rate("Beta Widgets", "6.25")


def notice(number=1, **more):
    values = {
        "stage": "order",
        "importing_country": "US",
        "authority": "US-DOC",
        "title": "Widgets",
        "rates": (ALPHA,),
        "needs_review": ("rates",),
        "evidence": {
            "stage": (proof("order", "Order"),),
            "rates": (proof(ALPHA, "4.5 percent"), proof(BETA, "6.25 percent", 0.4)),
        },
    }
    return Notice(id=f"n-{number}", document=DIGEST, pages=(1, 1), **(values | more))


def extraction(*notices):
    return Extraction(
        path="one.txt",
        sha256=DIGEST,
        media_type="text/plain",
        language="en",
        pages=(Page(number=1, text=TEXT),),
        relevant=True,
        notices=notices,
        issues=(),
    )


def load(store, *notices, version="v1"):
    store.documents.add(
        [Document(sha256=DIGEST, source="manual", name="one.txt", media_type="text/plain", size=9)]
    )
    store.documents.read([extraction(*notices)], version=version)
    store.notices.replace([extraction(*notices)])
    return store


@pytest.fixture
def kept(any_store):
    return load(any_store, notice())


def said(store, id, decision, by="an officer", **more):
    return store.reviews.decide(id, decision, by=by, at=AT, **more)


def waiting(store):
    return [r.id for r in store.reviews.queue(limit=50)[1]]


def test_a_value_under_its_floor_waits_with_what_is_proposed(kept):
    total, (review,) = kept.reviews.queue()
    assert (total, review.id, review.status, review.why) == (1, "n-1:rates", "open", "proposal")
    assert [r["rate"] for r in review.machine] == ["4.5", "6.25"]
    assert review.version == "v1"


def test_accepting_takes_the_proposals_in(kept):
    review = said(kept, "n-1:rates", "accepted")
    assert (review.status, review.by, review.at) == ("accepted", "an officer", AT)
    seen = kept.notices.get("n-1")
    assert (seen.rates, seen.status, seen.needs_review) == ((ALPHA, BETA), "accepted", ())
    assert waiting(kept) == []


def test_rejecting_leaves_what_stood_without_the_proposals(kept):
    said(kept, "n-1:rates", "rejected")
    seen = kept.notices.get("n-1")
    assert (seen.rates, seen.needs_review) == ((ALPHA,), ())


def test_rejecting_what_has_no_proposals_leaves_a_blank(kept):
    said(kept, "n-1:stage", "rejected")
    assert kept.notices.get("n-1").stage is None


def test_the_machines_value_is_kept_beside_the_persons(kept):
    review = said(kept, "n-1:stage", "corrected", value="final")
    assert (review.machine, review.reviewer) == ("order", "final")


def test_a_persons_value_outlives_a_reading_that_says_otherwise_and_is_asked_again(kept):
    said(kept, "n-1:stage", "corrected", value="final")
    load(kept, notice(stage="prelim", evidence={"stage": (proof("prelim", "widgets from"),)}), version="v2")
    seen = kept.notices.get("n-1")
    assert (seen.stage, seen.status) == ("final", "corrected")
    review = kept.reviews.get("n-1:stage")
    assert (review.status, review.why) == ("open", "changed")
    assert (review.decided_on, review.machine, review.reviewer) == ("order", "prelim", "final")
    assert "n-1:stage" in waiting(kept)


def test_the_same_reading_by_other_rules_asks_nothing_again(kept):
    said(kept, "n-1:rates", "accepted")
    load(kept, notice(), version="v2")
    assert waiting(kept) == []
    assert kept.notices.get("n-1").rates == (ALPHA, BETA)


def test_other_words_for_the_same_value_are_asked_again(kept):
    said(kept, "n-1:stage", "accepted")
    load(kept, notice(evidence={"stage": (proof("order", "Order of widgets"),)}))
    assert kept.reviews.get("n-1:stage").why == "changed"


def test_a_reading_goes_back_to_what_was_decided_on_and_waits_no_more(kept):
    said(kept, "n-1:stage", "corrected", value="final")
    load(kept, notice(stage="prelim"))
    load(kept, notice())
    assert kept.reviews.get("n-1:stage").status == "corrected"
    assert waiting(kept) == ["n-1:rates"]


def test_a_second_person_agrees(kept):
    said(kept, "n-1:stage", "accepted")
    review = said(kept, "n-1:stage", "accepted", by="another officer")
    assert (review.by, review.second) == ("an officer", "another officer")


def test_a_second_person_agrees_with_a_correction_that_they_looked_at(kept):
    said(kept, "n-1:stage", "corrected", value="final")
    token = kept.reviews.get("n-1:stage").seen
    review = said(kept, "n-1:stage", "accepted", by="another officer", seen=token)
    assert (review.status, review.reviewer, review.second) == ("corrected", "final", "another officer")


def test_a_second_persons_other_word_is_refused(kept):
    said(kept, "n-1:stage", "corrected", value="final")
    with pytest.raises(ReviewConflict, match="an officer corrected it"):
        said(kept, "n-1:stage", "accepted", by="another officer")
    with pytest.raises(ReviewConflict):
        said(kept, "n-1:stage", "corrected", by="another officer", value="prelim")
    assert kept.notices.get("n-1").stage == "final"


def test_a_person_may_change_their_own_word(kept):
    said(kept, "n-1:stage", "accepted")
    said(kept, "n-1:stage", "corrected", value="final")
    assert [h["event"] for h in kept.reviews.history("n-1:stage")] == ["accepted", "corrected"]
    assert kept.notices.get("n-1").stage == "final"


def test_an_answer_to_what_changed_since_it_was_shown_is_refused(kept):
    token = kept.reviews.get("n-1:rates").seen
    load(kept, notice(rates=(ALPHA, BETA)))
    with pytest.raises(ReviewConflict, match="changed since you looked"):
        said(kept, "n-1:rates", "accepted", seen=token)


def test_of_two_who_answer_at_once_one_is_refused(kept):
    token = kept.reviews.get("n-1:stage").seen

    def answer(who):
        try:
            said(
                kept, "n-1:stage", "corrected", by=who, value="final" if who == "a" else "prelim", seen=token
            )
        except ReviewConflict:
            return "refused"
        return "kept"

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(answer, "ab")) == ["kept", "refused"]
    assert len(kept.reviews.history("n-1:stage")) == 1


def test_what_was_decided_can_be_taken_back(kept):
    said(kept, "n-1:rates", "accepted")
    kept.reviews.undo("n-1:rates", by="an officer", at=AT)
    assert waiting(kept) == ["n-1:rates"]
    assert kept.notices.get("n-1").status == "machine"
    assert [h["event"] for h in kept.reviews.history("n-1:rates")] == ["accepted", "undone"]
    with pytest.raises(BadUse, match="nothing was decided"):
        kept.reviews.undo("n-1:rates", by="an officer", at=AT)


def test_taking_back_enters_the_match_again(kept):
    said(kept, "n-1:stage", "corrected", value="final")
    kept.jobs.done(kept.jobs.claim("match", limit=9))
    kept.reviews.undo("n-1:stage", by="an officer", at=AT)
    kept.jobs.done(kept.jobs.claim("match", limit=9))
    said(kept, "n-1:stage", "corrected", value="final")
    assert [j.subject for j in kept.jobs.claim("match", limit=9)] == ["n-1"]


def test_the_gravest_question_comes_first_then_the_newest(any_store):
    vn = {"countries_of_origin": ("VN",)}
    load(
        any_store,
        notice(1, needs_review=("product",), **vn),
        notice(2, publication_date=date(2031, 1, 1)),
        notice(3, publication_date=date(2030, 1, 1), **vn),
        notice(4, publication_date=date(2031, 1, 1), **vn),
    )
    first = [r.id for r in any_store.reviews.queue(limit=4)[1]]
    assert first == ["n-4:rates", "n-3:rates", "n-1:product", "n-2:rates"]


def test_a_record_that_concerns_viet_nam_waits_whole_until_it_is_accepted(any_store):
    load(any_store, notice(countries_of_origin=("VN",), needs_review=()))
    assert waiting(any_store) == ["n-1:record"]
    said(any_store, "n-1", "accepted")
    assert waiting(any_store) == []
    assert any_store.notices.get("n-1").status == "accepted"


def test_the_queue_is_narrowed_and_counted(any_store):
    load(any_store, notice(1), notice(2, authority="US-ITC", needs_review=("stage", "rates")))
    assert any_store.reviews.counts() == {"rates": 2, "stage": 1}
    assert any_store.reviews.queue(authority="US-ITC", field="stage")[0] == 1
    assert any_store.reviews.queue(notice="n-1")[0] == 1


def test_a_notice_that_is_no_more_waits_no_more(kept):
    load(kept)
    assert waiting(kept) == []
    with pytest.raises(NotFound):
        kept.reviews.get("n-1:rates")


def test_what_is_no_field_of_a_person_is_refused(kept):
    for name in ("n-1:evidence", "n-1:colour"):
        with pytest.raises(BadUse, match="no field"):
            said(kept, name, "accepted")
    with pytest.raises(NotFound):
        said(kept, "n-9:stage", "accepted")
    with pytest.raises(BadUse, match="does not fit"):
        said(kept, "n-1:stage", "corrected", value="no such stage")


KILLED = """
import os, signal, sys
from tradewarn.settings import Settings
from tradewarn.store import open_store
store = open_store(Settings(home=sys.argv[1]))
for number in range(1, 100):
    store.reviews.decide(f"n-{number}:stage", "corrected", value="final", by="an officer", at="now")
    print(number, flush=True)
"""


def test_a_kill_loses_nothing_that_was_acknowledged(settings, store):
    load(store, *(notice(n, needs_review=("stage",)) for n in range(1, 100)))
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(settings.home)], stdout=subprocess.PIPE, text=True
    ) as child:
        told = [int(child.stdout.readline()) for _ in range(10)]
        os.kill(child.pid, signal.SIGKILL)
        told += [int(line) for line in child.stdout.read().split()]
    assert all(store.notices.get(f"n-{n}").stage == "final" for n in told)
    decided = {r.notice for r in store.reviews.decided(limit=200)[1]}
    assert decided.isdisjoint({r.notice for r in store.reviews.queue(field="stage", limit=200)[1]})
    assert len(decided) == 99 - store.reviews.queue(field="stage")[0]


def changed_page(store, *notices):
    """The same page of the source, with other bytes: another document under the same name."""
    digest = sha256(b"two")
    made = tuple(n.model_copy(update={"id": f"{n.id}b", "document": digest}) for n in notices)
    store.documents.add(
        [Document(sha256=digest, source="manual", name="one.txt", media_type="text/plain", size=9)]
    )
    read = extraction(*made).model_copy(update={"sha256": digest})
    store.documents.read([read], version="v1")
    store.notices.replace([read])


def test_a_changed_source_takes_over_what_reads_the_same_and_asks_the_rest_again(kept):
    said(kept, "n-1:stage", "corrected", value="final")
    said(kept, "n-1:rates", "accepted")
    more = (ALPHA, BETA, rate("Gamma Widgets", "9"))
    changed_page(kept, notice(rates=more, needs_review=()))
    seen = kept.notices.get("n-1b")
    assert (seen.stage, seen.rates, seen.status) == ("final", more, "corrected")
    review = kept.reviews.get("n-1b:rates")
    assert (review.status, review.why, review.by) == ("open", "changed", "an officer")
    assert [r["rate"] for r in review.reviewer] == ["4.5", "6.25"]
    assert "n-1b:rates" in waiting(kept)
    assert "n-1b:stage" not in waiting(kept)
    said(kept, "n-1b:rates", "accepted", by="another officer")
    assert kept.reviews.get("n-1b:rates").status == "accepted"
    changed_page(kept, notice(rates=more, needs_review=()))  # read once more, nothing changes
    assert kept.reviews.get("n-1b:rates").by == "another officer"


def test_another_act_on_the_same_page_takes_nothing_over(kept):
    said(kept, "n-1:stage", "corrected", value="final")
    changed_page(kept, notice(title="Gadgets"))
    assert (kept.notices.get("n-1b").stage, kept.notices.get("n-1b").status) == ("order", "machine")
