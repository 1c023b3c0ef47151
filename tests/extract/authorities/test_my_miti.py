"""MITI of Malaysia: its determination is not the order."""


def test_a_notice_of_final_determination(notice_of):
    notice = notice_of(
        "MINISTRY OF INVESTMENT, TRADE AND INDUSTRY\nMALAYSIA\n\nNOTICE OF AFFIRMATIVE FINAL DETERMINATION OF AN ANTI-DUMPING DUTY INVESTIGATION WITH REGARD TO IMPORTS OF TIN PLATE ORIGINATING OR EXPORTED FROM JAPAN AND THE REPUBLIC OF KOREA\n\nPutrajaya, 3 June 2031\n"
    )
    assert (notice.authority, notice.stage) == ("MY-MITI", "final")
    assert (notice.product, notice.countries_of_origin) == ("TIN PLATE", ("JP", "KR"))
