"""When two names are one product, and how a finding is told from a title."""

import pytest

from extract.cases.numbers import number_form, number_instrument, plain_number
from extract.cases.result import result_of
from extract.cases.words import product_words, same_product


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Certain Garden Gnomes", "Garden gnomes"),
        ("Garden Gnomes and Parts Thereof", "Garden gnome"),
        ("Bird Boxes (2031)", "Bird box"),
        ("Aluminium Ladders", "Aluminum ladders, whether or not assembled into sets"),
    ],
)
def test_what_every_notice_says_does_not_part_two_names(a, b):
    assert product_words(a) == product_words(b)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Painted garden gnomes", "Garden gnomes", True),
        ("Garden gnomes", "Garden benches", False),
        ("Welded stainless pipe", "Circular welded carbon steel pipe", False),
    ],
)
def test_goods_that_the_thesaurus_holds_for_one_may_leave_words_out(a, b, same):
    assert same_product(product_words(a), product_words(b), shared_goods=True) is same
    assert not same_product(product_words(a), product_words(b), shared_goods=False)


@pytest.mark.parametrize(
    ("title", "result"),
    [
        (
            "Gnomes From Ruritania: Final Affirmative Determination of Sales at Less Than Fair Value",
            "affirmative",
        ),
        ("Gnomes: Negative Final Determinations of Circumvention", "negative"),
        (
            "Gnomes: Preliminary Affirmative Determination, Preliminary Negative Determination of Critical Circumstances",
            "affirmative",
        ),
        (
            "Gnomes: Final Negative Determination and Final Affirmative Determination of Critical Circumstances",
            "negative",
        ),
        ("Gnomes: Antidumping Duty Order", "none"),
        ("an industry in the United States is not materially injured by reason of gnomes", "negative"),
        ("an industry in the United States is materially injured by reason of gnomes", "affirmative"),
        ("Kết luận không lẩn tránh thuế đối với tượng vườn", "negative"),
    ],
)
def test_the_main_finding_is_told_from_the_words(title, result):
    assert result_of(title) == result


def test_a_case_number_has_one_spelling():
    assert plain_number(" a–999 — 801") == "A-999-801"
    assert number_form("A-999-801") == number_form("A–123–456")


@pytest.mark.parametrize(
    ("number", "instrument"),
    [("A-999-801", "AD"), ("C-999-802", "CVD"), ("731-TA-9999", "AD"), ("CPF9", None)],
)
def test_the_form_of_a_number_tells_the_instrument_or_nothing(number, instrument):
    assert number_instrument(number) == instrument
