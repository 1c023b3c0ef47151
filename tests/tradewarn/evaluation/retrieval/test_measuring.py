"""Every system is asked every answered question; the first is the one the others are held against."""

import pytest

from tradewarn.evaluation.retrieval.articles import Article, corpus_of_articles
from tradewarn.evaluation.retrieval.measuring import figures, runs
from tradewarn.evaluation.retrieval.task import Need, Task

CORPUS = corpus_of_articles("c", "en", [Article(str(n), "t", f"word {n}") for n in range(4)])
NEEDS = [
    Need("q1", "vi", "one", {"1": 1}),
    Need("q2", "vi", "two", {"2": 2, "3": 0}),
    Need("q3", "vi", "none", {"3": 0}),
]
TASK = Task("s", "vi", CORPUS, NEEDS)


class Fixed:
    """Gives every question the same ranking."""

    def __init__(self, name, ranking):
        self.name, self.ranking, self.asked = name, ranking, []

    def rank(self, corpus, questions, *, limit, report):
        self.asked += questions
        return [self.ranking[:limit] for _ in questions]


def quiet(stage, done, waiting):
    pass


def test_a_question_without_an_answer_is_not_asked():
    system = Fixed("a", ["1"])
    list(runs([TASK], [system], report=quiet))
    assert system.asked == ["one", "two"]


def test_each_system_has_a_row_with_its_distance_from_the_first():
    rows = figures(runs([TASK], [Fixed("a", ["1", "2"]), Fixed("b", ["0", "1"])], report=quiet))
    assert [(row.system, row.pair, row.questions) for row in rows] == [("a", "vi→en", 2), ("b", "vi→en", 2)]
    assert rows[0].behind == {}
    assert rows[0].measures["mrr"].mean == pytest.approx((1 + 1 / 2) / 2)
    assert rows[1].measures["mrr"].mean == pytest.approx((1 / 2 + 0) / 2)
    assert rows[1].behind["mrr"].mean == pytest.approx(0.5)


def test_a_measure_past_the_depth_looked_at_is_left_out():
    (row,) = figures(runs([TASK], [Fixed("a", ["1"])], limit=10, report=quiet), limit=10)
    assert "recall@100" not in row.measures
    assert "recall@10" in row.measures
