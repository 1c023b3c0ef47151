"""The figures of a ranking, against values worked out by hand."""

from math import log2

import pytest

from tradewarn.evaluation.retrieval.metrics import MEASURES, ndcg, recall, reciprocal_rank

GRADES = {"a": 2, "b": 1, "c": 1, "z": 0}


def test_the_best_order_has_a_gain_of_one():
    assert ndcg(["a", "b", "c"], GRADES, at=10) == pytest.approx(1.0)


def test_the_gain_falls_with_the_place_of_each_answer():
    made = 1 / log2(2) + 2 / log2(4)  # b first, nothing, then a
    ideal = 2 / log2(2) + 1 / log2(3) + 1 / log2(4)
    assert ndcg(["b", "z", "a"], GRADES, at=10) == pytest.approx(made / ideal)


def test_answers_past_the_cut_gain_nothing():
    ranking = [f"x{n}" for n in range(10)] + ["a"]
    assert ndcg(ranking, GRADES, at=10) == 0.0


def test_the_ideal_is_cut_where_the_ranking_is():
    many = {f"d{n}": 1 for n in range(20)}
    assert ndcg(list(many)[:10], many, at=10) == pytest.approx(1.0)


def test_recall_counts_answers_of_any_grade_and_no_judged_zero():
    assert recall(["z", "c", "x"], GRADES, at=10) == pytest.approx(1 / 3)
    assert recall(["z", "c", "x"], GRADES, at=1) == 0.0


def test_the_reciprocal_rank_is_of_the_first_answer():
    assert reciprocal_rank(["z", "x", "b", "a"], GRADES) == pytest.approx(1 / 3)
    assert reciprocal_rank(["z"], GRADES) == 0.0


@pytest.mark.parametrize("name", MEASURES)
def test_a_question_without_answers_and_an_empty_ranking_give_nothing(name):
    assert MEASURES[name]([], GRADES) == 0.0
    assert MEASURES[name](["a"], {"a": 0}) == 0.0
