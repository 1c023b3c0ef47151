"""The legal issues of a notice, each with the passages that speak of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from api.web.evidence import Proof
from extract.legal_issues import HEADING
from extract.places_of_issues import Place, issues_of_record, places_in
from tradewarn.model import Found, Notice, Page, Span

FIELD = "issues"
MOST = 8  # passages shown of one issue, the weightiest
KEPT = 8  # notices whose places are remembered while their sheets are turned


@dataclass(frozen=True, slots=True)
class Dealt:
    """One issue that a notice deals with, and what proves it; `places` counts also what is not shown."""

    code: str
    proofs: tuple[Proof, ...]
    places: int


def issues_of(notice: Notice, pages: Sequence[Page], *, after: int) -> tuple[Dealt, ...]:
    """Give the issues that a notice deals with, the weightiest first.

    Args:
        notice: The record.
        pages: Those of its document.
        after: How many proofs the page has already; these are numbered on.
    """
    first, last = notice.pages
    own = tuple((page.number, page.text) for page in pages if first <= page.number <= last)
    parts = tuple((part.page, part.start, part.end) for part in notice.parts)
    places = _places(own, parts, notice.language)
    shown = [
        (code, [place for place in places if place.tag.code == code])
        for code in issues_of_record(places, length=sum(len(text) for _, text in own))
    ]
    made, number = [], after
    for code, its in shown:
        weighty = sorted(its, key=lambda place: -place.tag.weight)[:MOST]
        proofs = []
        for place in sorted(weighty, key=lambda place: (place.page, place.tag.start)):
            number += 1
            proofs.append(Proof(number, FIELD, _found(place), proposal=False))
        made.append(Dealt(code, tuple(proofs), len(its)))
    return tuple(made)


@lru_cache(maxsize=KEPT)
def _places(
    own: tuple[tuple[int, str], ...], parts: tuple[tuple[int, int, int], ...], language: str | None
) -> tuple[Place, ...]:
    spans: Mapping[int, Span] = {page: Span(start=start, end=end) for page, start, end in parts}
    pages = [Page(number=number, text=text) for number, text in own]
    return places_in(pages, parts=spans, language=language)


def _found(place: Place) -> Found:
    tag = place.tag
    return Found(
        value=tag.code,
        quote=tag.quote,
        page=place.page,
        start=tag.start,
        end=tag.end,
        confidence=min(1.0, tag.weight / HEADING),
        by="extract/legal_issues.py",
    )
