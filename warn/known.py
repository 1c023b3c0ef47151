"""What is loaded, made ready for questions, and remade when the store has changed."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

import sqlalchemy as sa

from kb.form import WatchItem
from kb.official_pages import official_page
from tradewarn.model import Case, Notice, SourceLoaded
from tradewarn.store import Store
from tradewarn.store.schema import case as case_table
from tradewarn.store.schema import cited as cited_table
from tradewarn.store.schema import correction
from tradewarn.store.schema import notice as notice_table
from tradewarn.store.schema import watch as watch_table
from warn.firms_named import FirmsNamed
from warn.known_case import KnownCase, made_ready
from warn.rows import names_no_source
from warn.sources_loaded import market_of, sources_loaded
from warn.undated import lone_case

MOST_NOTICES = 20_000  # kept between questions
MOST_TEXTS = 2_000


@dataclass
class Known:
    """The cases of a store at one moment, found by goods, code, market, number and firm."""

    store: Store
    cases: Sequence[KnownCase]
    sources: tuple[SourceLoaded, ...]
    watched: Sequence[WatchItem] = ()
    lone: Sequence[KnownCase] = ()  # notices without a readable day
    _firms_before: FirmsNamed | None = None  # so that only what differs is made ready anew
    _notices: dict[str, tuple[int, Notice]] = field(default_factory=dict)  # with a hash of what is stored
    _texts: dict[str, str] = field(default_factory=dict)
    _lists: dict[str, tuple[date, str] | None] = field(default_factory=dict)
    _urls: dict[str, str | None] = field(default_factory=dict)

    @cached_property
    def by_market(self) -> dict[str, list[KnownCase]]:
        """The cases of each importing country."""
        return _grouped(self.cases, lambda k: [k.case.importing_country])

    @cached_property
    def by_good(self) -> dict[str, list[KnownCase]]:
        """The cases of each kind of goods, narrower kinds under the wider ones too."""
        return _grouped(self.cases, lambda k: sorted(k.wider))

    @cached_property
    def by_heading(self) -> dict[str, list[KnownCase]]:
        """The cases that list a code of each four-digit heading."""
        return _grouped(self.cases, lambda k: sorted({c[:4] for c in k.codes}))

    @cached_property
    def by_word(self) -> dict[str, list[KnownCase]]:
        """The cases by the words of their product's name."""
        return _grouped(self.cases, lambda k: sorted(k.words))

    @cached_property
    def by_number(self) -> dict[str, list[KnownCase]]:
        """The cases by case number and by the numbers of their acts."""
        return _grouped(self.cases, lambda k: sorted(k.refs))

    @cached_property
    def firms(self) -> FirmsNamed:
        """The firms that cases and their notices name."""
        made = FirmsNamed(self.cases, self.store.notices.companies(), self._firms_before)
        self._firms_before = None
        return made

    @cached_property
    def unsourced(self) -> frozenset[str]:
        """The rows of lists that name no official source for what they say."""
        query = sa.select(cited_table.c.id, cited_table.c.body)
        with self.store.engine.connect() as connection:
            rows = connection.execute(query).all()
        return frozenset(i for i, body in rows if names_no_source(Case.model_validate_json(body).notes))

    def undated_of(self, known: KnownCase) -> list[Notice]:
        """Give the undated notices of a proceeding: of its number, or on its goods from its origins."""
        beside = self._lone_of.get(known.case.importing_country, ())
        return [k.undated for k in beside if k.undated and _belongs(k, known)]

    @cached_property
    def _lone_of(self) -> dict[str, list[KnownCase]]:
        return _grouped(self.lone, lambda k: [k.case.importing_country])

    def newest_of(self, market: str) -> date | None:
        """Tell how far the sources of a market reach."""
        found = self.reach_of(market)
        return found[0] if found else None

    def reach_of(self, market: str) -> tuple[date, str] | None:
        """Tell how far the sources of a market reach, and whether day, month or year is known.

        Notices tell it; a list only where no notice is loaded, for one row of a late day says
        nothing of what else happened until then.
        """
        noticed = [d for _, d in self.authorities_of(market)]
        return (max(noticed), "day") if noticed else self.lists_of(market)

    def authorities_of(self, market: str) -> list[tuple[str, date]]:
        """Give the authorities whose notices of a market are loaded, each with its newest day."""
        own = [s for s in self.sources if market_of(s) == market and s.newest]
        return [(s.name.partition(" → ")[0], s.newest) for s in own if s.newest]

    def lists_of(self, market: str) -> tuple[date, str] | None:
        """Give the newest day that loaded lists tell of a market, and how precisely it is known."""
        if market not in self._lists:
            cases = self.by_market.get(market, ())
            days = [(e.date, str(e.precision)) for k in cases for e in k.case.events if not e.notice]
            self._lists[market] = max(days, key=lambda d: (d[0], d[1] == "day"), default=None)
        return self._lists[market]

    def begins(self, markets: Iterable[str]) -> date | None:
        """Give the first day of which anything of some markets is loaded."""
        wanted = list(markets) or list(self.by_market)
        days = [s.from_ for s in self.sources if s.from_ and (market_of(s) in wanted or not self.by_market)]
        days += [day for m in wanted if (day := self._first_days.get(m))]
        return min(days, default=None)

    @cached_property
    def _first_days(self) -> dict[str, date]:
        """The day of the first step of any case of each market."""
        found = {m: [e.date for k in cases for e in k.case.events] for m, cases in self.by_market.items()}
        return {m: min(days) for m, days in found.items() if days}

    def notices(self, ids: Iterable[str]) -> list[Notice]:
        """Give notices by id, kept for the next question."""
        wanted = list(dict.fromkeys(ids))
        kept = {i: held[1] for i in wanted if (held := self._notices.get(i))}
        missing = [i for i in wanted if i not in kept]
        if missing:
            read = self.store.notices.many_stored(missing)
            kept |= {i: one for i, (_, one) in read.items()}
            self._notices.update((i, (hash(body), one)) for i, (body, one) in read.items())
            _forget(self._notices, MOST_NOTICES)
        return [kept[i] for i in wanted if i in kept]

    def urls(self, ids: Iterable[str]) -> dict[str, str | None]:
        """Give the addresses of notices' documents; a cited row has none."""
        wanted = list(dict.fromkeys(ids))
        missing = [i for i in wanted if i not in self._urls]
        made: dict[str, str | None] = dict.fromkeys(missing)
        for one, behind in self.store.documents.behind(missing).items() if missing else ():
            made[one] = behind.url or official_page(behind.authority, behind.number)
        self._urls.update(made)  # whole, so that no other thread takes a free place for an answer
        return {i: self._urls[i] for i in wanted}

    def standing(self) -> dict[str, tuple[int, Notice]]:
        """Give the notices read so far that the store holds unchanged."""
        read = dict(self._notices)
        now = self.store.notices.stored(list(read))
        return {i: read[i] for i, body in now if read[i][0] == hash(body)}

    def text(self, one: Notice) -> str:
        """Give the text of a notice's pages."""
        text = self._texts.get(one.id)
        if text is None:
            first, last = one.pages
            pages = self.store.documents.pages(one.document)
            text = "\n".join(p.text for p in pages if first <= p.number <= last)
            self._texts[one.id] = text
            _forget(self._texts, MOST_TEXTS)
        return text


def load_known(store: Store, before: Known | None = None, *, corrected: bool = False) -> Known:
    """Read the cases of a store; those that stand as before are not made ready again.

    Args:
        store: The store.
        before: What was ready until now.
        corrected: A person has corrected a notice since, which notices as they are stored do not tell.
    """
    same = {k.body: k for k in before.cases} if before else {}
    with store.engine.connect() as connection:
        rows = connection.execute(sa.select(case_table.c.body).order_by(case_table.c.id))
        cases = [same.get(body) or _ready(body) for (body,) in rows]
    lone = _lone(store)
    numbers = {(k.case.importing_country, n) for k in cases if k.home for n in k.refs} if lone else set()
    alone = [k for k in lone if not {(k.case.importing_country, n) for n in k.refs} & numbers]
    ready = Known(store, [*cases, *alone], sources_loaded(store), watched(store), lone)
    if before is not None:
        ready._firms_before = before.__dict__.get("firms", before._firms_before)
        if not corrected:
            ready._notices = before.standing()
    return ready


def watched(store: Store) -> list[WatchItem]:
    """Read the goods that loaded warning lists name."""
    with store.engine.connect() as connection:
        rows = connection.execute(sa.select(watch_table.c.body).order_by(watch_table.c.id))
        return [WatchItem.model_validate_json(body) for (body,) in rows]


def generation(store: Store) -> tuple[object, ...]:
    """Tell the state of what answers rest on: it differs after any change.

    Returns:
        The store's counter; then how many corrections there are, and the newest.
    """
    query = sa.select(sa.func.count(), sa.func.max(correction.c.at)).select_from(correction)
    with store.engine.connect() as connection:
        row = connection.execute(query).one()
    return (store.generation(), *row)


def _forget(kept: dict[str, Any], most: int) -> None:
    """Forget what was read first, where very much is kept."""
    for name in list(kept)[: max(len(kept) - most, 0)]:
        kept.pop(name, None)


def _lone(store: Store) -> list[KnownCase]:
    """Read the notices whose day of publication nobody could read, neither machine nor person."""
    query = sa.select(notice_table.c.id).where(
        notice_table.c.publication_date.is_(None),
        notice_table.c.partial == 0,
        notice_table.c.market.is_not(None),
    )
    with store.engine.connect() as connection:
        ids = [i for (i,) in connection.execute(query.order_by(notice_table.c.id))]
    found = [n for n in store.notices.many(ids) if n.publication_date is None]
    return [replace(made_ready(lone_case(n), n.id), undated=n) for n in found]


def _belongs(lone: KnownCase, known: KnownCase) -> bool:
    """Tell whether an undated notice speaks of a proceeding: of its number, or of its goods from here."""
    if lone.case.importing_country != known.case.importing_country:
        return False
    if lone.refs & known.refs:
        return True
    return bool(lone.goods & known.goods) and lone.home and known.home


def _ready(body: str) -> KnownCase:
    return made_ready(Case.model_validate_json(body), body)


def _grouped(
    cases: Iterable[KnownCase], keys: Callable[[KnownCase], Iterable[str]]
) -> dict[str, list[KnownCase]]:
    found: dict[str, list[KnownCase]] = defaultdict(list)
    for known in cases:
        for key in keys(known):
            found[key].append(known)
    return found
