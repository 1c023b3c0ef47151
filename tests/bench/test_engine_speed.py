"""The bench of engines tells what it says: what was entered, what was asked, and whose the time was."""

import argparse
import json
import os

import pytest

from bench.engine_speed import __main__ as bench
from bench.engine_speed.timed import counted, listening
from index.opening import open_backend
from tradewarn.settings import Settings


@pytest.fixture
def given():
    return argparse.Namespace(passages=120, clients="1,2", asked=12, seed=5, model=None)


def test_the_embedded_index_is_filled_and_asked_by_each_number_of_clients(given, tmp_path):
    name, figures = bench.measured(0, tmp_path, given)
    assert name == "embedded"
    assert list(figures) == ["filling", "hybrid, clients: 1", "hybrid, clients: 2", "takes up"]
    for clients in (1, 2):
        asked = figures[f"hybrid, clients: {clients}"]
        assert 0 < asked["ms"]["p50"] <= asked["ms"]["p95"]
        assert "the engine's own, ms" not in asked, "nothing is asked over a wire"
    json.dumps(figures)


def test_what_a_thread_asks_of_a_cluster_is_told_from_what_it_does_itself(elasticsearch_url, tmp_path):
    backend = open_backend(
        Settings(home=tmp_path, index_url=elasticsearch_url, index_ca=os.environ["TRADEWARN_INDEX_CA"])
    )
    with listening(), counted() as spent:
        assert backend.size().records == 0
    assert spent.requests >= 1
    assert spent.waited > 0
    backend.close()
