"""Which countries take trade remedies together, and under which market that stands."""

import pytest

from kb.customs_unions import customs_union
from kb.data import shipped


@pytest.mark.parametrize(
    ("country", "market"),
    [("DE", "EU"), ("HR", "EU"), ("RU", "EAEU"), ("SA", "GCC"), ("NA", "ZA"), ("SACU", "ZA")],
)
def test_a_member_s_measures_are_those_of_its_union(country, market):
    assert customs_union(country).market == market


@pytest.mark.parametrize("country", ["GB", "TR", "CH", "US", "ZA", "EU", "VN"])
def test_who_takes_its_own_measures_has_no_union(country):
    assert customs_union(country) is None


def test_no_country_is_in_two_unions():
    members = [m for union in shipped("customs_unions.yaml")["unions"].values() for m in union["members"]]
    assert len(members) == len(set(members)) > 40
