"""Names are found whole, the longest at each place, whatever white space parts their words."""

import pytest

from kb.names import Names

NAMES = Names(
    ["Viet Nam", "Korea", "Korea, Republic of", "Côte d'Ivoire", "タイ", "泰国", "阿根廷", "根西", "UK"]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("steel from Viet Nam.", "Viet Nam"),
        ("from Viet\n  Nam", "Viet\n  Nam"),
        ("Korea, Republic of,", "Korea, Republic of"),
        ("Korea, Republics", "Korea"),
        ("Korean steel from Korea", "Korea"),
        ("Côte d’Ivoire", "Côte d’Ivoire"),
        ("原产于泰国的", "泰国"),
        ("阿根西岛", "根西"),
        ("UKUK UK", "UK"),
    ],
)
def test_the_longest_name_is_found(text, found):
    start, end = NAMES.search(text)
    assert text[start:end] == found


@pytest.mark.parametrize("text", ["", "Vietnamese", "Viet" + " " * 9 + "Nam", "UKR", "Kor", "Côte d"])
def test_part_of_a_name_is_none(text):
    assert NAMES.search(text) is None


def test_it_looks_behind_the_place_it_is_given():
    assert NAMES.search("UK and UK", 1) == (7, 9)


def test_long_texts_that_almost_hold_names_are_read_in_one_pass():
    assert NAMES.search("Viet " * 50_000) is None
