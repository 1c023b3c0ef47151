"""Komite Pengamanan Perdagangan Indonesia: safeguards strike all origins."""


def test_a_safeguard_investigation_names_no_country(notice_of):
    notice = notice_of(
        "KOMITE PENGAMANAN PERDAGANGAN INDONESIA\n\nPENGUMUMAN DIMULAINYA PENYELIDIKAN TINDAKAN PENGAMANAN PERDAGANGAN TERHADAP IMPOR BENANG KAPAS\n\nJakarta, 3 Maret 2031\n"
    )
    assert (notice.authority, notice.instruments, notice.all_origins) == ("ID-KPPI", ("SG",), True)
    assert notice.product == "BENANG KAPAS"
