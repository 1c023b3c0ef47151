"""What the sources cover, and how fresh they are."""

from datetime import date as Date

from pydantic import ConfigDict, Field

from tradewarn.model.record import Record


class SourceLoaded(Record):
    """What one source covers, and where it has gaps (periods without a record)."""

    name: str
    newest: Date | None
    from_: Date | None = Field(alias="from")
    to: Date | None
    gaps: tuple[str, ...] = ()

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)


class SourceState(Record):
    """A source of notices, how fresh it is, and whether its silence is an alarm."""

    name: str
    authority: tuple[str, ...]
    country: str
    lane: str
    last_success: str | None
    newest: Date | None
    documents: int
    silent: bool
    alarm: str = ""
