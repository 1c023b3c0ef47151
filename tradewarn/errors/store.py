"""The database and the archive."""

from tradewarn.errors.base import TradewarnError


class StoreError(TradewarnError):
    """The database or the archive of originals."""

    code = "TW-S00"


class StoreBusy(StoreError):
    """Another writer holds the store."""

    code = "TW-S01"
    status = 503


class StoreOutdated(StoreError):
    """The store's schema is of another version of tradewarn."""

    code = "TW-S02"


class JobDead(StoreError):
    """A job failed too often and waits for a person."""

    code = "TW-S03"


class LeaseLost(StoreError):
    """Another worker has taken over a job."""

    code = "TW-S04"


class StoreMoved(StoreError):
    """The store is being moved to another database, or was; it can be read, and not written."""

    code = "TW-S05"
    status = 503


class StoreNotEmpty(StoreError):
    """Records stand where a store is to be restored or moved to."""

    code = "TW-S06"
    status = 409


class BackupDamaged(StoreError):
    """A backup is cut off, changed, or of a form that is not known."""

    code = "TW-S07"


class CopyUnequal(StoreError):
    """What was copied is not what it was copied from."""

    code = "TW-S08"


class HomeReadOnly(StoreError):
    """Something is to be written where this user may only read; looking up and searching work."""

    code = "TW-S09"
    status = 503
