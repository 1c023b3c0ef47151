import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewarn.text import fold, fold_words, nfc, plain_dashes


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đĩa giấy", "dia giay"),
        ("Tôm nước ấm ĐÔNG LẠNH", "tom nuoc am dong lanh"),
        ("İSTANBUL ıhlamur", "istanbul ihlamur"),
        ("Größe, Łódź, Ørsted", "grosse, lodz, orsted"),
    ],
)
def test_marks_and_case_are_dropped(text, folded):
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


@given(st.text())
def test_folding_is_the_same_for_either_form_and_twice(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(st.text(alphabet="aăâáàảãạđêươ -–"))
def test_folding_folded_vietnamese_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_dashes_keep_every_offset(text):
    assert len(plain_dashes(text)) == len(text)


def test_words_are_parted_at_everything_else():
    assert fold_words("A–552–801: tôm (HS 0306.17)") == ("a", "552", "801", "tom", "hs", "0306", "17")


def test_nfc_composes():
    assert nfc("e\u0302\u0301") == "ế"


def test_marks_piled_on_one_letter_are_cut_and_a_hostile_pile_is_composed_at_once():
    """Composition sorts the marks of a letter in the square of their number: a million take hours."""
    assert nfc("a" + "\u0323\u0302" * 500_000) == "ậ" + "\u0323" * 14 + "\u0302" * 14
    assert nfc("a" + "\u0302" * 30) == unicodedata.normalize("NFC", "a" + "\u0302" * 30)
    assert nfc("…" * 100) == "…" * 100
