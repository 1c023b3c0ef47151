"""What a person is asked about a record, and what they decided."""

from typing import Any, Literal

from tradewarn.model.record import Record

Why = Literal["proposal", "conflict", "silent", "changed", "record", ""]


class Review(Record):
    """One value that waits for a person, or that a person decided.

    `machine` is what the machine offers, with proposals under the floor; `reviewer` the
    person's value, `by` who and `at` when; `second` names who agreed after them. `why` it
    is asked: a value under its floor, passages that disagree, a field left empty although
    the text has what belongs there, a reading that changed since it was decided, or a
    whole record that concerns Viet Nam. `seen` stands for all of this: an answer that
    bears it is refused when anything changed meanwhile. `source` tells the passages and
    `version` the rules of the machine's value that was decided on.
    """

    id: str
    notice: str
    field: str
    machine: Any
    reviewer: Any = None
    second: str | None = None
    status: Literal["open", "accepted", "rejected", "corrected"] = "open"
    by: str | None = None
    at: str | None = None
    second_at: str | None = None
    note: str = ""
    why: Why = ""
    seen: str
    decided_on: Any = None
    source: str | None = None
    version: str | None = None
