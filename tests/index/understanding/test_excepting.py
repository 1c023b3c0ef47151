"""Words that leave something out, and words that only look so."""

from datetime import date

import pytest

from index.understanding import Removal, understand
from index.understanding.denying import denied
from index.understanding.exclusions import affirmed, excluded

TODAY = date(2026, 11, 23)


def without(text):
    return [part.label for part in understand(text, today=TODAY).parts if part.kind == "without"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("tôm sang Mỹ trừ Thái Lan", ["Thái Lan"]),
        ("thép mạ kẽm ngoại trừ Trung Quốc và Ấn Độ", ["Trung Quốc", "Ấn Độ"]),
        ("ống thép hàn không phải của Trung Quốc", ["Trung Quốc"]),
        ("gỗ dán không phải từ Campuchia, Lào", ["Campuchia", "Lào"]),
        ("vụ kiện thép, không gồm Trung Quốc", ["Trung Quốc"]),
        ("cá tra không bao gồm thị trường Hoa Kỳ", ["Hoa Kỳ"]),
        ("thép không phải thép Trung Quốc", ["Trung Quốc"]),
        ("lốp xe ngoài trừ Hàn Quốc", ["Hàn Quốc"]),
        ("vụ nào không có Trung Quốc năm 2024", ["Trung Quốc"]),
        ("tự vệ thép trừ các nước EU", ["EU"]),
        ("các vụ do EU khởi xướng, không kể Thổ Nhĩ Kỳ", ["Thổ Nhĩ Kỳ"]),
        ("pin mặt trời, không phải của Bộ Thương mại Hoa Kỳ", ["Bộ Thương mại Hoa Kỳ"]),
        ("rà soát hành chính tôm, không phải rà soát cuối kỳ", ["rà soát cuối kỳ"]),
        ("chống bán phá giá chứ không phải chống trợ cấp", ["chống trợ cấp"]),
        ("dép trừ TQ, VN", ["TQ", "VN"]),
        ("cá tra trừ mỹ và eu", ["mỹ", "eu"]),
        ("hải sản trừ tôm năm 2024", ["tôm"]),
        ("nông sản trừ hồ tiêu, cà phê", ["hồ tiêu", "cà phê"]),
        ("mật ong trừ “mật ong hoa nhãn”", ["mật ong hoa nhãn"]),
        ("tom dong lanh tru thai lan", ["thai lan"]),
        ("thep cuon ngoai tru trung quoc va nga", ["trung quoc", "nga"]),
        ("ong thep khong phai tu trung quoc", ["trung quoc"]),
        ("steel pipes except China", ["China"]),
        ("frozen shrimp excluding Thailand and India", ["Thailand", "India"]),
        ("nails from Vietnam, not from China", ["China"]),
        ("shrimp not Thailand", ["Thailand"]),
        ("SHRIMP NOT FROM THAILAND", ["THAILAND"]),
        ("wind towers but not Canada", ["Canada"]),
        ("plywood orders, other than Chinese", ["Chinese"]),
        ("Vietnamese catfish not Chinese catfish", ["Chinese"]),
        ("plywood except Chinese and Thai", ["Chinese", "Thai"]),
        ("safeguard measures without the United States", ["United States"]),
        ("all countries except Russia, Belarus and Iran", ["Russia", "Belarus", "Iran"]),
        ("solar panels excluding those from Malaysia", ["Malaysia"]),
        ("inquiries apart from USITC", ["USITC"]),
        ("shrimp not from Thailand or from India, to the EU", ["Thailand", "India"]),
        ("catfish other than A-999-801", ["A-999-801"]),
        ("steel NOT (China OR India)", ["China", "India"]),
        (
            'shrimp AND NOT ("Thailand" OR Ecuador OR "breaded shrimp")',
            ["Thailand", "Ecuador", "breaded shrimp"],
        ),
        ("thép -(Trung Quốc, Nga)", ["Trung Quốc", "Nga"]),
        ("shrimp NOT (Thailand) except Ecuador -surimi", ["Thailand", "Ecuador", "surimi"]),
        ("tôm \u2011Thái Lan", ["Thái Lan"]),
        ("thép –Trung Quốc năm 2023", ["Trung Quốc"]),
    ],
)
def test_what_is_not_wanted_is_left_out_however_it_is_said(text, words):
    assert without(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "thép không gỉ cán nguội Trung Quốc",
        "thép không hợp kim Ấn Độ",
        "non-alloy steel pipe China",
        "flat-rolled products, not further worked than cold-rolled, China",
        "steel other than stainless from India",
        "steel except stainless steel",
        "thép cuộn, không phải là thép không gỉ, dạng phẳng",
        "kinh tế phi thị trường Việt Nam",
        "Việt Nam không phải nền kinh tế thị trường",
        "whether or not China is a market economy",
        "không áp dụng thuế chống bán phá giá với Việt Nam",
        "giá không bao gồm thuế chống bán phá giá",
        "export price excluding antidumping duties",
        "miễn trừ Thái Lan",
        "loại trừ sản phẩm khỏi phạm vi Hoa Kỳ",
        "loại trừ Trung Quốc khỏi biện pháp tự vệ",
        "ngoại trừ Việt Nam khỏi biện pháp tự vệ",
        "excluding Vietnam from the safeguard measure",
        "khấu trừ Việt Nam",
        "trừ khi Mỹ chấm dứt điều tra",
        "trụ gió Trung Quốc",
        "tru gio trung quoc",
        "hình trụ Mỹ",
        "hàng không Việt Nam",
        "doanh nghiệp không hợp tác Việt Nam",
        "tôm có bị thuế không, Trung Quốc thì sao",
        "ngoài Mỹ còn nước nào điều tra tôm",
        "không nước nào ngoại trừ Việt Nam bị áp thuế",
        "no country except Vietnam",
        "not only China but also Vietnam",
        "not subject to Vietnam's order",
        "goods without China origin certificates",
        "seafood except shrimp from Thailand",
        "hải sản trừ tôm Thái Lan",
        "hải sản trừ tôm và thứ khác",
        "catfish, not Chinese shrimp",
        "màng phủ (không phải gỗ dán)",
        "không phải anh ơi",
        "chống bán phá giá – Việt Nam",
        "chống bán phá giá - Việt Nam",
        "chống bán phá giá \u2212 Việt Nam",
        "thép cán nóng — Ấn Độ",
        "tôm –Việt Nam– sang Mỹ",
        "Việt Nam\u2011Hoa Kỳ",
        "goods:\n–shrimp\n–steel",
        "steel NOT (hot AND coated)",
    ],
)
def test_words_that_only_look_so_leave_nothing_out(text):
    assert without(text) == []


def test_a_comma_joins_only_what_is_a_list():
    text = "trừ Trung Quốc, Việt Nam bị áp thuế thép"
    assert without(text) == ["Trung Quốc"]
    assert [p.values for p in understand(text, today=TODAY).parts if p.kind == "country"] == [("VN",)]


def test_the_words_for_it_are_shown_with_what_is_left_out():
    text = "tôm, không phải của Thái Lan hoặc Ấn Độ, sang Mỹ"
    found = understand(text, today=TODAY)
    said = [found.quoted(part) for part in found.parts if part.kind == "without"]
    assert said == ["không phải của Thái Lan", " hoặc Ấn Độ"]
    assert found.rest_of({"without"}) == "tôm, , sang Mỹ"
    assert all(part.filters for part in found.parts)


def test_taken_off_it_is_neither_left_out_nor_asked_for():
    found = understand("thép trừ Trung Quốc và Nga", today=TODAY)
    kept = found.without([Removal("without", "trung quốc")])
    assert [part.label for part in kept.parts] == ["Nga"]
    assert kept.rest_of({"without"}) == "thép"


def test_what_filters_leave_out_is_no_longer_asked_for():
    assert affirmed("thép trừ Trung Quốc", ["Trung Quốc"]) == "thép"
    assert affirmed("thép trừ Trung Quốc", ["Nga"]) == "thép trừ Trung Quốc"


def test_a_long_text_that_describes_leaves_nothing_out_in_words():
    assert excluded("sản phẩm thép cán phẳng " * 9 + "trừ Trung Quốc") == []


def test_a_country_is_left_out_alike_in_every_language_and_spelling():
    names = ("China", "Trung Quốc", "Trung Quoc", "trung quốc", "CN", "TQ", "Chinese")
    assert len({denied((name,)) for name in names}) == 1
    assert not denied(names).by_words


def test_an_authority_is_left_out_alike_by_name_and_code():
    assert denied(("US-DOC",)) == denied(("Bộ Thương mại Hoa Kỳ",)) == denied(("USDOC",))


def test_a_period_that_is_denied_does_not_narrow():
    parts = understand("tôm không phải năm 2023", today=TODAY).parts
    assert [part.kind for part in parts] == []


def test_a_language_is_no_country():
    found = denied(without("documents not in French"))
    assert found.values == (("language", "fr"),)
