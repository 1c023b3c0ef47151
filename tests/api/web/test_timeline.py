"""Events stand where their dates are."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from api.web.timeline import WIDTH, draw
from tradewarn.model import CaseEvent, Source


def event(day):
    return CaseEvent(date=day, stage="order", source=Source(id="s", ref="s"))


@given(st.lists(st.dates(), min_size=2, max_size=30))
def test_every_event_is_in_the_picture_in_order_and_none_hides_another(days):
    made = draw([event(d) for d in days])
    assert [d.event.date for d in made.dots] == sorted(days)
    assert all(0 <= d.x <= WIDTH and d.level < made.levels for d in made.dots)
    assert [d.x for d in made.dots] == sorted(d.x for d in made.dots)
    assert len({(d.x, d.level) for d in made.dots}) == len(days)
    assert 1 <= len(made.ticks) <= 15


def test_one_event_needs_no_picture():
    assert draw([event(date(2026, 1, 1))]) is None
    assert draw([]) is None


def test_events_of_one_day_are_stacked():
    made = draw([event(date(2026, 6, 1))] * 3 + [event(date(2026, 6, 1) + timedelta(days=200))])
    assert [d.level for d in made.dots] == [0, 1, 2, 0]
