"""Pakistan, New Zealand, Japan, Australia's Review Panel and Taiwan's Ministry of Economic Affairs."""

import pytest

PAKISTAN = """Government of Pakistan
National Tariff Commission

A.D.C No. 61/2031/NTC/WS
Islamabad, January 27, 2032

Notice of Final Determination and Levy of Definitive Antidumping Duties on Dumped Imports of Wooden Spoons into Pakistan Originating in and/or Exported from Viet Nam

The investigated product falls under PCT codes 4419.9010 and 4419.9090.
The POI is from January 01, 2030 to December 31, 2030.

Country | Exporter | Rate of antidumping duty (%)
Viet Nam | Ha Nam Spoon Co., Ltd. | 14.50
Viet Nam | All others | 40.20
"""
NEW_ZEALAND = """New Zealand Gazette
Notice Number 2031-go1873
4 May 2031

Trade (Anti-dumping and Countervailing Duties) Act 1988
Initiation of Review: Wooden Spoons From Viet Nam

The chief executive of the Ministry of Business, Innovation and Employment has initiated a full review of the continued need for anti-dumping duties on wooden spoons from Viet Nam.

The goods are classified under tariff item 4419.90.09.
Dated at Wellington this 28th day of April 2031.
"""
JAPAN = """財務省告示第百二十号

関税定率法第八条の規定により、大韓民国産及びベトナム社会主義共和国産木製スプーンに係る不当廉売関税に関する調査を開始したので、次のとおり告示する。

令和13年3月14日
財務大臣

統計品目番号：4419.90-000
"""
PANEL = """Anti-Dumping Review Panel

Notice of Intention to Conduct a Review: Wooden spoons exported from Viet Nam
ADRP Review No. 2031/161

The Panel proposes to conduct a review of a decision published in Anti-Dumping Notice No. 2031/021 on anti-dumping measures in respect of wooden spoons exported to Australia from Viet Nam.

Date published: 4 August 2031
"""
TAIWAN = """經濟部 公告

發文日期：中華民國120年6月30日
發文字號：經授貿字第12050012340號

主旨：公告「對自越南及印尼產製進口之木製湯匙反傾銷稅案」產業損害最後調查認定結果。

一、貨品分類號列：4419.90.90.00-1。
"""


@pytest.mark.parametrize(
    ("text", "authority", "stage", "origins", "number", "published", "codes"),
    [
        (PAKISTAN, "PK-NTC", "final", ["VN"], None, "2032-01-27", ["44199010", "44199090"]),
        (NEW_ZEALAND, "NZ-MBIE", "sunset-institution", ["VN"], "2031-go1873", "2031-05-04", ["44199009"]),
        (JAPAN, "JP-MOF", "initiation", ["KR", "VN"], "財務省告示第百二十号", "2031-03-14", ["441990000"]),
        (PANEL, "AU-ADRP", "review-initiation", ["VN"], None, "2031-08-04", []),
        (
            TAIWAN,
            "TW-MOEA",
            "injury-final",
            ["VN", "ID"],
            "經授貿字第12050012340號",
            "2031-06-30",
            ["44199090001"],
        ),
    ],
    ids=["PK-NTC", "NZ-MBIE", "JP-MOF", "AU-ADRP", "TW-MOEA"],
)
def test_an_act_is_known_numbered_and_dated(
    notice_of, text, authority, stage, origins, number, published, codes
):
    notice = notice_of(text)
    assert notice.authority == authority
    assert notice.stage == stage
    assert list(notice.countries_of_origin) == origins
    assert notice.document_number == number
    assert str(notice.publication_date) == published
    assert [c.digits for c in notice.hs_codes] == codes


def test_a_pakistani_case_keeps_its_number_and_its_goods_lose_the_market(notice_of):
    notice = notice_of(PAKISTAN)
    assert notice.case_numbers == ("A.D.C No. 61/2031/NTC/WS",)
    assert notice.product == "Wooden Spoons"
    assert [(r.scope, r.rate) for r in notice.rates] == [("company", "14.50"), ("all_others", "40.20")]


def test_the_panel_names_the_notice_that_it_reviews(notice_of):
    notice = notice_of(PANEL)
    assert notice.case_numbers == ("ADRP 2031/161",)
    assert notice.importing_country == "AU"


COVERED = """P.U. (B) 301
9 August 2031

NOTICE OF INITIATION OF AN ANTI-DUMPING DUTY INVESTIGATION WITH REGARD TO THE IMPORTS OF WOODEN SPOONS ORIGINATING OR EXPORTED FROM VIET NAM

Ministry of Investment, Trade and Industry, Malaysia
"""


def test_the_cover_of_a_malaysian_gazette_gives_number_and_year(notice_of):
    assert notice_of(COVERED).document_number == "P.U. (B) 301/2031"


CITES_THE_MINISTRY = """Government of India
Ministry of Commerce & Industry
Directorate General of Trade Remedies
Dated: 30th September, 2031
Case No. AD (SSR) - 11/2031
Subject: Initiation of sunset review investigation of anti-dumping duty imposed on the imports of "Wooden Spoons" originating in or exported from Viet Nam.
F. No. 7/14/2031-DGTR.- M/s Gujarat Spoon Limited (hereinafter the "applicant") has filed an application.
2. Definitive duty was imposed vide Notification No. 48/2026-Customs (ADD) dated 8th October 2026.
"""


def test_a_duty_that_an_indian_initiation_cites_does_not_make_it_the_ministrys(notice_of):
    notice = notice_of(CITES_THE_MINISTRY)
    assert (notice.authority, notice.stage) == ("IN-DGTR", "sunset-institution")
    assert notice.document_number == "7/14/2031-DGTR"
    assert "Gujarat Spoon Limited" in [c.name for c in notice.companies]


@pytest.mark.parametrize(
    ("title", "stage"),
    [
        ("关于接受有关企业价格承诺、调整进口原产于越南的木勺反倾销措施的公告", "undertaking-acceptance"),
        ("关于对原产于越南的进口木勺所适用反倾销措施发起期终复审调查的公告", "sunset-institution"),
        ("关于对原产于越南的进口木勺反倾销措施期终复审裁定的公告", "sunset-final"),
        ("关于终止对原产于越南的进口木勺反倾销调查的公告", "termination"),
        ("关于终止对原产于越南的进口木勺征收反倾销税的公告", "revocation"),
        ("关于对原产于越南的进口木勺反补贴调查初步裁定的公告", "prelim"),
        ("关于延长对原产于越南的进口木勺反倾销调查期限的公告", "extension"),
    ],
)
def test_chinese_announcements_tell_their_step(notice_of, title, stage):
    text = f"商务部公告2031年第12号\n{title}\n\n【发布日期】2031年3月14日\n\n被调查产品归在税则号列：44199090。\n"
    assert notice_of(text).stage == stage
