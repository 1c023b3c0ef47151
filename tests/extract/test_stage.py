"""The extract stage tells the store what the bytes told: the kind, and where the document stands."""

import json

import pytest

from extract.batch import Batch
from extract.extractor import Extractor
from extract.reading import Limits
from extract.reading.sandbox import Readers
from extract.stage import extract_stage
from tradewarn.model import Document

RECORD = {
    "document_number": "2031-00001",
    "publication_date": "2031-03-20",
    "title": "Certain Blue Widgets From the Socialist Republic of Vietnam: Antidumping Duty Order",
    "abstract": "The U.S. Department of Commerce issues the order. See https://example.org/other for more.",
    "html_url": "https://example.org/d/2031-00001",
    "type": "Notice",
}


@pytest.fixture
def read(store):
    def done(data, **more):
        digest = store.archive.put(data)
        known = {"source": "manual", "name": "one", "media_type": "application/octet-stream"} | more
        store.documents.add([Document(sha256=digest, size=len(data), **known)])
        store.jobs.enqueue("extract", [digest], version="1")
        with Readers(Limits(), jobs=1) as readers:
            batch = Batch(Extractor(), lambda: readers, limits=Limits(), jobs=1)
            extract_stage(store, lambda: batch).work(store.jobs.claim("extract", limit=1))
        return store.documents.get(digest)

    return done


def test_a_document_bears_the_kind_that_its_bytes_told(read):
    assert read(json.dumps(RECORD).encode()).media_type == "application/json"
    assert read(b"Order on widgets\n\nA plain text.\n", media_type="text/html").media_type == "text/plain"


def test_a_record_that_prints_its_address_gives_it(read):
    assert read(json.dumps(RECORD).encode()).url == "https://example.org/d/2031-00001"


def test_an_address_that_was_told_with_the_document_stands(read):
    data = json.dumps(RECORD).encode()
    assert read(data, url="https://example.org/told").url == "https://example.org/told"


@pytest.mark.parametrize("address", [None, "no address", "javascript:alert(1)", "https://a b"])
def test_what_is_no_address_is_none(read, address):
    assert read(json.dumps(RECORD | {"html_url": address}).encode()).url is None


def test_what_no_reader_takes_keeps_the_kind_it_came_with(read):
    kept = read(b"%PDF-1.7\n1 0 obj\n<<", media_type="application/pdf")
    assert (kept.media_type, kept.url) == ("application/pdf", None)
