"""Whether two printed names are one firm, on names of public notices."""

from collections import Counter
from pathlib import Path

import pytest
import yaml

from kb.company_likeness import compare, likely_same, same_company
from kb.company_names import company_key
from kb.company_text import stands_in

PAIRS = yaml.safe_load(Path(__file__).with_name("company_pairs.yaml").read_text(encoding="utf-8"))
LEAST_RECALL = 0.98  # measured: 125 of 127


def pairs(truth):
    return [(kind, *pair.split(" | ")) for kind, listed in PAIRS[truth].items() for pair in listed]


def degree(a, b):
    first, second = company_key(a), company_key(b)
    assert compare(first, second) == compare(second, first)
    return compare(first, second).degree


def test_two_firms_are_never_taken_for_one():
    listed = pairs("other")
    assert len(listed) >= 100
    assert [(a, b) for _, a, b in listed if degree(a, b) in ("same", "likely")] == []


def test_one_firm_is_known_under_its_spellings():
    listed = pairs("same")
    found = Counter(degree(a, b) for _, a, b in listed)
    assert len(listed) >= 120
    assert found["same"] / len(listed) >= LEAST_RECALL
    assert found["different"] == 0


@pytest.mark.parametrize("kind", ["diacritics", "forms", "abbreviations", "languages", "short names"])
def test_marks_forms_languages_and_short_names_part_nobody(kind):
    assert [(a, b) for k, a, b in pairs("same") if k == kind and degree(a, b) != "same"] == []


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Alpha (Vietnam) Co., Ltd.", "Beta (Vietnam) Co., Ltd.", False),
        ("Alpha (Viet Nam) Co., Ltd.", "Beta Tile (VN)", False),
        ("Alpha (Xiamen) Co., Ltd.", "Beta Tile (Xiamen)", False),
        ("Alpha Tile (Vietnam) Co., Ltd.", "Alpha Tile Co.", True),
        ("Alpha Tile (Vietnam) Co., Ltd.", "Alpha Tile (Thailand) Co., Ltd.", False),
        ("Hong Ha Corporation (HHC)", "HHC", True),
        ("Can Tho Tile JSC", "Can Tho Paper JSC", False),
        ("Vietnam Steel Corporation", "Vietnam Steel Corp.", True),
        ("Vietnam Steel Corporation", "Vietnam Paper Corporation", False),
        ("Nam Viet", "Viet Nam", False),
        ("Seafood Company", "Seafood Corporation Ltd", True),
        ("浙江青山木业有限公司", "浙江青山木业股份有限公司", True),
        ("한빛나무 주식회사", "(주)한빛나무", True),
        ("ООО «Лотос»", "Лотос", True),
    ],
)
def test_a_place_in_brackets_tells_no_firm_and_a_short_name_does(a, b, same):
    assert likely_same(company_key(a), company_key(b)) is same
    assert likely_same(company_key(b), company_key(a)) is same


@pytest.mark.parametrize(
    ("a", "b", "degree", "why"),
    [
        ("Sao Mai Steel JSC", "SAO MAI STEEL Joint Stock Company", "same", "form or spelling differs"),
        ("Thép Sao Mai", "Sao Mai Steel", "same", "the same words in another language"),
        ("Sao Mai", "Sao Mai Steel JSC", "likely", "the trade is left out"),
        ("Sao Mai Steel JSC", "Sao Mai Plastics JSC", "different", "firms of two trades"),
        ("Sao Mai", "Sao Mai Hau Giang", "perhaps", "a longer name, as of a sister firm"),
        ("Sao Mai Halat A.Ş.", "Sao Mai Halat Ltd. Şti.", "perhaps", "forms of two kinds of firm"),
        ("Tấn Phát JSC", "Công ty Cổ phần Tân Phát", "different", "other marks, so other words"),
        ("Zhangzhounan Lotus Co.", "Zhangzhounen Lotus Co.", "perhaps", "one letter differs"),
        ("Minh An", "Minh Anh", "different", "other words"),
        ("VHC", "Vinh Hoan Corporation", "same", "a reviewed name of the firm"),
        ("Formosa", "Formosa Ha Tinh Steel Corporation", "likely", "a short name that several firms share"),
    ],
)
def test_the_degree_comes_with_its_reason(a, b, degree, why):
    found = compare(company_key(a), company_key(b))
    assert (found.degree, found.why) == (degree, why)
    assert bool(found) is same_company(company_key(a), company_key(b)) is (degree == "same")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("八庄陶瓷股份公司(Bat Trang Pots JSC)", "Bat Trang Pots Joint Stock Company"),
        (
            "八庄陶瓷股份公司（Song Hong Garden Ceramics Company Limited）",
            "SONG HONG GARDEN CERAMICS CO., LTD.",
        ),
        ("八庄陶瓷股份公司(Bat Trang Pots JSC)", "八庄陶瓷股份公司"),
        ("八庄陶瓷(越南)股份公司(Bat Trang Pots (Vietnam) JSC)", "Bat Trang Pots (Vietnam) JSC"),
        ("公司(Bat Trang Pots JSC)", "Bat Trang Pots JSC"),
        (
            "밧짱 도자기 주식회사(Song Hong Garden Ceramics Company Limited)",
            "Song Hong Garden Ceramics Co., Ltd.",
        ),
        ("밧짱 도자기 주식회사 Bat Trang Pots JSC", "Bat Trang Pots JSC"),
        ("Общество Батчанг (Bat Trang Pots JSC)", "Bat Trang Pots JSC"),
        ("Công ty CP Gốm Bát Tràng (Bat Trang Pots JSC)", "Bat Trang Pots Joint Stock Company"),
        ("Công ty CP Gốm Bát Tràng (Bat Trang Pots JSC)", "Công ty Cổ phần Gốm Bát Tràng"),
        ("Sao Mai Tiles JSC (formerly known as Hoa Lan Tiles JSC)", "Hoa Lan Tiles JSC"),
        ("Công ty TNHH Sao Mai (tên cũ: Công ty TNHH Hoa Lan)", "Công ty TNHH Hoa Lan"),
    ],
)
def test_a_firm_printed_under_two_names_is_found_by_either(a, b):
    assert degree(a, b) == "same"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Sao Mai Trading Co., Ltd. (Hoa Lan Pots JSC)", "Hoa Lan Pots JSC", "perhaps"),
        ("八庄陶瓷股份公司(Bat Trang Pots JSC)", "Bat Trang Pots Co., Ltd.", "perhaps"),
        ("八庄陶瓷股份公司(越南)", "Vietnam", "different"),
        ("新发股份公司(Tan Phat JSC)", "新发股份公司(Tin Phap JSC)", "perhaps"),
        ("Sao Mai (Vietnam) Co., Ltd.", "Vietnam Co., Ltd.", "different"),
    ],
)
def test_what_stands_in_brackets_is_not_always_the_firms_own_name(a, b, expected):
    assert degree(a, b) == expected


@pytest.mark.parametrize(
    ("a", "b", "sure"),
    [
        ("Tấn Phát", "Tan Phat", False),
        ("Công ty CP Tấn Phát", "TAN PHAT JSC", False),
        ("Tấn Phát", "TẤN PHÁT JSC", True),
        ("Hoà Phát", "Hòa Phát", True),
        ("Công ty Cổ phần Nam Kim", "Cong ty CP Nam Kim", True),
    ],
)
def test_a_name_typed_without_marks_is_less_sure(a, b, sure):
    found = compare(company_key(a), company_key(b))
    assert (found.degree, found.sure, "marks" in found.why) == ("same", sure, not sure)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Tấn Phát JSC", "Tân Phát JSC"),
        ("Thép Ân Phát", "Thép An Phát"),
        ("Công ty TNHH Hòa Bình", "Công ty TNHH Hóa Bình"),
        ("Hòa Phát", "Hóa Phát"),
        ("Công ty CP Tấn Phát (Tan Phat JSC)", "Công ty CP Tân Phát"),
    ],
)
def test_other_marks_are_other_firms(a, b):
    assert degree(a, b) in ("different", "perhaps") or not compare(company_key(a), company_key(b)).sure


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("Thanh Cong Joint Stock Company", "Thanh Cong Company Limited", False),
        ("Thanh Cong JSC", "Thanh Cong Private Enterprise", False),
        ("PT Sinar Jaya", "CV Sinar Jaya", False),
        ("Thanh Cong Inc.", "Thanh Cong LP", False),
        ("Thanh Cong Co., Ltd.", "Thanh Cong Company Limited", True),
        ("Thanh Cong JSC", "Công ty Cổ phần Thanh Cong", True),
        ("Thanh Cong JSC", "Thanh Cong Corporation", True),
        ("Công ty TNHH MTV Thanh Cong", "Thanh Cong One Member Limited Liability Company", True),
        ("Thanh Cong JSC", "Thanh Cong", True),
        ("Thanh Cong Joint Stock Co., Ltd.", "Thanh Cong JSC", True),
        ("PT Sinar Jaya", "Sinar Jaya Co., Ltd.", True),
    ],
)
def test_kinds_of_firm_that_contradict_make_two_firms(a, b, one):
    assert (degree(a, b) == "same") is one


def test_a_name_without_words_is_nobody():
    assert compare(company_key(""), company_key("")).degree == "different"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Alpha (Vietnam) Co., Ltd.", "is frozen shrimp from vietnam subject to duty"),
        ("Nova (Thailand) Co., Ltd.", "steel pipes to thailand"),
        ("Vietnam Steel Corporation", "vietnam steel pipes to canada"),
        ("STEEL", "steel pipes to canada"),
    ],
)
def test_no_firm_stands_in_a_question_by_a_country_or_a_trade(name, text):
    assert stands_in(company_key(name), tuple(text.split())) == -1


def test_a_reviewed_short_name_stands_for_the_firm_in_a_question():
    assert stands_in(company_key("Vinh Hoan Corporation"), ("vhc", "ca", "tra", "sang", "my")) == 0
