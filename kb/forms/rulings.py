"""Goods that stand under a code already: customs' classification rulings, and declarations."""

import re
from collections.abc import Callable
from typing import Literal

from kb.form import ClassifiedGoods, Form, Loaded, Row, Table, stable_id
from tradewarn.model import Issue

CODE = re.compile(r"\d{6}(?:\d{2}){0,3}")


def _reader(
    name: str,
    code_column: str,
    *,
    goods: str,
    more: tuple[str, ...],
    kind: Literal["ruling", "declared"],
    number: str = "",
) -> Callable[[Table], Loaded]:
    def read(table: Table) -> Loaded:
        found: dict[str, ClassifiedGoods] = {}
        issues: list[Issue] = []
        for row in table.rows:
            code = re.sub(r"[. ]", "", row.cell(code_column))
            words = _words(row, (goods, *more))
            if not CODE.fullmatch(code) or not words:
                what = f"{code_column} {code[:20]!r} with {words[:40]!r}"
                issues.append(table.issue(row, what, "give a code of 6 to 12 digits and what it is for"))
                continue
            ref = row.cell(number) if number else ""
            # the list is in the id: two firms may declare the same goods in the same words
            record = stable_id("classified", table.name, code, ref, words)
            found.setdefault(
                record,
                ClassifiedGoods(
                    code=code,
                    name=" ".join((row.cell(goods) or words).split()),
                    words=words,
                    kind=kind,
                    source=table.source(row, record, ref=ref),
                ),
            )
        return Loaded(
            name, table.name, rows=len(table.rows), classified=tuple(found.values()), issues=tuple(issues)
        )

    return read


def _words(row: Row, columns: tuple[str, ...]) -> str:
    """Join what the columns say of the goods, the name first."""
    said = (" ".join(row.cell(column).split()).strip(" ,;") for column in columns)
    return ". ".join(part for part in said if part)


CUSTOMS_VN = Form(
    "hs_rulings_vn",
    frozenset({"tbTchqNumber", "productName", "outcome"}),
    _reader(
        "hs_rulings_vn",
        "outcome",
        goods="productName",
        more=("technicalSpec",),
        kind="ruling",
        number="tbTchqNumber",
    ),
)
DECLARED_VN = Form(
    "hs_declared_vn",
    frozenset({"hsCode", "tenHang", "sampleDesc"}),
    _reader(
        "hs_declared_vn",
        "hsCode",
        goods="tenHang",
        more=("chatLieu", "congDung", "sampleDesc"),
        kind="declared",
    ),
)
PLAIN = Form(
    "hs_rulings",
    frozenset({"hs", "goods", "ruling"}),
    _reader("hs_rulings", "hs", goods="goods", more=("description",), kind="ruling", number="ruling"),
)
