from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.passages import LONGEST, cut_passages
from tradewarn.model import Page, Span

PARAGRAPH = "The Department of Commerce finds that sales were made below normal value. " * 6


def test_a_short_page_is_one_passage():
    [passage] = cut_passages("n", [Page(number=4, text="  Frozen shrimp.  ")])
    assert (passage.id, passage.text, passage.page, passage.start, passage.end) == (
        "n#0",
        "Frozen shrimp.",
        4,
        2,
        16,
    )


def test_passages_end_at_paragraphs_where_one_is_near():
    text = "\n\n".join([PARAGRAPH.strip()] * 10)
    passages = cut_passages("n", [Page(number=1, text=text)])
    assert len(passages) > 3
    assert all(passage.text.startswith("The Department") for passage in passages)
    assert all(passage.text.endswith("value.") for passage in passages)
    assert "".join(p.text for p in passages).count("normal") == text.count("normal")


def test_without_paragraphs_they_end_at_sentences_and_overlap():
    passages = cut_passages("n", [Page(number=1, text=PARAGRAPH * 12)])
    assert all(passage.text.endswith("value.") for passage in passages)
    assert all(b.start < a.end for a, b in pairwise(passages))


def test_no_passage_crosses_a_page():
    passages = cut_passages(
        "n", [Page(number=1, text="one"), Page(number=2, text=""), Page(number=3, text="two")]
    )
    assert [(p.page, p.text) for p in passages] == [(1, "one"), (3, "two")]


def test_lines_that_hold_only_an_address_are_left_out():
    text = "Frozen shrimp\nhtml_url: https://example.org/documents/2020/01/02/notice\nfrom Viet Nam"
    passages = cut_passages("n", [Page(number=1, text=text)])
    assert [p.text for p in passages] == ["Frozen shrimp", "from Viet Nam"]


def test_only_the_records_own_stretch_of_a_shared_page_is_cut():
    text = "tail of another notice. OURS: frozen shrimp. head of the next"
    start, end = text.index("OURS"), text.index(" head")
    [passage] = cut_passages("n", [Page(number=1, text=text)], parts={1: Span(start=start, end=end)})
    assert passage.text == "OURS: frozen shrimp."
    assert text[passage.start : passage.end] == passage.text


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("aộ .\n。中ก\t"), max_size=3_000))
def test_every_passage_is_verbatim_and_every_word_is_in_one(text):
    passages = cut_passages("n", [Page(number=1, text=text)])
    assert all(text[p.start : p.end] == p.text for p in passages)
    covered = set().union(*(range(p.start, p.end) for p in passages)) if passages else set()
    assert {n for n, c in enumerate(text) if not c.isspace()} <= covered
    assert all(len(p.text.split()) <= LONGEST for p in passages)


@pytest.mark.parametrize("text", ["x" * 100_000, "https://" * 12_000, "a\n" * 50_000, '."' * 50_000])
def test_hostile_text_is_cut_into_bounded_passages(text):
    passages = cut_passages("n", [Page(number=1, text=text)])
    assert all(len(p.text) <= LONGEST * 62 for p in passages)


RECORD = """Certain Garden Gnomes From Freedonia: Initiation
The Department opens an inquiry. Comments are invited.
document_number: 2031-00001
agencies: [{"name":"Department of Gnomes","raw":"one two three four"}]
dates: Applicable July 7, 2031, unless postponed.
action: Notice.
html_url: https://example.org/gnomes
empty:"""


def test_of_a_published_record_only_what_people_read_is_kept():
    passages = cut_passages("n", [Page(number=1, text=RECORD)])
    assert [p.text for p in passages] == [
        "Certain Garden Gnomes From Freedonia: Initiation",
        "The Department opens an inquiry. Comments are invited.",
        "Applicable July 7, 2031, unless postponed.",
    ]
    assert all(RECORD[p.start : p.end] == p.text for p in passages)


def test_prose_with_colons_is_no_record():
    text = "The order\nfollows: gnomes are covered\nthen: nothing else is\nlast: this line"
    assert [p.text for p in cut_passages("n", [Page(number=1, text=text)])] == [text]
