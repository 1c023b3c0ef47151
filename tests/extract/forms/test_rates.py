"""Rates of notices from outside the United States: tables, lines, and the wordings of a language."""

import pytest

from extract.forms.rate_names import country_of, firm_of, names_firms
from extract.forms.rate_value import read_value

EU = "COMMISSION IMPLEMENTING REGULATION (EU) 2031/12 imposing a definitive anti-dumping duty on imports of ladders originating in {of}"
WHEREAS = "THE EUROPEAN COMMISSION,"
CANADA = (
    "Notice of final determination of dumping of ladders originating in or exported from Viet Nam and Mexico",
    "Canada Border Services Agency, Special Import Measures Act",
)


def rates(notice):
    return [(r.company, r.country, r.scope, r.rate) for r in notice.rates]


def test_a_table_gives_each_rate_its_firm_and_its_country(notice_of, page):
    table = [
        ["Country", "Exporter", "Margin of dumping (%)"],
        ["Mexico", "Escaleras Acme S.A. de C.V.", "12.4"],
        ["", "All other exporters", "77.1"],
        ["Viet Nam", "Thang Nhom Joint Stock Company", "3.0"],
        ["", "All other exporters", "88.5"],
    ]
    assert rates(notice_of(page(*CANADA, table))) == [
        ("Escaleras Acme S.A. de C.V.", "MX", "company", "12.4"),
        (None, "MX", "all_others", "77.1"),
        ("Thang Nhom Joint Stock Company", "VN", "company", "3.0"),
        (None, "VN", "all_others", "88.5"),
    ]


def test_firms_are_placed_by_their_seat_and_others_by_an_adjective(notice_of, page):
    table = [
        ["Company", "Definitive anti-dumping duty"],
        ["Yunnan Ladder Co., Ltd, Kunming, PRC", "18,5 %"],
        ["Sanko, Osaka, Japan", "44,0 %"],
        ["All other Chinese companies", "29,6 %"],
        ["All other Japanese companies", "44,0 %"],
    ]
    notice = notice_of(page(EU.format(of="the People's Republic of China and Japan"), WHEREAS, table))
    assert rates(notice) == [
        ("Yunnan Ladder Co., Ltd", "CN", "company", "18.5"),
        ("Sanko", "JP", "company", "44.0"),
        (None, "CN", "all_others", "29.6"),
        (None, "JP", "all_others", "44.0"),
    ]


def test_an_extended_duty_belongs_to_the_country_of_its_row(notice_of, page):
    title = (
        "COMMISSION IMPLEMENTING REGULATION (EU) 2031/14 extending the definitive anti-dumping duty imposed on "
        "imports of ladders originating in the People's Republic of China to imports of ladders consigned from "
        "Viet Nam, whether declared as originating in Viet Nam or not"
    )
    table = [
        ["Country", "Company", "Anti-dumping duty"],
        ["Viet Nam", "Thang Nhom Joint Stock Company", "18,5 %"],
        ["Viet Nam", "All other companies", "44,0 %"],
    ]
    assert {r.country for r in notice_of(page(title, WHEREAS, table)).rates} == {"VN"}


def test_a_market_share_is_no_rate(notice_of, page):
    shares = [
        ["", "2029", "2030 (%)"],
        ["Other third countries", "4,1 %", "5,0 %"],
        ["Union producers", "60", "55"],
    ]
    notice = notice_of(page(EU.format(of="India"), WHEREAS, "Market share (%)", shares))
    assert notice.rates == ()


def test_dates_in_the_first_column_are_no_firms(notice_of, page):
    table = [
        ["Period", "VAT rate", "Export duty rate (%)"],
        ["1 July 2030", "17 %", "5"],
        ["Pre-1 May 2031", "16 %", "6"],
    ]
    notice = notice_of(page(EU.format(of="India"), WHEREAS, table))
    assert notice.rates == ()


def test_the_same_rates_under_a_short_name_are_not_told_twice(notice_of, page):
    one = [["Country", "Exporter", "Dumping margin"], ["Mexico", "Escaleras Acme Co., Ltd (Acme)", "7.4%"]]
    two = [["Exporter", "Dumping margin"], ["Acme", "7.4%"]]
    assert rates(notice_of(page(*CANADA, one, "In sum:", two))) == [
        ("Escaleras Acme Co., Ltd", "MX", "company", "7.4")
    ]


def test_amounts_take_their_unit_from_the_row_or_from_the_title(notice_of, page):
    head = (
        "GOVERNMENT OF INDIA MINISTRY OF FINANCE (DEPARTMENT OF REVENUE)",
        "Notification No. 18/2031-Customs (ADD)",
        "In the matter of 'Glass Lids' originating in, or exported from, China PR and Viet Nam, the Central"
        " Government hereby imposes an anti-dumping duty under section 9A of the Customs Tariff Act:",
    )
    table = [
        ["S. No.", "Country of origin", "Producer", "Amount", "Unit", "Currency"],
        ["1", "China PR", "Shandong Lid Co., Ltd.", "180.25", "MT", "USD"],
        ["2", "China PR", "Any other than S. No. 1", "318.76", "MT", "USD"],
        ["3", "Viet Nam", "Lam Son Lid Company Limited", "Nil", "NA", "NA"],
    ]
    notice = notice_of(page(*head, table))
    assert [(r.company, r.country, r.rate, r.unit, r.kind) for r in notice.rates] == [
        ("Shandong Lid Co., Ltd.", "CN", "180.25", "USD/t", "specific"),
        (None, "CN", "318.76", "USD/t", "specific"),
        ("Lam Son Lid Company Limited", "VN", "0", "%", "zero"),
    ]


def test_what_a_column_measures_is_told_by_its_title(notice_of, page):
    table = [
        ["Company", "Dumping margin", "Injury margin", "Provisional anti-dumping duty"],
        ["Acme Ladders Ltd", "31,0 %", "12,1 %", "12,1 %"],
    ]
    notice = notice_of(page(EU.format(of="India"), WHEREAS, table))
    assert {(r.rate, r.basis) for r in notice.rates} >= {
        ("31.0", "dumping margin"),
        ("12.1", "injury margin"),
    }


PRESS = "# Úc áp thuế chống bán phá giá thang nhôm Việt Nam\n\nỦy ban Chống bán phá giá Úc vừa công bố kết luận cuối cùng về thang nhôm bị điều tra chống bán phá giá, nhập khẩu từ Việt Nam.\n\n"


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Biên độ bán phá giá cáo buộc là 41,07%.", [("range", "41.07", "alleged margin")]),
        (
            "Với ba nước kia, biên độ bán phá giá từ 0% tới 54%.",
            [("range", "0", "dumping margin"), ("range", "54", "dumping margin")],
        ),
        (
            "Mức thuế của nhóm hợp tác xuống còn 4,8% – 19,6%.",
            [("range", "4.8", "definitive duty"), ("range", "19.6", "definitive duty")],
        ),
        ("Mức thuế toàn quốc 1,18 USD/kg được giữ nguyên.", [("country_wide", "1.18", "definitive duty")]),
        ("Trước đây mức thuế toàn quốc 1,18 USD/kg.", []),
        ("Lượng hàng bán ra giảm 14% trong quý.", []),
    ],
)
def test_vietnamese_sentences_state_rates_in_their_own_words(notice_of, sentence, read):
    notice = notice_of(f"{PRESS}{sentence}\n")
    assert [(r.scope, r.rate, r.basis) for r in notice.rates] == read


def test_a_firm_and_then_all_the_rest_may_have_one_rate(notice_of):
    notice = notice_of(
        f"{PRESS}Mức thuế 5,06USD/kg được áp dụng cho Công ty Godavi. Úc cũng áp dụng mức thuế này cho các công ty còn lại.\n"
    )
    assert [(r.company, r.scope, r.rate, r.unit) for r in notice.rates] == [
        ("Công ty Godavi", "company", "5.06", "USD/kg"),
        (None, "all_others", "5.06", "USD/kg"),
    ]


@pytest.mark.parametrize(
    ("cell", "number", "unit", "kind"),
    [
        ("13,9 %", "13.9", "%", "ad_valorem"),
        ("-8,2 %", "-8.2", "%", "ad_valorem"),
        ("0,4 % (de minimis)", "0.4", "%", "de_minimis"),
        ("1.250,00 US$/t", "1250.00", "USD/t", "specific"),
        ("EUR 50,3/tonne", "50.3", "EUR/t", "specific"),
        ("13,6 % ad valorem of CIF, minimum 3 673 EGP per ton", "13.6", "%", "combined"),
        ("Nil", "0", "%", "zero"),
    ],
)
def test_a_cell_is_one_rate(cell, number, unit, kind):
    value = read_value(cell, mark=",")
    assert (value.number, value.unit, value.kind) == (number, unit, kind)


@pytest.mark.parametrize("cell", ["N/A", "8999", "see Annex", "12 000 tonnes", ""])
def test_a_cell_that_is_no_rate_is_left(cell):
    assert read_value(cell, mark=",") is None


def test_names_lose_their_seat_and_keep_their_place():
    assert (
        firm_of("OJSC Sever Steel, Perm; VIT Steel, Omsk, Russian Federation")
        == "OJSC Sever Steel; VIT Steel"
    )
    assert (
        firm_of("Step Group: Step Ladders Co., Ltd; Rung Co., Ltd") == "Step Ladders Co., Ltd; Rung Co., Ltd"
    )
    assert country_of("The Socialist Republic of Viet Nam") == ("VN", "")
    assert country_of("Republik Indonesia") == ("ID", "")
    assert country_of("China PR") == ("CN", "")
    assert country_of("Thailand Acme Ltd.") == ("TH", "Acme Ltd.")


@pytest.mark.parametrize(
    "words", ["1 July 2017", "Pre-1 May 2018", "Total", "2029/30", "Viet Nam", "C999", "12.5%"]
)
def test_captions_are_no_firms(words):
    assert not names_firms(words)
