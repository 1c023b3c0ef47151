"""What concerns a profile, and what its owner is told of it."""

from datetime import date as Date
from typing import Literal

from tradewarn.model.cases import Source
from tradewarn.model.record import Record
from tradewarn.model.terms import Deadline


class Reason(Record):
    """Why a warning was raised: the signal, its sentence, the words that fired it."""

    signal: str
    text: str
    quote: str
    source: Source


class Match(Record):
    """One record that concerns one profile."""

    profile: str
    record: str
    score: float
    reasons: tuple[Reason, ...]


class EarlyWarning(Record):
    """What a person is told; a draft until an officer accepts it."""

    id: str
    level: Literal[1, 2, 3, 4]
    kind: Literal["match", "risk"]
    profile: str
    record: str
    reasons: tuple[Reason, ...]
    deadlines: tuple[Deadline, ...]
    score: float
    status: Literal["draft", "published", "withdrawn"] = "draft"
    outcome: Literal["open", "hit", "miss"] = "open"
    created: Date  # the date of the record that raised it, not of the run
    text_vi: str
    text_en: str
