"""Days are counted as the laws say: the first left out, closed last days given way."""

from datetime import date

import pytest

from kb.deadlines.calendars import business_day_after, is_closed, knows_holidays, next_open, public_holidays
from kb.deadlines.counting import Manner, Span, add_months, count


@pytest.mark.parametrize(
    ("country", "day"),
    [
        ("US", date(2021, 12, 31)),  # New Year's Day, a Saturday, is observed on Friday
        ("US", date(2023, 6, 19)),
        ("GB", date(2026, 4, 6)),  # Easter Monday, no holiday in Scotland
        ("MX", date(2026, 3, 16)),
        ("IN", date(2026, 1, 26)),
        ("KR", date(2025, 10, 6)),  # Chuseok, by the moon
        ("VN", date(2026, 2, 17)),  # Tết
        ("TR", date(2026, 10, 29)),
        ("CN", date(2026, 2, 17)),
    ],
)
def test_a_public_holiday_closes_an_office(country, day):
    assert is_closed(country, day) and knows_holidays(country)


def test_a_year_of_federal_holidays_is_that_of_the_statute():
    assert sorted(d for d in public_holidays("US", 2025) if d.weekday() < 5) == [
        date(2025, 1, 1),
        date(2025, 1, 20),
        date(2025, 2, 17),
        date(2025, 5, 26),
        date(2025, 6, 19),
        date(2025, 7, 4),
        date(2025, 9, 1),
        date(2025, 10, 13),
        date(2025, 11, 11),
        date(2025, 11, 27),
        date(2025, 12, 25),
    ]


@pytest.mark.parametrize("union", ["EU", "GCC", "EAEU", "WTO", ""])
def test_the_holidays_of_a_union_are_not_known(union):
    assert not knows_holidays(union) and public_holidays(union, 2026) == frozenset()


def test_the_weekend_of_the_gulf_is_friday_and_saturday():
    friday, sunday = date(2026, 11, 20), date(2026, 11, 22)
    assert is_closed("GCC", friday) and not is_closed("GCC", sunday)


def test_a_country_that_nobody_knows_is_closed_at_weekends_alone():
    assert next_open("XX", date(2026, 11, 21)) == date(2026, 11, 23)


def test_business_days_leave_out_weekends_and_holidays():
    assert business_day_after("US", date(2026, 5, 21), 2) == date(2026, 5, 26)


def test_the_day_of_the_event_is_not_counted():
    assert count(date(2026, 3, 2), Span(days=1), Manner("US")).day == date(2026, 3, 3)


def test_a_last_day_stays_where_the_law_moves_none():
    saturday = count(date(2025, 9, 11), Span(days=30), Manner("US", moves=False))
    assert saturday.counted == saturday.day == date(2025, 10, 11)


def test_in_a_short_span_only_business_days_count():
    assert count(date(2025, 9, 12), Span(days=6), Manner("US", short=7)).day == date(2025, 9, 22)
    assert count(date(2025, 9, 12), Span(days=7), Manner("US", short=7)).day == date(2025, 9, 19)


def test_months_end_on_the_last_day_where_there_is_no_such_day():
    assert add_months(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert add_months(date(2026, 3, 31), -1) == date(2026, 2, 28)
    assert add_months(date(2026, 12, 31), 2) == date(2027, 2, 28)


def test_the_anniversary_month_of_february_ends_when_february_does():
    yearly = Span(anniversary_month=True)
    assert count(date(2005, 2, 1), yearly, Manner("US"), on=date(2027, 3, 2)).day == date(2028, 2, 29)
    sunday = count(date(2005, 2, 1), yearly, Manner("US"), on=date(2027, 3, 1))
    assert (sunday.counted, sunday.day) == (date(2027, 2, 28), date(2027, 3, 1))
