"""Cited rows as loaded, and cases: what the notices and the cited rows come to."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from tradewarn.errors import NotFound
from tradewarn.model import Case
from tradewarn.store.rows import Rows, canonical, changed, upsert
from tradewarn.store.schema import case, cited

EVERYWHERE = "*"  # the origin of a measure on all origins
FEW = 8  # sources sought by the database; for more all cases of their markets are gone through once


class Cited(Rows):
    """Cases as event and order lists state them, each with its source."""

    def put(
        self, cases: Iterable[Case], *, form: str, source: str, connection: Connection | None = None
    ) -> int:
        """Keep the rows of one file in place of what an older load of it gave."""
        rows = [
            {"id": c.id, "form": form, "market": c.importing_country, "source": source, "body": canonical(c)}
            for c in cases
        ]
        with self._write(connection) as c:
            changed(c)
            c.execute(sa.delete(cited).where(cited.c.source == source, cited.c.form == form))
            upsert(c, cited, rows)
        return len(rows)

    def held_by_others(self, ids: Sequence[str], *, source: str) -> dict[str, str]:
        """Tell which of these ids are rows of other files, and of which."""
        found: dict[str, str] = {}
        for start in range(0, len(ids), 500):
            query = sa.select(cited.c.id, cited.c.source).where(cited.c.id.in_(ids[start : start + 500]))
            found |= {row.id: row.source for row in self._rows(query.where(cited.c.source != source))}
        return found

    def of_market(self, market: str) -> list[Case]:
        """Return the cited cases of one importing country by id."""
        query = sa.select(cited.c.body).where(cited.c.market == market).order_by(cited.c.id)
        return [Case.model_validate_json(r[0]) for r in self._rows(query)]

    def markets(self) -> list[str]:
        """List the importing countries that have cited cases."""
        return sorted(r[0] for r in self._rows(sa.select(cited.c.market).distinct()))

    def sources(self) -> list[tuple[str, str, int]]:
        """List the loaded files: source, form, rows."""
        query = sa.select(cited.c.source, cited.c.form, sa.func.count()).group_by(
            cited.c.source, cited.c.form
        )
        return [(s, f, n) for s, f, n in self._rows(query.order_by(cited.c.source))]

    def all(self) -> list[Case]:
        """Return every cited case by id."""
        rows = self._rows(sa.select(cited.c.body).order_by(cited.c.id))
        return [Case.model_validate_json(r[0]) for r in rows]


class Cases(Rows):
    """The cases, a projection that is remade by market."""

    def replace(self, market: str, cases: Sequence[Case], *, connection: Connection | None = None) -> None:
        """Put the cases of one market in place of those known before."""
        rows = [_row(market, c) for c in cases]
        with self._write(connection) as c:
            changed(c)
            c.execute(sa.delete(case).where(case.c.market == market))
            upsert(c, case, rows)

    def get(self, id: str) -> Case:  # noqa: A002  (the contract's name)
        """Return one case.

        Raises:
            NotFound: No case has this id.
        """
        row = self._row(sa.select(case.c.body).where(case.c.id == id))
        if row is None:
            raise NotFound(f"no case {id}", fix="take an id from `tradewarn search --kind case`")
        return Case.model_validate_json(row[0])

    def resting_on(self, sources: Sequence[str]) -> dict[str, str]:
        """Map those of the sources (ids of cited rows or notices) that have a case to the case's id."""
        wanted = set(sources)
        if not wanted:
            return {}
        holds = [_has(case.c.sources, s) for s in sorted(wanted)]
        found: dict[str, str] = {}
        for row in self._rows(sa.select(case.c.body).where(sa.or_(*holds)).order_by(case.c.id)):
            kept = Case.model_validate_json(row[0])
            named = {s.id for e in kept.events for s in (e.source, *e.also)}
            found |= dict.fromkeys((named & wanted) - found.keys(), kept.id)
        return found

    def numbers_of(self, sources: Collection[str], *, markets: Collection[str]) -> dict[str, tuple[str, ...]]:
        """Give the numbers, in capitals, of all cases that rest on each of the sources.

        Args:
            sources: Ids of cited rows or notices; one whose cases have no number is left out.
            markets: The importing countries that they are of.
        """
        query = sa.select(case.c.sources, case.c.numbers).where(case.c.market.in_(markets))
        query = query.where(case.c.numbers != "").order_by(case.c.id)
        if len(sources) <= FEW:
            query = query.where(sa.or_(sa.false(), *(_has(case.c.sources, s) for s in sorted(sources))))
        rows = ((_split(row.sources), _split(row.numbers)) for row in self._rows(query))
        wanted = set(sources)
        return _by_source((wanted.intersection(named), numbers) for named, numbers in rows)

    def of_market(self, market: str) -> list[Case]:
        """Return the cases of one importing country by id."""
        query = sa.select(case.c.body).where(case.c.market == market).order_by(case.c.id)
        return [Case.model_validate_json(r[0]) for r in self._rows(query)]

    def page(
        self,
        *,
        market: str | None = None,
        country: str | None = None,
        authority: str | None = None,
        instrument: str | None = None,
        hs: str | None = None,
        status: Sequence[str] = (),
        number: str | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> tuple[int, list[Case]]:
        """Return how many cases pass the filters, and one page of them, the newest event first.

        Args:
            market: The importing country.
            country: An origin or a related country; a measure on all origins passes.
            authority: Its code.
            instrument: One of the case's.
            hs: Digits; a code passes that begins with them, or that they begin with.
            status: Any of these; none means any at all.
            number: One of its case numbers, in any case of letters.
            limit: The most to return.
            offset: How many to pass over.
        """
        where = [case.c[k] == v for k, v in (("market", market), ("authority", authority)) if v is not None]
        if country is not None:
            where.append(sa.or_(_has(case.c.countries, EVERYWHERE), _has(case.c.countries, country)))
        if instrument is not None:
            where.append(_has(case.c.instruments, instrument))
        if hs is not None:
            wider = [_has(case.c.codes, hs[:length]) for length in range(2, len(hs))]
            where.append(sa.or_(case.c.codes.contains(f"|{hs}", autoescape=True), *wider))
        if status:
            where.append(case.c.status.in_(status))
        if number is not None:
            where.append(_has(case.c.numbers, number.upper()))
        total = self._row(sa.select(sa.func.count()).select_from(case).where(*where))
        query = sa.select(case.c.body).where(*where).order_by(case.c.newest.desc().nulls_last(), case.c.id)
        rows = self._rows(query.limit(limit).offset(offset))
        return int(total[0]) if total else 0, [Case.model_validate_json(r[0]) for r in rows]

    def all(self) -> list[Case]:
        """Return every case by id."""
        rows = self._rows(sa.select(case.c.body).order_by(case.c.id))
        return [Case.model_validate_json(r[0]) for r in rows]

    def ids(self) -> list[str]:
        """List the ids of all cases."""
        return [i for (i,) in self._rows(sa.select(case.c.id).order_by(case.c.id))]

    def count(self) -> int:
        """Return how many cases there are."""
        row = self._row(sa.select(sa.func.count()).select_from(case))
        return int(row[0]) if row else 0


def numbers_by_source(cases: Iterable[Case]) -> dict[str, tuple[str, ...]]:
    """Give the numbers, in capitals, of all cases that rest on each source, as once they are kept."""
    numbered = sorted((one for one in cases if one.case_numbers), key=lambda one: one.id)
    rows = ((_listed(_sources(one)), _listed(_numbers(one))) for one in numbered)
    return _by_source((_split(sources), _split(numbers)) for sources, numbers in rows)


def _by_source(rows: Iterable[tuple[Iterable[str], Sequence[str]]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for sources, numbers in rows:
        for source in sources:
            found.setdefault(source, {}).update(dict.fromkeys(numbers))
    return {source: tuple(numbers) for source, numbers in found.items()}


def _row(market: str, item: Case) -> dict[str, Any]:
    related = (r.country for r in item.related_countries)
    everywhere = (EVERYWHERE,) if item.all_origins else ()
    return {
        "id": item.id,
        "market": market,
        "authority": item.authority,
        "status": item.status,
        "newest": max((e.date for e in item.events), default=None),
        "countries": _listed((*everywhere, *item.countries_of_origin, *related)),
        "instruments": _listed(item.instruments),
        "codes": _listed(item.hs),
        "numbers": _listed(_numbers(item)),
        "sources": _listed(_sources(item)),
        "body": canonical(item),
    }


def _numbers(item: Case) -> Iterator[str]:
    return (number.upper() for number in item.case_numbers)


def _sources(item: Case) -> Iterator[str]:
    return (source.id for event in item.events for source in (event.source, *event.also))


def _listed(values: Iterable[str]) -> str:
    """Write values side by side, each between bars, so that a query finds one whole."""
    return "".join(f"|{_bare(v)}|" for v in dict.fromkeys(values))


def _split(listed: str) -> list[str]:
    """Read what `_listed` wrote."""
    return [value for value in listed.split("|") if value]


def _has(column: sa.Column[Any], value: str) -> sa.ColumnElement[bool]:
    return column.contains(f"|{_bare(value)}|", autoescape=True)


def _bare(value: str) -> str:
    return value.replace("|", "/")
