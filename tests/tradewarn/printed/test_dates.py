"""Dates as any language prints them, whole, in part, and in a cell."""

import pytest

from tradewarn.printed.dates import date_at, printed_dates, read_date
from tradewarn.printed.months import month_of


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("the 5th October, 2018", "2018-10-05"),
        ("September 22, 2020", "2020-09-22"),
        ("Sept. 22, 2020", "2020-09-22"),
        ("the last day of February 2032", "2032-02-29"),
        ("30 de agosto de 2021", "2021-08-30"),
        ("4 DE JANEIRO DE 2024", "2024-01-04"),
        ("1er juillet 2003", "2003-07-01"),
        ("18 Haziran 2009", "2009-06-18"),
        ("31 Maret 2019", "2019-03-31"),
        ("7 Ogos 2031", "2031-08-07"),
        ("24 сентября 2024", "2024-09-24"),
        ("ngày 01 tháng 3 năm 2020", "2020-03-01"),
        ("๑ สิงหาคม ๒๕๖๓", "2020-08-01"),
        ("2025년 4월 24일", "2025-04-24"),
        ("2024年9月23日", "2024-09-23"),
        ("民國113年9月23日", "2024-09-23"),
        ("17.1.2022", "2022-01-17"),
        ("18/6/2009", "2009-06-18"),
        ("2031-06-03", "2031-06-03"),
    ],
)
def test_a_date_is_read_in_its_own_language(printed, day):
    assert [str(p.day) for p in printed_dates(f"on {printed} it was")] == [day]


def test_two_dates_joined_by_a_bare_dash_are_two():
    assert [str(p.day) for p in printed_dates("từ 1/8/2030-31/7/2031")] == ["2030-08-01", "2031-07-31"]


@pytest.mark.parametrize(
    "text", ["31 June 2020", "1800 10 22 33", "45/13/2020", "2016/1036", "version 1.2.2022.4", "may 5 2 3000"]
)
def test_what_no_calendar_has_is_no_date(text):
    assert printed_dates(text) == []


def test_a_numeric_date_that_could_be_two_is_left_where_both_orders_occur():
    assert date_at("5/6/2025", 0, order="sure") is None
    assert str(date_at("25/6/2025", 0, order="sure").day) == "2025-06-25"
    assert str(date_at("6/25/2025", 0, order="sure").day) == "2025-06-25"
    assert str(date_at("5/6/2025", 0, order="month").day) == "2025-05-06"


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("2013", ("2013-01-01", "year")),
        ("2013-05", ("2013-05-01", "month")),
        ("10/2/1977", ("1977-10-02", "day")),
        ("July 2024", ("2024-07-01", "month")),
        ("2024-07-09 00:00:00", ("2024-07-09", "day")),
        ("31/12/2020", None),
        ("soon", None),
    ],
)
def test_a_cell_is_as_exact_as_it_is_printed(cell, read):
    found = read_date(cell)
    assert (found and (str(found[0]), found[1])) == read


def test_a_month_is_known_by_name_and_by_number():
    assert [month_of(m) for m in ("Mayıs", "disember", "Jan.", "07", "13", "tide")] == [
        5,
        12,
        1,
        7,
        None,
        None,
    ]
