"""One legal act as read, and all that one document gave."""

from datetime import date as Date
from typing import Literal

from pydantic import Field

from tradewarn.model.documents import Page
from tradewarn.model.found import Found
from tradewarn.model.issues import Issue
from tradewarn.model.record import Record
from tradewarn.model.suggestions import HsSuggestion
from tradewarn.model.terms import Company, Deadline, HsCode, Period, Rate, RelatedCountry, Scope
from tradewarn.model.vocabulary import Instrument, Stage


class Part(Record):
    """The stretch of one page that a notice takes up."""

    page: int
    start: int
    end: int


class Notice(Record):
    """One legal act as the machine read it; `evidence` proves each non-empty field."""

    id: str
    document: str
    pages: tuple[int, int]
    parts: tuple[Part, ...] = ()
    partial: bool = False
    authority: str | None = None
    importing_country: str | None = None
    instruments: tuple[Instrument, ...] = ()
    stage: Stage | None = None
    countries_of_origin: tuple[str, ...] = ()
    all_origins: bool = False
    related_countries: tuple[RelatedCountry, ...] = ()
    product: str | None = None
    product_vi: str | None = None
    product_en: str | None = None
    goods: tuple[str, ...] = ()  # ids of the thesaurus (kb/goods)
    case_numbers: tuple[str, ...] = ()
    document_number: str | None = None
    related_acts: tuple[str, ...] = ()
    title: str | None = None
    language: str | None = None
    hs_codes: tuple[HsCode, ...] = ()
    publication_date: Date | None = None
    period: Period | None = None
    companies: tuple[Company, ...] = ()
    rates: tuple[Rate, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    scope: Scope = Scope()
    citations: tuple[str, ...] = ()
    stage_vi: str | None = None
    hs_suggestions: tuple[HsSuggestion, ...] = ()  # where it prints no codes; never one of `hs_codes`
    status: Literal["machine", "accepted", "corrected"] = "machine"
    needs_review: tuple[str, ...] = ()
    evidence: dict[str, tuple[Found, ...]] = Field(default_factory=dict)


class Extraction(Record):
    """All that one document gave: the shape `tradewarn extract` prints."""

    path: str
    sha256: str
    media_type: str
    language: str | None
    pages: tuple[Page, ...]
    relevant: bool
    notices: tuple[Notice, ...]
    issues: tuple[Issue, ...]
