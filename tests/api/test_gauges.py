"""What a scraper is told of store, queue and engine."""

from api.gauges import Watched
from api.services import EngineState


def value(gauges, name, **labels):
    return next(v for found, v in gauges[name] if dict(found) == labels)


def test_an_engine_that_answers_is_up_and_counts(services):
    gauges = Watched(services).gauges()
    assert value(gauges, "tradewarn_index_up") == 1
    assert value(gauges, "tradewarn_store_up") == 1
    assert value(gauges, "tradewarn_index_records") == 3
    assert value(gauges, "tradewarn_index_waiting_records") == 0


def test_an_engine_that_is_away_is_told_by_its_code(services):
    services.engine = lambda: EngineState(code="TW-I01")
    gauges = Watched(services).gauges()
    assert value(gauges, "tradewarn_index_up") == 0
    assert value(gauges, "tradewarn_index_fault", code="TW-I01") == 1
    assert "tradewarn_index_records" not in gauges


def test_a_store_that_does_not_answer_leaves_its_gauges_out(services):
    def broken():
        raise OSError("gone")

    services.lag = broken
    gauges = Watched(services).gauges()
    assert value(gauges, "tradewarn_store_up") == 0
    assert "tradewarn_notices" not in gauges and value(gauges, "tradewarn_index_up") == 1
