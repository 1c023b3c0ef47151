"""Whether a database refused what it was asked, or is not there to be asked."""

from sqlalchemy.exc import DBAPIError

CLASSES = ("08", "57")  # SQLSTATEs: connection lost; shut down, or starting
CANCELLED = "57014"  # a statement that took too long: it may be the document's own fault


def is_away(error: BaseException) -> bool:
    """Tell whether a server went away in the middle, which is no fault of what was being done."""
    if not isinstance(error, DBAPIError):
        return False
    if error.connection_invalidated:
        return True
    state = getattr(error.orig, "sqlstate", "")  # SQLite has none, and no server
    return state is None or (state.startswith(CLASSES) and state != CANCELLED)
