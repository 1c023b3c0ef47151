"""The order of steps, however precisely their days are known."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.cases.events import in_order, notice_event
from tradewarn.model import CaseEvent, Deadline, Notice, Source, Stage

STAGES = ("petition", "initiation", "prelim", "final", "injury-final", "order", "sunset-final", "other")


def step(stage, day, precision="day", ref="r"):
    return CaseEvent(
        date=date.fromisoformat(day),
        precision=precision,
        stage=Stage(stage),
        source=Source(id=f"{ref}-{stage}-{day}", ref=ref),
    )


@pytest.mark.parametrize(
    ("steps", "order"),
    [
        (
            [step("order", "2031-07-01", "month"), step("injury-final", "2031-07-01", "month")],
            ["injury-final", "order"],
        ),
        (
            [step("initiation", "2031-01-01", "year"), step("petition", "2031-02-18")],
            ["petition", "initiation"],
        ),
        (
            [step("order", "2031-06-01", "month"), step("final", "2031-06-20")],
            ["final", "order"],
        ),
        (
            [
                step("order", "2031-01-01", "year"),
                step("final", "2031-03-01", "month"),
                step("prelim", "2030-12-30"),
            ],
            ["prelim", "final", "order"],
        ),
        (
            [step("initiation", "2031-01-01", "year"), step("final", "2031-11-02")],
            ["initiation", "final"],
        ),
        (
            [step("initiation", "2031-01-01", "year"), step("petition", "2032-01-02")],
            ["initiation", "petition"],
        ),
        ([step("order", "2031-05-05"), step("final", "2031-05-05")], ["final", "order"]),
    ],
)
def test_steps_stand_as_they_must_have_happened(steps, order):
    assert [e.stage for e in in_order(steps)] == order
    assert in_order(reversed(steps)) == in_order(steps)


EVENTS = st.builds(
    step,
    st.sampled_from(STAGES),
    st.dates(date(2030, 1, 1), date(2031, 12, 31)).map(lambda d: f"{d:%Y-%m-01}"),
    st.sampled_from(["day", "month", "year"]),
    st.sampled_from("abc"),
)


@given(st.lists(EVENTS, max_size=8, unique_by=lambda e: e.source.id), st.randoms())
def test_the_order_does_not_depend_on_arrival_and_loses_nothing(steps, chance):
    shuffled = list(steps)
    chance.shuffle(shuffled)
    ordered = in_order(shuffled)
    assert ordered == in_order(steps)
    assert sorted(e.source.id for e in ordered) == sorted(e.source.id for e in steps)
    exact = [e.date for e in ordered if e.precision == "day"]
    assert exact == sorted(exact)


def order_of(*deadlines, stage=Stage.ORDER):
    return notice_event(
        Notice(
            id="n",
            document="d",
            pages=(1, 1),
            stage=stage,
            publication_date=date(2031, 3, 10),
            deadlines=tuple(Deadline(what=w, date=date.fromisoformat(d)) for w, d in deadlines),
        )
    )


def test_the_last_day_that_an_act_prints_goes_with_its_step():
    event = order_of(("in force from", "2031-03-11"), ("in force to", "2036-03-10"))
    assert event.until == date(2036, 3, 10)


def test_other_dates_are_no_last_day_of_a_measure():
    assert order_of(("questionnaire reply", "2031-04-11")).until is None
    assert order_of(("in force to", "2036-03-10"), stage=Stage.INITIATION).until is None
