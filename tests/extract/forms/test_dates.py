"""The dates of notices from outside the United States: of publication, of effect, of what falls due."""

import pytest

TITLE = "Notice of initiation of investigation: alleged dumping of wire originating in or exported from India"
UK = f"Trade Remedies Authority\n\n{TITLE}\n\n"
ORDER = (
    "FEDERAL GOVERNMENT\n3 June 2031 GAZETTE\n\nP.U. (A) 88\n\nCUSTOMS (ANTI-DUMPING DUTIES) ORDER 2031\n\n"
)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Date of publication: 4 March 2031", "2031-03-04"),
        ("Published 4 March 2031", "2031-03-04"),
        ("Date: 4 March 2031", "2031-03-04"),
        ("Dated this 4th day of March 2031", "2031-03-04"),
        ("Done at London, 4 March 2031.", "2031-03-04"),
        ("4 March 2031", "2031-03-04"),
    ],
)
def test_a_date_is_read_in_the_form_it_has(notice_of, line, day):
    assert str(notice_of(f"{UK}{line}\n\nThe text follows.\n").publication_date) == day


def test_the_day_of_publication_goes_before_the_day_of_signature(notice_of):
    notice = notice_of(f"{UK}Published: 5 March 2031\n\nText.\n\nDone at London, 1 March 2031.\n")
    assert str(notice.publication_date) == "2031-03-05"


def test_a_date_amid_the_text_is_not_the_notice_s(notice_of):
    assert notice_of(f"{UK}The company was visited on 4 March 2031 by officials.\n").publication_date is None


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        (
            "This Order has effect for the period of five years from 27 June 2031 to 26 June 2036.",
            [("in force from", "2031-06-27"), ("in force to", "2036-06-26")],
        ),
        (
            "The Customs (Anti-Dumping Duties) Order 2026 is extended from 8 June 2031 to 26 July 2031.",
            [("extended from", "2031-06-08"), ("extended to", "2031-07-26")],
        ),
        (
            "This Order takes effect on 15 June 2031 and the duties shall remain in force until 30 November 2031.",
            [("in force from", "2031-06-15"), ("in force to", "2031-11-30")],
        ),
        ("The old duties were in force from 1 May 2020 and ended.", []),
        ("The Minister met the firms on 15 June 2031.", []),
    ],
)
def test_an_order_says_from_when_to_when_it_holds(notice_of, sentence, due):
    notice = notice_of(f"{ORDER}{sentence}\n")
    assert [(d.what, str(d.date)) for d in notice.deadlines] == due


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("Submissions must be received no later than 16 May 2031.", ("comments", "2031-05-16")),
        ("The statement of essential facts is due by 28 July 2031.", ("disclosure", "2031-07-28")),
        (
            "A preliminary determination will be made on 11 June 2031.",
            ("preliminary determination", "2031-06-11"),
        ),
        (
            "A statement of reasons will be issued on or before 18 May 2031.",
            ("statement of reasons", "2031-05-18"),
        ),
        (
            "Parties shall return the questionnaire within 37 days of the date of publication of this notice.",
            ("questionnaire reply", "2031-04-10"),
        ),
    ],
)
def test_what_falls_due_has_its_name_and_its_day(notice_of, sentence, due):
    notice = notice_of(f"{UK}Published: 4 March 2031\n\n{sentence}\n")
    assert [(d.what, str(d.date)) for d in notice.deadlines] == [due]


@pytest.mark.parametrize(
    "sentence",
    [
        "The agency invited all parties to comment within 37 days of the date of publication of this notice.",
        "Comments were received by 1 March 2020.",
    ],
)
def test_what_is_past_does_not_fall_due(notice_of, sentence):
    assert notice_of(f"{UK}Published: 4 March 2031\n\n{sentence}\n").deadlines == ()


def test_figures_of_each_year_of_the_period_give_its_ends(notice_of):
    notice = notice_of(
        "# Philippines điều tra tự vệ kính tấm\n\nBộ Công Thương Philippines (DTI) vừa khởi xướng điều tra tự vệ đối với kính tấm."
        " Lượng nhập khẩu trong POI lần lượt là 29 tấn (năm 2027), 83 tấn (năm 2028) và 80 tấn (năm 2029).\n"
    )
    assert (str(notice.period.start), str(notice.period.end)) == ("2027-01-01", "2029-12-31")


def test_the_term_of_a_decision_is_not_the_period_looked_at(notice_of):
    notice = notice_of(
        "BỘ CÔNG THƯƠNG\nSố: 12/QĐ-BCT\n\nQUYẾT ĐỊNH\n\nVề việc áp dụng biện pháp chống bán phá giá đối với dây hàn có xuất xứ từ"
        " Cộng hòa nhân dân Trung Hoa\n\nQuyết định có hiệu lực từ ngày 12 tháng 6 năm 2031 đến ngày 11 tháng 6 năm 2036."
        " Thời kỳ điều tra: từ ngày 01 tháng 7 năm 2029 đến ngày 30 tháng 6 năm 2030.\n"
    )
    assert (str(notice.period.start), str(notice.period.end)) == ("2029-07-01", "2030-06-30")
    assert notice.countries_of_origin == ("CN",)


@pytest.mark.parametrize(
    ("told", "day"),
    [("![](x.jpg?rt=20310921193943)", "2031-09-21"), ("Không có ảnh.", None)],
)
def test_a_day_without_its_year_takes_the_year_of_a_stamp_of_that_day(notice_of, told, day):
    notice = notice_of(
        "# Bộ Công Thương điều tra chống bán phá giá đường Thái Lan\n\nHôm nay, 21/9, Bộ Công Thương vừa ban hành Quyết định số"
        f" 24/QĐ-BCT về việc khởi xướng điều tra chống bán phá giá đối với đường mía có xuất xứ từ Thái Lan.\n\n{told}\n"
    )
    assert (str(notice.publication_date) if notice.publication_date else None) == day
