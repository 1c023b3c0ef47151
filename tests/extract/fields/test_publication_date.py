from datetime import date

import pytest

from tradewarn.model import Mark, Page

TITLE = "Tea From India: Antidumping Duty Order"


def test_a_records_own_key_gives_date_and_number(record):
    notice = record(TITLE, "The Department of Commerce (Commerce) acts.")
    assert (notice.publication_date, notice.document_number) == (date(2031, 1, 2), "2031-00001")
    assert notice.evidence["publication_date"][0].quote == "2031-01-02"


def test_the_running_head_of_the_page_prints_it(printed, extract_pages):
    text = printed(TITLE, filed="1–3–31; 4:15 pm")
    head = "Federal Register / Vol. 96, No. 3 / Monday, January 6, 2031 / Notices 123"
    mark = Mark(kind="running-head", start=len(text) + 1, end=len(text) + 1 + len(head))
    (notice,) = extract_pages(Page(number=1, text=f"{text}\n{head}", marks=(mark,))).notices
    assert notice.publication_date == date(2031, 1, 6)
    assert "Monday, January 6, 2031" in notice.evidence["publication_date"][0].quote


def test_the_regular_filing_hour_proves_the_next_issue(printed, extract_pages):
    (notice,) = extract_pages(printed(TITLE, filed="2–9–24; 8:45 am")).notices
    assert notice.publication_date == date(2024, 2, 12)
    assert "2–9–24" in notice.evidence["publication_date"][0].quote


@pytest.mark.parametrize("filed", ["2–9–24; 4:15 pm", "2–30–24; 8:45 am"])
def test_a_special_filing_or_a_misprint_proves_nothing(printed, extract_pages, filed):
    (notice,) = extract_pages(printed(TITLE, filed=filed)).notices
    assert notice.publication_date is None
    assert "publication_date" in notice.needs_review  # “Applicable …” is kept as a proposal


def test_the_volume_line_of_a_plain_text_issue_prints_it(printed, extract_pages):
    head = "[Federal Register Volume 96, Number 3 (Monday, January 6, 2031)]\n[Notices]\n[FR Doc No: 2031-00001]\n\n"
    (notice,) = extract_pages(head + printed(TITLE)).notices
    assert notice.publication_date == date(2031, 1, 6)
    assert notice.document_number == "2031-00001"
