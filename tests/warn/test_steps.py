"""One step told by several sources is one fact that names them all."""

from datetime import timedelta

import pytest

from tradewarn.model import Question
from warn.amounts import amount, rates_said
from warn.check import Checker


@pytest.fixture
def ask(world, make):
    def asked(question="gạch men sang Úc"):
        world.load()
        checker = Checker(world.store, today=lambda: make.day + timedelta(days=600))
        return checker.check(Question(question=question))

    return asked


def orders(verdict):
    return [f for f in verdict.facts if "quyết định áp" in f.text]


def test_a_notice_and_two_lists_make_one_fact_with_three_sources(world, ask):
    world.notice("31-1", "order")
    world.row("AU-1", [("order", 1, "affirmative", ())])
    world.row("AU-2", [("order", 2, "affirmative", ())])
    (fact,) = orders(ask())
    assert fact.source.ref == "31-1"
    assert {s.ref for s in fact.also} == {"AU-1", "AU-2"}
    assert "(văn bản 31-1; danh mục đã nạp)" in fact.text


def test_rates_stay_with_the_source_that_proves_them(world, make, ask):
    world.notice("31-1", "order")
    world.row("AU-1", [("order", 1, "affirmative", (make.rate("12.5"),))])
    (fact,) = orders(ask())
    assert fact.source.ref == "AU-1"
    assert "12.5" in fact.quote
    assert [s.ref for s in fact.also] == ["31-1"]


def test_sources_that_give_other_rates_are_both_shown(world, make, ask):
    world.row("AU-1", [("order", 0, "affirmative", (make.rate("12.5"),))])
    world.row("AU-2", [("order", 1, "affirmative", (make.rate("13.5"),))])
    assert len(orders(ask())) == 2


def test_two_numbered_acts_of_one_day_are_two(world, ask):
    world.notice("31-1", "order")
    world.notice("31-2", "order", title="Another order on tiles")
    assert len(orders(ask())) == 2


def test_the_press_and_the_gazette_tell_one_act(world, ask):
    world.notice("31-1", "order")
    world.notice("x", "order", days=1, document_number=None, title="Úc áp thuế gạch men")
    (fact,) = orders(ask())
    assert fact.source.ref == "31-1"
    assert [s.id for s in fact.also] == ["n-x"]


def test_a_step_known_to_the_month_is_the_dated_one_of_that_month(world, ask):
    world.notice("31-1", "order")
    row = world.row("AU-1", [("order", -9, "affirmative", ())])
    world.rows[-1] = row.model_copy(
        update={"events": tuple(e.model_copy(update={"precision": "month"}) for e in row.events)}
    )
    (fact,) = orders(ask())
    assert "Ngày 10/03/2031" in fact.text


@pytest.mark.parametrize(
    ("number", "unit", "vi", "en"),
    [
        ("12.5", "%", "12,5%", "12.5%"),
        ("34636.50", "VND/unit", "34.636,50 VND/unit", "34,636.50 VND/unit"),
        ("0", "%", "0%", "0%"),
        ("400", "PHP/t", "400 PHP/t", "400 PHP/t"),
    ],
)
def test_figures_have_the_readers_point(number, unit, vi, en):
    assert (amount(number, unit, "vi"), amount(number, unit, "en")) == (vi, en)


def test_two_ends_of_a_range_are_one_range(make):
    ends = (make.rate("28.49", scope="range"), make.rate("12.01", scope="range"))
    assert rates_said(ends, "vi") == "; mức thuế: từ 12,01% đến 28,49%"
    assert rates_said(ends, "en") == "; rates: from 12.01% to 28.49%"
