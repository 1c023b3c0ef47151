"""The United Kingdom's department: its notices impose what the Authority recommends."""

import pytest


def test_a_trade_remedies_notice_is_the_departments_whoever_recommended(notice_of):
    notice = notice_of(
        "Trade remedies notice 2031/07: provisional anti-dumping duty on glass beads from Kenya\n\n"
        "Department for Business and Trade\n\nPublished 3 June 2031\n\n"
        "The Trade Remedies Authority made a provisional affirmative determination in case AD0999 on imports of"
        " glass beads originating in Kenya. The requirement has effect from 4 June 2031 to 3 December 2031.\n"
    )
    assert (notice.authority, notice.document_number, notice.stage) == ("UK-DBT", "2031/07", "provisional")
    assert notice.case_numbers == ("AD0999",)
    assert {str(d.date) for d in notice.deadlines} >= {"2031-06-04", "2031-12-03"}


def test_the_authoritys_own_page_stays_its_own_though_it_cites_an_act_of_the_union(notice_of):
    notice = notice_of(
        "Trade Remedies Authority\n\nTransition review of the anti-dumping measure on glass beads from Kenya\n\n"
        "Final recommendation, case TD0999. The measure was taken over from Commission Implementing Regulation"
        " (EU) 2020/999.\n"
    )
    assert (notice.authority, notice.importing_country) == ("UK-TRA", "GB")


@pytest.mark.parametrize(
    ("stage", "title", "said"),
    [
        ("order", "definitive anti-dumping duty on glass kettles originating in India", "The Secretary of State imposes it."),
        ("interim-review-final", "variation of anti-dumping duty on glass kettles originating in India following an interim review", ""),
        ("circumvention-final", "extension of anti-dumping duty on glass kettles originating in India to imports consigned from Malaysia (circumvention)", ""),
        ("other", "suspension of the anti-dumping duty on glass kettles originating in India", ""),
        ("revocation", "anti-dumping duty on glass kettles originating in India", "The Secretary of State has decided to revoke the measure."),
        ("sunset-final", "safeguard measure on glass kettles", "The Secretary of State has decided to extend the measure for two years."),
    ],
)  # fmt: skip
def test_the_title_or_the_decision_tells_what_a_notice_does(notice_of, stage, title, said):
    notice = notice_of(
        f"Department for Business and Trade\n\nTrade remedies notice: {title} (No. 2031/16)\n\nPublished 7 March 2031\n\n{said}"
        " It amends the measure of Taxation Notice 2026/14. Commodity code 7013 37 99 00.\n"
    )
    assert (notice.authority, notice.stage, notice.document_number) == ("UK-DBT", stage, "2031/16")
