"""Vietnamese: decisions of the Ministry of Industry and Trade, and the press on acts abroad."""

from extract.tongue import Limits, Tongue, rule, said, wordings
from tradewarn.model import Instrument, Stage

S, K = Stage, Instrument
FIRM = r"(?-i:Công\s[Tt]y(?:\s(?!Công)[A-ZĐÂĂÊÔƠƯ][\w&.]*(?:-\w+)*){1,8})"
DONE = r"(?:đã |vừa |sẽ |chính thức |tiếp tục |bắt đầu )*"

TONGUE = Tongue(
    name="vi",
    goods_after=wordings(
        r"\b(?:đối với|với|về|cho) (?:các |một số |những |mặt hàng |sản phẩm |hàng hóa |hàng hoá |vụ việc "
        r")*(?:sản phẩm |mặt hàng |hàng hóa |hàng hoá )?",
        r"\b(?:nhập khẩu|xuất khẩu) (?:các |một số )?(?:sản phẩm |mặt hàng )?",
        r"\b(?:chống bán phá giá|chống trợ cấp|tự vệ|l[ẩẫ]n tránh thuế|phòng vệ thương mại|thuế CBPG|thuế) "
        r"(?:với |đối với |lên )?(?:các |một số |mặt hàng |sản phẩm )*",
        r"\bthiệt hại (?:đáng kể |nghiêm trọng |vật chất )?(?:bởi|do) (?:việc |nhập khẩu |hàng hóa |hàng hoá "
        r"|mặt hàng |sản phẩm |các )*",
        r"\b(?:sản phẩm|hàng hóa|hàng hoá) (?:bị )?điều tra (?:là|gồm|bao gồm) (?:các |một số |sản phẩm )*",
    ),
    origin=wordings(
        r",? ?(?:được )?(?:có )?(?:nhập khẩu )?(?:có )?(?:xuất xứ|nguồn gốc)(?: hoặc (?:được )?xuất khẩu)? "
        r"(?:từ )?(?:các nước |nước )?",
        r",? ?(?:được )?(?:nhập(?: khẩu)?|xuất khẩu)(?: vào [\w ]{2,20})? từ (?:các nước |nước )?",
        r" (?:của|từ) (?:các nước |nước )?",
    ),
    goods_end=wordings(
        r" (?:nhập|vào|được|có|bị|do|theo|trong|từ|của|tại|sau|kể từ|trên|là|nhằm|với)\b| năm \d{4}\b"
        r"| \((?:mã|vụ|HS|số)\b",
        r"\s*[.;:](?=\s|$|\w)|,(?! (?:hợp kim|không|ở dạng|dạng|có|được)\b)|\s*$|\s*\n\s*\n| [–—-] ",
    ),
    not_goods=wordings(
        r"\b(?:điều tra|biện pháp|chống bán|trợ cấp|tự vệ|quyết định|doanh nghiệp|công ty|bên liên quan"
        r"|thông tin|vụ việc|việc (?:áp|điều|nhập|khởi)|thuế"
        r"|các nước|nước (?:này|ngoài|ta)|thị trường|hàng nhập khẩu|ngành|thiệt hại|cục phòng|bộ công|kết "
        r"luận|hàng hóa bị|kể từ|chính phủ|cơ quan|nhà sản xuất|hàng xuất khẩu|năm|lệnh|rà soát|nói trên"
        r"|này|trên đây|kể trên|nhận|tuyệt đối|tương đối|thì|chính thức|toàn cầu"
        r"|tạm thời|sơ bộ|gì|áp dụng|Việt Nam)\b"
    ),
    instruments=(
        (K.AD, wordings(r"\bbán phá giá\b", r"\bCBPG\b", r"\bphá giá\b")),
        (
            K.CVD,
            wordings(
                r"\bchống trợ cấp\b",
                r"\bCTC\b",
                r"\bđối kháng\b",
                r"\bđược trợ cấp\b",
                r"\bđiều tra (?:về )?trợ cấp\b",
            ),
        ),
        (K.SG, wordings(r"\btự vệ\b")),
        (K.AC, wordings(r"\bl[ẩẫ]n tránh\b")),
    ),
    names=wordings(
        r"\bLuật (?:Quản lý ngoại thương|[\w ]{0,20}(?:bán phá giá|trợ cấp|tự vệ))\b",
        r"\bHiệp định về (?:các )?(?:biện pháp )?(?:tự vệ|[\w ]{0,30}trợ cấp|chống bán phá giá)[\w ]{0,30}",
        r"\b(?:Ủy ban|Uỷ ban|Cục|Hội đồng) (?:Quản lý )?(?:chống bán phá giá|tự vệ)",
        r"\bpháp luật (?:về )?chống bán phá giá\b",
    ),
    stages=(
        rule(r"\bđính chính\b", S.CORRECTION),
        rule(
            r"\b(?:gia hạn|lùi|hoãn|kéo dài) (?:thêm )?(?:thời (?:hạn|điểm|gian)|việc) "
            r"(?:ban hành|công bố|đưa ra|ra|điều tra|kết luận)\b",
            S.EXTENSION,
        ),
        rule(
            r"\bkết (?:quả|luận) (?:cuối cùng )?(?:của )?(?:việc |vụ |đợt )?(?:điều tra )?rà soát "
            r"(?:cuối kỳ|hoàng hôn)\b"
            r"|\b(?:quyết định|kết luận|kết quả) cuối cùng\b...\brà soát (?:cuối kỳ|hoàng hôn)\b"
            r"|\brà soát (?:cuối kỳ|hoàng hôn)\b...\b(?:kết luận|quyết định|kết quả) cuối cùng\b",
            S.SUNSET_FINAL,
        ),
        rule(
            r"\b(?:khởi xướng|tiến hành|bắt đầu|mở) (?:cuộc |vụ |đợt |việc )?(?:điều tra )?rà soát "
            r"(?:cuối kỳ|hoàng hôn)\b"
            r"|\brà soát (?:cuối kỳ|hoàng hôn)\b...\bkhởi xướng\b",
            S.SUNSET_INSTITUTION,
        ),
        rule(
            r"\bgia hạn (?:áp "
            r"dụng )?(?:biện pháp|thuế|lệnh)\b|\btiếp tục (?:áp dụng|duy trì|áp)\b...\b(?:thuế|biện pháp)\b",
            S.SUNSET_FINAL,
        ),
        rule(r"\brà soát (?:cuối kỳ|hoàng hôn)\b", S.SUNSET_INSTITUTION, 0.8),
        rule(
            r"\bkết luận sơ bộ\b...\bl[ẩẫ]n tránh\b|\bl[ẩẫ]n tránh\b...\bkết luận sơ bộ\b",
            S.CIRCUMVENTION_PRELIM,
        ),
        rule(
            r"\b(?:khởi xướng|bắt đầu|mở|tiến hành) (?:cuộc )?điều tra\b...\bl[ẩẫ]n tránh\b",
            S.CIRCUMVENTION_INITIATION,
        ),
        rule(r"(?<!tra\s)\báp dụng (?:các )?biện pháp chống l[ẩẫ]n tránh\b", S.CIRCUMVENTION_FINAL, 0.9),
        rule(
            r"\bvề việc (?:tiến hành |khởi xướng )?điều tra "
            r"(?:áp dụng (?:biện pháp )?)?(?:chống )?l[ẩẫ]n tránh\b",
            S.CIRCUMVENTION_INITIATION,
        ),
        rule(
            r"\b(?:kết luận|quyết định)\b...\bl[ẩẫ]n tránh\b|\bl[ẩẫ]n tránh\b...\b(?:kết luận cuối cùng|mở "
            r"rộng)\b|\bmở rộng (?:lệnh|phạm vi|việc áp)\b",
            S.CIRCUMVENTION_FINAL,
            0.85,
        ),
        rule(r"\bmiễn trừ\b|\bmiễn áp dụng\b|\bđược miễn (?:áp dụng )?\b", S.EXEMPTION),
        rule(
            r"\bkết (?:quả|luận) sơ bộ\b...\b(?:rà soát|xem xét) hành chính\b|\bsơ bộ\b...\b(?:rà soát"
            r"|POR)\b",
            S.REVIEW_PRELIM,
        ),
        rule(
            r"\bkết (?:quả|luận) cuối cùng\b...\b(?:rà soát|xem xét) hành chính\b|\b(?:rà soát|xem xét) "
            r"hành chính\b...\b(?:kết quả|kết luận) cuối cùng\b"
            r"|\bkết (?:quả|luận) cuối cùng\b...\bPOR\d{0,2}\b",
            S.REVIEW_FINAL,
        ),
        rule(r"\bkhởi xướng\b...\b(?:rà soát|xem xét) hành chính\b", S.REVIEW_INITIATION),
        rule(r"\bkết quả\b...\brà soát\b(?! (?:giữa|một|nhà|bên) )", S.REVIEW_FINAL, 0.8),
        rule(
            r"\b(?:khởi xướng|bắt đầu|tiến hành|mở) (?:cuộc |đợt |việc )?rà soát\b(?! (?:giữa|một|nhà|bên) )",
            S.REVIEW_INITIATION,
            0.8,
        ),
        rule(
            r"\b(?:sửa đổi|điều chỉnh|đính chính)\b...\b(?:kết luận|kết quả|quyết định) sơ bộ\b",
            S.AMENDED_PRELIM,
            0.9,
        ),
        rule(r"\bsửa đổi\b...\b(?:kết luận|kết quả) cuối cùng\b", S.AMENDED_FINAL, 0.9),
        rule(
            r"\b(?:kết quả|kết luận)\b...\brà soát (?:giữa kỳ|một phần)\b"
            r"|\brà soát (?:giữa kỳ|một phần)\b...\b(?:kết luận|kết quả) cuối cùng\b",
            S.INTERIM_REVIEW_FINAL,
        ),
        rule(r"\brà soát (?:giữa kỳ|một phần)\b", S.INTERIM_REVIEW_INITIATION, 0.9),
        rule(
            r"\b(?:kết quả|kết luận)\b...\brà soát (?:nhà xuất khẩu|bên xuất khẩu) mới\b",
            S.NEW_SHIPPER_REVIEW_FINAL,
        ),
        rule(r"\brà soát (?:nhà|bên) xuất khẩu mới\b", S.NEW_SHIPPER_REVIEW_INITIATION, 0.9),
        rule(
            r"\bkết (?:luận|quả) (?:điều tra )?sơ bộ\b|\bquyết định sơ bộ\b|\bphán quyết sơ bộ\b|\bkết "
            r"luận điều tra sơ bộ\b",
            S.PRELIM,
        ),
        rule(
            r"\b(?:biện pháp|thuế|mức thuế)\b...\btạm thời\b|\báp (?:dụng )?thuế\b...\btạm thời\b",
            S.PROVISIONAL,
        ),
        rule(r"\bdữ (?:kiện|liệu) (?:trọng yếu|thiết yếu)\b|\bdự thảo kết luận\b", S.DISCLOSURE),
        rule(
            r"\bchấm dứt (?:việc |vụ việc |cuộc )?(?:điều tra|vụ)\b|\bđình chỉ điều tra\b|\brút đơn "
            r"(?:kiện|yêu cầu)\b",
            S.TERMINATION,
        ),
        rule(r"\b(?:bãi bỏ|hủy bỏ|chấm dứt)\b...\b(?:thuế|biện pháp|lệnh)\b", S.REVOCATION),
        rule(r"\bhết hiệu lực\b", S.EXPIRY_NOTICE, 0.8),
        rule(
            r"\bkết luận (?:điều tra )?cuối cùng\b|\bquyết định cuối cùng\b|\bphán quyết cuối cùng\b", S.FINAL
        ),
        rule(r"\bkhông áp (?:dụng )?(?:thuế|biện pháp)\b", S.TERMINATION, 0.6),
        rule(
            r"\b(?:khởi xướng|bắt đầu|mở|tiến hành|khởi kiện)\b...\bđiều tra\b|\bvề việc điều tra\b|\bđiều "
            r"tra áp dụng\b|\bkhởi xướng\b",
            S.INITIATION,
        ),
        rule(
            r"\báp dụng (?:chính thức )?(?:biện pháp|thuế|lệnh)\b|\báp thuế\b|\báp mức thuế\b|\báp "
            r"dụng\b...\bchính thức\b",
            S.ORDER,
            0.85,
        ),
    ),
    code_words=wordings(
        r"\bmã (?:số )?(?:HS|AHTN|hàng|HTS|hải quan)?\b",
        r"\bHS\b",
        r"\bAHTN\b",
        r"\bnhóm\b",
        r"\bphân nhóm\b",
        r"\bbiểu thuế\b",
    ),
    others=wordings(
        r"\b(?:các |tất cả (?:các )?)?(?:công ty|doanh nghiệp|nhà sản xuất|nhà xuất khẩu|tổ chức)"
        r"[\w, /]{0,40} (?:khác|còn lại)\b",
        r"^\s*(?:tất cả )?(?:các )?(?:công ty|doanh nghiệp|nhà sản xuất|nhà xuất khẩu)[\w, /]{0,24}? "
        r"(?:có xuất xứ|từ|của|đến từ|tại) ",
        r"\btoàn quốc\b",
    ),
    period={
        "POI": wordings(
            r"\b(?:thời kỳ|giai đoạn|kỳ) (?:điều tra|thu thập số liệu về (?:trợ cấp|bán phá giá))\b",
            r"\bPOI\b",
        ),
        "POR": wordings(
            r"\b(?:thời kỳ|giai đoạn|kỳ) (?:rà soát|xem xét)\b",
            r"\bPOR\b",
            r"\b(?:rà soát|xem xét) hành chính\b[^.;\n]{0,160}?\b(?:trong |cho )?giai đoạn\b",
        ),
    },
    decimal=",",
    goods_surely_after=wordings(
        r"\bđối với (?:các |một số |những |mặt hàng |sản phẩm |hàng hóa |hàng hoá )*"
    ),
    all_origins=wordings(
        r"\btự vệ toàn cầu\b",
        r"\btừ (?:tất cả )?các (?:nước|quốc gia|nguồn)(?: khác nhau)?\b",
        r"\bkhông phân biệt xuất xứ\b",
    ),
    said=(
        said(
            r"\bbiên độ (?:bán )?(?:phá giá|trợ cấp)(?: bị| được)? cáo buộc...{range}",
            "range",
            basis="alleged margin",
        ),
        said(
            r"\bbiên độ (?:bán )?(?:phá giá|trợ cấp)(?: bị| được)? cáo buộc...{n}(?! ?(?:-|–|tới|đến))",
            "range",
            basis="alleged margin",
        ),
        said(
            r"\bbiên độ (?:bán phá giá|phá giá|trợ cấp)(?: là| ở mức| dao động)? ?"
            r"(?:trong khoảng )?(?:từ )?{range}",
            "range",
        ),
        said(
            rf"\bbiên độ (?:bán phá giá|phá giá|trợ cấp)[^.;%\d]{{0,40}}? (?:của|đối với|cho) "
            rf"(?P<firm>{FIRM}) (?:là|ở mức) {{n}}",
            "company",
        ),
        said(r"\b(?:xuống còn|lên (?:tới|thành|mức|đến)) (?:từ )?{range}", "range"),
        said(r"\bmức thuế(?: suất)?(?: chống bán phá giá| CBPG)? toàn quốc ?(?:là )?{n}", "country_wide"),
        said(
            rf"\bmức thuế(?: suất)?[^.;%\d]{{0,40}}?{{n}} "
            rf"(?:được |sẽ |đã )*(?:áp (?:dụng )?)?(?:cho|đối với|với) "
            rf"(?P<firm>{FIRM})",
            "company",
        ),
        said(
            r"\báp dụng mức (?:thuế(?: suất)?|này)(?: này)? (?:cho|đối với|với) (?:tất cả )?(?:các )?"
            r"(?:doanh nghiệp|công ty"
            r"|DN|nhà xuất khẩu)(?: \w+){0,3}? (?:còn lại|khác)",
            "all_others",
            same=True,
        ),
    ),
    said_before=wordings(
        r"\b(?:trước đó|trước đây|kết quả sơ bộ|kết luận sơ bộ|quyết định sơ bộ)\b(?!...\bxuống còn\b)"
    ),
    limits=Limits(
        tasks=(
            (wordings(r"\bbản (?:trả lời )?(?:bản )?câu hỏi", r"\bbảng câu hỏi"), "questionnaire reply"),
            (wordings(r"\btham vấn\b|\bđiều trần\b"), "hearing"),
            (wordings(r"\bđăng ký\b"), "registration of parties"),
            (wordings(r"\b(?:yêu cầu|đề nghị) rà soát\b"), "request for review"),
            (
                wordings(
                    r"\bý kiến\b|\bbình luận\b|\bphản hồi\b|\bthông tin\b|\bphản biện\b"
                    r"|\bbản (?:lập luận|đệ trình)\b"
                ),
                "comments",
            ),
            (wordings(r"\bkết luận cuối cùng\b|\bthời hạn (?:điều tra|ban hành)\b"), "final determination"),
            (wordings(r"\bkết luận sơ bộ\b"), "preliminary determination"),
        ),
        counted=wordings(
            r"(?P<n>\d{1,3})(?: \([^()\d]{2,30}\))? ngày,? (?:kể )?từ (?:khi|ngày) "
            r"(?:ban hành|công bố|đăng|ký|ra) (?:công khai )?(?:Quyết định|Thông báo)"
        ),
        from_day=wordings(r"\b(?:kể )?từ(?: ngày)? "),
        holds=wordings(r"\b(?:có )?hiệu lực\b|\báp dụng\b|\báp thuế\b|\bduy trì\b|\bgia hạn\b"),
        earlier=wordings(
            r"\b(?:thời kỳ|giai đoạn|kỳ) (?:điều tra|rà soát|xem xét)\b|\bcăn cứ\b|\btrước đ(?:ó|ây)\b"
            r"|\bmiễn trừ\b|\bPO[IR]\b|\bkim ngạch\b"
        ),
        lasts_ahead=wordings(
            r"\b(?:(?P<n>\d{1,2}|một|hai|ba|bốn|năm)(?: \([^()]{1,12}\))? năm"
            r"|(?P<m>\d{1,2}|bốn|sáu)(?: \([^()]{1,12}\))? tháng),?(?: tính| kể)?,? ?\Z"
        ),
        due=wordings(
            r"\b(?:trước|đến hết|chậm nhất(?: là| vào| đến| trước)?|muộn nhất(?: là| vào)?|không muộn hơn"
            r"|dự kiến[^.;\d]{0,80}?(?: vào)?|gia hạn[^.;\d]{0,60}(?:\d{1,2} tháng)?,? (?:đến|tới)(?: hết)?"
            r"|hạn (?:chót|cuối|nộp)(?: \w+){0,4}(?: là| vào)?)"
            r"(?: \d{1,2} ?(?:h|:|giờ) ?\d{0,2}(?: phút)?)?,?(?: ngày)? "
        ),
    ),
)
