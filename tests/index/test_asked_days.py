"""A year or a month is a period: its first day where it begins, its last where it ends."""

from datetime import date

import pytest

from index.asked_days import first_day, last_day


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2010", date(2010, 1, 1), date(2010, 12, 31)),
        ("2012-05", date(2012, 5, 1), date(2012, 5, 31)),
        (" 2024-2 ", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-02-03", date(2024, 2, 3), date(2024, 2, 3)),
    ],
)
def test_the_ends_of_a_period(text, first, last):
    assert (first_day(text), last_day(text)) == (first, last)


@pytest.mark.parametrize("text", ["", "10", "2012-13", "2023-02-30", "0000", "yesterday", "2012-05-", "२०१२"])
def test_what_is_no_day_is_refused_with_the_forms_that_are(text):
    with pytest.raises(ValueError, match="2012"):
        first_day(text)
