"""Vietnamese press: each kind of act abroad, days without their year, pages about something else."""

import pytest

GOODS = "ghế xếp nhập khẩu từ Việt Nam"


@pytest.mark.parametrize(
    ("told", "authority", "stage"),
    [
        (f"Bộ Kinh tế Mexico ban hành nghị quyết sơ bộ vụ việc điều tra chống bán phá giá đối với {GOODS}", "MX-SE", "prelim"),
        (f"Bộ Thương mại Hoa Kỳ (DOC) thông báo hủy bỏ đợt rà soát hành chính thuế chống bán phá giá đối với {GOODS}", "US-DOC", "review-rescission"),
        (f"Bộ Thương mại Hoa Kỳ (DOC) đã tiếp nhận đơn yêu cầu điều tra chống bán phá giá đối với {GOODS}", "US-DOC", "petition"),
        (f"Bộ Thương mại Hoa Kỳ (DOC) ban hành kết luận cuối cùng sửa đổi vụ việc chống bán phá giá đối với {GOODS}", "US-DOC", "amended-final"),
        (f"Bộ Thương mại Hoa Kỳ (DOC) khởi xướng rà soát thay đổi hoàn cảnh lệnh áp thuế chống bán phá giá đối với {GOODS}", "US-DOC", "changed-circumstances-initiation"),
        (f"Bộ Thương mại Hoa Kỳ (DOC) ban hành phán quyết về phạm vi sản phẩm của lệnh áp thuế chống bán phá giá đối với {GOODS}", "US-DOC", "scope-ruling"),
        (f"Ủy ban Thương mại quốc tế Hoa Kỳ (ITC) biểu quyết cuối cùng khẳng định thiệt hại trong vụ việc chống bán phá giá đối với {GOODS}", "US-ITC", "injury-final"),
        (f"Cơ quan Hải quan và Bảo vệ biên giới Hoa Kỳ (CBP) ban hành kết luận cuối cùng điều tra trốn thuế chống bán phá giá (EAPA) đối với {GOODS}", "US-CBP", "evasion-determination"),
        (f"Cơ quan Dịch vụ biên giới Canada (CBSA) khởi xướng tái điều tra chống bán phá giá đối với {GOODS}", "CA-CBSA", "review-initiation"),
        ("Ủy ban Phòng vệ thương mại Indonesia (KPPI) khởi xướng điều tra gia hạn biện pháp tự vệ đối với ghế xếp nhập khẩu", "ID-KPPI", "sunset-institution"),
        (f"Ủy ban châu Âu (EC) ban hành quy định yêu cầu đăng ký nhập khẩu đối với {GOODS} trong vụ chống bán phá giá", "EU-COM", "registration"),
        (f"Ủy ban châu Âu (EC) thông báo biện pháp chống bán phá giá đối với {GOODS} hết hiệu lực", "EU-COM", "expiry-notice"),
        (f"Ủy ban Chống bán phá giá Úc (ADC) công bố báo cáo cuối cùng, chấm dứt vụ việc điều tra chống bán phá giá đối với {GOODS}", "AU-ADC", "termination"),
        (f"Cục Phòng vệ thương mại Brazil (DECOM) thông báo kết thúc vụ việc điều tra chống bán phá giá đối với {GOODS}", "BR-DECOM", "termination"),
    ],
)  # fmt: skip
def test_a_sentence_of_action_tells_the_step(notice_of, told, authority, stage):
    notice = notice_of(f"Thông tin vụ việc phòng vệ thương mại với ghế xếp\n\nNgày 5/3/2031, {told}.\n")
    assert (notice.authority, notice.stage, str(notice.publication_date)) == (authority, stage, "2031-03-05")


@pytest.mark.parametrize(
    "opening",
    [
        "Ngày 5/3 vừa qua, Ủy ban châu Âu (EC)",
        "Hôm 5/3, Ủy ban châu Âu (EC)",
        "Vào ngày 5-3, Ủy ban châu Âu (EC)",
        "Ngày 5 tháng 3 vừa qua, Ủy ban châu Âu (EC)",
        "Ủy ban châu Âu (EC) ngày 5/3",
        "Rạng sáng 5/3, Ủy ban châu Âu (EC)",
        "Hôm thứ Tư (5/3), Ủy ban châu Âu (EC)",
    ],
)
@pytest.mark.parametrize(
    "dateline", ["Thứ bảy, 08/03/2031, 14:20", "08/03/2031 14:20 GMT+7", "Cập nhật: 08-03-2031"]
)
def test_a_day_without_its_year_is_shortly_before_the_day_of_the_page(notice_of, opening, dateline):
    notice = notice_of(
        f"EU áp thuế chống bán phá giá tạm thời với ghế xếp Việt Nam\n\n{dateline}\n\n"
        f"{opening} đã áp thuế chống bán phá giá tạm thời đối với {GOODS}.\n"
    )
    assert str(notice.publication_date) == "2031-03-05"


@pytest.mark.parametrize("dateline", ["Thứ bảy, 08/09/2031", "Chuyên mục: Thị trường"])
def test_a_day_without_its_year_stays_open_where_no_page_dates_it(notice_of, dateline):
    notice = notice_of(
        f"EU áp thuế chống bán phá giá tạm thời với ghế xếp Việt Nam\n\n{dateline}\n\n"
        f"Ngày 5/3, Ủy ban châu Âu (EC) đã áp thuế chống bán phá giá tạm thời đối với {GOODS}.\n"
    )
    assert notice.publication_date is None


def test_a_letter_may_bear_its_date_below_its_subject(notice_of):
    notice = notice_of(
        "BỘ CÔNG THƯƠNG\nCỤC PHÒNG VỆ THƯƠNG MẠI\nSố: 612/PVTM-P3\n"
        f"V/v Ca-na-đa khởi xướng điều tra chống bán phá giá đối với {GOODS}\n\nHà Nội, ngày 24 tháng 8 năm 2031\n\n"
        "Kính gửi: Hiệp hội Ghế.\n\nNgày 20 tháng 8 năm 2031, Cơ quan Dịch vụ biên giới Ca-na-đa (CBSA) đã ban hành thông"
        " báo khởi xướng điều tra chống bán phá giá đối với ghế xếp có xuất xứ từ Việt Nam và Ấn Độ.\n"
    )
    assert (notice.authority, str(notice.publication_date)) == ("CA-CBSA", "2031-08-20")
    assert set(notice.countries_of_origin) == {"VN", "IN"}


def test_a_threshold_beside_two_rates_is_no_third(notice_of):
    notice = notice_of(
        f"Úc chấm dứt vụ ghế xếp Việt Nam\n\nNgày 5/3/2031, Ủy ban Chống bán phá giá Úc (ADC) chấm dứt điều tra chống bán phá giá"
        f" đối với {GOODS}.\n\nCông ty TNHH Ghế Cửu Long có biên độ phá giá 1,3%, các nhà xuất khẩu khác 1,7%, đều dưới ngưỡng 2%.\n"
    )
    assert {(r.company, r.rate) for r in notice.rates} == {
        ("Công ty TNHH Ghế Cửu Long", "1.3"),
        (None, "1.7"),
    }


@pytest.mark.parametrize(
    "page",
    [
        "Dân quân tự vệ huyện ra quân huấn luyện\n\nLực lượng tự vệ các nhà máy, trong đó có Công ty TNHH Thép Nam Thành, hoàn"
        " thành 12 ngày huấn luyện trước ngày 30/6/2031. Phòng Kinh tế xử lý 6 vụ buôn lậu hàng nhập khẩu từ Campuchia.\n",
        "Điều tra vụ thâu tóm trong ngành xi măng\n\nỦy ban Cạnh tranh Quốc gia (Bộ Công Thương) ban hành quyết định điều tra Công"
        " ty CP Xi măng Hải Vân bán dưới giá thành, mức phạt tối đa 10% doanh thu.\n",
    ],
)
def test_a_page_on_something_else_gives_nothing(extraction_of, page):
    made = extraction_of(page)
    assert (made.relevant, made.notices) == (False, ())
