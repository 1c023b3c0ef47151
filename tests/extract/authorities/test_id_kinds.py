"""Indonesia: each kind of announcement and regulation, what falls due, which committee."""

import pytest

HEAD = "KOMITE ANTI DUMPING INDONESIA\n\nPENGUMUMAN\nNOMOR: 07/KADI/PENG/08/2031\nTENTANG\n"
GOODS = " IMPOR KURSI LIPAT YANG BERASAL DARI REPUBLIK RAKYAT TIONGKOK DAN VIETNAM"
FOOT = "\n\nJakarta, 21 Agustus 2031\nKetua Komite Anti Dumping Indonesia\n"


@pytest.mark.parametrize(
    ("titled", "stage"),
    [
        ("PENYELIDIKAN ANTIDUMPING ATAS", "initiation"),
        ("DIMULAINYA INTERIM REVIEW PENGENAAN BEA MASUK ANTIDUMPING TERHADAP", "interim-review-initiation"),
        (
            "DIMULAINYA PENYELIDIKAN NEW SHIPPER REVIEW BEA MASUK ANTIDUMPING ATAS",
            "new-shipper-review-initiation",
        ),
        ("DIMULAINYA PENYELIDIKAN ANTICIRCUMVENTION BEA MASUK ANTIDUMPING ATAS", "circumvention-initiation"),
        ("PERPANJANGAN WAKTU PENYELIDIKAN ANTIDUMPING TERHADAP", "extension"),
        ("LAPORAN PENDAHULUAN PENYELIDIKAN ANTIDUMPING ATAS", "prelim"),
        ("HASIL SEMENTARA PENYELIDIKAN ANTIDUMPING ATAS", "prelim"),
        ("PENYAMPAIAN DATA UTAMA (ESSENTIAL FACTS) PENYELIDIKAN ANTIDUMPING ATAS", "disclosure"),
        ("UNDANGAN DENGAR PENDAPAT PENYELIDIKAN ANTIDUMPING ATAS", "other"),
        ("AKAN BERAKHIRNYA PENGENAAN BEA MASUK ANTIDUMPING ATAS", "expiry-notice"),
        ("PERPANJANGAN PENGENAAN BEA MASUK ANTIDUMPING TERHADAP", "sunset-final"),
        ("PENGENAAN KEMBALI BEA MASUK ANTIDUMPING TERHADAP", "sunset-final"),
        ("PENGENAAN BEA MASUK ANTIDUMPING SEMENTARA TERHADAP", "provisional"),
        ("PENCABUTAN PENGENAAN BEA MASUK ANTIDUMPING TERHADAP", "revocation"),
    ],
)
def test_a_title_tells_what_the_act_does(notice_of, titled, stage):
    notice = notice_of(HEAD + titled + GOODS + FOOT)
    assert (notice.stage, set(notice.countries_of_origin)) == (stage, {"CN", "VN"})


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Dengar pendapat akan dilaksanakan pada hari Selasa, 4 November 2031.", "2031-11-04"),
        ("Pihak berkepentingan mendaftarkan diri 15 hari sejak tanggal pengumuman ini, yaitu tanggal 5 September 2031.", "2031-09-05"),
    ],
)  # fmt: skip
def test_what_falls_due_is_told_in_many_words(notice_of, sentence, day):
    notice = notice_of(f"{HEAD}DIMULAINYA PENYELIDIKAN ANTIDUMPING ATAS{GOODS}\n\n{sentence}{FOOT}")
    assert day in {str(d.date) for d in notice.deadlines}


def test_a_safeguard_period_is_that_of_the_injury_and_its_duty_the_safeguard_committees(notice_of):
    notice = notice_of(
        "PERATURAN MENTERI KEUANGAN REPUBLIK INDONESIA\nNOMOR 81 TAHUN 2031\nTENTANG\nPENGENAAN BEA MASUK TINDAKAN PENGAMANAN"
        " TERHADAP IMPOR PRODUK KURSI LIPAT\n\nMenimbang: bahwa industri mengalami kerugian serius selama periode Januari 2028"
        " s.d. Desember 2030; bahwa Komite Anti Dumping Indonesia tidak menyelidiki;\n\nPasal 2\nBea Masuk Tindakan Pengamanan"
        " dikenakan:\na. tahun pertama sebesar Rp3.100,00/meter;\nb. tahun kedua, sejak tanggal berakhirnya tahun pertama,"
        " sebesar Rp2.900,00/meter.\n\nPeraturan Menteri ini mulai berlaku pada tanggal diundangkan.\n\nDiundangkan di Jakarta\n"
        "pada tanggal 24 September 2031\n"
    )
    assert (notice.authority, notice.stage) == ("ID-KPPI", "order")
    assert notice.period and (str(notice.period.start), str(notice.period.end)) == (
        "2028-01-01",
        "2030-12-31",
    )
    assert [r.rate for r in notice.rates] == ["3100.00", "2900.00"]
    assert "2031-09-24" in {str(d.date) for d in notice.deadlines}
