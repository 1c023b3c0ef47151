"""Who is asking: nobody, or the person whose token the request bears, and what they may do."""

from typing import Annotated

from fastapi import Depends
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from api.services import Services
from api.wiring import Wired
from tradewarn.errors import NotAllowed
from tradewarn.store.people import People, Person

OFFICER = "officer"

bearer = HTTPBearer(auto_error=False, description="A token of `tradewarn users add`.")
Credentials = Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]


class WrongRole(NotAllowed):
    """The person is known, but this is not theirs to do."""

    status = 403


def visitor(credentials: Credentials, services: Wired) -> Person | None:
    """Return the person asking, if they say who they are.

    Raises:
        NotAllowed: A token was sent that nobody has; better than to answer as if none was.
    """
    return None if credentials is None else of_token(services, credentials.credentials)


def of_token(services: Services, token: str) -> Person:
    """Return whose token this is.

    Raises:
        NotAllowed: Nobody's.
    """
    found = People(services.store.engine).of_token(token)
    if found is None:
        raise NotAllowed("nobody has this token", fix="ask the operator for one (`tradewarn users add`)")
    return found


def as_officer(who: Person) -> Person:
    """Return the person, if they are an officer.

    Raises:
        WrongRole: They are not.
    """
    if who.role != OFFICER:
        raise WrongRole(f"{who.name} is {who.role}, no officer", fix="ask an officer to do it")
    return who


def known_person(who: Annotated[Person | None, Depends(visitor)]) -> Person:
    """Return the person asking.

    Raises:
        NotAllowed: The request bears no token.
    """
    if who is None:
        raise NotAllowed(
            "this needs a token", fix="send `Authorization: Bearer TOKEN`; the operator makes tokens"
        )
    return who


def officer(who: Annotated[Person, Depends(known_person)]) -> Person:
    """Return the officer asking."""
    return as_officer(who)


Visitor = Annotated[Person | None, Depends(visitor)]
Known = Annotated[Person, Depends(known_person)]
Officer = Annotated[Person, Depends(officer)]
