"""A finding whose head does not say how it ended is told by its operative sentence."""

import pytest

from extract.cases.result import notice_result
from extract.field import Findings
from extract.outcome import with_outcome
from extract.segment import Segment, whole
from tradewarn.model import Page

HEAD = """CANADIAN INTERNATIONAL TRADE TRIBUNAL
Dumping and Subsidizing
Finding
Inquiry NQ-2031-002
Ceramic garden pots
Decision made Tuesday, March 4, 2031
IN THE MATTER OF an inquiry, pursuant to section 42 of the Special Import Measures Act, respecting \
ceramic garden pots originating in or exported from the Socialist Republic of Viet Nam
"""
FINDS = "The Canadian International Trade Tribunal hereby finds that the dumping of the aforementioned goods "


@pytest.mark.parametrize(
    ("said", "result"),
    [
        (
            "has not caused injury and is not threatening to cause injury to the domestic industry.",
            "negative",
        ),
        ("has caused injury to the domestic industry.", "affirmative"),
        ("is described in the statement of reasons.", "none"),
    ],
)
def test_the_operative_sentence_tells_how_an_inquiry_ended(extract_pages, said, result):
    (notice,) = extract_pages(HEAD + FINDS + said + "\n").notices
    assert str(notice.stage) == "injury-final"
    assert notice_result(notice) == result
    page = HEAD + FINDS + said + "\n"
    assert all(page[f.start : f.end] == f.quote for f in notice.evidence["stage"])


def stage_of(text):
    pages = [Page(number=1, text=text)]
    segment = Segment(pages, whole(pages))
    head = segment.found("injury-final", 0, 7, confidence=0.9, by="rule")
    return with_outcome(segment, Findings({"stage": (head,)}))["stage"]


def test_two_findings_that_differ_tell_nothing():
    one = f"Finding. {FINDS}has not caused injury."
    assert len(stage_of(one)) == 2
    assert len(stage_of(f"{one} {FINDS}has caused injury.")) == 1


def test_what_others_asked_is_no_finding():
    assert len(stage_of("Finding. The complainant argued that the dumping has caused injury to it.")) == 1
    assert len(stage_of("Finding. The Tribunal must decide whether the dumping has caused injury.")) == 1
