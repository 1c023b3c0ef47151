"""An English question in Vietnamese words: the lexicon read the other way."""

import pytest

from kb.data import shipped
from kb.lexicon import equivalents
from kb.lexicon_english import KNOWLEDGE, MOST_WORDS, in_vietnamese


def test_english_finds_its_vietnamese():
    assert in_vietnamese("galvanized bolts and wheelbarrows").text == "mạ kẽm bu lông xe rùa"
    assert in_vietnamese("Wheelbarrow").words == (("xe rùa", "xe cút kít"),)


def test_what_is_not_known_is_kept_and_counts_against_the_share():
    made = in_vietnamese("Zyxoq wheelbarrows of Qwv")
    assert (made.text, made.share, made.kept) == ("Zyxoq xe rùa Qwv", pytest.approx(1 / 3), {"zyxoq", "qwv"})
    assert in_vietnamese("zyxoq")[1:3] == (0.0, ())


def test_numbers_are_kept_and_do_not_count():
    made = in_vietnamese("wheelbarrows 2031")
    assert (made.text, made.share) == ("xe rùa 2031", 1.0)


def test_the_longest_phrase_counts():
    assert "chì" not in in_vietnamese("lead-acid batteries").text.split()[0]
    assert in_vietnamese("labor contract").text == "hợp đồng lao động"


def test_words_without_weight_are_left_out_unless_a_phrase_has_them():
    assert in_vietnamese("what can it be of the").text == ""
    assert in_vietnamese("can I not import it").text == in_vietnamese("import").text
    assert in_vietnamese("rights and obligations").text == "quyền và nghĩa vụ"


def test_countries_bear_their_vietnamese_names():
    made = in_vietnamese("wheelbarrows from Viet Nam and the Republic of Korea")
    assert (made.text, made.share) == ("xe rùa Việt Nam Hàn Quốc", 1.0)


def test_goods_stages_and_remedies_are_left_to_those_who_know_more_names():
    made = in_vietnamese("frozen shrimp from Thailand, antidumping duty, final determination")
    assert made.share == 1.0
    assert not any({"tôm", "thái lan", "thuế chống bán phá giá"} & set(names) for names in made.words)


def test_both_ways_meet():
    for word in ("xe rùa", "kẹp giấy", "tà vẹt", "đá mài"):
        back = {vi for name in equivalents(word)[0].en for names in in_vietnamese(name).words for vi in names}
        assert word in back


def test_what_is_left_out_is_said_once_and_in_small_letters():
    words = [word for row in shipped(KNOWLEDGE)["dropped"] for word in row]
    assert len(set(words)) == len(words)
    assert all(word.isascii() and word == word.lower() and word.isalpha() for word in words)


@pytest.mark.parametrize("text", ["", " ", "a" * 50_000, "\u0323" * 50_000, "the " * 10_000])
def test_nothing_is_made_of_nothing(text):
    assert in_vietnamese(text)[1:3] == (0.0, ())


def test_a_whole_page_is_answered():
    made = in_vietnamese("stainless steel wheelbarrows, galvanized bolts. " * 2_000)
    assert made.share > 0.99
    assert len(made.words) <= MOST_WORDS
