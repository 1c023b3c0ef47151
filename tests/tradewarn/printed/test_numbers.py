"""Numbers, counts and units as they are printed."""

import pytest

from tradewarn.printed.numbers import count, decimal, money_unit


@pytest.mark.parametrize(
    ("printed", "mark", "plain"),
    [
        ("12,1", ",", "12.1"),
        ("1.450,21", ",", "1450.21"),
        ("34,636.50", ".", "34636.50"),
        ("0,125", ",", "0.125"),
        ("3,673", ".", "3673"),
        (".45", ".", "0.45"),
        ("7 %", ".", None),
        ("1 000 000", ",", "1000000"),
    ],
)
def test_a_printed_number_becomes_a_plain_decimal(printed, mark, plain):
    assert decimal(printed, mark=mark) == plain


def test_a_count_of_days_is_read_in_digits_and_in_words():
    assert [count(w) for w in ("37", "Thirty-seven", "many")] == [37, 37, None]


@pytest.mark.parametrize(
    ("currency", "quantity", "unit"),
    [
        ("US$", "MT", "USD/t"),
        ("€", "tonne", "EUR/t"),
        ("PHP", "Metric  Ton", "PHP/t"),
        ("USD", "kg", "USD/kg"),
    ],
)
def test_money_a_unit_has_one_writing(currency, quantity, unit):
    assert money_unit(currency, quantity) == unit
