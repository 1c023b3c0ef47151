"""What questions are understood to ask."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.company_index import CompanyIndex
from kb.company_likeness import likely_same
from kb.company_names import company_key
from kb.company_text import stands_in
from tradewarn.model import Question
from warn.codes import clean_code, like_a_number, tariff_codes
from warn.language import language_asked
from warn.question import understand


def asked(text, **fields):
    return understand(Question(question=text, **fields), numbers={}, firms=CompanyIndex)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("gạch men sang Úc", "vi"),
        ("gach men sang uc co bi thue khong", "vi"),
        ("tui giay di my", "vi"),
        ("ceramic tiles to Australia", "en"),
        ("Is my product in it?", "en"),
        ("tiles AU AD/CVD", "en"),
        ("A-999-801", "vi"),
        ("", "vi"),
    ],
)
def test_the_language_is_the_question_s(text, lang):
    assert language_asked(text) == lang


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("HS 690721", ("690721",)),
        ("HS: 6907", ("6907",)),
        ("mã 6907.21.00", ("69072100",)),
        ("mã HS 0306 17", ("030617",)),
        ("tiles 69072100 and 481930", ("69072100", "481930")),
        ("in 2024 we sold 5000 tons", ()),
        ("phone 0903123456789", ()),
        ("vụ A-999-801", ()),
        ("HS 99999999", ()),
        ("10.06.2025", ()),
    ],
)
def test_codes_are_read_in_the_forms_people_type(text, digits):
    assert tariff_codes(text).digits == digits


def test_a_code_field_must_be_a_code():
    assert clean_code("6907.21") == "690721"
    assert clean_code("69") is None
    assert clean_code("tiles") is None


@pytest.mark.parametrize(
    ("text", "number"),
    [("A–999–801", "A-999-801"), ("2031-04764", "2031-04764"), ("AD99-AS01", "AD99-AS01"), ("tiles", None)],
)
def test_what_looks_like_a_number_is_told(text, number):
    assert like_a_number(text) == number


@pytest.mark.parametrize(
    ("text", "markets", "others"),
    [
        ("gạch men sang Úc", ("AU",), ()),
        ("gạch men sang Úc và Canada", ("AU", "CA"), ()),
        ("ceramic tiles from Thailand to Australia", ("AU",), ("TH",)),
        ("gạch men Việt Nam sang Úc", ("AU",), ()),
        ("gạch men", (), ()),
    ],
)
def test_markets_are_told_from_origins(text, markets, others):
    found = asked(text)
    assert (found.markets, found.other_countries) == (markets, others)


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Công ty cổ phần Hoàng Long có bị thuế không", "Hoàng Long"),
        ("Công ty TNHH Sao Mai xuất gạch men sang Úc", "Sao Mai"),
        ("Does Blue Lotus Co., Ltd. pay duty on tiles?", "Blue Lotus"),
        ("gạch men sang Úc", None),
    ],
)
def test_a_firm_is_told_by_the_words_around_it(text, firm):
    assert asked(text).firm == firm


def test_a_firm_s_name_is_not_taken_for_goods():
    known = [company_key("Paper Bags International JSC")]
    found = understand(
        Question(question="Lotus Xanh bán gạch men"), numbers={}, firms=lambda: CompanyIndex(known)
    )
    assert found.firm is None
    assert found.goods == ("ceramic-tiles",)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Lotus Tile Joint Stock Company", "Công ty Cổ phần Lotus Tile", True),
        ("LOTUS TILE CO., LTD.", "Lotus Tile", True),
        ("Hồng Hà Xanh Corporation", "Hong Ha Xanh Group", True),
        ("Hồng Hà Xanh Steel JSC", "Hong Ha Xanh", True),
        ("Lotus Tile", "Golden Lotus Tile", False),
        ("Minh An", "Minh Anh", False),
        ("An Co., Ltd.", "An Giang Fisheries", False),
        ("Trading Export Import Company", "Export Trading Corporation", False),
    ],
)
def test_two_names_are_one_firm_or_not(a, b, same):
    assert likely_same(company_key(a), company_key(b)) is same
    assert likely_same(company_key(b), company_key(a)) is same


def test_a_firm_is_found_in_a_text_by_its_own_words():
    assert stands_in(company_key("Hồng Hà Xanh JSC"), ("cong", "ty", "hong", "ha", "xanh")) == 2
    assert stands_in(company_key("Hồng Hà Xanh JSC"), ("hong", "xanh", "ha")) == -1


@given(st.text(max_size=300))
def test_any_text_is_understood_as_something(text):
    found = asked(text)
    assert found.lang in ("vi", "en")
    assert all(code.isdigit() for code in found.codes)


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("doanh nghiệp tôi xuất gạch men sang Úc có bị thuế không", None),
        ("cong ty toi ban gach men sang Uc", None),
        ("công ty chúng tôi xuất gạch men", None),
        ("cty mình bán gạch men sang Úc", None),
        ("doanh nghiệp nào bị áp thuế gạch men", None),
        ("doanh nghiệp Việt Nam xuất gạch men sang Úc", None),
        ("công ty gạch men sang Úc", None),
        ("My Company exports tiles to Australia", None),
        ("Công ty Sao Mai gạch men Canada", "Sao Mai"),
        ("cong ty sao mai gach men uc", "sao mai"),
        ("Công ty Sáng Tạo có bị thuế không", "Sáng Tạo"),
        ("Công ty Minh Lan xuất gạch men", "Minh Lan"),
        ("công ty cao su Đồng Xanh lốp xe Canada", "cao su Đồng Xanh"),
    ],
)
def test_a_firm_s_name_ends_before_pronouns_goods_and_markets(text, firm):
    assert asked(text).firm == firm


def test_the_goods_after_a_firm_s_name_are_understood():
    found = asked("Công ty Sao Mai gạch men Canada")
    assert (found.goods, found.markets) == (("ceramic-tiles",), ("CA",))


@pytest.mark.parametrize(
    ("text", "digits", "restored"),
    [
        ("tôm 306.17", ("030617",), ("030617",)),
        ("30617 sang Mỹ", ("030617",), ("030617",)),
        ("HS 3061711", ("03061711",), ("03061711",)),
        ("gạch ６９０７２１", ("690721",), ()),
        ("30617 tấn tôm", (), ()),
        ("giá USD 306.17", (), ()),
        ("thuế 306.17%", (), ()),
        ("HS 39231", ("39231",), ()),
        ("99 FR 690721", (), ()),
    ],
)
def test_a_lost_leading_zero_is_given_back_and_told(text, digits, restored):
    found = tariff_codes(text)
    assert (found.digits, found.restored) == (digits, restored)


def test_a_restored_code_is_told_in_a_caveat():
    assert any("0306.17" in r for r in asked("tôm 30617 sang Mỹ").remarks)
    assert any("0306.17" in r for r in asked("shrimp", hs="３０６１７").remarks)
    assert asked("tôm 0306.17 sang Mỹ").remarks == ()


@pytest.mark.parametrize("text", ["A999801", "a 999 801", "vụ a-999-801", "A–999–801"])
def test_a_case_number_is_no_tariff_code_however_spelt(text):
    found = asked(text)
    assert (found.codes, found.unknown_number) == ((), "A-999-801")
    assert understand(Question(question=text), numbers={"A-999-801": 1}, firms=CompanyIndex).numbers == (
        "A-999-801",
    )


def test_citations_and_composite_numbers_are_told_whole():
    assert asked("99 FR 104982").unknown_number == "99 FR 104982"
    assert asked("99 FR 104982").codes == ()
    assert like_a_number("ER99.AD98-AS01") == "ER99.AD98-AS01"


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Lotus Wind gach men Canada", "vi"),
        ("JA Stone gach men My", "vi"),
        ("tom My", "vi"),
        ("ca phe sang My", "vi"),
        ("Sao Mai shrimp Canada", "en"),
        ("MINH LAN TOM CANADA", "vi"),
        ("Honey Canada", "en"),
    ],
)
def test_words_of_goods_tell_the_language_beside_a_firm_s_name(text, lang):
    assert language_asked(text) == lang


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("đĩa thép sang Mỹ", "đĩa thép"),
        ("dia thep sang My co bi thue khong", "dia thep"),
        ("công ty tôi bán khung treo sang Canada", "khung treo"),
        ("kệ không bu lông", "kệ không bu lông"),
        ("Is there a duty on brass hooks to the US?", "brass hooks"),
    ],
)
def test_the_goods_are_told_without_market_firm_and_the_asking(text, phrase):
    assert asked(text).phrase == phrase


@pytest.mark.parametrize(
    ("text", "markets", "others"),
    [
        ("Are Thai ceramic tiles dumped in Australia?", ("AU",), ("TH",)),
        ("chinese ceramic tiles to the US", ("US",), ("CN",)),
        ("Canadian duties on ceramic tiles", ("CA",), ()),
        ("Vietnamese ceramic tiles to Canada", ("CA",), ()),
    ],
)
def test_adjectives_tell_whose_goods_are_asked_about(text, markets, others):
    found = asked(text)
    assert (found.markets, found.other_countries) == (markets, others)


@pytest.mark.parametrize(
    ("marked", "bare"),
    [
        ("cà phê sang Mỹ", "ca phe sang My"),
        ("kẹo mật ong sang Mỹ", "keo mat ong sang My"),
        ("lò xo nệm sang Mỹ", "lo xo nem sang My"),
        ("viên nang rỗng sang Mỹ", "vien nang rong sang My"),
        ("thạch anh nhân tạo sang Mỹ", "thach anh nhan tao sang My"),
        ("rơ moóc khung gầm sang Mỹ", "ro mooc khung gam sang My"),
    ],
)
def test_goods_are_the_same_without_marks(marked, bare):
    assert asked(marked).goods and asked(marked).goods[0] == asked(bare).goods[0]
    assert asked(bare).lang == "vi"
