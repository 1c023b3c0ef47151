"""Which figures of one act can stand beside each other, and which contradict."""

from datetime import date

import pytest

from extract.cases.binding import is_contradicted, stepped
from tradewarn.model import Rate

DAY = date(2031, 3, 10)


def rate(number, **more):
    fields = {
        "scope": "all_others",
        "rate": number,
        "unit": "%",
        "basis": "definitive duty",
        "kind": "ad_valorem",
        "printed": number,
    }
    return Rate(**(fields | more))


def price(number, goods):
    return rate(number, unit="USD/tonne", kind="min_price", goods=goods)


def test_two_figures_for_one_firm_and_time_contradict():
    assert is_contradicted(rate("7"), [rate("7"), rate("8")])
    assert not is_contradicted(rate("7"), [rate("7"), rate("8", unit="USD/kg")])
    assert is_contradicted(price("700", "plain  Tiles"), [price("690", "Plain tiles")])


def test_least_prices_of_several_kinds_of_goods_do_not_contradict():
    table = [price("700", "plain tiles"), price("910", "glazed tiles"), price("640", None)]
    assert not any(is_contradicted(r, table) for r in table)


@pytest.mark.parametrize(
    "steps",
    [
        [("20", "2031-04-01", None), ("18", "2032-04-01", None), ("16", "2033-04-01", None)],
        [("20", "2031-04-01", "2032-03-31"), ("18", "2032-04-01", "2033-03-31")],
        [("20", None, "2032-03-31"), ("18", "2032-04-01", None)],
    ],
)
def test_the_steps_of_a_duty_do_not_contradict(steps):
    table = [rate(n, since=since, until=until) for n, since, until in steps]
    assert not any(is_contradicted(r, table) for r in table)


def test_steps_that_overlap_contradict():
    first = rate("20", since="2031-04-01", until="2032-06-30")
    assert is_contradicted(first, [rate("18", since="2032-04-01", until="2033-03-31")])
    assert is_contradicted(first, [rate("18")])


def test_a_step_without_its_last_day_ends_where_the_next_begins():
    given = [rate("20"), rate("16", since="2033-04-01"), rate("18", since="2032-04-01", until="2033-03-31")]
    ends = [r.until for r in stepped(given, DAY)]
    assert ends == [date(2032, 3, 31), None, date(2033, 3, 31)]


def test_steps_of_other_goods_end_nothing():
    given = [rate("20", goods="plain tiles"), rate("16", goods="glazed tiles", since="2033-04-01")]
    assert [r.until for r in stepped(given, DAY)] == [None, None]
