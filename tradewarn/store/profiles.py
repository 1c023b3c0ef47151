"""Export profiles; each belongs to its owner."""

import re
from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from tradewarn.errors import BadUse, NotFound
from tradewarn.model import Profile
from tradewarn.store.following import PROJECTION
from tradewarn.store.jobs import Jobs
from tradewarn.store.people import checked_name
from tradewarn.store.rows import Rows, canonical, upsert
from tradewarn.store.schema import profile

GIVEN = re.compile(r"[\w.-]{1,80}")
STAGE = "profile"  # matches what is loaded against a profile that is new or changed


def own_id(owner: str, given: str) -> str:
    """Give the id under which an owner's profile is kept; two owners' never meet.

    The owner's name leads and has no colon, and neither has what they call the profile,
    so the first colon parts the two. An id that was given out before stays as it is.

    Raises:
        BadUse: The name or the id cannot be part of an address.

    Example:
        >>> own_id("an", "tiles"), own_id("an", "an:tiles")
        ('an:tiles', 'an:tiles')
    """
    prefix = f"{checked_name(owner)}:"
    bare = given.removeprefix(prefix)
    if not GIVEN.fullmatch(bare):
        raise BadUse(
            f"a profile cannot have the id {given!r}",
            fix="take 1 to 80 letters, digits, dots, dashes and underscores",
        )
    return prefix + bare


class Profiles(Rows):
    """The profiles that people keep; those built in come from `kb`."""

    def put(self, profiles: Iterable[Profile], *, connection: Connection | None = None) -> None:
        """Keep profiles by id; one that is new or changed is matched against what is loaded."""
        rows = {p.id: {"id": p.id, "owner": p.owner, "body": canonical(p)} for p in profiles}
        with self._write(connection) as c:
            query = sa.select(profile.c.id, profile.c.body).where(profile.c.id.in_(rows))
            before = {row.id: row.body for row in c.execute(query)}
            changed = sorted(i for i, row in rows.items() if before.get(i) != row["body"])
            upsert(c, profile, rows.values())
            Jobs(self._engine).reopen(STAGE, changed, version=PROJECTION, connection=c)

    def get(self, id: str) -> Profile:  # noqa: A002  (the contract's name)
        """Return one profile.

        Raises:
            NotFound: No profile has this id.
        """
        row = self._row(sa.select(profile.c.body).where(profile.c.id == id))
        if row is None:
            raise NotFound(f"no profile {id}", fix="see `tradewarn profiles list`")
        return Profile.model_validate_json(row[0])

    def all(self, *, owner: str | None = None) -> list[Profile]:
        """List the profiles, or one owner's, by id."""
        query = sa.select(profile.c.body).order_by(profile.c.id)
        if owner is not None:
            query = query.where(profile.c.owner == owner)
        return [Profile.model_validate_json(r[0]) for r in self._rows(query)]

    def many(self, ids: Iterable[str]) -> list[Profile]:
        """Return the profiles of these ids that exist."""
        query = sa.select(profile.c.body).where(profile.c.id.in_(list(ids))).order_by(profile.c.id)
        return [Profile.model_validate_json(r[0]) for r in self._rows(query)]

    def remove(self, id: str) -> None:  # noqa: A002  (the contract's name)
        """Delete a profile."""
        with self._write() as c:
            c.execute(sa.delete(profile).where(profile.c.id == id))
