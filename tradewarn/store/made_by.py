"""By which rules a projection was last made whole."""

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from tradewarn.store.rows import upsert
from tradewarn.store.schema import counter

DIGITS = 7  # hex digits of a version that the column holds


def made_by_others(connection: Connection, name: str, version: str) -> bool:
    """Tell whether other rules, or unknown ones, made a projection; from now on these did.

    Args:
        connection: The transaction that enters the work of making it anew.
        name: Names the projection.
        version: Of the rules, in hex digits.
    """
    key, value = f"rules:{name}", int(version[:DIGITS], 16)
    held = connection.execute(sa.select(counter.c.value).where(counter.c.name == key)).scalar()
    if held == value:
        return False
    upsert(connection, counter, [{"name": key, "value": value}])
    return True
