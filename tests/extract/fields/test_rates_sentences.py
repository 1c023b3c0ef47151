"""Rates that sentences state for a duty, a country or a firm, and those of other times."""

import pytest

TWO = {"countries_of_origin": [("VN", "Vietnam"), ("IN", "India")]}


def told(values, text, **known):
    keys = ("instrument", "scope", "country", "rate")
    return {tuple(r[k] for k in keys) for r in values("rates", text, **known)}


def test_each_order_keeps_its_rate_behind_the_words_that_is(values):
    text = (
        "Otherwise, the AD cash deposit rate will be the Vietnam-wide rate (i.e., 88.11 percent), "
        "and the CVD cash deposit rate will be the all-others rate (i.e., 6.24 percent)."
    )
    known = {"instruments": ["AD", "CVD"], "countries_of_origin": [("VN", "Vietnam")]}
    assert told(values, text, **known) == {
        ("AD", "country_wide", "VN", "88.11"),
        ("CVD", "all_others", "VN", "6.24"),
    }


def test_a_rate_wide_of_another_country_is_another_case(values):
    text = "For them the cash deposit rate will be the PRC-wide rate of 77.70 percent."
    assert values("rates", text, countries_of_origin=[("JP", "Japan")]) == []
    assert [r["country"] for r in values("rates", text, countries_of_origin=[("CN", "China")])] == ["CN"]


@pytest.mark.parametrize("dash", "-‐‑–")
def test_any_dash_parts_a_country_from_wide(values, dash):
    text = f"The cash deposit rate will be the Vietnam{dash}wide rate of 25.76 percent, or the all{dash}others rate of 7.10 percent."
    assert {(r["scope"], r["rate"]) for r in values("rates", text)} == {
        ("country_wide", "25.76"),
        ("all_others", "7.10"),
    }


def test_what_a_rate_was_in_another_review_is_history(values):
    assert values("rates", "The Vietnam-wide margin was 61.00 percent in the 2013–2014 review.") == []


def test_alleged_margins_are_told_country_by_country(values):
    text = (
        "The estimated dumping margins for each country covered by this initiation are as follows: "
        "(1) India—38.16 to 69.02 percent; and (2) Vietnam—45.71 percent."
    )
    made = values("rates", text, **TWO)
    assert [(r["country"], r["rate"], r["scope"], r["basis"]) for r in made] == [
        ("IN", "38.16", "range", "alleged margin"),
        ("IN", "69.02", "range", "alleged margin"),
        ("VN", "45.71", "range", "alleged margin"),
    ]


def test_margins_likely_to_prevail_go_to_their_countries(values):
    text = (
        "Dumping at margins up to 48.07 percent for India and 14.52 percent for Vietnam is likely to prevail."
    )
    made = values("rates", text, instruments=["AD"], **TWO)
    assert [(r["country"], r["rate"]) for r in made] == [("IN", "48.07"), ("VN", "14.52")]


def test_a_correction_gives_the_rate_as_it_should_read(values):
    text = (
        "The name “Song Hau Organics Ltd.” should read “Song Hau Organic Company Limited,” "
        "and the dumping margin of 18.80 percent should read 3.07 percent."
    )
    (rate,) = values("rates", text, instruments=["AD"])
    assert (rate["company"], rate["rate"]) == ("Song Hau Organic Company Limited", "3.07")


def test_a_correction_that_names_no_firm_is_only_proposed(values):
    assert (
        values("rates", "The dumping margin of 18.80 percent should read 3.07 percent.", instruments=["AD"])
        == []
    )
