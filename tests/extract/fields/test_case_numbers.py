import pytest

COMMISSION = "The Commission hereby gives notice of antidumping duty investigation Nos. "


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        ("701-TA-998-999", ["701-TA-998", "701-TA-999"]),
        ("731–TA–1997– 1999", ["731-TA-1997", "731-TA-1998", "731-TA-1999"]),
        ("701-TA-388, 389, and 391 and 731-TA-817", ["701-TA-388", "701-TA-389", "701-TA-391", "731-TA-817"]),
        ("731-TA-1070-71", ["731-TA-1070", "731-TA-1071"]),
        ("731-TA-999 through 1001", ["731-TA-999", "731-TA-1000", "731-TA-1001"]),
        ("731-TA-999 and the year 2030", ["731-TA-999"]),
        ("AA1921-129 and TA-201-75", ["AA1921-129", "TA-201-75"]),
    ],
)
def test_commission_numbers_are_written_whole(record, printed, numbers):
    notice = record("Tea From India; Institution of Investigations", COMMISSION + printed + " (Final).")
    assert list(notice.case_numbers) == numbers


def test_the_docket_bracket_is_the_notices_own_and_the_body_is_not(printed, extract_pages):
    text = printed(
        "Tea From India and Kenya: Antidumping Duty Orders",
        docket="A–533–999, A–779–999",
        body="Background\n\nSee also the order on coffee, A–552–111, and A–000–000.",
    )
    (notice,) = extract_pages(text).notices
    assert notice.case_numbers == ("A-533-999", "A-779-999")
    assert [e.quote for e in notice.evidence["case_numbers"]] == ["A–533–999", "A–779–999"]


def test_the_file_number_of_a_panel_is_a_case_number(record):
    notice = record(
        "United States-Mexico-Canada Agreement (USMCA), Article 10.12: Binational Panel Review: Notice of Request",
        "Review was requested of the antidumping duty results on tea from Canada (USA-CDA-2030-10.12-01).",
    )
    assert notice.case_numbers == ("USA-CDA-2030-10.12-01",)
    assert notice.stage == "other"


def test_the_parted_number_of_a_list_is_written_whole(printed, extract_pages):
    rows = "KENYA: Very Fine Tea, A-      9/1/30-8/31/31\n     779-999............\nPERU: Canvas, C-333-999.....   9/1/30-8/31/31"
    text = printed(
        "Antidumping Duty Orders; Opportunity To Request Administrative Review",
        body=f"Background\n\nReviews may be requested:\n\n{rows}",
        docket="",
    )
    (notice,) = extract_pages(text).notices
    assert notice.case_numbers == ("A-779-999", "C-333-999")
