"""Warnings raised once, with all a reader needs."""

from datetime import timedelta

import pytest

from tradewarn.model import Deadline, Profile
from warn.acts import act_key, act_of
from warn.running import run

AT = "2031-04-01T00:00:00"


@pytest.fixture
def mine(world):
    world.store.profiles.put(
        [
            Profile(
                id="mine",
                owner="an",
                name="Gạch men An",
                goods=("ceramic-tiles",),
                hs=("690721",),
                markets=("AU",),
                companies=("Lotus Tile JSC",),
            )
        ]
    )


def raised(world):
    return [w for w in world.store.warnings.all() if w.profile == "mine"]


def test_a_new_order_warns_the_profile_once_however_often_it_runs(world, mine):
    world.notice("31-1", "order")
    run(world.load(), at=AT)
    run(world.store, at=AT)
    run(world.store, at=AT, notices=["n-31-1"])
    (warning,) = raised(world)
    assert warning.level == 4
    assert warning.status == "draft"
    assert warning.record == "n-31-1"
    assert [r["event"] for r in world.store.warnings.history(warning.id)] == ["raised"]


def test_the_day_of_a_warning_is_that_of_the_act(world, make, mine):
    world.notice("31-1", "order", days=7)
    run(world.load(), at=AT)
    assert raised(world)[0].created == make.day + timedelta(days=7)


def test_a_repeat_and_a_correction_warn_nobody_again(world, mine):
    title = "Ceramic Tiles From Viet Nam: Final Order"
    world.notice("31-100", "order", title=title)
    world.notice("31-200", "order", title=title, days=1)
    world.notice("31-300", "correction", title=f"{title}; Correction", days=26)
    run(world.load(), at=AT)
    assert [w.record for w in raised(world)] == ["n-31-100"]


def test_a_repeat_that_comes_in_first_is_not_warned_of_twice(world, mine):
    title = "Ceramic Tiles From Viet Nam: Final Order"
    world.notice("31-200", "order", title=title, days=1)
    run(world.load(), at=AT)
    world.notice("31-100", "order", title=title)
    run(world.load(), at=AT)
    assert [w.record for w in raised(world)] == ["n-31-200"]


def test_the_next_step_of_the_case_warns_again(world, mine):
    world.notice("31-1", "initiation")
    world.notice("31-2", "prelim", days=150)
    run(world.load(), at=AT)
    assert len(raised(world)) == 2


def test_a_warning_tells_who_did_what_to_which_goods_when_and_what_to_do(world, make, mine):
    due = Deadline(what="Entry of appearance", date=make.day + timedelta(days=21), rule="made up")
    past = Deadline(what="Too late", date=make.day - timedelta(days=1))
    world.notice("31-1", "initiation", deadlines=(due, past))
    run(world.load(), at=AT)
    (warning,) = raised(world)
    for part in (
        "Mức cảnh báo 3/4",
        "Ngày 10/03/2031",
        "khởi xướng điều tra chống bán phá giá",
        "gạch men",
        "Việt Nam",
    ):
        assert part in warning.text_vi
    for part in ("31-1", "Entry of appearance: 31/03/2031", "Nên làm:", "Nội dung do máy đọc từ văn bản."):
        assert part in warning.text_vi
    for part in (
        "level 3 of 4",
        "10 March 2031",
        "opened an anti-dumping investigation",
        "Viet Nam",
        "Read by machine",
    ):
        assert part in warning.text_en
    assert warning.deadlines == (due,)
    assert "Too late" not in warning.text_vi


@pytest.mark.parametrize(
    "stage", ["order", "circumvention-final", "sunset-final", "evasion-determination", "other"]
)
def test_every_text_is_filled_in(world, mine, stage):
    world.notice("31-1", stage)
    run(world.load(), at=AT)
    (warning,) = raised(world)
    for text in (warning.text_vi, warning.text_en):
        assert "{" not in text
        assert "None" not in text
        assert "  " not in text


def test_goods_and_markets_of_others_warn_nobody(world, mine):
    world.notice("31-1", "order", goods="mattresses")
    world.notice("31-2", "order", market="CA", origins=("CN",))
    run(world.load(), at=AT)
    assert raised(world) == []


def test_the_act_is_known_by_its_number_whatever_the_document(world):
    one, same = world.notice("31-1", "order"), world.notice("31-1", "order", document="f" * 64, id="n-other")
    assert act_key(one) == act_key(same)
    assert act_of(same, [one]) is None or act_of(one, [same]) is None


def test_a_correction_is_no_act_of_its_own(world):
    assert act_of(world.notice("31-9", "correction"), []) is None


def test_an_old_opening_is_told_as_history_and_says_so(world, make, mine):
    world.notice("31-1", "initiation", days=-3000)
    run(world.load(), at=AT)
    (warning,) = raised(world)
    assert warning.level == 1
    assert "đã cũ" in warning.text_vi
    assert "old" in warning.text_en
    assert "đang mở" not in warning.text_vi


def test_the_same_opening_is_grave_while_its_time_runs(world, make, mine):
    world.notice("31-1", "initiation", days=-30)
    run(world.load(), at=AT)
    (warning,) = raised(world)
    assert warning.level == 3


def test_the_term_of_a_measure_is_no_deadline(world, make, mine):
    term = tuple(Deadline(what=w, date=make.day) for w in ("in force from", "in force to", "comments"))
    world.notice("31-1", "order", deadlines=term)
    run(world.load(), at=AT)
    (warning,) = raised(world)
    assert [d.what for d in warning.deadlines] == ["comments"]
    assert "in force" not in warning.text_vi
