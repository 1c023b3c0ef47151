import pytest

from extract.segment import Cut, PageSlice, Segment, flow_end, whole
from tradewarn.model import Mark, Page, Period, Span, Table

HEAD = "Federal Register / Vol. 99"


def two_pages():
    """Two pages, each with a running head after its text; the notice spans the break."""
    one = Page(
        number=7,
        text=f"tail of another\nmine begins\n{HEAD}",
        marks=(
            Mark(kind="heading", start=16, end=27),
            Mark(kind="running-head", start=28, end=28 + len(HEAD)),
        ),
    )
    return [one, Page(number=8, text="and ends here\nhead of a third")]


CUT = Cut((PageSlice(0, 16, 28), PageSlice(1, 0, 13)))


def test_the_text_is_the_slices_then_the_running_heads():
    segment = Segment(two_pages(), CUT)
    assert segment.flow == "mine begins\n\nand ends here"
    assert segment.text == f"{segment.flow}\n{HEAD}"
    assert segment.page_range == (7, 8)


def test_evidence_leads_back_to_its_page():
    pages = two_pages()
    segment = Segment(pages, CUT)
    start = segment.text.index("ends here")
    found = segment.found("x", start, start + 9, confidence=0.9, by="rule")
    assert (found.page, found.quote) == (8, "ends here")
    assert pages[1].text[found.start : found.end] == found.quote


def test_evidence_in_a_running_head_leads_back_too():
    pages = two_pages()
    segment = Segment(pages, CUT)
    start = segment.text.index("Vol. 99")
    found = segment.found("x", start, start + 7, confidence=0.9, by="rule")
    assert pages[0].text[found.start : found.end] == "Vol. 99"


def test_a_passage_over_a_page_break_is_quoted_up_to_the_break():
    pages = two_pages()
    segment = Segment(pages, CUT)
    found = segment.found("x", segment.text.index("begins"), len(segment.flow), confidence=0.9, by="rule")
    assert found.page == 7
    assert found.quote == pages[0].text[found.start : found.end] == "begins\n"


def test_marks_move_with_their_slice_and_a_neighbours_mark_is_left_out():
    segment = Segment(two_pages(), Cut((PageSlice(0, 20, 28),)))
    (mark,) = segment.marked("heading")
    assert segment.text[mark.start : mark.end] == " begins"
    assert segment.is_marked(mark.start, "heading")
    assert not segment.is_marked(mark.end, "heading")
    assert Segment(two_pages(), Cut((PageSlice(0, 0, 15),))).marked("heading") == []


@pytest.mark.parametrize(("end", "tables"), [(11, 1), (7, 0)])
def test_a_table_counts_only_where_it_lies_whole_in_the_slice(end, tables):
    table = Table(header=0, rows=((Span(start=4, end=6), Span(start=7, end=9)),))
    page = Page(number=1, text="top\nab\tcd\nend", tables=(table,))
    segment = Segment([page], Cut((PageSlice(0, 4, end),)))
    assert len(segment.tables) == tables
    for kept in segment.tables:
        assert [segment.text[c.start : c.end] for c in kept.rows[0]] == ["ab", "cd"]


def test_whole_takes_every_page_up_to_its_running_head():
    pages = two_pages()
    cut = whole(pages)
    assert [(s.start, s.end) for s in cut.slices] == [(0, flow_end(pages[0])), (0, len(pages[1].text))]


def test_a_record_as_value_is_kept_in_its_json_form():
    segment = Segment(two_pages(), CUT)
    value = Period(label="POR", start="2030-01-01", end="2030-12-31")
    found = segment.found(value, 0, 4, confidence=1, by="rule")
    assert found.value == {"label": "POR", "start": "2030-01-01", "end": "2030-12-31"}


def test_an_offset_is_in_a_mark_of_its_kind_whatever_marks_lie_within_or_overlap():
    marks = (
        Mark(kind="table", start=2, end=9),
        Mark(kind="table", start=3, end=4),
        Mark(kind="footnote", start=8, end=12),
        Mark(kind="heading", start=14, end=14),
    )
    page = Page(number=1, text="x" * 20, marks=marks)
    segment = Segment([page], whole([page]))
    assert [at for at in range(20) if segment.is_marked(at, "table", "footnote")] == list(range(2, 12))
    assert not any(segment.is_marked(at, "heading", "filing") for at in range(20))


def test_the_margin_is_out_of_the_flow_and_stays_on_the_page():
    page = Page(number=1, text="flow of words\n\ns. 12", marks=(Mark(kind="margin", start=15, end=20),))
    segment = Segment([page], whole([page]))
    assert segment.flow.strip() == "flow of words" and "s. 12" not in segment.text
