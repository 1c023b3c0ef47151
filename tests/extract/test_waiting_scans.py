"""A document read without Tesseract is read again when it is there."""

import pytest

from extract import waiting_scans
from extract.reading.ocr.issues import BLANK, NO_LANGUAGE, NO_PROGRAM, TOO_MANY, scan_issues, waits_for
from extract.waiting_scans import enter_waiting_scans, readable_now
from tradewarn.model import Page
from tradewarn.model.documents import Scan


def issues_of(**scan):
    return scan_issues([Page(number=1, text="", scan=Scan(**scan))])


@pytest.fixture
def installed(monkeypatch):
    def have(*data):
        monkeypatch.setattr(waiting_scans, "languages", lambda: frozenset(data))

    have()
    return have


@pytest.fixture
def kept(store):
    told = {
        "a" * 64: issues_of(unread=NO_PROGRAM),
        "b" * 64: issues_of(missing="tesseract-ocr-tur", confidence=0.99),
        "c" * 64: issues_of(unread=TOO_MANY),
        "d" * 64: issues_of(unread=NO_LANGUAGE),
    }
    store.issues.replace_many(told, "extract")
    return store


def test_an_issue_tells_what_its_document_waits_for():
    assert [waits_for(i) for i in issues_of(unread=NO_PROGRAM)] == ["tesseract-ocr"]
    assert [waits_for(i) for i in issues_of(unread=NO_LANGUAGE)] == ["tesseract-ocr"]
    assert "tesseract-ocr-chi-sim" in [waits_for(i) for i in issues_of(missing="tesseract-ocr-chi-sim")]
    for reason in (TOO_MANY, BLANK):
        assert [waits_for(i) for i in issues_of(unread=reason)] == [""]
    assert [waits_for(i) for i in issues_of(confidence=0.2)] == [""]


def test_nothing_is_entered_while_the_package_is_missing(kept, installed):
    assert enter_waiting_scans(kept) == 0
    assert kept.jobs.claim("extract", limit=9) == []


def test_what_the_installed_package_reads_is_entered_once_more(kept, installed):
    installed("eng", "vie")
    assert readable_now(kept) == ["a" * 64, "d" * 64]
    kept.jobs.enqueue("extract", ["a" * 64], version=waiting_scans.extractor_version())
    kept.jobs.done(kept.jobs.claim("extract", limit=9))
    assert enter_waiting_scans(kept) == 2
    assert sorted(j.subject[0] for j in kept.jobs.claim("extract", limit=9)) == ["a", "d"]
    installed("tur")
    assert [s[0] for s in readable_now(kept)] == ["a", "b", "d"]


def test_what_was_read_leaves_the_list(kept, installed):
    installed("eng")
    kept.issues.replace_many({"a" * 64: [], "d" * 64: issues_of(unread=BLANK)}, "extract")
    assert readable_now(kept) == []
