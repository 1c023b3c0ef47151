import unicodedata

import pytest

from index.parsing import LONGEST_QUESTION, parse, take_codes
from index.words import identifier
from tradewarn.errors import BadUse


@pytest.mark.parametrize(
    "text", ["A–552–801", "A-552-801", "a 552 801", "A—552—801", "A552801", " (A-552-801) "]
)
def test_a_case_number_is_the_same_in_any_writing(text):
    assert identifier(text) == "a552801"


def test_a_slash_is_part_of_a_number():
    assert identifier("2022/58") != identifier("202258")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("0306.17.0004", ("0306170004",)),
        ("tôm HS 0306.17", ("030617",)),
        ("mã 7210 49 00", ("72104900",)),
        ("nhóm 0306", ("0306",)),
        ("shrimp HS: 0306 and HS 160521", ("0306", "160521")),
        ("0306.17, 0306.95", ("030617", "030695")),
        ("steel 721049", ("721049",)),
        ("steel in 2019", ()),
        ("2025-04764", ()),
        ("rate 25.76 percent", ()),
        ("call 0901234567890", ()),
        ("HS 9906", ("9906",)),
        ("9906.10", ()),
        ("HS 48.19.40.0040", ("4819400040",)),
        ("HS 48 19 40 giấy", ("481940",)),
        ("4819 40 00 40", ("4819400040",)),
        ("mã HS 72", ("72",)),
        ("HS 72 2019", ("72",)),
        ("HS 721", ("0721",)),
        ("HS 72191", ("072191",)),
        ("7720.10", ()),
    ],
)
def test_hs_codes_are_taken_out_of_a_question(text, codes):
    assert take_codes(text)[0] == codes


def test_what_is_no_code_stays_text():
    assert take_codes("tôm HS 0306.17 đông lạnh")[1] == "tôm đông lạnh"


def test_numbers_of_acts_become_identifiers_and_phrases_not_loose_words():
    question = parse("final results A–552–801 shrimp")
    assert question.folded == ("final", "results", "shrimp")
    assert "a552801" in question.identifiers
    assert ("a", "552", "801") in [phrase.folded for phrase in question.phrases]


def test_numbers_with_spaces_are_asked_for_whole():
    assert "pua33/2023" in parse("amendment of P.U. (A) 33/2023").identifiers
    assert parse("EPR 611").whole == "epr611"


def test_a_year_is_no_identifier():
    assert parse("shrimp 2019").identifiers == ("shrimp2019",)
    assert parse("2019").whole is None


def test_words_keep_their_marks_beside_the_folded_form():
    question = parse("Tôm đông lạnh")
    assert question.exact == ("tôm", "đông", "lạnh")
    assert question.folded == ("tom", "dong", "lanh")


def test_words_and_folds_stay_in_step_for_letters_that_fold_apart():
    question = parse("ﬁsh ½ x² ıI Straße tôm")
    assert len(question.exact) == len(question.folded)


def test_a_question_longer_than_any_is_refused():
    with pytest.raises(BadUse):
        parse("x" * (LONGEST_QUESTION + 1))
    assert parse("x " * (LONGEST_QUESTION // 2)).folded == ("x",)


def test_marks_that_stand_apart_from_their_letters_do_not_make_a_question_longer():
    apart = unicodedata.normalize("NFD", "tế" * (LONGEST_QUESTION // 2))
    assert len(apart) > LONGEST_QUESTION
    assert parse(apart).folded


@pytest.mark.parametrize(
    "text", ["1" * 9_000, "0306." * 1_800, "0306 17 " * 1_200, "-1" * 4_000, "HS " * 3_000, "\0"]
)
def test_hostile_questions_are_taken_apart(text):
    question = parse(text[:LONGEST_QUESTION])
    assert len(question.identifiers) <= 200 and len(question.phrases) <= 40


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('steel pipe 12" to 24" diameter', []),
        ('pipe 2" x 4" of "line pipe"', [("line", "pipe")]),
        ('"frozen shrimp" and “cá tra”', [("frozen", "shrimp"), ("ca", "tra")]),
        ('"never closed', []),
    ],
)
def test_inches_are_no_quotation_marks(text, quoted):
    assert [phrase.folded for phrase in parse(text).quoted] == quoted
