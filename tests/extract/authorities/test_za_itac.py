"""ITAC of South Africa: provisional payments are a provisional measure."""


def test_provisional_payments(notice_of):
    notice = notice_of(
        "International Trade Administration Commission of South Africa\n\nGovernment Gazette No. 99999, 3 June 2031\n\nImposition of provisional payments in the investigation into the alleged dumping of flat glass originating in or imported from India\n"
    )
    assert (notice.authority, notice.stage, notice.countries_of_origin) == ("ZA-ITAC", "provisional", ("IN",))
    assert str(notice.publication_date) == "2031-06-03"
