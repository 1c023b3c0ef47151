"""Firms in tables that give them no rate: lists of cooperating firms with their codes, of parties."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.companies.names import Named, has_form, is_firm
from extract.forms import rate_words as words
from extract.forms.plain_tables import plain_tables
from extract.forms.rate_names import country_of, firm_of, names_firms, surely_firms
from extract.forms.rate_words import is_others
from extract.prose.sentences import one_line
from extract.segment import Segment
from tradewarn.model import Table

IMPORTER = re.compile(r"\bimporte\w+|\bimportateurs?|\bimportador\w*|\bithalatçı\w*|\bимпорт[её]р\w*", re.I)
PARTY = re.compile(
    r"\b(?:part(?:y|ies)|names?|noms?|raison\s+sociale|dénomination|unvan\w*|наименовани\w+\s+(?:компани|производител|экспорт)\w+"
    r"|organisations?|firms?|partes?|nombre|nome|razón\s+social)\b",
    re.I,
)
ROLE = re.compile(r"\b(?:role|type|interest|capacity|category)\b", re.I)
HOME = re.compile(r"\b(?:UK|Union|domestic|local|national)\s+(?:producer|industry|manufacturer)", re.I)


@dataclass(frozen=True, slots=True)
class Cell:
    """A firm in a cell, its role, and its country where the row names one."""

    named: Named
    role: str
    country: str | None


def firms_in_tables(segment: Segment) -> Iterator[Cell]:
    """Give each name with a legal form in a column whose title says that it holds firms."""
    for table in (*segment.tables, *plain_tables(segment)):
        yield from _firms(segment, table)


def _firms(segment: Segment, table: Table) -> Iterator[Cell]:
    rows = [[one_line(segment.text[c.start : c.end]) for c in row] for row in table.rows]
    heads = rows[0] if rows else []
    columns = [i for i, h in enumerate(heads) if words.NAME_HEAD.search(h) or PARTY.search(h)]
    roles = next((i for i, h in enumerate(heads) if ROLE.search(h) and i not in columns), None)
    for row, cells in zip(rows[1:], table.rows[1:], strict=True):
        country = next((c for v in row if (c := country_of(v)[0]) and not country_of(v)[1]), None)
        told = row[roles] if roles is not None and roles < len(row) else ""
        for i in columns:
            value = row[i] if i < len(row) else ""
            if not (value and names_firms(value) and surely_firms(value)) or is_others(value):
                continue
            for name in firm_of(value).split("; "):
                at = segment.text.find(name.split(" ")[0], cells[i].start, cells[i].end)
                if has_form(name) and is_firm(name) and at >= 0:
                    yield Cell(Named(name, at, cells[i].end), _role(f"{heads[i]} {told}"), country)


def _role(told: str) -> str:
    if IMPORTER.search(told):
        return "importer"
    return "petitioner" if HOME.search(told) else "producer/exporter"
