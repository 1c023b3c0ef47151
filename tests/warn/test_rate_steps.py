"""A duty that changes year by year, and prices that differ by goods: what applies on a day."""

from datetime import timedelta

import pytest

from tradewarn.model import Question
from warn.check import Checker


@pytest.fixture
def safeguard(world, make):
    """A safeguard duty in three steps, of which each prints its first day alone."""
    first = make.day + timedelta(days=200)
    world.notice("S1", "initiation", kinds=("SG",), origins=(), all_origins=True)
    steps = [
        make.rate(n, scope="country_wide", since=first + timedelta(days=365 * i))
        for i, n in enumerate(("20", "18", "16"))
    ]
    more = {"kinds": ("SG",), "origins": (), "all_origins": True, "days": 200}
    world.notice("S2", "order", rates=tuple(steps), text="20% 18% 16%", **more)


@pytest.fixture
def told(world, make):
    def on(days, question="ceramic tiles to Australia", **fields):
        world.load()
        checker = Checker(world.store, today=lambda: make.day + timedelta(days=days))
        asked = Question(question=question, lang="en", **fields)
        return checker.rates(asked).rates, checker.check(asked)

    return on


@pytest.mark.parametrize(
    ("days", "figure"), [(210, "20"), (564, "20"), (565, "18"), (900, "18"), (930, "16")]
)
def test_on_a_day_the_step_of_that_day_applies(told, safeguard, days, figure):
    rows, verdict = told(days)
    assert [(r.rate, r.disputed) for r in rows] == [(figure, False)]
    assert [r.rate for r in verdict.rates] == [figure]
    assert not any("different rates" in c for c in verdict.caveats)


def test_a_review_gives_its_new_term_to_the_last_step_alone(told, safeguard, world):
    more = {"kinds": ("SG",), "origins": (), "all_origins": True}
    world.notice("S3", "interim-review-initiation", days=700, **more)
    world.notice("S4", "extension", days=1200, title="Extension of the measure", **more)
    for day in (950, 1250):
        rows, _ = told(day)
        assert [r.rate for r in rows] == ["16"]


def test_an_act_that_ends_the_measure_ends_the_steps_to_come(told, safeguard, world):
    world.notice("S5", "revocation", days=400, kinds=("SG",), origins=(), all_origins=True)
    for day in (450, 930):
        rows, verdict = told(day)
        assert (rows, verdict.rates) == ((), ())


@pytest.fixture
def prices(world, make):
    """Least prices for two kinds of the goods."""
    least = {"unit": "AUD/m2", "kind": "min_price"}
    rates = (make.rate("7", goods="glazed tiles", **least), make.rate("5", goods="plain tiles", **least))
    world.notice("P1", "order", rates=rates, text="glazed tiles 7 AUD/m2, plain tiles 5 AUD/m2")


def test_prices_of_several_kinds_of_goods_are_no_contradiction(told, prices):
    rows, _ = told(100)
    assert [(r.goods, r.rate, r.disputed) for r in rows] == [
        ("glazed tiles", "7", False),
        ("plain tiles", "5", False),
    ]


def test_of_prices_by_goods_none_is_said_to_apply_unless_the_question_names_the_goods(told, prices):
    _, open_ = told(100)
    assert open_.rates == ()
    assert any("glazed tiles: 7 AUD/m2; plain tiles: 5 AUD/m2" in c for c in open_.caveats)
    _, named = told(100, "glazed ceramic tiles to Australia")
    assert [(r.rate, r.goods) for r in named.rates] == [("7", "glazed tiles")]
