"""A lease's owner is known to be gone only where its process number means something."""

import os
import subprocess
import sys

import pytest

from tradewarn.store import owners

GONE = 2**22 + 1  # above every process number that Linux gives


@pytest.fixture
def elsewhere(monkeypatch):
    """Be, for what follows, in another place under the same host's name."""

    def go(what, told):
        owners._place.cache_clear()
        monkeypatch.setattr(owners, what, lambda path: told)

    yield go
    owners._place.cache_clear()


def gone(owner):
    place, _, began, number = owner.rsplit(":", 3)
    return f"{place}:{GONE}:{began}:{number}"


def test_a_process_that_is_gone_is_told_from_one_that_runs():
    assert owners.alive(owners.new_owner())
    assert not owners.alive(gone(owners.new_owner()))


@pytest.mark.parametrize(("what", "told"), [("_linked", "pid:[1]"), ("_read", "another-start")])
def test_numbers_of_another_namespace_or_an_earlier_start_say_nothing(elsewhere, what, told):
    owner = gone(owners.new_owner())
    elsewhere(what, told)
    assert owners.alive(owner)


def test_a_name_fits_its_column(monkeypatch):
    from tradewarn.store.schema import job

    monkeypatch.setattr(owners.socket, "gethostname", lambda: "h" * 64)
    owners._place.cache_clear()
    try:
        longest = gone(owners.new_owner()) + "0" * 20
    finally:
        owners._place.cache_clear()
    assert len(longest) <= job.c.owner.type.length


def test_a_process_that_ended_and_was_not_asked_how_works_no_more():
    process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    began = owners._began(process.pid)
    process.kill()
    os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)  # it is over, and its number is kept
    gone = owners._began(process.pid)
    process.communicate()
    assert gone != began
