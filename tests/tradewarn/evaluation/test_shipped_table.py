"""The shipped table of confidences is what the rules of today give on the shared gold."""

import pytest

from extract.calibration import UNTOUCHED, calibration
from extract.extractor import Extractor
from extract.reading.sandbox import Limits, Readers
from tradewarn.evaluation.fitting import counted, fitted
from tradewarn.evaluation.gold import golds
from tradewarn.evaluation.judging import judge
from tradewarn.evaluation.reading import read_again

TOLERANCE = 0.05  # a share that moved further changes what is held back; `make calibrate` fits anew


@pytest.mark.slow
def test_what_a_rules_number_is_worth_is_what_a_new_fit_says(real):
    path = real / "gold_extraction.jsonl"
    if not path.is_file():
        pytest.skip("no gold of extraction here")
    judged = []
    with Readers(Limits(), jobs=2) as readers:
        extractor = Extractor(weights=UNTOUCHED)
        read = read_again(
            golds(path, only=""), real, readers=readers, extractor=extractor, report=lambda *_: None
        )
        for gold, made in read:
            judged += judge(gold, made)[1]
    fresh = fitted(counted(judged))
    assert fresh
    shipped = calibration()
    moved = {
        f"{field} {by} {raw}": (shipped.worth(field, by, raw), worth)
        for field, own in fresh.items()
        for by, points in own["rules"].items()
        for raw, worth in points
        if abs(shipped.worth(field, by, raw) - worth) > TOLERANCE
    }
    assert moved == {}, "run `make calibrate` and review the diff"
