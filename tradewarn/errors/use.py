"""What a command or a request got wrong."""

from tradewarn.errors.base import TradewarnError


class BadUse(TradewarnError):
    """The command or request cannot be understood."""

    code = "TW-U01"
    status = 400


class NotFound(TradewarnError):
    """No such record."""

    code = "TW-U02"
    status = 404


class BadSetting(TradewarnError):
    """A setting cannot be used."""

    code = "TW-U03"


class NotAllowed(TradewarnError):
    """No token, or not the owner."""

    code = "TW-U04"
    status = 401


class ForeignOrigin(NotAllowed):
    """A page of another site tries to write through a visitor's browser."""

    code = "TW-U05"
    status = 403


class Overloaded(TradewarnError):
    """The server has too much of this to do already."""

    code = "TW-U06"
    status = 503


class ReviewConflict(TradewarnError):
    """Somebody decided otherwise already, or the record changed since it was looked at."""

    code = "TW-U07"
    status = 409
