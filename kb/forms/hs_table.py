"""Full tables of a nomenclature: one line a code, in English or Vietnamese."""

import re
from collections.abc import Callable

from kb.form import Form, HsLine, Loaded, Row, Table
from tradewarn.model import Issue

ALL = "TOTAL"


def _reader(
    name: str,
    code_column: str,
    *,
    nomenclature: str | Callable[[Row], str],
    en: str | None = None,
    vi: str | None = None,
) -> Callable[[Table], Loaded]:
    def read(table: Table) -> Loaded:
        lines: dict[tuple[str, str], HsLine] = {}
        issues: list[Issue] = []
        for row in table.rows:
            code = re.sub(r"[. ]", "", row.cell(code_column))
            text = row.cell(en or vi or "")
            if code == ALL:
                continue
            if not re.fullmatch(r"\d{2}(?:\d{2}){0,4}", code) or not text:
                issues.append(
                    table.issue(row, f"{code_column} {code!r} with {text[:40]!r}", "give a code and its text")
                )
                continue
            edition = nomenclature if isinstance(nomenclature, str) else nomenclature(row)
            record = f"{edition}:{code}"
            line = HsLine(
                code=code,
                nomenclature=edition,
                en=text if en else None,
                vi=text if vi else None,
                source=table.source(row, record),
            )
            first = lines.setdefault((edition, code), line)
            if (first.en, first.vi) != (line.en, line.vi):
                what = f"code {code} stands twice with other words"
                issues.append(table.issue(row, what, "keep one line"))
        return Loaded(
            name, table.name, rows=len(table.rows), hs_lines=tuple(lines.values()), issues=tuple(issues)
        )

    return read


HS2022 = Form(
    "hs_table",
    frozenset({"section", "hscode", "description", "parent", "level"}),
    _reader("hs_table", "hscode", nomenclature="HS2022", en="description"),
)
AHTN = Form(
    "hs_table_vi",
    frozenset({"hs8", "description_vi_with_dashes"}),
    _reader("hs_table_vi", "hs8", nomenclature="AHTN", vi="description_vi_with_dashes"),
)
EDITIONS = Form(
    "hs_table_editions",
    frozenset({"Classification", "Code", "Description", "Code Parent", "Level", "isLeaf"}),
    _reader(
        "hs_table_editions", "Code", nomenclature=lambda row: row.cell("Classification"), en="Description"
    ),
)
HTSUS = Form(
    "hs_table_us",
    frozenset({"hs_8digit", "hs_8name"}),
    _reader("hs_table_us", "hs_8digit", nomenclature="HTSUS", en="hs_8name"),
)
