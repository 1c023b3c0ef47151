import json
import unicodedata

import pytest

from kb.authorities import authorities
from kb.countries import countries, country_code, find_countries
from tradewarn.text import fold


def codes(text, **options):
    return [m.code for m in find_countries(text, **options)]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Socialist Republic of Vietnam", "VN"),
        ("Social Republic of Vietnam", "VN"),
        ("VIET NAM", "VN"),
        ("Việt Nam", "VN"),
        ("People's Republic of China", "CN"),
        ("People’s Republic of China", "CN"),
        ("Korea, Republic of", "KR"),
        ("Hàn Quốc", "KR"),
        ("han quoc", "KR"),
        ("Chinese Taipei", "TW"),
        ("Đài Loan", "TW"),
        ("Türkiye", "TR"),
        ("Turkey", "TR"),
        ("Republic of Turkey", "TR"),
        ("Thổ Nhĩ Kỳ", "TR"),
        ("Burma", "MM"),
        ("Czech Republic", "CZ"),
        ("United Arab Emirates", "AE"),
        ("Russian Federation", "RU"),
        ("Moldova, Republic of", "MD"),
        ("U.K.", "GB"),
        ("Belguim", "BE"),
        ("Columbia", "CO"),
        ("Trinidad", "TT"),
        ("Georgia", "GE"),
        ("châu Âu", "EU"),
        ("EU", "EU"),
        ("Phi-líp-pin", "PH"),
        ("Úc", "AU"),
        ("Mỹ", "US"),
        ("my", "US"),
        ("MY", "MY"),
        ("in", "IN"),
        ("USA", "US"),
        ("VNM", "VN"),
        ("베트남", "VN"),
        ("越南", "VN"),
        ("เวียดนาม", "VN"),
        ("Вьетнам", "VN"),
        ("SACU", "SACU"),
        ("Atlantis", None),
        ("Yugoslavia, Socialist Federal Republic of", None),
        ("", None),
    ],
)
def test_a_name_or_code_gives_the_country(name, code):
    assert country_code(name) == code


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shrimp From the Socialist Republic of Vietnam: Final Results", ["VN"]),
        ("from the SOCIALIST REPUBLIC\nOF VIETNAM", ["VN"]),
        ("Steel Wheels From Mexico, Jordan, and the Republic of Turkey", ["MX", "JO", "TR"]),
        ("Hangers From Turkey Final Determination", ["TR"]),
        ("statement of Jordan Smith for the petitioner", []),
        ("smoked turkey; Frozen Whole Turkey Breast", []),
        ("under 19 U.S.C. 1677 the U.S. industry paid US$5", ["US"]),
        ("Korea, Republic of, and the Democratic People's Republic of Korea", ["KR", "KP"]),
        ("mỹ phẩm vào cảng Phú Mỹ và sang Mỹ", ["US"]),
        ("Bộ Thương mại Mỹ; anh Tuấn ở Anh", ["US", "GB"]),
        ("originaire de la République populaire de Chine et du Viêt Nam", ["CN", "VN"]),
        ("originarias de la República Socialista de Vietnam", ["VN"]),
        ("Vietnam'dan ve ÇİN HALK CUMHURİYETİ menşeli", ["VN", "CN"]),
        ("происходящих из Социалистической Республики Вьетнам и Турции", ["VN", "TR"]),
        ("越南和印度尼西亚", ["VN", "ID"]),
        ("베트남산 스테인리스", ["VN"]),
        ("Indiana, Nigeria, New Mexico, Latin America", ["NG"]),
        ("pháp luật, đức tin, ý kiến", []),
        ("", []),
    ],
)
def test_running_text_names_these_countries(text, expected):
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("tôm của tôi có bị điều tra ở Mỹ không", ["US"]),
        ("tom dong lanh 0306.17 my", ["US"]),
        ("san pham cua toi sang my co bi thue khong", ["US"]),
        ("is my product under investigation", []),
        ("My frozen shrimp", []),
        ("is my product under investigation in the us", ["US"]),
        ("does this apply to us", []),
        ("we export honey to us", ["US"]),
        ("frozen shrimp USA AD/CVD", ["US"]),
        ("frozen shrimp US", ["US"]),
        ("my pham sang han quoc", ["KR"]),
        ("xuat sang an do, han quoc va dai loan", ["IN", "KR", "TW"]),
        ("o bi sang duc co bi thue khong", ["DE"]),
        ("thep sang tho nhi ky", ["TR"]),
        ("gỗ sang Anh, Pháp, Đức", ["GB", "FR", "DE"]),
        ("turkey meat", []),
        ("pipes to turkey", ["TR"]),
        ("acero recubierto a México", ["MX"]),
        ("thi truong uc", ["AU"]),
        ("xi mang sang philippines", ["PH"]),
        ("C/O ai cap", []),
        ("sang ai cap", ["EG"]),
        ("cong ty co bi dieu tra khong", []),
        ("u.s. duty on honey", ["US"]),
    ],
)
def test_a_question_names_these_countries(question, expected):
    assert codes(question, folded=True) == expected


@pytest.mark.parametrize(
    "text", ["Steel from the People’s  Republic\nof China and Viet Nam", "Bán sang Thổ Nhĩ Kỳ"]
)
@pytest.mark.parametrize("folded", [False, True])
def test_offsets_are_true(text, folded):
    for mention in find_countries(text, folded=folded):
        printed = " ".join(text[mention.start : mention.end].replace("’", "'").split())
        assert country_code(printed) == mention.code


def test_all_countries_have_names_in_both_languages():
    assert len(countries()) >= 249 + 4
    for country in countries().values():
        assert country.en and country.vi and unicodedata.is_normalized("NFC", country.vi)


def test_every_printed_name_leads_back_to_its_country():
    for country in countries().values():
        assert country_code(country.en) == country.code
        assert country_code(country.vi) == country.code


def test_vietnamese_names_are_found_in_questions_without_marks():
    doubtful = {"Đức", "Pháp", "Anh", "Áo", "Bỉ", "Ý", "Lào", "Séc"}
    for code in [
        "US",
        "KR",
        "JP",
        "TW",
        "IN",
        "TH",
        "MY",
        "ID",
        "PH",
        "TR",
        "BR",
        "MX",
        "CA",
        "AU",
        "GB",
        "ZA",
        "EG",
        "RU",
        "EU",
    ]:
        name = countries()[code].vi
        if name not in doubtful:
            assert codes(f"xuat khau thep sang {fold(name)} co bi thue khong", folded=True) == [code], name


def test_hostile_text_is_read_without_fuss():
    assert codes("Mỹ" * 50_000) == []
    assert len(find_countries("from " + "Viet Nam, " * 5_000)) == 5_000
    assert codes(" " * 100_000 + "Republic of") == []
    assert codes("my " * 30_000 + "product is", folded=True)[:1] == ["US"]
    assert codes("the Republic of " * 6_000, folded=True) == []


def test_countries_are_found_in_real_titles(real):
    wanted = {
        "2025-04764": {"CN", "TH", "VN"},
        "2025-04765": {"CN", "VN"},
        "2023-11312": {"KR"},
        "2025-11588": {"KH", "MY", "TH", "VN"},
    }
    titles = {}
    with (real / "notices" / "us_fr_abstracts.jsonl").open(encoding="utf-8") as stream:
        for line in stream:
            record = json.loads(line)
            titles[record["document_number"]] = record["title"]
    for number, expected in wanted.items():
        if number in titles:
            assert set(codes(titles[number])) >= expected, titles[number]
    from_vietnam = [t for t in titles.values() if "Vietnam" in t or "Viet Nam" in t]
    assert len(from_vietnam) >= 20
    assert all("VN" in codes(title) for title in from_vietnam)
    named = sum(bool(codes(title)) for title in titles.values())
    assert named / len(titles) >= 0.93


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Is Thai shrimp dumped in the US?", [("TH", True), ("US", False)]),
        ("chinese aluminum extrusions to Canada", [("CN", True), ("CA", False)]),
        ("South Korean steel", [("KR", True)]),
        ("Canadian duties on steel", [("CA", False)]),
        ("polish for shoes", []),
        ("may xu ly chat thai", []),
        ("Latin American markets", []),
    ],
)
def test_adjectives_of_origin_are_read_in_english_questions(text, found):
    assert [(m.code, m.origin) for m in find_countries(text, folded=True)] == found


def test_notices_are_not_read_by_adjectives():
    assert find_countries("Chinese producers of Thai shrimp") == []


def test_kosovo_has_its_code():
    assert [m.code for m in find_countries("Wire From the Republic of Kosovo and Serbia")] == ["XK", "RS"]


@pytest.mark.parametrize(
    ("question", "market"),
    [
        ("cá tra Úc", ["AU"]),
        ("cá tra Úc có bị thuế không?", ["AU"]),
        ("ca tra Uc", ["AU"]),
        ("thép ống Anh bị thuế không", ["GB"]),
        ("thep ong Anh co bi thue khong", ["GB"]),
        ("sợi POY Thổ", ["TR"]),
        ("giày Ý", ["IT"]),
        ("tôm Mĩ", ["US"]),
        ("cảm ơn Anh", []),
        ("nhờ Anh không ạ", []),
        ("em nhờ anh tư vấn", []),
        ("công ty Thép Việt Đức có bị thuế", []),
        ("nhôm Đông Anh có bị thuế không", []),
        ("cá tra uc", []),
        ("áo sơ mi nam", []),
        ("thép lá Pháp rà soát hành chính", ["FR"]),
        ("kính nổi Bỉ và Ý chống trợ cấp", ["BE", "IT"]),
        ("xe nâng Anh điều tra chống bán phá giá", ["GB"]),
        ("nhờ luật sư Anh tư vấn", []),
        ("biện pháp áp dụng với thép", []),
        ("tôi đồng ý có mức thuế", []),
    ],
)
def test_a_bare_market_behind_the_goods_is_taken_where_it_can_be_nothing_else(question, market):
    assert [m.code for m in find_countries(question, folded=True)] == market


def test_countries_have_one_vietnamese_style():
    assert [countries()[c].vi for c in ("MY", "ID", "PH", "CA", "MX", "BR", "AU")] == [
        *("Malaysia", "Indonesia", "Philippines", "Canada", "Mexico", "Brazil", "Úc")
    ]
    old = ("Ma-lai-xi-a", "Phi-líp-pin", "Ca-na-đa", "Mê-hi-cô", "Bra-xin", "Ô-xtrây-li-a", "In-đô-nê-xi-a")
    assert [country_code(name) for name in old] == ["MY", "PH", "CA", "MX", "BR", "AU", "ID"]
    printed = " ".join(a.name_vi for a in authorities().values())
    assert not [name for name in old if name in printed]
