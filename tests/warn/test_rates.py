"""What was in force on a day: rows with their proof, and what is not known."""

from datetime import timedelta

import pytest

from tradewarn.model import Question
from warn.check import Checker


@pytest.fixture
def asked(world, make):
    def ask(days=600, **fields):
        world.load()
        on = make.day + timedelta(days=days)
        return Checker(world.store, today=lambda: on).rates(Question(lang="en", **fields))

    return ask


@pytest.fixture
def tiles(world, make):
    """An order on ceramic tiles with rates for two firms and for all others."""
    world.notice("R1", "initiation")
    rates = (make.rate("5", "Sao Mai Tiles JSC"), make.rate("9", "Hai Au Tiles Co., Ltd."), make.rate("20"))
    proofs = {"rates": "Sao Mai Tiles JSC 5%"}
    world.notice("R2", "order", days=300, rates=rates, text="Sao Mai Tiles JSC 5%", proofs=proofs)


def rows(answer):
    return [(str(r.instrument), r.company, r.rate, r.applies) for r in answer.rates]


def test_a_named_firm_has_its_own_rate(asked, tiles):
    answer = asked(product="gạch men", market="AU", company="Sao Mai Tiles")
    assert rows(answer) == [("AD", "Sao Mai Tiles JSC", "5", "own")]
    (row,) = answer.rates
    assert (row.source.ref, row.since.isoformat()) == ("R2", "2032-01-04")
    assert row.quote


def test_a_firm_that_nothing_names_falls_under_all_others_and_is_told_so(asked, tiles):
    answer = asked(product="ceramic tiles", market="AU", company="Đá Ong Trading")
    assert rows(answer) == [("AD", None, "20", "all_others")]
    assert "names Đá Ong Trading" in answer.unknown[0]


def test_without_a_firm_every_row_is_told(asked, tiles):
    assert len(asked(product="ceramic tiles", market="AU").rates) == 3
    assert len(asked(market="AU").rates) == 3


def test_before_the_order_an_open_investigation_is_no_duty(asked, tiles):
    answer = asked(days=100, product="ceramic tiles", market="AU")
    assert answer.rates == ()
    assert "investigation is open" in answer.unknown[0]


def test_where_nothing_is_found_the_answer_says_of_what(asked, tiles):
    answer = asked(product="cement", market="AU")
    assert answer.rates == ()
    assert "cement" in answer.unknown[0]


@pytest.mark.parametrize(("field", "words"), [("market", "Wakanda"), ("hs", "abc")])
def test_a_field_that_cannot_be_what_it_says_is_not_passed_over(asked, tiles, field, words):
    answer = asked(**{field: words})
    assert answer.rates == ()
    assert words in answer.unknown[0]


def test_measures_of_viet_nam_itself_are_no_duties_on_its_exports(asked, world, make):
    world.notice("R1", "order", market="VN", origins=(), all_origins=True, rates=(make.rate("20"),))
    assert asked(market="VN").rates == ()
    assert asked(product="ceramic tiles").rates == ()


def test_a_measure_whose_rate_nobody_prints_is_a_row(asked, world):
    world.notice("R3", "order", goods="mattresses")
    answer = asked(product="mattresses", market="AU")
    assert rows(answer) == [("AD", None, None, "unprinted")]
    assert "no loaded record prints the rate" in answer.unknown[0]


def test_lists_that_contradict_the_act_stand_beside_it_marked(asked, world, make):
    world.notice("R4", "order", rates=(make.rate("7"),))
    world.row("row-1", [("order", 1, "affirmative", (make.rate("8"),))])
    answer = asked(product="ceramic tiles", market="AU")
    assert [(r.rate, r.disputed) for r in answer.rates] == [("7", True), ("8", True)]
    assert any("different rates" in n for n in answer.unknown)


def test_a_row_known_to_its_year_says_so(asked, world, make):
    made = world.row("row-2", [("order", 0, "affirmative", (make.rate("8"),))], goods="cement")
    events = tuple(e.model_copy(update={"precision": "year"}) for e in made.events)
    world.rows[0] = made.model_copy(update={"events": events})
    (row,) = asked(product="cement", market="AU").rates
    assert row.precision == "year"


def test_the_same_rate_is_told_by_check(asked, tiles, world, make):
    one = Checker(world.load(), today=lambda: make.day + timedelta(days=600))
    question = Question(product="ceramic tiles", market="AU", company="Hai Au Tiles")
    (row,), (rate,) = one.rates(question).rates, one.check(question).rates
    assert (row.rate, row.since, row.source.id) == (rate.rate, rate.since, rate.source.id)


def test_an_extension_without_a_printed_rate_names_the_order_s(asked, world, make):
    order = (make.rate("31", country="CN"),)
    world.notice("E1", "order", goods="mattresses", origins=("CN",), market="EU", rates=order)
    about = (make.related("CN", "order"), make.related("VN"))
    more = {"kinds": ("AC", "AD"), "origins": ("CN",), "related_countries": about, "market": "EU"}
    world.notice(
        "E2", "circumvention-final", goods="mattresses", days=400, title="Affirmative finding", **more
    )
    answer = asked(product="mattresses", market="EU")
    assert rows(answer) == [("AD", None, None, "unprinted")]
    assert any("extends the order" in n and "31%" in n for n in answer.unknown)
