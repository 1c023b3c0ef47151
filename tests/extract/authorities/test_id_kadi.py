"""Komite Anti Dumping Indonesia: Indonesian, or English, or the Ministry of Finance for it."""


def test_an_announcement_opens_an_investigation(notice_of):
    notice = notice_of(
        "KOMITE ANTI DUMPING INDONESIA\n\nPENGUMUMAN\nDIMULAINYA PENYELIDIKAN ANTI DUMPING TERHADAP IMPOR KACA LEMBARAN YANG BERASAL DARI MALAYSIA DAN THAILAND\n\nJakarta, 3 Agustus 2031\n\nBarang dalam pos tarif 7005.29.\n"
    )
    assert (notice.authority, notice.stage, notice.language) == ("ID-KADI", "initiation", "id")
    assert (notice.product, notice.countries_of_origin) == ("KACA LEMBARAN", ("MY", "TH"))
    assert str(notice.publication_date) == "2031-08-03"
    assert [c.digits for c in notice.hs_codes] == ["700529"]
