"""What is like a notice, with the reasons; its own proceeding apart."""

from fastapi import APIRouter, Response

from api.web.view import Asked, Page

router = APIRouter()
ON_A_PAGE = 20


@router.get("/notices/{id}/similar")
def similar(id: str, view: Asked) -> Response:  # noqa: A002  (the contract's name)
    """Show the notices that are like one."""
    notice = view.services.store.notices.get(id)
    return view.show("similar.html", notice=notice, answer=view.services.similar(id, limit=ON_A_PAGE))


PAGE = Page("similar", router)
