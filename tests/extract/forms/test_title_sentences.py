"""A title is read before the history that a page without blank lines runs on with."""

import pytest

from extract.forms.title_sentences import heads
from extract.us.headline import Extent

TITLE = "REPORT ON FINAL DETERMINATION: DUMPED IMPORTS OF TIN CUPS FROM VIET NAM"


def heads_of(text):
    return [text[e.start : e.end] for e in heads(text, Extent(0, len(text)))]


@pytest.mark.parametrize(
    "rest",
    [
        "On 3 May 2030 the Commission initiated an investigation.",
        "On May 3, 2030 the Commission initiated an investigation.",
        "A. BACKGROUND\n1. The Commission initiated an investigation.",
        "WHEREAS the Commission initiated an investigation;",
        "Le 3 mai 2030, la Commission a ouvert une enquête.",
        "제정이유: 조사를 개시함",
    ],
)
def test_history_is_no_part_of_the_first_head(rest):
    assert heads_of(f"{TITLE}\n{rest}\n")[0].strip() == TITLE


def test_a_title_of_one_sentence_has_no_shorter_head():
    assert heads_of(f"{TITLE}\nAND LEVY OF DUTIES") == []


def test_a_line_that_ends_a_sentence_ends_a_head():
    assert heads_of(f"{TITLE}.\nThe Commission began in May 2030.")[0] == f"{TITLE}."


def test_an_abbreviation_ends_no_head():
    assert heads_of(f"Subject: dumping of tin cups from Viet Nam - reg.\n{TITLE}") == []


def test_a_page_of_many_sentences_gives_few_heads():
    assert len(heads_of(f"{TITLE}.\n" * 500)) <= 6
