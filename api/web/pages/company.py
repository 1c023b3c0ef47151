"""A firm's passport: every proceeding that names it, its rates as steps over time, what falls due."""

import csv
import io
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.due import due_of_case, today
from api.linking import places
from api.web.steps_chart import draw_steps
from api.web.view import Asked, Page, View
from tradewarn.errors import NotFound
from tradewarn.model import Appearance, Passport
from warn.due_dates import DueDate
from warn.language import Lang

router = APIRouter()
Name = Annotated[str, Query(max_length=500)]
Day = Annotated[date | None, Query()]
COLUMNS = (
    *("case", "ref", "market", "instrument", "company", "producer", "rate", "unit", "basis"),
    *("from", "to", "stage", "source"),
)


@router.get("/companies")
def company(view: Asked, name: Name = "", as_of: Day = None) -> Response:
    """Show what is loaded on a firm; without a name, the form."""
    asked = name.strip()
    found = view.services.company(asked, lang=view.language, on=as_of) if asked else None
    on = as_of or today()
    appearances = found.appearances if found else ()
    sources = {fact.source.id for a in appearances for fact in a.facts}
    return view.show(
        "company.html",
        asked=asked,
        as_of=as_of,
        passport=found,
        places=places(view.services, sources),
        charts={a.case: draw_steps(a.measures, on) for a in appearances},
        dues={a.case: _dues(view, a, on) for a in appearances},
    )


@router.get("/companies.csv")
def rates_csv(view: Asked, name: Annotated[str, Query(min_length=1, max_length=500)]) -> Response:
    """Give the firm's rates over time, a line each."""
    found = view.services.company(name.strip(), lang=view.language, on=None)
    headers = {"Content-Disposition": 'attachment; filename="rates.csv"'}
    return Response(_csv(found, view.language), media_type="text/csv; charset=utf-8", headers=headers)


def _csv(found: Passport, lang: Lang) -> str:
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for a in found.appearances:
        for m in a.measures:
            row = (a.case, a.ref, a.importing_country, m.instrument, m.company, m.producer, m.rate, m.unit)
            more = (m.basis, m.from_, m.to, m.stage, m.event)
            rows.writerow([_cell(cell) for cell in (*row, *more)])
    return "\ufeff" + out.getvalue()  # so that spreadsheets read it as UTF-8


def _cell(value: object) -> str:
    """Write a value so that no spreadsheet takes it for a formula: names come from documents."""
    text = "" if value is None else str(value)
    return f"'{text}" if text[:1] in "=+-@\t\r" and text else text


def _dues(view: View, appearance: Appearance, on: date) -> tuple[DueDate, ...]:
    """Give what lies ahead in a proceeding; one that another process has just joined has nothing to tell."""
    try:
        return due_of_case(view.services, view.services.store.cases.get(appearance.case), on)
    except NotFound:
        return ()


PAGE = Page("company", router)
