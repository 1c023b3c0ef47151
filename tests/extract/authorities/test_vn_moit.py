"""Bộ Công Thương: decisions, numbers of proceedings, the date of signing."""

import pytest

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


@pytest.mark.parametrize(
    ("titled", "stage"),
    [
        ("Về việc gia hạn áp dụng biện pháp chống bán phá giá tạm thời", "extension"),
        ("Về việc gia hạn thời hạn điều tra áp dụng biện pháp chống bán phá giá", "extension"),
        ("Về việc không gia hạn áp dụng biện pháp chống bán phá giá", "revocation"),
        ("Về việc hủy bỏ việc áp dụng biện pháp chống bán phá giá", "revocation"),
        ("Về việc huỷ bỏ việc áp dụng biện pháp chống bán phá giá", "revocation"),
        ("Về việc rà soát lần thứ nhất việc áp dụng biện pháp chống bán phá giá", "review-initiation"),
        (
            "Về việc rà soát theo yêu cầu lần thứ hai việc áp dụng biện pháp chống bán phá giá",
            "review-initiation",
        ),
        ("Về kết quả rà soát lần thứ nhất việc áp dụng biện pháp chống bán phá giá", "review-final"),
        ("Về việc chấm dứt rà soát việc áp dụng biện pháp chống bán phá giá", "review-rescission"),
        (
            "Về việc rà soát nhà xuất khẩu mới trong vụ việc áp dụng biện pháp chống bán phá giá",
            "new-shipper-review-initiation",
        ),
        (
            "Về kết quả rà soát nhà xuất khẩu mới việc áp dụng biện pháp chống bán phá giá",
            "new-shipper-review-final",
        ),
        ("Về việc hoàn trả thuế chống bán phá giá tạm thời nộp thừa", "refund"),
        (
            "Về việc chấp nhận cam kết về giá trong vụ việc điều tra chống bán phá giá",
            "undertaking-acceptance",
        ),
        ("Về việc ban hành kết luận sơ bộ vụ việc điều tra áp dụng biện pháp chống bán phá giá", "prelim"),
        (
            "Về việc lấy ý kiến dự thảo kết luận cuối cùng vụ việc điều tra áp dụng biện pháp chống bán phá giá",
            "disclosure",
        ),
        (
            "Về việc tiếp nhận hồ sơ yêu cầu rà soát cuối kỳ thuế chống bán phá giá",
            "expiry-notice",
        ),
        ("Về việc tiếp nhận hồ sơ yêu cầu rà soát thuế chống bán phá giá", "other"),
        (
            "Về việc tổ chức phiên tham vấn trong vụ việc điều tra áp dụng biện pháp chống bán phá giá",
            "other",
        ),
        ("Về việc thu hồi quyết định miễn trừ áp dụng biện pháp chống bán phá giá", "other"),
    ],
)
def test_a_title_tells_what_the_decision_does(notice_of, titled, stage):
    notice = notice_of(
        f"{HEAD}{titled} đối với ghế xếp có xuất xứ từ Ma-lai-xi-a (mã vụ việc: AD77)\n\nBỘ TRƯỞNG BỘ CÔNG THƯƠNG\n"
    )
    assert (notice.stage, notice.countries_of_origin) == (stage, ("MY",))


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Bên liên quan nộp hồ sơ chậm nhất vào ngày 05 tháng 7 năm 2031.", {"2031-07-05"}),
        (
            "Thời hạn trả lời bản câu hỏi của các nhà xuất khẩu là 17h00 ngày 10 tháng 7 năm 2031.",
            {"2031-07-10"},
        ),
        ("Thời gian tổ chức tham vấn: 08 giờ 30 ngày 15 tháng 9 năm 2031.", {"2031-09-15"}),
        ("Phiên tham vấn được ấn định vào ngày 15 tháng 9 năm 2031.", {"2031-09-15"}),
        ("Kết luận cuối cùng dự kiến được ban hành ngày 03 tháng 6 năm 2032.", {"2032-06-03"}),
        ("Bên không đồng ý có quyền khiếu nại trước ngày 15 tháng 7 năm 2031.", {"2031-07-15"}),
    ],
)
def test_what_falls_due_is_told_in_many_words(notice_of, sentence, days):
    notice = notice_of(
        f"{HEAD}Về việc điều tra áp dụng biện pháp chống bán phá giá đối với ghế xếp có xuất xứ từ Thái Lan (AD77)\n\n{sentence}\n"
    )
    assert {str(d.date) for d in notice.deadlines} == days


def test_the_last_day_of_a_provisional_duty_stands_in_brackets_and_its_rates_in_dong(notice_of):
    notice = notice_of(
        f"{HEAD}Về việc áp dụng thuế chống bán phá giá tạm thời đối với ghế xếp có xuất xứ từ Thái Lan (AD77)\n\n"
        "Nhà sản xuất | Mức thuế\nSiam Chair Co., Ltd. | 3.815.207 VNĐ/tấn\nCác nhà sản xuất khác | 5.289.114 VNĐ/tấn\n\n"
        "Thuế có hiệu lực từ ngày 10 tháng 6 năm 2031 và được áp dụng trong 120 ngày (đến hết ngày 07 tháng 10 năm 2031).\n"
    )
    assert {(r.company, r.rate, r.unit) for r in notice.rates} == {
        ("Siam Chair Co., Ltd.", "3815207", "VND/t"),
        (None, "5289114", "VND/t"),
    }
    assert {str(d.date) for d in notice.deadlines} == {"2031-06-10", "2031-10-07"}
