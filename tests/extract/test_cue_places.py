"""A person is led to the words that made a field be asked for."""

import pytest

from extract.cue_places import cue_places


def shown(field, text):
    return [text[start:end] for start, end in cue_places(field, text)]


def test_rates_are_looked_for_at_figures_under_words_of_duties():
    text = "Sales rose by 4.1 %." + " x" * 200 + " The duty is fixed at 12.5 % for all others."
    assert shown("rates", text) == ["12.5 %"]


def test_places_that_lie_together_are_one():
    assert shown("rates", "The duty is 12.5 % for Alpha, 14 % for Beta.") == ["12.5 %"]


@pytest.mark.parametrize(
    "field, text, words",
    [
        ("hs_codes", "The goods enter under HTSUS 4011.40.1000.", "HTSUS 4011.40"),
        ("companies", "It was filed by Alpha Ropes Co., Ltd. in May.", "Alpha Ropes Co., Ltd."),
        ("deadlines", "Comments are due no later than 14 March 2031 in writing.", "14 March 2031"),
    ],
)
def test_other_fields_by_their_own_cues(field, text, words):
    (place,) = shown(field, text)
    assert words in place


def test_fields_that_every_act_has_have_no_cue():
    assert shown("stage", "Final determination") == []


def test_headings_are_no_date():
    assert shown("deadlines", "imposed on footwear falling within headings 6403 and 6405") == []
