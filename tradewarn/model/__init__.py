"""The data types that flow between the stages, in the order they are made.

Document → Page → Found → Notice → Case (with its Measures) → IndexEntry → Hit →
Match → EarlyWarning, and Issue from any stage. A Verdict answers one question.

Everything here is written to disk or sent to a client, so each type is frozen and
refuses unknown fields. Dates are calendar dates; countries ISO 3166-1 alpha-2 or
``EU EAEU GCC SACU``; offsets count Unicode code points in NFC page text.
"""

from tradewarn.model.answers import AppliedRate, Fact, Question, Verdict, VerdictCode
from tradewarn.model.cases import Case, CaseEvent, CaseStatus, Measure, Segment, SegmentKind, Source
from tradewarn.model.citations import CitationStatus, CitedRecord, ResolvedCitation
from tradewarn.model.documents import Box, Document, Mark, Page, Scan, Span, Table
from tradewarn.model.found import Found
from tradewarn.model.hits import Hit, IndexEntry, Passage, SearchAnswer, Snippet, UnderstoodPart, Why
from tradewarn.model.issues import Issue
from tradewarn.model.letter import Letter, LetterAct, LetterAsk, LetterCase, LetterDue, LetterHead
from tradewarn.model.notices import Extraction, Notice, Part
from tradewarn.model.passport import Appearance, Passport, Spelling
from tradewarn.model.precedents import Precedent, Standing
from tradewarn.model.profiles import Profile, Size
from tradewarn.model.rates import Applies, RateInForce, RatesAnswer
from tradewarn.model.record import Record, build_all
from tradewarn.model.reviews import Review
from tradewarn.model.searches import MatchReason, NewMatch, SavedSearch, SearchNews
from tradewarn.model.similar import Likeness, SimilarAnswer, SimilarHit
from tradewarn.model.sources import SourceLoaded, SourceState
from tradewarn.model.suggestions import (
    Classification,
    HsCandidate,
    HsKind,
    HsLevel,
    HsReason,
    HsSuggestion,
    HsTable,
    Surety,
)
from tradewarn.model.terms import (
    Company,
    Deadline,
    HsCode,
    Period,
    PhysicalLimit,
    Rate,
    RateKind,
    RateScope,
    RelatedCountry,
    Scope,
)
from tradewarn.model.vocabulary import Instrument, Stage
from tradewarn.model.warnings import EarlyWarning, Match, Reason

__all__ = [
    "Appearance",
    "AppliedRate",
    "Applies",
    "Box",
    "Case",
    "CaseEvent",
    "CaseStatus",
    "CitationStatus",
    "CitedRecord",
    "Classification",
    "Company",
    "Deadline",
    "Document",
    "EarlyWarning",
    "Extraction",
    "Fact",
    "Found",
    "Hit",
    "HsCandidate",
    "HsCode",
    "HsKind",
    "HsLevel",
    "HsReason",
    "HsSuggestion",
    "HsTable",
    "IndexEntry",
    "Instrument",
    "Issue",
    "Letter",
    "LetterAct",
    "LetterAsk",
    "LetterCase",
    "LetterDue",
    "LetterHead",
    "Likeness",
    "Mark",
    "Match",
    "MatchReason",
    "Measure",
    "NewMatch",
    "Notice",
    "Page",
    "Part",
    "Passage",
    "Passport",
    "Period",
    "PhysicalLimit",
    "Precedent",
    "Profile",
    "Question",
    "Rate",
    "RateInForce",
    "RateKind",
    "RateScope",
    "RatesAnswer",
    "Reason",
    "Record",
    "RelatedCountry",
    "ResolvedCitation",
    "Review",
    "SavedSearch",
    "Scan",
    "Scope",
    "SearchAnswer",
    "SearchNews",
    "Segment",
    "SegmentKind",
    "SimilarAnswer",
    "SimilarHit",
    "Size",
    "Snippet",
    "Source",
    "SourceLoaded",
    "SourceState",
    "Span",
    "Spelling",
    "Stage",
    "Standing",
    "Surety",
    "Table",
    "UnderstoodPart",
    "Verdict",
    "VerdictCode",
    "Why",
    "build_all",
]
