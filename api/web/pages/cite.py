"""Paste a text, see every citation marked, in normal form, with what it leads to."""

from collections.abc import Sequence
from typing import Annotated, NamedTuple

from fastapi import APIRouter, Form, Query, Response

from api.web.view import Asked, Page, View
from kb.acts import Act, acts
from kb.resolving import resolve_citations
from tradewarn.model import ResolvedCitation
from tradewarn.text import nfc

router = APIRouter()
LONGEST = 30_000
SHORTEST_ADDRESS = 4_000  # letters that fit into an address


class Piece(NamedTuple):
    """A stretch of the text, and the citations that it prints; most print none."""

    text: str
    citations: tuple[tuple[int, ResolvedCitation], ...] = ()


@router.get("/cite")
def form(view: Asked, text: Annotated[str, Query(max_length=SHORTEST_ADDRESS)] = "") -> Response:
    """Show the form; a short text may stand in the address."""
    return _shown(view, text)


@router.post("/cite")
def cite(view: Asked, text: Annotated[str, Form(max_length=LONGEST + 2_000)] = "") -> Response:
    """Show a pasted text with its citations."""
    return _shown(view, text)


def _shown(view: View, text: str) -> Response:
    text = nfc(text.replace("\r\n", "\n"))
    found = resolve_citations(text, view.services.store, language=view.language, on=view.today)
    acts_of = {number: act for number, c in enumerate(found, 1) if (act := act_of(c))}
    return view.show(
        "cite.html", text=text, found=found, pieces=pieces(text, found), longest=LONGEST, acts=acts_of
    )


def act_of(citation: ResolvedCitation) -> Act | None:
    """Give the act whose life a citation's note tells, whatever record it leads to."""
    if citation.resolved is not None and citation.resolved.kind == "act":
        return acts().get(citation.resolved.ref)
    return acts().get(citation.normal)


def pieces(text: str, found: Sequence[ResolvedCitation]) -> list[Piece]:
    """Cut a text at its citations; those of one place share a piece, each with its number in the list."""
    cut: list[Piece] = []
    at = 0
    for number, citation in enumerate(found, 1):
        if cut and cut[-1].citations and cut[-1].citations[-1][1].start == citation.start:
            cut[-1] = cut[-1]._replace(citations=(*cut[-1].citations, (number, citation)))
            continue
        if citation.start > at:
            cut.append(Piece(text[at : citation.start]))
        cut.append(Piece(text[citation.start : citation.end], ((number, citation),)))
        at = citation.end
    return [*cut, Piece(text[at:])] if at < len(text) else cut


PAGE = Page("cite", router)
