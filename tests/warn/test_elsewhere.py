"""Numbers, firms and markets whose records are not about goods from Viet Nam."""

from datetime import timedelta

import pytest

from tradewarn.model import Question
from warn.check import Checker
from warn.naming import stretch


@pytest.fixture
def ask(world, make):
    def asked(question="", **fields):
        world.load()
        checker = Checker(world.store, today=lambda: make.day + timedelta(days=1000))
        return checker.check(Question(question=question, **fields))

    return asked


@pytest.mark.parametrize("asked", ["31-7/AB", "vụ A-999-555 có áp với tôi không", "A-999-555"])
def test_a_number_of_another_country_s_case_is_not_answered_as_viet_nam_s(world, ask, asked):
    world.notice("31-7/AB", "order", origins=("KR",), market="US", case_numbers=("A-999-555",))
    verdict = ask(asked)
    assert verdict.verdict == "no_record"
    assert "Hàn Quốc" in verdict.summary
    assert "không phải hàng từ Việt Nam" in verdict.summary
    assert [f.source.ref for f in verdict.facts] == ["31-7/AB"]
    assert verdict.facts[0].quote


def test_a_case_whose_countries_are_not_known_needs_a_person(world, ask):
    world.notice("31-7/AB", "order", origins=(), market="US", case_numbers=("A-999-555",))
    verdict = ask("A-999-555")
    assert verdict.verdict == "needs_review"
    assert verdict.facts


def test_a_number_of_another_country_beside_goods_leaves_the_goods_their_answer(world, ask):
    world.notice("31-1", "order", market="US")
    world.notice("31-7/AB", "order", origins=("KR",), market="US", case_numbers=("A-999-555",))
    verdict = ask("A-999-555 ceramic tiles to the United States")
    assert verdict.verdict == "covered_by_country"
    assert {"31-1", "31-7/AB"} == {f.source.ref for f in verdict.facts}
    assert any("not on goods from Viet Nam" in c for c in verdict.caveats)


def test_a_firm_known_in_another_market_only_is_not_found_here_and_told_where(world, make, ask):
    rates = (make.rate("12.5", "Lotus Tile Joint Stock Company"),)
    world.row("AU-1", [("order", 0, "affirmative", rates)])
    world.notice("41-1", "other", goods="mattresses", market="EU")
    verdict = ask(company="Lotus Tile", market="EU")
    assert verdict.verdict == "no_record"
    assert "Australia (Certain Ceramic Tiles)" in verdict.summary
    assert [f.source.ref for f in verdict.facts] == ["AU-1"]
    assert ask(company="Never Named Anywhere", market="EU").verdict == "no_record"


def test_the_newest_day_is_told_only_of_sources_that_are_loaded(world, make, ask):
    today = (make.day + timedelta(days=1000)).year
    assert str(today) not in ask("gạch men sang Úc").summary
    world.notice("31-1", "order")
    verdict = ask("gạch men sang Nhật Bản")
    assert "chưa nạp nguồn nào của thị trường này" in verdict.summary
    assert str(today) not in verdict.summary
    told = ask("gạch men sang Úc và Nhật Bản")
    assert not any("Nhật Bản" in c and "đến" in c for c in told.caveats)


def test_a_market_known_to_the_month_is_told_by_the_month(world, ask):
    row = world.row("AU-1", [("order", 0, "affirmative", ())], goods="mattresses")
    event = row.events[0].model_copy(update={"precision": "month"})
    world.rows[-1] = row.model_copy(update={"events": (event,)})
    verdict = ask("gạch men sang Úc")
    assert "đến tháng 03/2031" in verdict.summary
    assert any("danh mục có dữ kiện đến tháng 03/2031" in c for c in verdict.caveats)


def test_nothing_later_than_the_day_asked_about_is_told(world, make, ask):
    world.notice("31-1", "order", goods="mattresses")
    world.notice("32-1", "order", days=500, hs_codes=(make.code("690721"),), goods="cement")
    world.notice("32-2", "order", days=500, origins=("CN",))
    verdict = ask("gạch men sang Úc", as_of=make.day + timedelta(days=10))
    assert verdict.verdict == "no_record"
    assert not any("32-" in c for c in verdict.caveats)
    assert any("32-2" in c for c in ask("gạch men sang Úc").caveats)


def test_of_many_gaps_the_newest_are_shown(world, make, ask):
    at = 0
    for busy in range(9):
        for step in range(30):
            world.notice(f"5{busy}-{step}", "other", goods="mattresses", days=at)
            at += 1
        at += 200
    world.load()
    ends = make.day + timedelta(days=at)
    verdict = Checker(world.store, today=lambda: ends).check(Question(question="gạch men sang Úc"))
    gaps = next(s.gaps for s in verdict.sources_loaded if s.gaps)
    told = next(c for c in verdict.caveats if "khoảng trống" in c)
    assert len(gaps) > 6
    assert stretch(gaps[-1], "vi") in told
    assert stretch(gaps[0], "vi") not in told
