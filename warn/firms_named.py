"""The firms that what is loaded names, found by any name of theirs."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from extract.cases.firm import spellings
from kb.company_index import CompanyIndex
from kb.company_likeness import compare, same_company
from kb.company_names import CompanyKey, also_named, company_key
from kb.profiles import builtin_profiles
from tradewarn.store.notices import NamedFirm
from warn.known_case import HOME, KnownCase


class FirmsNamed:
    """The firms that proceedings and their notices name, with the proceedings.

    A firm stands in the notices too, so a case that is as before may name others now.

    Args:
        cases: The proceedings.
        noticed: The firms of their notices, by the notices' ids.
    """

    def __init__(self, cases: Sequence[KnownCase], noticed: Mapping[str, Sequence[NamedFirm]]) -> None:
        self._noticed = noticed
        self.cases: dict[str, list[KnownCase]] = {}
        for known in cases:
            for name in sorted(_names_of(known, noticed)):
                self.cases.setdefault(name, []).append(known)

    @cached_property
    def index(self) -> CompanyIndex:
        """The firms by their printed names."""
        return CompanyIndex(map(company_key, self.cases))

    @cached_property
    def asked_for(self) -> CompanyIndex:
        """The firms whose names a question may hold: those of export profiles too."""
        profiled = (n for p in builtin_profiles() for n in p.companies if n not in self.cases)
        return CompanyIndex([*self.index, *map(company_key, dict.fromkeys(profiled))])

    def naming(self, key: CompanyKey) -> list[KnownCase]:
        """Give the proceedings that name a firm, or one that may be it."""
        return [known for k in self.index.like(key) for known in self.cases[k.name]]

    def spelled(self, firm: CompanyKey) -> CompanyKey:
        """Give a firm the other spellings that notices print for it; none where two firms can be meant."""
        same = [k for k in self._spelt.like(firm) if (found := compare(firm, k)) and found.sure]
        if not all(same_company(a, b) for i, a in enumerate(same) for b in same[i + 1 :]):
            return firm
        return also_named(firm, (n for k in same for n in (k.name, *sorted(self._spellings[k.name]))))

    @cached_property
    def _spellings(self) -> dict[str, set[str]]:
        return spellings(firm for named in self._noticed.values() for firm in named)

    @cached_property
    def _spelt(self) -> CompanyIndex:
        return CompanyIndex(map(company_key, sorted(self._spellings)))


def _names_of(known: KnownCase, noticed: Mapping[str, Sequence[NamedFirm]]) -> set[str]:
    """Give the names of a case's firms: in its steps, and ours in the notices of these."""
    events = known.case.events
    listed = {c for e in events for c in e.companies} | {
        n for e in events for r in e.rates for n in (r.company, r.producer) if n
    }
    named = [(f.name, f.country) for e in events if e.notice for f in noticed.get(e.notice, ())]
    named += [(c.name, c.country) for c in known.undated.companies] if known.undated else []
    ours = (None, HOME) if known.home else (HOME,)
    return listed | {name for name, country in named if country in ours}


def notices_of(cases: Iterable[KnownCase]) -> list[str]:
    """Give the ids of the notices that proceedings rest on."""
    return list(dict.fromkeys(e.notice for k in cases for e in k.case.events if e.notice))
