"""Files of the knowledge base."""

from tradewarn.errors.base import TradewarnError


class BadKnowledge(TradewarnError):
    """A knowledge file has a bad row."""

    code = "TW-K01"
    status = 422


class UnknownForm(BadKnowledge):
    """A knowledge file is of no known form."""

    code = "TW-K02"
