"""How the tests of extraction make a notice: a record of the API, a printed page, or pages by hand."""

import json

import pytest

from extract.extractor import Extractor
from extract.reading import Limits, read
from tradewarn.model import Page

DIGEST = "0" * 64


@pytest.fixture(scope="session")
def extractor():
    """One extractor for the whole run."""
    return Extractor()


@pytest.fixture(scope="session")
def extract_pages(extractor):
    """Extract from pages."""

    def extract(*pages):
        pages = [p if isinstance(p, Page) else Page(number=n, text=p) for n, p in enumerate(pages, 1)]
        return extractor.extract(pages, path="test", sha256=DIGEST, media_type="text/plain")

    return extract


@pytest.fixture(scope="session")
def record(extract_pages):
    """Extract the notice of an API record: title, abstract, other keys."""

    def make(title, abstract="", **keys):
        keys = {
            "document_number": "2031-00001",
            "publication_date": "2031-01-02",
            "html_url": "https://www.federalregister.gov/d/2031-00001",
            **keys,
        }
        lines = [f"{k}: {v}" for k, v in keys.items()]
        done = extract_pages("\n".join([title, abstract, *lines]))
        assert len(done.notices) == 1, done.issues
        return done.notices[0]

    return make


PRINTED = """DEPARTMENT OF COMMERCE

International Trade Administration

[{docket}]

{title}

AGENCY: Enforcement and Compliance, International Trade Administration,
Department of Commerce.

SUMMARY: {summary}

DATES: Applicable {applicable}.

SUPPLEMENTARY INFORMATION:

{body}

[FR Doc. {number} Filed {filed}]

BILLING CODE 3510–DS–P
"""


@pytest.fixture(scope="session")
def printed():
    """Write a notice of Commerce as the Federal Register prints it."""

    def make(title, **parts):
        given = {
            "docket": "A–552–999",
            "summary": "The U.S. Department of Commerce (Commerce) is acting.",
            "applicable": "January 2, 2031",
            "body": "Background\n\nThis is the background.",
            "number": "2031–00001",
            "filed": "1–1–31; 8:45 am",
        }
        return PRINTED.format(title=title, **{**given, **parts})

    return make


@pytest.fixture(scope="session")
def extract_file(extractor):
    """Read and extract a file."""

    def extract(path):
        done = read(path.read_bytes(), limits=Limits())
        return extractor.extract(done.pages, path=path.name, sha256=DIGEST, media_type=done.media_type)

    return extract


@pytest.fixture(scope="session")
def abstracts(real):
    """The API records of the real abstracts."""
    path = real / "notices" / "us_fr_abstracts.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
