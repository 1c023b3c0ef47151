import pytest

from extract.publications.federal_register import PUBLICATION, recognise, split
from extract.segment import Segment
from tradewarn.model import Mark, Page

TAIL = "is hereby ended.\n\nDated: January 1, 2031.\n\n[FR Doc. 2031–00009 Filed 1–1–31; 8:45 am]\n\nBILLING CODE 3510–DS–P\n\n"
HEAD = "DEPARTMENT OF COMMERCE\n\nInternational Trade Administration\n\n[C–552–999]\n\nTea From Vietnam: Order\n\nAGENCY: Enforcement and Compliance.\n\nSUMMARY: It begins"
OTHER = (
    "DEPARTMENT OF ENERGY\n\nFederal Energy Regulatory Commission\n\n[Docket No. EL31–1–000]\n\nNotice of Filings\n\nText."
    "\n\n[FR Doc. 2031–00002 Filed 1–1–31; 8:45 am]\n\nBILLING CODE 6717–01–P\n\n"
)


def pieces(*texts):
    pages = [t if isinstance(t, Page) else Page(number=n, text=t) for n, t in enumerate(texts, 1)]
    return [(Segment(pages, cut).flow.strip(), cut.partial) for cut in split(pages)]


def test_tail_whole_and_head_are_parted(printed):
    mine = printed("Coffee From Kenya: Antidumping Duty Order", docket="A–779–999")
    (tail, whole, head) = pieces(TAIL + mine + HEAD)
    assert (tail[1], whole[1], head[1]) == (True, False, True)
    assert "2031–00009" in tail[0] and "Coffee" not in tail[0]
    assert whole[0] == mine.strip()
    assert head[0] == HEAD


def test_a_neighbour_of_another_agency_is_its_own_piece(printed):
    mine = printed("Coffee From Kenya: Antidumping Duty Order")
    assert [p for _, p in pieces(OTHER + mine + OTHER)] == [False, False, False]


def test_a_notice_runs_over_the_page_break(printed):
    mine = printed("Coffee From Kenya: Antidumping Duty Order")
    middle = mine.index("SUPPLEMENTARY")
    found = pieces(TAIL + mine[:middle], mine[middle:] + HEAD)
    assert len(found) == 3
    assert found[1][0].startswith("DEPARTMENT OF COMMERCE")
    assert found[1][0].endswith("3510–DS–P")


def test_the_running_head_belongs_to_every_notice_on_its_page(printed):
    text = TAIL + printed("Coffee From Kenya: Antidumping Duty Order")
    head = "Federal Register / Vol. 96, No. 3 / Monday, January 6, 2031 / Notices"
    page = Page(
        number=1,
        text=f"{text}\n{head}",
        marks=(Mark(kind="running-head", start=len(text) + 1, end=len(text) + 1 + len(head)),),
    )
    for cut in split([page]):
        segment = Segment([page], cut)
        assert head in segment.text
        assert head not in segment.flow


def test_a_head_is_cut_where_the_filing_line_before_it_is_lost(printed):
    lost = printed("Coffee From Kenya: Antidumping Duty Order").split("[FR Doc")[0]
    first, second = pieces(lost + HEAD)
    assert first[1] and second[1]
    assert second[0] == HEAD


def test_a_sub_agency_alone_can_head_a_notice(printed):
    mine = printed("Coffee From Kenya: Antidumping Duty Order").replace("DEPARTMENT OF COMMERCE\n\n", "")
    assert [p for _, p in pieces(TAIL + mine)] == [True, False]


def test_the_letterhead_of_a_plain_text_file_stays_with_its_notice(printed):
    mine = printed("Coffee From Kenya: Antidumping Duty Order")
    head = "[Federal Register Volume 96, Number 3 (Monday, January 6, 2031)]\n[Notices]\n[FR Doc No: 2031-00001]\n\n"
    ((text, partial),) = pieces(head + mine)
    assert (text, partial) == ((head + mine).strip(), False)


def test_each_tagged_page_is_one_notice():
    def page(number, title):
        text = f"DEPARTMENT OF COMMERCE\n\n{title}"
        marks = (Mark(kind="agency", start=0, end=22), Mark(kind="title", start=24, end=len(text)))
        return Page(number=number, text=text, marks=marks)

    assert len(pieces(page(1, "One"), page(2, "Two"))) == 2


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Tea\n\ndocument_number: 2031-1\nhtml_url: https://www.federalregister.gov/d/2031-1", True),
        ("Text.\n\nFederal Register / Vol. 96, No. 3 / Monday, January 6, 2031 / Notices", True),
        ("Text.\n\n[FR Doc. 2031–00002 Filed 1–1–31; 8:45 am]", True),
        ("COMMISSION REGULATION (EU) 2031/1 imposing a duty; see 90 FR 12345", False),
        ("", False),
    ],
)
def test_the_publication_is_known_by_its_marks(text, sure):
    assert (recognise([Page(number=1, text=text)]) > 0.5) is sure


def test_its_language_is_english():
    assert PUBLICATION.language == "en"


def test_the_real_pages_with_three_columns_give_one_whole_notice_each(real, extract_file):
    for path in sorted((real / "notices" / "us_fr_pdf").glob("*.pdf")):
        whole = [n for n in extract_file(path).notices if not n.partial]
        assert [n.authority for n in whole] == ["US-DOC"], path.name
        assert all(n.case_numbers and n.document_number and n.title for n in whole), path.name


def test_of_a_real_issue_only_the_trade_remedy_notice_is_taken(real, extract_file):
    done = extract_file(real / "crawl" / "us_fr_issue_2016-04-15_trimmed.xml")
    assert len(done.pages) > 50
    assert [n.case_numbers for n in done.notices] == [("A-570-836",)]
    assert done.issues == ()


def test_a_notice_that_names_no_agency_line_but_a_contact_is_whole():
    mine = (
        "DEPARTMENT OF COMMERCE\n\nInternational Trade Administration\n\nOpportunity To Request Review\n\n"
        "FOR FURTHER INFORMATION CONTACT: A clerk.\n\nBackground\n\nParties may ask.\n\n[FR Doc. 2031–00003 Filed 1–1–31; 8:45 am]\n"
    )
    assert [partial for _, partial in pieces(TAIL + mine + OTHER)] == [True, False, False]
