"""Which row is a firm's own, however an act prints its name. Firms and goods are made up."""

from datetime import date, timedelta

import pytest

from extract.cases import assemble_cases
from tradewarn.model import Company, Found, Instrument, Notice, Rate, Stage
from warn.in_force import in_force

DAY = date(2031, 3, 10)


def act(number, stage, rates, *, days=0, companies=()):
    title = f"Certain Garden Gnomes From VN: {stage}"
    return Notice(
        id=f"n-{number}",
        document=f"sha-{number}",
        pages=(1, 1),
        authority="US-DOC",
        importing_country="US",
        instruments=(Instrument.AD,),
        stage=Stage(stage),
        countries_of_origin=("VN",),
        product="Certain Garden Gnomes",
        goods=("garden-gnomes",),
        document_number=number,
        title=title,
        publication_date=DAY + timedelta(days=days),
        rates=tuple(rate(*r) for r in rates),
        companies=companies,
        evidence={
            "title": (Found(value=title, quote=title, page=1, start=0, end=9, confidence=1, by="test"),)
        },
    )


def rate(firm, figure):
    return Rate(
        company=firm,
        rate=figure,
        printed=figure,
        scope="company" if firm else "all_others",
        unit="%",
        basis="dumping margin",
        kind="ad_valorem",
        country="VN",
    )


def told(acts, firm, *, days=900):
    (case,) = assemble_cases(acts, [])
    return [(r.rate, r.applies) for r in in_force(case, DAY + timedelta(days=days), company=firm)]


def order(*rates, companies=()):
    return act("31-1", "order", [*rates, (None, "20")], companies=companies)


def review(*rates, days=500, number="32-1"):
    return act(number, "review-final", rates, days=days)


@pytest.mark.parametrize("asked", ["Ha Long Tiles JSC", "Công ty Cổ phần Gạch Hạ Long", "Gạch Hạ Long"])
def test_the_newest_act_decides_in_whichever_language_it_names_the_firm(asked):
    acts = [order(("Ha Long Tiles JSC", "5")), review(("Công ty Cổ phần Gạch Hạ Long", "9"))]
    assert told(acts, asked) == [("9", "own")]
    assert told(acts, asked, days=100) == [("5", "own")]


def test_a_newer_rate_under_a_name_without_the_place_is_the_firms():
    acts = [order(("Sao Mai (Vietnam) Co., Ltd.", "5")), review(("Sao Mai Co., Ltd.", "9"))]
    assert told(acts, "Sao Mai (Vietnam) Co., Ltd.") == [("9", "own")]


def test_names_that_one_act_tells_apart_stay_two_firms_later():
    acts = [
        order(("Sao Mai (Vietnam) Co., Ltd.", "5"), ("Sao Mai Co., Ltd.", "7")),
        review(("Sao Mai Co., Ltd.", "9")),
    ]
    assert told(acts, "Sao Mai (Vietnam) Co., Ltd.") == [("5", "own")]
    assert told(acts, "Sao Mai Co., Ltd.") == [("9", "own")]


@pytest.mark.parametrize("asked", ["Bat Trang Pots JSC", "八庄陶瓷股份公司"])
@pytest.mark.parametrize("printed", ["八庄陶瓷股份公司(Bat Trang Pots JSC)"])
def test_a_firm_printed_in_two_scripts_has_its_rate_by_either(asked, printed):
    assert told([order((printed, "12.4"))], asked) == [("12.4", "own")]


def test_the_old_rate_of_a_firm_ends_when_an_act_names_it_in_another_script():
    acts = [order(("八庄陶瓷股份公司(Bat Trang Pots JSC)", "12.4")), review(("Bat Trang Pots JSC", "9"))]
    (case,) = assemble_cases(acts, [])
    assert [(m.rate, m.ended) for m in case.measures if m.company] == [("12.4", "replaced"), ("9", None)]


def test_a_short_name_alone_in_a_review_is_the_firm_that_bore_it_in_brackets():
    acts = [order(("Vinh Quang Xanh Corporation (VQX)", "5")), review(("VQX", "9"))]
    assert told(acts, "Vinh Quang Xanh Corporation") == [("9", "own")]


def test_another_spelling_that_a_notice_gives_ends_the_firms_old_rate():
    company = Company(name="Song Hong Pots JSC", role="exporter", aliases=("Red River Ceramics",))
    acts = [order(("Song Hong Pots JSC", "5"), companies=(company,)), review(("Red River Ceramics", "9"))]
    (case,) = assemble_cases(acts, [])
    assert [(m.rate, m.ended) for m in case.measures if m.company] == [("5", "replaced"), ("9", None)]


def test_firms_of_other_marks_have_each_their_own_rate():
    acts = [order(("Công ty CP Tấn Phát", "5"), ("Công ty CP Tân Phát", "30"))]
    assert told(acts, "Tấn Phát") == [("5", "own")]
    assert told(acts, "Tân Phát JSC") == [("30", "own")]
    assert told(acts, "Tan Phat") == [("30", "alike"), ("5", "alike")]


def test_a_review_of_a_firm_of_other_marks_or_another_kind_ends_nothing():
    marked = [order(("Công ty CP Tấn Phát", "5")), review(("Công ty CP Tân Phát", "9"))]
    assert told(marked, "Công ty CP Tấn Phát") == [("5", "own")]
    kinds = [order(("Thanh Cong Joint Stock Company", "5")), review(("Thanh Cong Company Limited", "9"))]
    assert told(kinds, "Thanh Cong JSC") == [("5", "own")]
    assert told(kinds, "Thanh Cong Co., Ltd.") == [("9", "own")]


def test_a_newer_rate_under_a_name_that_two_firms_bear_is_told_and_not_chosen():
    acts = [
        order(("Công ty CP Tấn Phát", "5"), ("Công ty CP Tân Phát", "30")),
        review(("Tan Phat JSC", "9")),
    ]
    assert set(told(acts, "Tấn Phát")) == {("5", "alike"), ("9", "alike")}


@pytest.mark.parametrize(
    "cell",
    [
        "Chu Dau Ceramics Co., Ltd and Hoa Lan Export JSC",
        "Chu Dau Ceramics Co., Ltd; Hoa Lan Export JSC",
        "Chu Dau Ceramics Co., Ltd / Hoa Lan Export JSC",
    ],
)
def test_each_firm_of_a_cell_has_its_rate_until_an_act_names_it_alone(cell):
    acts = [order((cell, "17.9")), review(("Hoa Lan Export JSC", "9"))]
    assert told(acts[:1], "Hoa Lan Export JSC") == [("17.9", "own")]
    assert told(acts, "Chu Dau Ceramics Company Limited") == [("17.9", "own")]
    assert told(acts, "Hoa Lan Export JSC") == [("9", "own")]
