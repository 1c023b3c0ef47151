"""Each family of citations in the ways that it is written, and what merely looks like one."""

import json

import pytest

from kb.citing import find_citations, forms

WRITTEN = [
    ("A–999–801", ["US_DOC A-999-801"]),
    ("C-999-\n802", ["US_DOC C-999-802"]),
    ("a999-801", ["US_DOC A-999-801"]),
    ("case A-999-801-003", ["US_DOC A-999-801"]),
    ("701-TA-901-903", ["US_ITC 701-TA-901", "US_ITC 701-TA-902", "US_ITC 701-TA-903"]),
    ("731-TA-1901-02", ["US_ITC 731-TA-1901", "US_ITC 731-TA-1902"]),
    ("701–TA–388, 389, and 391", ["US_ITC 701-TA-388", "US_ITC 701-TA-389", "US_ITC 701-TA-391"]),
    ("Inv. No. TA-201-77", ["US_ITC TA-201-77"]),
    ("91 FR 12345", ["FR_CITE 91 FR 12345"]),
    ("91 Fed. Reg. 12,345", ["FR_CITE 91 FR 12345"]),
    ("FR Doc. No. 2026-00001", ["FR_DOC 2026-00001"]),
    ("FR Doc. E9-12345", ["FR_DOC E9-12345"]),
    ("19 C.F.R. § 351.309(c)(1)(ii)", ["CFR 19 CFR 351.309(c)(1)(ii)"]),
    ("19 CFR parts 201 and 207", ["CFR 19 CFR part 201", "CFR 19 CFR part 207"]),
    ("19 USC 1677e(b)", ["USC 19 USC 1677e(b)"]),
    ("19 U.S.C. §§ 1671, 1673", ["USC 19 USC 1671", "USC 19 USC 1673"]),
    ("Slip Op. No. 24-38, at 12", ["SLIPOP CIT Slip Op. 24-38"]),
    ("12 F.4th 345", ["US_COURT 12 F.4th 345"]),
    ("37 C.I.T. 123", ["US_COURT 37 C.I.T. 123"]),
    ("Regulation (EU) No 1225/2009", ["EU_REG (EU) 1225/2009"]),
    ("Regulation (EEC) No 2423/88", ["EU_REG (EEC) 2423/88"]),
    ("Règlement d'exécution (UE) 2021/9", ["EU_REG (EU) 2021/9"]),
    ("Điều 2(6a) Quy định (EU) 2016/1036", ["EU_REG (EU) 2016/1036"]),
    ("32031R0007", ["CELEX 32031R0007"]),
    ("OJ C, C/2025/77, 3.1.2025", ["OJ OJ C, C/2025/77, 3.1.2025"]),
    ("AD 999", ["EU_CASE AD999"]),
    ("AD999a", ["EU_CASE AD999a"]),
    ("T-512/09", ["EU_COURT T-512/09"]),
    ("WT/ACC/VNM/48, paras 254–255", ["WTO_DOC WT/ACC/VNM/48"]),
    ("DS490/496", ["WTO_DS DS490", "WTO_DS DS496"]),
    ("DS141, 264 and 294;", ["WTO_DS DS141", "WTO_DS DS264", "WTO_DS DS294"]),
    ("Articles 2.4 and 2.4.2 of the ADA", ["WTO_ART ADA 2.4", "WTO_ART ADA 2.4.2"]),
    ("Điều 2.4.2 Hiệp định Chống bán phá giá", ["WTO_ART ADA 2.4.2"]),
    ("Article VI:2 of the GATT 1994", ["WTO_ART GATT 1994 VI:2"]),
    ("Decree No. 86/2025/ND-CP", ["VN_DOC 86/2025/NĐ-CP"]),
    ("nghi dinh so 86/2025/nd-cp", ["VN_DOC 86/2025/NĐ-CP"]),
    ("NĐ 10/2018", ["VN_DOC 10/2018/NĐ-CP"]),
    ("Thông tư 37/2019", ["VN_DOC 37/2019/TT-BCT"]),
    ("Thông tư số 9/2031/TT-BCT", ["VN_DOC 09/2031/TT-BCT"]),
    ("AR01.AD07", ["VN_CASE AR01.AD07"]),
    (
        "điểm đ khoản 1 Điều 3 Thông tư 26/2025/TT-BCT",
        ["VN_ART điểm đ khoản 1 Điều 3 Thông tư 26/2025/TT-BCT"],
    ),
    (
        "Article 81.4(b) of the Law on Foreign Trade Management",
        ["VN_ART điểm b khoản 4 Điều 81 Luật Quản lý ngoại thương"],
    ),
    ("Điều 77, 78 và 79", ["VN_ART Điều 77", "VN_ART Điều 78", "VN_ART Điều 79"]),
    ("14/33/2016-DGAD", ["IN_DGTR 14/33/2016-DGAD"]),
    ("Notification No. 5/2024-Customs (ADD)", ["IN_CUSTOMS 5/2024-Customs (ADD)"]),
    ("SSP 2019 IN", ["CBSA SSP 2019 IN"]),
    ("RR-2022-005", ["CITT RR-2022-005"]),
    ("SEF 550", ["AU SEF 550"]),
    ("expediente número 12/23", ["MX expediente 12/23"]),
    ("Portaria SECEX nº 13/2020", ["BR Portaria SECEX 13/2020"]),
    ("2019/5 sayılı Tebliğ", ["TR Tebliğ no. 2019/5"]),
    ("P.U. (A) 12/2024", ["MY_PU P.U. (A) 12/2024"]),
    ("S.I. 2019/450", ["UK_SI SI 2019/450"]),
    ("HTSUS 7306.61.10.00, 7306.61.30.00", ["HS_CTX 7306611000", "HS_CTX 7306613000"]),
    ("nhóm 94.03", ["HS_CTX 9403"]),
    (
        "19 CFR 351.212(b)(1), .213(h)(2) and .221.",
        [f"CFR 19 CFR 351.{n}" for n in ("212(b)(1)", "213(h)(2)", "221")],
    ),
    ("các điểm a, b khoản 3 Điều 12 và Điều 13", ["VN_ART điểm a, b khoản 3 Điều 12", "VN_ART Điều 13"]),
    ("Công văn số 1234/BCT-PVTM", ["VN_DOC 1234/BCT-PVTM"]),
    ("Điều 3.1 và 3.5 của Hiệp định ADA", ["WTO_ART ADA 3.1", "WTO_ART ADA 3.5"]),
    ("ADA Arts. 2.2.2(i)-(iii) & 6.10", ["WTO_ART ADA 2.2.2(i)-(iii)", "WTO_ART ADA 6.10"]),
    ("Panel Report, US – Shrimp (Viet Nam), para. 7.123", ["WTO_DS DS404/R"]),
    ("HS 7306.30, 7306.61 & 7306.69", ["HS_CTX 730630", "HS_CTX 730661", "HS_CTX 730669"]),
    ("86 FR at 52,335", ["FR_CITE 86 FR at 52335"]),
    ("85 FED. REG. 7,613", ["FR_CITE 85 FR 7613"]),
    ("91&nbsp;FR&nbsp;12345", ["FR_CITE 91 FR 12345"]),
    ("19 U.S.C. &sect; 1677b(c)(1)", ["USC 19 USC 1677b(c)(1)"]),
    ("A&ndash;999&ndash;801", ["US_DOC A-999-801"]),
    ("117 F.3d 1401³", ["US_COURT 117 F.3d 1401"]),
    ("title 19 of the Code of Federal Regulations, section 351.401", ["CFR 19 CFR 351.401"]),
    ("Consol. Court No. 21-00999", ["US_DOCKET Court No. 21-00999"]),
    ("Court Nos. 21-00998 and 21-00999", ["US_DOCKET Court No. 21-00998", "US_DOCKET Court No. 21-00999"]),
    ("No. 2031-1567 (Fed. Cir.)", ["US_DOCKET Fed. Cir. No. 2031-1567"]),
    ("49 CIT __", ["US_COURT 49 CIT __"]),
    ("___ F. Supp. 3d ___", ["US_COURT __ F. Supp. 3d __"]),
    ("129 Stat. 362", ["CONGRESS 129 Stat. 362"]),
    ("H.R. Doc. No. 103-316, vol. 1, at 870", ["CONGRESS H.R. Doc. 103-316"]),
    (
        "sections 701 and 731 of the Tariff Act of 1930",
        ["ACT_SECTION Tariff Act 701", "ACT_SECTION Tariff Act 731"],
    ),
    ("mục 781(b) Đạo luật Thuế quan 1930", ["ACT_SECTION Tariff Act 781(b)"]),
    ("Commerce, under section 776(b) of the Act,", ["ACT_SECTION Tariff Act 776(b)"]),
    ("section 20 of SIMA", ["ACT_SECTION SIMA 20"]),
    ("section 269TAC of the Customs Act 1901", ["ACT_SECTION Customs Act 1901 269TAC"]),
    ("section 9A of the Customs Tariff Act, 1975", ["ACT_SECTION Customs Tariff Act 1975 9A"]),
    ("Article 2(6a) of the basic Regulation", ["ACT_SECTION basic Regulation 2(6a)"]),
    ("artículo 33 de la Ley de Comercio Exterior", ["ACT_SECTION LCE 33"]),
    ("(2031/C 123/05)", ["OJ 2031/C 123/05"]),
    ("JO L 176 du 30.6.2016, p. 21", ["OJ OJ L 176, 30.6.2016, p. 21"]),
    ("Directive 2013/34/EU", ["EU_OTHER 2013/34/EU"]),
    ("Council Decision 94/800/EC", ["EU_OTHER 94/800/EC"]),
    ("Case 191/82", ["EU_OTHER 191/82"]),
    ("Regulation (EU) No 999⁄2012", ["EU_REG (EU) 999/2012"]),
    ("S.I. 2020 No. 1461", ["UK_SI SI 2020/1461"]),
    ("2018 c. 22", ["STATUTE 2018 c. 22"]),
    ("R.S.C. 1985, c. S-15", ["STATUTE R.S.C. 1985, c. S-15"]),
    ("G.S.R. 123(E)", ["STATUTE G.S.R. 123(E)"]),
    ("AD0099", ["UK_TRA AD0099"]),
    ("DOF del 29 de noviembre de 2031", ["MX_DOF DOF 2031-11-29"]),
    ("Decreto nº 8.058, de 26 de julho de 2013", ["LATIN_ACT Decreto 8058/2013"]),
    ("Communiqué No. 2031/15", ["TR Tebliğ no. 2031/15"]),
    ("WT/DS429/\n  AB/R", ["WTO_DS DS429/AB/R"]),
    ("G/ADP/N/1/VNM/ 2", ["WTO_DOC G/ADP/N/1/VNM/2"]),
    ("article 1 de l'Accord sur les sauvegardes", ["WTO_ART SG 1"]),
    ("Article 6.8 and Annex II of the AD Agreement", ["WTO_ART ADA 6.8", "WTO_ART ADA Annex II"]),
    (
        "artículo 9.4 del Acuerdo relativo a la Aplicación del Artículo VI del GATT de 1994",
        ["WTO_ART ADA 9.4"],
    ),
    ("khoản 1 Điều XIX của GATT 1994", ["WTO_ART GATT 1994 XIX:1"]),
    (
        "GATT Art. XIII:2(d), Article 21.3(c) of the DSU",
        ["WTO_ART GATT 1994 XIII:2(d)", "WTO_ART DSU 21.3(c)"],
    ),
    (
        "Decree 86/2025/ND-CP, Article 82.2 of the Law on Foreign Trade Management",
        ["VN_DOC 86/2025/NĐ-CP", "VN_ART khoản 2 Điều 82 Luật Quản lý ngoại thương"],
    ),
    ("OJ EU C 245/12 of 22.6.2031", ["OJ OJ C 245, 22.6.2031, p. 12"]),
    ("129 Stat. at 383", ["CONGRESS 129 Stat. at 383"]),
    ("G/SG/N/10/PHL/1/Suppl.2", ["WTO_DOC G/SG/N/10/PHL/1/Suppl.2"]),
    ("OJ L 2031/90123", ["OJ OJ L, 2031/90123"]),
    ("PMK 46/PMK.010/2031", ["ID_PMK 46/PMK.010/2031"]),
    ("10/2018/NÐ-CP", ["VN_DOC 10/2018/NĐ-CP"]),
    ("ER01.AD\u200b12", ["VN_CASE ER01.AD12"]),
    ("Article 2(7)(b), (c) of Regulation (EC) No 1225/2009", ["EU_REG (EC) 1225/2009"]),
    ("ex 7208 10 00 (CN code ex 7208 10 00)", ["HS_CTX ex 72081000"]),
    ("Article 15 of Regulation No 17 of the EEC Council", ["EU_REG (EEC) 17"]),
    ("EEC Council Regulation No 26 of 4 April 1962", ["EU_REG (EEC) 26"]),
    (
        "The Court of Justice applied Regulation No 17 and Regulation No 1017/68.",
        ["EU_REG (EEC) 17", "EU_REG (EEC) 1017/68"],
    ),
    ("Regulation No 99/63/EEC", ["EU_REG (EEC) 99/63"]),
    ("KTC Public Notice No. 2031-012", ["KR KTC Notice 2031-12"]),
    ("무역위원회 공고 제2031-14호", ["KR KTC Notice 2031-14"]),
    ("무역위 의결 제2031-7호", ["KR KTC Resolution 2031-7"]),
    ("KTC Investigation No. 23-2031-3", ["KR KTC 23-2031-3"]),
    ("vụ KTC số 23-2031-3", ["KR KTC 23-2031-3"]),
    ("기획재정부령 제901호", ["KR MOEF Ordinance 901"]),
    ("MOEF Ordinance No. 901", ["KR MOEF Ordinance 901"]),
    ("F.No. CBIC-999354/63/2031", ["IN_CUSTOMS F. No. CBIC-999354/63/2031"]),
    ("[F. No. 999354/135/2031-TRU]", ["IN_CUSTOMS F. No. 999354/135/2031-TRU"]),
    (
        "F. No. CBIC-999354/203/2031-TO(TRU-I)-CBEC",
        ["IN_CUSTOMS F. No. CBIC-999354/203/2031-TO(TRU-I)-CBEC"],
    ),
    (
        "Trade Preferences Extension Act § 502, 129 Stat. at 383",
        ["ACT_SECTION TPEA 502", "CONGRESS 129 Stat. at 383"],
    ),
    (
        "the Tariff Act of 1930 (the Act), as amended, §§ 771 and 773(a), 30 days",
        ["ACT_SECTION Tariff Act 771", "ACT_SECTION Tariff Act 773(a)"],
    ),
    ("Under the Trade Act of 1974 much is open. See § 301.", ["ACT_SECTION Trade Act of 1974 301"]),
    (
        "The Tariff Act of 1930 says so; the Act goes on in § 776(b) and § 777.",
        ["ACT_SECTION Tariff Act 776(b)", "ACT_SECTION Tariff Act 777"],
    ),
]
TRAPS = [
    "(202) 482-0000",
    "Tel. 202-482-1234, fax 202-205-2345",
    "+84 24 3942 0101",
    "ĐT: 0912 345 678",
    "suite C 202-482-0000",
    "ghi-chu-A-999-801@vidu.example",
    "https://vidu.example/A-999-801/89-FR-64411",
    "www.vidu.example/DS404/R",
    "ngày 15/01/2018",
    "2018-01-15",
    "12/2024",
    "1/4 số hộ",
    "3/4",
    "24/7",
    "1.250.000.000 đồng",
    "USD 64,411",
    "$1,234.50",
    "25.76 percent",
    "19.50%",
    "page 64 of 411",
    "trang 64411",
    "0306170004",
    "0306.17.0004",
    "7208 10 00",
    "mã số thuế 0312345678",
    "mã xác nhận 482913",
    "HS 2022",
    "nhóm 1500 doanh nghiệp",
    "code 1234 5678",
    "as 657 firms",
    "AS 657 tonnes",
    "AD 2024",
    "gas R410",
    "R134a",
    "A-4 paper",
    "C-130",
    "điều 3 xe tải",
    "Điều kiện 5",
    "khoản 12 triệu",
    "15 Apr. 2024",
    "5 Ltd. 300",
    "HANOI SINCE 2020 IN VIETNAM",
    "MAY 2020 IN",
    "Nintendo DS",
    "NQ-2018",
    "Article 9",
    "số 24.0117",
    "29A-552.80",
    "ISO 9001:2015",
    "Boeing 737-800",
    "14:30-15:45",
    "PO 4500012345",
    "Covid-19",
    "version 2.4.2",
    "dial-in code 659134#",
    "No. 2031-1567",
    "section 12 of the Act",
    "Court 21-009",
    "2019 c. 5%",
    "case 12/35",
    "AT&T 89",
    "R&D 2/3",
    "__ of __",
    "decreto 15%",
    "Regulation No 17",
    "EEC rules, Regulation No. 17 of 2031",
    "EEC, Government Regulation No. 34",
    "EEC, Minister of Trade Regulation No. 34",
    "EEC, UN Regulation No 17",
    "EEC company reg. no. 123",
    "EEC, Regulation No 17.5 and Regulation No 17/2031",
    "EEC, Regulation No 17%",
    "a speech on Regulation No 17",
    "KTC 2031-12",
    "KTC, tel. 02-2031-1234",
    "KTC report-2031-12.pdf",
    "F. No. 12/3/2031",
    "File No. 999354-63-2031",
    "F No. 5",
    "§ 502",
    "Tariff Act, then § 502",
    "Tariff Act; the Civil Code says so in § 776",
    "Tariff Act. Bus. Code § 776",
    "Tariff Act, section 776 of the report",
    "Tariff Act, § 776.5, § 7767 and § 776/2",
    "Tariff Act\\§776.pdf",
    "Tariff Act, 776 pages, tel. 776 1234",
    "Tariff Act.\n\nOur rules: see § 776",
]


def told(text):
    return [f"{c.type} {c.normal}" for c in find_citations(text)]


@pytest.mark.parametrize(("text", "expected"), WRITTEN)
def test_a_citation_is_given_in_normal_form(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize("text", TRAPS)
def test_what_merely_looks_like_a_citation_is_none(text):
    assert told(text) == []
    assert told(f"Theo hồ sơ, {text} (xem dưới).") == []


def test_every_shared_example_is_found_whole_and_of_its_family(root):
    path = root.parent / "shared/domain/citation_patterns.json"
    if not path.exists():
        pytest.skip("the shared patterns are not here")
    patterns = json.loads(path.read_text(encoding="utf-8"))
    for pattern in patterns:
        for example in pattern["examples"]:
            found = find_citations(f"xem {example} và nơi khác")
            assert {c.type for c in found} == {pattern["id"]}, example
    assert {p["id"] for p in patterns} <= {form.type for form in forms().values()}


def test_a_pinpoint_belongs_to_its_citation():
    (page,) = find_citations("77 FR 64480, 64483 (October 22, 2012), and accompanying IDM at Comment 3.")
    (recital,) = find_citations("recital (288) of Regulation (EU) 2025/1919")
    (paragraph,) = find_citations("WT/DS404/R, paras 7.95–7.97")
    assert (page.normal, page.pinpoint) == ("77 FR 64480", "64483, IDM at Comment 3")
    assert (recital.pinpoint, recital.start) == ("recital (288)", 0)
    assert paragraph.pinpoint == "paras 7.95-7.97"


def test_what_copying_put_in_moves_no_place():
    text = "Xem 91&nbsp;FR&nbsp;12345 và\n   WT/DS404/\n   R; Nghị định 10/2018/NĐ-\u200bCP và DS429."
    assert [c.raw for c in find_citations(text)] == [
        "91&nbsp;FR&nbsp;12345",
        "WT/DS404/\n   R",
        "Nghị định 10/2018/NĐ-\u200bCP",
        "DS429",
    ]
    assert all(text[c.start : c.end] == c.raw for c in find_citations(text))


def test_the_longer_citation_wins():
    assert told("Điều 8 Nghị định 10/2018/NĐ-CP") == ["VN_ART Điều 8 Nghị định 10/2018/NĐ-CP"]
    assert told("Điều 9 Hiệp định SCM") == ["WTO_ART SCM 9"]


def test_hostile_texts_are_read_in_time_that_grows_with_them():
    for text in (
        "A-" * 20_000,
        "Điều 1, " * 5_000,
        "19 CFR 351.1, " * 3_000,
        "HS " * 10_000,
        "(EU) " * 9_000,
    ):
        find_citations(text)
