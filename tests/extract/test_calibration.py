"""The reviewed table is applied in one place, rises with the rules' numbers, and the floors follow a cost."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.calibration import Calibration, calibration, floors
from kb.data import shipped
from tradewarn.errors import BadKnowledge
from tradewarn.model import Found, Notice

OWN = Calibration(
    rules={("stage", "a.py"): [(0.5, 0.4), (0.9, 0.8)], ("period", "a.py"): [(0.5, 0.6), (0.9, 0.95)]},
    fields={"stage": [(0.5, 0.45), (0.9, 0.95)]},
    floors={"stage": 0.6},
)
SHARES = st.floats(0, 1, allow_nan=False)


def found(sure, by="a.py"):
    return Found(value="v", quote="v", page=1, start=0, end=1, confidence=sure, by=by)


def test_a_rules_number_is_read_off_its_line():
    assert [OWN.worth("stage", "a.py", raw) for raw in (0.5, 0.7, 0.9)] == [0.4, 0.6, 0.8]


def test_beyond_its_ends_a_line_raises_nothing():
    assert (OWN.worth("stage", "a.py", 0.2), OWN.worth("stage", "a.py", 1.0)) == (0.2, 0.8)
    assert (OWN.worth("period", "a.py", 0.3), OWN.worth("period", "a.py", 0.99)) == (0.3, 0.99)


def test_a_rule_that_was_never_judged_falls_with_its_field_and_never_rises():
    assert OWN.worth("stage", "new.py", 0.5) == 0.45
    assert OWN.worth("stage", "new.py", 0.9) == 0.9


def test_a_field_that_was_never_judged_keeps_its_rules_numbers():
    assert OWN.worth("title", "a.py", 0.77) == 0.77


def test_findings_keep_everything_but_their_number():
    (one,) = OWN.weigh("stage", [found(0.9)])
    assert one == found(0.9).model_copy(update={"confidence": 0.8})


def test_a_floor_is_that_of_its_cost_or_the_fields_own():
    assert (OWN.floor("stage", 0.5), OWN.floor("title", 0.5)) == (0.6, 0.5)


@given(SHARES, SHARES, st.sampled_from(["a.py", "new.py"]), st.sampled_from(["stage", "period", "title"]))
def test_a_surer_rule_is_never_worth_less(one, other, by, field):
    low, high = sorted((one, other))
    assert 0 <= OWN.worth(field, by, low) <= OWN.worth(field, by, high) <= 1


@given(SHARES, SHARES)
def test_the_shipped_table_rises_too(one, other):
    low, high = sorted((one, other))
    for name, by in calibration().rules:
        assert calibration().worth(name, by, low) <= calibration().worth(name, by, high)


def test_the_shipped_table_says_how_it_was_made():
    table = shipped("calibration.yaml")
    assert table["command"] == "make calibrate"
    assert table["documents"] > 0
    assert {c["field"] for c in table["counts"]} == table["fields"].keys() <= Notice.model_fields.keys()


def test_every_floor_is_of_a_field_has_a_reason_and_withholds_less_than_half():
    assert floors().keys() <= Notice.model_fields.keys()
    assert all(entry["why"] for entry in shipped("floors.yaml")["fields"].values())
    assert all(0.5 < floor < 0.9 for floor in floors().values())


@pytest.mark.parametrize("points", [[[0.5, 0.6], [0.9, 0.5]], [[0.9, 0.5], [0.5, 0.6]]])
def test_a_table_that_falls_is_refused(monkeypatch, points):
    table = {"fields": {"stage": {"any": points, "rules": {}}}}
    monkeypatch.setattr("extract.calibration.shipped", lambda name: table)
    with pytest.raises(BadKnowledge, match="do not rise"):
        calibration.__wrapped__()


def test_the_points_of_one_line_are_apart():
    for points in calibration().rules.values():
        assert all(b[0] > a[0] for a, b in pairwise(points))
