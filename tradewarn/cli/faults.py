"""Turn what other libraries raise into coded errors, at the edge where a person reads them."""

from pydantic import ValidationError

from tradewarn.errors import BadUse, IndexDamaged, StoreError, TradewarnError
from tradewarn.model import Issue


def coded(error: BaseException) -> TradewarnError | None:
    """Return the coded error that an exception comes to; None where it is a fault of ours.

    Told by the module that defines the exception, so that no library is imported for it.
    """
    home = type(error).__module__.partition(".")[0]
    if isinstance(error, TradewarnError):
        return error
    if home == "sqlalchemy" or home == "sqlite3":
        what = str(getattr(error, "orig", None) or error).splitlines()[0]
        if "readonly database" in what:
            from tradewarn.store.read_only import unwritable

            return unwritable("")
        if home == "sqlalchemy" and _is_away(error):
            return StoreError(
                f"the database does not answer: {what}", fix="start it, or mend TRADEWARN_DATABASE_URL"
            )
        return StoreError(
            f"the database refused: {what}",
            fix="check that TRADEWARN_HOME is on a sound disk with space and may be written; "
            "a damaged database is replaced from a backup",
        )
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        return BadUse(f"a value does not fit: {name}: {first['msg']}", fix="see the command's --help")
    if type(error).__name__ == "PanicException":
        return IndexDamaged(f"the index cannot be read: {error}", fix="run `tradewarn index rebuild`")
    if isinstance(error, OSError):
        return StoreError(
            f"the file system refused: {error.strerror or error}",
            fix="check the space and the rights, or set TRADEWARN_HOME to another folder",
            where=str(error.filename or ""),
        )
    return None


def _is_away(error: BaseException) -> bool:
    from tradewarn.store.absence import is_away

    return is_away(error)


def fault(error: BaseException) -> TradewarnError:
    """Own up to an exception that nobody foresaw: what it was, and what to do with it."""
    return TradewarnError(
        f"a fault in tradewarn: {type(error).__name__}: {error}",
        fix="report it with the lines above and the command; what was done before it is safe",
    )


def as_issue(error: TradewarnError, *, where: str, stage: str) -> Issue:
    """Write a coded error as an issue of one file."""
    return Issue(code=error.code, what=error.what, fix=error.fix, where=error.where or where, stage=stage)
