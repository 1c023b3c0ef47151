"""What is loaded follows the store: at once, or beside the questions where that takes long."""

import time

import pytest

from tradewarn.errors import StoreError
from warn.loaded import Loaded


def wait(done, seconds=20.0):
    until = time.monotonic() + seconds
    while not done() and time.monotonic() < until:
        time.sleep(0.01)
    assert done()


@pytest.fixture
def grow(world):
    """Bring one more case in."""

    def bring(number="31-1"):
        world.notice(number, "initiation")
        world.load()

    return bring


def test_a_change_is_seen_by_the_next_question(world, grow):
    loaded = Loaded(world.store)
    assert not loaded.known().cases
    grow()
    assert len(loaded.known().cases) == 1


def test_a_long_loading_keeps_nobody_waiting_and_comes_by_itself(world, grow):
    loaded = Loaded(world.store, long=0.0)
    first = loaded.known()
    grow()
    assert loaded.known() is first, "answered from what was loaded before"
    wait(lambda: len(loaded.known().cases) == 1)


def test_a_loading_beside_that_fails_is_told_to_the_next_question(world, grow, monkeypatch):
    loaded = Loaded(world.store, long=1e-9)
    loaded.known()
    loaded._seconds = 1.0
    grow()

    def broken(*args, **kwargs):
        raise StoreError("the disk is gone", fix="mend it")

    with monkeypatch.context() as away:
        away.setattr("warn.loaded.load_known", broken)
        assert not loaded.known().cases
        wait(lambda: not loaded._beside.is_alive())
        with pytest.raises(StoreError):
            loaded.known()
    assert len(loaded.known().cases) == 1
