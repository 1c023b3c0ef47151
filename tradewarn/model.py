"""The data types that flow between the stages, in the order they are made.

Document → Page → Found → Notice → Case (with its Measures) → IndexEntry → Hit →
Match → EarlyWarning, and Issue from any stage. A Verdict answers one question.

Everything here is written to disk or sent to a client, so each type is frozen and
refuses unknown fields. Dates are calendar dates; countries ISO 3166-1 alpha-2 or
``EU EAEU GCC SACU``; offsets count Unicode code points in NFC page text.
"""

from datetime import date as Date
from enum import StrEnum
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field


class Record(BaseModel):
    """Base of everything written to disk: immutable, no unknown fields.

    A type's validator is built when it is first used: no command uses all of them, and
    building all took a tenth of a second of every start.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Instrument(StrEnum):
    """The kind of trade remedy."""

    AD = "AD"
    CVD = "CVD"
    SG = "SG"
    AC = "AC"
    EV = "EV"
    BSG = "BSG"
    AA = "AA"


class Stage(StrEnum):
    """What a notice does to its proceeding."""

    PETITION = "petition"
    INITIATION = "initiation"
    EXTENSION = "extension"
    REGISTRATION = "registration"
    PRELIM = "prelim"
    AMENDED_PRELIM = "amended-prelim"
    PROVISIONAL = "provisional"
    DISCLOSURE = "disclosure"
    FINAL = "final"
    AMENDED_FINAL = "amended-final"
    ORDER = "order"
    INJURY_INSTITUTION_PRELIM = "injury-institution-prelim"
    INJURY_PRELIM = "injury-prelim"
    INJURY_FINAL_PHASE_SCHEDULING = "injury-final-phase-scheduling"
    INJURY_FINAL = "injury-final"
    REVIEW_INITIATION = "review-initiation"
    REVIEW_PRELIM = "review-prelim"
    REVIEW_FINAL = "review-final"
    REVIEW_RESCISSION = "review-rescission"
    INTERIM_REVIEW_INITIATION = "interim-review-initiation"
    INTERIM_REVIEW_FINAL = "interim-review-final"
    NEW_SHIPPER_REVIEW_INITIATION = "new-shipper-review-initiation"
    NEW_SHIPPER_REVIEW_FINAL = "new-shipper-review-final"
    CHANGED_CIRCUMSTANCES_INITIATION = "changed-circumstances-initiation"
    CHANGED_CIRCUMSTANCES_PRELIM = "changed-circumstances-prelim"
    CHANGED_CIRCUMSTANCES_FINAL = "changed-circumstances-final"
    SUNSET_INSTITUTION = "sunset-institution"
    SUNSET_SCHEDULING = "sunset-scheduling"
    SUNSET_PRELIM = "sunset-prelim"
    SUNSET_FINAL = "sunset-final"
    CIRCUMVENTION_INITIATION = "circumvention-initiation"
    CIRCUMVENTION_PRELIM = "circumvention-prelim"
    CIRCUMVENTION_FINAL = "circumvention-final"
    SCOPE_RULING = "scope-ruling"
    UNDERTAKING_ACCEPTANCE = "undertaking-acceptance"
    UNDERTAKING_AMENDMENT = "undertaking-amendment"
    COURT_DECISION_AMENDED_FINAL = "court-decision-amended-final"
    CORRECTION = "correction"
    REVOCATION = "revocation"
    REVOCATION_PARTIAL = "revocation-partial"
    TERMINATION = "termination"
    EXPIRY_NOTICE = "expiry-notice"
    EXEMPTION = "exemption"
    EVASION_DETERMINATION = "evasion-determination"
    REFUND = "refund"
    OTHER = "other"


class Document(Record):
    """One published file, exactly as received; `sha256` is its identity.

    `source` is a crawler's name or what `ingest --source` said; `name` a file name
    or reference for people; `record` the position inside a container (a line of a
    `.jsonl`), absent for a plain file.
    """

    sha256: str
    source: str
    name: str
    media_type: str
    size: int
    url: str | None = None
    record: int | None = None


class Span(Record):
    """A piece of one page's text, `end` excluded."""

    start: int
    end: int


class Mark(Record):
    """What the format itself says of a piece of text.

    Kinds: ``title heading agency depdoc summary dates footnote running-head
    signature filing table``. A reader sets only what the format states.
    """

    kind: str
    start: int
    end: int


class Table(Record):
    """A ruled or tagged table: its rows' cells as spans of the page text.

    The reader lays the cells into the text row by row (cells parted by a tab, rows by
    a newline), so that each cell has true offsets. `header` counts the header rows.
    """

    header: int
    rows: tuple[tuple[Span, ...], ...]


class Box(Record):
    """Where one line of text stands on the page, in PDF points from the top left."""

    start: int
    end: int
    x0: float
    top: float
    x1: float
    bottom: float


class Page(Record):
    """One page of NFC text; `number` counts from 1."""

    number: int
    text: str
    marks: tuple[Mark, ...] = ()
    tables: tuple[Table, ...] = ()
    boxes: tuple[Box, ...] = ()


class Issue(Record):
    """Something a person must look at before the work counts as done."""

    code: str
    what: str
    fix: str
    where: str = ""
    stage: str = ""


class Found(Record):
    """A value and the passage that proves it.

    `quote` is a verbatim substring of the page text at `start`:`end`; `by` the file
    whose rule found it; `confidence` between 0 and 1.
    """

    value: Any
    quote: str
    page: int
    start: int
    end: int
    confidence: float = Field(ge=0, le=1)
    by: str


class HsCode(Record):
    """A tariff code as printed, and its digits."""

    printed: str
    digits: str
    ex: bool = False
    nomenclature: str = "HS"


class RelatedCountry(Record):
    """A country the notice concerns that is not an origin of the goods."""

    country: str
    role: Literal["inquiry", "order", "input_origin", "consigned_from", "third_country"]


class Period(Record):
    """The period looked at: POI, POR, RIP, injury period."""

    label: str
    start: Date
    end: Date


class Company(Record):
    """A firm as printed."""

    name: str
    role: str
    country: str | None = None


RateScope = Literal[
    "company", "pair", "sampled", "cooperating_other", "all_others", "country_wide", "residual", "range"
]
RateKind = Literal[
    "ad_valorem",
    "specific",
    "min_price",
    "combined",
    "quota",
    "undertaking",
    "zero",
    "de_minimis",
    "excluded",
]


class Rate(Record):
    """One rate: for whom, how much, on what basis.

    `rate` is a plain decimal with a point and no grouping; `printed` is as in the
    source; `unit` ``%`` or a currency per quantity (``USD/kg``).
    """

    company: str | None = None
    producer: str | None = None
    country: str | None = None
    scope: RateScope
    rate: str
    unit: str
    basis: str
    kind: RateKind
    printed: str
    instrument: Instrument | None = None


class Deadline(Record):
    """Something due: on a date, or so many days after publication, by a rule."""

    what: str
    date: Date | None = None
    days_after_publication: int | None = None
    rule: str | None = None


class Scope(Record):
    """What the written description takes in and leaves out, in the source's words."""

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()


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
    status: Literal["machine", "accepted", "corrected"] = "machine"
    needs_review: tuple[str, ...] = ()
    evidence: dict[str, tuple[Found, ...]] = {}


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


class Source(Record):
    """Where a fact comes from: a stored notice, or a cited row of a loaded file."""

    id: str
    ref: str
    date: Date | None = None
    url: str | None = None


class CaseEvent(Record):
    """One dated step of a proceeding, and the words that say so."""

    date: Date
    precision: Literal["day", "month", "year"] = "day"
    stage: Stage
    notice: str | None = None
    rates: tuple[Rate, ...] = ()
    source: Source
    quote: str = ""
    result: Literal["affirmative", "negative", "none"] = "none"
    companies: tuple[str, ...] = ()  # firms the event is limited to; empty: everyone
    origins: tuple[str, ...] = ()  # countries the event is about; empty: all of the case
    also: tuple[Source, ...] = ()  # duplicates and corrections: other documents of this act
    authority: str | None = None  # who acted, where it is told; injury is often another's to decide


class Measure(Record):
    """A duty that bound from a day on, until the next event of the case ends it."""

    instrument: Instrument
    company: str | None
    rate: str | None
    unit: str | None
    basis: str | None
    from_: Date = Field(alias="from")
    to: Date | None = None
    event: str

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)


CaseStatus = Literal["open", "provisional", "in_force", "no_measure", "revoked", "expired", "unknown"]


class Case(Record):
    """A proceeding, from cited rows (`cited`) or joined from notices.

    `hs` holds digits as the sources list them; `goods` thesaurus ids; `status` follows
    from the events as of the newest of them.
    """

    id: str
    importing_country: str
    authority: str | None = None
    product: str
    product_vi: str | None = None
    goods: tuple[str, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    case_numbers: tuple[str, ...] = ()
    countries_of_origin: tuple[str, ...] = ()
    all_origins: bool = False
    related_countries: tuple[RelatedCountry, ...] = ()
    hs: tuple[str, ...] = ()
    status: CaseStatus = "unknown"
    events: tuple[CaseEvent, ...] = ()
    companions: tuple[str, ...] = ()
    measures: tuple[Measure, ...] = ()
    notes: tuple[str, ...] = ()
    cited: bool = False


class Passage(Record):
    """One stretch of a record's text, small enough for one vector."""

    id: str
    text: str
    page: int
    start: int
    end: int


class IndexEntry(Record):
    """What an index is given of one record.

    `kind` is ``notice``, ``law`` or ``case``; `ref` the number a lawyer cites; the
    facets are exact values, `hs` digits of any length.
    """

    id: str
    kind: Literal["notice", "law", "case"]
    ref: str
    title: str
    passages: tuple[Passage, ...]
    keywords: tuple[str, ...] = ()  # other names: Vietnamese goods, stage and firm names, case numbers
    authority: str | None = None
    market: str | None = None
    countries: tuple[str, ...] = ()  # origins and related countries; "*" when all origins
    instruments: tuple[str, ...] = ()
    stage: str | None = None
    hs: tuple[str, ...] = ()
    case_numbers: tuple[str, ...] = ()
    language: str | None = None
    date: Date | None = None


class Snippet(Record):
    """A passage shown with a hit."""

    text: str
    page: int
    start: int
    end: int


class Why(Record):
    """Why a hit stands where it stands."""

    lexical_rank: int | None = None
    dense_rank: int | None = None
    matched_terms: tuple[str, ...] = ()


class Hit(Record):
    """One result; `score` is comparable only within one answer."""

    id: str
    kind: str
    ref: str
    title: str
    authority: str | None
    publication_date: Date | None
    score: float
    snippets: tuple[Snippet, ...] = ()
    why: Why = Why()


class SearchAnswer(Record):
    """What `tradewarn search` prints; `facets` maps a facet to value counts."""

    query: str
    total: int
    took_ms: float
    hits: tuple[Hit, ...]
    facets: dict[str, dict[str, int]] = {}
    issues: tuple[Issue, ...] = ()  # e.g. the search by meaning was left out


class Size(Record):
    """One physical measure of a firm's goods, e.g. thickness 5 mm."""

    name: str
    value: str
    unit: str


class Profile(Record):
    """What a firm or sector exports; private to its `owner` (empty: built in)."""

    id: str
    owner: str
    name: str
    name_en: str | None = None
    goods: tuple[str, ...]
    hs: tuple[str, ...]
    markets: tuple[str, ...]
    companies: tuple[str, ...] = ()
    sizes: tuple[Size, ...] = ()
    channels: tuple[str, ...] = ()


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


class Fact(Record):
    """One cited statement of a verdict."""

    text: str
    source: Source
    quote: str


class AppliedRate(Record):
    """A rate that would apply today, and the event it comes from."""

    instrument: Instrument
    rate: str
    unit: str
    basis: str
    scope: str
    company: str | None
    since: Date | None
    source: Source


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


class Question(Record):
    """What is asked of `check`: free words, fields, or both.

    The lengths keep a hostile text from holding up the answers of others.
    """

    question: str = Field(default="", max_length=2_000)
    product: str | None = Field(default=None, max_length=2_000)
    hs: str | None = Field(default=None, max_length=100)
    market: str | None = Field(default=None, max_length=200)
    company: str | None = Field(default=None, max_length=500)
    size: tuple[Size, ...] = Field(default=(), max_length=50)
    as_of: Date | None = None
    lang: Literal["vi", "en"] | None = None


class VerdictCode(StrEnum):
    """The answer to "am I in it?"; each is defined in the contract."""

    NAMED = "named"
    COVERED_BY_COUNTRY = "covered_by_country"
    COVERED_ALL_OTHERS = "covered_all_others"
    PROVISIONAL = "provisional"
    UNDER_INVESTIGATION = "under_investigation"
    EXCLUDED = "excluded"
    INVESTIGATED_NO_MEASURE = "investigated_no_measure"
    REVOKED = "revoked"
    EXPIRED = "expired"
    NO_RECORD = "no_record"
    NEEDS_REVIEW = "needs_review"


class Verdict(Record):
    """The answer contract: nothing in it that is not in a cited record."""

    verdict: VerdictCode
    facts: tuple[Fact, ...]
    rates: tuple[AppliedRate, ...]
    as_of: Date
    language: Literal["vi", "en"]
    caveats: tuple[str, ...]
    confidence: float
    next_steps: tuple[str, ...]
    sources_loaded: tuple[SourceLoaded, ...]
    summary: str = ""


def build_all() -> None:
    """Build every type's validator now, and late no more.

    FastAPI wraps the types of its routes, and a wrapped type that is still to be built
    fails at the first request.
    """
    kinds = [Record]
    for kind in kinds:
        kinds += kind.__subclasses__()
        kind.model_config["defer_build"] = False
        kind.model_rebuild(force=True)
