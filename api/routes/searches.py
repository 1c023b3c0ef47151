"""`/searches`: the asker's saved searches, and what is new in them; a token tells whose."""

from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field, model_validator

from api import answers
from api.parameters import Searching, Words
from api.problems import problems
from api.resource import Resource
from api.routes.feeds import NEWEST, Atom
from api.saved import KeptSearch, listed
from api.tokens import Known
from api.understanding import understood
from api.web.site import Site
from api.wiring import Wired
from index.saved.keeping import keep
from index.saved.looking import look, news
from tradewarn.model import SearchNews
from tradewarn.store.searches import LONGEST_NAME

router = APIRouter()
SINGLE = frozenset({"q", "query", "mode", "name", "all_now", "from", "to", "date_from", "date_to"})
MOST_TOLD = 10_000


class NewSearch(Searching):
    """A search as it is sent: the question as `query`, and filters as `GET /search` takes them."""

    q: Words = Field(default="", alias="query", description="Words, numbers or a question.")
    name: str | None = Field(default=None, max_length=LONGEST_NAME, description="Else it is named itself.")
    all_now: bool = Field(default=False, description="Tell also what matches already.")

    @model_validator(mode="before")
    @classmethod
    def _one_is_a_list_of_one(cls, sent: Any) -> Any:
        if not isinstance(sent, dict):
            return sent
        return {k: [v] if isinstance(v, str) and k not in SINGLE else v for k, v in sent.items()}


class Told(BaseModel):
    """The notices that their owner has read."""

    model_config = ConfigDict(extra="forbid")

    ids: list[str] = Field(max_length=MOST_TOLD, description="The `id` of each in `new`.")


class Acknowledged(BaseModel):
    """How many of them were new until now."""

    told: int


@router.get("/searches", response_model=list[KeptSearch], responses=problems(401))
def searches(services: Wired, who: Known) -> Response:
    """List the asker's saved searches, each with how much waits to be told."""
    return answers.many(listed(services.store, who.name))


@router.post("/searches", response_model=KeptSearch, status_code=201, responses=problems(400, 401, 403))
def save(sent: NewSearch, services: Wired, who: Known) -> Response:
    """Keep a search as the asker's own; what matches already is remembered, not told."""
    item, _ = keep(
        services.store,
        services.search,
        owner=who.name,
        query=sent.q,
        filters=sent.filters(*sent.kind),
        mode=sent.mode,
        name=sent.name,
        all_now=sent.all_now,
        understood=understood(sent),
        at=now(),
    )
    return answers.one(next(s for s in listed(services.store, who.name) if s.id == item.id), status=201)


@router.get("/searches/{id}", response_model=KeptSearch, responses=problems(401, 404))
def search(id: str, services: Wired, who: Known) -> Response:  # noqa: A002  (the contract's name)
    """Return one of the asker's searches, by id or name."""
    item = services.store.searches.get(id, owner=who.name)
    return answers.one(next(s for s in listed(services.store, who.name) if s.id == item.id))


@router.get("/searches/{id}/new", response_model=SearchNews, responses=problems(401, 404, 503))
def new(id: str, services: Wired, who: Known) -> Response:  # noqa: A002
    """Look once more, and give what is new: the same ids until they are sent to `told`."""
    item = services.store.searches.get(id, owner=who.name)
    first = look(services.store, services.search, item, at=now())
    return answers.one(news(services.store, item, first=first))


@router.post("/searches/{id}/told", response_model=Acknowledged, responses=problems(401, 403, 404))
def told(id: str, sent: Told, services: Wired, who: Known) -> Acknowledged:  # noqa: A002
    """Acknowledge what was read: it is new no more. Twice does no harm."""
    item = services.store.searches.get(id, owner=who.name)
    return Acknowledged(told=services.store.searches.acknowledge(item.id, sent.ids, at=now()))


@router.delete("/searches/{id}", status_code=204, responses=problems(401, 403, 404))
def remove(id: str, services: Wired, who: Known) -> Response:  # noqa: A002
    """Forget one of the asker's searches."""
    services.store.searches.remove(services.store.searches.get(id, owner=who.name).id)
    return Response(status_code=204)


@router.get("/feeds/searches.atom", response_class=Atom, responses=problems(401))
def feed(
    request: Request,
    services: Wired,
    who: Known,
    lang: Annotated[Literal["vi", "en"], Query()] = "vi",
) -> Response:
    """Give the newest that the asker's searches found, read or not, for a feed reader with a token."""
    site: Site = request.app.state.site
    own = services.store.searches.all(owner=who.name)
    found = services.store.searches.found([s.id for s in own], limit=NEWEST)
    root = str(request.base_url).rstrip("/")
    template = site.environment(lang).get_template("searches.atom")
    return Atom(template.render(entries=found, root=root, pages=root + site.prefix(lang)))


def now() -> str:
    """Return the time, for what is told."""
    return datetime.now(UTC).isoformat(timespec="seconds")


RESOURCE = Resource("searches", router)
