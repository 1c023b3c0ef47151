"""`GET /cases`, `GET /cases/{id}`: proceedings with their events and measures."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from api import answers
from api.parameters import LARGEST_LIMIT, LARGEST_OFFSET, Code, Hs, Remedy
from api.resource import Resource
from api.services import Services
from api.wiring import Wired
from tradewarn.model import Case, CaseStatus

router = APIRouter()


class Listing(BaseModel):
    """What `GET /cases` takes."""

    model_config = ConfigDict(extra="forbid")

    market: Code | None = None
    country: Code | None = None
    authority: Code | None = None
    instrument: Remedy | None = None
    hs: Hs | None = None
    status: CaseStatus | None = None
    number: str | None = Field(default=None, max_length=80, description="One of its case numbers.")
    limit: int = Field(default=20, ge=1, le=LARGEST_LIMIT)
    offset: int = Field(default=0, ge=0, le=LARGEST_OFFSET)

    def takes(self, case: Case) -> bool:
        """Tell whether a case passes the filters."""
        return (
            (self.country is None or case.all_origins or self.country in _countries(case))
            and (self.authority is None or case.authority == self.authority)
            and (self.instrument is None or self.instrument in case.instruments)
            and (self.hs is None or any(h.startswith(self.hs) or self.hs.startswith(h) for h in case.hs))
            and (self.status is None or case.status == self.status)
            and (self.number is None or self.number.upper() in map(str.upper, case.case_numbers))
        )


@router.get("/cases", response_model=list[Case])
def cases(asked: Annotated[Listing, Query()], services: Wired) -> Response:
    """List cases, those with the newest event first; `X-Total-Count` counts all."""
    found = newest_first(services, asked)
    return answers.many(found[asked.offset : asked.offset + asked.limit], total=len(found))


@router.get("/cases/{id}", response_model=Case)
def case(id: str, services: Wired) -> Response:  # noqa: A002  (the contract's name)
    """Return one case."""
    return answers.one(services.store.cases.get(id))


def newest_first(services: Services, asked: Listing) -> list[Case]:
    """Return the cases that pass the filters, those with the newest event first."""
    store = services.store.cases
    every = store.of_market(asked.market) if asked.market else store.all()
    found = [c for c in every if asked.takes(c)]
    found.sort(key=lambda c: (-max((e.date.toordinal() for e in c.events), default=0), c.id))
    return found


def _countries(case: Case) -> set[str]:
    return {*case.countries_of_origin, *(r.country for r in case.related_countries)}


RESOURCE = Resource("cases", router)
