import pytest

COMMERCE = "The Department of Commerce (Commerce) acts."


@pytest.mark.parametrize(
    ("title", "instruments"),
    [
        ("Tea From India: Antidumping Duty Order", {"AD"}),
        ("Tea From India: Final Determination of Sales at Less Than Fair Value", {"AD"}),
        ("Tea From India: Antidumping Duty and Countervailing Duty Orders", {"AD", "CVD"}),
        ("Tea From India: Preliminary Affirmative Determination of Countervailable Subsidies", {"CVD"}),
        (
            "Tea From India: Preliminary Affirmative Countervailing Duty Determination and Alignment of Final"
            " Determination With Final Antidumping Duty Determination",
            {"CVD"},
        ),
        ("Tea From India: Initiation of Circumvention Inquiry on the Antidumping Duty Order", {"AD", "AC"}),
    ],
)
def test_the_title_names_the_instruments(record, title, instruments):
    assert set(record(title, COMMERCE).instruments) == instruments


def test_a_bare_title_leaves_it_to_the_summary(record):
    notice = record(
        "Tea From India; Institution of a Five-Year Review",
        "The Commission hereby gives notice of a review whether revocation of the countervailing duty order on tea"
        " from India would be likely to lead to material injury.",
    )
    assert notice.instruments == ("CVD",)


def test_the_numbers_of_the_cases_tell_their_instruments(record):
    notice = record(
        "Tea From India; Scheduling of the Final Phase of Investigations",
        "The Commission hereby gives notice of investigation Nos. 701-TA-998 and 731-TA-1998-1999 (Final).",
    )
    assert set(notice.instruments) == {"AD", "CVD"}


def test_a_covered_merchandise_referral_concerns_evasion_of_the_order(record):
    notice = record(
        "Tea From India: Notice of Covered Merchandise Referral",
        "Commerce received a covered merchandise referral in connection with the antidumping duty order on tea from India.",
    )
    assert set(notice.instruments) == {"AD", "EV"}


def test_a_global_safeguard_strikes_all_origins(record):
    notice = record(
        "Tea; Institution of an Investigation",
        "The Commission hereby gives notice of global safeguard investigation No. TA-201-99 under section 202.",
    )
    assert (notice.instruments, notice.all_origins, notice.countries_of_origin) == (("SG",), True, ())
    assert notice.evidence["all_origins"]


def test_a_dumping_case_is_never_on_all_origins(record):
    notice = record("Tea From India: Antidumping Duty Order", COMMERCE)
    assert notice.all_origins is False
    assert "all_origins" not in notice.evidence
