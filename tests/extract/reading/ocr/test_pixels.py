"""What is found in a page's pixels before a letter is read."""

import pytest

from extract.reading.ocr.leaders import find_leaders
from extract.reading.ocr.picture import fitting
from extract.reading.ocr.rules import find_rules, without
from extract.reading.ocr.skew import straightened
from tradewarn.errors import OversizeFile

PROSE = ["The parties to this proceeding have been told of the findings."] * 20


def inches(run, dpi):
    return tuple(round(at / dpi, 1) for at in run)


def test_the_rules_of_a_table_are_found_and_no_letter_is_one(paper, scanned, looked_at):
    made = paper()
    made.lines(PROSE)
    made.grid((72, 360, 504), (504, 540, 576))
    seen = looked_at(scanned(made.bytes()))
    found = [inches(run, seen.dpi) for run in find_rules(seen.image, seen.dpi)]
    assert sorted(found) == [
        (1.0, 7.0, 1.0, 8.0),
        (1.0, 7.0, 7.0, 7.0),
        (1.0, 7.5, 7.0, 7.5),
        (1.0, 8.0, 7.0, 8.0),
        (5.0, 7.0, 5.0, 8.0),
        (7.0, 7.0, 7.0, 8.0),
    ]


def test_rules_are_found_under_dust_and_painted_over(paper, scanned, looked_at):
    made = paper()
    made.rule(72, 144, 504, 144)
    seen = looked_at(scanned(made.bytes(), noise=8))
    rules = find_rules(seen.image, seen.dpi)
    assert [inches(run, seen.dpi) for run in rules] == [(1.0, 2.0, 7.0, 2.0)]
    assert find_rules(without(seen.image, rules), seen.dpi) == []


@pytest.mark.parametrize("skew", [-2.5, -0.7, 0.0, 0.4, 3.3])
def test_a_page_that_lies_askew_is_set_straight(paper, scanned, looked_at, skew):
    made = paper()
    made.lines(PROSE)
    seen = looked_at(scanned(made.bytes(), skew=skew, noise=6))
    image, angle = straightened(seen.image, seen.dpi)
    assert abs(angle + skew) <= 0.2
    assert image.size == seen.image.size


def test_a_row_of_dots_is_found_and_neither_full_stops_nor_hyphens_are(paper, scanned, looked_at):
    made = paper()
    made.lines(
        [
            *PROSE,
            "i.e. U.S. Inc. Co. Ltd. – a – b - c ... and so on…",
            "Name Ltd. ...................... 14.32",
        ]
    )
    seen = looked_at(scanned(made.bytes()))
    found = find_leaders(seen.image, seen.dpi)
    assert len(found) == 1
    x0, top, x1, _bottom = found[0]
    assert 70 + 21 * 17 - 6 < top / seen.dpi * 72 < 70 + 21 * 17 + 2
    assert x0 / seen.dpi * 72 > 60 + 45 and x1 / seen.dpi * 72 < 60 + 140


def test_a_large_page_is_drawn_coarser_and_a_huge_one_refused():
    assert fitting(595, 842) == 200
    assert 50 < fitting(3000, 4000) < 200
    with pytest.raises(OversizeFile, match="inches"):
        fitting(14_400, 14_400)
