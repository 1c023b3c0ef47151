"""US notices and press on them in wordings that cost a value once: invented, each with what it must give."""

import pytest

HEAD = """[Federal Register Volume 96, Number 40 (Friday, February 28, 2031)]
[Notices]
[FR Doc No: 2031-04321]

DEPARTMENT OF COMMERCE

International Trade Administration

[{docket}]

{title}

AGENCY: Enforcement and Compliance, International Trade Administration, Department of Commerce.

SUMMARY: {summary}

SUPPLEMENTARY INFORMATION:

{body}

[FR Doc. 2031-04321 Filed 2-27-31; 8:45 am]
BILLING CODE 3510-DS-P
"""
ORDER = "the antidumping duty (AD) order on glass beads from Kenya"
CSMS = """CSMS # 91234567 - Antidumping Duty Orders on Glass Beads from Kenya and Peru

U.S. Customs and Border Protection sent this bulletin at 02/28/2031 02:15 PM EST

U.S. Customs and Border Protection
Cargo Systems Messaging Service

This message tells the trade of the antidumping duty orders on glass beads from Kenya (A-779-801) and Peru
(A-333-802). The merchandise is classified under HTSUS 7018.10.5000.

A cash deposit equal to the rates in effect is required: 12.75 percent for all others from Kenya, and 53.83
percent for the Peru-wide entity.
"""


def notice(docket="A-779-801", title="", summary="", body=""):
    return HEAD.format(docket=docket, title=title, summary=summary, body=body)


def test_a_bulletin_to_the_trade_is_an_act_of_customs(notice_of):
    made = notice_of(CSMS)
    assert (made.authority, made.document_number, made.stage) == ("US-CBP", "91234567", "order")
    assert (made.instruments, made.case_numbers) == (("AD",), ("A-779-801", "A-333-802"))
    assert str(made.publication_date) == "2031-02-28"
    assert [c.digits for c in made.hs_codes] == ["7018105000"]


def test_a_rate_printed_before_those_it_is_for_is_not_taken_for_the_next(notice_of):
    rates = [(r.scope, r.rate) for r in notice_of(CSMS).rates]
    assert ("all_others", "12.75") in rates
    assert ("all_others", "53.83") not in rates


def test_what_is_currently_scheduled_stands_where_nothing_is_moved(notice_of):
    text = notice(
        docket="C-779-802",
        title="Glass Beads From Kenya: Preliminary Affirmative Countervailing Duty Determination, and "
        "Alignment of Final Determination With Final Antidumping Duty Determination",
        summary="The Department of Commerce (Commerce) preliminarily determines that countervailable "
        "subsidies are being provided to producers of glass beads from Kenya.",
        body="The final determination will be issued on the same date as the final AD determination, which is "
        "currently scheduled to be issued no later than July 14, 2031, unless postponed.",
    )
    made = notice_of(text)
    assert made.instruments == ("CVD",)
    assert "2031-07-14" in [str(d.date) for d in made.deadlines]


def test_the_rate_that_a_court_replaced_is_not_given_beside_the_new_one(notice_of):
    rule = "-" * 60
    text = notice(
        title="Glass Beads From Kenya: Notice of Court Decision Not in Harmony With the Final Results of "
        "Antidumping Duty Administrative Review; Notice of Amended Final Results",
        summary=f"Commerce is amending the final results of the review of {ORDER}.",
        body="Commerce calculated a weighted-average dumping margin of 14.49 percent for Lake Glass Company "
        "Limited.\n\nThe margin is amended as follows:\n\n"
        f"{rule}\n      Exporter              Weighted-average dumping margin (percent)\n{rule}\n"
        f"Lake Glass Company Limited..............            3.06\n{rule}\n",
    )
    assert [r.rate for r in notice_of(text).rates] == ["3.06"]


def test_a_successor_takes_the_deposit_rate_assigned_to_the_firm_before(notice_of):
    text = notice(
        title="Glass Beads From Kenya: Final Results of Antidumping Duty Changed Circumstances Review",
        summary=f"Commerce determines that Rift Glass Limited is the successor-in-interest under {ORDER}.",
        body="Rift is entitled to the cash deposit rate of 7.47 percent currently assigned to Lake Glass "
        "Company Limited with respect to subject merchandise.",
    )
    assert [(r.company, r.rate, r.basis) for r in notice_of(text).rates] == [
        ("Lake Glass Company Limited", "7.47", "cash deposit")
    ]


def test_a_firm_is_read_behind_the_short_name_of_its_review(notice_of):
    text = notice(
        title="Glass Beads From Kenya: Initiation of Antidumping Duty New Shipper Review",
        summary=f"Commerce initiates a new shipper review (NSR) of {ORDER}. The period of review (POR) for "
        "the NSR of Tsavo Bead Works Co., Ltd. (Tsavo) is May 1, 2030, through April 30, 2031.",
    )
    assert [c.name for c in notice_of(text).companies] == ["Tsavo Bead Works Co., Ltd."]


def test_a_firm_is_known_by_the_form_that_leads_its_name(notice_of):
    text = notice(
        docket="C-560-802",
        title="Glass Beads From Indonesia: Final Affirmative Countervailing Duty Determination",
        summary="Commerce determines that subsidies are provided to producers of glass beads from Indonesia.",
        body="Commerce finds the respondent PT Kaca Manik Jaya to be cross-owned with PT Tiga Lautan Pasir.",
    )
    assert {"PT Kaca Manik Jaya", "PT Tiga Lautan Pasir"} <= {c.name for c in notice_of(text).companies}


@pytest.mark.parametrize(
    ("title", "summary", "stage"),
    [
        (
            "Glass Beads From Kenya; Dismissal of Request for Institution of a Section 751(b) Review",
            "The Commission has determined not to institute a review of the antidumping duty order.",
            "other",
        ),
        (
            "Glass Beads From Kenya",
            "The Commission hereby gives notice of the institution of a five-year review to determine whether "
            "revocation of the antidumping duty order on glass beads from Kenya would be likely to lead to "
            "continuation or recurrence of material injury.",
            "sunset-institution",
        ),
    ],
)
def test_the_commission_begins_a_review_or_declines_to(notice_of, title, summary, stage):
    text = (
        HEAD.replace(
            "DEPARTMENT OF COMMERCE\n\nInternational Trade Administration", "INTERNATIONAL TRADE COMMISSION"
        )
        .replace(
            "Enforcement and Compliance, International Trade Administration, Department of Commerce",
            "{agency}",
        )
        .format(
            docket="Investigation No. 731-TA-1999 (Review)",
            title=title,
            agency="United States International Trade Commission",
            summary=summary,
            body="",
        )
    )
    made = notice_of(text)
    assert (made.authority, made.stage) == ("US-ITC", stage)


def test_the_press_on_the_commission_tells_of_injury_by_its_own_numbers(notice_of):
    made = notice_of(
        "ITC biểu quyết tiếp tục điều tra chống bán phá giá, chống trợ cấp hạt cườm thủy tinh từ Việt Nam và Ấn Độ\n\n"
        "Hà Nội, ngày 22/8/2031 - Ngày 20/8/2031, Ủy ban Thương mại Quốc tế Hoa Kỳ (USITC) đã công bố kết luận sơ bộ "
        "khẳng định có dấu hiệu hợp lý cho thấy ngành sản xuất của Hoa Kỳ bị thiệt hại đáng kể bởi hạt cườm thủy tinh "
        "nhập khẩu từ Việt Nam và Ấn Độ (vụ việc số 701-TA-990-991 và 731-TA-1990-1991).\n"
    )
    assert (made.authority, made.stage, str(made.publication_date)) == (
        "US-ITC",
        "injury-prelim",
        "2031-08-20",
    )
    assert set(made.instruments) == {"AD", "CVD"}
    assert made.case_numbers == ("701-TA-990", "701-TA-991", "731-TA-1990", "731-TA-1991")


def test_the_press_tells_a_finding_that_is_put_off_from_one_that_is_made(notice_of):
    made = notice_of(
        "DOC gia hạn thời điểm ban hành kết luận sơ bộ vụ điều tra chống bán phá giá hạt cườm thủy tinh\n\n"
        "Ngày 17 tháng 4 năm 2031, Bộ Thương mại Hoa Kỳ (DOC) đã thông báo gia hạn thời hạn ban hành kết luận sơ bộ "
        "trong vụ việc điều tra chống bán phá giá đối với sản phẩm hạt cườm thủy tinh nhập khẩu từ Việt Nam.\n"
    )
    assert (made.stage, str(made.publication_date)) == ("extension", "2031-04-17")


def test_the_press_on_circumvention_gives_the_country_of_the_inputs_as_the_orders(notice_of):
    made = notice_of(
        "Hoa Kỳ khởi xướng điều tra chống lẩn tránh thuế với hạt cườm thủy tinh Việt Nam\n\n"
        "Ngày 09/6/2031, Bộ Thương mại Hoa Kỳ (DOC) đã thông báo khởi xướng điều tra chống lẩn tránh thuế chống bán "
        "phá giá đối với sản phẩm hạt cườm thủy tinh nhập khẩu từ Việt Nam, với cáo buộc sử dụng nguyên liệu có xuất xứ "
        "từ Trung Quốc. Mã vụ việc: A-570-999.\n"
    )
    assert made.countries_of_origin == ("CN",)
    assert {(r.country, r.role) for r in made.related_countries} >= {("CN", "order"), ("VN", "inquiry")}


LISTED = """CSMS # 97214408 - Antidumping and Countervailing Duty Orders on Glass Beads from Kenya

U.S. Customs and Border Protection sent this bulletin at 03/18/2031 09:12 AM EDT

Commerce published the antidumping and countervailing duty orders on glass beads from Kenya (A-779-801, C-779-802).

{}
"""


@pytest.mark.parametrize(
    ("line", "name", "scope", "rate"),
    [
        (
            "Exporter/Producer: Lake Glass Sdn. Bhd. (A-779-801-001): 12.44%",
            "Lake Glass Sdn. Bhd.",
            "company",
            "12.44",
        ),
        ("Lake Glass Sdn. Bhd. [A-779-801-001] - 12.44 percent", "Lake Glass Sdn. Bhd.", "company", "12.44"),
        ("- Lake Glass Sdn. Bhd. C-779-802-001: 3.02%", "Lake Glass Sdn. Bhd.", "company", "3.02"),
        ("All Others (A-779-801-000): 18.90%", None, "all_others", "18.90"),
        ("Kenya-wide entity (A-779-801-000): 44.1%", None, "country_wide", "44.1"),
    ],
)
def test_a_bulletins_line_gives_the_firm_of_its_case_number(notice_of, line, name, scope, rate):
    rates = [(r.company, r.scope, r.rate) for r in notice_of(LISTED.format(line)).rates]
    assert rates == [(name, scope, rate)]


@pytest.mark.parametrize(
    "said",
    [
        "Commerce is postponing the deadline by 50 days, to April 28, 2031.",
        "Therefore, Commerce is extending the deadline by 50 days, until April 28, 2031.",
        "The deadline is now no later than April 28, 2031.",
    ],
)
def test_what_is_postponed_is_told_by_the_title(notice_of, said):
    made = notice_of(
        notice(
            title="Glass Beads From Kenya: Postponement of Preliminary Determination in the "
            "Less-Than-Fair-Value Investigation",
            summary="Commerce is postponing.",
            body=said,
        )
    )
    assert [(d.what, str(d.date)) for d in made.deadlines] == [("preliminary determination", "2031-04-28")]


@pytest.mark.parametrize(
    ("finds", "stage"),
    [
        ("that an industry in the United States is materially injured by reason of", "injury-final"),
        ("that an industry in the United States is not materially injured by reason of", "injury-final"),
        ("that an industry in the United States is threatened with material injury by", "injury-final"),
        (
            "that revocation of the order on imports of glass beads would be likely to lead to "
            "continuation or recurrence of material injury from",
            "sunset-final",
        ),
    ],
)
def test_a_bare_title_of_the_commission_leaves_the_stage_to_its_finding(notice_of, finds, stage):
    made = notice_of(
        "INTERNATIONAL TRADE COMMISSION\n\n[Investigation Nos. 731-TA-9723-9724 (Final)]\n\n"
        "Glass Beads From Kenya and Peru\n\nDeterminations\n\n"
        "On the basis of the record 1 developed in the subject investigations, the United States International "
        "Trade Commission (“Commission”) determines, pursuant to the Tariff Act of 1930 (“the Act”), "
        f"{finds} imports of glass beads from Kenya and Peru.\n\nBackground\n\nNotice of the scheduling of the "
        "final phase of the Commission's investigations was given by posting copies of the notice.\n"
    )
    assert (made.authority, made.stage) == ("US-ITC", stage)


def test_a_fact_sheet_is_dated_by_the_day_of_its_announcement(notice_of):
    made = notice_of(
        "FACT SHEET\n\nCommerce Preliminarily Finds Dumping of Imports of Glass Beads from Kenya\n\n"
        "• On April 22, 2031, the Department of Commerce (Commerce) announced its affirmative preliminary "
        "determination in the antidumping duty investigation of imports of glass beads from Kenya.\n"
        "• Commerce is scheduled to announce its final determination on or about September 4, 2031.\n"
    )
    assert (made.authority, made.stage, str(made.publication_date)) == ("US-DOC", "prelim", "2031-04-22")
    assert "2031-09-04" in [str(d.date) for d in made.deadlines]


def test_a_court_sets_the_day_of_the_redetermination(notice_of):
    made = notice_of(
        "Slip Op. 31-47\n\nUNITED STATES COURT OF INTERNATIONAL TRADE\n\nLAKE GLASS LTD.,\n     Plaintiff,\n   v.\n"
        "UNITED STATES,\n     Defendant.\n\nBefore: Judge\nCourt No. 30-00118\n\nOPINION AND ORDER\n\n"
        "[Remanding Commerce's final results of the administrative review of the antidumping duty order on glass "
        "beads from Kenya.]\n\nDated: April 30, 2031\n\n"
        "ORDERED that Commerce shall file its remand redetermination on or before July 29, 2031.\n"
    )
    assert [(d.what, str(d.date)) for d in made.deadlines] == [("remand redetermination", "2031-07-29")]


def test_the_commissions_agenda_is_about_the_cases_it_votes_on(extraction_of):
    told = (
        "INTERNATIONAL TRADE COMMISSION\n\nSunshine Act Meeting Notice\n\nPlace: Room 101, Washington, DC.\n\n"
        "Matters To Be Considered: 1. Minutes. 2. Commission vote on Inv. Nos. {} (Glass Beads from Kenya).\n"
    )
    assert extraction_of(told.format("701-TA-9661 and 731-TA-9555 (Review)")).relevant
    assert not extraction_of(told.format("337-TA-9661")).relevant


INSTRUCTIONS = """MESSAGE NO: 1104402
MESSAGE DATE: 04/14/2031
PERIOD OF REVIEW: 08/01/2028 TO 07/31/2029
CASE NUMBER(S): A-779-814-004

TO: Directors Of Field Operations, Port Directors

RE: Liquidation instructions for glass beads from Kenya {by} Lake Glass FZE (A-779-814)

1. Commerce has completed the administrative review. For all shipments of glass beads from Kenya {by} Lake
Glass FZE (A-779-814-004), {told}
"""


@pytest.mark.parametrize(
    ("by", "told", "basis"),
    [
        (
            "produced and/or exported by",
            "assess an antidumping liability equal to 3.66 percent of the entered value.",
            "assessment",
        ),
        ("exported by", "assess antidumping duties at the rate of 3.66% of the entered value.", "assessment"),
        (
            "manufactured and exported by",
            "require an antidumping cash deposit of 3.66 percent.",
            "cash deposit",
        ),
    ],
)
def test_instructions_to_liquidate_name_the_firm_its_rate_and_the_period(notice_of, by, told, basis):
    made = notice_of(INSTRUCTIONS.format(by=by, told=told))
    assert [(r.company, r.rate, r.basis) for r in made.rates] == [("Lake Glass FZE", "3.66", basis)]
    assert made.period is not None
    assert (str(made.period.start), str(made.period.end)) == ("2028-08-01", "2029-07-31")


def test_a_memorandum_is_titled_by_its_subject_and_dated_in_its_head(notice_of):
    made = notice_of(
        "UNITED STATES DEPARTMENT OF COMMERCE\nInternational Trade Administration\nWashington, D.C. 20230\n\n"
        "A-779-112\nScope Inquiry\n\nMarch 19, 2031\n\nMEMORANDUM TO: Director, Office VIII\nFROM: Analyst\n"
        "SUBJECT: Antidumping Duty Order on Glass Beads from Kenya: Final Scope Ruling on Lake Imports Inc.'s "
        "Paste Jewels\n\nI. SUMMARY\n\nOn November 29, 2030, Commerce initiated the scope inquiry.\n"
    )
    assert (made.stage, made.product, str(made.publication_date)) == (
        "scope-ruling",
        "Glass Beads",
        "2031-03-19",
    )


def test_the_commissions_agenda_names_goods_and_numbers(notice_of):
    made = notice_of(
        "INTERNATIONAL TRADE COMMISSION\n\nSunshine Act Meeting Notice\n\nPlace: Room 101, Washington, DC.\n\n"
        "Matters To Be Considered: 1. Minutes. 2. Commission vote on Inv. Nos. 701-TA-9661 and 731-TA-9555 "
        "(Review) (Glass Beads from Kenya).\n"
    )
    assert (made.authority, made.product, made.countries_of_origin) == ("US-ITC", "Glass Beads", ("KE",))
    assert made.case_numbers == ("701-TA-9661", "731-TA-9555")
