"""A notice beside its original text, each value linked to the words that prove it."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.due import due_of_notice
from api.linking import official
from api.services import Services
from api.web.evidence import proofs_of, rows_of
from api.web.issue_places import issues_of
from api.web.passages import NUMBER, passage
from api.web.sheets import Sheet, cut, segments, sheet_of
from api.web.view import Asked, Page
from extract.cases.stands import as_of
from kb.cited_by import citations_of
from tradewarn.errors import NotFound
from tradewarn.model import Case, Document, Notice, Review
from tradewarn.model import Page as TextPage
from tradewarn.store.reviews import Reviews

router = APIRouter()
MOST_DECIDED = 100  # more than a notice has fields


@router.get("/notices/{id}")
def notice(
    id: str,  # noqa: A002  (the contract's name)
    view: Asked,
    sheet: Annotated[int | None, Query(ge=1, le=100_000)] = None,
    proof: Annotated[int | None, Query(ge=1, le=100_000)] = None,
    place: Annotated[str, Query(max_length=40)] = "",
) -> Response:
    """Show a notice; a `sheet`, a `proof` (its number) or a `place` chooses the part of the original."""
    store = view.services.store
    found = store.notices.get(id)
    pages = store.documents.pages(found.document)
    sheets = cut(pages)
    proofs = proofs_of(found)
    dealt = issues_of(found, pages, after=len(proofs))
    shown = passage(place)
    marks = (*proofs, *(p for issue in dealt for p in issue.proofs), *([shown] if shown else ()))
    places = {p.number: sheet_of(sheets, p.found.page, p.found.start) for p in marks}
    case = _case(view.services, found)
    current = _chosen(sheets, found, sheet or places.get(proof or NUMBER))
    return view.show(
        "notice.html",
        notice=found,
        document=_document(view.services, found),
        official=official(store.documents.behind([found.id])[found.id]),
        rows=rows_of(found, proofs),
        blanked=_blanked(view.services, found),
        places=places,
        sheets=sheets,
        sheet=current,
        issues=dealt,
        segments=segments(_text(pages, current), current, marks, found.parts) if current else [],
        case=case,
        dues=due_of_notice(found, case, view.today),
        citations=citations_of(found, store, language=view.language, on=view.today),
        neighbours=[n for n in store.notices.of_document(found.document) if n.id != found.id],
    )


def _blanked(services: Services, notice: Notice) -> dict[str, Review]:
    """Give the word of the person who decided a field that now stands empty."""
    _, decided = Reviews(services.store.engine).decided(notice=notice.id, limit=MOST_DECIDED)
    return {r.field: r for r in decided if r.status in ("corrected", "rejected") and r.by}


def _chosen(sheets: tuple[Sheet, ...], notice: Notice, asked: int | None) -> Sheet | None:
    if asked is not None and asked <= len(sheets):
        return sheets[asked - 1]
    page, start = (notice.parts[0].page, notice.parts[0].start) if notice.parts else (notice.pages[0], 0)
    first = sheet_of(sheets, page, start)
    return sheets[first - 1] if first else sheets[0] if sheets else None


def _text(pages: tuple[TextPage, ...], sheet: Sheet) -> str:
    return next(p.text for p in pages if p.number == sheet.page)


def _document(services: Services, notice: Notice) -> Document | None:
    try:
        return services.store.documents.get(notice.document)
    except NotFound:
        return None


def _case(services: Services, notice: Notice) -> Case | None:
    """Return the case that has this notice among its events."""
    name = services.store.cases.resting_on([notice.id]).get(notice.id)
    return as_of(services.store.cases.get(name), datetime.now(UTC).date()) if name else None


PAGE = Page("notice", router)
