"""Every rate of the real notices, held to tables that were read by eye from the printed pages.

A rate that is written and not in the table is wrong; one in the table that is not written
is missing. The file holds facts alone, and of each document the first letters of its name;
one without a rate stands there with an empty row.
"""

import csv
from collections import Counter, defaultdict
from pathlib import Path

import pytest

CHECKED = Path(__file__).parent / "checked"
COLUMNS = ("country", "producer", "company", "rate", "unit", "basis", "scope", "kind")
RIGHT, FOUND = 0.98, 0.90  # of all rates written, of all rates printed


def checked(name):
    """Read one table: the rates of each document, none for a document that prints none."""
    tables = defaultdict(Counter)
    with (CHECKED / name).open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            table = tables[row["folder"], row["file"]]
            if row["rate"]:
                table[(int(row["notice"]), *(row[c] for c in COLUMNS))] += 1
    return tables


def written(notices):
    return Counter(
        (number, *(getattr(rate, c) or "" for c in COLUMNS))
        for number, notice in enumerate(notices, 1)
        for rate in notice.rates
    )


NOTICES = checked("notices.csv")


def find(real, document):
    """Give the one document of a folder whose name begins so; None where it is absent."""
    folder, begins = document
    found = [p for p in (real / "notices" / folder).glob("*") if p.name.startswith(begins)]
    assert len(found) < 2, f"{begins} names several documents"
    return found[0] if found else None


@pytest.mark.parametrize("document", sorted(NOTICES), ids="/".join)
def test_the_rates_of_a_notice_are_those_of_its_tables(real, extract_file, document):
    path = find(real, document)
    if path is None:
        pytest.skip(f"{document[1]} is not here")
    made = written(extract_file(path).notices)
    assert made == NOTICES[document]


def test_of_all_rates_written_nearly_all_are_right_and_hardly_one_is_missing(real, extract_file):
    made, known, both = 0, 0, 0
    for document, table in NOTICES.items():
        path = find(real, document)
        if path is not None:
            found = written(extract_file(path).notices)
            made, known, both = made + found.total(), known + table.total(), both + (found & table).total()
    assert known, "no document of the table is here"
    assert both >= RIGHT * made
    assert both >= FOUND * known
