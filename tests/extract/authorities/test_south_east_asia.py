"""Acts of Viet Nam, Malaysia, Indonesia and the Philippines in shapes that were first seen blind."""


def test_a_vietnamese_table_of_organisations_gives_producers_exporters_and_the_last_day(notice_of):
    notice = notice_of(
        "BỘ CÔNG THƯƠNG\nSố: 1406/QÐ-BCT\nHà Nội, ngày 11 tháng 5 năm 2032\n\nQUYẾT ÐỊNH\nVề việc áp dụng biện pháp chống bán"
        " phá giá chính thức đối với ghế xếp có xuất xứ từ Cộng hòa Ấn Độ và Cộng hòa nhân dân Trung Hoa\n\nÐiều 1. Mã vụ việc:"
        " AD29. Mã HS: 9401.71.00.\n\nTên tổ chức sản xuất | Tên tổ chức xuất khẩu | Mức thuế CBPG\n"
        "Jinhe Chair Co., Ltd. | Jinhe Trading Co., Ltd. | 13,38%\nCác tổ chức, cá nhân khác | | 33,51%\n\n"
        "Điều 2. Thuế có hiệu lực trong vòng 05 năm kể từ ngày 19 tháng 5 năm 2032.\n"
    )
    assert (notice.document_number, notice.stage) == ("1406/QĐ-BCT", "order")
    assert set(notice.countries_of_origin) == {"IN", "CN"}
    assert {(r.company, r.producer, r.rate) for r in notice.rates} == {
        ("Jinhe Trading Co., Ltd.", "Jinhe Chair Co., Ltd.", "13.38"),
        (None, None, "33.51"),
    }
    assert {str(d.date) for d in notice.deadlines} >= {"2032-05-19", "2037-05-18"}


def test_an_investigation_is_ended_by_a_decision_that_cites_its_opening(notice_of):
    notice = notice_of(
        "BỘ CÔNG THƯƠNG\nSố: 3021/QĐ-BCT\nHà Nội, ngày 05 tháng 11 năm 2031\n\nQUYẾT ĐỊNH\nChấm dứt điều tra áp dụng biện pháp"
        " chống bán phá giá đối với ghế xếp có xuất xứ từ Ma-lai-xi-a\n\nCăn cứ Quyết định số 2560/QĐ-BCT ngày 21 tháng 9 năm"
        " 2030 về việc điều tra áp dụng biện pháp chống bán phá giá (AD21);\n"
    )
    assert (notice.stage, notice.document_number, notice.countries_of_origin) == (
        "termination",
        "3021/QĐ-BCT",
        ("MY",),
    )


def test_items_of_a_malaysian_schedule_are_named_without_their_letters(notice_of):
    notice = notice_of(
        "P.U. (A) 52/2032\n\nCUSTOMS (ANTI-DUMPING DUTIES) ORDER 2032\n\nAnti-dumping duties shall be levied on the goods specified"
        " in column (1) of the Schedule exported from the country specified in column (2).\n\n"
        "Description of goods | Country | Exporter | Rate of duty\n"
        "Folding chairs | Viet Nam | (a) Alpha Chair Joint Stock Company | 5.63%\n"
        "Folding chairs | Viet Nam | (b) Others | 20.09%\n\nMade 12 February 2032\n"
    )
    assert [(r.company, r.scope, r.rate) for r in notice.rates] == [
        ("Alpha Chair Joint Stock Company", "company", "5.63"),
        (None, "all_others", "20.09"),
    ]


def test_an_indonesian_announcement_is_numbered_by_its_own_line_and_no_act_that_it_cites(notice_of):
    notice = notice_of(
        "PENGUMUMAN\nNOMOR: PENG-05/KADI/V/2031\n\nDIMULAINYA PENYELIDIKAN SUNSET REVIEW ATAS IMPOR KURSI LIPAT YANG BERASAL DARI"
        " SINGAPURA\n\nJakarta, 12 Mei 2031\n\nKomite Anti Dumping Indonesia (KADI) mengumumkan dimulainya sunset review atas Bea"
        " Masuk Antidumping menurut Peraturan Menteri Keuangan Nomor 50/PMK.010/2026. Periode penyelidikan dari 1 Januari\n"
        "          2030 sampai dengan 31 Desember 2030.\n"
    )
    assert (notice.document_number, notice.stage) == ("PENG-05/KADI/V/2031", "sunset-institution")
    assert notice.period and (str(notice.period.start), str(notice.period.end)) == (
        "2030-01-01",
        "2030-12-31",
    )


def test_steps_in_the_items_of_an_indonesian_article_are_rates(notice_of):
    notice = notice_of(
        "PERATURAN MENTERI KEUANGAN NOMOR 19 TAHUN 2032\nTENTANG PENGENAAN BEA MASUK TINDAKAN PENGAMANAN TERHADAP IMPOR KURSI"
        " LIPAT\n\nPasal 2\nBea Masuk Tindakan Pengamanan dikenakan selama 2 (dua) tahun: a. tahun pertama sebesar Rp41.083 per"
        " kilogram; b. tahun kedua sebesar Rp37.975 per kilogram.\n\nDiundangkan di Jakarta pada tanggal 26 April 2032\n"
    )
    assert [(r.scope, r.rate) for r in notice.rates] == [("country_wide", "41083"), ("country_wide", "37975")]


def test_a_customs_memorandum_order_has_its_own_number_beside_the_order_it_carries_out(notice_of):
    notice = notice_of(
        "REPUBLIC OF THE PHILIPPINES\nBUREAU OF CUSTOMS\n\n05 December 2031\n\nCUSTOMS MEMORANDUM ORDER\nNO. 31-2031\n\nSUBJECT:"
        " Imposition of Definitive Anti-Dumping Duty on Importations of Folding Chairs from Vietnam\n\nThis Order implements DTI"
        " Department Administrative Order No. 31-11, Series of 2031, pursuant to Republic Act No. 8752 (AD01-2030).\n"
    )
    assert notice.authority == "PH-DTI" and notice.document_number == "CMO 31-2031"


def test_the_tariff_commission_ends_its_investigation(notice_of):
    notice = notice_of(
        "TARIFF COMMISSION\nRepublic of the Philippines\n\nNOTICE OF TERMINATION OF FORMAL INVESTIGATION ON SAFEGUARD MEASURES AGAINST"
        " IMPORTS OF FOLDING CHAIRS\n\nCase No. SG-2031-03\n\nThe Commission submitted its Final Report under Republic Act No. 8800.\n\n"
        "Dated 15 March 2032\n"
    )
    assert (notice.stage, str(notice.publication_date)) == ("termination", "2032-03-15")
