"""Proceedings that have fallen silent, and measures past the day their act prints."""

from datetime import timedelta

import pytest

from tradewarn.model import Deadline, Question
from warn.check import Checker

LAST = 1825


@pytest.fixture
def ask(world, make):
    def asked(question, *, days):
        world.load()
        checker = Checker(world.store, today=lambda: make.day + timedelta(days=days))
        return checker.check(Question(question=question))

    return asked


@pytest.mark.parametrize(
    ("question", "words"),
    [("gạch men sang Úc", "thời hạn điều tra"), ("ceramic tiles to Australia", "time that the law gives")],
)
def test_an_opening_with_nothing_later_is_not_told_as_open_for_ever(world, ask, question, words):
    world.notice("31-1", "initiation")
    assert ask(question, days=300).verdict == "under_investigation"
    verdict = ask(question, days=3000)
    assert verdict.verdict == "needs_review"
    assert words in verdict.summary
    assert "31-1" in [f.source.ref for f in verdict.facts]


def test_after_its_time_by_law_an_open_case_bears_a_caveat_at_first(world, ask):
    world.notice("31-1", "initiation")
    verdict = ask("gạch men sang Úc", days=700)
    assert verdict.verdict == "under_investigation"
    assert any("thời hạn điều tra" in c for c in verdict.caveats)


def test_an_old_provisional_measure_stays_what_it_is_and_is_told_as_old(world, ask):
    world.notice("31-1", "provisional")
    verdict = ask("gạch men sang Úc", days=3000)
    assert verdict.verdict == "provisional"
    assert "không có văn bản nào sau" in verdict.summary


def test_an_old_order_without_news_is_not_told_as_surely_in_force(world, ask):
    world.notice("31-1", "order")
    assert "đang chịu" in ask("gạch men sang Úc", days=600).summary
    verdict = ask("gạch men sang Úc", days=4000)
    assert verdict.verdict == "covered_by_country"
    assert "đang chịu" not in verdict.summary
    assert "chưa rõ" in verdict.summary


def until(make, days, what="in force to"):
    return {"deadlines": (Deadline(what=what, date=make.day + timedelta(days=days)),)}


def test_a_measure_past_the_day_that_its_act_prints_has_expired(world, make, ask):
    world.notice("31-1", "order", **until(make, LAST), rates=(make.rate("9.5"),))
    before, after = (ask("gạch men sang Úc", days=days) for days in (LAST, LAST + 1))
    assert before.verdict == "covered_by_country"
    assert before.rates
    assert "có hiệu lực đến" in before.facts[0].text
    assert after.verdict == "expired"
    assert after.rates == ()
    assert any("31-1" in c and "gia hạn" in c for c in after.caveats)


def test_an_extension_keeps_it_with_a_caveat(world, make, ask):
    world.notice("31-1", "order", **until(make, LAST))
    world.notice("31-2", "extension", days=LAST - 30)
    verdict = ask("gạch men sang Úc", days=LAST + 1)
    assert verdict.verdict == "covered_by_country"
    assert any("31-1" in c and "31-2" in c for c in verdict.caveats)


def test_an_extension_may_print_the_new_last_day(world, make, ask):
    world.notice("31-1", "order", **until(make, LAST))
    world.notice("31-2", "extension", days=LAST - 30, **until(make, LAST + 400, "extended to"))
    assert ask("gạch men sang Úc", days=LAST + 399).verdict == "covered_by_country"
    assert ask("gạch men sang Úc", days=LAST + 401).verdict == "expired"
