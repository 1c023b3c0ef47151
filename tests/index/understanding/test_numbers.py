"""Years, codes, reviews and acts: which number of a question is what."""

from datetime import date

import pytest

from index.understanding import understand

TODAY = date(2026, 11, 22)


def parts(text, kind):
    return [p for p in understand(text, today=TODAY).parts if p.kind == kind]


@pytest.mark.parametrize(
    "text",
    [
        "Trade Act of 1974 section 201",
        "Customs Tariff Act of 1975",
        "Luật Thương mại năm 2005",
        "GATT 1994 safeguards",
        "Incoterms 2020",
        "2024 aluminium alloy plate",
        "hợp kim 2014",
        "ISO 2015",
    ],
)
def test_the_year_of_an_act_or_the_number_of_an_alloy_is_no_time(text):
    assert not parts(text, "date") and not parts(text, "hs")


@pytest.mark.parametrize(
    "text", ["thuế nhôm năm 2024", "quyết định năm 2024 về thép", "các vụ áp thuế năm 2024", "cases in 2024"]
)
def test_the_year_of_what_is_asked_for_is_a_time(text):
    (found,) = parts(text, "date")
    assert (found.values, found.filters) == (("2024-01-01", "2024-12-31"), True)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("9 tháng đầu năm 2023", "2023-01-01", "2023-09-30"),
        ("4 tháng cuối năm 2022", "2022-09-01", "2022-12-31"),
        ("H1/2023", "2023-01-01", "2023-06-30"),
        ("2H2021", "2021-07-01", "2021-12-31"),
        ("từ tháng 1 đến tháng 6/2024", "2024-01-01", "2024-06-30"),
        ("từ 2023 đến 2020 thép", "2020-01-01", "2023-12-31"),
        ("steel from June 2024 to March 2024", "2024-03-01", "2024-06-30"),
    ],
)
def test_parts_of_a_year_have_their_first_and_last_day(text, first, last):
    (found,) = parts(text, "date")
    assert (found.values, found.filters) == ((first, last), True)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("nhóm 44.12 ván ép", "4412"),
        ("mã số 7208", "7208"),
        ("phân nhóm 7306.30", "730630"),
        ("HS 48.19.40.0040", "4819400040"),
        ("HS 48 19 40", "481940"),
        ("HS 9999", "9999"),
        ("HS 72191", "072191"),
    ],
)
def test_a_code_may_be_written_in_pairs_and_behind_its_name_whether_there_is_one_or_not(text, code):
    (found,) = parts(text, "hs")
    assert (found.values, found.sure) == ((code,), True)


@pytest.mark.parametrize(
    "text",
    ["liên hệ 0912345678", "MST 0301234567", "nhôm 6063 T5", "AA 6061", "thép mác 4140", "2205 duplex"],
)
def test_a_telephone_a_tax_code_or_a_grade_is_no_tariff_code(text):
    assert not parts(text, "hs")


@pytest.mark.parametrize(
    "text",
    [
        "POR19",
        "por 19",
        "AR 5",
        "rà soát lần thứ 12",
        "ra soat hanh chinh lan thu 7",
        "20th administrative review",
    ],
)
def test_a_numbered_review_is_an_administrative_one(text):
    found = [v for p in parts(text, "stage") if p.sure for v in p.values]
    assert found and all(value.startswith("review-") for value in found)


def test_the_end_of_a_country_is_no_part_of_a_stage():
    found = understand("Hoa Kỳ rà soát lần thứ 9 cá tra", today=TODAY).parts
    assert ("US",) in [p.values for p in found if p.kind == "market"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("ĐTCTC vỏ xe", ("CVD",)),
        ("thuế CTC vỏ xe", ("CVD",)),
        ("biên độ phá giá của sợi", ("AD",)),
        ("ĐTCBPG vỏ xe", ("AD",)),
    ],
)
def test_short_forms_name_the_remedy(text, codes):
    (found,) = parts(text, "instrument")
    assert (found.values, found.sure) == (codes, True)


def test_an_act_of_the_union_may_stand_before_its_kind():
    (found,) = parts("2031/58 implementing regulation bicycles", "number")
    assert found.values == ("2031/58",)
