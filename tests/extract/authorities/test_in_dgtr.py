"""Directorate General of Trade Remedies: its recommendation is a finding, never an order."""

import pytest

HEAD = "Government of India\nMinistry of Commerce & Industry\nDirectorate General of Trade Remedies\n\n"


@pytest.mark.parametrize(
    ("subject", "stage", "instruments"),
    [
        (
            "Initiation of anti-dumping investigation concerning imports of Resin originating in or exported from Korea RP",
            "initiation",
            ("AD",),
        ),
        (
            "Preliminary findings in the anti-dumping investigation concerning imports of Resin originating in or exported from Korea RP",
            "prelim",
            ("AD",),
        ),
        (
            "Final findings of the sunset review of anti-dumping duty on imports of Resin originating in or exported from Korea RP",
            "sunset-final",
            ("AD",),
        ),
        (
            "Final findings in the anti-subsidy investigation concerning imports of Resin originating in or exported from Korea RP",
            "final",
            ("CVD",),
        ),
    ],
)
def test_the_subject_gives_stage_and_instrument(notice_of, subject, stage, instruments):
    notice = notice_of(
        f"{HEAD}F. No. 6/99/2031-DGTR\nCase No. AD(OI)-44/2031\nDated: 2 June 2031\n\nSubject: {subject}.\n"
    )
    assert (notice.authority, notice.stage, notice.instruments) == ("IN-DGTR", stage, instruments)
    assert notice.countries_of_origin == ("KR",)
    assert (notice.product, notice.document_number) == ("Resin", "6/99/2031-DGTR")
    assert "AD(OI)-44/2031" in notice.case_numbers


def test_the_department_of_commerce_of_india_is_not_the_american_one(notice_of):
    notice = notice_of(
        "Ministry of Commerce & Industry\nDepartment of Commerce\nDirectorate General of Trade Remedies\n\nSubject: Initiation of anti-dumping investigation concerning imports of Resin originating in China PR and Japan.\n"
    )
    assert (notice.authority, notice.countries_of_origin) == ("IN-DGTR", ("CN", "JP"))


def test_final_findings_that_recommend_a_duty_set_none(notice_of):
    notice = notice_of(
        "F. No. 6/17/2030-DGTR\nDirectorate General of Trade Remedies\nNew Delhi, dated the 14th March, 2031\n\n"
        "NOTIFICATION\nFINAL FINDINGS\n\nSubject: Anti-dumping investigation concerning imports of Wooden Spoons originating"
        " in or exported from Vietnam.\n\n120. The Authority recommends imposition of definitive anti-dumping duty.\n\n"
        "Producer | Amount | Unit | Currency\nAlpha Spoon Joint Stock Company | 117.25 | MT | USD\n"
        "Any other | 1,186.40 | MT | USD\n"
    )
    assert notice.stage == "final"
    assert [(r.company, r.rate, r.unit, r.basis) for r in notice.rates] == [
        ("Alpha Spoon Joint Stock Company", "117.25", "USD/t", "definitive duty"),
        (None, "1186.40", "USD/t", "definitive duty"),
    ]
