"""Words looked for are marked, however they are written."""

from hypothesis import given
from hypothesis import strategies as st

from api.web.marking import marked


@given(st.text(max_size=80), st.lists(st.text(max_size=8), max_size=4))
def test_marking_changes_no_letter(text, terms):
    import unicodedata

    assert "".join(piece for piece, _ in marked(text, terms)) == unicodedata.normalize("NFC", text)


def test_words_meet_without_their_marks():
    assert [p for p, strong in marked("Tôm Đông lạnh", ["dong", "tom"]) if strong] == ["Tôm", "Đông"]


def test_a_part_of_a_word_is_not_marked():
    assert marked("antidumping", ["dumping"]) == [("antidumping", False)]


def test_a_number_is_marked_in_its_parts():
    assert [p for p, strong in marked("case A–552–801 of", ["A-552-801"]) if strong] == ["A", "552", "801"]


def test_words_that_stand_in_every_text_are_marked_only_for_want_of_others():
    assert [p for p, strong in marked("the shrimp and the tray", ["and", "the", "shrimp"]) if strong] == [
        "shrimp"
    ]
    assert [p for p, strong in marked("the tray", ["the"]) if strong] == ["the"]


def strong(text, terms, question):
    return [piece for piece, told in marked(text, terms, question) if told]


def test_a_word_typed_with_its_marks_marks_no_other_word_of_the_same_letters():
    assert strong("đồng và đông", ["dong"], "đông") == ["đông"]
    assert strong("đồng và đông", ["dong"], "dong") == ["đồng", "đông"]
    assert strong("tom", ["tom"], "tôm") == ["tom"]


def test_a_lone_syllable_of_another_name_is_not_marked_in_vietnamese():
    terms = ["tom", "dong", "lanh", "shrimp"]
    assert strong("tác động của thuế", terms, "tôm") == []
    assert strong("tôm đông lạnh", terms, "tôm") == ["tôm", "đông", "lạnh"]
    assert strong("Shrimp bị áp thuế", terms, "tôm") == ["Shrimp"]


def test_in_english_other_names_are_marked_wherever_they_stand():
    assert strong("steel and a pipe", ["steel", "pipe"], "ống thép") == ["steel", "pipe"]


def test_of_a_question_with_marks_no_word_marks_another_with_other_marks():
    assert strong("Năm 2024, Việt Nam", ["viet", "nam"], "tôm Việt Nam") == ["Việt", "Nam"]
    assert strong("Năm 2024, Việt Nam", ["viet", "nam"], "tom viet nam") == ["Năm", "Việt", "Nam"]


def test_a_word_with_marks_of_its_own_is_none_of_those_that_every_text_has():
    assert strong("thuế tự vệ từ ngày", ["thuế", "tự", "vệ", "từ"], "thuế tự vệ từ") == ["thuế", "tự", "vệ"]
