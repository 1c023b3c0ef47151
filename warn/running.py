"""New records against all profiles: raise what is new, once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.engine import Connection

from extract.cases.repeats import CORRECTED_WITHIN, REPEATED_WITHIN
from kb.profiles import builtin_profiles
from tradewarn.model import EarlyWarning, Match, Notice, Profile, Stage
from tradewarn.store import Store
from warn.acts import act_of, acts_of
from warn.known import watched
from warn.matching import Matcher
from warn.warnings import early_warnings

NEAR = timedelta(days=1)


@dataclass(frozen=True)
class Meetings:
    """Which notices concern which profiles, before anyone asks what was told already.

    `around` are the notices of each market and authority from about the same time, among
    which repeats of one act are told.
    """

    found: Sequence[tuple[Notice, Sequence[Match]]]
    around: dict[tuple[str | None, str | None], list[Notice]]
    profiles: dict[str, Profile]


def run(store: Store, *, at: str, notices: Iterable[str] | None = None) -> int:
    """Raise the warnings that notices give; running it again raises none twice.

    Args:
        store: Where notices, profiles and warnings are.
        at: The time for the ledger, ISO 8601.
        notices: Ids of the notices to look at; all where it is None.

    Returns:
        How many warnings were new.
    """
    chosen = store.notices.all() if notices is None else store.notices.many(list(notices))
    found = meetings(store, chosen)
    with store.transaction() as c:
        return raise_new(store, found, at=at, connection=c)


def all_profiles(store: Store) -> list[Profile]:
    """Return the profiles built in and those that people keep."""
    return list({p.id: p for p in (*builtin_profiles(), *store.profiles.all())}.values())


def meetings(
    store: Store, notices: Iterable[Notice], *, profiles: Iterable[Profile] | None = None
) -> Meetings:
    """Find which notices concern which profiles; the slow part, which writes nothing.

    Args:
        store: Where notices and goods under watch are.
        notices: Those to look at.
        profiles: Those to ask; all where it is None.
    """
    asked = {p.id: p for p in (all_profiles(store) if profiles is None else profiles)}
    matcher = Matcher(asked.values(), watched=watched(store))
    dated = [(n, n.publication_date) for n in notices if n.publication_date]
    found = [(day, n, m) for n, day in dated if (m := matcher.match(n))]
    found.sort(key=lambda meeting: (meeting[0], meeting[1].id))
    return Meetings([(n, m) for _, n, m in found], _around(store, [n for _, n, _ in found]), asked)


def raise_new(store: Store, meetings: Meetings, *, at: str, connection: Connection) -> int:
    """Raise the warnings of acts that a profile was not warned of; return how many were new.

    Args:
        store: Where the warnings are.
        meetings: What `meetings` found.
        at: The time for the ledger, ISO 8601.
        connection: The transaction that reads what was told, and writes what is new.
    """
    told: dict[str, set[str]] = {}
    on = date.fromisoformat(at[:10])
    raised: list[tuple[EarlyWarning, str]] = []
    for notice, matches in meetings.found:
        for match in matches:
            if match.profile not in told:
                told[match.profile] = store.warnings.acts(match.profile, connection=connection)
        raised += _of_notice(notice, matches, meetings, told, on=on)
    return store.warnings.raise_new(raised, at=at, connection=connection) if raised else 0


def _of_notice(
    notice: Notice, matches: Sequence[Match], meetings: Meetings, told: dict[str, set[str]], *, on: date
) -> list[tuple[EarlyWarning, str]]:
    """Give the warnings of one notice that no repeat of it raised before."""
    others = meetings.around[_key(notice)]
    act = act_of(notice, others)
    if act is None:
        return []
    same = acts_of(notice, others)
    fresh = []
    for match in matches:
        known = told[match.profile]
        if not (known & same) - {act}:
            fresh.append(match)
            known.add(act)
    return [(w, act) for w in early_warnings(notice, fresh, act=act, profiles=meetings.profiles, on=on)]


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
