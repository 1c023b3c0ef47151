import unicodedata

import pytest

from kb.lexicon import equivalents, translated
from tradewarn.text import fold


def named(text):
    return [(e.vi, e.by) for e in equivalents(text)]


def english(text):
    return {name for e in equivalents(text) for name in e.en}


def test_the_longest_phrase_counts_not_its_words():
    assert named("cửa sổ tre")[0] == ("cửa sổ", "lexicon")
    assert "doors" not in english("cửa sổ tre")


def test_names_of_goods_stages_remedies_and_countries_keep_their_place():
    found = {e.by: e.en[0] for e in equivalents("tôm nước ấm đông lạnh sang Nhật Bản, gia hạn thuế tự vệ")}
    assert found["goods"] == "frozen warmwater shrimp"
    assert found["country"] == "Japan"
    assert "stage" in found
    assert "instrument" in found


def test_what_describes_goods_stands_before_them_in_english():
    assert translated("xô thép mạ kẽm").text == "galvanized steel buckets"
    assert translated("hộp bằng tre ép").text == "pressed bamboo boxes"


def test_words_that_are_not_known_are_kept_in_their_place():
    found = translated("xô thép Zyxoq mạ kẽm")
    assert found.text == "steel buckets Zyxoq galvanized"
    assert found.share == 1.0, "a foreign word is no Vietnamese syllable that was missed"


def test_syllables_that_are_not_known_lower_the_share():
    assert translated("xô khuếch").share == 0.5
    assert translated("khuếch").text == "khuếch"


def test_connectives_are_left_out_and_count_as_known():
    found = translated("cái xô của chúng tôi")
    assert (found.text, found.share) == ("buckets", 1.0)
    assert [e.vi for e in equivalents("cái xô của chúng tôi")] == ["xô"]


def test_a_text_without_marks_is_read_by_its_phrases():
    assert english("bu long ma kem") >= {"bolts", "galvanized"}
    assert english("noi com dien") >= {"rice cookers"}


@pytest.mark.parametrize("text", ["vòng bí", "vòng bi", unicodedata.normalize("NFD", "vòng bi"), "vong bi"])
def test_missing_and_wrong_marks_are_forgiven_where_only_one_phrase_fits(text):
    assert [e.vi for e in equivalents(text)] == ["vòng bi"]


def test_a_tone_mark_may_stand_on_either_vowel():
    assert english("khoá cửa") == english("khóa cửa")
    assert english("thuỷ tinh") == english("thủy tinh")


def test_one_syllable_with_other_marks_is_another_word():
    assert "crab" not in english("của")
    assert "crab" in english("cua")


@pytest.mark.parametrize(
    ("text", "first", "never"),
    [
        ("đường mía thô", "sugar", "road"),
        ("giấy chứng nhận vận tải đường bộ", "road", "sugar"),
        ("mực đông lạnh", "squid", "ink"),
        ("mực máy viết", "ink", "squid"),
        ("giá kệ", "racks", "price"),
        ("áo nam nữ", "men's", "south"),
    ],
)
def test_words_nearby_tell_the_sense(text, first, never):
    words = {word for name in english(text) for word in name.split()}
    assert first in words or first in english(text)
    assert never not in words


def test_without_words_nearby_all_senses_are_given():
    assert english("bạc") >= {"silver", "bushings"}


@pytest.mark.parametrize(
    "text", ["welded pipe", "is my product in it", "PVC panel", "", "  ", "7306.30", "!?"]
)
def test_what_is_not_vietnamese_is_left_alone(text):
    assert translated(text).text == text
    assert equivalents(text) == ()


def test_borrowed_words_are_vietnamese_though_they_do_not_look_so():
    assert english("axit citric khan") >= {"citric acid", "anhydrous"}
    assert english("axit stearic") == {"stearic acid"}


def test_offsets_are_those_of_the_text():
    text = "Nhập khẩu xe rùa, và bu lông?"
    assert [text[e.start : e.end] for e in equivalents(text)] == ["Nhập khẩu", "xe rùa", "bu lông"]


def test_numbers_and_marks_of_punctuation_do_not_disturb():
    assert english("bu lông, đai ốc (M12) 7318.15") >= {"bolts", "nuts"}
    assert translated("bu lông, đai ốc 7318.15?").text == "bolts, nuts 7318.15?"


def test_a_phrase_does_not_reach_over_punctuation():
    assert ("máy bơm", "lexicon") not in named("máy, bơm")


def test_long_and_hostile_text_is_answered():
    assert translated("bu lông " * 20_000).share == 1.0
    assert translated("̣" * 50_000).parts == ()
    assert translated("a" * 50_000).text


def test_a_text_is_read_alike_in_capitals():
    assert translated("BU LÔNG MẠ KẼM").text == translated("bu lông mạ kẽm").text


def test_folded_text_finds_much_of_what_marks_find():
    texts = [
        "máy rửa xe áp lực cao",
        "đinh cuộn mạ kẽm",
        "tấm lợp nhựa",
        "hộp đựng thực phẩm bằng giấy kraft",
    ]
    for text in texts:
        assert english(text) <= english(fold(text)) | english(text)
        assert len(english(text) & english(fold(text))) >= 0.7 * len(english(text))


def test_goods_keep_their_names_and_what_their_words_say():
    (found,) = (e for e in equivalents("ván ép phủ phim") if e.by == "goods")
    assert found.en[0] == "plywood"
    assert found.en[-1] == "film-faced plywood"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Doanh nghiệp vi phạm nghĩa vụ báo cáo thì bị xử phạt thế nào?",
            {"obligations", "sanction", "violation"},
        ),
        ("người lao động đơn phương chấm dứt hợp đồng", {"employees", "unilateral termination of contract"}),
        ("bị đơn không hợp tác, thông tin sẵn có bất lợi", {"non-cooperation", "adverse facts available"}),
        ("không áp dụng tự vệ", {"not applied", "safeguard"}),
    ],
)
def test_words_of_law_and_proceedings_are_known(text, wanted):
    assert wanted <= english(text)
    assert translated(text).share == 1.0


def test_a_text_without_marks_may_hold_words_that_english_has_too():
    assert english("de pallet nhua") >= {"plastic", "pallets"}
    assert translated("nylon mat").text == "nylon mat"
    assert translated("certain polyester textured yarn").parts == ()
