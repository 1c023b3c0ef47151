"""A lawyer's memorandum is read whole: each citation found, and nothing else."""

import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from kb.citing import find_citations

HERE = Path(__file__).parent
MEMO = (HERE / "memo.txt").read_text(encoding="utf-8")
EXPECTED = [tuple(row) for row in yaml.safe_load((HERE / "memo.yaml").read_text(encoding="utf-8"))]


def told(text):
    return [(c.type, c.normal) for c in find_citations(text)]


def test_a_memo_gives_every_citation_in_order_and_nothing_else():
    assert len(EXPECTED) > 60
    assert told(MEMO) == EXPECTED


@pytest.mark.parametrize("dash", ["-", "–", "‑", "—", "−"])
def test_any_dash_will_do(dash):
    written = MEMO.replace("‑", "-").replace("–", "-").replace("-", dash)
    kept = [c for c in told(written) if c[0] in {"US_DOC", "US_ITC", "SLIPOP", "EU_COURT", "VN_DOC", "CITT"}]
    assert kept == [
        c for c in EXPECTED if c[0] in {"US_DOC", "US_ITC", "SLIPOP", "EU_COURT", "VN_DOC", "CITT"}
    ]


def test_decomposed_letters_and_hard_spaces_change_nothing():
    assert told(unicodedata.normalize("NFD", MEMO)) == EXPECTED
    assert told(MEMO.replace(" ", "\N{NO-BREAK SPACE}")) == EXPECTED


def test_places_count_letters_of_the_composed_text():
    for text in (MEMO, unicodedata.normalize("NFD", MEMO)):
        composed = unicodedata.normalize("NFC", text)
        for citation in find_citations(text):
            assert composed[citation.start : citation.end] == citation.raw


def test_no_two_places_overlap():
    places = sorted({(c.start, c.end) for c in find_citations(MEMO)})
    assert all(a[1] <= b[0] for a, b in pairwise(places))
