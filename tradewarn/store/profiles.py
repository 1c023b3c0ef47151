"""Export profiles; each belongs to its owner."""

from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from tradewarn.errors import NotFound
from tradewarn.model import Profile
from tradewarn.store.rows import Rows, canonical, upsert
from tradewarn.store.schema import profile


class Profiles(Rows):
    """The profiles that people keep; those built in come from `kb`."""

    def put(self, profiles: Iterable[Profile], *, connection: Connection | None = None) -> None:
        """Keep profiles by id."""
        with self._write(connection) as c:
            upsert(c, profile, [{"id": p.id, "owner": p.owner, "body": canonical(p)} for p in profiles])

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

    def remove(self, id: str) -> None:  # noqa: A002  (the contract's name)
        """Delete a profile."""
        with self._write() as c:
            c.execute(sa.delete(profile).where(profile.c.id == id))
