"""How a final determination ended, where it finds two things at once."""

import pytest

from extract.cases.result import notice_result


@pytest.mark.parametrize(
    ("act", "result"),
    [
        ("Final Determination of Sales at Less Than Fair Value and Negative Determination of Critical Circumstances", "none"),
        ("Final Affirmative Determination of Sales at Less Than Fair Value and Negative Critical Circumstances Determination", "affirmative"),
        ("Final Negative Determination of Sales at Less Than Fair Value", "negative"),
        ("Preliminary Negative Countervailing Duty Determination and Preliminary Determination of Critical Circumstances", "negative"),
    ],
)  # fmt: skip
def test_a_negative_finding_on_critical_circumstances_is_not_the_result(record, act, result):
    notice = record(
        f"Garden Gnomes From the Republic of Korea: {act}", "The Department of Commerce determines."
    )
    assert notice_result(notice) == result
    assert notice.stage in ("final", "prelim")


def test_plain_lines_of_firms_and_numbers_are_rates_zeros_too(printed, extract_pages):
    body = (
        "Final Determination\n\nExporter/producer Weighted-average dumping margin (percent)\n\n"
        "Alpha Gnome Co., Ltd. 6.68\nBeta Gnome Corporation 0.00\nGamma Gnome Inc. 0.00\nAll Others 6.68\n"
    )
    text = printed(
        "Garden Gnomes From the Republic of\nKorea: Final Determination of Sales at Less Than Fair Value",
        body=body,
    )
    (notice,) = extract_pages(text).notices
    assert [(r.company, r.scope, r.rate, r.kind) for r in notice.rates] == [
        ("Alpha Gnome Co., Ltd.", "company", "6.68", "ad_valorem"),
        ("Beta Gnome Corporation", "company", "0.00", "zero"),
        ("Gamma Gnome Inc.", "company", "0.00", "zero"),
        (None, "all_others", "6.68", "ad_valorem"),
    ]
