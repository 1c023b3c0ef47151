"""The contract every search engine meets: it takes our query and gives our hits.

Below this seam: storing, matching words, filtering, counting, nearest neighbours.
Above it, once for all engines: folding, query understanding, rank fusion, snippets,
reasons and paging (`index.search`). An engine is one file in `index/backends`, held to
the contract suite in `tests/index/test_backend_contract.py`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date as Date
from typing import TYPE_CHECKING, Any, Protocol

from pydantic import ValidationInfo, field_validator

from tradewarn.model import IndexEntry, Instrument, Passage, Record, Stage

if TYPE_CHECKING:  # numpy takes a tenth of a second, and a lexical query needs none
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float32]

UNTOLD = "?"  # market, country, authority or language of a record that tells none; no facet counts it
AT_HOME = ("vi", UNTOLD)  # languages of records that a Vietnamese question is put to as it stands
ALL_ORIGINS = "*"  # among the countries of a record: it concerns goods of every origin
FACETS = (
    "kind",
    "market",
    "country",
    "authority",
    "instrument",
    "stage",
    "hs_chapter",
    "hs_heading",
    "year",
    "language",
    "issue",
)
"""The facets every engine counts; ``country`` is origins and related countries."""


def known_countries(names: Sequence[str], *, origins: bool) -> tuple[str, ...]:
    """Give the codes of countries named by code or by name.

    Args:
        names: What was asked for.
        origins: Whether they are origins, among which ``*`` asks for measures on all.

    Raises:
        ValueError: One is neither; as a filter it would silently find nothing.
    """
    from kb.countries import countries, country_code

    found = []
    for name in names:
        known = name.upper() in countries() or (origins and name == ALL_ORIGINS)
        code = name.upper() if known else country_code(name)
        if code is None:
            raise ValueError(f"{name!r} is no country; give a code as US or VN")
        found.append(code)
    return tuple(found)


def known_issues(codes: Sequence[str]) -> tuple[str, ...]:
    """Give the codes of legal issues as the taxonomy writes them.

    Raises:
        ValueError: One is none of it; as a filter it would silently find nothing.
    """
    from kb.issues import legal_issues

    for code in codes:
        if code.upper() not in legal_issues():
            raise ValueError(f"{code!r} is no legal issue; give one of {', '.join(legal_issues())}")
    return tuple(code.upper() for code in codes)


class Phrase(Record):
    """Words that stand side by side."""

    folded: tuple[str, ...]


class Denied(Record):
    """What no hit has; one thing of it is enough.

    `values` are pairs of a field and a value as an engine keeps it. Only words tell the rest: a number by
    which a record is cited, a phrase, a word of those `marked` with its marks.
    """

    values: tuple[tuple[str, str], ...] = ()
    identifiers: tuple[str, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    marked: tuple[str, ...] = ()

    @property
    def by_words(self) -> bool:
        """Whether anything is left out that only words tell."""
        return bool(self.identifiers or self.phrases or self.marked)


class Filters(Record):
    """What every hit must be; within one field any value will do.

    `country` is an origin or a related country and also takes records on all origins;
    `hs` takes every code that begins with the digits given; with `undated` a period also
    takes what bears no day. `without` is what is left out as it was typed, which no engine reads:
    it obeys `denied`, made of it (`index.understanding.denying`).
    """

    kind: tuple[str, ...] = ()
    market: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    authority: tuple[str, ...] = ()
    instrument: tuple[str, ...] = ()
    stage: tuple[str, ...] = ()
    hs: tuple[str, ...] = ()
    case_number: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    issue: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    date_from: Date | None = None
    date_to: Date | None = None
    undated: bool = False
    denied: Denied | None = None

    @field_validator("*", mode="before")
    @classmethod
    def _one_is_a_list_of_one(cls, value: Any, info: Any) -> Any:
        if isinstance(value, str) and not info.field_name.startswith(("date_", "undated")):
            return (value,) if value else ()
        return value

    @field_validator("market", "country", "authority", "instrument")
    @classmethod
    def _codes(cls, codes: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(code.upper() for code in codes)

    @field_validator("instrument")
    @classmethod
    def _known_instrument(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(Instrument(name.upper()).value for name in names)

    @field_validator("stage")
    @classmethod
    def _known_stage(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(Stage(name).value for name in names)

    @field_validator("issue")
    @classmethod
    def _known_issue(cls, codes: tuple[str, ...]) -> tuple[str, ...]:
        return known_issues(codes)

    @field_validator("country", "market")
    @classmethod
    def _known_country(cls, names: tuple[str, ...], asked: ValidationInfo) -> tuple[str, ...]:
        return known_countries(names, origins=asked.field_name == "country")

    @field_validator("hs")
    @classmethod
    def _digits_only(cls, codes: tuple[str, ...]) -> tuple[str, ...]:
        return tuple("".join(c for c in code if c in "0123456789") for code in codes)


class Concept(Record):
    """One thing that the question means, under all its names, folded.

    A record has it when it has all words of one name; the best name counts, not their
    sum. One that is `enough` makes a record a match by itself (the goods asked for),
    another only raises it (the stage, the country). One that is `own` makes a match only in a
    record's title or keywords, where its own goods are named: a text may name others in passing.
    """

    names: tuple[tuple[str, ...], ...]
    enough: bool = True
    own: bool = False
    weight: float = 1.0


class Query(Record):
    """What is asked of an engine: tokens, never raw text.

    A record matches when it has enough of the words (`needed` of them), one phrase, a
    concept that is enough, one of the identifiers, one of the HS codes, or deals with one of the legal
    issues. With nothing asked every record matches, newest first. What is `required` every match has,
    word by word.

    For records in another language than the question's, `rendered` has its words in theirs, each
    under its equivalents: every one raises, and `rendered_needed` of them make a match. Of the
    question's own words then only those count that stand among a record's keywords (`keyed`), where
    its names in other languages are: in running text ``an`` and ``to`` would be English words.

    Words that stand `aside` name what narrows or describes besides what is sought, as a country or a remedy,
    or weigh nothing: they score and make no match, unless there are no others. Words of one of the
    `compounds` make a match only together: “mật ong” is one word, and a record of “ống” has none of it.
    """

    exact: tuple[str, ...] = ()
    folded: tuple[str, ...] = ()
    aside: frozenset[str] = frozenset()
    compounds: tuple[tuple[str, ...], ...] = ()
    needed: int = 1
    keyed: bool = False
    rendered: tuple[Concept, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    required: tuple[Phrase, ...] = ()
    concepts: tuple[Concept, ...] = ()
    identifiers: tuple[str, ...] = ()
    hs: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    filters: Filters = Filters()
    limit: int = 20
    offset: int = 0

    @property
    def has_words(self) -> bool:
        """Whether words are asked for, as they stand or rendered."""
        return bool(self.folded or self.rendered)

    @property
    def matching(self) -> tuple[tuple[str, ...], ...]:
        """The folded words that make a match: each alone, or the syllables of a compound together."""
        words = [word for word in dict.fromkeys(self.folded) if word not in self.aside]
        inside = {word for compound in self.compounds for word in compound}
        found = [*self.compounds, *((word,) for word in words if word not in inside)]
        return tuple(found) or tuple((word,) for word in dict.fromkeys(self.folded))

    @property
    def asks_nothing(self) -> bool:
        """Whether only the filters decide."""
        said = self.has_words or self.phrases or self.required or self.concepts
        return not (said or self.identifiers or self.hs or self.issues)

    @property
    def rendered_needed(self) -> int:
        """How many of the rendered words make a match: two at least, most of many, one where it is all."""
        if len(self.rendered) == 1 and len(self.matching) == 1:
            return 1
        return max(2, (2 * len(self.rendered) + 2) // 3)

    @property
    def vocabulary(self) -> frozenset[str]:
        """Every folded word that counts as a match when it is seen."""
        found = set(self.folded)
        for phrase in (*self.phrases, *self.required):
            found.update(phrase.folded)
        for concept in (*self.concepts, *self.rendered):
            found.update(*concept.names)
        return frozenset(found)


@dataclass(frozen=True, slots=True)
class Ranked:
    """A record and its lexical score; equal scores stand in the order of their ids."""

    id: str
    score: float


@dataclass(frozen=True, slots=True)
class Near:
    """A record and its passage nearest to the question, by cosine."""

    id: str
    passage: str
    score: float


@dataclass(frozen=True, slots=True)
class Counted:
    """How many records match, and how many for each value of each facet."""

    total: int
    facets: dict[str, dict[str, int]]


Counting = tuple[Query | None, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Size:
    """How much an index holds."""

    records: int
    passages: int
    vectors: int


@dataclass(frozen=True, slots=True)
class Taken:
    """What an index has of a record: its content hash, and the model of its vectors."""

    hash: str
    model: str | None


@dataclass(frozen=True, slots=True)
class Vectored:
    """A record ready for an index; `vectors` has one row a passage, or is absent."""

    entry: IndexEntry
    hash: str
    vectors: "Vector | None" = None
    model: str | None = None


class SearchBackend(Protocol):
    """Stores index entries and answers queries."""

    @property
    def name(self) -> str:
        """The engine's name."""

    @property
    def generation(self) -> int:
        """A number that changes with every commit, seen by every process."""

    @property
    def lineage(self) -> str:
        """Names what is held itself: another where the index was made anew; one gone is begun anew, empty."""

    @property
    def model(self) -> str | None:
        """The embedding model whose vectors it holds; none while it has no vectors."""

    def expect(self, records: int) -> int:
        """Make ready for so many new records, until `close`; gives how many to commit at once."""

    def add(self, entries: Sequence[Vectored]) -> None:
        """Add or replace records by id; visible after `commit`.

        Raises:
            StoreBusy: Another writer holds the index.
            IndexOutdated: The vectors are of another model than those held.
        """

    def delete(self, ids: Sequence[str]) -> None:
        """Remove records; an unknown id is no error; visible after `commit`."""

    def commit(self) -> None:
        """Make everything since the last commit durable and visible, then let go."""

    def taken(self, ids: Sequence[str]) -> dict[str, Taken]:
        """Tell which of these records are wholly held, as what."""

    def ids(self) -> Iterable[str]:
        """Give the ids of all records that are held, in any order."""

    def together(self, asks: Sequence[Any]) -> list[Any]:
        """Answer several things (`index.asks`), which need not be done one by one."""

    def lexical(self, query: Query) -> list[Ranked]:
        """Rank records by words: `limit` of them after `offset`."""

    def nearest(self, vector: "Vector", filters: Filters, limit: int) -> list[Near]:
        """Rank records by their nearest passage among those the filters allow.

        Exactly, but for a large index without filters, which may leave out one in a hundred.

        Raises:
            IndexDamaged: The vectors on disk do not fit together.
        """

    def count(self, query: Query | None, also: Sequence[str] = (), *more: Counting) -> Counted:
        """Count the records that match the query, or are among `also` and pass its filters.

        Without a query only `also` counts. What several queries match, each with its `also`,
        counts once.
        """

    def among(self, ids: Sequence[str], query: Query) -> set[str]:
        """Tell which of these records match a query; one that asks nothing has only filters to pass."""

    def get(self, ids: Sequence[str]) -> dict[str, IndexEntry]:
        """Give records by id, without their passages; unknown ids are left out."""

    def passages(self, query: Query, ids: Sequence[str], limit: int) -> dict[str, list[Passage]]:
        """Give for each record the passages with most of the query's words, best first."""

    def passages_by_id(self, ids: Sequence[str]) -> dict[str, Passage]:
        """Give passages by id; unknown ids are left out."""

    def size(self) -> Size:
        """Count what is held."""

    def verify(self) -> None:
        """Look at all that is held, be it slow.

        Raises:
            IndexDamaged: Something is not what was written.
        """

    def close(self) -> None:
        """Let go of files and connections; what was not committed is dropped.

        It may be asked and written to again: what it needs is opened anew.
        """
