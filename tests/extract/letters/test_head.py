"""A letter is told from a notice, and its head is read."""

import pytest

from extract.letters.head import read_head

NOTICE = """DEPARTMENT OF COMMERCE
[A-999-801]
Certain Paper Plates From the Socialist Republic of Vietnam: Initiation of Antidumping Duty Investigation

SUMMARY: On 9 May 2031 Commerce initiated an investigation. Respondents will receive a questionnaire. Comments are
due by 2 June 2031.
"""


def value(found):
    return found and found.value


def test_the_day_the_receiver_and_the_subject_are_read(received, segment_of):
    text, expected = received
    head = read_head(segment_of(text))
    assert value(head.dated) == (str(expected["dated"]) if expected["dated"] else None)
    assert value(head.to) == expected["to"]


def test_a_notice_to_all_is_no_letter(segment_of, root):
    assert read_head(segment_of(NOTICE)) is None
    told = (root / "tests/extract/letters/received/no_letter.txt").read_text(encoding="utf-8")
    assert read_head(segment_of(told)) is None


@pytest.mark.parametrize("closing", ["Yours faithfully,", "Trân trọng,", "Saygılarımla"])
def test_a_closing_formula_tells_a_letter_too(segment_of, closing):
    assert (
        read_head(segment_of(f"Hearing\n\nThe hearing is moved to 2 June 2031.\n\n{closing}\n")) is not None
    )


def test_a_subject_may_run_over_lines_and_ends_with_its_paragraph(segment_of):
    text = "Re: Certain Paper Plates from Vietnam:\nQuantity and Value Questionnaire\n\nDear Sirs,\n\nPlease reply.\n"
    head = read_head(segment_of(text))
    assert head.subject.value == "Certain Paper Plates from Vietnam: Quantity and Value Questionnaire"


def test_a_period_is_not_the_day_of_a_letter(segment_of):
    text = "POI: 01/15/2031 - 06/30/2031\nJuly 9, 2031\n\nDear Sirs,\n\nPlease reply.\n"
    assert value(read_head(segment_of(text)).dated) == "2031-07-09"


@pytest.mark.parametrize("text", ["", " \n", "Dear", "Dear " * 50_000, "\n" * 50_000, "Re:" * 20_000])
def test_any_text_is_borne(segment_of, text):
    head = read_head(segment_of(text))
    assert head is None or head.opening.quote
