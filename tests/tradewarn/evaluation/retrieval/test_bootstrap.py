"""Intervals by drawing the questions again."""

import pytest

from tradewarn.evaluation.retrieval.bootstrap import difference, interval


def test_equal_figures_have_no_width():
    held = interval([0.5] * 8)
    assert (held.mean, held.low, held.high) == (0.5, 0.5, 0.5)


def test_the_same_figures_always_give_the_same_bounds():
    assert interval([0.1, 0.9, 0.4]) == interval([0.1, 0.9, 0.4])


def test_half_hits_of_a_hundred_lie_within_ten_points_of_the_half():
    held = interval([1.0, 0.0] * 50)  # the binomial bounds are 0.5 ± 1.96 · √(0.25 / 100)
    assert held.mean == 0.5
    assert held.low == pytest.approx(0.402, abs=0.02)
    assert held.high == pytest.approx(0.598, abs=0.02)


def test_a_lead_on_every_question_is_borne_out_however_the_figures_spread():
    ours, theirs = [0.9, 0.2, 0.6, 0.4], [0.8, 0.1, 0.5, 0.3]
    held = difference(ours, theirs)
    assert held.low == pytest.approx(0.1)
    assert held.apart_from_zero


def test_a_lead_on_one_question_and_a_loss_on_another_is_not():
    assert not difference([1.0, 0.0], [0.0, 1.0]).apart_from_zero


def test_two_systems_must_have_answered_the_same_questions():
    with pytest.raises(ValueError, match="zip"):
        difference([1.0], [1.0, 0.0])
