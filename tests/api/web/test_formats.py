"""Dates and numbers as each language writes them; addresses and controls made safe."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.web.formats import Formats, safe_url, utc, visible

VI, EN = Formats("vi"), Formats("en")


@pytest.mark.parametrize(
    "precision, vi, en",
    [
        ("day", "05/03/2026", "5 March 2026"),
        ("month", "03/2026", "March 2026"),
        ("year", "2026", "2026"),
    ],
)
def test_a_date_shows_no_more_than_is_known(precision, vi, en):
    assert VI.date(date(2026, 3, 5), precision) == vi
    assert EN.date(date(2026, 3, 5), precision) == en


@pytest.mark.parametrize(
    "value, vi, en",
    [
        ("25.76", "25,76", "25.76"),
        ("34636.50", "34.636,50", "34,636.50"),
        ("0", "0", "0"),
        ("-1.5", "-1,5", "-1.5"),
        (1234567, "1.234.567", "1,234,567"),
        ("see the notice", "see the notice", "see the notice"),
        ("1.2.3", "1.2.3", "1.2.3"),
    ],
)
def test_a_number_has_its_languages_point_and_grouping(value, vi, en):
    assert (VI.number(value), EN.number(value)) == (vi, en)


def test_a_rate_stands_with_its_unit():
    assert VI.amount("25.76", "%") == "25,76%"
    assert EN.amount("121.50", "USD/t") == "121.50 USD/t"
    assert EN.amount(None, "%") == ""


def test_a_gap_is_written_as_days():
    assert VI.gap("2020-05-01/2020-12-31") == "01/05/2020 – 31/12/2020"
    assert VI.gap("the whole of 2021") == "the whole of 2021"


def test_a_moment_is_written_as_day_and_time():
    assert VI.moment("2026-02-27T08:05:00Z") == "27/02/2026 15:05", "in Viet Nam's time"
    assert VI.moment("2026-02-27T20:05:00+00:00") == "28/02/2026 03:05"
    assert VI.moment("2026-02-27T08:05:00") == "27/02/2026 08:05", "a moment of no zone stays as it is"
    assert VI.moment("2026-02-27") == "27/02/2026"
    assert VI.moment("yesterday") == "yesterday"
    assert VI.moment(None) == ""


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "data:text/html,<script>",
        "vbscript:x",
        "//evil.example",
        "/relative",
        "http:",
        "http://[bad",
        "",
        None,
    ],
)
def test_a_link_that_is_no_web_address_is_no_link(address):
    assert safe_url(address) == ""


def test_a_web_address_is_a_link():
    assert safe_url("https://www.federalregister.gov/d/1") == "https://www.federalregister.gov/d/1"


def test_what_cannot_be_seen_is_dropped_and_the_rest_kept():
    assert visible("a\u202eb\u0000c\u200bd\ufeff") == "abcd"
    assert visible("Tôm đông lạnh\n\tKhối 1 – “A”") == "Tôm đông lạnh\n\tKhối 1 – “A”"
    assert visible(7) == 7


@pytest.mark.parametrize(
    "said, shown",
    [
        ("mức 25.76%; 2.84 %", "mức 25,76%; 2,84 %"),
        ("CVD 34,636.50 VND", "CVD 34.636,50 VND"),
        ("từ 2018-05-11/2020-01-01, 2026-02-03", "từ 11/05/2018 – 01/01/2020, 03/02/2026"),
        ("Ngày 1/2/2005", "Ngày 01/02/2005"),
        ("Tháng 1/2013", "Tháng 1/2013"),
        ("HS 0306.17, vụ A-552-899, văn bản 2023-25735", "HS 0306.17, vụ A-552-899, văn bản 2023-25735"),
        ("P.U. (A) 33/2023; 2025/1919; 1846/QĐ-BCT", "P.U. (A) 33/2023; 2025/1919; 1846/QĐ-BCT"),
        ("ngày 2026-02-31", "ngày 2026-02-31"),
    ],
)
def test_a_sentence_is_written_as_vietnamese_writes_dates_and_rates(said, shown):
    assert Formats("vi").prose(said) == shown


def test_an_english_sentence_keeps_its_point_and_says_its_months():
    assert Formats("en").prose("25.76% since 2005-02-01") == "25.76% since 1 February 2005"


@given(st.text(max_size=200))
def test_any_sentence_is_written(text):
    assert isinstance(Formats("vi").prose(text), str)


def test_a_moment_is_written_for_feeds():
    assert utc("2026-04-02T05:06:07+07:00") == "2026-04-01T22:06:07Z"
