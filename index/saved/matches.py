"""All that a saved search matches, record by record, and what each record says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import count
from typing import Protocol

from index.backend import UNTOLD, Filters
from index.search import LARGEST_PAGE, Mode
from index.understanding import understand
from index.understanding.narrowing import MAY_BE_UNTOLD
from tradewarn.errors import BadUse, IndexBehind
from tradewarn.model import Hit, IndexEntry, SavedSearch, SearchAnswer

MOST = 5_000  # matches that one look goes through, of each kind
KINDS = ("notice", "case", "law")
ANY_DAY = date(2000, 1, 1)  # periods of a question are not kept, so no day matters
SINGLE = ("date_from", "date_to", "undated")


class Ask(Protocol):
    """Answers one question: the searcher's way of being asked."""

    def __call__(
        self, text: str, *, filters: Filters, limit: int = 20, offset: int = 0, mode: Mode = "hybrid"
    ) -> SearchAnswer:
        """Search the index."""


@dataclass(frozen=True)
class Matching:
    """What matches: the hits by id, and how many there are in all."""

    hits: dict[str, Hit]
    total: int

    @property
    def whole(self) -> bool:
        """Whether nothing was left out."""
        return self.total <= len(self.hits)


def matching(ask: Ask, item: SavedSearch) -> Matching:
    """Find all that a saved search matches by words, numbers, codes and filters.

    What is only near in meaning does not count: something is always nearest, and would be
    news for ever. A search by meaning alone takes the nearest that it is given. Notices are
    asked for by themselves, for then an answer hides none behind its case.
    """
    filters = as_asked(filters_of(item), item.query)
    kinds = filters.kind or KINDS
    others = tuple(kind for kind in kinds if kind != "notice")
    hits: dict[str, Hit] = {}
    total = 0
    for asked in (("notice",) if "notice" in kinds else (), others):
        if asked:
            found, number = _paged(ask, item, filters.model_copy(update={"kind": asked}))
            hits |= {hit.id: hit for hit in found}
            total += number
    return Matching(hits, total)


def _paged(ask: Ask, item: SavedSearch, filters: Filters) -> tuple[list[Hit], int]:
    mode: Mode = "dense" if item.mode == "dense" else "lexical"
    hits: list[Hit] = []
    for offset in count(0, LARGEST_PAGE):  # a page may show fewer than it holds
        answer = ask(item.query, filters=filters, limit=LARGEST_PAGE, offset=offset, mode=mode)
        for issue in answer.issues:
            if issue.code == IndexBehind.code:  # what comes back would be told as new
                raise IndexBehind(issue.what, fix=issue.fix)
        hits += answer.hits
        if not answer.hits or offset + LARGEST_PAGE >= min(answer.total, MOST):
            return hits, max(answer.total, len(hits))
    raise AssertionError("unreachable")


def filters_of(item: SavedSearch) -> Filters:
    """Give the filters of a search as the index takes them."""
    return Filters(**{k: v[0] if k in SINGLE else v for k, v in item.filters.items() if v})


def as_asked(filters: Filters, query: str) -> Filters:
    """Let the filters that repeat what the words name take what tells no market, origin or authority.

    They were read out of the words when the search was kept, and the live search leaves nothing
    out for such words, as an article of law. What its owner set by hand stays as strict as it is,
    unless it says no more than the words do.
    """
    named: dict[str, set[str]] = {}
    for part in understand(query, today=ANY_DAY).parts:
        if part.filters and part.kind in MAY_BE_UNTOLD:
            named.setdefault(part.kind, set()).update(part.values)
    looser = {
        kind: (*values, UNTOLD)
        for kind, said in named.items()
        if (values := getattr(filters, kind)) and set(values) <= said
    }
    return filters.model_copy(update=looser)


def kept_filters(filters: Filters) -> dict[str, tuple[str, ...]]:
    """Write filters as a saved search keeps them: only those that are set, by values that can be given."""
    found = {}
    for name, value in filters:
        written = (str(value).lower(),) if value else ()  # a day as 2031-01-02
        values = tuple(v for v in value if v != UNTOLD) if isinstance(value, tuple) else written
        if values:
            found[name] = values
    return found


def refuse_nothing(query: str, filters: Filters) -> None:
    """Refuse a search that asks for nothing.

    Raises:
        BadUse: It has neither words nor a filter.
    """
    if not query.strip() and filters == Filters():
        raise BadUse(
            "nothing is asked",
            fix="give words, a number or an HS code, or an empty text with a filter as --market US",
        )


def content_hash(entry: IndexEntry) -> str:
    """Hash what can be searched of a record, without its id: a re-reading may give it another."""
    named = {name: "" for name in ("ref", "title") if getattr(entry, name) == entry.id}  # for want of any
    said = entry.model_copy(update=named).model_dump_json(exclude={"id", "passages"})
    return _hash([said, *(passage.text for passage in entry.passages)])


def hit_hash(hit: Hit) -> str:
    """Hash a hit, where nothing more is known of its record."""
    return _hash([hit.kind, hit.ref, hit.title, hit.authority or "", str(hit.publication_date)])


def _hash(parts: Sequence[str]) -> str:
    return sha256("\0".join(parts).encode()).hexdigest()
