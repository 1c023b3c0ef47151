"""A row as a line of text: equal rows give equal lines, whichever database they are in."""

import base64
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa

from tradewarn.store.jobs import FREE, HELD

Row = Mapping[str, Any]
KINDS = {str: "text", int: "integer", float: "number", bytes: "bytes", date: "date"}
ENCODE: dict[str, Callable[[Any], str]] = {
    "number": repr,  # JSON has no word for what is no number
    "bytes": lambda value: base64.b64encode(value).decode("ascii"),
    "date": lambda value: str(value.isoformat()),
}
DECODE: dict[str, Callable[[str], Any]] = {
    "number": float,
    "bytes": base64.b64decode,
    "date": date.fromisoformat,
}


def columns_of(table: sa.Table) -> list[tuple[str, str]]:
    """Name the columns of a table, each with the kind of its values."""
    return [(column.name, KINDS[column.type.python_type]) for column in table.columns]


def carried(table: str, row: Row) -> Row:
    """Give a row as it is carried to another store.

    All of it, but for a lease: who holds it works on the store that is left, and nobody would
    come back to the work for as long as the lease stands.
    """
    if table == "job" and row["state"] in HELD:
        return {**row, "state": "ready", **FREE}
    return row


class Lines:
    """Turns the rows of one table into lines and back.

    Args:
        columns: The names of the columns, with the kinds of their values, in order.
    """

    def __init__(self, columns: Sequence[tuple[str, str]]) -> None:
        self._names = [name for name, _ in columns]
        self._encode = [(name, ENCODE[kind]) for name, kind in columns if kind in ENCODE]
        self._decode = [(name, DECODE[kind]) for name, kind in columns if kind in DECODE]

    def line(self, row: Row) -> bytes:
        """Write a row as one line of JSON."""
        values = {name: row[name] for name in self._names}
        for name, encode in self._encode:
            if values[name] is not None:
                values[name] = encode(values[name])
        text = json.dumps(list(values.values()), ensure_ascii=False, separators=(",", ":"))
        return text.encode() + b"\n"

    def row(self, line: bytes) -> dict[str, Any]:
        """Read a line back."""
        values = dict(zip(self._names, json.loads(line), strict=True))
        for name, decode in self._decode:
            if values[name] is not None:
                values[name] = decode(values[name])
        return values
