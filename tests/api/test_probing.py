"""A part is asked without waiting for it."""

from threading import Event

from api.probing import Probe


def test_an_answer_counts_for_a_while():
    asked = []
    probe = Probe(lambda: asked.append(1) or "well", fresh=60, patience=5)
    assert [probe(), probe(), probe()] == ["well"] * 3
    assert len(asked) == 1


def test_one_that_does_not_answer_in_time_is_none_and_is_asked_once():
    go, asked = Event(), []

    def slow():
        asked.append(1)
        go.wait(10)
        return "late"

    probe = Probe(slow, fresh=60, patience=0.01)
    assert [probe(), probe(), probe()] == [None, None, None]
    assert len(asked) == 1
    go.set()
    assert Probe(lambda: "late", fresh=60, patience=5)() == "late"


def test_one_that_raises_gives_no_answer():
    def broken():
        raise OSError("gone")

    assert Probe(broken, fresh=60, patience=5)() is None
