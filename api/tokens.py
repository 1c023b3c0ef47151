"""Who is asking: nobody, or the person whose token the request bears."""

from typing import Annotated

from fastapi import Depends
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from api.wiring import Wired
from tradewarn.errors import NotAllowed
from tradewarn.store.people import People, Person

bearer = HTTPBearer(auto_error=False, description="A token of `tradewarn users add`.")
Credentials = Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]


def visitor(credentials: Credentials, services: Wired) -> Person | None:
    """Return the person asking, if they say who they are.

    Raises:
        NotAllowed: A token was sent that nobody has; better than to answer as if none was.
    """
    if credentials is None:
        return None
    found = People(services.store.engine).of_token(credentials.credentials)
    if found is None:
        raise NotAllowed("nobody has this token", fix="ask the operator for one (`tradewarn users add`)")
    return found


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


Visitor = Annotated[Person | None, Depends(visitor)]
Known = Annotated[Person, Depends(known_person)]
