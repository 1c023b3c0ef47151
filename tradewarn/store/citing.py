"""Which records bear the numbers that a text cites."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

import sqlalchemy as sa

from tradewarn.model import Precedent
from tradewarn.store.documents import Documents
from tradewarn.store.noticing import LONGEST_NUMBER
from tradewarn.store.rows import Rows
from tradewarn.store.schema import case, notice, precedent

AT_ONCE = 100
MOST_READ = 40  # documents looked into for one page of a gazette


class Bearer(NamedTuple):
    """A record that bears a number: a notice or a case, with what tells it from another."""

    id: str
    kind: str
    ref: str
    title: str
    authority: str | None
    market: str | None
    day: date | None


class Citing(Rows):
    """The records by what a lawyer cites them by."""

    def notices(self, numbers: Iterable[str]) -> Mapping[str, Sequence[Bearer]]:
        """Map those of the document numbers that are kept to the notices that bear them."""
        found: defaultdict[str, list[Bearer]] = defaultdict(list)
        wanted = sorted({n[:LONGEST_NUMBER] for n in numbers})
        for start in range(0, len(wanted), AT_ONCE):
            where = notice.c.document_number.in_(wanted[start : start + AT_ONCE])
            for row in self._rows(sa.select(notice).where(where).order_by(notice.c.id)):
                found[row.document_number].append(_bearer(row))
        return found

    def cases(self, numbers: Iterable[str]) -> Mapping[str, Sequence[Bearer]]:
        """Map those of the case numbers (in capitals) that are kept to the cases that bear them."""
        found: defaultdict[str, list[Bearer]] = defaultdict(list)
        wanted = sorted({n.upper().replace("|", "/") for n in numbers})
        for start in range(0, len(wanted), AT_ONCE):
            part = wanted[start : start + AT_ONCE]
            holds = [case.c.numbers.contains(f"|{n}|", autoescape=True) for n in part]
            columns = (case.c.id, case.c.numbers, case.c.authority, case.c.market, case.c.newest, case.c.body)
            for row in self._rows(sa.select(*columns).where(sa.or_(*holds)).order_by(case.c.id)):
                title = str(json.loads(row.body)["product"])
                for number in set(row.numbers.strip("|").split("||")).intersection(part):
                    found[number].append(
                        Bearer(row.id, "case", number, title, row.authority, row.market, row.newest)
                    )
        return found

    def precedents(self) -> list[Precedent]:
        """Give all loaded precedents; they are few, and each names what it is cited by."""
        rows = self._rows(sa.select(precedent.c.body).order_by(precedent.c.id))
        return [Precedent.model_validate_json(row.body) for row in rows]

    def on_page(self, volume: int, page: int, *, day: date | None = None) -> list[Bearer]:
        """Give the notices that begin on a page of the Federal Register.

        A record that prints its own citation tells; so does the running head of a page, which is
        looked at in the notices of the day that the text names beside the citation.
        """
        year = volume + 1935  # volume 1 is of 1936
        own = f"{volume} FR {page}"
        cites = notice.c.body.contains(f'"{own}"', autoescape=True)
        when = notice.c.publication_date
        of_year = sa.and_(when.between(date(year, 1, 1), date(year, 12, 31)), cites)
        where = sa.or_(of_year, when == day) if day and day.year == year else of_year
        query = sa.select(notice).where(notice.c.market == "US", where).order_by(notice.c.id).limit(MOST_READ)
        heads = _own(volume, page)
        documents = Documents(self._engine)
        found = []
        for row in self._rows(query):
            first, _ = json.loads(row.body)["pages"]
            pages = {p.number: p.text for p in documents.pages(row.document)}
            if any(head.search(pages.get(first, "")) for head in heads):
                found.append(_bearer(row))
        return found


def _own(volume: int, page: int) -> tuple[re.Pattern[str], ...]:
    head = rf"Federal Register ?/ ?Vol\. ?{volume}, No\. ?\d{{1,3}} ?/[^\n]{{1,80}}"
    return (
        re.compile(rf"(?m)^citation: {volume} FR {page}$"),
        re.compile(rf"(?<!\d){page}\s{{1,9}}{head}"),
        re.compile(rf"{head}\s{{1,9}}{page}(?!\d)"),
    )


def _bearer(row: "sa.Row[tuple[object, ...]]") -> Bearer:
    body = json.loads(row.body)
    title = str(body.get("title") or body.get("product") or "")
    ref = row.document_number or next(iter(body.get("case_numbers") or ()), row.id)
    return Bearer(row.id, "notice", ref, title, row.authority, row.market, row.publication_date)
