"""A precedent: what it stands for, how far that was checked, where it is told, and who cites it."""

from collections.abc import Sequence
from datetime import date

from fastapi import APIRouter, Response

from api.web.view import Asked, Page
from tradewarn.model import Notice
from tradewarn.store import Store
from tradewarn.store.citing_forms import forms_cited
from tradewarn.store.referring import Referring

router = APIRouter()
MOST = 20
TELLING = 6  # letters and digits of a citation that means one thing in any text


@router.get("/law/{id}")
def law(id: str, view: Asked) -> Response:  # noqa: A002  (the contract's name)
    """Show one precedent."""
    store = view.services.store
    found = store.precedents.get(id)
    return view.show("law.html", law=found, cited_by=cited_by(found.citations, store))


def cited_by(citations: Sequence[str], store: Store) -> list[Notice]:
    """Give the loaded notices that cite one of these, as a precedent or an act is cited, newest first."""
    forms = {form for form in forms_cited(citations) if len(form) >= TELLING}
    names = Referring(store.engine).citing(forms, limit=MOST) if forms else []
    found = store.notices.many(list(dict.fromkeys(names)))
    return sorted(found, key=lambda n: (n.publication_date or date.min, n.id), reverse=True)


PAGE = Page("law", router)
