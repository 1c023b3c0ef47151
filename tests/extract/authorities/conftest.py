"""One text in, one record out: what the tables of the forms are written with."""

import hashlib
from pathlib import Path

import pytest
import yaml

from extract.extractor import Extractor
from extract.reading import Limits, read


@pytest.fixture(scope="session")
def extractor():
    return Extractor()


@pytest.fixture
def extraction_of(extractor):
    """Extract a text as a file of that text."""

    def extract(text):
        data = text.encode()
        reading = read(data, limits=Limits())
        digest = hashlib.sha256(data).hexdigest()
        return extractor.extract(reading.pages, path="a text", sha256=digest, media_type=reading.media_type)

    return extract


@pytest.fixture
def notice_of(extraction_of):
    """Extract the one record of a text."""

    def extract(text):
        notices = extraction_of(text).notices
        assert len(notices) == 1, notices
        return notices[0]

    return extract


@pytest.fixture(scope="session")
def openings():
    return yaml.safe_load((Path(__file__).parent / "openings.yaml").read_text(encoding="utf-8"))


@pytest.fixture
def opened_in(openings, notice_of):
    """Extract the opening of an investigation in a country, under a head of its own or one with a day."""

    def extract(country, body, *, head=None):
        opening = openings[country]
        return notice_of(opening["text"].format(head=opening["dated"] if head is None else head, body=body))

    return extract
