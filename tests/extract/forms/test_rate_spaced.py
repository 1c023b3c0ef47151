"""Rates in lines whose columns one blank keeps apart."""

import pytest

HEAD = (
    "Trade Remedies Authority\n\nFinal determination in the anti-dumping investigation of steel ropes "
    "originating in"
    " or exported from Vietnam\n\n"
)


def test_a_name_that_ends_in_limited_liability_company_keeps_its_rate(notice_of):
    notice = notice_of(
        f"{HEAD}Exporter Margin of dumping Provisional duty\nSong Alpha Steel Limited Liability Company "
        f"8.3% 7.1%\n"
        "Beta Ropes Co., Ltd. 0.0% 0.0%\nAll other exporters 91.9% 80.2%\n"
    )
    assert [(r.company, r.rate, r.basis) for r in notice.rates] == [
        ("Song Alpha Steel Limited Liability Company", "8.3", "dumping margin"),
        ("Song Alpha Steel Limited Liability Company", "7.1", "provisional duty"),
        ("Beta Ropes Co., Ltd.", "0.0", "dumping margin"),
        ("Beta Ropes Co., Ltd.", "0.0", "provisional duty"),
        (None, "91.9", "dumping margin"),
        (None, "80.2", "provisional duty"),
    ]
    assert "Liability Company" not in [c.name for c in notice.companies]


def test_numbers_that_no_title_tells_apart_are_only_proposed(notice_of):
    notice = notice_of(f"{HEAD}Alpha Ropes Co., Ltd. 8.3% 7.1%\n")
    assert notice.rates == () and "rates" in notice.needs_review


@pytest.mark.parametrize(
    "line", ["The share of Alpha Ropes Co., Ltd. rose; it was 8.3%", "Sales grew by 8.3% 9.1%"]
)
def test_a_sentence_that_ends_in_a_percentage_is_no_row(notice_of, line):
    assert notice_of(f"{HEAD}Exporter Margin of dumping\n{line}\n").rates == ()
