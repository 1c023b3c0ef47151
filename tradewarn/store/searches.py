"""Saved searches, what each has found, and what of that its owner was told.

A match is told until it is acknowledged, always under one id; so a kill at any moment
loses none, and a reader who minds the ids counts none twice.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from tradewarn.errors import BadUse, NotFound
from tradewarn.model import Hit, MatchReason, NewMatch, Record, SavedSearch
from tradewarn.store.archive import sha256
from tradewarn.store.following import PROJECTION
from tradewarn.store.jobs import Jobs
from tradewarn.store.people import checked_name
from tradewarn.store.rows import Rows, canonical, insert_new, upsert
from tradewarn.store.schema import search, search_look, search_match

STAGE = "searches"  # asks a saved search again, after records came into the index
LONGEST_NAME = 120
MOST_OF_AN_OWNER = 200
KNOWN, WAITING, TOLD = "known", "waiting", "told"
TOGETHER = 500
SHOWN = (WAITING, TOLD)


@dataclass(frozen=True, slots=True)
class Kept:
    """What a search knows of a record that it found."""

    hash: str
    state: str
    gone: bool


@dataclass(frozen=True, slots=True)
class Fresh:
    """A record that a search did not know, or that came back to it; `silent` is never told."""

    record: str
    hash: str
    hit: Hit
    reason: MatchReason
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """What a look found: what may be new, and the ids of all that match of `total`.

    Where these are `whole`, a record that is not among them matches no more.
    """

    fresh: Sequence[Fresh]
    matching: Collection[str]
    whole: bool
    total: int


@dataclass(frozen=True, slots=True)
class Look:
    """The last look of a search: its number, when, and how many of all matches it saw."""

    run: int
    at: str
    checked: int
    total: int


class _Told(Record):
    """What is kept of a match, to tell it."""

    hit: Hit
    reason: MatchReason


def search_id(owner: str, name: str) -> str:
    """Give the id of an owner's search of a name; two owners' never meet."""
    return "s-" + sha256(f"{owner}\0{name}".encode())[:16]


def match_id(search: str, record: str, content: str) -> str:
    """Give the id of a notice: the same for the same content, however often it is found."""
    return "sm-" + sha256(f"{search}|{record}|{content}".encode())[:16]


class SavedSearches(Rows):
    """The searches that people keep, by id."""

    def save(self, given: SavedSearch) -> SavedSearch:
        """Keep a search; the same once more changes nothing, what it knows stays.

        Returns:
            The search as it is kept.

        Raises:
            BadUse: Its owner has another of that name, or too many, or the name cannot be one.
        """
        checked_name(given.owner)
        if not 1 <= len(given.name.strip()) <= LONGEST_NAME or not given.name.isprintable():
            raise BadUse(
                f"a search cannot be named {given.name[:LONGEST_NAME]!r}",
                fix=f"take 1 to {LONGEST_NAME} letters on one line",
            )
        item = given.model_copy(update={"id": search_id(given.owner, given.name)})
        row = {"id": item.id, "owner": item.owner, "body": canonical(item)}
        with self._write() as c:
            held = c.execute(sa.select(search.c.body).where(search.c.id == item.id)).scalar()
            if held is None:
                mine = sa.select(sa.func.count()).select_from(search).where(search.c.owner == item.owner)
                if int(c.execute(mine).scalar() or 0) >= MOST_OF_AN_OWNER:
                    raise BadUse(
                        f"{item.owner} has {MOST_OF_AN_OWNER} saved searches already",
                        fix="remove one that is needed no more",
                    )
                if insert_new(c, search, [row]):
                    return item
                held = c.execute(sa.select(search.c.body).where(search.c.id == item.id)).scalar()
        kept = SavedSearch.model_validate_json(str(held))
        if (kept.query, kept.filters, kept.mode) != (item.query, item.filters, item.mode):
            raise BadUse(
                f"there is another search named {item.name!r}",
                fix="give this one another name, or remove the other first",
            )
        return kept

    def get(self, id: str, *, owner: str | None = None) -> SavedSearch:  # noqa: A002  (the contract's name)
        """Return one search, by id or, where the owner is told, by name.

        Raises:
            NotFound: There is none, or it is another owner's.
        """
        ids = [id] if owner is None else [id, search_id(owner, id)]
        where = [search.c.id.in_(ids)] + ([search.c.owner == owner] if owner is not None else [])
        row = self._row(sa.select(search.c.body).where(*where))
        if row is None:
            raise NotFound(f"no saved search {id}", fix="see `tradewarn searches list`")
        return SavedSearch.model_validate_json(row[0])

    def all(self, *, owner: str | None = None) -> list[SavedSearch]:
        """List the searches, or one owner's, by name."""
        query = sa.select(search.c.body)
        if owner is not None:
            query = query.where(search.c.owner == owner)
        found = [SavedSearch.model_validate_json(r[0]) for r in self._rows(query)]
        return sorted(found, key=lambda s: (s.owner, s.name))

    def remove(self, id: str) -> None:  # noqa: A002
        """Forget a search and all it knows."""
        with self._write() as c:
            self._locked(c, id)
            for table in (search_match, search_look):
                c.execute(sa.delete(table).where(table.c.search == id))
            c.execute(sa.delete(search).where(search.c.id == id))

    def enter(self, *, connection: Connection | None = None) -> None:
        """Enter that every search is asked again, in the transaction that tells of new records."""
        with self._write(connection) as c:
            ids = list(c.execute(sa.select(search.c.id)).scalars())
            if ids:
                Jobs(self._engine).reopen(STAGE, ids, version=PROJECTION, connection=c)

    # -- what it found

    def known(self, id: str) -> dict[str, Kept]:  # noqa: A002
        """Map the records that a search found, whenever, to what it knows of them."""
        with self._read() as c:
            return _known(c, id)

    def last_look(self, id: str) -> Look | None:  # noqa: A002
        """Return the last look of a search; None before its first."""
        row = self._row(sa.select(search_look).where(search_look.c.search == id))
        return None if row is None else Look(row.run, row.at, row.checked, row.total)

    def looked(self, item: SavedSearch, seen: Seen, *, at: str, connection: Connection | None = None) -> bool:
        """Note what a look found; of two looks that found the same, one tells it.

        A record is new that the search never found, under this id or another with the same
        content, or that had gone and came back with other content.

        Returns:
            Whether it was the first look, which only remembers.
        """
        with self._write(connection) as c:
            if not self._locked(c, item.id):
                return False  # removed meanwhile
            last = c.execute(sa.select(search_look.c.run).where(search_look.c.search == item.id)).scalar()
            run, silent = int(last or 0) + 1, last is None and not item.all_now
            known = _known(c, item.id)
            _turn(c, item.id, known, seen)
            rows = []
            for one, state in _states(known, seen, silent=silent):
                rows.append(_row(item.id, one, state=state, run=run, at=at))
            for start in range(0, len(rows), TOGETHER):
                upsert(c, search_match, rows[start : start + TOGETHER])
            told = {"search": item.id, "run": run, "at": at}
            upsert(c, search_look, [told | {"checked": len(seen.matching), "total": seen.total}])
            return last is None

    def waiting(self, id: str, *, limit: int | None = None) -> list[NewMatch]:  # noqa: A002
        """List what a search found and its owner did not acknowledge, the latest first."""
        return self._matches([id], (WAITING,), limit=limit)

    def found(self, ids: Sequence[str], *, limit: int) -> list[NewMatch]:
        """List what searches found, acknowledged or not, the latest first; for a feed."""
        return self._matches(ids, SHOWN, limit=limit)

    def counts(self, ids: Sequence[str]) -> dict[str, int]:
        """Map searches to how many of their matches wait to be told."""
        query = (
            sa.select(search_match.c.search, sa.func.count())
            .where(search_match.c.search.in_(list(ids)), search_match.c.state == WAITING)
            .group_by(search_match.c.search)
        )
        return {name: int(number) for name, number in self._rows(query)}

    def acknowledge(self, id: str, matches: Iterable[str], *, at: str) -> int:  # noqa: A002
        """Note that the owner was told of these matches; return how many waited until now."""
        wanted, done = set(matches), 0
        with self._write() as c:
            self._locked(c, id)
            columns = (search_match.c.record, search_match.c.hash)
            rows = c.execute(
                sa.select(*columns).where(search_match.c.search == id, search_match.c.state == WAITING)
            )
            for record in [row.record for row in rows if match_id(id, row.record, row.hash) in wanted]:
                told = sa.update(search_match).values(state=TOLD, told_at=at)
                done += c.execute(_one(told, id, record)).rowcount
        return done

    def tell_all(self, id: str) -> None:  # noqa: A002
        """Let all that a search only remembered, and that still matches, wait to be told."""
        where = (search_match.c.search == id, search_match.c.state == KNOWN, search_match.c.gone == 0)
        with self._write() as c:
            c.execute(sa.update(search_match).where(*where, search_match.c.body != "").values(state=WAITING))

    def _matches(self, ids: Sequence[str], states: Sequence[str], *, limit: int | None) -> list[NewMatch]:
        query = (
            sa.select(search_match)
            .where(search_match.c.search.in_(list(ids)), search_match.c.state.in_(states))
            .order_by(search_match.c.run.desc(), search_match.c.seen_at.desc(), search_match.c.record)
            .limit(limit)
        )
        return [_match(dict(row._mapping)) for row in self._rows(query)]

    @staticmethod
    def _locked(c: Connection, id: str) -> bool:  # noqa: A002
        """Hold a search against other looks; tell whether it is still kept."""
        return (
            c.execute(sa.select(search.c.id).where(search.c.id == id).with_for_update()).first() is not None
        )


def _known(c: Connection, id: str) -> dict[str, Kept]:  # noqa: A002
    columns = (search_match.c.record, search_match.c.hash, search_match.c.state, search_match.c.gone)
    rows = c.execute(sa.select(*columns).where(search_match.c.search == id).order_by(search_match.c.record))
    return {row.record: Kept(row.hash, row.state, bool(row.gone)) for row in rows}


def _turn(c: Connection, id: str, known: Mapping[str, Kept], seen: Seen) -> None:  # noqa: A002
    """Mark which of the known records have gone, and which are back."""
    if seen.whole:
        gone = [record for record, kept in known.items() if not kept.gone and record not in seen.matching]
        _mark(c, id, gone, gone=1)
        # what waited and is now found under another id waits there
        moved = {one.hash for one in seen.fresh if one.record not in known}
        old = [r for r in known if r not in seen.matching and known[r].state == WAITING]
        for record in old:
            if known[record].hash in moved:
                c.execute(_one(sa.delete(search_match), id, record))
    _mark(c, id, [r for r, kept in known.items() if kept.gone and r in seen.matching], gone=0)


def _states(known: Mapping[str, Kept], seen: Seen, *, silent: bool) -> Iterator[tuple[Fresh, str]]:
    """Give the records whose row is written, and whether each is told."""
    told = {k.hash for r, k in known.items() if k.state != WAITING or r in seen.matching or not seen.whole}
    for one in seen.fresh:
        held = known.get(one.record)
        if held is not None and (not held.gone or held.hash == one.hash):
            continue
        yield one, KNOWN if silent or one.silent or one.hash in told else WAITING
        told.add(one.hash)


def _mark(c: Connection, id: str, records: Sequence[str], *, gone: int) -> None:  # noqa: A002
    for start in range(0, len(records), TOGETHER):
        part = search_match.c.record.in_(records[start : start + TOGETHER])
        c.execute(sa.update(search_match).where(search_match.c.search == id, part).values(gone=gone))


def _one(statement: Any, id: str, record: str) -> Any:  # noqa: A002
    return statement.where(search_match.c.search == id, search_match.c.record == record)


def _row(id: str, one: Fresh, *, state: str, run: int, at: str) -> dict[str, Any]:  # noqa: A002
    return {
        "search": id,
        "record": one.record,
        "hash": one.hash,
        "state": state,
        "gone": 0,
        "run": run,
        "seen_at": at,
        "told_at": None,
        "body": canonical(_Told(hit=one.hit, reason=one.reason)),
    }


def _match(row: Mapping[str, Any]) -> NewMatch:
    body = _Told.model_validate_json(row["body"])
    return NewMatch(
        id=match_id(row["search"], row["record"], row["hash"]),
        hit=body.hit,
        reason=body.reason,
        first_seen=row["seen_at"],
        run=row["run"],
    )
