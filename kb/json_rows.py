"""Lists written as JSON: an array of rows, rows under keys, or one row a line."""

import json
from collections.abc import Iterator
from typing import Any

from kb.form import Row, Table


def json_table(name: str, text: str, *, lines: bool) -> Table:
    """Give the rows of a JSON list; a row's place is its line, or its number in the list.

    Rows that are grouped under keys (``{"0306": [row, row]}``) are taken in order. A
    value that is no word or number counts as no text; a file of no rows has no columns.

    Raises:
        ValueError: The text is not JSON.
    """
    found = [
        (n, value) for n, value in (_lines(text) if lines else _numbered(text)) if isinstance(value, dict)
    ]
    columns = tuple(dict.fromkeys(column for _, value in found for column in value))
    rows = tuple(Row(n, {column: _cell(cell) for column, cell in value.items()}) for n, value in found)
    return Table(name, columns, rows)


def _lines(text: str) -> Iterator[tuple[int, Any]]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except json.JSONDecodeError as error:
                raise ValueError(f"line {number}: {error.msg}") from error


def _numbered(text: str) -> Iterator[tuple[int, Any]]:
    data = json.loads(text)
    if isinstance(data, dict) and data and all(isinstance(value, list) for value in data.values()):
        data = [row for rows in data.values() for row in rows]
    yield from enumerate(data if isinstance(data, list) else [], 1)


def _cell(value: Any) -> str:
    return value if isinstance(value, str) else str(value) if isinstance(value, int | float) else ""
