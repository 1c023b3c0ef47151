from pathlib import Path

import pytest
import yaml

from extract.legal_issues import HEADING, REASONED, dealt_with, issues_in
from extract.places_of_issues import issues_of_record, places_in
from tradewarn.model import Page, Span

PASSAGES = yaml.safe_load(Path(__file__).with_name("passages.yaml").read_text(encoding="utf-8"))


def codes(text, language="en"):
    return set(dealt_with(issues_in(text, language=language)))


def test_nearly_all_reviewed_passages_are_filed_where_a_lawyer_files_them():
    found = [(codes(p["text"], p["lang"]), set(p["codes"])) for p in PASSAGES]
    right = sum(len(got & wanted) for got, wanted in found)
    assert right >= 0.95 * sum(len(wanted) for _, wanted in found)
    assert right >= 0.95 * sum(len(got) for got, _ in found)


@pytest.mark.parametrize("passage", [p for p in PASSAGES if not p["codes"]], ids=lambda p: p["text"][:30])
def test_the_word_without_the_issue_does_not_count(passage):
    assert codes(passage["text"], passage["lang"]) == set()


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda p: p["text"][:30])
def test_a_quote_stands_at_its_offsets(passage):
    for tag in issues_in(passage["text"], language=passage["lang"]):
        assert passage["text"][tag.start : tag.end] == tag.quote != ""


def test_a_heading_weighs_more_than_reasoning_and_that_more_than_a_mention():
    def weight(text):
        return max(t.weight for t in issues_in(text, language="en") if t.code == "RAT-3")

    heading = weight("Comment 2: Adverse Facts Available\nThe firm answered late.")
    reasoned = weight("The court upheld adverse facts available.")
    mention = weight("A word on adverse facts available follows.")
    assert (heading, reasoned) == (HEADING, REASONED) and reasoned > mention > 0


def test_a_term_that_often_stands_in_formulas_counts_only_in_company():
    assert codes("The all-others rate is 5 percent.") == set()
    assert codes("We calculated the all-others rate from two margins.") == {"RAT-1"}


def test_terms_of_formulas_make_no_issue_however_often_they_stand_there():
    text = "Sales of the like product were examined. Costs of the like product were found complete. "
    assert dealt_with(issues_in(text * 3, language="en")) == ()


def test_a_short_title_in_brackets_behind_a_citation_does_not_count():
    text = "See Ropes, 91 FR 12345 (July 14, 2026) (Ropes Circumvention Inquiry) and the notice itself."
    assert issues_in(text, language="en") == ()


def test_the_first_words_of_a_long_numbered_clause_are_no_heading():
    text = (
        "8. A new exporter is a producer that "
        + "sells abroad, " * 9
        + "and meets the rules of circumvention"
    )
    assert {tag.weight for tag in issues_in(text, language="en") if tag.code == "CIR-1"} <= {1.0, 2.0}


@pytest.mark.parametrize(
    "text",
    [
        "See Hydrants: Final Affirmative Determination of Critical Circumstances, 88 FR 22222.",
        "See zeroing in Panel Report, WT/DS999/R.",
    ],
)
def test_titles_of_cited_papers_do_not_count(text):
    assert codes(text) == set()


def test_prose_that_cites_a_paper_counts():
    assert codes("The panel condemned zeroing. It relied on WT/DS999/R.") == {"CMP-1"}


def test_an_issue_set_aside_does_not_count_and_one_decided_in_the_negative_does():
    assert codes("The use of zeroing is not at issue.") == set()
    assert codes("We find that critical circumstances do not exist.") == {"PRO-2"}


def test_a_term_is_no_part_of_another_word():
    assert codes("The subzeroing engine was repaired.") == set()


def test_words_broken_over_lines_and_curled_quotes_are_read():
    assert codes("The court rejected\nthe Cohen’s d\ntest.") == {"CMP-2"}


def test_a_language_nobody_knows_is_sought_in_all():
    text = "Cơ quan điều tra từ chối cam kết về giá."
    assert codes(text, None) == codes(text, "xx") == codes(text, "vi") == {"PRO-3"}


def test_places_are_of_the_own_stretch_of_a_shared_page():
    pages = [Page(number=3, text="The panel rejected zeroing. The court upheld adverse facts available.")]
    (place,) = places_in(pages, parts={3: Span(start=28, end=69)}, language="en")
    assert place.page == 3 and place.tag.code == "RAT-3"
    assert pages[0].text[place.tag.start : place.tag.end] == place.tag.quote


def test_a_bare_mention_makes_no_issue_of_a_long_record():
    places = places_in([Page(number=1, text="A word on zeroing.")], language="en")
    assert issues_of_record(places, length=200) == ("CMP-1",)
    assert issues_of_record(places, length=200_000) == ()
