"""What a crawl may meet."""

from tradewarn.errors.base import TradewarnError


class SourceError(TradewarnError):
    """A crawl cannot go on."""

    code = "TW-C00"


class SourceChanged(SourceError):
    """A source published something its crawler has no rule for."""

    code = "TW-C01"


class SourceSilent(SourceError):
    """Nothing came where something was due."""

    code = "TW-C02"


class SourceUnreachable(SourceError):
    """The server refuses, times out, or breaks off."""

    code = "TW-C03"
