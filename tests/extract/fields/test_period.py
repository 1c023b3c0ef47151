import pytest


@pytest.mark.parametrize(
    ("text", "label", "start", "end"),
    [
        ("The period of review (POR) is September 1, 2022, through August 31, 2023.", "POR", "2022-09-01", "2023-08-31"),
        ("for the period of review (POR) December 1, 2030 through November 30, 2031.", "POR", "2030-12-01", "2031-11-30"),
        ("The period of investigation is July 1 through December 31, 2019.", "POI", "2019-07-01", "2019-12-31"),
        ("The period of investigation (“POI”) is\nJuly 1, 2014, through June 30, 2015.", "POI", "2014-07-01", "2015-06-30"),
        ("for the POR, January 1, 2021–December 31, 2021, we find", "POR", "2021-01-01", "2021-12-31"),
        ("The POR for the new shipper review is August 1, 2022, though January 31, 2023.", "POR", "2022-08-01", "2023-01-31"),
        ("was dumped during the July 1, 2030, through June 30, 2031, period of review (POR).", "POR", "2030-07-01", "2031-06-30"),
        ("The POI is calendar year 2023.", "POI", "2023-01-01", "2023-12-31"),
        ("in this administrative review, sales of subject merchandise during the period May 1, 2021, through April 30, 2022, were", "POR", "2021-05-01", "2022-04-30"),
    ],
)  # fmt: skip
def test_the_period_is_read_with_its_label(values, text, label, start, end):
    assert {"label": label, "start": start, "end": end} in values("period", text)


@pytest.mark.parametrize(
    "text",
    [
        "Shrimp From Vietnam: Final Results of Antidumping Duty Administrative Review; 2019-2020",
        "The prior period of review was August 1, 2018, through July 31, 2019.",
        "The sunset period of review is January 1, 2018, through December 31, 2022.",
        "Deadlines were tolled for the period January 20, 2018, through January 22, 2018, by the shutdown.",
        "The POR is August 1, 2023, through July 31, 2022.",
        "The POR is June 31, 2020, through July 31, 2021.",
        "The POR is long. On January 1, 2020, we verified; on March 2, 2021 through May 3, 2021 too.",
    ],
)
def test_no_other_stretch_of_time_is_taken_for_the_period(values, text):
    assert values("period", text) == []


def test_the_evidence_quotes_label_and_dates(find):
    (found,) = find("period", "Hence the POI is January 1, 2023, through December 31, 2023.")
    assert found.quote == "POI is January 1, 2023, through December 31, 2023"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Commerce extends the final results of the review covering August 1, 2030, through July 31, 2031.", "2030-08-01", "2031-07-31"),
        ("The POR is June 2030, through May 31, 2031.", "2030-06-01", "2031-05-31"),
        ("The POR is July 2030 through December 2030.", "2030-07-01", "2030-12-31"),
    ],
)  # fmt: skip
def test_the_period_is_read_from_looser_words(values, text, start, end):
    assert values("period", text, stage=["review-final"]) == [{"label": "POR", "start": start, "end": end}]


def test_of_the_periods_of_several_countries_none_is_the_notices(values):
    text = (
        "The period of investigation (POI) for the India and Kenya LTFV investigations is April 1, 2030, through March 31, 2031. "
        "Because Vietnam is a non-market economy, the POI for Vietnam is October 1, 2030, through March 31, 2031."
    )
    assert values("period", text) == []
    assert values("period", text.partition(". ")[0] + ".") == [
        {"label": "POI", "start": "2030-04-01", "end": "2031-03-31"}
    ]
