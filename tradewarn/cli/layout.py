"""Lines for people: tables and paragraphs that fit the terminal, in any script."""

import shutil
import unicodedata
from collections.abc import Iterable, Sequence

NARROWEST = 12  # columns that a text column keeps, however many stand beside it
GAP = "  "


def columns() -> int:
    """Tell how wide the terminal is; 80 where there is none."""
    return max(40, shutil.get_terminal_size((80, 24)).columns)


def breadth(text: str) -> int:
    """Count the columns that a text takes: a Chinese letter two, a combining mark none.

    Example:
        >>> breadth("Tôm"), breadth("越南")
        (3, 4)
    """
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )


def wrap(text: str, width: int) -> list[str]:
    """Break a text at its spaces; a word longer than a line stays whole, to be copied.

    Example:
        >>> wrap("đĩa giấy từ Việt Nam", 12)
        ['đĩa giấy từ', 'Việt Nam']
    """
    lines: list[str] = []
    for word in text.split():
        if lines and breadth(lines[-1]) + 1 + breadth(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines or [""]


def paragraph(text: str, *, first: str = "", rest: str | None = None) -> str:
    """Write a text after `first`, its further lines after `rest` or as deep."""
    under = " " * breadth(first) if rest is None else rest
    lines = wrap(text, columns() - max(breadth(first), breadth(under)))
    return "\n".join((first if n == 0 else under) + line for n, line in enumerate(lines))


def table(head: Sequence[str], rows: Iterable[Sequence[str]], *, numbers: Sequence[int] = ()) -> str:
    """Write rows under their headings; the broadest column gives way where room is short.

    Args:
        head: The headings, one a column.
        rows: The cells.
        numbers: The columns that stand to the right.
    """
    cells = [list(head), *([*row] for row in rows)]
    widths = _widths([[breadth(c) for c in row] for row in cells])
    lines = []
    for number, row in enumerate(cells):
        lines += _lines(row, widths, numbers)
        if number == 0:
            lines.append(GAP.join("─" * width for width in widths))
    return "\n".join(lines)


def _widths(taken: Sequence[Sequence[int]]) -> list[int]:
    widths = [max(column) for column in zip(*taken, strict=True)]
    room = columns() - len(GAP) * (len(widths) - 1)
    while sum(widths) > room and max(widths) > NARROWEST:
        broadest = widths.index(max(widths))
        widths[broadest] = max(NARROWEST, widths[broadest] - (sum(widths) - room))
    return widths


def _lines(row: Sequence[str], widths: Sequence[int], numbers: Sequence[int]) -> list[str]:
    broken = [wrap(cell, width) for cell, width in zip(row, widths, strict=True)]
    lines = []
    for n in range(max(map(len, broken))):
        parts = []
        for column, (cell, width) in enumerate(zip(broken, widths, strict=True)):
            text = cell[n] if n < len(cell) else ""
            space = " " * (width - breadth(text))
            parts.append(space + text if column in numbers else text + space)
        lines.append(GAP.join(parts).rstrip())
    return lines
