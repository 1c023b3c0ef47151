"""The day that a question's words ask about."""

from datetime import date

import pytest

from warn.asked_day import asked_day

TODAY = date(2031, 3, 1)


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("tôm sang Mỹ năm 2015 chịu thuế gì", date(2015, 12, 31)),
        ("tom sang My nam 2015 chiu thue gi", date(2015, 12, 31)),
        ("was shrimp to the US under duty in March 2020?", date(2020, 3, 31)),
        ("gạch men sang Úc ngày 10/6/2025 có bị thuế không", date(2025, 6, 10)),
        ("ceramic tiles to Australia last year", date(2030, 12, 31)),
    ],
)
def test_a_time_that_is_past_is_answered_for(question, day):
    asked = asked_day(question, "vi", TODAY)
    assert asked.day == day
    assert str(day.year) in asked.remark


@pytest.mark.parametrize(
    "question",
    [
        "các kết luận cuối cùng năm 2023 của Hoa Kỳ",
        "US final circumvention determinations of 2023",
        "vụ kiện năm 2019 về gạch men có ảnh hưởng tôi không",
        "gạch men sang Úc từ năm 2020 đến 2022 và năm 2025",
        "gạch men sang Úc hiện nay",
        "gạch men sang Úc năm 2031",
        "gạch men dày 2015 mm sang Úc",
    ],
)
def test_an_act_s_own_year_and_what_is_no_past_time_ask_for_no_other_day(question):
    assert asked_day(question, "vi", TODAY) == (None, "")


def test_a_time_to_come_is_answered_as_of_today_and_told():
    asked = asked_day("ceramic tiles to Australia in 2044", "en", TODAY)
    assert asked.day is None
    assert "has not come" in asked.remark and "2044" in asked.remark
