"""The firms that what is loaded names, found by any name of theirs."""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from extract.cases.firm import spellings
from kb.company_index import CompanyIndex
from kb.company_likeness import compare, same_company
from kb.company_names import CompanyKey, also_named
from kb.profiles import builtin_profiles
from warn.known_case import HOME, KnownCase


class NamedFirm(NamedTuple):
    """A firm as a notice names it."""

    name: str
    country: str | None
    aliases: tuple[str, ...]


class FirmsNamed:
    """The firms that proceedings and their notices name, with the proceedings.

    A firm stands in the notices too, so a case that is as before may name others now.

    Args:
        cases: The proceedings.
        noticed: The companies of every notice by its id, as JSON.
        before: What was known until now; only what differs from it is made ready.
    """

    def __init__(
        self, cases: Sequence[KnownCase], noticed: Mapping[str, str], before: "FirmsNamed | None" = None
    ) -> None:
        self._noticed = noticed
        self._places = {id(known): place for place, known in enumerate(cases)}
        self._known = cases
        self.cases: dict[str, list[KnownCase]] = dict(before.cases) if before else {}
        gone, come = self._changes(before)
        for known in gone:
            for name in _names_of(known, before._noticed if before else {}):
                self.cases[name] = [k for k in self.cases[name] if k is not known]
        for known in come:
            for name in sorted(_names_of(known, noticed)):
                self.cases[name] = [*self.cases.get(name, ()), known]
        named = len(self.cases)
        self.cases = {name: cases for name, cases in self.cases.items() if cases}
        kept = before._index if before and len(self.cases) == named else None
        self._index: CompanyIndex | None = kept.with_more(self.cases) if kept else None

    def _changes(self, before: "FirmsNamed | None") -> tuple[Iterable[KnownCase], Iterable[KnownCase]]:
        """Give the cases that are known no more or otherwise, and those known newly or otherwise."""
        if before is None:
            return (), self._known
        then, now = before._noticed, self._noticed
        other = {i for k in self._known for i in _notices_of(k) if then.get(i) != now.get(i)}
        gone = [k for k in before._known if id(k) not in self._places or other & _notices_of(k)]
        come = [k for k in self._known if id(k) not in before._places or other & _notices_of(k)]
        return gone, come

    @property
    def index(self) -> CompanyIndex:
        """The firms by their printed names."""
        if self._index is None:
            self._index = CompanyIndex().with_more(self.cases)
        return self._index

    @cached_property
    def asked_for(self) -> CompanyIndex:
        """The firms whose names a question may hold: those of export profiles too."""
        return self.index.with_more(n for p in builtin_profiles() for n in p.companies)

    def naming(self, key: CompanyKey) -> list[KnownCase]:
        """Give the proceedings that name a firm, or one that may be it, in their order."""
        found = {id(known): known for k in self.index.like(key) for known in self.cases[k.name]}
        return [found[one] for one in sorted(found, key=self._places.__getitem__)]

    def spelled(self, firm: CompanyKey) -> CompanyKey:
        """Give a firm the other spellings that notices print for it; none where two firms can be meant."""
        same = [k for k in self._spelt.like(firm) if (found := compare(firm, k)) and found.sure]
        if not all(same_company(a, b) for i, a in enumerate(same) for b in same[i + 1 :]):
            return firm
        return also_named(firm, (n for k in same for n in (k.name, *sorted(self._spellings[k.name]))))

    @cached_property
    def _spellings(self) -> dict[str, set[str]]:
        own = {i for k in self._known for i in _notices_of(k)}
        printed = (self._noticed.get(i, "[]") for i in sorted(own))
        return spellings(firm for text in printed for firm in _firms(text))

    @cached_property
    def _spelt(self) -> CompanyIndex:
        return CompanyIndex().with_more(sorted(self._spellings))


def _notices_of(known: KnownCase) -> set[str]:
    return {e.notice for e in known.case.events if e.notice}


@lru_cache(maxsize=65_536)
def _firms(printed: str) -> tuple[NamedFirm, ...]:
    named = json.loads(printed)
    return tuple(NamedFirm(c["name"], c.get("country"), tuple(c.get("aliases", ()))) for c in named)


def _names_of(known: KnownCase, noticed: Mapping[str, str]) -> set[str]:
    """Give the names of a case's firms: in its steps, and ours in the notices of these."""
    events = known.case.events
    listed = {c for e in events for c in e.companies} | {
        n for e in events for r in e.rates for n in (r.company, r.producer) if n
    }
    named = [(f.name, f.country) for e in events if e.notice for f in _firms(noticed.get(e.notice, "[]"))]
    named += [(c.name, c.country) for c in known.undated.companies] if known.undated else []
    ours = (None, HOME) if known.home else (HOME,)
    return listed | {name for name, country in named if country in ours}
