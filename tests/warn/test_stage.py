"""The match stage: the warnings and the word that the work is done are one transaction."""

import pytest

from tradewarn.errors import LeaseLost
from tradewarn.model import Profile
from warn.stage import match_stage

MINE = Profile(
    id="mine", owner="an", name="Gạch men An", goods=("ceramic-tiles",), hs=("690721",), markets=("AU",)
)


@pytest.fixture
def waiting(world):
    """A notice that concerns a profile, and the match job on it."""
    world.store.profiles.put([MINE])
    world.notice("31-1", "order")
    world.load()
    world.store.jobs.enqueue("match", ["n-31-1"], version="1")
    return world.store


def warned(store):
    return [w.record for w in store.warnings.all() if w.profile == "mine"]


def test_a_match_raises_its_warnings_and_is_done(waiting):
    match_stage(waiting, now=lambda: "2031-04-01").work(waiting.jobs.claim("match", limit=9))
    assert warned(waiting) == ["n-31-1"]
    assert waiting.jobs.counts()["match"] == {"done": 1}


def test_a_match_that_cannot_write_its_warnings_is_not_done(waiting, monkeypatch):
    def full(*args, **more):
        raise OSError("no space left")

    monkeypatch.setattr(waiting.warnings, "raise_new", full)
    jobs = waiting.jobs.claim("match", limit=9)
    with pytest.raises(OSError, match="no space left"):
        match_stage(waiting, now=lambda: "2031-04-01").work(jobs)
    assert waiting.jobs.held(jobs) == jobs


def test_a_match_that_cannot_be_done_leaves_no_warning(waiting):
    waiting.jobs.lease_seconds = -1
    lost = waiting.jobs.claim("match", limit=9)
    waiting.jobs.claim("match", limit=9)
    with pytest.raises(LeaseLost):
        match_stage(waiting, now=lambda: "2031-04-01").work(lost)
    assert warned(waiting) == []
