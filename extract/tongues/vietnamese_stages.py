"""Vietnamese: how decisions of our ministry, and the press on acts abroad, say what an act does.

The kind of review comes before its outcome, and what ends or puts off a step before the
step itself: a title names all of them.
"""

from extract.tongue import rule
from tradewarn.model import Stage as S

OPENS = r"\b(?:khởi xướng|tiến hành|bắt đầu|mở|về việc(?: tiến hành| khởi xướng)?)\b"
ENDS = r"\b(?:kết quả|kết luận|phán quyết|quyết định)\b"
RESULTS = r"\b(?:kết quả|kết luận|phán quyết|(?:quyết định|nghị quyết) cuối cùng)\b"
CLOSES = r"\b(?:chấm dứt|h(?:ủy|uỷ)(?: bỏ)?|bãi bỏ|dừng|đình chỉ|kết thúc)"
SUNSET = r"rà soát (?:cuối kỳ|hoàng hôn|hết hạn|khi hết hạn|hết hiệu lực)\b"
NEW_SHIPPER = r"rà soát (?:lại )?(?:đối với )?(?:các )?(?:nhà|bên|doanh nghiệp) (?:xuất khẩu|giao hàng) mới\b"
INTERIM = r"rà soát (?:giữa kỳ|một phần|tạm thời|tạm kỳ)\b"
CHANGED = r"\b(?:thay đổi hoàn cảnh|hoàn cảnh thay đổi|hoàn cảnh đã thay đổi|tình huống thay đổi|CCR)\b"
AROUND = r"l[ẩẫ]n tránh\b"

STAGES = (
    rule(r"\bđính chính\b", S.CORRECTION),
    rule(
        r"\b(?:gia hạn|lùi|hoãn|kéo dài)(?: thêm)? (?:thời (?:hạn|điểm|gian)|việc|ngày) (?:tiến hành )?"
        r"(?:ban hành|công bố|đưa ra|ra|điều tra|kết luận|kết thúc|rà soát|xem xét)\b"
        r"|\b(?:gia hạn|kéo dài) (?:thêm )?(?:cuộc |vụ việc |vụ )?(?:điều tra|kết luận)\b"
        r"|\b(?:gia hạn|kéo dài)\b...\btạm thời\b",
        S.EXTENSION,
    ),
    rule(
        r"\b(?:lùi|hoãn|gia hạn|kéo dài)\b...\b(?:kết luận|phán quyết|báo cáo dữ (?:kiện|liệu)|SEF)\b",
        S.EXTENSION,
        0.85,
    ),
    rule(rf"{CLOSES} (?:một phần )?(?:việc |cuộc |đợt |kỳ |vụ việc )?rà soát\b", S.REVIEW_RESCISSION, 0.9),
    rule(r"\bkhông (?:tiếp tục )?gia hạn\b", S.REVOCATION, 0.9),
    rule(r"\b(?:hoàn trả|hoàn lại|hoàn)(?: tiền)? thuế\b", S.REFUND, 0.9),
    rule(r"\b(?:sửa đổi|điều chỉnh)\b...\bcam kết (?:về )?giá\b", S.UNDERTAKING_AMENDMENT, 0.9),
    rule(r"\bchấp (?:nhận|thuận)\b...\bcam kết (?:về )?giá\b", S.UNDERTAKING_ACCEPTANCE, 0.9),
    rule(
        rf"\bkết (?:quả|luận) (?:cuối cùng )?(?:của )?(?:việc |vụ |đợt )?(?:điều tra )?{SUNSET}"
        rf"|{ENDS} cuối cùng\b...\b{SUNSET}"
        rf"|\b{SUNSET}...{ENDS} cuối cùng\b",
        S.SUNSET_FINAL,
    ),
    rule(
        r"\b(?:khởi xướng|tiến hành|bắt đầu|mở) (?:cuộc |vụ |đợt |việc )?(?:điều tra )?(?:lại )?"
        rf"{SUNSET}|\b{SUNSET}...\bkhởi xướng\b",
        S.SUNSET_INSTITUTION,
    ),
    rule(
        r"\b(?:khởi xướng|tiến hành|bắt đầu|mở)\b...\b(?:điều tra|rà soát|xem xét)(?: \w+){0,3} "
        r"(?:gia hạn|tiếp tục áp dụng)\b",
        S.SUNSET_INSTITUTION,
    ),
    rule(
        r"\bgia hạn (?:thời hạn |thời gian |việc |hiệu lực )?(?:áp |của )?"
        r"(?:dụng )?(?:các )?(?:biện pháp|thuế|lệnh)\b"
        r"|\b(?:tiếp tục|kéo dài) (?:việc |thời hạn |thời gian )?(?:áp dụng|duy trì|áp)\b"
        r"...\b(?:thuế|biện pháp|lệnh)\b",
        S.SUNSET_FINAL,
    ),
    rule(rf"\b{SUNSET}", S.SUNSET_INSTITUTION, 0.8),
    rule(
        rf"\bsơ bộ\b...\b{AROUND}|\b{AROUND}...\b(?:kết luận|phán quyết|quyết định) sơ bộ\b",
        S.CIRCUMVENTION_PRELIM,
    ),
    rule(
        rf"\b(?:khởi xướng|bắt đầu|mở|tiến hành) (?:cuộc |vụ việc |vụ |các cuộc )?điều tra\b...\b{AROUND}",
        S.CIRCUMVENTION_INITIATION,
    ),
    rule(rf"(?<!tra\s)\báp dụng (?:các )?biện pháp chống {AROUND}", S.CIRCUMVENTION_FINAL, 0.9),
    rule(
        r"\bvề việc (?:tiến hành |khởi xướng )?điều tra "
        rf"(?:áp dụng (?:biện pháp )?)?(?:chống )?{AROUND}",
        S.CIRCUMVENTION_INITIATION,
    ),
    rule(
        rf"\b(?:kết luận|quyết định|phán quyết)\b...\b{AROUND}|\b{AROUND}...\b(?:kết luận cuối cùng|mở "
        r"rộng)\b|\bmở rộng (?:lệnh|phạm vi|việc áp)\b",
        S.CIRCUMVENTION_FINAL,
        0.85,
    ),
    rule(
        r"\b(?:phán quyết|kết luận|quyết định|điều tra|xem xét)\b...\bphạm vi (?:của )?"
        r"(?:sản phẩm|hàng h(?:óa|oá)|lệnh|áp)\b"
        r"|\bscope (?:ruling|inquiry)\b",
        S.SCOPE_RULING,
        0.85,
    ),
    rule(
        r"\bEAPA\b...\b(?:kết luận|quyết định|xác định|có bằng chứng)\b|"
        r"\b(?:kết luận|quyết định|xác định)\b...\bEAPA\b",
        S.EVASION_DETERMINATION,
        0.85,
    ),
    rule(r"\bmiễn trừ\b|\bmiễn áp dụng\b|\bđược miễn (?:áp dụng )?\b", S.EXEMPTION),
    rule(rf"\bsơ bộ\b...{CHANGED}|{CHANGED}...\bsơ bộ\b", S.CHANGED_CIRCUMSTANCES_PRELIM),
    rule(rf"\bcuối cùng\b...{CHANGED}|{CHANGED}...\bcuối cùng\b", S.CHANGED_CIRCUMSTANCES_FINAL),
    rule(rf"{OPENS}...{CHANGED}", S.CHANGED_CIRCUMSTANCES_INITIATION, 0.9),
    rule(
        r"\bsơ bộ\b...\b(?:rà soát|xem xét) hành chính\b|\bsơ bộ\b...\b(?:rà soát|POR)\b"
        r"|\b(?:rà soát|xem xét) hành chính\b...\bsơ bộ\b",
        S.REVIEW_PRELIM,
    ),
    rule(
        rf"{ENDS} cuối cùng\b...\b(?:rà soát|xem xét) hành chính\b|\b(?:rà soát|xem xét) "
        rf"hành chính\b...{ENDS} cuối cùng\b"
        rf"|{ENDS} cuối cùng\b...\bPOR\d{{0,2}}\b",
        S.REVIEW_FINAL,
    ),
    rule(rf"{OPENS}...\b(?:rà soát|xem xét) hành chính\b", S.REVIEW_INITIATION),
    rule(rf"{RESULTS}...\b{NEW_SHIPPER}", S.NEW_SHIPPER_REVIEW_FINAL),
    rule(rf"\b{NEW_SHIPPER}", S.NEW_SHIPPER_REVIEW_INITIATION, 0.9),
    rule(
        rf"{RESULTS}...\b{INTERIM}|\b{INTERIM}...{ENDS} cuối cùng\b",
        S.INTERIM_REVIEW_FINAL,
    ),
    rule(rf"\b{INTERIM}", S.INTERIM_REVIEW_INITIATION, 0.9),
    rule(
        r"\bkết (?:quả|luận)\b...\b(?:rà soát|tái điều tra|điều tra lại)\b|\b(?:hoàn tất|kết thúc) "
        r"(?:cuộc |việc )?tái điều tra\b",
        S.REVIEW_FINAL,
        0.8,
    ),
    rule(
        r"\b(?:khởi xướng|bắt đầu|tiến hành|mở|về việc) (?:tiến hành |khởi xướng )?(?:cuộc |đợt |việc )?"
        r"(?:rà soát|tái điều tra|điều tra lại)\b"
        r"|\bkhởi xướng\b...\btái điều tra\b",
        S.REVIEW_INITIATION,
        0.8,
    ),
    rule(
        r"\b(?:sửa đổi|điều chỉnh|đính chính)\b...\b(?:kết luận|kết quả|quyết định|phán quyết) sơ bộ\b"
        r"|\b(?:kết luận|kết quả|quyết định|phán quyết) sơ bộ (?:đã |được )*(?:sửa đổi|điều chỉnh)\b",
        S.AMENDED_PRELIM,
        0.9,
    ),
    rule(
        r"\b(?:sửa đổi|điều chỉnh)\b...\b(?:kết luận|kết quả|quyết định|phán quyết) cuối cùng\b"
        r"|\b(?:kết luận|kết quả|quyết định|phán quyết) cuối cùng (?:đã |được )*(?:sửa đổi|điều chỉnh)\b",
        S.AMENDED_FINAL,
        0.9,
    ),
    rule(
        r"\A(?![^.;]{0,400}\bsơ bộ\b)[^.;]{0,400}?"
        r"\b(?:chấm dứt|dừng|đình chỉ) (?:việc |vụ việc |cuộc |toàn bộ )?(?:điều tra|vụ)\b",
        S.TERMINATION,
    ),
    rule(
        r"(?<!sẽ\s)(?<!kiến\s)\b(?:ban hành|công bố|đưa ra|ra|thông báo) (?:\w+ ){0,2}"
        r"(?:kết luận|quyết định|phán quyết|nghị quyết|báo cáo)(?: điều tra)? cuối cùng\b",
        S.FINAL,
    ),
    rule(
        r"\b(?:kết luận|kết quả|quyết định|phán quyết|nghị quyết|xác định|đánh giá|báo cáo"
        r"|tuyên bố|thông báo)"
        r"(?: điều tra)? sơ bộ\b|\b(?:sơ bộ|bước đầu) (?:xác định|kết luận|khẳng định|cho rằng)\b"
        r"|\bbiên độ (?:bán )?(?:phá giá|trợ cấp) sơ bộ\b|\bkết luận ban đầu\b",
        S.PRELIM,
    ),
    rule(
        r"\b(?:biện pháp|thuế|mức thuế)\b...\btạm thời\b|\báp (?:dụng )?thuế\b...\btạm thời\b"
        r"|\b(?:thuế|biện pháp)\b[^.;\n]{0,60}\bsơ bộ\b",
        S.PROVISIONAL,
    ),
    rule(
        r"\bdữ (?:kiện|liệu) (?:trọng yếu|thiết yếu|cơ bản)\b|\bdự thảo kết luận\b"
        r"|\btài liệu công khai\b",
        S.DISCLOSURE,
    ),
    rule(
        r"\b(?:chấm dứt|dừng|đình chỉ) (?:việc |vụ việc |cuộc |toàn bộ )?(?:điều tra|vụ)\b"
        r"|\brút (?:lại )?đơn(?! hàng)|\brút hồ sơ\b|\bkhông (?:khởi xướng|tiến hành) điều tra\b",
        S.TERMINATION,
    ),
    rule(r"\b(?:tạm (?:đình chỉ|dừng|ngừng|hoãn)|tạm thời (?:đình chỉ|dừng))\b", S.OTHER, 0.8),
    rule(
        r"\b(?:bãi bỏ|h(?:ủy|uỷ)(?: bỏ)?|chấm dứt|dỡ bỏ|gỡ bỏ|xóa bỏ|ngừng áp)\b"
        r"...\b(?:thuế|biện pháp|lệnh)\b",
        S.REVOCATION,
    ),
    rule(r"\bhết (?:hiệu lực|hạn áp)\b", S.EXPIRY_NOTICE, 0.8),
    rule(
        r"\b(?:kết luận|quyết định|phán quyết|nghị quyết|báo cáo)(?: điều tra)? cuối cùng\b"
        r"|\b(?:biểu quyết|bỏ phiếu) cuối cùng\b",
        S.FINAL,
    ),
    rule(r"\bkhông áp (?:dụng )?(?:thuế|biện pháp)\b", S.TERMINATION, 0.6),
    rule(
        r"\b(?:tiếp nhận|nhận (?:được)?|nộp|đệ|gửi|xem xét|thẩm định) (?:bộ )?(?:hồ sơ|đơn)\b"
        r"(?![^.;]{0,200}\bkhởi xướng\b)",
        S.PETITION,
        0.85,
    ),
    rule(
        r"\b(?:khởi xướng|bắt đầu|mở|tiến hành|khởi kiện|triển khai|phát động)\b...\bđiều tra\b"
        r"|\bvề việc điều tra\b|\bđiều tra áp dụng\b|\bkhởi xướng\b",
        S.INITIATION,
    ),
    rule(
        r"\b(?:yêu cầu|bắt buộc|phải|cơ chế|tiến hành|chế độ) (?:thực hiện )?(?:đăng ký|ghi nhận) "
        r"(?:hàng |việc |các lô hàng )?nhập khẩu\b|\bđăng ký (?:đối với )?(?:hàng |các lô hàng )?nhập khẩu\b",
        S.REGISTRATION,
        0.85,
    ),
    rule(r"\bkết thúc (?:việc |vụ việc |cuộc |vụ )?(?:điều tra|vụ)\b", S.TERMINATION, 0.75),
    rule(
        r"\báp dụng (?:chính thức )?(?:các )?(?:biện pháp|thuế|lệnh|mức)\b"
        r"|\báp (?:đặt )?(?:thuế|mức thuế|lệnh)\b"
        r"|\báp dụng\b...\bchính thức\b|\bban hành lệnh\b",
        S.ORDER,
        0.85,
    ),
    rule(r"\bkết luận\b...\b(?:bán phá giá|trợ cấp|thiệt hại)\b", S.FINAL, 0.6),
)
