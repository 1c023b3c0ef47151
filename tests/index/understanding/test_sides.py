"""On which side a country stands, and when its name is another word."""

from datetime import date

import pytest

from index.understanding import understand

TODAY = date(2026, 11, 22)


def sides(text):
    """Give the countries that narrow an answer, by code."""
    parts = understand(text, today=TODAY).parts
    return {p.values[0]: p.kind for p in parts if p.kind in ("market", "country") and p.filters}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("vụ kiện gần đây của Canada về ghế bọc đệm Việt Nam", {"CA": "market", "VN": "country"}),
        ("các vụ PVTM của Úc với Việt Nam", {"AU": "market", "VN": "country"}),
        ("Hoa Kỳ đối với xơ sợi Việt Nam", {"US": "market", "VN": "country"}),
        ("giấy in Việt Nam Hoa Kỳ", {"VN": "country", "US": "market"}),
        ("ống thép Việt Nam Mỹ", {"VN": "country", "US": "market"}),
        ("hoa tuoi Nam My", {}),
        ("protein đậu Hà Lan từ Trung Quốc", {"CN": "country"}),
        ("nền kinh tế phi thị trường Việt Nam", {"VN": "country"}),
        ("Mỹ Việt Nam lưới thép", {"US": "market", "VN": "country"}),
        ("copper from Peru and Chile EU safeguard", {"PE": "country", "CL": "country", "EU": "market"}),
        ("sữa Mỹ sang Việt Nam", {"US": "country", "VN": "market"}),
        ("kính Malaysia vào Việt Nam", {"MY": "country", "VN": "market"}),
        ("giấy Hàn vào Việt Nam", {"KR": "country", "VN": "market"}),
        ("xơ Ấn sang Mỹ", {"IN": "country", "US": "market"}),
        ("Malaysian safeguard on Vietnamese rebar", {"MY": "market", "VN": "country"}),
        ("Canadian CITT inquiry on rebar", {"CA": "market"}),
        ("Philipin tự vệ kính", {"PH": "market"}),
        ("giày da Việt Nam qua Mỹ", {"VN": "country", "US": "market"}),
        ("thép Đài Loan lẩn tránh qua Việt Nam", {"VN": "country"}),
        ("vòng bi Trung Quốc, EU rà soát cuối kỳ", {"EU": "market"}),
        ("xơ Thái bị Việt Nam áp 12%", {"VN": "market"}),
        ("trong 9 tháng qua Thổ áp thuế sợi", {"TR": "market"}),
        ("thiết bị Trung Quốc", {}),
        ("vòng bi Trung Quốc", {}),
        ("bàn ghế bàn Trung Quốc", {}),
        ("đèn chiếu sáng Thái Lan", {}),
        ("hạt tiêu đen Ấn Độ", {}),
    ],
)
def test_the_words_around_a_country_tell_its_side(text, wanted):
    assert sides(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Vietnam countervailing duty order furniture",
        "China CVD order wheels",
        "Vietnamese AD order tires",
        "American Honey Producers Association",
    ],
)
def test_a_country_before_a_remedy_may_be_whose_goods_are_hit(text):
    assert "market" not in sides(text).values() and "US" not in sides(text)


@pytest.mark.parametrize(
    "text",
    [
        "nails from Vietnam, not from China",
        "giày Việt Nam ở các nước ngoài Mỹ",
        "ván ép Việt Nam, không phải Trung Quốc",
        "tôm Việt Nam ngoại trừ Trung Quốc và Thái Lan",
        "shrimp Vietnam except China, Thailand and India",
        "thép Việt Nam trừ Nga",
    ],
)
def test_what_is_denied_narrows_nothing(text):
    found = understand(text, today=TODAY)
    assert sides(text) == {"VN": "country"}
    assert [p.values for p in found.parts if p.kind in ("market", "country")] == [("VN",)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("năm ngoái Mỹ kiện mấy vụ", "US"),
        ("ngoài ra, Mỹ áp thuế tôm", "US"),
        ("hình trụ Mỹ", "US"),
        ("not only to the EU", "EU"),
    ],
)
def test_words_like_a_denial_deny_nothing(text, code):
    assert code in sides(text)


def test_a_remedy_that_is_denied_is_text():
    found = understand("không phải chống bán phá giá mà là chống trợ cấp", today=TODAY)
    assert [p.values for p in found.parts if p.kind == "instrument"] == [("CVD",)]
    kept = understand("miễn trừ thuế chống bán phá giá", today=TODAY).parts
    assert ("AD",) in [p.values for p in kept]


@pytest.mark.parametrize(
    "text",
    [
        "Đức Giang phốt pho vàng",
        "anh Đức bên kho hỏi thuế",
        "chị Nga phòng xuất nhập khẩu",
        "pháp lý vụ việc",
        "sắn thái lát",
        "que hàn",
        "máy hàn điện",
        "ground turkey tariff",
        "fine china plates",
    ],
)
def test_a_name_or_another_word_is_no_country(text):
    assert not [p for p in understand(text, today=TODAY).parts if p.kind in ("market", "country")]


@pytest.mark.parametrize(
    ("text", "narrows"),
    [
        ("Bộ Công Thương cảnh báo vụ Mỹ điều tra tôm", [("market", "US")]),
        ("Bộ Công Thương điều tra thép từ Ấn Độ", [("authority", "VN-MOIT"), ("country", "IN")]),
        ("DOC sang EU", []),
        ("USITC, hàng sang Mỹ", [("authority", "US-ITC"), ("market", "US")]),
    ],
)
def test_an_authority_and_a_market_it_does_not_serve_never_narrow_together(text, narrows):
    parts = understand(text, today=TODAY).parts
    assert [(p.kind, p.values[0]) for p in parts if p.filters] == narrows


@pytest.mark.parametrize(
    ("question", "market"),
    [
        ("thép cán nóng sang Đức", "EU"),
        ("hot-rolled steel to Germany", "EU"),
        ("gỗ dán sang Kazakhstan", "EAEU"),
    ],
)
def test_a_member_of_a_customs_union_as_market_stands_for_its_union(question, market):
    parts = understand(question, today=TODAY).parts
    assert [p.values for p in parts if p.kind == "market"] == [(market,)]
