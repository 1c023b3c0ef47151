"""Letters as a firm may receive them; firms, goods and numbers are made up."""

from pathlib import Path

import pytest
import yaml

from extract.language import language_of
from extract.segment import Segment, whole
from tradewarn.model import Page

HERE = Path(__file__).parent
EXPECTED = yaml.safe_load((HERE / "expected.yaml").read_text(encoding="utf-8"))


@pytest.fixture
def segment_of():
    """The text of a letter, ready to be read; as two pages where it is cut."""

    def make(text, cut=None):
        parts = [text] if cut is None else [text[:cut], text[cut:]]
        pages = [Page(number=n, text=part) for n, part in enumerate(parts, start=1)]
        return Segment(pages, whole(pages), language=language_of(text))

    return make


@pytest.fixture(params=sorted(EXPECTED))
def received(request):
    """A letter, and what it asks for."""
    text = (HERE / "received" / f"{request.param}.txt").read_text(encoding="utf-8")
    return text, EXPECTED[request.param]
