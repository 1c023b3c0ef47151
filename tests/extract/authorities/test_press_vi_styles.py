"""Vietnamese press in its many styles: pages with menus, asides on other cases, letters, broken lines."""

import pytest

WARNING = (
    "CẢNH BÁO: HOA KỲ BAN HÀNH KẾT LUẬN CUỐI CÙNG VỤ VIỆC CHỐNG BÁN PHÁ GIÁ GHẾ XẾP\n\nNgày 27 tháng 01 năm 2031,"
    " DOC đã công bố kết luận cuối cùng trong vụ\nviệc điều tra chống bán phá giá đối với ghế xếp nhập khẩu từ"
    " Việt\nNam, Ấn Độ và Thái Lan (A-552-999). Theo DOC, mức thuế toàn quốc là 52,50%.\n\nITC sẽ ra phán quyết"
    " cuối cùng về thiệt hại vào ngày 11 tháng 3 năm\n2031.\n"
)
PAGE = (
    "<html><body><div>Trang nhất | Thời sự</div><h2>Anh khởi xướng điều tra chống trợ cấp ghế xếp</h2><p>Cơ quan Phòng vệ"
    " thương mại Vương quốc Anh (TRA) ngày 8/4/2031 đăng tải thông báo bắt đầu điều tra trợ cấp với ghế xếp nhập khẩu từ"
    " Việt Nam, Ấn Độ. Số vụ việc: AS0987.</p><h4>Tin cùng chuyên mục</h4><p>Canada khởi xướng điều tra chống bán phá giá"
    " lốp xe</p><p>Mexico gia hạn thuế chống bán phá giá với sợi</p></body></html>"
)
LETTER = (
    "BỘ CÔNG THƯƠNG                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nCỤC PHÒNG VỆ THƯƠNG MẠI        Độc lập - Tự do -"
    " Hạnh phúc\nSố: 12/PVTM-P3                 Hà Nội, ngày 06 tháng 10 năm 2031\nV/v Ấn Độ khởi xướng điều tra chống\nbán"
    " phá giá sản phẩm ghế xếp\nnhập khẩu từ Việt Nam\n\nKính gửi: Hiệp hội Ghế.\n\nCục Phòng vệ thương mại nhận được thông"
    " tin ngày 30\ntháng 9 năm 2031, Tổng vụ Phòng vệ thương mại Ấn Độ (DGTR) đã ban\nhành thông báo khởi xướng điều tra"
    " chống bán phá giá đối với ghế\nxếp có xuất xứ từ Việt Nam và Lào.\n\nSố hồ sơ vụ việc: 6/99/2031-DGTR\n"
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (WARNING, ("US-DOC", "final", ("IN", "TH", "VN"), ("A-552-999",), "2031-01-27")),
        (PAGE, ("UK-TRA", "initiation", ("IN", "VN"), ("AS0987",), "2031-04-08")),
        (LETTER, ("IN-DGTR", "initiation", ("LA", "VN"), ("6/99/2031-DGTR",), "2031-09-30")),
    ],
    ids=["lines broken at a column", "menus over it and other news below", "a letter of our office to firms"],
)
def test_the_act_is_told_whatever_the_page_around_it(notice_of, text, told):
    notice = notice_of(text)
    made = (notice.authority, notice.stage, tuple(sorted(notice.countries_of_origin)), notice.case_numbers)
    assert (*made, str(notice.publication_date)) == told


def test_an_aside_on_another_country_does_not_make_a_round_up(notice_of):
    notice = notice_of(
        "# EU mở cuộc điều tra chống bán phá giá với ghế xếp của Việt Nam\n\nNgày 12/6/2032, Ủy ban châu Âu (EC) đăng Công báo"
        " khởi xướng điều tra chống bán phá giá đối với ghế xếp có xuất xứ từ Việt Nam.\n\nTrước đó, năm 2018, EU từng áp thuế"
        " chống bán phá giá đối với bàn gỗ của Trung Quốc.\n\nThời gian qua, Hoa Kỳ cũng áp thuế chống bán phá giá với ghế của"
        " nhiều nước.\n"
    )
    assert (notice.authority, notice.stage, notice.product) == ("EU-COM", "initiation", "ghế xếp")


def test_what_an_investigator_recommends_is_its_rate_and_what_a_petitioner_asks_is_none(notice_of):
    notice = notice_of(
        "Hàn Quốc đề xuất áp thuế chống bán phá giá tạm thời với ghế xếp Việt Nam\n\nỦy ban Thương mại Hàn Quốc (KTC) hôm"
        " 21/8/2031 thông báo kết luận sơ bộ vụ việc chống bán phá giá đối với ghế xếp nhập khẩu từ Việt Nam.\n\nKTC kiến nghị"
        " Bộ Chiến lược và Tài chính Hàn Quốc áp thuế tạm thời 11,82% đối với Công ty Cổ phần Gỗ Alpha và 16,35% đối với các"
        " công ty còn lại.\n\nNguyên đơn đề nghị áp thuế 40% đối với Công ty Cổ phần Gỗ Alpha.\n"
    )
    assert (notice.authority, str(notice.publication_date)) == ("KR-KTC", "2031-08-21")
    assert {(r.scope, r.rate) for r in notice.rates} == {("company", "11.82"), ("all_others", "16.35")}


def test_the_order_that_is_got_round_gives_the_origin_also_where_the_word_is_misspelt(notice_of):
    notice = notice_of(
        "# Hoa Kỳ kết luận sơ bộ điều tra chống lẫn tránh thuế với ghế xếp Việt Nam\n\nNgày 9 tháng 10 năm 2030, Bộ Thương mại"
        " Mỹ (DOC) đã công bố kết luận sơ bộ vụ việc điều tra chống lẫn tránh biện pháp chống bán phá giá đối với ghế xếp nhập"
        " khẩu từ Việt Nam.\n\nÐây là vụ việc về ghế của Trung Quốc được hoàn thiện tại Việt Nam nhằm né tránh lệnh áp thuế"
        " chống bán phá giá (A-570-999) đang áp dụng với Trung Quốc.\n"
    )
    assert notice.stage == "circumvention-prelim" and set(notice.instruments) == {"AD", "AC"}
    assert notice.countries_of_origin == ("CN",) and notice.case_numbers == ("A-570-999",)


def test_days_of_a_period_and_days_to_come_are_no_day_of_publication(notice_of):
    notice = notice_of(
        "# Hoa Kỳ công bố kết quả rà soát hành chính thuế chống bán phá giá ghế xếp\n\nBộ Thương mại Hoa Kỳ (DOC) vừa công bố"
        " kết quả cuối cùng đợt rà soát hành chính lệnh áp thuế chống bán phá giá đối với ghế xếp nhập khẩu từ Việt Nam, cho"
        " giai đoạn từ ngày 1/8/2023 đến ngày 31/7/2024.\n\nQuyết định được đăng trên Công báo Liên bang ngày 18/3/2026.\n"
    )
    assert (notice.stage, str(notice.publication_date)) == ("review-final", "2026-03-18")


def test_a_safeguard_gives_its_rate_a_year(notice_of):
    notice = notice_of(
        "Indonesia áp thuế tự vệ với ghế xếp\n\nBộ Tài chính Indonesia vừa ban hành Thông tư số 46/2031 áp thuế tự vệ trong 3"
        " năm đối với ghế xếp nhập khẩu, có hiệu lực từ ngày 10/6/2031.\n\nNăm thứ nhất mức thuế là 20%, năm thứ hai 18% và năm"
        " thứ ba 16,5%.\n"
    )
    assert [(r.scope, r.rate) for r in notice.rates] == [("country_wide", x) for x in ("20", "18", "16.5")]
    assert "2031-06-10" in {str(d.date) for d in notice.deadlines}
