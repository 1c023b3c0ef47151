"""The columns of a segment stand for its records, joined or not."""

from datetime import date

import numpy as np

from index.backend import Filters, Vectored
from index.embedded.columns import Columns, Row


def columns(made):
    return Columns.of([Row.of(Vectored(one, "h")) for one in made])


def test_joined_columns_are_those_of_the_records_that_are_left(entry):
    made = [
        entry(
            f"n-{n}",
            "\f".join(["text"] * (1 + n % 3)),
            market=("US", "EU", None)[n % 3],
            hs=(f"{n:02d}0617",),
            date=date(2020, 1, 1 + n),
        )
        for n in range(12)
    ]
    parts = [made[:5], made[5:6], made[6:]]
    alive = [np.array([True, False, True, True, False]), np.array([False]), np.ones(6, dtype=np.bool_)]
    joined = Columns.joined(list(zip(map(columns, parts), alive, strict=True)))
    left = [
        one
        for some, marks in zip(parts, alive, strict=True)
        for one, keep in zip(some, marks, strict=True)
        if keep
    ]
    expected = columns(left)
    assert (joined.ids, joined.passages) == (expected.ids, expected.passages)
    assert np.array_equal(joined.owners, expected.owners)
    assert np.array_equal(joined.days, expected.days)
    for filters in (
        Filters(market=("US",)),
        Filters(hs=("06",)),
        Filters(hs=("01",)),
        Filters(market=("EU",), hs=("070617", "080617")),
        Filters(date_from=date(2020, 1, 8)),
    ):
        assert np.array_equal(joined.allowed(filters), expected.allowed(filters)), filters
    again = Columns.from_bytes(joined.to_bytes())
    assert np.array_equal(again.postings, joined.postings)
