"""Questions on several goods, and on goods of which several countries' acts tell."""

from datetime import timedelta
from itertools import permutations

import pytest

from extract.cases.events import in_order
from tradewarn.model import Question
from warn.check import Checker


@pytest.fixture
def ask(world, make):
    def asked(question="", **fields):
        world.load()
        checker = Checker(world.store, today=lambda: make.day + timedelta(days=1000))
        return checker.check(Question(question=question, **fields))

    return asked


@pytest.mark.parametrize(
    "asked", ["gạch men, túi giấy và xi măng sang Úc", "gach men, tui giay va xi mang sang Uc"]
)
def test_each_of_several_goods_is_answered_and_the_rates_are_of_one(world, make, ask, asked):
    world.row("AU-1", [("order", 0, "affirmative", ())])
    world.row("AU-2", [("order", 0, "affirmative", (make.rate("7.5"),))], goods="paper-bags", kind="CVD")
    verdict = ask(asked)
    assert verdict.verdict == "covered_by_country"
    assert {f.source.ref for f in verdict.facts} == {"AU-1", "AU-2"}
    for name in ("gạch men", "túi giấy", "xi măng"):
        assert name in verdict.summary.lower()
    assert "Không tìm thấy vụ việc nào về xi măng" in verdict.summary
    deciding = verdict.summary.split("từ Việt Nam")[0].lower()
    assert bool(verdict.rates) is ("túi giấy" in deciding)


def test_instruments_of_other_goods_are_not_those_of_the_verdict(world, ask):
    world.notice("31-1", "order", goods="ceramic-tiles", kinds=("AD",))
    world.notice("31-2", "order", goods="paper-bags", kinds=("CVD",))
    first = ask("ceramic tiles and paper bags to Australia").summary.split(". ")[0]
    assert ("anti-dumping" in first) is ("Tiles" in first)
    assert ("countervailing" in first) is ("Bags" in first)


def test_twin_cases_on_the_same_goods_are_told_together(world, ask):
    world.notice("31-1", "order", kinds=("AD",))
    world.notice("31-2", "order", kinds=("CVD",))
    assert "anti-dumping and countervailing" in ask("ceramic tiles to Australia").summary


def test_a_rate_without_a_country_in_an_act_on_several_is_nobody_s(world, make, ask):
    rates = (make.rate("61.0"),)
    world.notice("31-1", "order", rates=rates, origins=("TH", "VN"))
    assert ask("gạch men sang Úc").rates == ()


def test_of_the_rates_of_several_countries_viet_nam_s_own_applies(world, make, ask):
    rates = (make.rate("61.0", country="TH"), make.rate("4.5", country="VN"))
    world.notice("31-2", "order", rates=rates, origins=("TH", "VN"))
    assert [r.rate for r in ask("gạch men sang Úc").rates] == ["4.5"]


def test_a_rate_without_a_country_in_an_act_on_viet_nam_alone_is_its_own(world, make, ask):
    world.notice("31-1", "order", rates=(make.rate("61.0"),))
    assert [r.rate for r in ask("gạch men sang Úc").rates] == ["61.0"]


def test_a_step_known_to_the_year_does_not_come_before_an_earlier_one_known_to_the_day(world, make, ask):
    row = world.row("AU-1", [("initiation", -68, "none", ()), ("petition", -20, "none", ())])
    year = row.events[0].model_copy(update={"precision": "year"})
    world.rows[-1] = row.model_copy(update={"events": (year, row.events[1])})
    for events in permutations(world.rows[-1].events):
        assert [e.stage for e in in_order(events)] == ["petition", "initiation"]


def test_the_same_rate_is_told_once_and_one_more_country_is_one(world, make, ask):
    rates = (make.rate("9", scope="range"), make.rate("9", scope="range"))
    countries = ("VN", "CN", "TH", "MY", "ID", "KR", "IN")
    world.notice("31-1", "order", rates=rates, origins=countries)
    text = ask("ceramic tiles to Australia").facts[0].text
    assert text.count("9%") == 1
    assert "1 other country" in text


def test_a_rate_of_another_country_s_goods_is_told_with_that_country(world, make, ask):
    rates = (make.rate("61.0", country="TH"), make.rate("4.5", country="VN"))
    world.notice("31-1", "order", rates=rates, origins=("TH", "VN"))
    text = ask("ceramic tiles to Australia").facts[0].text
    assert "all others (Thailand) 61" in text
    assert "all others 4.5%" in text
