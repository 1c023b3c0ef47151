"""Minister of Finance of Malaysia: two languages in one act, the year of its number on the cover."""

COVER = "WARTA KERAJAAN PERSEKUTUAN\nFEDERAL GOVERNMENT\n3 June 2031 GAZETTE\n\nP.U. (A) 88\n\n"


def test_the_cover_s_year_completes_the_number(notice_of):
    notice = notice_of(
        f"{COVER}PERINTAH KASTAM (DUTI ANTI-LAMBAKAN) 2031\n\nCUSTOMS (ANTI-DUMPING DUTIES) ORDER 2031\n"
    )
    assert (notice.authority, notice.document_number, notice.stage) == ("MY-MOF", "P.U. (A) 88/2031", "order")
    assert str(notice.publication_date) == "2031-06-03"


def test_an_order_that_only_prolongs_names_no_goods(notice_of):
    notice = notice_of(
        f"{COVER}CUSTOMS (ANTI-DUMPING DUTIES) (EXTENSION) ORDER 2031\n\nThe Customs (Anti-Dumping Duties) Order 2026 published in P.U. (A) 23/2026 is extended from 8 June 2031 to 26 July 2031.\n"
    )
    assert (notice.stage, notice.product, notice.countries_of_origin) == ("extension", None, ())
    assert notice.related_acts == ("P.U. (A) 23/2026",)
