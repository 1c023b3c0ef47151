"""Bộ Công Thương: decisions, numbers of proceedings, the date of signing."""

HEAD = "BỘ CÔNG THƯƠNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 99/QĐ-BCT\nHà Nội, ngày 03 tháng 6 năm 2031\n\nQUYẾT ĐỊNH\n\n"


def test_a_decision_gives_number_case_and_date(notice_of):
    notice = notice_of(
        f"{HEAD}Về việc điều tra áp dụng biện pháp chống bán phá giá đối với kính tấm có xuất xứ từ Ma-lai-xi-a (mã vụ việc: AD77)\n\nBỘ TRƯỞNG BỘ CÔNG THƯƠNG\n"
    )
    assert (notice.authority, notice.importing_country, notice.stage) == ("VN-MOIT", "VN", "initiation")
    assert (notice.document_number, notice.case_numbers) == ("99/QĐ-BCT", ("AD77",))
    assert (notice.product, notice.countries_of_origin) == ("kính tấm", ("MY",))
    assert str(notice.publication_date) == "2031-06-03"


def test_a_sunset_review_keeps_its_long_number(notice_of):
    notice = notice_of(
        f"{HEAD}Về việc kết quả rà soát cuối kỳ việc áp dụng biện pháp chống bán phá giá đối với kính tấm có xuất xứ từ Thái Lan (mã số vụ việc ER01.AD13-AS01)\n\nBỘ TRƯỞNG BỘ CÔNG THƯƠNG\n"
    )
    assert (notice.stage, notice.case_numbers) == ("sunset-final", ("ER01.AD13-AS01",))
