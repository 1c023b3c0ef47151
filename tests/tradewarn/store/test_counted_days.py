"""A day counted from the publication follows when a person sets the publication right; a printed one stands."""

from datetime import date

import pytest

from tradewarn.errors import BadUse
from tradewarn.model import Deadline, Document, Extraction, Found, Notice, Page
from tradewarn.store.archive import sha256
from tradewarn.store.counted_days import recounted

TEXT = "Briefs within 30 days after publication. The hearing is on 10 October 2031."
DIGEST = sha256(b"counted")
RULE = "within 30 days after publication"
AT = "2031-09-20T00:00:00+00:00"


def counted(day, rule=RULE):
    return Deadline(what="case briefs", date=day, days_after_publication=30, rule=rule)


HEARING = Deadline(what="hearing", date=date(2031, 10, 10))


def notice(*deadlines, published=date(2031, 9, 10)):
    start = TEXT.index(RULE)
    proof = Found(
        value=deadlines[0].model_dump(mode="json"), quote=RULE, page=1, start=start, end=start + len(RULE),
        confidence=0.9, by="test",
    )  # fmt: skip
    return Notice(
        id="n-1", document=DIGEST, pages=(1, 1), publication_date=published, deadlines=deadlines,
        evidence={"deadlines": (proof,)},
    )  # fmt: skip


@pytest.fixture
def kept(any_store):
    any_store.documents.add(
        [Document(sha256=DIGEST, source="manual", name="x.txt", media_type="text/plain", size=9)]
    )
    read = notice(counted(date(2031, 10, 10)), HEARING)
    made = Extraction(
        path="x.txt", sha256=DIGEST, media_type="text/plain", language="en",
        pages=(Page(number=1, text=TEXT),), relevant=True, notices=(read,), issues=(),
    )  # fmt: skip
    any_store.documents.read([made], version="v1")
    any_store.notices.replace([made])
    return any_store


def correct(store, field, value):
    store.reviews.decide(f"n-1:{field}", "corrected", by="lan", at=AT, value=value)
    return store.notices.get("n-1")


def test_a_corrected_day_of_publication_moves_what_is_counted_from_it(kept):
    seen = correct(kept, "publication_date", "2031-09-15")
    assert seen.deadlines == (counted(date(2031, 10, 15)), HEARING)
    (proof,) = seen.evidence["deadlines"]
    assert (proof.quote, proof.value["date"]) == (RULE, "2031-10-15")
    assert kept.notices.machine("n-1").deadlines[0].date == date(2031, 10, 10)


def test_taken_back_the_count_is_the_machines_again(kept):
    correct(kept, "publication_date", "2031-09-15")
    kept.reviews.undo("n-1:publication_date", by="lan", at=AT)
    assert kept.notices.get("n-1").deadlines[0].date == date(2031, 10, 10)


def test_a_persons_own_deadlines_stand(kept):
    own = [{"what": "case briefs", "date": "2031-10-10", "days_after_publication": 30, "rule": RULE}]
    correct(kept, "deadlines", own)
    assert correct(kept, "publication_date", "2031-09-15").deadlines == (counted(date(2031, 10, 10)),)


def test_accepted_deadlines_follow_all_the_same(kept):
    kept.reviews.decide("n-1:deadlines", "accepted", by="lan", at=AT)
    assert correct(kept, "publication_date", "2031-09-15").deadlines[0].date == date(2031, 10, 15)


def test_a_day_that_the_count_does_not_give_stands():
    read = notice(counted(date(2031, 10, 12)))
    assert recounted(read, read.model_copy(update={"publication_date": date(2031, 9, 15)})).deadlines == (
        counted(date(2031, 10, 12)),
    )


def test_what_was_said_of_the_old_day_goes_with_it():
    said = f"{RULE}; 2031-10-10 is a federal holiday: taken until the next business day, 2031-10-13 (a rule)"
    read = notice(counted(date(2031, 10, 10), said))
    seen = recounted(read, read.model_copy(update={"publication_date": date(2031, 9, 15)}))
    assert seen.deadlines == (counted(date(2031, 10, 15)),)


def test_a_count_gets_its_date_with_the_day_of_publication_and_loses_it_too():
    bare = notice(counted(None), published=None)
    dated = recounted(bare, bare.model_copy(update={"publication_date": date(2031, 9, 10)}))
    assert dated.deadlines == (counted(date(2031, 10, 10)),)
    read = notice(counted(date(2031, 10, 10)))
    assert recounted(read, read.model_copy(update={"publication_date": None})).deadlines == (counted(None),)


def test_a_date_that_is_none_is_refused_as_before(kept):
    with pytest.raises(BadUse):
        correct(kept, "publication_date", "yesterday")
