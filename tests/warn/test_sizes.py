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
        ("thickness=30 mm", "a thickness no greater than 25 mm", False),
        ("thickness=25 mm", "a thickness of not greater than 25 mm", True),
        ("thickness=30 mm", "in thickness not over 25 mm", False),
        ("thickness=30 mm", "thickness not above 25 mm", False),
        ("thickness=2 mm", "thickness not below 4.75 mm", False),
        ("thickness=4.75 mm", "thickness not under 4.75 mm", True),
        ("thickness=30 mm", "the thickness may never be more than 25 mm", False),
        ("thickness=30 mm", "a thickness which does not exceed 25 mm", False),
        ("width=1880 mm", "a width equal to or greater than 1880 mm", True),
        ("width=1879 mm", "a width equal to or greater than 1880 mm", False),
        ("width=1880 mm", "a width greater than or equal to 1,880 mm", True),
        ("thickness=4.75 mm", "a thickness less than or equal to 4.75 mm", True),
        ("thickness=4.75 mm", "a thickness of 4.75 mm (0.187 inch) or more", True),
        ("width=600 mm", "of a width exceeding 1,250 mm", False),
        ("width=1,250 mm", "a width greater than 600 mm", True),
        ("chiều rộng=1.250 mm", "a width greater than 600 mm", True),
        ("thickness=0,125 mm", "a thickness of less than 0,2 mm", True),
        ("thickness=4 mm", "a thickness of less than 4,75 mm", True),
        ("chiều dày=30 mm", "tấm có chiều dày không quá 25 mm", False),
        ("chiều dày=25 mm", "tấm có chiều dày không vượt quá 25 mm", True),
        ("chiều dày=2 mm", "tấm có chiều dày không dưới 4,75 mm", False),
        ("chiều dày=4,75 mm", "tấm có chiều dày từ 4,75 mm trở lên", True),
        ("chiều dày=5 mm", "tấm có chiều dày từ 4,75 mm trở xuống", False),
        ("chiều dày=4,75 mm", "tấm dày trên 4,75 mm", False),
        ("thickness=4.75 mm", "tấm dày dưới 4,75mm", False),
        ("thickness=4.75 mm", "độ dày đến 4,75 mm", True),
        ("width=1300 mm", "khổ rộng trên 1.250 mm", True),
        ("đường kính=300 mm", "ống có đường kính lớn hơn hoặc bằng 300 mm", True),
        ("thickness=2 mm", "a thickness of more than 3 but not more than 9 mm", False),
        ("thickness=9 mm", "a thickness of more than 3 but not more than 9 mm", True),
        ("thickness=2 mm", "a thickness from 3 mm up to 9 mm", False),
        ("chiều dày=1 mm", "chiều dày từ 1,2 mm đến 25,4 mm", False),
        ("chiều dày=1,2 mm", "chiều dày từ 1,2 đến 25,4 mm", True),
        ("thickness=5 mm", "a thickness of 3/16 inch or more", True),
        ("weight=80 gsm", "paper weighing not less than 70 g/m2", True),
        ("power=5 kW", "motors with a power exceeding 750 W", True),
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
        ("thickness=5 mm", "tiles not of a thickness greater than 4 mm"),
        ("chiều dày=5 mm", "tấm không có chiều dày trên 4 mm"),
        ("thickness=5 mm", "of any thickness, whether or not over 4 mm"),
        ("width=900 mm", "a width of 1 250 mm or more"),
        ("thickness=5 mm", "a thickness of less than 5 mm or more than 9 mm"),
    ],
)
def test_what_needs_judgement_is_not_compared(asked, clause):
    assert compared([size(asked)], Scope(include=(clause,))) == []


def test_the_name_of_the_goods_may_print_the_limit(world, make):
    world.notice("31-1", "order", product="Ceramic Tiles of a thickness not exceeding 4 mm")
    checker = Checker(world.load(), today=lambda: make.day)
    verdict = checker.check(Question(question="ceramic tiles to Australia", size=(size("thickness=5 mm"),)))
    assert any("outside the limit" in c for c in verdict.caveats)


@pytest.mark.parametrize(
    "hostile", ["1" * 20_000, "1,000" * 5_000, "not be " * 9_000, "equal to or " * 9_000]
)
def test_a_hostile_clause_is_read_in_time(hostile):
    clause = "thickness " * 5_000 + "not exceeding " * 3_000 + hostile
    assert compared([size("thickness=5 mm")], Scope(include=(clause,))) == []


@pytest.mark.parametrize(
    ("clauses", "words", "verdict_is"),
    [
        ({"include": ("a thickness of less than 4 mm",)}, "nằm ngoài giới hạn phạm vi", "excluded"),
        ({"include": ("a thickness of less than 9 mm",)}, "nằm trong giới hạn", "covered_by_country"),
        ({"exclude": ("tiles with a thickness exceeding 4 mm",)}, "một ngoại lệ", "covered_by_country"),
        ({"include": ("tiles",)}, "Chưa so được kích thước", "covered_by_country"),
        ({}, "Chưa so được kích thước", "covered_by_country"),
    ],
)
def test_the_answer_says_how_the_size_stands(world, make, clauses, words, verdict_is):
    world.notice("31-1", "order", scope=clauses)
    checker = Checker(world.load(), today=lambda: make.day)
    verdict = checker.check(Question(question="gạch men sang Úc", size=(size("dày=5 mm"),)))
    assert any(words in c for c in verdict.caveats)
    assert verdict.verdict == verdict_is


@pytest.mark.parametrize(
    ("words", "verdict_is"),
    [
        ("gạch men dày 8 mm sang Úc", "excluded"),
        ("gạch men dày 8mm sang Úc", "excluded"),
        ("gạch men độ dày 0,8 cm sang Úc", "excluded"),
        ("ceramic tiles 8 mm thick to Australia", "excluded"),
        ("ceramic tiles with a thickness of 0.8 cm to Australia", "excluded"),
        ("gạch men dày 6 mm sang Úc", "covered_by_country"),
        ("gạch men rộng 8 mm sang Úc", "covered_by_country"),
        ("gạch men 8 container sang Úc", "covered_by_country"),
    ],
)
def test_a_size_told_in_words_counts_as_one_told_apart(world, make, words, verdict_is):
    world.notice("31-1", "order", scope={"include": ("tiles of a thickness of not more than 6.5 mm",)})
    checker = Checker(world.load(), today=lambda: make.day)
    verdict = checker.check(Question(question=words))
    assert verdict.verdict == verdict_is
    if verdict_is == "excluded":
        assert "6.5 mm" in verdict.facts[0].quote


def test_goods_of_several_kinds_are_out_only_where_no_kind_has_their_size(world, make):
    kinds = ("floor tiles of a thickness of not more than 6 mm", "wall tiles of a thickness of 9 mm or more")
    world.notice("31-1", "order", scope={"include": kinds})
    checker = Checker(world.load(), today=lambda: make.day)
    found = [checker.check(Question(question=f"gạch men dày {n} mm sang Úc")).verdict for n in (5, 8, 10)]
    assert found == ["covered_by_country", "excluded", "covered_by_country"]
