"""Which printed names of a proceeding are one firm. All firms here are made up."""

import pytest

from extract.cases.firm import firms_of, likeness, one_firm, spellings, told_apart
from kb.company_names import company_key
from tradewarn.model import Company, Notice


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("Ha Long Tiles JSC", "Công ty Cổ phần Gạch Hạ Long", True),
        ("Bat Trang Pots JSC", "八庄陶瓷股份公司(Bat Trang Pots JSC)", True),
        ("Tấn Phát JSC", "Tân Phát JSC", False),
        ("Thanh Cong Joint Stock Company", "Thanh Cong Company Limited", False),
        ("Sao Mai Tiles JSC", "Sao Mai Tiles Hai Phong JSC", False),
    ],
)
def test_one_firm_is_one_in_whatever_language_and_two_stay_two(a, b, one):
    assert one_firm(a, b) is one
    assert (len(set(firms_of([a, b]).values())) == 1) is one


def test_a_name_without_marks_that_two_firms_bear_is_neithers():
    firms = firms_of(["Tấn Phát JSC", "Tân Phát JSC", "Tan Phat JSC"])
    assert len(set(firms.values())) == 3
    assert len(set(firms_of(["Tấn Phát JSC", "Tan Phat JSC"]).values())) == 1


def test_names_to_which_one_act_gives_other_rates_are_two_firms():
    en, vi = "Ha Long Tiles JSC", "Công ty Cổ phần Gạch Hạ Long"
    apart = told_apart([("act", en, ("5", "%", "")), ("act", vi, ("9", "%", ""))])
    assert apart == {frozenset((en, vi))}
    assert len(set(firms_of([en, vi], apart).values())) == 2
    assert told_apart([("act", en, ("5", "%", "")), ("act", vi, ("5", "%", ""))]) == set()
    assert told_apart([("act", en, ("5", "%", "")), ("later", vi, ("9", "%", ""))]) == set()
    spelled = [("act", "Ha Long Tiles JSC", ("5", "%", "")), ("act", "HA LONG TILES J.S.C.", ("9", "%", ""))]
    assert told_apart(spelled) == set()  # one spelling with two rates is a contradiction


def test_the_other_spellings_of_a_notice_make_one_firm():
    company = Company(name="Song Hong Pots JSC", role="exporter", aliases=("Red River Ceramics",))
    notice = Notice.model_construct(companies=(company,))
    also = spellings(notice.companies)
    assert also["Red River Ceramics"] == {"Song Hong Pots JSC"}
    assert len(set(firms_of(["Song Hong Pots JSC", "Red River Ceramics"], also=also).values())) == 1
    assert len(set(firms_of(["Song Hong Pots JSC", "Red River Ceramics"]).values())) == 2


@pytest.mark.parametrize(
    "cell",
    [
        "Hoa Lan Ceramics Co., Ltd and Sao Mai Export JSC",
        "Hoa Lan Ceramics Co., Ltd; Sao Mai Export JSC",
        "Hoa Lan Ceramics Co., Ltd / Sao Mai Export JSC",
        "Công ty TNHH Gốm Hoa Lan và Công ty CP Xuất khẩu Sao Mai",
    ],
)
def test_a_firm_is_found_in_a_cell_that_lists_several(cell):
    assert likeness(company_key("Sao Mai Export JSC"), cell).degree == "same"
    assert likeness(company_key("Hoa Hong Export JSC"), cell).degree == "different"
