"""New records against all profiles: raise what is new, once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta

from extract.cases.events import CORRECTED_WITHIN, REPEATED_WITHIN
from kb.profiles import builtin_profiles
from tradewarn.model import EarlyWarning, Match, Notice, Profile, Stage
from tradewarn.store import Store
from warn.acts import act_of, acts_of
from warn.known import watched
from warn.matching import Matcher
from warn.warnings import early_warnings

NEAR = timedelta(days=1)


def run(store: Store, *, at: str, notices: Iterable[str] | None = None) -> int:
    """Raise the warnings that notices give; running it again raises none twice.

    Args:
        store: Where notices, profiles and warnings are.
        at: The time for the ledger, ISO 8601.
        notices: Ids of the notices to look at; all where it is None.

    Returns:
        How many warnings were new.
    """
    profiles = {p.id: p for p in (*builtin_profiles(), *store.profiles.all())}
    matcher = Matcher(profiles.values(), watched=watched(store))
    chosen = store.notices.all() if notices is None else store.notices.many(list(notices))
    found = [(n, m) for n in chosen if n.publication_date and (m := matcher.match(n))]
    others = _around(store, [n for n, _ in found])
    told: dict[str, set[str]] = {}
    raised: list[tuple[EarlyWarning, str]] = []
    for notice, matches in sorted(found, key=lambda nm: (nm[0].publication_date, nm[0].id)):
        raised += _of_notice(store, notice, matches, others[_key(notice)], profiles, told)
    return store.warnings.raise_new(raised, at=at) if raised else 0


def _of_notice(
    store: Store,
    notice: Notice,
    matches: Sequence[Match],
    others: Sequence[Notice],
    profiles: dict[str, Profile],
    told: dict[str, set[str]],
) -> list[tuple[EarlyWarning, str]]:
    """Give the warnings of one notice that no repeat of it raised before."""
    act = act_of(notice, others)
    if act is None:
        return []
    same = acts_of(notice, others)
    fresh = []
    for match in matches:
        if match.profile not in told:
            told[match.profile] = store.warnings.acts(match.profile)
        known = told[match.profile]
        if not (known & same) - {act}:
            fresh.append(match)
            known.add(act)
    return [(w, act) for w in early_warnings(notice, fresh, act=act, profiles=profiles)]


def _key(notice: Notice) -> tuple[str | None, str | None]:
    return notice.importing_country, notice.authority


def _around(store: Store, notices: Sequence[Notice]) -> dict[tuple[str | None, str | None], list[Notice]]:
    """Give the notices of the same authority from about the time of those that matched."""
    found: dict[tuple[str | None, str | None], list[Notice]] = defaultdict(list)
    markets = {n.importing_country for n in notices if n.importing_country}
    for market in sorted(markets):
        days = [n.publication_date for n in notices if n.importing_country == market and n.publication_date]
        reach = CORRECTED_WITHIN if any(n.stage is Stage.CORRECTION for n in notices) else REPEATED_WITHIN
        first, last = min(days) - reach - NEAR, max(days) + REPEATED_WITHIN + NEAR
        for notice in store.notices.between(market, first, last):
            found[_key(notice)].append(notice)
    return found
