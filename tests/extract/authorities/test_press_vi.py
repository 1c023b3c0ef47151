"""Vietnamese press: the authority that acts, one act or a question to a person."""

import pytest


@pytest.mark.parametrize(
    ("title", "lead", "authority", "stage", "origins"),
    [
        (
            "Úc điều tra chống bán phá giá kính tấm Việt Nam",
            "Ủy ban Chống bán phá giá Úc vừa khởi xướng điều tra chống bán phá giá đối với kính tấm nhập khẩu từ Việt Nam và Ấn Độ.",
            "AU-ADC",
            "initiation",
            ("IN", "VN"),
        ),
        (
            "Mexico áp thuế chống bán phá giá thép dây Việt Nam",
            "Bộ Kinh tế Mexico đã ra kết luận cuối cùng về việc điều tra chống bán phá giá đối với thép dây nhập khẩu từ Việt Nam.",
            "MX-SE",
            "final",
            ("VN",),
        ),
        (
            "Indonesia điều tra tự vệ kính tấm",
            "Indonesia vừa khởi xướng điều tra áp dụng biện pháp tự vệ đối với kính tấm.",
            "ID-KPPI",
            "initiation",
            (),
        ),
        (
            "Hoa Kỳ kết luận sơ bộ vụ thuế chống trợ cấp kính tấm",
            "Bộ Thương mại Hoa Kỳ (DOC) vừa công bố kết luận sơ bộ vụ việc điều tra chống trợ cấp đối với kính tấm nhập khẩu từ Việt Nam.",
            "US-DOC",
            "prelim",
            ("VN",),
        ),
    ],
)
def test_the_acting_authority_is_told_from_the_sentence_of_action(
    notice_of, title, lead, authority, stage, origins
):
    notice = notice_of(
        f"# {title}\n\n{lead}\n\nCục Phòng vệ thương mại (Bộ Công Thương) khuyến nghị doanh nghiệp theo dõi.\n"
    )
    assert (notice.authority, notice.stage) == (authority, stage)
    assert tuple(sorted(notice.countries_of_origin)) == origins
    assert notice.title == title


def test_bo_cong_thuong_of_another_country_is_not_ours(notice_of):
    notice = notice_of(
        "# Philippines điều tra tự vệ kính tấm\n\nBộ Công Thương Philippines (DTI) vừa khởi xướng điều tra tự vệ đối với kính tấm nhập khẩu.\n"
    )
    assert (notice.authority, notice.importing_country) == ("PH-DTI", "PH")


@pytest.mark.parametrize(
    "text",
    [
        "# Làn sóng điều tra chống bán phá giá\n\nHoa Kỳ khởi xướng điều tra chống bán phá giá đối với tôm từ Việt Nam. Ấn Độ áp thuế chống bán phá giá đối với thép từ Việt Nam.\n",
        "# Doanh nghiệp cần chủ động trước điều tra chống bán phá giá\n\nTheo Cục Phòng vệ thương mại, doanh nghiệp cần hiểu pháp luật về chống bán phá giá và chống trợ cấp của các thị trường.\n",
        "# Hỏi đáp về thuế chống bán phá giá\n\nThuế chống bán phá giá là gì? Thuế chống bán phá giá áp dụng khi nào? Chống bán phá giá khác chống trợ cấp thế nào?\n",
    ],
)
def test_a_text_about_no_single_act_is_an_issue_and_no_record(extraction_of, text):
    extraction = extraction_of(text)
    assert extraction.notices == ()
    assert [i.code for i in extraction.issues] == ["TW-X01"]


def test_an_abbreviated_authority_with_its_own_number_is_known(notice_of):
    notice = notice_of(
        "Cục Phòng vệ thương mại thông tin vụ việc thang nhôm tại thị trường Úc\n\nNgày 20 tháng 3 năm 2031, Ủy ban Chống bán"
        " phá giá Úc (ADC) công bố kết luận cuối cùng vụ việc điều tra chống bán phá giá thang nhôm (mã HS 7616,99) xuất khẩu"
        " từ Việt Nam theo Thông báo ADN 2031/031. Nguyên đơn là Công ty TNHH Thang Alpha.\n"
    )
    assert (notice.authority, notice.stage, notice.document_number) == ("AU-ADC", "final", "ADN 2031/031")
    assert str(notice.publication_date) == "2031-03-20" and [h.digits for h in notice.hs_codes] == ["761699"]
    assert [(c.name, c.role) for c in notice.companies] == [("Công ty TNHH Thang Alpha", "petitioner")]
