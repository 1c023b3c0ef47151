"""Which words of a printed name tell the firm."""

import pytest

from tradewarn.model import Question
from warn.check import Checker
from kb.company_likeness import likely_same as same_company
from kb.company_names import company_key
from kb.company_text import stands_in


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Alpha (Vietnam) Co., Ltd.", "Beta (Vietnam) Co., Ltd.", False),
        ("Alpha (Viet Nam) Co., Ltd.", "Beta Tile (VN)", False),
        ("Alpha (Xiamen) Co., Ltd.", "Beta Tile (Xiamen)", False),
        ("Alpha Tile (Vietnam) Co., Ltd.", "Alpha Tile Co.", True),
        ("Alpha Tile (Vietnam) Co., Ltd.", "Alpha Tile (Thailand) Co., Ltd.", False),
        ("Hong Ha Corporation (HHC)", "HHC", True),
        ("Can Tho Tile JSC", "Can Tho Paper JSC", False),
        ("Vietnam Steel Corporation", "Vietnam Steel Corp.", True),
        ("Vietnam Steel Corporation", "Vietnam Paper Corporation", False),
    ],
)
def test_a_place_in_brackets_tells_no_firm_and_a_short_name_does(a, b, same):
    assert same_company(company_key(a), company_key(b)) is same
    assert same_company(company_key(b), company_key(a)) is same


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Alpha (Vietnam) Co., Ltd.", "is frozen shrimp from vietnam subject to duty"),
        ("Nova (Thailand) Co., Ltd.", "steel pipes to thailand"),
        ("Vietnam Steel Corporation", "vietnam steel pipes to canada"),
        ("STEEL", "steel pipes to canada"),
    ],
)
def test_no_firm_stands_in_a_question_by_a_country_or_a_trade(name, text):
    assert stands_in(company_key(name), tuple(text.split())) == -1


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
