"""A whole list at once: a sheet of goods, markets and firms, each row with its verdict; nothing kept."""

from collections import Counter
from typing import Annotated, Literal

from fastapi import APIRouter, File, Form, Request, Response, UploadFile
from fastapi.concurrency import run_in_threadpool

from api import uploads
from api.linking import places
from api.web.view import Asked, Page, View
from tradewarn.errors import OversizeFile, TradewarnError
from warn.sheets import Answered, answers, rows, workbook
from warn.sheets.writing import HEADS

router = APIRouter(route_class=uploads.UploadRoute)
MOST_ROWS = 1_000  # answered while somebody waits; the command takes more
FORM_COLUMNS = slice(1, 5)  # of the headings: what a person fills in
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@router.get("/check/list")
def form(view: Asked) -> Response:
    """Show the form."""
    return _page(view)


@router.get("/check/list.csv")
def blank(view: Asked) -> Response:
    """Give an empty sheet with the columns that are read."""
    text = "\ufeff" + ",".join(HEADS[view.language][FORM_COLUMNS]) + "\r\n"
    headers = {"Content-Disposition": 'attachment; filename="tradewarn.csv"'}
    return Response(text, media_type="text/csv; charset=utf-8", headers=headers)


@router.post("/check/list")
async def check_list(
    view: Asked,
    request: Request,
    file: Annotated[UploadFile | None, File()] = None,
    form: Annotated[Literal["page", "xlsx"], Form()] = "page",
) -> Response:
    """Answer each row of a sheet, on the page or as a workbook."""
    if file is None or not file.filename:
        return _page(view)
    async with uploads.turns_of(request).taking():
        return await run_in_threadpool(_answered, view, file, form)


def _answered(view: View, file: UploadFile, form: str) -> Response:
    data, name = uploads.bytes_of(file)
    try:
        listed = list(rows(data, name=name))
        if len(listed) > MOST_ROWS:
            raise OversizeFile(
                f"{len(listed):,} rows, where a page answers {MOST_ROWS:,}",
                fix="part the list, or run `tradewarn check --file LIST --to ANSWERS.xlsx`",
                where=name,
            )
    except TradewarnError as error:  # of the file, not of the page: the form stays, and says why
        return _page(view, refused=error, status=error.status)
    done = list(answers(listed, view.services.check, name=name, lang=view.language))
    if form == "xlsx":
        headers = {"Content-Disposition": 'attachment; filename="tradewarn-check.xlsx"'}
        return Response(workbook(done, view.language), media_type=XLSX, headers=headers)
    return _page(view, name=name, answered=done)


def _page(
    view: View,
    *,
    name: str = "",
    answered: list[Answered] | None = None,
    refused: TradewarnError | None = None,
    status: int = 200,
) -> Response:
    told = [one.verdict for one in answered or () if one.verdict]
    counts = Counter(verdict.verdict for verdict in told)
    sources = {fact.source.id for verdict in told for fact in verdict.facts[:1]}
    return view.show(
        "check_list.html",
        status=status,
        name_of_file=name,
        answered=answered,
        counts=counts.most_common(),
        unasked=sum(one.problem is not None for one in answered or ()),
        places=places(view.services, sources),
        refused=refused,
        most_rows=MOST_ROWS,
        columns=HEADS[view.language][FORM_COLUMNS],
    )


PAGE = Page("check_list", router)
