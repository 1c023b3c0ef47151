"""People and workers who write at once: nobody's word is lost, and none waits for ever."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from tradewarn.model import Document, EarlyWarning, Extraction, Notice, Page
from tradewarn.store import fallen, open_store
from tradewarn.store.archive import sha256

DIGEST = sha256(b"one")
AT = "2031-01-01T00:00:00+00:00"


def made(*numbers):
    notices = tuple(Notice(id=f"n-{n}", document=DIGEST, pages=(1, 1), title=f"Act {n}") for n in numbers)
    return Extraction(
        path="one.txt",
        sha256=DIGEST,
        media_type="text/plain",
        language="en",
        pages=(Page(number=1, text="Widgets"),),
        relevant=True,
        notices=notices,
        issues=(),
    )


@pytest.fixture
def two(any_settings):
    """The same store, opened by two processes as it were."""
    both = open_store(any_settings), open_store(any_settings)
    both[0].documents.add(
        [Document(sha256=DIGEST, source="manual", name="one.txt", media_type="text/plain", size=9)]
    )
    both[0].documents.read([made(1, 2)], version="v1")
    both[0].notices.replace([made(1, 2)])
    yield both
    for store in both:
        store.close()


def decide(store, number, value="final"):
    return store.reviews.decide(f"n-{number}:stage", "corrected", by="lan", at=AT, value=value).status


def test_who_decides_while_the_document_is_read_anew_waits_and_is_heard(two):
    worker, officer = two
    with ThreadPoolExecutor(1) as pool:
        with worker.transaction() as c:
            worker.notices.replace([made(1, 2)], connection=c)
            waiting = pool.submit(decide, officer, 1)
            threading.Event().wait(0.3)  # let the officer come to wait
        assert waiting.result(timeout=30) == "corrected"
    assert worker.notices.get("n-1").stage == "final"
    assert worker.reviews.queue(field="stage")[0] == 0


def test_readings_and_decisions_at_once_do_not_lock_each_other_out(two):
    worker, officer = two
    rounds = 12

    def read_anew():
        for _ in range(rounds):
            worker.notices.replace([made(1, 2)])

    def decide_often():
        return [decide(officer, 1 + n % 2, "final" if n % 3 else "prelim") for n in range(rounds)]

    with ThreadPoolExecutor(2) as pool:
        reading, deciding = pool.submit(read_anew), pool.submit(decide_often)
        reading.result(timeout=60)
        assert set(deciding.result(timeout=60)) == {"corrected"}
    assert len(worker.reviews.history("n-1:stage")) == rounds / 2


def early(status="draft"):
    return EarlyWarning(
        id="w-1",
        level=2,
        kind="match",
        profile="p",
        record="n-1",
        reasons=(),
        deadlines=(),
        score=1,
        status=status,
        outcome="open",
        created=date(2031, 1, 1),
        text_vi="a",
        text_en="a",
    )


def between(monkeypatch, act):
    """Do something after the worker has looked at a warning, and before it holds it."""
    hold = fallen._held

    def late(c, id):
        act()
        return hold(c, id)

    monkeypatch.setattr(fallen, "_held", late)


def test_what_an_officer_publishes_meanwhile_stays_published(two, monkeypatch):
    worker, officer = two
    if worker.engine.dialect.name == "sqlite":
        pytest.skip("SQLite lets one writer in at a time")
    worker.warnings.raise_new([(early(), "act")], at=AT)
    between(monkeypatch, lambda: officer.warnings.set_status("w-1", "published", by="lan", at=AT))
    with worker.transaction() as c:
        fallen.reasons_gone(c, {"n-1": set()}, at=AT)
    assert worker.warnings.get("w-1").status == "published"
    told = [(h["event"], h["by"]) for h in worker.warnings.history("w-1")]
    assert told[1:] == [("published", "lan"), (fallen.GONE, fallen.MACHINE)]


def test_who_publishes_while_a_worker_withdraws_is_told_so(two):
    worker, officer = two
    worker.warnings.raise_new([(early(), "act")], at=AT)
    with ThreadPoolExecutor(1) as pool:
        with worker.transaction() as c:
            fallen.reasons_gone(c, {"n-1": set()}, at=AT)
            late = pool.submit(officer.warnings.set_status, "w-1", "published", by="lan", at=AT)
            threading.Event().wait(0.3)
        assert "withdrawn" in str(late.exception(timeout=30))
    assert worker.warnings.get("w-1").status == "withdrawn"
