"""From a date to a date, whole or in part, in any language."""

import pytest

from tradewarn.printed.stretches import stretches


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("January 1 through December 31, 2029", "2029-01-01", "2029-12-31"),
        ("July 2028 through June 2029", "2028-07-01", "2029-06-30"),
        ("1 July to 31 December 2029", "2029-07-01", "2029-12-31"),
        ("calendar year 2029", "2029-01-01", "2029-12-31"),
        ("du 1er juillet 2003 au 29 février 2004", "2003-07-01", "2004-02-29"),
        ("từ 1/4/2029 – 31/3/2030", "2029-04-01", "2030-03-31"),
        ("từ tháng 7/2029 đến tháng 6/2030", "2029-07-01", "2030-06-30"),
        ("27 April 2031\nto 23 April 2036", "2031-04-27", "2036-04-23"),
        ("mulai 27 Julai 2023 hingga 26 Julai 2028", "2023-07-27", "2028-07-26"),
        ("1 Temmuz 2029 – 30 Haziran 2030", "2029-07-01", "2030-06-30"),
        ("2023년 1월 1일부터 2023년 12월 31일까지", "2023-01-01", "2023-12-31"),
    ],
)
def test_a_stretch_has_its_two_ends(text, first, last):
    assert [(str(s.first), str(s.last)) for s in stretches(text)] == [(first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "on 5 May 2030 and, later, 6 June 2031",
        "from 5 May 2031 to 5 May 2030",
        "it may to June 2031",
        "March 2029. April 2030",
    ],
)
def test_dates_that_no_word_of_range_joins_are_no_stretch(text):
    assert list(stretches(text)) == []
