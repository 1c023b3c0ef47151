"""The rows of a Federal Register table, in either XML dialect."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

MOST_COLUMNS = 200


@dataclass(frozen=True)
class GpoTable:
    """A table as printed: title, heads and rows of equal width, notes below."""

    title: str
    header: int
    rows: list[list[str]]
    notes: list[str]


def gpo_table(table: Any, *, kind: Callable[[Any], str], words: Callable[[Any], str]) -> GpoTable:
    """Read a `GPOTABLE`; a head over several columns stands over the first of them.

    Args:
        table: The element.
        kind: The GPO name of an element.
        words: The text of an element.
    """
    title, notes = "", []
    heads: list[list[str]] = []
    rows: list[list[str]] = []
    for part in table.iter():
        name = kind(part)
        if name == "TTITLE":
            title = words(part).strip()
        elif name == "TNOTE":
            notes.append(words(part))
        elif name == "BOXHD":
            heads += _box_head([c for c in part.iter() if kind(c) == "CHED"], words)
        elif name == "ROW":
            rows.append(_row([c for c in part.iter() if kind(c) in {"ENT", "CHED"}], words))
    width = max((len(row) for row in heads + rows), default=0)
    padded = [row + [""] * (width - len(row)) for row in heads + rows]
    return GpoTable(title=title, header=len(heads), rows=padded, notes=notes)


def _box_head(cells: list[Any], words: Callable[[Any], str]) -> list[list[str]]:
    """Lay the heads of each level in a row, a column where the lowest level begins one.

    A head without a level, as USLM has them, is of the first level.
    """
    levels = [max(1, _number(cell.get("H"))) for cell in cells]
    heads: list[list[str]] = [[] for _ in range(max(levels, default=0))]
    column = 0
    for cell, level, following in zip(cells, levels, [*levels[1:], 1], strict=True):
        row = heads[level - 1]
        row.extend([""] * (column - len(row)))
        row.append(words(cell))
        lowest = following <= level
        column += max(1, _number(cell.get("colspan"))) if lowest else 0
    return heads


def _row(cells: list[Any], words: Callable[[Any], str]) -> list[str]:
    """One row; a cell that straddles others is followed by empty ones."""
    row: list[str] = []
    for cell in cells:
        straddled = _number(cell.get("A")) or max(0, _number(cell.get("colspan")) - 1)
        row += [words(cell), *[""] * straddled]
    return row


def _number(attribute: str | None) -> int:
    """The digits of an attribute such as ``01`` or ``L02``."""
    digits = "".join(c for c in attribute or "" if c in "0123456789")
    return min(int(digits[:4]), MOST_COLUMNS) if digits else 0
