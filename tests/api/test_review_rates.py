"""Rates are written in a line, and nothing of them is guessed."""

import pytest

from api.review_rates import BASES, rates_of
from api.review_values import value_of
from api.web.words import Words
from tradewarn.errors import BadUse


def test_rates_of_firms_and_of_everyone_else_are_read():
    line = "Alpha Co., Ltd: 12,5 % (dumping margin); all others: 0.35 USD/kg (definitive duty, CVD); Beta: 0 % (cash deposit)"
    first, second, third = value_of("rates", line)
    assert (first["company"], first["rate"], first["unit"], first["kind"]) == (
        "Alpha Co., Ltd",
        "12.5",
        "%",
        "ad_valorem",
    )
    assert (second["scope"], second["rate"], second["unit"], second["kind"]) == (
        "all_others",
        "0.35",
        "USD/kg",
        "specific",
    )
    assert (second["instrument"], third["kind"]) == ("CVD", "zero")


@pytest.mark.parametrize(
    "line, why",
    [
        ("Alpha Co: 12.5 %", "is no rate"),
        ("12.5 % (dumping margin)", "is no rate"),
        ("Alpha Co: about 12 % (dumping margin)", "is no rate"),
        ("Alpha Co: 1,234 % (dumping margin)", "a thousand or a fraction"),
        ("Alpha Co: 12.5 % (AD)", "no basis is given"),
        ("Alpha Co: 12.5 % (whim)", "is no basis"),
    ],
)
def test_what_is_unclear_is_refused_with_the_form(line, why):
    with pytest.raises(BadUse, match=why):
        value_of("rates", line)


def test_a_blank_line_is_no_rates():
    assert rates_of(" ; ") == []


def test_the_bases_are_those_that_pages_name():
    table = Words.load("en").table
    assert {f"basis.{b}" for b in BASES} == {k for k in table if k.startswith("basis.")}
