from datetime import date

from tradewarn.store.runs import Run


def run(number, **more):
    values = {
        "source": "one",
        "started": f"2031-01-{number:02}",
        "ended": None,
        "complete": True,
        "documents": number,
        "listed": 2 * number,
        "days": 8,
        "issues": 0,
        "newest": date(2031, 1, number),
    }
    return Run(**(values | more))


def test_complete_runs_come_back_whole_the_newest_first(any_store):
    runs = [run(1), run(2, complete=False), run(3), run(4, source="other"), run(5, newest=None)]
    for one in runs:
        any_store.runs.add(one)
    assert any_store.runs.complete("one", limit=2) == [runs[4], runs[2]]
    assert any_store.runs.complete("one", limit=9) == [runs[4], runs[2], runs[0]]
    assert any_store.runs.complete("nowhere", limit=9) == []
