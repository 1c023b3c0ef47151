"""What a printed name of a firm does in an answer."""

import pytest

from tradewarn.model import Question
from warn.check import Checker


@pytest.fixture
def checker(world, make):
    return lambda: Checker(world.load(), today=lambda: make.day)


def test_a_partial_revocation_for_one_firm_is_not_that_of_another_in_the_same_country(world, make, checker):
    world.notice("31-1", "order", days=-300)
    world.notice(
        "33-1",
        "revocation-partial",
        days=-10,
        companies=(make.firm("Alpha (Vietnam) Co., Ltd."),),
        text="The order is revoked for Alpha (Vietnam) Co., Ltd.",
    )
    check = checker().check
    other = check(Question(question="gạch men sang Úc", company="Beta (Vietnam) Co., Ltd."))
    assert other.verdict == "covered_all_others"
    assert check(Question(question="ceramic tiles from Vietnam to Australia")).verdict == "covered_by_country"
    own = check(Question(question="gạch men sang Úc", company="Alpha (Vietnam) Co., Ltd."))
    assert own.verdict == "revoked"


def test_a_short_name_printed_in_brackets_is_the_firm(world, make, checker):
    world.row("AU-0", [("initiation", -400, "none", ())], goods="mattresses")
    named = (make.rate("3.5", "Lotus Xanh Tile Corporation"),)
    world.row("AU-1", [("order", -300, "affirmative", named)])
    world.notice("34-1", "other", days=-200, companies=(make.firm("Lotus Xanh Tile Corporation (LXT)"),))
    for question in (
        Question(question="gạch men sang Úc", company="LXT"),
        Question(question="LXT gạch men Úc"),
    ):
        verdict = checker().check(question)
        assert verdict.verdict == "named"
        assert [r.rate for r in verdict.rates] == ["3.5"]


def test_a_sister_firm_is_told_by_its_name_and_its_rate_is_not_taken(world, make, checker):
    world.row("AU-0", [("initiation", -400, "none", ())], goods="mattresses")
    sister = (make.rate("3.5", "Lotus Xanh Hau Giang Tile JSC"), make.rate("20", None, scope="all_others"))
    world.row("AU-1", [("order", -300, "affirmative", sister)])
    verdict = checker().check(Question(question="gạch men sang Úc", company="Lotus Xanh"))
    assert verdict.verdict == "covered_all_others"
    assert verdict.rates == ()
    assert any("Lotus Xanh Hau Giang Tile JSC" in caveat for caveat in verdict.caveats)
