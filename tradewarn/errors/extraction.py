"""A document that was read but not understood."""

from tradewarn.errors.base import TradewarnError


class ExtractionError(TradewarnError):
    """A document was read but not understood."""

    code = "TW-X00"
    status = 422


class NoNotice(ExtractionError):
    """The document is about trade remedies, but no authority form fits it."""

    code = "TW-X01"


class NotRelevant(ExtractionError):
    """The document is not about trade remedies."""

    code = "TW-X02"


class FieldFailed(ExtractionError):
    """One field's rules raised; the other fields stand."""

    code = "TW-X03"


class FieldConflict(ExtractionError):
    """Two passages of one document state different values for one field."""

    code = "TW-X04"
