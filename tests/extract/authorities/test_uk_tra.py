"""Trade Remedies Authority: case numbers of letters and four digits; the market is GB."""


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
