"""The answers of a sheet as a workbook: the row's own cells, then the verdict with its proof."""

import io
import re
from collections.abc import Iterable, Sequence

from tradewarn.model import Verdict
from warn.language import Lang
from warn.sheets.answering import Answered
from warn.sheets.reading import NAMES

HEADS: dict[Lang, tuple[str, ...]] = {
    "vi": (
        "dòng", "sản phẩm", "mã HS", "thị trường", "công ty", "kết luận", "tóm tắt", "mức thuế",
        "dữ kiện chính", "trích dẫn", "nguồn", "lưu ý", "việc nên làm", "tính đến ngày",
    ),
    "en": (
        "row", "product", "hs", "market", "company", "verdict", "summary", "rates",
        "main fact", "quote", "source", "caveats", "next steps", "as of",
    ),
}  # fmt: skip
WIDTHS = (6, 28, 12, 10, 24, 18, 60, 24, 60, 40, 34, 60, 40, 12)
FORMULA = re.compile(r"[=+\-@\t\r]")  # what a spreadsheet would take for one
UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def workbook(answered: Iterable[Answered], lang: Lang) -> bytes:
    """Write the answers as an xlsx; no cell of it is a formula, whatever the sheet held.

    Args:
        answered: What came of each row.
        lang: The language of the headings.
    """
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(list(HEADS[lang]))
    for one in answered:
        sheet.append([_safe(cell) for cell in _cells(one)])
    for cells in sheet.iter_rows():
        for cell in cells:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for at, width in enumerate(WIDTHS):
        sheet.column_dimensions[chr(ord("A") + at)].width = width
    sheet.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _cells(one: Answered) -> Sequence[str | int]:
    own = [one.row.cells.get(column, "") for column in NAMES]
    own[2] = one.market or own[2]
    if one.verdict is None:
        what = f"[{one.problem.code}] {one.problem.where}: {one.problem.what}" if one.problem else ""
        return [
            one.row.number,
            *own,
            "",
            what,
            "",
            "",
            "",
            "",
            "",
            one.problem.fix if one.problem else "",
            "",
        ]
    return [one.row.number, *own, *_told(one.verdict)]


def _told(verdict: Verdict) -> list[str]:
    first = verdict.facts[0] if verdict.facts else None
    rates = [f"{r.instrument}: {r.rate} {r.unit} ({r.scope})" for r in verdict.rates]
    source = f"{first.source.ref} {first.source.url or ''}".strip() if first else ""
    return [
        str(verdict.verdict),
        verdict.summary,
        "\n".join(rates),
        first.text if first else "",
        first.quote if first else "",
        source,
        "\n".join(verdict.caveats),
        "\n".join(verdict.next_steps),
        str(verdict.as_of),
    ]


def _safe(value: str | int) -> str | int:
    if isinstance(value, int):
        return value
    text = UNWRITABLE.sub(" ", value)[:32_000]
    return f"'{text}" if FORMULA.match(text) else text
