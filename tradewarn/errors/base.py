"""The root of all errors: a code, what happened, the fix."""

from typing import ClassVar


class TradewarnError(Exception):
    """An error that a user, a maintainer or an API client can act on.

    Attributes:
        what: What happened, with the value that caused it.
        fix: What to do about it.
        where: The file, record, address or setting concerned; may be empty.
    """

    code: ClassVar[str] = "TW-000"
    status: ClassVar[int] = 500

    def __init__(self, what: str, *, fix: str, where: str = "") -> None:
        self.what, self.fix, self.where = what, fix, where
        seen = f"\n  Seen at: {where}" if where else ""
        super().__init__(f"[{self.code}] {what}\n  Fix: {fix}{seen}")
