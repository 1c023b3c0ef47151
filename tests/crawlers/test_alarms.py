"""A source that is too quiet is told from its runs, when no run of itself went wrong."""

from datetime import date

import pytest

from crawlers.alarms import alarms
from crawlers.registry import source
from tradewarn.store.runs import Run

TODAY = date(2031, 3, 10)
FEDERAL_REGISTER = source("us_federal_register")


def run(listed, days=8, newest=TODAY):
    return Run(
        source=FEDERAL_REGISTER.name,
        started="2031-03-10T00:00:00",
        ended="2031-03-10T00:01:00",
        complete=True,
        documents=listed,
        listed=listed,
        days=days,
        issues=0,
        newest=newest,
    )


def raised(runs, today=TODAY):
    return [i.code for i in alarms(FEDERAL_REGISTER, runs, today=today)]


@pytest.mark.parametrize(("listed", "alarm"), [(20, False), (19, True), (0, True), (400, False)])
def test_fewer_than_half_of_the_median_is_an_alarm(listed, alarm):
    usual = [run(n) for n in (40, 10, 41, 39, 300)]
    assert raised([run(listed), *usual]) == (["TW-C02"] if alarm else [])


def test_records_are_compared_by_the_day_so_a_first_year_is_no_measure_of_a_week():
    assert raised([run(40), run(40), run(42), run(1800, days=365)]) == []
    assert raised([run(10), run(40), run(42), run(1800, days=365)]) == ["TW-C02"]


@pytest.mark.parametrize("before", [[], [40], [40, 40]])
def test_a_few_runs_are_no_measure(before):
    assert raised([run(1), *map(run, before)]) == []


def test_only_the_last_ten_runs_before_are_asked():
    assert raised([run(10), *[run(12)] * 10, *[run(400)] * 30]) == []


def test_a_run_over_a_few_days_is_neither_judged_nor_a_measure():
    assert raised([run(0, days=2), *[run(40)] * 5]) == []
    assert raised([run(10), run(12), run(12), *[run(40, days=1)] * 5]) == []


def test_no_new_notice_for_three_usual_gaps_is_an_alarm_whatever_the_runs_list():
    runs = [run(40, newest=date(2031, 3, 1))] * 5
    assert raised(runs, today=date(2031, 3, 13)) == []
    assert raised(runs, today=date(2031, 3, 14)) == ["TW-C02"]


def test_both_alarms_may_be_due():
    runs = [run(1, newest=date(2031, 2, 1)), *[run(40, newest=date(2031, 2, 1))] * 5]
    assert raised(runs) == ["TW-C02", "TW-C02"]


def test_a_source_that_was_never_crawled_has_no_alarm_of_its_own():
    assert raised([]) == []
