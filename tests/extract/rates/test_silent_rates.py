"""Figures that were seen and not read are told, also where some rates were read."""

import pytest

from extract.segment import Segment, whole
from extract.silent import silent_fields
from tradewarn.model import Page

READ = [{"rate": "12.4"}]


def silent(text, rates=(), **values):
    pages = [Page(number=1, text=text)]
    return list(
        silent_fields(Segment(pages, whole(pages)), {"rates": list(rates), **values}, among=("rates",))
    )


@pytest.mark.parametrize(
    "text",
    [
        "The dumping margin for Acme Rope Co., Ltd. is 12.4%. The dumping margin for Beta Rope Co., Ltd. is 31.7%.",
        "The margin of dumping for all other exporters is 88.1%.",
        "The countervailing duty is USD 34.50 per tonne.",
    ],
)
def test_a_finding_that_no_rate_holds_asks_a_person(text):
    assert silent(text, READ) == ["rates"]


@pytest.mark.parametrize(
    "text",
    [
        "The dumping margin for Acme Rope Co., Ltd. is 12.4%.",
        "Acme Rope Co., Ltd. argued that its dumping margin should be 3.1%.",
        "The original investigation found a dumping margin of 31.7% for Acme Rope Co., Ltd.",
        "The market share of Acme Rope Co., Ltd. was 31.7%.",
        "A dumping margin of less than 2% is negligible for Acme Rope Co., Ltd.",
    ],
)
def test_what_was_read_or_is_no_finding_asks_nothing(text):
    assert silent(text, READ) == []


def test_a_rate_that_an_act_replaces_without_a_figure_is_asked_for():
    text = "The rate of duty (%) for the company Acme Rope A.S. shall be replaced by the following:"
    assert silent(text) == ["rates"]
