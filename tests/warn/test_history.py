"""A new profile meets the records that were loaded before it, once."""

import pytest

from tradewarn.model import Profile
from tradewarn.work import Worker
from warn.history import profile_stage
from warn.running import run
from warn.stage import match_stage

AT = "2031-04-01T00:00:00"
MINE = Profile(
    id="an:tiles", owner="an", name="Gạch men An", goods=("ceramic-tiles",), hs=("690721",), markets=("AU",)
)


@pytest.fixture
def work(world):
    """Do all matching that waits; give the records that the profile was warned of."""

    def done():
        stages = [match_stage(world.store, now=lambda: AT), profile_stage(world.store, now=lambda: AT)]
        Worker(world.store, stages).run_until_idle()
        assert world.store.issues.all() == []
        return sorted(w.record for w in world.store.warnings.all() if w.profile == MINE.id)

    return done


def test_a_profile_that_comes_after_the_records_is_warned_of_them_as_drafts(world, work):
    world.notice("31-1", "order")
    world.notice("31-2", "order", goods="mattresses")
    world.load()
    world.store.profiles.put([MINE])
    assert work() == ["n-31-1"]
    assert {w.status for w in world.store.warnings.all()} == {"draft"}


def test_the_same_profile_again_is_no_work(world, work):
    world.store.profiles.put([MINE])
    work()
    world.store.profiles.put([MINE])
    assert world.store.jobs.waiting("profile") == 0


def test_a_changed_profile_is_matched_again_and_told_nothing_twice(world, work):
    world.notice("31-1", "order")
    world.notice("31-2", "order", goods="mattresses")
    world.load()
    world.store.profiles.put([MINE])
    work()
    world.store.profiles.put([MINE.model_copy(update={"goods": ("ceramic-tiles", "mattresses")})])
    assert world.store.jobs.waiting("profile") == 1
    assert work() == ["n-31-1", "n-31-2"]
    (tiles,) = (w for w in world.store.warnings.all() if w.profile == MINE.id and w.record == "n-31-1")
    assert [r["event"] for r in world.store.warnings.history(tiles.id)] == ["raised"]


def test_a_profile_that_was_warned_when_the_record_came_is_not_warned_of_it_again(world, work):
    world.store.profiles.put([MINE])
    world.notice("31-1", "order")
    run(world.load(), at=AT)
    assert work() == ["n-31-1"]


def test_what_is_long_past_is_not_told_but_a_proceeding_without_an_outcome_is(world, work):
    world.notice("31-old", "order", days=-800, goods="ceramic-tiles", case_numbers=("AD 1",))
    world.notice("31-open", "initiation", days=-420, goods="ceramic-tiles", case_numbers=("AD 2",))
    world.notice("31-new", "final", days=0, goods="mattresses", case_numbers=("AD 3",))
    world.load()
    assert [c.status for c in world.store.cases.all() if "AD 2" in c.case_numbers] == ["open"]
    world.store.profiles.put([MINE])
    assert work() == ["n-31-open"]


def test_a_profile_that_is_gone_before_its_turn_is_nobodys(world, work):
    world.notice("31-1", "order")
    world.load()
    world.store.profiles.put([MINE])
    world.store.profiles.remove(MINE.id)
    assert work() == []
    assert world.store.jobs.counts()["profile"] == {"done": 1}


def test_a_profile_that_was_removed_and_comes_back_is_matched_again(world, work):
    world.store.profiles.put([MINE])
    work()
    world.store.profiles.remove(MINE.id)
    world.notice("31-1", "order")
    world.load()
    world.store.profiles.put([MINE])
    assert work() == ["n-31-1"]
