"""Who is asking: nobody, or the person whose token the request bears, and what they may do.

A machine of one's own, where nobody was given a token, is an officer's desk to whoever sits at
it: they see what an officer sees, and decide nothing.
"""

from typing import Annotated

from fastapi import Depends
from fastapi.requests import HTTPConnection
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from api.loopback import names_loopback
from api.services import Services
from api.wiring import Wired
from tradewarn.errors import NotAllowed
from tradewarn.store.people import People, Person

OFFICER = "officer"
DESK = Person(name="", role=OFFICER)
"""Whoever sits at a machine of their own; nobody that a ledger could name."""
FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip", "via")

bearer = HTTPBearer(auto_error=False, description="A token of `tradewarn users add`.")
Credentials = Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]


class WrongRole(NotAllowed):
    """The person is known, but this is not theirs to do."""

    status = 403


def visitor(credentials: Credentials, services: Wired, connection: HTTPConnection) -> Person | None:
    """Return the person asking, if they say who they are; `DESK` at a machine of one's own.

    Raises:
        NotAllowed: A token was sent that nobody has; better than to answer as if none was.
    """
    if credentials is not None:
        return of_token(services, credentials.credentials)
    return DESK if at_own_desk(connection, services) else None


def at_own_desk(connection: HTTPConnection, services: Services) -> bool:
    """Tell whether only this machine can ask and was asked by its name, no proxy between, no token given."""
    headers = connection.headers
    if not connection.app.state.local or any(name in headers for name in FORWARDED):
        return False
    if not names_loopback(headers.get("host", "")):
        return False
    return not People(services.store.engine).anyone()


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
    if who is None or who is DESK:
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
