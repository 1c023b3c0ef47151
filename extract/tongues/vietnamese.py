"""Vietnamese: decisions of the Ministry of Industry and Trade, and the press on acts abroad."""

from extract.tongue import (
    Limits,
    Tongue,
    instrument_words,
    names_that_say_nothing,
    said,
    stage_rules,
    wordings,
)

FIRM = r"(?-i:Công\s[Tt]y(?:\s(?!Công)[A-ZĐÂĂÊÔƠƯ][\w&.]*(?:-\w+)*){1,8})"

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
    instruments=instrument_words("vi"),
    names=names_that_say_nothing("vi"),
    stages=stage_rules("vi"),
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
        r"\b(?:các|những|mọi) (?:hãng|đơn vị|bên|cá nhân|thương nhân)[\w, /]{0,40} (?:khác|còn lại)\b",
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
            (
                wordings(r"\bbản (?:trả lời )?(?:bản )?câu hỏi", r"\bbảng câu hỏi", r"\bbản trả lời\b"),
                "questionnaire reply",
            ),
            (wordings(r"\btham vấn\b|\bđiều trần\b"), "hearing"),
            (wordings(r"\bđăng ký\b"), "registration of parties"),
            (
                wordings(
                    r"\b(?:yêu cầu|đề nghị) rà soát\b|\bhồ sơ (?:yêu cầu|đề nghị)(?: \w+){0,3} rà soát\b"
                ),
                "request for review",
            ),
            (
                wordings(
                    r"\bý kiến\b|\bbình luận\b|\bphản hồi\b|\bthông tin\b|\bphản biện\b"
                    r"|\bbản (?:lập luận|đệ trình)\b"
                ),
                "comments",
            ),
            (
                wordings(
                    r"\bkết luận cuối cùng\b|\bbáo cáo (?:cuối cùng|chính thức)\b"
                    r"|\bthời hạn (?:điều tra|ban hành)\b"
                ),
                "final determination",
            ),
            (
                wordings(r"\bkết luận sơ bộ (?:[\w ]{0,20} )?về thiệt hại\b"),
                "preliminary injury determination",
            ),
            (wordings(r"\bkết luận sơ bộ\b"), "preliminary determination"),
            (wordings(r"\bkhiếu nại\b|\bkháng cáo\b|\bxem xét lại\b"), "request for review"),
            (wordings(r"\bhồ sơ\b|\btài liệu\b|\bchứng cứ\b"), "factual information"),
        ),
        counted=wordings(
            r"(?P<n>\d{1,3})(?: \([^()\d]{2,30}\))? ngày,? (?:kể )?từ (?:khi|ngày) "
            r"(?:ban hành|công bố|đăng|ký|ra) (?:công khai )?(?:Quyết định|Thông báo)"
        ),
        from_day=wordings(r"\b(?:kể )?từ(?: ngày)? "),
        until=wordings(r"\bđến(?: hết)?(?: ngày)? "),
        holds=wordings(r"\b(?:có )?hiệu lực\b|\báp dụng\b|\báp thuế\b|\bduy trì\b|\bgia hạn\b"),
        earlier=wordings(
            r"\b(?:thời kỳ|giai đoạn|kỳ) (?:điều tra|rà soát|xem xét)\b|\bcăn cứ\b|\btrước đ(?:ó|ây)\b"
            r"|\bmiễn trừ\b|\bPO[IR]\b|\bkim ngạch\b"
            r"|\b(?:lô|đợt|chuyến) hàng\b[^.;\n]{0,60}? (?:trong |thuộc )?"
            r"(?:giai đoạn|thời gian|khoảng|thời kỳ)\b"
        ),
        lasts_ahead=wordings(
            r"\b(?:(?P<n>\d{1,2}|một|hai|ba|bốn|năm)(?: \([^()]{1,12}\))? năm"
            r"|(?P<m>\d{1,2}|bốn|sáu)(?: \([^()]{1,12}\))? tháng),?(?: tính| kể)?,? ?\Z"
        ),
        due=wordings(
            r"\b(?:trước|đến hết|chậm nhất(?: là| vào| đến| trước)?|muộn nhất(?: là| vào)?|không muộn hơn"
            r"|gia hạn[^.;\d]{0,60}(?:\d{1,2} tháng)?,? (?:đến|tới)(?: hết)?"
            r"|(?:dự kiến|ấn định|sẽ|thời gian(?: tổ chức)?|kết thúc)(?=[^.;\d]{0,80} (?:vào|ngày|là|:))"
            r"[^.;\d]{0,80}? (?:vào(?: khoảng| lúc)*|ngày|là|:)"
            r"|(?:tham vấn|điều trần|tổ chức|diễn ra)[^.;:\d]{0,40}?(?: vào(?: lúc)?| lúc|:)"
            r"|(?:thời )?hạn (?:chót|cuối|nộp|gửi|trả lời|đăng ký)(?: [\w&]+){0,10}?(?: là| vào| ?:))"
            r"(?: \d{1,2} ?(?:h|:|giờ) ?\d{0,2}(?: phút)?)?(?: \((?:giờ|theo giờ)[^()\n]{2,30}\)"
            r"| giờ Hà Nội)?,?(?: ngày)? "
            r"|\b(?:dự kiến|sẽ) (?:được )?(?:ban hành|công bố|đưa ra|tổ chức|diễn ra|kết thúc)[^.;\d]{0,60}\Z"
        ),
    ),
)
