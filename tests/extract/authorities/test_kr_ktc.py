"""Korea Trade Commission: its preliminary finding only proposes."""


def test_a_preliminary_determination(notice_of):
    notice = notice_of(
        "Korea Trade Commission\n\n3 June 2031\n\nPreliminary affirmative determination on dumping of particle board originating in Thailand\n"
    )
    assert (notice.authority, notice.stage) == ("KR-KTC", "prelim")
    assert (notice.product, notice.countries_of_origin) == ("particle board", ("TH",))
