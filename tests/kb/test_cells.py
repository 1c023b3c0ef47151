"""Cells of lists: tariff codes as spreadsheets keep them."""

import pytest

from kb.cells import read_codes


@pytest.mark.parametrize("cell", ["30617", "30617.0", "3061710", "306171100", "306171100.0", "40"])
def test_a_code_that_may_have_lost_its_zero_is_no_code(cell):
    assert read_codes(cell) == ((), (cell,))


@pytest.mark.parametrize(
    ("cell", "digits"),
    [
        ("0306.17", "030617"),
        ("0306.17.0000", "0306170000"),
        ("7208.10.00.00.1", "72081000001"),
        ("401110000", "401110000"),
        ("721012.0", "721012"),
    ],
)
def test_a_whole_code_is_read_in_every_form(cell, digits):
    assert read_codes(cell) == ((digits,), ())
