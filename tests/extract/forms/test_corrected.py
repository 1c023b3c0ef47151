"""Which figures of a correction are the act's."""

import pytest

from extract.forms.corrected import pairs_of


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Table\nfor:\nA | 17,4 % | X\nread:\nA | 14,7 % | X\n", "17,4", "14,7"),
        ("In Table 1, for “17.4 percent” read “14.7 percent”.", "17.4", "14.7"),
        ("instead of 17.4 percent, the rate should read 14.7 percent.", "17.4", "14.7"),
        ("the rate of A is corrected from 17.4 percent to read 14.7 percent.", "17.4", "14.7"),
        (
            "the rate was incorrectly listed as 17.4 percent; the correct rate is 14.7 percent.",
            "17.4",
            "14.7",
        ),
        ("au lieu de: «17,4 %»\nlire: «14,7 %»", "17,4", "14,7"),
        ("onde se lê: “17,4%”, leia-se: “14,7%”.", "17,4", "14,7"),
        ("donde dice: «17,4 %» debe decir: «14,7 %»", "17,4", "14,7"),
        ("mức thuế thay vì 17,4% nay đọc là 14,7%.", "17,4", "14,7"),
    ],
)
def test_of_two_figures_only_the_one_to_be_read_is_the_acts(text, wrong, right):
    (pair,) = pairs_of(text)
    assert wrong in text[slice(*pair.wrong)]
    assert right not in text[slice(*pair.wrong)]
    assert right in text[slice(*pair.right)]
    assert wrong not in text[slice(*pair.right)]


def test_each_correction_of_a_notice_is_a_pair_of_its_own():
    text = "Page 1:\nau lieu de: «5 %»\nlire: «4 %»\n\nPage 2:\nau lieu de: «9 %»\nlire: «8 %»\n"
    assert [text[slice(*p.wrong)].strip() for p in pairs_of(text)] == [": «5 %»", ": «9 %»"]


@pytest.mark.parametrize(
    "text", ["for: a\n" * 3000, "instead of " * 8000, "au lieu de " * 8000, "for: read: " * 8000]
)
def test_hostile_text_ends(text):
    assert len(pairs_of(text)) <= 2500


def test_words_that_correct_nothing_make_no_pair():
    assert pairs_of("The rate for all others is 5 percent. Parties may read: the file.") == []
