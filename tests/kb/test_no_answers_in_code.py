"""Curated knowledge is data; no code may know a case, a rate or a firm."""

import csv
import re
from pathlib import Path

import pytest

import kb

CODE = {path: path.read_text(encoding="utf-8") for path in Path(kb.__file__).parent.rglob("*.py")}
CASE = re.compile(r"\b[AC]-\d{3}-\d{3}\b|\b70?1-TA-\d+|\b731-TA-\d+|\b\d{4}-\d{5}\b")


@pytest.mark.parametrize("path", sorted(CODE), ids=lambda path: path.name)
def test_no_code_holds_a_case_number(path):
    assert CASE.findall(CODE[path]) == []


def test_no_code_holds_a_firm_or_rate_of_the_events(real):
    path = real.parent / "domain" / "events_shared.csv"
    if not path.exists():
        pytest.skip("no events here")
    with path.open(encoding="utf-8") as stream:
        cells = " ".join(row["rates_vn"] for row in csv.DictReader(stream))
    known = set(re.findall(r"\d+\.\d+(?=%)", cells)) | {
        "Stapimex",
        "Thong Thuan",
        "Formosa",
        "Hoa Phat",
        "Vinh Hoan",
    }
    for name, text in CODE.items():
        assert not {value for value in known if value in text}, name


def test_no_file_names_the_machine_it_was_made_on():
    for path in Path(kb.__file__).parent.rglob("*"):
        if path.suffix in {".py", ".yaml"}:
            text = path.read_text(encoding="utf-8")
            assert "/tmp/" not in text, path.name
