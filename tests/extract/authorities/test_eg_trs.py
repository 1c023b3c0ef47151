"""Trade Remedies Sector of Egypt, in English."""

import pytest


def test_a_notice_of_the_sector(notice_of):
    notice = notice_of(
        "Arab Republic of Egypt\nTrade Remedies Sector\n\nNotice of initiation of a safeguard investigation on imports of steel billets from all countries\n\n3 June 2031\n"
    )
    assert (notice.authority, notice.stage, notice.all_origins) == ("EG-TRS", "initiation", True)


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("Public Notice No. (6) for the year 2031", "6/2031"),
        ("Notice No. 6/2031", "6/2031"),
        ("Ministerial Decree No. 77 of 2031", "77 of 2031"),
        ("Decree of the Minister of Industry No. 77 of 2031", "77 of 2031"),
    ],
)
def test_the_notices_own_number_is_not_that_of_the_laws_regulation(notice_of, head, number):
    notice = notice_of(
        f"Arab Republic of Egypt\nTrade Remedies Sector\n\n{head}\n\nImposing definitive anti-dumping duties on imports of glass beads"
        " originating in Kenya\n\nIn accordance with Law No. 161 of 1998 and Ministerial Decree No. 549 of 1998. The notice was"
        " published in the Official Gazette issue No. 66 on 20 March 2031.\n"
    )
    assert (notice.document_number, str(notice.publication_date)) == (number, "2031-03-20")
