import pytest

KNOWN = {"publication_date": ["2031-06-02"], "stage": ["review-prelim"]}


def due(values, text, **known):
    return [
        (v["what"], v["date"], v["days_after_publication"])
        for v in values("deadlines", text, **(known or KNOWN))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Parties may submit case briefs no later than 30 days after the date of publication of this notice.", ("case briefs", "2031-07-02", 30)),
        ("Persons must file an entry of appearance not later than seven days after publication of this notice in the Federal Register.", ("entry of appearance", "2031-06-09", 7)),
        ("Commerce intends to issue the final results, including issues raised in any written briefs, within 120 days of publication of these preliminary results.", ("final results", "2031-09-30", 120)),
        ("Rebuttal briefs may be filed no later than five days after the deadline for case briefs.", ("rebuttal briefs", None, None)),
        ("The list will be saved within five business days of publication of the notice of the annual inquiry service list.", ("annual inquiry service list", None, None)),
        ("The Commission must reach a preliminary determination in 45 days, or in this case by July 17, 2031.", ("preliminary injury determination", "2031-07-17", None)),
        ("The Commission's views must be transmitted to Commerce five business days after that, or by July 24, 2031.", ("views to Commerce", "2031-07-24", None)),
        ("Requests to appear at the hearing should be filed on or before August 4, 2031.", ("request to appear at the hearing", "2031-08-04", None)),
        ("The prehearing staff report will be placed in the nonpublic record on August 28, 2031.", ("prehearing staff report", "2031-08-28", None)),
        ("We are postponing the final determination until December 19, 2031.", ("final determination", "2031-12-19", None)),
        ("Comments on scope must be received by 5:00 p.m. Eastern Time on Monday, June 30, 2031.", ("scope comments", "2031-06-30", None)),
    ],
)  # fmt: skip
def test_what_falls_due_is_read_with_its_date_or_its_count_of_days(values, text, expected):
    assert due(values, text) == [expected]


def test_a_count_keeps_its_rule_in_the_words_of_the_notice(values):
    (made,) = values(
        "deadlines",
        "Hearing requests are due within 30 days after the date of publication of this notice.",
        **KNOWN,
    )
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


@pytest.mark.parametrize(
    "text",
    [
        "Currently, the preliminary results are due no later than June 9, 2031.",
        "The final results were originally due by June 9, 2031.",
        "The prior deadline for the preliminary results is June 9, 2031.",
        "The preliminary results had been scheduled to be issued by June 9, 2031.",
    ],
)
def test_a_date_that_is_replaced_is_no_deadline(values, text):
    assert due(values, text) == []


def test_of_two_dates_a_notice_of_extension_gives_the_new_one(values):
    known = {"publication_date": ["2031-06-02"], "stage": ["extension"]}
    text = "The preliminary results are due no later than June 9, 2031. We are extending the original deadline for the preliminary results to July 8, 2031."
    assert due(values, text, **known) == [("preliminary results", "2031-07-08", None)]


@pytest.mark.parametrize(
    ("stage", "what"),
    [
        ("final", "final injury determination"),
        ("prelim", "final injury determination"),
        ("initiation", "preliminary injury determination"),
    ],
)
def test_which_injury_determination_is_due_the_stage_tells(values, stage, what):
    text = "The ITC will make its determination within 45 days of this final determination."
    assert due(values, text, publication_date=["2031-06-02"], stage=[stage]) == [(what, None, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ITC will determine, within 45 days after the filing, whether there is a reasonable indication of injury.", ("preliminary injury determination", None, None)),
        ("The Commission will determine within 45 days of this final determination whether the industry is materially injured.", ("final injury determination", None, None)),
        ("Parties may request continuation of the investigation within 20 days after the date of publication of this notice.", ("request to continue the investigation", "2031-06-22", 20)),
        ("Separate-rate applications are due 21 days after publication of this notice.", ("separate rate application", "2031-06-23", 21)),
        ("The deadline for the final determination will continue to be 75 days after the date of the preliminary determination.", ("final determination", None, None)),
        ("If a firm had no exports, sales, or entries, it must notify Commerce within 30 days of publication of this notice.", ("no shipments certification", "2031-07-02", 30)),
        ("Firms must file no-shipment statements within 30 days after the date of publication of this notice of initiation.", ("no shipments certification", "2031-07-02", 30)),
        ("Not later than the last day of June 2031, interested parties may request administrative review of these orders.", ("request for review", "2031-06-30", None)),
        ("Comments on the scope must be filed by 5:00 p.m. Eastern Time (ET) on June 30, 2031.", ("scope comments", "2031-06-30", None)),
    ],
)  # fmt: skip
def test_limits_in_other_words_are_read_too(values, text, expected):
    assert due(values, text) == [expected]


def test_the_heading_says_what_such_comments_are_on(values):
    text = "Notice\n\nComments on the Scope\n\nParties are requested to submit such comments by June 20, 2031.\n\nNext Steps\n\nWe go on.\n"
    assert due(values, text) == [("scope comments", "2031-06-20", None)]


def test_one_day_for_comments_is_given_once(values):
    text = "Comments on the adequacy of responses may be filed by June 20, 2031. Comments should be filed by June 20, 2031."
    assert due(values, text) == [("comments on the adequacy of responses", "2031-06-20", None)]
