"""The question "am I in it?": the form, and the verdict with every fact it rests on."""

from datetime import date as Date
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from api.due import due_of_sources
from api.linking import places
from api.services import Services
from api.web.evidence import proof_of
from api.web.view import Asked, Page
from kb.authorities import authorities
from tradewarn.model import Question

router = APIRouter()
HOME = "VN"
STALE_DAYS = 60  # a source older than this is told as such


def _empty_is_none(value: Any) -> Any:
    return None if isinstance(value, str) and not value.strip() else value


Words = Annotated[Annotated[str, Field(max_length=2_000)] | None, BeforeValidator(_empty_is_none)]
Day = Annotated[Date | None, BeforeValidator(_empty_is_none)]


class Form(BaseModel):
    """What the form sends, its empty fields too."""

    model_config = ConfigDict(extra="ignore")

    q: Words = None
    question: Words = None  # as `POST /check` calls it
    product: Words = None
    hs: Words = None
    market: Words = None
    company: Words = None
    as_of: Day = None

    @model_validator(mode="after")
    def _one_question(self) -> "Form":
        self.q = self.q or self.question
        return self

    @property
    def asks(self) -> bool:
        """Whether anything was asked; a day alone asks nothing."""
        return bool(self.asked())

    def asked(self) -> dict[str, str]:
        """Give what was asked by the names of `POST /check`; a day alone asks nothing."""
        said = {"question": self.q, "product": self.product, "hs": self.hs, "market": self.market}
        return {name: words for name, words in (said | {"company": self.company}).items() if words}


@router.get("/check")
def check(form: Annotated[Form, Query()], view: Asked) -> Response:
    """Show the form, and the verdict where something was asked."""
    services = view.services
    values: dict[str, Any] = {
        "form": form,
        "loaded": loaded_markets(services),
        "markets": markets(),
        "verdict": None,
        "unknown": view.unknown(Form),
    }
    if form.asks:
        question = Question(
            question=form.q or "",
            product=form.product,
            hs=form.hs,
            market=form.market,
            company=form.company,
            as_of=form.as_of,
            lang=view.language,
        )
        verdict = services.check(question)
        ids = {f.source.id for f in verdict.facts}
        notices = {n.id: n for n in services.store.notices.many(sorted(ids))}
        beside = {s.id for f in verdict.facts for s in f.also}
        dues = due_of_sources(services, ids, verdict.as_of)
        told = {d.source.id for d in dues}
        where = places(services, ids | beside | told | {r.source.id for r in verdict.rates})
        values |= {
            "verdict": verdict,
            "places": where,
            "proofs": [proof_of(notices.get(fact.source.id), fact.quote) for fact in verdict.facts],
            "deadlines": dues,
            "calendar": urlencode(form.asked()),
            "stale_days": STALE_DAYS,
        }
    return view.show("check.html", **values)


def loaded_markets(services: Services) -> set[str]:
    """Return the importing countries of which anything is loaded."""
    return {*services.store.notices.markets(), *services.store.cited.markets()}


def markets() -> set[str]:
    """Return the countries whose authorities we know: one may ask of any of them."""
    return {a.country for a in authorities().values() if a.country and a.country != HOME}


PAGE = Page("check", router)
