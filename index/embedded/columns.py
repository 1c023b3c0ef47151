"""What the vector half must know of each record to obey a filter without asking tantivy.

Kept beside the vectors they belong to: for every exact value the records that have it,
and each record's day. A filter becomes a mask over records in well under a
millisecond, so a filtered nearest-neighbour search stays exact at any selectivity.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from index.backend import Filters, Vectored
from index.fields import NO_DAY, day_of, filter_terms
from index.matching.queries import filter_values

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Row:
    """One record as the vector half keeps it."""

    id: str
    terms: tuple[str, ...]
    day: int
    passages: tuple[str, ...]

    @classmethod
    def of(cls, ready: Vectored) -> "Row":
        """Take from a record what its filters and its passages need."""
        entry = ready.entry
        return cls(
            id=entry.id,
            terms=tuple(f"{field}:{value}" for field, value in filter_terms(entry)),
            day=day_of(entry),
            passages=tuple(passage.id for passage in entry.passages),
        )


@dataclass(frozen=True, slots=True)
class Columns:
    """The rows of one segment, turned: by value instead of by record."""

    ids: list[str]
    passages: list[str]  # one a vector
    owners: NDArray[np.int32]  # the record of each vector
    days: NDArray[np.int32]
    terms: list[str]  # sorted
    starts: NDArray[np.int64]
    postings: NDArray[np.int32]

    @classmethod
    def of(cls, rows: Sequence[Row]) -> "Columns":
        """Turn rows into columns."""
        holders: dict[str, list[int]] = {}
        for number, row in enumerate(rows):
            for term in row.terms:
                holders.setdefault(term, []).append(number)
        terms = sorted(holders)
        lists = [holders[term] for term in terms]
        return cls(
            ids=[row.id for row in rows],
            passages=[passage for row in rows for passage in row.passages],
            owners=np.repeat(np.arange(len(rows), dtype=np.int32), [len(row.passages) for row in rows]),
            days=np.array([row.day for row in rows], dtype=np.int32),
            terms=terms,
            starts=np.cumsum([0, *(len(held) for held in lists)], dtype=np.int64),
            postings=np.array([number for held in lists for number in held], dtype=np.int32),
        )

    @classmethod
    def joined(cls, parts: "Sequence[tuple[Columns, Mask]]") -> "Columns":
        """Join columns, of each only the records marked, one behind the other."""
        terms = sorted(set().union(*(columns.terms for columns, _ in parts)))
        places = {term: place for place, term in enumerate(terms)}
        owners, holders, of_term, start = [], [], [], 0
        for columns, alive in parts:
            numbers = np.where(alive, np.cumsum(alive) - 1 + start, -1).astype(np.int32)
            owners.append(numbers[columns.owners])
            holders.append(numbers[columns.postings])
            own = np.array([places[term] for term in columns.terms], dtype=np.int64)
            of_term.append(np.repeat(own, np.diff(columns.starts)))
            start += int(alive.sum())
        holder, term = np.concatenate(holders), np.concatenate(of_term)
        holder, term = holder[holder >= 0], term[holder >= 0]
        counts = np.bincount(term, minlength=len(terms))
        owner = np.concatenate(owners)
        return cls(
            ids=[record for c, alive in parts for record in compress(c.ids, alive.tolist())],
            passages=[p for c, alive in parts for p in compress(c.passages, alive[c.owners].tolist())],
            owners=owner[owner >= 0],
            days=np.concatenate([columns.days[alive] for columns, alive in parts]),
            terms=terms,
            starts=np.concatenate([[0], np.cumsum(counts)]).astype(np.int64),
            postings=holder[np.argsort(term, kind="stable")],
        )

    def allowed(self, filters: Filters) -> Mask | None:
        """Mark the records that pass the filters; nothing when there is no filter."""
        mask: Mask | None = None
        for field, values in filter_values(filters).items():
            one = np.zeros(len(self.ids), dtype=np.bool_)
            for value in values:
                one[self._holders(f"{field}:{value}")] = True
            mask = one if mask is None else mask & one
        if filters.date_from or filters.date_to:
            low = filters.date_from.toordinal() if filters.date_from else NO_DAY + 1
            one = self.days >= low
            if filters.date_to:
                one &= (self.days <= filters.date_to.toordinal()) & (self.days != NO_DAY)
            if filters.undated:
                one |= self.days == NO_DAY
            mask = one if mask is None else mask & one
        denied = (
            [self._holders(f"{field}:{value}") for field, value in filters.denied.values]
            if filters.denied
            else []
        )
        if denied:
            mask = np.ones(len(self.ids), dtype=np.bool_) if mask is None else mask
            mask[np.concatenate(denied)] = False
        return mask

    def _holders(self, term: str) -> NDArray[np.int32]:
        at = bisect_left(self.terms, term)
        if at == len(self.terms) or self.terms[at] != term:
            return self.postings[:0]
        return self.postings[self.starts[at] : self.starts[at + 1]]

    def to_bytes(self) -> bytes:
        """Write the columns as one file's content."""
        file = BytesIO()
        np.savez(
            file,
            ids=packed(self.ids),
            passages=packed(self.passages),
            terms=packed(self.terms),
            owners=self.owners,
            days=self.days,
            starts=self.starts,
            postings=self.postings,
        )
        return file.getvalue()

    @classmethod
    def from_bytes(cls, content: bytes) -> "Columns":
        """Read the columns back."""
        with np.load(BytesIO(content), allow_pickle=False) as held:
            return cls(
                ids=unpacked(held["ids"]),
                passages=unpacked(held["passages"]),
                terms=unpacked(held["terms"]),
                owners=held["owners"],
                days=held["days"],
                starts=held["starts"],
                postings=held["postings"],
            )


def packed(texts: Sequence[str]) -> NDArray[np.uint8]:
    """Write texts as bytes, parted by NUL, which no id or code has."""
    return np.frombuffer("\0".join(texts).encode(), dtype=np.uint8)


def unpacked(content: NDArray[np.uint8]) -> list[str]:
    """Read packed texts back."""
    return content.tobytes().decode().split("\0") if content.size else []
