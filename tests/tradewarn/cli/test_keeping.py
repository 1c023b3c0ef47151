"""A server keeps the index level with the store where no worker runs."""

import shutil
import socket
import time

import pytest

from tradewarn.cli.keeping import Keeper
from tradewarn.cli.program import Program
from tradewarn.settings import Settings


@pytest.fixture
def away(monkeypatch):
    """Name a cluster where nobody listens, until it is called."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    monkeypatch.setenv("TRADEWARN_INDEX_URL", f"http://user:word@127.0.0.1:{port}")
    return lambda: monkeypatch.delenv("TRADEWARN_INDEX_URL")


def found(program):
    from index.backend import Filters

    return program.searcher.search("blue widgets", filters=Filters(), mode="lexical").total


def until(told):
    end = time.monotonic() + 60
    while not told() and time.monotonic() < end:
        time.sleep(0.05)
    return told()


def test_what_an_ingest_left_while_the_engine_was_away_is_taken_in_unasked(run, record, away):
    run("ingest", record())
    away()
    with Program(Settings.read()) as program:
        assert program.store.jobs.waiting("index") > 0
        with Keeper(program, tick=0.05):
            assert until(lambda: program.store.jobs.waiting("index") == 0)
        assert found(program) >= 1


def test_an_index_that_was_lost_is_made_again_unasked(run, record):
    run("ingest", record())
    settings = Settings.read()
    shutil.rmtree(settings.home / "index")
    with Program(settings) as program:
        with Keeper(program, tick=0.05):
            assert until(lambda: program.backend.size().records > 0)
            assert until(lambda: program.store.jobs.waiting("index") == 0)
        assert found(program) >= 1
