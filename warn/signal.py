"""The contract every matching signal meets: one reason a record concerns a profile."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from kb.company_names import CompanyKey, also_named, company_key
from kb.form import WatchItem
from kb.goods import goods, match_goods
from tradewarn.model import Found, Notice, Profile, Source

Group = Literal["goods", "origin", "market", "firm", "competitor", "watch"]
MINE = 0.6  # goods words matched with less are not taken for the profile's goods


@dataclass(frozen=True, slots=True)
class Fired:
    """How strongly a signal fired, and the words that fired it."""

    strength: float
    quote: str


@dataclass(frozen=True)
class Exporter:
    """A profile made ready for comparing: goods as thesaurus ids, codes as digits, names folded.

    `codes` are the profile's own; `implied` those that the thesaurus gives for its goods,
    used only where a notice names no goods we know.
    """

    profile: Profile
    goods: frozenset[str]
    codes: frozenset[str]
    implied: frozenset[str]
    companies: tuple[CompanyKey, ...]


@dataclass(frozen=True)
class Act:
    """A notice made ready for comparing."""

    notice: Notice
    source: Source
    codes: frozenset[str]
    companies: tuple[CompanyKey, ...] = field(default=())
    watched: tuple[WatchItem, ...] = field(default=())  # goods that warning lists name for this market


@dataclass(frozen=True)
class Signal:
    """One reason a record may concern a profile.

    The docstring of `fire` is the English sentence a user reads; `vi` the same in
    Vietnamese. `group` says what it speaks to, and with that what it counts for: `firm`
    alone is enough and the gravest; `goods` needs an `origin` (goods from Viet Nam are
    touched) or, in a `market` of the profile, a `competitor`; `watch` only adds to the
    order. `meaning` is the key of the words that say what the warning means, where the
    signal decides that whatever the act does.
    """

    name: str
    group: Group
    weight: float
    vi: str
    fire: Callable[[Exporter, Act], Fired | None]
    meaning: str | None = None

    @property
    def en(self) -> str:
        """The English sentence."""
        if not self.fire.__doc__:
            raise ValueError(f"signal {self.name!r} needs a docstring")
        return self.fire.__doc__.strip()


def evidence(notice: Notice, *fields: str, value: object = None) -> str:
    """Give the words of the notice that prove a field, those for one value first."""
    for name in fields:
        found: tuple[Found, ...] = notice.evidence.get(name, ())
        for proof in found:
            if value is not None and _is(proof.value, value) and proof.quote:
                return proof.quote
        if value is None and found and found[0].quote:
            return found[0].quote
    for name in (*fields, "title"):
        for proof in notice.evidence.get(name, ()):
            if proof.quote:
                return proof.quote
    return ""


@lru_cache(maxsize=20_000)
def exporter(profile: Profile) -> Exporter:
    """Make a profile ready; its goods may be ids of the thesaurus or words in either language."""
    known = goods()
    ids: set[str] = set()
    for named in profile.goods:
        if named in known:
            ids.add(named)
        else:
            ids |= {m.good.id for m in match_goods(named, limit=2) if m.score >= MINE}
    codes = frozenset("".join(c for c in code if c.isdigit()) for code in profile.hs)
    implied = frozenset(h for i in ids for h in known[i].hs)
    return Exporter(
        profile, frozenset(ids), codes - {""}, implied, tuple(company_key(n) for n in profile.companies)
    )


def act(notice: Notice, source: Source, watched: Iterable[WatchItem] = ()) -> Act:
    """Make a notice ready for comparing."""
    codes = frozenset(h.digits for h in notice.hs_codes if len(h.digits) >= 4)
    firms = tuple(also_named(company_key(c.name), c.aliases) for c in notice.companies)
    listed = tuple(w for w in watched if w.market == notice.importing_country)
    return Act(notice, source, codes, firms, listed)


def _is(found: object, wanted: object) -> bool:
    if isinstance(found, dict):
        return wanted in found.values()
    return found == wanted
