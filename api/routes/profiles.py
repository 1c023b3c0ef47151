"""`/profiles`: the built-in ones for everyone, one's own with a token."""

from fastapi import APIRouter, Response

from api import answers
from api.privacy import profiles_for
from api.resource import Resource
from api.tokens import Known, Visitor
from api.wiring import Wired
from kb.profiles import checked
from tradewarn.errors import NotFound
from tradewarn.model import Profile
from tradewarn.store.people import Person

router = APIRouter()


@router.get("/profiles", response_model=list[Profile])
def profiles(services: Wired, who: Visitor) -> Response:
    """List the profiles that the asker may see."""
    return answers.many(profiles_for(services, who))


@router.get("/profiles/{id}", response_model=Profile)
def profile(id: str, services: Wired, who: Visitor) -> Response:  # noqa: A002  (the contract's name)
    """Return one profile; another owner's is not found."""
    found = next((p for p in profiles_for(services, who) if p.id == id), None)
    if found is None:
        raise NotFound(f"no profile {id}", fix="see GET /api/v1/profiles")
    return answers.one(found)


@router.post("/profiles", response_model=Profile, status_code=201)
def keep(sent: Profile, services: Wired, who: Known) -> Response:
    """Keep a profile as the asker's own, whatever owner it names.

    The id is kept apart by owner, so that nobody learns or overwrites another's.
    """
    own = checked(sent).model_copy(update={"owner": who.name, "id": _own_id(who, sent.id)})
    services.store.profiles.put([own])
    return answers.one(own, status=201)


@router.delete("/profiles/{id}", status_code=204)
def remove(id: str, services: Wired, who: Known) -> Response:  # noqa: A002  (the contract's name)
    """Forget one of the asker's own profiles."""
    if id not in {p.id for p in services.store.profiles.all(owner=who.name)}:
        raise NotFound(f"you have no profile {id}", fix="see GET /api/v1/profiles")
    services.store.profiles.remove(id)
    return Response(status_code=204)


def _own_id(who: Person, id: str) -> str:  # noqa: A002
    prefix = f"{who.name}:"
    return id if id.startswith(prefix) else prefix + id


RESOURCE = Resource("profiles", router)
