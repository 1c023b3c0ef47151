"""Sizes against the limits that a scope prints."""

import pytest

from tradewarn.model import Question, Scope, Size
from warn.check import Checker
from warn.sizes import compared


def size(text):
    name, _, rest = text.partition("=")
    value, unit = rest.split()
    return Size(name=name, value=value, unit=unit)


@pytest.mark.parametrize(
    ("asked", "clause", "inside"),
    [
        ("thickness=5 mm", "sheets with a thickness of less than 4.75 mm", False),
        ("thickness=3 mm", "sheets with a thickness of less than 4.75 mm", True),
        ("chiều dày=3 mm", "sheets with a thickness of less than 4.75 mm", True),
        ("thickness=4.75 mm", "sheets with a thickness of less than 4.75 mm", False),
        ("thickness=4.75 mm", "sheets with a thickness not exceeding 4.75 mm", True),
        ("độ dày=0,4 cm", "plates of 4.75 mm or more in thickness", False),
        ("width=700 mm", "of a width exceeding 600 mm", True),
        ("outside diameter=10 in", "an outside diameter not more than 406.4 mm", True),
    ],
)
def test_a_size_is_compared_with_the_one_limit_of_its_measure(asked, clause, inside):
    (found,) = compared([size(asked)], Scope(include=(clause,)))
    assert found.inside is inside
    assert found.clause == clause


@pytest.mark.parametrize(
    ("asked", "clause"),
    [
        ("thickness=5 mm", "of a width exceeding 600 mm"),
        ("thickness=5 mm", "a thickness of more than 3 mm and a thickness of less than 9 mm"),
        ("thickness=5 mm", "sheets of any thickness"),
        ("weight=5 kg", "a thickness of less than 4.75 mm"),
        ("thickness=thin mm", "a thickness of less than 4.75 mm"),
        ("thickness=5 gauge", "a thickness of less than 4.75 mm"),
    ],
)
def test_what_needs_judgement_is_not_compared(asked, clause):
    assert compared([size(asked)], Scope(include=(clause,))) == []


def test_the_name_of_the_goods_may_print_the_limit(world, make):
    world.notice("31-1", "order", product="Ceramic Tiles of a thickness not exceeding 4 mm")
    checker = Checker(world.load(), today=lambda: make.day)
    verdict = checker.check(Question(question="ceramic tiles to Australia", size=(size("thickness=5 mm"),)))
    assert any("outside the limit" in c for c in verdict.caveats)


def test_a_hostile_clause_is_read_in_time():
    clause = "thickness " * 5_000 + "not exceeding " * 3_000 + "1" * 20_000
    assert compared([size("thickness=5 mm")], Scope(include=(clause,))) == []


@pytest.mark.parametrize(
    ("clauses", "words"),
    [
        ({"include": ("a thickness of less than 4 mm",)}, "nằm ngoài giới hạn phạm vi"),
        ({"include": ("a thickness of less than 9 mm",)}, "nằm trong giới hạn phạm vi"),
        ({"exclude": ("tiles with a thickness exceeding 4 mm",)}, "một ngoại lệ"),
        ({"include": ("tiles",)}, "Chưa so được kích thước"),
        ({}, "Chưa so được kích thước"),
    ],
)
def test_the_answer_says_how_the_size_stands_and_leaves_the_verdict(world, make, clauses, words):
    world.notice("31-1", "order", scope=clauses)
    checker = Checker(world.load(), today=lambda: make.day)
    verdict = checker.check(Question(question="gạch men sang Úc", size=(size("dày=5 mm"),)))
    assert any(words in c for c in verdict.caveats)
    assert verdict.verdict == "covered_by_country"
