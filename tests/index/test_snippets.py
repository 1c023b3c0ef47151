import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from index.snippets import LONGEST, matches, snippet
from tradewarn.model import Passage


def passage(text, start=0):
    return Passage(id="n#0", text=text, page=1, start=start, end=start + len(text))


def test_a_short_passage_is_shown_whole():
    shown, seen = snippet(passage("Frozen shrimp.", start=40), frozenset({"shrimp", "nails"}))
    assert (shown.text, shown.start, shown.end, seen) == ("Frozen shrimp.", 40, 54, {"shrimp"})


def test_the_window_has_most_different_words():
    text = "shrimp " * 50 + "and then " * 40 + "frozen shrimp from Viet Nam " + "and so on " * 40
    shown, _ = snippet(passage(text), frozenset({"shrimp", "frozen", "viet"}))
    assert "frozen shrimp from Viet Nam" in shown.text


def test_words_are_found_through_marks_and_letters_that_fold_longer():
    assert [word for _, _, word in matches("Tôm ĐÔNG", frozenset({"tom", "dong"}))] == ["tom", "dong"]
    text = "Straße ﬁsh TÔM"
    [(start, end, word)] = matches(text, frozenset({"tom"}))
    assert (text[start:end], word) == ("TÔM", "tom")


@given(
    st.text(alphabet=st.sampled_from("ab ộßﬁ\n."), max_size=1_500).map(
        lambda t: unicodedata.normalize("NFC", t)
    ),
    st.integers(0, 50),
)
def test_a_snippet_is_always_verbatim_short_and_in_place(text, start):
    shown, _ = snippet(passage(text, start=start), frozenset({"a", "o", "ss", "fi"}))
    assert len(shown.text) <= LONGEST
    assert text[shown.start - start : shown.end - start] == shown.text


def test_words_that_every_text_has_are_not_shown_as_found_though_their_letters_are_those_of_goods():
    sought = frozenset({"the", "cua", "shrimp", "certain"})
    text = "Certain shrimp and the crab: cua, tôm thẻ, giá của hàng"
    assert [text[start:end] for start, end, _ in matches(text, sought)] == ["shrimp", "cua", "thẻ"]
