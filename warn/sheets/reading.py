"""The rows of a sheet that a firm keeps: csv or xlsx, with columns named in Vietnamese or English.

A code that a spreadsheet keeps as a number has lost its leading zero; it is read as printed and
the verdict says what it was taken for. Formulas are not worked out: the value last saved counts.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from tradewarn.archives import open_zip
from tradewarn.errors import BadEncoding, OversizeFile, TradewarnError, UnreadableFile
from tradewarn.text import fold_words, nfc

MOST_ROWS = 5_000
MOST_COLUMNS = 60
MOST_LETTERS = 4_000  # of a cell
NAMES = MappingProxyType(
    {
        "product": (
            "product",
            "products",
            "goods",
            "description",
            "san pham",
            "mat hang",
            "hang hoa",
            "ten hang",
        ),
        "hs": ("hs", "hs code", "hs codes", "hts", "ma hs", "ma so hs", "ma hang"),
        "market": ("market", "markets", "country", "importing country", "thi truong", "nuoc nhap khau"),
        "company": ("company", "firm", "exporter", "producer", "cong ty", "doanh nghiep", "nha xuat khau"),
    }
)
FIX = "save it as .xlsx or .csv with a first row that names the columns product, hs, market, company"


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row as it stands in the sheet.

    Attributes:
        number: Counted from 1, the heading too, as a spreadsheet does.
        cells: What stands under each column known, without blanks around.
        places: The letter of each of these columns.
    """

    number: int
    cells: dict[str, str]
    places: dict[str, str]

    def place(self, column: str) -> str:
        """Name the cell under a column, as B17."""
        return f"{self.places.get(column, 'A')}{self.number}"


def rows(data: bytes, *, name: str) -> Iterator[SheetRow]:
    """Read the rows of a sheet below its heading; empty ones are passed over.

    Args:
        data: The file's bytes.
        name: Its name, which tells its form.

    Raises:
        UnreadableFile: It is no csv or xlsx, or no row names a column known.
        OversizeFile: More rows than are taken at once, or a bomb.
        BadEncoding: A csv in no charset that fits.
    """
    lines = _xlsx(data, name) if name.lower().endswith((".xlsx", ".xlsm")) else _csv(data, name)
    columns: dict[int, str] = {}
    for number, cells in enumerate(lines, start=1):
        if number > MOST_ROWS + 1:
            raise OversizeFile(f"more than {MOST_ROWS:,} rows", fix="part the list into several", where=name)
        if not any(cells):
            continue
        if not columns:
            columns = _columns(cells)
            if not columns:
                raise UnreadableFile(f"no column is known among {cells[:8]}", fix=FIX, where=name)
            continue
        found = {column: cells[at] for at, column in columns.items() if at < len(cells)}
        if any(found.values()):
            yield SheetRow(number, found, {column: _letter(at) for at, column in columns.items()})
    if not columns:
        raise UnreadableFile("the sheet has no row", fix=FIX, where=name)


def _columns(cells: Sequence[str]) -> dict[int, str]:
    known = {name: column for column, names in NAMES.items() for name in names}
    found: dict[int, str] = {}
    for at, cell in enumerate(cells):
        column = known.get(" ".join(fold_words(cell)))
        if column is not None and column not in found.values():
            found[at] = column
    return found


def _csv(data: bytes, name: str) -> Iterator[list[str]]:
    if b"\0" in data[:4_096] or data[:4] in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF"):
        raise UnreadableFile("the file is no csv", fix=FIX, where=name)
    text = _decoded(data, name)
    head = text[:4_096].splitlines()[:1] or [""]
    mark = max(",;\t", key=head[0].count)
    try:
        for cells in csv.reader(io.StringIO(text, newline=""), delimiter=mark):
            yield [_cell(cell) for cell in cells[:MOST_COLUMNS]]
    except csv.Error as problem:
        raise UnreadableFile(f"a row cannot be read: {problem}", fix=FIX, where=name) from problem


def _decoded(data: bytes, name: str) -> str:
    for charset in ("utf-8-sig", "cp1258"):
        try:
            return data.decode(charset)
        except UnicodeDecodeError:
            continue
    raise BadEncoding("the text is in no charset that fits", fix="save it as CSV UTF-8", where=name)


def _xlsx(data: bytes, name: str) -> Iterator[list[str]]:
    from openpyxl import load_workbook  # slow to import; only an xlsx needs it

    open_zip(data).close()  # its sizes, before anything is unpacked
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        for cells in sheet.iter_rows(max_row=MOST_ROWS + 2, max_col=MOST_COLUMNS, values_only=True):
            yield [_cell("" if cell is None else _printed(cell)) for cell in cells]
        book.close()
    except TradewarnError:
        raise
    except Exception as problem:  # the parser raises whatever the damage makes it raise
        raise UnreadableFile(f"the workbook cannot be read: {problem}", fix=FIX, where=name) from problem


def _printed(cell: object) -> str:
    """Write a number as a person sees it: a code kept as 30617.0 is 30617."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _cell(text: str) -> str:
    return " ".join(nfc(text[:MOST_LETTERS]).split())


def _letter(at: int) -> str:
    return chr(ord("A") + at) if at < 26 else chr(ord("A") + at // 26 - 1) + chr(ord("A") + at % 26)
