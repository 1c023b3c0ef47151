"""The parts that a proceeding falls into."""

from datetime import date

from extract.cases.segments import segments_of
from tradewarn.model import CaseEvent, Period, Source, Stage


def step(day, stage, **more):
    when = date.fromisoformat(day)
    return CaseEvent(
        date=when, stage=Stage(stage), notice=day, source=Source(id=day, ref=day, date=when), **more
    )


def period(first, last):
    return Period(label="POR", start=date.fromisoformat(first), end=date.fromisoformat(last))


LIFE = [
    step("2031-01-10", "initiation"),
    step("2031-12-01", "order"),
    step("2033-01-05", "review-initiation"),
    step("2033-12-01", "review-prelim"),
    step("2034-01-05", "review-initiation"),
    step("2034-05-01", "review-final"),
    step("2034-06-01", "amended-final", quote="Amended Final Results of Administrative Review"),
    step("2034-12-01", "review-rescission"),
    step("2035-09-01", "court-decision-amended-final"),
    step("2036-11-01", "sunset-institution"),
    step("2037-04-01", "sunset-final"),
]
PERIODS = {
    day: period("2031-12-01", "2032-11-30")
    for day in ("2033-01-05", "2033-12-01", "2034-05-01", "2034-06-01")
} | {day: period("2032-12-01", "2033-11-30") for day in ("2034-01-05", "2034-12-01")}


def told(periods):
    return [(s.kind, s.begun.isoformat(), s.events[-1], s.closed) for s in segments_of(LIFE, periods)]


def test_reviews_that_overlap_are_told_apart_by_their_periods():
    assert told(PERIODS) == [
        ("investigation", "2031-01-10", "2031-12-01", True),
        ("administrative-review", "2033-01-05", "2034-06-01", True),
        ("administrative-review", "2034-01-05", "2034-12-01", True),
        ("court", "2035-09-01", "2035-09-01", True),
        ("sunset", "2036-11-01", "2037-04-01", True),
    ]


def test_without_periods_every_event_is_in_one_segment_all_the_same():
    listed = [e for s in segments_of(LIFE, {}) for e in s.events]
    assert sorted(listed) == sorted(e.notice for e in LIFE)


def test_what_has_no_final_act_is_not_closed():
    (only,) = segments_of(LIFE[2:4], PERIODS)
    assert (only.closed, only.period.end.isoformat()) == (False, "2032-11-30")
