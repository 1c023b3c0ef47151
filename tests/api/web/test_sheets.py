"""The text shown is the text read, cut but never changed."""

from hypothesis import given
from hypothesis import strategies as st

from api.web.evidence import Proof
from api.web.sheets import LONGEST, Sheet, cut, segments, sheet_of
from tradewarn.model import Found, Page, Part

SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=8)


def proof(number, start, end, page=1):
    found = Found(value="v", quote="q", page=page, start=start, end=end, confidence=1, by="x")
    return Proof(number, "stage", found, proposal=False)


@given(st.text(min_size=1, max_size=60), SPANS)
def test_segments_put_together_are_the_text_and_each_proof_is_covered_once(text, spans):
    sheet = Sheet(1, 1, 1, 1, 0, len(text))
    proofs = [proof(n, min(s), max(s)) for n, s in enumerate(spans, 1)]
    made = segments(text, sheet, proofs)
    assert "".join(s.text for s in made) == text
    for p in proofs:
        start, end = p.found.start, min(p.found.end, len(text))
        if start < end:
            assert "".join(s.text for s in made if p in s.proofs) == text[start:end]
            assert sum(p in s.begins for s in made) == sum(p in s.ends for s in made) == 1


def test_evidence_of_another_page_marks_nothing():
    sheet = Sheet(1, 1, 1, 1, 0, 5)
    assert [s.proofs for s in segments("hello", sheet, [proof(1, 0, 5, page=2)])] == [()]


def test_a_page_is_a_sheet_and_a_long_page_several():
    pages = [Page(number=1, text="short"), Page(number=2, text="a line\n" * LONGEST), Page(number=3, text="")]
    sheets = cut(pages)
    assert [s.number for s in sheets] == list(range(1, len(sheets) + 1))
    assert (sheets[0].parts, sheets[-1].parts) == (1, 1)
    long = [s for s in sheets if s.page == 2]
    assert "".join(pages[1].text[s.start : s.end] for s in long) == pages[1].text
    assert all(s.end - s.start <= LONGEST and pages[1].text[s.end - 1] == "\n" for s in long)


def test_a_page_without_lines_is_cut_all_the_same():
    sheets = cut([Page(number=1, text="x" * (LONGEST * 2 + 1))])
    assert [s.end - s.start for s in sheets] == [LONGEST, LONGEST, 1]


def test_every_place_stands_on_one_sheet():
    sheets = cut([Page(number=1, text="x" * (LONGEST + 10)), Page(number=2, text="y")])
    assert sheet_of(sheets, 1, LONGEST - 1) == 1
    assert sheet_of(sheets, 1, LONGEST) == 2
    assert sheet_of(sheets, 2, 0) == 3
    assert sheet_of(sheets, 9, 0) is None


def test_text_of_another_notice_is_told_apart_and_evidence_in_it_still_marked():
    text = "tail of A|all of B|head of C"
    part = Part(page=1, start=10, end=18)
    made = segments(text, Sheet(1, 1, 1, 1, 0, len(text)), [proof(1, 0, 4)], [part])
    assert [(s.text, s.beyond, bool(s.proofs)) for s in made] == [
        ("tail", True, True),
        (" of A|", True, False),
        ("all of B", False, False),
        ("|head of C", True, False),
    ]
