"""One page in, one record out, with tables where a test draws them."""

import hashlib

import pytest

from extract.extractor import Extractor
from extract.reading import Limits, read


@pytest.fixture(scope="session")
def extractor():
    return Extractor()


@pytest.fixture
def notice_of(extractor):
    """Extract the one record of a text or a page of HTML."""

    def extract(text):
        data = text.encode()
        reading = read(data, limits=Limits())
        digest = hashlib.sha256(data).hexdigest()
        found = extractor.extract(reading.pages, path="a text", sha256=digest, media_type=reading.media_type)
        assert len(found.notices) == 1, found.issues
        return found.notices[0]

    return extract


@pytest.fixture
def page():
    """Write a page of HTML: its paragraphs, and tables given as rows."""

    def write(*parts):
        body = "".join(_table(p) if isinstance(p, list) else f"<p>{p}</p>" for p in parts)
        return f"<html><body>{body}</body></html>"

    return write


def _table(rows):
    head, *body = rows
    lines = ["".join(f"<th>{c}</th>" for c in head), *("".join(f"<td>{c}</td>" for c in row) for row in body)]
    return "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"
