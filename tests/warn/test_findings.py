"""A final finding without a known order is told as just that. Goods are of the thesaurus, the rest is made up."""

from datetime import timedelta

import pytest

from tradewarn.model import Question
from warn.check import Checker

TITLE = "Certain Ceramic Tiles From VN: Final Affirmative Determination"
UNSEEN = "order not seen in the sources loaded"


def told(world, make, *, days, lang="en", **asked):
    world.load()
    checker = Checker(world.store, today=lambda: make.day + timedelta(days=days))
    question = Question(product="ceramic tiles", market="US", lang=lang, **asked)
    return checker.check(question), checker.rates(question)


@pytest.fixture
def found(world, make):
    world.notice("31-1", "initiation", market="US", days=-280)
    rates = (make.rate("40", basis="cash deposit", scope="country_wide", country="VN"),)
    return world.notice("31-2", "final", market="US", title=TITLE, rates=rates)


def test_a_final_finding_is_provisional_by_code_and_said_to_await_an_order(found, world, make):
    verdict, rates = told(world, make, days=30)
    assert verdict.verdict == "provisional"
    assert UNSEEN in verdict.summary
    assert any("31-2" in c and UNSEEN in c for c in verdict.caveats)
    assert [(r.rate, r.provisional) for r in rates.rates] == [("40", True)]
    assert any("31-2" in n and UNSEEN in n for n in rates.unknown)


def test_after_the_time_by_law_no_rate_is_given(found, world, make):
    verdict, rates = told(world, make, days=200)
    assert verdict.verdict == "provisional"
    assert verdict.rates == ()
    assert [(r.rate, r.applies) for r in rates.rates] == [(None, "lapsed")]
    assert any("no rate is given" in n for n in rates.unknown)


def test_long_after_it_is_said_that_nothing_later_is_loaded(found, world, make):
    verdict, _ = told(world, make, days=2000)
    assert "nothing later" in verdict.summary
    assert UNSEEN in verdict.summary


def test_it_is_said_in_vietnamese(found, world, make):
    verdict, rates = told(world, make, days=30, lang="vi")
    assert "chưa thấy lệnh áp thuế trong các nguồn đã nạp" in verdict.summary
    assert any("chưa thấy lệnh áp thuế" in n for n in rates.unknown)


def test_once_the_order_is_loaded_nothing_of_it_is_said(found, world, make):
    world.notice("31-3", "order", market="US", days=40)
    verdict, rates = told(world, make, days=200)
    assert verdict.verdict == "covered_by_country"
    assert not any(UNSEEN in said for said in (verdict.summary, *verdict.caveats, *rates.unknown))
    assert [r.rate for r in rates.rates] == ["40"]


def test_a_recommendation_is_said_to_be_one(world, make):
    world.notice("31-4", "final", market="US", authority="IN-DGTR", title=TITLE, rates=(make.rate("12"),))
    _, rates = told(world, make, days=30)
    assert any("only recommends" in n for n in rates.unknown)
    assert not any(r.rate for r in rates.rates)
