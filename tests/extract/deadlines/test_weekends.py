"""A filing whose last day is no business day is taken on the next: the words of the deadline say so."""

from datetime import date

import pytest

from extract.deadlines.weekends import moved_from_weekend


@pytest.mark.parametrize(
    ("what", "day", "authority", "told"),
    [
        ("case briefs", date(2031, 10, 11), "US-DOC", "2031-10-14 (19 CFR 351.303(b))"),
        ("prehearing brief", date(2031, 10, 12), "US-ITC", "2031-10-14 (19 CFR 201.14(a))"),
        ("comments", date(2031, 7, 4), "US-DOC", "2031-07-07"),
        ("comments", date(2031, 7, 8), "US-DOC", ""),
        ("final results", date(2031, 10, 11), "US-DOC", ""),
        ("case briefs", date(2031, 10, 11), "CA-CBSA", ""),
    ],
)
def test_only_what_parties_file_moves_to_the_next_business_day(what, day, authority, told):
    note = moved_from_weekend(what, day, authority)
    assert told in note and bool(told) == bool(note)
