"""Records against profiles: which concern whom, and why.

Signals say why; gates say whether it is enough. A record concerns a profile when it names
its firm; or touches Viet Nam and is about its goods; or hits the same goods of another
country in its own market. Codes that share a chapter only are no reason at all.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from extract.cases.repeats import source_of
from kb.company_names import CompanyKey
from kb.form import WatchItem
from kb.goods import goods, goods_for_hs
from tradewarn.model import Match, Notice, Profile, Reason
from tradewarn.plugins import load
from warn.signal import Act, Exporter, Fired, Group, Signal, act, exporter

GOODS_ENOUGH = 0.5  # what ties two subheadings of one heading is too weak; goods named in words are stronger


@cache
def signals() -> tuple[Signal, ...]:
    """Every signal there is, by name."""
    return tuple(s for _, s in sorted(load("warn.signals", Signal).items()))


def groups_of(found: Match) -> frozenset[Group]:
    """Tell what the reasons of a match speak to."""
    known = {s.name: s.group for s in signals()}
    return frozenset(known[r.signal] for r in found.reasons)


def match(notice: Notice, profiles: Iterable[Profile], *, watched: Iterable[WatchItem] = ()) -> list[Match]:
    """Find the profiles that a notice concerns, each with the reasons, the surest first.

    A tail of a notice, or one that does not name its market, concerns nobody: too
    little of it was read.

    Args:
        notice: The record.
        profiles: Those to ask.
        watched: Goods that warning lists have named.
    """
    return Matcher(profiles, watched=watched).match(notice)


EXPORTER = "VN"  # whose exports the profiles are


class Matcher:
    """Profiles made ready for many notices.

    Notices ask the profiles that share goods, a heading or a firm's first word with them;
    no other can pass the gates, so nothing is lost against asking all.
    """

    def __init__(self, profiles: Iterable[Profile], *, watched: Iterable[WatchItem] = ()) -> None:
        self._watched = tuple(watched)
        self._exporters = [exporter(p) for p in sorted(profiles, key=lambda p: p.id)]
        self._by_key: dict[str, set[int]] = defaultdict(set)
        for place, one in enumerate(self._exporters):
            for key in _exporter_keys(one):
                self._by_key[key].add(place)

    def match(self, notice: Notice) -> list[Match]:
        """Find the profiles that a notice concerns.

        Viet Nam's own measures protect its market; they concern no export from it.
        """
        if notice.partial or notice.importing_country in (None, EXPORTER):
            return []
        record = act(notice, source_of(notice), self._watched)
        places = sorted(set().union(*(self._by_key.get(k, set()) for k in _act_keys(record))))
        found = [m for place in places if (m := _match(self._exporters[place], record)) is not None]
        return sorted(found, key=lambda m: (-m.score, m.profile))


def _match(one: Exporter, record: Act) -> Match | None:
    fired = [(s, f) for s in signals() if (f := s.fire(one, record)) is not None]
    by_group: dict[str, float] = defaultdict(float)
    for signal, hit in fired:
        by_group[signal.group] = max(by_group[signal.group], hit.strength)
    if not _concerns(by_group):
        return None
    if by_group["origin"]:
        fired = [(s, f) for s, f in fired if s.group != "competitor"]
    return Match(
        profile=one.profile.id,
        record=record.notice.id,
        score=_score(fired),
        reasons=tuple(
            Reason(signal=s.name, text=s.en, quote=f.quote, source=record.source)
            for s, f in sorted(fired, key=lambda sf: (-sf[0].weight * sf[1].strength, sf[0].name))
        ),
    )


def _concerns(groups: Mapping[str, float]) -> bool:
    """Tell whether what fired is enough."""
    if groups["firm"]:
        return True
    strong = groups["goods"] > GOODS_ENOUGH
    if groups["origin"]:
        return strong
    return strong and bool(groups["competitor"]) and bool(groups["market"])


def _score(fired: Sequence[tuple[Signal, Fired]]) -> float:
    missing = 1.0
    for signal, hit in fired:
        missing *= 1 - signal.weight * hit.strength
    return round(1 - missing, 3)


def _exporter_keys(one: Exporter) -> set[str]:
    keys = {f"goods:{g}" for g in one.goods} | {f"hs:{c[:4]}" for c in one.codes}
    if not one.goods:
        keys |= {f"goods:{g.id}" for c in one.codes for g in goods_for_hs(c)}
    return keys | _firm_keys(one.companies)


def _act_keys(record: Act) -> set[str]:
    keys = {f"hs:{c[:4]}" for c in record.codes}
    for good in record.notice.goods:
        broader = goods()[good].broader if good in goods() else None
        keys |= {f"goods:{good}"} | ({f"goods:{broader}"} if broader else set())
    return keys | _firm_keys(record.companies)


def _firm_keys(companies: Iterable[CompanyKey]) -> set[str]:
    named = [key for company in companies for key, _ in company.names]
    return {f"firm:{w}" for key in named for w in (*key.own[:1], *key.short, "".join(key.own))}
