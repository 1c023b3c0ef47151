from datetime import date

import pytest

from kb.us_calendar import holidays, next_issue


@pytest.mark.parametrize(
    ("filed", "issued"),
    [
        (date(2025, 1, 14), date(2025, 1, 15)),  # a Tuesday
        (date(2024, 2, 9), date(2024, 2, 12)),  # over a weekend
        (date(2025, 1, 17), date(2025, 1, 21)),  # over the birthday of Martin Luther King
        (date(2024, 7, 3), date(2024, 7, 5)),  # over Independence Day
        (date(2021, 12, 30), date(2022, 1, 3)),  # New Year's Day on a Saturday is observed on Friday
        (date(2025, 11, 26), date(2025, 11, 28)),  # over Thanksgiving
        (date(2024, 5, 24), date(2024, 5, 28)),  # over Memorial Day
    ],
)
def test_the_next_issue_skips_weekends_and_federal_holidays(filed, issued):
    assert next_issue(filed) == issued


def test_juneteenth_is_a_holiday_since_2021():
    assert date(2019, 6, 19) not in holidays(2019)
    assert date(2023, 6, 19) in holidays(2023)
