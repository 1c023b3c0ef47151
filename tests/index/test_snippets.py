import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from index.snippets import LONGEST, as_written, matches, seen_words, snippet, typed_with_marks
from index.words import exact_words, folded_words
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


def found(text, question):
    words = exact_words(question)
    typed = typed_with_marks(words)
    sought = frozenset(folded_words(question))
    return [text[start:end] for start, end, _ in matches(text, sought, typed)]


def test_a_word_typed_with_marks_is_no_other_word_and_one_without_may_be_any():
    text = "Năm 2024, tôm Việt Nam và nam giới"
    assert found(text, "tôm Việt Nam") == ["tôm", "Việt", "Nam", "nam"]
    assert found(text, "tom viet nam") == ["Năm", "tôm", "Việt", "Nam", "nam"]
    assert found("Tom from Viet Nam", "tôm Việt Nam") == ["Tom", "Viet", "Nam"]


def test_words_without_marks_in_a_row_are_a_name_typed_in_haste():
    assert found("Tôm Việt Nam", "tôm viet nam") == ["Tôm", "Việt", "Nam"]


def test_what_a_title_has_with_other_marks_is_not_seen():
    typed = typed_with_marks(["việt", "nam"])
    assert seen_words(["Báo cáo năm 2024"], frozenset({"nam"}), typed) == set()


def test_words_are_told_as_asked_and_others_as_the_text_has_them():
    told = as_written({"tom", "viet", "shrimp", "gi"}, ["việt", "tôm"], ["SHRIMP, không gỉ"])
    assert told == ("việt", "tôm", "gỉ", "shrimp")
