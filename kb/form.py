"""What a loaded list is: its form, its rows, and the records made of them."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date as Date
from typing import Literal, NamedTuple

from tradewarn.errors import BadKnowledge
from tradewarn.model import Case, Issue, Precedent, Record, Source


class HsLine(Record):
    """One line of a tariff nomenclature."""

    code: str
    nomenclature: str
    en: str | None = None
    vi: str | None = None
    source: Source


class ClassifiedGoods(Record):
    """Goods that somebody put under a code: customs in a ruling, or a firm in a declaration.

    `words` is all that is said of the goods, their name first.
    """

    code: str
    name: str
    words: str
    kind: Literal["ruling", "declared"]
    source: Source


class GlossaryTerm(Record):
    """One term in several languages."""

    en: str
    vi: str
    es: str | None = None
    fr: str | None = None
    note: str | None = None
    source: Source


class WatchItem(Record):
    """Goods that an authority's warning list named for a market."""

    id: str
    market: str
    publisher: str
    listed: Date
    precision: Literal["day", "month", "year"]
    product: str
    product_vi: str | None = None
    goods: tuple[str, ...] = ()
    hs: tuple[str, ...] = ()
    level: str | None = None
    fact: str | None = None
    notes: tuple[str, ...] = ()
    source: Source


class Row(NamedTuple):
    """One row of a file: the line it ends on, and its cells by column."""

    line: int
    cells: Mapping[str, str]

    def cell(self, *columns: str) -> str:
        """Give the first of these columns that has text, trimmed; else an empty text."""
        for column in columns:
            text = self.cells.get(column, "").replace("\xa0", " ").strip()
            if text:
                return text
        return ""


class Table(NamedTuple):
    """One file as rows; `name` is the file's name, without folders."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    def source(self, row: Row, record: str, *, ref: str = "", date: Date | None = None) -> Source:
        """Cite one row: the record's id, and its own reference or the file and line."""
        return Source(id=record, ref=ref or self.place(row), date=date)

    def place(self, row: Row) -> str:
        """Give the file name and line of a row."""
        return f"{self.name}:{row.line}"

    def issue(self, row: Row, what: str, fix: str) -> Issue:
        """Say what a person must look at in one row."""
        return Issue(code=BadKnowledge.code, what=what, fix=fix, where=self.place(row), stage="kb")


@dataclass(frozen=True)
class Loaded:
    """What one file gave; `rows` counts its rows that are not blank.

    `source_name` is the file's name, for people; under `kept_as` the store keeps the rows,
    and replaces them when it is loaded again.
    """

    form: str
    source_name: str
    kept_as: str = ""
    rows: int = 0
    cases: tuple[Case, ...] = ()
    hs_lines: tuple[HsLine, ...] = ()
    classified: tuple[ClassifiedGoods, ...] = ()
    terms: tuple[GlossaryTerm, ...] = ()
    watch: tuple[WatchItem, ...] = ()
    precedents: tuple[Precedent, ...] = ()
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True)
class Form:
    """A known form of list: recognised by columns, read by one function."""

    name: str
    needs: frozenset[str]
    read: Callable[[Table], Loaded] = field(repr=False)


def stable_id(prefix: str, *cells: str) -> str:
    """Give an id that follows from the identifying cells alone.

    Example:
        >>> stable_id("order", "A-1") == stable_id("order", "A-1")
        True
    """
    digest = hashlib.sha256("\x1f".join(cells).encode()).hexdigest()
    return f"{prefix}-{digest[:12]}"
