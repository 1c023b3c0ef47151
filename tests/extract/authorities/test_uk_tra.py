"""Trade Remedies Authority: case numbers of letters and four digits; the market is GB."""

import pytest


def test_a_page_of_a_case_gives_its_number_and_market(notice_of):
    notice = notice_of(
        "AD0099: Initiation of a dumping investigation into bus tyres originating in India\n\nTrade Remedies Authority\n\nPublished: 3 March 2031\n\nThe goods have commodity code 4011 20 90.\n"
    )
    assert (notice.authority, notice.importing_country) == ("UK-TRA", "GB")
    assert notice.case_numbers == ("AD0099",)
    assert (notice.stage, notice.countries_of_origin) == ("initiation", ("IN",))
    assert str(notice.publication_date) == "2031-03-03"
    assert [c.digits for c in notice.hs_codes] == ["40112090"]


def test_a_statement_of_intended_final_determination_is_a_disclosure(notice_of):
    notice = notice_of(
        "Statement of intended final determination: dumping of steel rope originating in Turkey\n\nTrade Remedies Authority\n"
    )
    assert notice.stage == "disclosure"


@pytest.mark.parametrize(
    ("stage", "title"),
    [
        ("initiation", "AD0088: Notice of initiation of an anti-dumping investigation into glass kettles from India"),
        ("sunset-institution", "Expiry review of anti-dumping measure applying to glass kettles from India: notice of initiation"),
        ("sunset-institution", "TRA launches expiry review of the anti-dumping measure on glass kettles from India"),
        ("interim-review-initiation", "Notice of initiation: interim review into anti-dumping duty on glass kettles from India"),
        ("new-shipper-review-initiation", "Notice of initiation of a new exporter review: glass kettles from India"),
        ("prelim", "Provisional affirmative determination: dumping of glass kettles from India"),
        ("final", "Final affirmative determination: glass kettles from India"),
        ("sunset-final", "Expiry review: TRA recommends keeping anti-dumping measure on glass kettles from India"),
        ("termination", "Final negative determination and termination of the investigation: dumped glass kettles from India"),
        ("initiation", "TRA launches investigation into alleged dumping of glass kettles from India"),
    ],
)  # fmt: skip
def test_titles_of_the_authority_tell_the_stage(notice_of, stage, title):
    notice = notice_of(
        f"Trade Remedies Authority\n\n{title}\n\nPublished 7 March 2031\n\nThis page is published under the Trade"
        " Remedies (Dumping and Subsidisation) (EU Exit) Regulations 2019. The measure was imposed by Taxation Notice"
        " 2026/14. Goods: commodity code 7013 37 99 00.\n"
    )
    assert (notice.authority, notice.stage, notice.document_number) == ("UK-TRA", stage, None)
    assert "glass kettles" in notice.product and "CVD" not in notice.instruments
