"""A firm's rates over time, drawn as steps."""

from datetime import date

from api.web.steps_chart import MOST_LINES, draw_steps
from tradewarn.model import Measure

ON = date(2031, 6, 1)


def measure(rate, since, until=None, **more):
    fields = {"instrument": "AD", "company": "Green Grove", "rate": rate, "unit": "%", "basis": None}
    return Measure(**(fields | {"from_": since, "to": until, "event": "e"} | more))


def test_rates_that_follow_each_other_are_one_line():
    chart = draw_steps(
        [measure("10", date(2029, 1, 1), date(2030, 1, 1)), measure("5", date(2030, 1, 1))], ON
    )
    (line,) = chart.lines
    first, second = line.steps
    assert line.path == f"M{first.x} {first.y}H{first.to}V{second.y}H{second.to}"
    assert first.to == second.x and first.y < second.y and second.open and not first.open


def test_a_gap_between_rates_is_not_bridged():
    chart = draw_steps(
        [measure("10", date(2029, 1, 1), date(2029, 6, 1)), measure("5", date(2030, 1, 1))], ON
    )
    assert chart.lines[0].path.count("M") == 2


def test_each_instrument_and_each_producer_has_its_line():
    measures = [
        measure("10", date(2029, 1, 1)),
        measure("2", date(2029, 1, 1), instrument="CVD"),
        measure("3", date(2029, 1, 1), producer="Blue Hill"),
    ]
    assert [line.name for line in draw_steps(measures, ON).lines] == ["AD", "AD · Blue Hill", "CVD"]


def test_what_is_no_percentage_is_left_to_the_table_and_counted():
    measures = [measure("10", date(2029, 1, 1)), measure("1.5", date(2029, 1, 1), unit="USD/kg")]
    assert draw_steps(measures, ON).left_out == 1
    assert draw_steps(measures[1:], ON) is None
    assert draw_steps([measure(None, date(2029, 1, 1))], ON) is None


def test_more_lines_than_can_be_told_apart_are_counted():
    many = [measure("10", date(2029, 1, 1), producer=f"P{n:02}") for n in range(MOST_LINES + 3)]
    chart = draw_steps(many, ON)
    assert (len(chart.lines), chart.left_out) == (MOST_LINES, 3)


def test_a_rate_of_nothing_lies_on_the_line_and_all_in_one_year_can_be_drawn():
    chart = draw_steps([measure("0", date(2031, 1, 1))], ON)
    assert chart.lines[0].steps[0].y == chart.base
