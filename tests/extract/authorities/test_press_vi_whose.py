"""Vietnamese press: what belongs to the record and what is told of others, of before, or by somebody."""

import pytest


def test_circumvention_that_an_association_complains_of_is_no_stage(notice_of):
    notice = notice_of(
        "# Hải quan siết kiểm tra dây thép nhập khẩu\n\nTheo Quyết định 7001/QĐ-BCT ngày 5/3/2031, Bộ Công Thương áp dụng biện pháp tự vệ"
        " đối với dây thép nhập khẩu, tuy nhiên Hiệp hội Dây thép nhận thấy có dấu hiệu lẩn tránh thuế tự vệ.\n"
    )
    assert tuple(notice.instruments) == ("SG",)
    assert "circumvention" not in str(notice.stage)


ENDED = (
    "# Ấn Độ {title} kính nổi Việt Nam\n\nTổng vụ Phòng vệ thương mại (DGTR) Ấn Độ vừa công bố kết luận sơ bộ vụ việc điều tra"
    " chống bán phá giá đối với kính nổi nhập khẩu từ Việt Nam, Trung Quốc, Thái Lan và Malaysia.\n\n"
    "DGTR sẽ chấm dứt điều tra đối với Việt Nam và Thái Lan do lượng nhập khẩu không đáng kể. Các nước còn lại có biên độ"
    " bán phá giá từ 5% tới 40%.\n"
)


def test_a_headline_that_ends_the_case_for_viet_nam_is_the_stage_and_the_range_is_that_of_the_others(
    notice_of,
):
    notice = notice_of(ENDED.format(title="dừng điều tra chống bán phá giá"))
    assert notice.stage == "termination"
    assert {(r.country, str(r.rate)) for r in notice.rates} == {
        (country, rate) for country in ("CN", "MY") for rate in ("5", "40")
    }


def test_an_end_that_is_only_asked_for_is_none(notice_of):
    notice = notice_of(ENDED.format(title="được đề nghị chấm dứt điều tra chống bán phá giá"))
    assert notice.stage == "prelim"


def test_the_period_of_a_review_is_no_term_of_a_duty(notice_of):
    notice = notice_of(
        "# Hoa Kỳ công bố kết quả rà soát thuế chống bán phá giá mật ong\n\nBộ Thương mại Hoa Kỳ (DOC) vừa công bố kết quả cuối cùng đợt rà"
        " soát hành chính thuế chống bán phá giá đối với mật ong nhập khẩu từ Việt Nam, áp dụng cho các lô hàng xuất khẩu trong giai"
        " đoạn từ 1/6/2029 - 31/5/2030.\n"
    )
    assert [d for d in notice.deadlines if d.what.startswith("in force")] == []


def test_the_number_and_day_of_acts_told_of_before_are_not_the_records(notice_of):
    notice = notice_of(
        "# Miễn trừ biện pháp tự vệ với dây thép\n\nBộ Công Thương vừa ban hành 3 quyết định miễn trừ áp dụng biện pháp tự vệ đối với dây"
        " thép nhập khẩu.\n\n Trước đó, ngày 2/4/2030, Bộ Công Thương đã ban hành Quyết định số 7100/QĐ-BCT về việc áp dụng biện pháp"
        " tự vệ đối với dây thép nhập khẩu. Ngày 3/5/2030, Bộ Công Thương đã ban hành Quyết định số 7200/QĐ-BCT về việc sửa đổi"
        " Quyết định số 7100/QĐ-BCT.\n"
    )
    assert (notice.stage, notice.document_number, notice.publication_date) == ("exemption", None, None)


@pytest.mark.parametrize(
    "chrome",
    [
        "[:star:Xem ngay tại đây:star:](https://example.org/a-b)Ảnh minh họa. Thuế chống bán phá giá kính nổi …\n----",
        "🎁 Nhận quà khi đọc tin thuế chống bán phá giá kính nổi\n----",
        "Xem thêm: các vụ việc chống bán phá giá kính nổi\n----",
    ],
)
def test_a_link_or_a_little_picture_is_never_the_title(notice_of, chrome):
    notice = notice_of(
        f"Nhà máy kính trước khó khăn mới\n====\n\n{chrome}\n\nỦy ban Chống bán phá giá Úc vừa khởi xướng điều tra chống bán phá giá"
        " đối với kính nổi nhập khẩu từ Việt Nam.\n"
    )
    assert notice.title == "Nhà máy kính trước khó khăn mới"


def test_what_a_second_authority_asks_is_not_put_on_the_first_ones_record(extraction_of):
    extraction = extraction_of(
        "# Ngành kính đối mặt thuế chống bán phá giá\n\nNgày 5/3/2031, Bộ Thương mại Hoa Kỳ (DOC) tiếp nhận đơn kiện chống lẩn tránh"
        " thuế chống bán phá giá với kính nổi (mã HS 7005).\n\nNgày 6/4/2031, DOC đã quyết định khởi xướng điều tra, gửi bản câu hỏi"
        " và yêu cầu doanh nghiệp trả lời trước ngày 20/4/2031.\n\nNgoài ra, Hàn Quốc áp thuế chống bán phá giá tạm thời với kính nổi"
        " của Việt Nam.\n\nNgày 26/2/2031, Bộ Kinh tế và Tài chính Hàn Quốc mới đây tạm áp thuế chống bán phá giá lên"
        " kính nổi nhập khẩu từ Việt Nam từ 4% đến 6%.\n"
    )
    for notice in extraction.notices:
        assert notice.importing_country in ("US", "KR")
        if notice.importing_country == "KR":
            assert notice.hs_codes == () and not [d for d in notice.deadlines if "questionnaire" in d.what]
    assert extraction.issues
