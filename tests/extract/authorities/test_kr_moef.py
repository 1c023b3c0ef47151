"""Ministry of Economy and Finance of Korea: the decree, not the commission it names."""


def test_the_ministry_that_imposes_is_the_authority(notice_of):
    notice = notice_of(
        "Ministry of Economy and Finance\nRepublic of Korea\n\nAnti-dumping duties imposed on particle board originating in Thailand\n\nThe Korea Trade Commission had proposed them.\n"
    )
    assert (notice.authority, notice.stage, notice.importing_country) == ("KR-MOEF", "order", "KR")
