"""A legal citation in a text, and what it leads to."""

from typing import Literal

from tradewarn.model.record import Record

CitationStatus = Literal["resolved", "unresolved", "repealed", "not_yet_in_force"]


class CitedRecord(Record):
    """What a citation leads to: a loaded notice or case, or an act whose life is known."""

    id: str
    ref: str
    title: str
    kind: Literal["notice", "case", "act", "precedent"]


class ResolvedCitation(Record):
    """One citation as it is printed, in normal form, and what it leads to.

    `start` and `end` count code points of the text in NFC; `note` is for people, in
    the language asked for; `pinpoint` is what was cited beside the normal form. Where several records
    bear the number they are `candidates`, and it is unresolved which is meant.
    """

    raw: str
    normal: str
    type: str
    status: CitationStatus
    note: str = ""
    start: int
    end: int
    resolved: CitedRecord | None = None
    pinpoint: str = ""
    candidates: tuple[CitedRecord, ...] = ()
