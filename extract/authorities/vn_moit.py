"""Viet Nam: Ministry of Industry and Trade, Trade Remedies Authority.

Authority:  investigates and imposes (Law on Foreign Trade Management 05/2017/QH14)
Publishes:  decisions ``Quyết định số 2466/QĐ-BCT``; proceedings ``AD05``, ``AC02.AD04``,
            ``ER01.AD13-AS01``, ``SG05``
Traps:      NFD text, ``lẫn tránh`` for ``lẩn tránh``; the act names laws and older decisions before it speaks
History:    2026-11: first version
"""

import re
from collections.abc import Iterable, Sequence

from extract.field import Find, Reading
from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import Written, numbers_finder, written
from extract.letterhead import named
from extract.tongue import rule
from tradewarn.model import Found, Stage

CASES = (
    written(
        r"(?i)\bmã (?:số )?vụ việc:? ?(?P<n>(?-i:(?:ER|AR|NR|AC|AD|AS|SG|CR|EX|RR|AB)\d{1,3}(?:\.(?:AD|AS"
        r"|SG|AC)\d{1,2}(?:-AS\d{1,2})?)?(?:-AS\d{1,2})?))",
        "{n}",
    ),
    written(r"\b(?P<n>(?:ER|AR|NR|AC|CR)\d{2}\.(?:AD|AS|SG)\d{2}(?:-AS\d{2})?)\b", "{n}"),
    written(r"\((?P<n>(?:AD|AS|SG|AC)\d{2}(?:-AS\d{2})?)\)", "{n}"),
    written(r"\b(?P<n>(?:AD|AS|SG)\d{2}\.(?:AC|AR|ER|CR)\d{2})\b", "{n}"),
    written(r"(?i)\bvụ việc (?P<n>(?-i:(?:AD|AS|SG|AC)\d{2}))\b", "{n}"),
)


def case_numbers_finder(ways: Sequence[Written]) -> Find:
    """Make the rule of the case's numbers: ``ER04.AD10`` is the case, ``AD10`` beside it what it reviews."""
    find_all = numbers_finder(ways, field="case_numbers")

    def find(reading: Reading) -> Iterable[Found]:
        found = list(find_all(reading))
        whole = {str(f.value) for f in found}
        parts = {
            v
            for v in whole
            for w in whole
            if w.endswith(f".{v}") or w.startswith((f"{v}.", f"{v}/", f"{v} "))
        }
        yield from (f for f in found if str(f.value) not in parts)

    return find


DECISION = r"(?P<n>\d{1,5}/(?:\d{4}/)?(?:QĐ|TB|KL|KH)-(?:BCT|PVTM|TRAV|CTQLCT|QLCT)\d?)"

FORM = authority_form(
    "VN-MOIT",
    [
        named(
            r"\bBỘ CÔNG THƯƠNG\b",
            0.97,
            within=400,
            exact=True,
            also=r"QUYẾT ĐỊNH|THÔNG BÁO|KẾT LUẬN|Số\s*:",
        ),
        named(  # an act that a page copies without its capitals
            r"\A\W*(?i:Bộ Công Thương)\b[^\0]{0,200}?\bSố ?: ?\d{1,5}/(?:QĐ|TB)-(?:BCT|PVTM)\b",
            0.96,
            within=500,
        ),
        named(r"\bBỘ TRƯỞNG BỘ CÔNG THƯƠNG\b", 0.96, within=1_500, exact=True),
        named(
            r"\bCỤC PHÒNG VỆ THƯƠNG MẠI\b",
            0.95,
            within=500,
            exact=True,
            also=r"Số\s*:|THÔNG BÁO|QUYẾT ĐỊNH",
        ),
        named(
            r"\A(?:[^\n.]{0,120}\n){0,12}[^\n\w]{0,40}(?:QUYẾT ĐỊNH|THÔNG BÁO|KẾT LUẬN)\b"
            r"(?:[^.]|\.(?=\w)){0,400}?"
            r"(?:\d/(?:QĐ|TB|KL)-(?:BCT|PVTM|TRAV|CTQLCT)\b|\b(?i:Cục Phòng vệ thương mại)\b)",
            0.94,
            within=700,
            exact=True,
        ),
        named(r"\bMinistry of Industry and Trade\b", 0.93, within=900, also=r"\bViet ?Nam\b"),
    ],
    Manner(
        languages=("vi", "en"),
        title=re.compile(
            r"(?:QUYẾT\s{1,40}ĐỊNH|THÔNG\s{1,40}BÁO|KẾT\s{1,40}LUẬN)\s{0,40}\n+\s{0,40}(?P<title>(?:V/v|Về\s{1,40}việc|về\s{1,40}việc|Về"
            r"|v/v|Chấm\s{1,40}dứt|Áp\s{1,40}dụng|Gia\s{1,40}hạn|Miễn\s{1,40}trừ|Bãi\s{1,40}bỏ|Sửa\s{1,40}đổi|Đính\s{1,40}chính)\s(?:[^\n]|\n(?!\s{0,40}\n)){10,600})"
        ),
        cases=CASES,
        acts=(
            written(rf"(?i)\bSố ?: ?{DECISION}", "{n}", within=800),
            written(rf"(?i)\b(?:Quyết định|Decision) (?:số|No\.?)? ?{DECISION}", "{n}", within=600),
        ),
        related=(written(rf"(?i)\bQuyết định (?:số )?{DECISION}", "{n}", confidence=0.85),),
        published=(
            re.compile(r"\bHà\s{1,40}Nội,\s{0,40}(?=ngày)", re.I),
            re.compile(r"\bHa\s{0,40}noi,\s{1,40}", re.I),
        ),
        stages=(
            rule(r"\bchấm dứt (?:việc |vụ việc |cuộc )?điều tra\b", Stage.TERMINATION),
            rule(
                r"\b(?:tiếp nhận|nộp) (?:hồ sơ|đơn) (?:yêu cầu|đề nghị)(?: \w+){0,3} rà soát cuối kỳ\b",
                Stage.EXPIRY_NOTICE,
            ),
            rule(  # calls for requests: no proceeding is opened
                r"\b(?:tiếp nhận|nộp) (?:hồ sơ|đơn) (?:yêu cầu|đề nghị)(?: \w+){0,2} (?:rà soát|miễn trừ)\b"
                r"|\bthu hồi (?:quyết định )?miễn trừ\b"
                r"|(?:về việc|v/v) (?:tổ chức|gửi|ban hành|trả lời|lựa chọn|lịch|gia hạn)\b...\b"
                r"(?:tham vấn|bản câu hỏi|thẩm tra|mẫu điều tra)\b",
                Stage.OTHER,
                0.85,
            ),
            rule(
                r"\btiếp nhận (?:hồ sơ|đơn) (?:yêu cầu|đề nghị)\b|\bhồ sơ (?:yêu cầu"
                r"|đề nghị)[^.;]{0,80}đầy đủ (?:và )?hợp lệ",
                Stage.PETITION,
            ),
            rule(r"\bdự thảo kết luận\b", Stage.DISCLOSURE),
            rule(r"\bkết quả (?:cuối cùng )?(?:của )?(?:việc )?rà soát cuối kỳ\b", Stage.SUNSET_FINAL),
            rule(r"\bgia hạn\b...\b(?:thời hạn|thời gian) điều tra\b", Stage.EXTENSION),
            rule(
                r"\bvề việc điều tra\b...\brà soát cuối kỳ\b|\brà soát cuối kỳ\b...\bviệc áp dụng\b",
                Stage.SUNSET_INSTITUTION,
                0.8,
            ),
            rule(
                r"\bvề việc (?:tiến hành |khởi xướng )?điều tra áp dụng\b"
                r"|(?<!vụ\sviệc\s)\bđiều tra áp dụng biện pháp\b",
                Stage.INITIATION,
            ),
        ),
        extra={"case_numbers": case_numbers_finder(CASES)},
    ),
    nomenclature="AHTN",
    press=True,
)
