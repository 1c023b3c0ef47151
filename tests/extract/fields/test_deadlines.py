import pytest

KNOWN = {"publication_date": ["2031-06-02"], "stage": ["review-prelim"]}


def due(values, text, **known):
    return [(v["what"], v["date"], v["days_after_publication"]) for v in values("deadlines", text, **(known or KNOWN))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Parties may submit case briefs no later than 30 days after the date of publication of this notice.", ("case briefs", "2031-07-02", 30)),
        ("Persons must file an entry of appearance not later than seven days after publication of this notice in the Federal Register.", ("entry of appearance", "2031-06-09", 7)),
        ("Commerce intends to issue the final results, including issues raised in any written briefs, within 120 days of publication of these preliminary results.", ("final results", "2031-09-30", 120)),
        ("Rebuttal briefs may be filed no later than five days after the deadline for case briefs.", ("rebuttal briefs", None, None)),
        ("The list will be saved within five business days of publication of the notice of the annual inquiry service list.", ("annual inquiry service list", None, None)),
        ("The Commission must reach a preliminary determination in 45 days, or in this case by July 17, 2031.", ("preliminary injury determination", "2031-07-17", None)),
        ("The Commission's views must be transmitted to Commerce within five business days thereafter, or by July 24, 2031.", ("views to Commerce", "2031-07-24", None)),
        ("Requests to appear at the hearing should be filed on or before August 4, 2031.", ("request to appear at the hearing", "2031-08-04", None)),
        ("The prehearing staff report will be placed in the nonpublic record on August 28, 2031.", ("prehearing staff report", "2031-08-28", None)),
        ("We are postponing the final determination until December 19, 2031.", ("final determination", "2031-12-19", None)),
        ("Comments on scope must be received by 5:00 p.m. Eastern Time on Monday, June 30, 2031.", ("scope comments", "2031-06-30", None)),
    ],
)  # fmt: skip
def test_what_falls_due_is_read_with_its_date_or_its_count_of_days(values, text, expected):
    assert due(values, text) == [expected]


def test_a_count_keeps_its_rule_in_the_words_of_the_notice(values):
    (made,) = values("deadlines", "Hearing requests are due within 30 days after the date of publication of this notice.", **KNOWN)
    assert made["rule"] == "within 30 days after the date of publication of this notice"


def test_without_a_publication_date_only_the_count_is_given(values):
    text = "Case briefs are due no later than 30 days after the date of publication of this notice."
    assert due(values, text, stage=["review-prelim"]) == [("case briefs", None, 30)]


@pytest.mark.parametrize(
    "text",
    [
        "On May 2, 2031, Commerce published the preliminary results.",
        "The deadline for the preliminary results was extended to no later than May 5, 2031.",
        "We will issue instructions no earlier than 35 days after the date of publication of the final results.",
        "Entries made on or after July 1, 2031, will be subject to cash deposits.",
    ],
)
def test_what_has_passed_and_what_only_begins_is_no_deadline(values, text):
    assert due(values, text) == []


def test_days_counted_from_another_notices_publication_bear_no_date(values):
    text = "Case briefs are due within 30 days after publication of the final results of this review."
    assert due(values, text) == [("case briefs", None, None)]


def test_days_counted_from_an_earlier_step_are_history(values):
    text = "We postponed the decision on case briefs to no later than 135 days after the publication of the preliminary determination."
    assert due(values, text, publication_date=["2031-06-02"], stage=["final"]) == []


def test_the_notice_itself_is_not_what_falls_due(values):
    text = "The deadline for these final results is now August 8, 2031."
    assert due(values, text, publication_date=["2031-06-02"], stage=["review-final"]) == []


def test_a_sentence_that_footnotes_part_is_read_whole(values):
    text = (
        "Interested parties may submit their case briefs to Commerce no later than\n\n"
        "1 See Stools from Vietnam: Order, 90 FR 1000 (January 3, 2030).\n\n30 days after the date of publication of this notice."
    )
    assert due(values, text) == [("case briefs", "2031-07-02", 30)]
