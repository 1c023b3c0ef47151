"""`/profiles`: the built-in ones for everyone, one's own with a token."""

import re

from fastapi import APIRouter, BackgroundTasks, Response
from pydantic import BaseModel, ConfigDict, Field

from api import answers
from api.privacy import profiles_for
from api.problems import problems
from api.resource import Resource
from api.tokens import Known, Visitor
from api.wiring import Wired
from kb.profiles import checked
from tradewarn.errors import NotFound
from tradewarn.model import Profile, Size
from tradewarn.store.people import Person
from tradewarn.store.profiles import own_id
from tradewarn.text import fold

router = APIRouter()
UNNAMED = "profile"


class NewProfile(BaseModel):
    """A profile as it is sent: the owner is who sends it, and without an id the name gives one."""

    model_config = ConfigDict(extra="forbid")

    id: str | None = Field(default=None, max_length=80, description="Sent again, it replaces the profile.")
    owner: str | None = Field(default=None, description="Taken, and not heeded.")
    name: str = Field(max_length=300)
    name_en: str | None = Field(default=None, max_length=300)
    goods: tuple[str, ...] = ()
    hs: tuple[str, ...] = ()
    markets: tuple[str, ...] = ()
    companies: tuple[str, ...] = ()
    sizes: tuple[Size, ...] = ()
    channels: tuple[str, ...] = ()

    def of(self, who: Person) -> Profile:
        """Make the profile that is kept.

        The id is kept apart by owner, so that nobody learns or overwrites another's.
        """
        name = self.id or re.sub(r"[^a-z0-9]+", "-", fold(self.name)).strip("-")[:60] or UNNAMED
        whole = checked(Profile(**self.model_dump() | {"id": name, "owner": who.name}))
        return whole.model_copy(update={"id": own_id(who.name, name)})


@router.get("/profiles", response_model=list[Profile], responses=problems(401))
def profiles(services: Wired, who: Visitor) -> Response:
    """List the profiles that the asker may see."""
    return answers.many(profiles_for(services, who))


@router.get("/profiles/{id}", response_model=Profile, responses=problems(401, 404))
def profile(id: str, services: Wired, who: Visitor) -> Response:  # noqa: A002  (the contract's name)
    """Return one profile; another owner's is not found."""
    found = next((p for p in profiles_for(services, who) if p.id == id), None)
    if found is None:
        raise NotFound(f"no profile {id}", fix="see GET /api/v1/profiles")
    return answers.one(found)


@router.post("/profiles", response_model=Profile, status_code=201, responses=problems(400, 401, 403))
def keep(sent: NewProfile, services: Wired, who: Known, after: BackgroundTasks) -> Response:
    """Keep a profile as the asker's own; with an id that is theirs already, in its place.

    It meets what is loaded already once the answer is out, so its warnings follow at once.
    """
    own = sent.of(who)
    services.store.profiles.put([own])
    after.add_task(services.meet_profiles)
    answer = answers.one(own, status=201)
    answer.background = after
    return answer


@router.delete("/profiles/{id}", status_code=204, responses=problems(401, 403, 404))
def remove(id: str, services: Wired, who: Known) -> Response:  # noqa: A002  (the contract's name)
    """Forget one of the asker's own profiles."""
    if id not in {p.id for p in services.store.profiles.all(owner=who.name)}:
        raise NotFound(f"you have no profile {id}", fix="see GET /api/v1/profiles")
    services.store.profiles.remove(id)
    return Response(status_code=204)


RESOURCE = Resource("profiles", router)
