"""Trade Remedies Sector of Egypt, in English."""


def test_a_notice_of_the_sector(notice_of):
    notice = notice_of(
        "Arab Republic of Egypt\nTrade Remedies Sector\n\nNotice of initiation of a safeguard investigation on imports of steel billets from all countries\n\n3 June 2031\n"
    )
    assert (notice.authority, notice.stage, notice.all_origins) == ("EG-TRS", "initiation", True)
