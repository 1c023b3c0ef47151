"""What a letter or notice that a firm received says, and what it sets running."""

from datetime import date as Date
from typing import Literal

from tradewarn.model.cases import CaseStatus, Source
from tradewarn.model.found import Found
from tradewarn.model.issues import Issue
from tradewarn.model.notices import Notice
from tradewarn.model.record import Record


class LetterDue(Record):
    """One thing due: as the document prints it, as the law counts it, or both.

    `day` is the one that stands, the printed one first; `differs` tells that the law gives `law_day`.
    """

    what: str
    name: str
    who: str
    day: Date | None = None
    printed: bool
    rule: str | None = None  # of what is printed without a day
    quote: str = ""
    law: str | None = None
    law_source: str | None = None
    law_day: Date | None = None
    differs: bool = False
    past: bool = False


class LetterAsk(Record):
    """One thing that a letter asks of whom it addresses.

    `day` is what the letter prints, or, where `counted`, `days` after the event that it names, whose
    day is known: its own day, or that on which it was received. Working days are not counted.
    """

    kind: str
    what: str
    means: str
    todo: tuple[str, ...]
    law: tuple[str, ...]
    words: Found
    day: Date | None = None
    days: int | None = None
    runs_from: Literal["receipt", "letter", "publication", "initiation"] | None = None
    working_days: bool = False
    counted: bool = False
    past: bool = False


class LetterHead(Record):
    """How a letter opens, and what it says that silence costs."""

    dated: Found | None = None
    to: Found | None = None
    subject: Found | None = None
    warning: Found | None = None


class LetterCase(Record):
    """A proceeding that the letter names by its number, and that is loaded; `dues` lie ahead in it."""

    id: str
    number: str
    product: str
    product_vi: str | None = None
    status: CaseStatus
    source: Source | None = None  # its newest step
    dues: tuple[LetterDue, ...] = ()


class LetterAct(Record):
    """One act that the document holds, read by machine; every value has its proof in `notice`.

    Of a letter to a firm no time limit of law is counted: its day publishes nothing.
    """

    notice: Notice
    said: str
    means: str = ""
    dues: tuple[LetterDue, ...] = ()
    todo: tuple[str, ...] = ()


class Letter(Record):
    """The answer to “I received this letter”; nothing of the letter is kept.

    `head` is there where it addresses somebody; a notice to all has none.
    """

    name: str
    language: Literal["vi", "en"]
    as_of: Date
    received: Date | None = None
    summary: str
    head: LetterHead | None = None
    asks: tuple[LetterAsk, ...] = ()
    acts: tuple[LetterAct, ...] = ()
    cases: tuple[LetterCase, ...] = ()
    unknown_numbers: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()
    issues: tuple[Issue, ...] = ()
