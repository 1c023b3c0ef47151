"""People who may write, each known by the hash of a token."""

import re
import secrets
from dataclasses import dataclass

import sqlalchemy as sa

from tradewarn.errors import BadUse
from tradewarn.store.archive import sha256
from tradewarn.store.rows import Rows, insert_new
from tradewarn.store.schema import person

NAME = re.compile(r"\w(?:[\w .@+-]{0,38}[\w.@+-])?")


@dataclass(frozen=True, slots=True)
class Person:
    """Someone with a token."""

    name: str
    role: str


def checked_name(name: str) -> str:
    """Return a name that can stand in ids and addresses.

    Raises:
        BadUse: It is empty, too long, or has characters that part an id or address.
    """
    if not NAME.fullmatch(name):
        raise BadUse(
            f"{name!r} cannot be a person's name here",
            fix="take 1 to 40 letters, digits, spaces and . _ - @ +",
        )
    return name


class People(Rows):
    """The people by name; a token is shown once and kept only as its sha256.

    A plain hash is enough: a token is 256 random bits, so there is no dictionary to try.
    """

    def add(self, name: str, *, role: str) -> str:
        """Keep a person and return the token, which nobody can read again.

        Raises:
            BadUse: The name is taken, or cannot be one.
        """
        checked_name(name)
        token = f"tw_{secrets.token_urlsafe(32)}"
        row = {"name": name, "role": role, "token": sha256(token.encode())}
        with self._write() as c:
            if not insert_new(c, person, [row]):
                raise BadUse(f"there is a person named {name!r}", fix="take another name")
        return token

    def anyone(self) -> bool:
        """Tell whether anybody was given a token yet."""
        return self._row(sa.select(person.c.name).limit(1)) is not None

    def of_token(self, token: str) -> Person | None:
        """Return whose token this is."""
        query = sa.select(person.c.name, person.c.role).where(person.c.token == sha256(token.encode()))
        row = self._row(query)
        return None if row is None else Person(row.name, row.role)
