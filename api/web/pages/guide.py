"""How to read an answer: what each verdict means, what the machine does and does not do."""

from fastapi import APIRouter, Response

from api.web.view import Asked, Page
from tradewarn.model import Instrument, VerdictCode

router = APIRouter()


@router.get("/guide")
def guide(view: Asked) -> Response:
    """Show the guide."""
    return view.show(
        "guide.html", codes=[str(c) for c in VerdictCode], instruments=[str(i) for i in Instrument]
    )


PAGE = Page("guide", router)
