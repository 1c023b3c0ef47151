"""Tables that a text draws with bars, tabs or gaps."""

import pytest

from extract.forms.plain_tables import plain_tables
from extract.segment import Segment, whole
from tradewarn.model import Page

HEAD = (
    "Trade Remedies Authority\n\nFinal determination in the anti-dumping investigation of steel ropes "
    "originating in"
    " or exported from Vietnam\n\n"
)


def tables_of(text):
    pages = [Page(number=1, text=text)]
    return [
        [[text[c.start : c.end] for c in row] for row in table.rows]
        for table in plain_tables(Segment(pages, whole(pages)))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Exporter | Margin (%)\nAlpha Co., Ltd. | 3.5\nOthers | 9.1",
        "| Exporter | Margin (%) |\n|---|---|\n| Alpha Co., Ltd. | 3.5 |\n| Others | 9.1 |",
        "Exporter\tMargin (%)\nAlpha Co., Ltd.\t3.5\nOthers\t9.1",
        "Exporter            Margin (%)\nAlpha Co., Ltd.     3.5\nOthers              9.1",
    ],
)
def test_bars_tabs_and_gaps_draw_the_same_table(text):
    assert tables_of(text) == [[["Exporter", "Margin (%)"], ["Alpha Co., Ltd.", "3.5"], ["Others", "9.1"]]]


def test_lines_of_unlike_width_or_far_apart_are_no_table():
    assert tables_of("one | two\nthree | four | five\n") == []
    assert tables_of("one | two\n\n\n\nthree | four\n") == []


def test_a_row_of_numbers_is_no_header():
    pages = [Page(number=1, text="Alpha Co. | 3.5\nBeta Co. | 9.1")]
    (table,) = plain_tables(Segment(pages, whole(pages)))
    assert table.header == 0


def test_the_rates_of_a_drawn_table_are_read(notice_of):
    notice = notice_of(
        f"{HEAD}Exporter | Producer | Dumping margin (%)\nAlpha Trading Co., Ltd. | Beta Ropes Co., Ltd. | "
        f"3.50\n"
        "Any other | Any other | 9.10\n"
    )
    assert [(r.company, r.producer, r.scope, r.rate) for r in notice.rates] == [
        ("Alpha Trading Co., Ltd.", "Beta Ropes Co., Ltd.", "pair", "3.50"),
        (None, None, "residual", "9.10"),
    ]


def test_a_table_of_taxes_by_period_holds_no_rate_of_duty(notice_of):
    notice = notice_of(
        f"{HEAD}The refund of the value added tax changed.\n\nPeriod | VAT rate | Refund rate\nPre-1 July "
        f"2027 | 17% | 9%\n"
        "1 July 2027 to 30 April 2028 | 16% | 10%\n"
    )
    assert notice.rates == () and "Pre-1 July 2027" not in [c.name for c in notice.companies]


def test_the_method_of_the_duty_is_its_kind(notice_of):
    notice = notice_of(
        f"{HEAD}Exporter | Dumping margin | Duty method\nAlpha Co., Ltd. | 12.3% | Combination\n"
        "Beta Co., Ltd. | 4.0% | Floor price\nAll other exporters | 35.1% | Ad valorem\n"
    )
    assert [r.kind for r in notice.rates] == ["combined", "min_price", "ad_valorem"]


def test_a_name_too_long_for_its_column_goes_on_in_the_next_line(notice_of):
    notice = notice_of(
        "COMMISSION IMPLEMENTING REGULATION (EU) 2031/999\nof 3 May 2031\n"
        "imposing a definitive anti-dumping duty on imports of glass beads originating in Kenya\n\n"
        "THE EUROPEAN COMMISSION,\n\n"
        "Company                                                        Anti-dumping duty (%)        Code\n"
        "Lake Glass Co., Ltd                                            62,9                         A006\n"
        "Great River Composite Co., Ltd and its related company Small\n"
        "River Glass Co., Ltd                                           48,4                         A007\n"
        "All other companies                                            70,1                         A999\n"
    )
    rates = {r.rate: r.company for r in notice.rates}
    assert rates["62.9"] == "Lake Glass Co., Ltd"
    assert (rates["48.4"] or "").startswith("Great River Composite Co., Ltd")
    assert rates["70.1"] is None
