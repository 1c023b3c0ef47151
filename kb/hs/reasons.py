"""Why a code is suggested, in Vietnamese and English."""

from kb.hs.headings import headings
from kb.hs.known import Known
from kb.thesaurus import goods
from tradewarn.model import HsKind, HsReason

SHOWN = 120  # letters of a description: enough to see whether the goods are alike

CAVEAT_VI = (
    "Đây là gợi ý của máy dựa trên từ ngữ mô tả, không phải kết quả phân loại. Mã đúng tùy thành phần,"
    " công dụng và chú giải chương; hãy hỏi người khai hải quan hoặc xin xác định trước mã số."
)
CAVEAT_EN = (
    "This is a machine's suggestion from words, not a classification. The right code depends on"
    " composition, use and the chapter notes; ask a customs broker or apply for an advance ruling."
)
_SAID: dict[HsKind, tuple[str, str]] = {
    "ruling": ("Giống mặt hàng hải quan đã phân loại vào {code}: {name}",
               "Like goods that customs ruled to be {code}: {name}"),
    "declared": ("Giống mặt hàng đã được khai mã {code}: {name}",
                 "Like goods that were declared as {code}: {name}"),
    "table": ("Dòng {code} của biểu thuế: {name}", "Line {code} of the tariff: {name}"),
    "goods": ("Tên trong từ điển hàng hóa của hệ thống, mã {code}: {name}",
              "A name in our thesaurus of goods, code {code}: {name}"),
    "heading": ("Tên nhóm {code}: {name}", "The name of heading {code}: {name}"),
}  # fmt: skip


def reason(row: Known) -> HsReason:
    """Say what one known row speaks for, and where it stands."""
    vi, en = _SAID[row.kind]
    code = dotted(row.codes[0][0])
    name_vi, name_en = _names(row)
    return HsReason(
        kind=row.kind,
        text_vi=vi.format(code=code, name=_short(name_vi)),
        text_en=en.format(code=code, name=_short(name_en)),
        source=row.source,
    )


def _names(row: Known) -> tuple[str, str]:
    """Give a row's name in both languages: ours have two, a loaded one has its own words alone."""
    if row.kind == "goods":
        good = goods()[row.source.id]
        return good.vi, good.en
    if row.kind == "heading":
        heading = headings()[row.source.id]
        return heading.vi, heading.en
    return row.name or row.words, row.name or row.words


def _short(name: str) -> str:
    return name if len(name) <= SHOWN else name[:SHOWN].rsplit(" ", 1)[0] + " …"


def dotted(digits: str) -> str:
    """Write a code as tariffs print it.

    Example:
        >>> dotted("030617"), dotted("7306"), dotted("85444290")
        ('0306.17', '7306', '8544.42.90')
    """
    parts = [digits[:4], *(digits[i : i + 2] for i in range(4, len(digits), 2))]
    return ".".join(parts)
