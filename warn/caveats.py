"""What limits an answer: the scope, the age and gaps of the sources, what was not found."""

from collections.abc import Sequence
from datetime import date, timedelta

from tradewarn.model import AppliedRate, Case, Instrument
from warn import naming
from warn.candidates import competitors, near
from warn.known import Known
from warn.question import Understood
from warn.sources_loaded import market_of
from warn.standing import RUNNING, Standing
from warn.wording import CAVEATS, capital, say

OLD = timedelta(days=60)
STALE: dict[str, timedelta] = {  # silence after which a case has likely moved on unseen
    "open": timedelta(days=550),
    "provisional": timedelta(days=550),
    "in_force": timedelta(days=6 * 365 + 180),  # five years, and the review that would extend it
}
LONGEST_QUOTE = 300


def about_case(
    asked: Understood, best: Standing, ordered: Sequence[Standing], rates: Sequence[AppliedRate], on: date
) -> list[str]:
    """Say what limits the answer on the proceedings found."""
    case = best.candidate.known.case
    kept: list[str] = []

    def add(key: str, **values: str) -> None:
        kept.append(say(CAVEATS, key, asked.lang, **values))

    if not asked.markets and not asked.numbers:
        add("all_markets", market=naming.market(case.importing_country, asked.lang))
    if any(s.disagree for s in ordered):
        add("disagree")
    if Instrument.AC in case.instruments and best.status in RUNNING:
        add("circumvention")
    if best.candidate.by == "wider":
        add("wider")
    several = len({g for s in ordered for g in s.candidate.known.goods}) > 1
    if asked.codes and not asked.goods and several:
        add("several_goods")
    if asked.codes and best.candidate.code is None and case.hs and best.candidate.by == "goods":
        add("other_code")
    if best.firm_fact is not None and best.firm_fact[0] in ("revoked", "excluded"):
        add("firm_only")
    if asked.firm and any(r.scope == "country_wide" for r in rates):
        add("country_wide")
    if is_old(best, on):
        key = "old_measure" if best.status == "in_force" else "stale_case"
        add(key, date=naming.day(case.events[-1].date, asked.lang))
    events = [e for s in ordered for e in s.candidate.known.case.events]
    if any(e.notice for e in events):
        add("machine")
    if any(not e.notice for e in events):
        add("cited")
    return kept


def is_old(best: Standing, on: date) -> bool:
    """Tell whether the newest document is so old that the case has likely moved on."""
    newest = best.candidate.known.case.events[-1].date
    return best.status in STALE and on - newest > STALE[best.status]


def about_scope(asked: Understood, known: Known, ordered: Sequence[Standing]) -> list[str]:
    """Quote the exclusions that loaded notices print; say where none is loaded."""
    kept = [say(CAVEATS, "scope", asked.lang)]
    quoted = 0
    for standing in ordered:
        ids = [e.notice for e in reversed(standing.candidate.known.case.events) if e.notice]
        notice = next((n for n in known.notices(ids) if n.scope.include or n.scope.exclude), None)
        if notice is None:
            continue
        quoted += 1
        ref = notice.document_number or notice.id
        for clause in notice.scope.exclude[:3]:
            kept.append(say(CAVEATS, "exclusions", asked.lang, ref=ref, quote=clause[:LONGEST_QUOTE]))
    return kept if quoted else [*kept, say(CAVEATS, "no_scope_text", asked.lang)]


def about_near(asked: Understood, known: Known) -> list[str]:
    """Name proceedings on near goods where none was found on the goods themselves."""
    named = [f"{naming.product(k.case, asked.lang)} ({_ref(k.case)})" for k in near(asked, known)[:3]]
    return [say(CAVEATS, "near", asked.lang, named="; ".join(named))] if named else []


def about_risk(asked: Understood, known: Known) -> list[str]:
    """Name measures on other countries' goods, apart from the verdict."""
    kept = []
    for one in competitors(asked, known)[:2] if asked.markets else ():
        case = one.case
        if case.events:
            others = [naming.country(c, asked.lang) for c in case.countries_of_origin[:3]]
            values = {
                "market": naming.market(case.importing_country, asked.lang),
                "origins": naming.listed(others, asked.lang),
                "ref": case.events[-1].source.ref,
            }
            kept.append(say(CAVEATS, "risk", asked.lang, **values))
    return kept


def about_other_markets(asked: Understood, known: Known, ordered: Sequence[Standing], on: date) -> list[str]:
    """Say of each asked market without a case that nothing was found there."""
    found = {s.candidate.known.case.importing_country for s in ordered}
    kept = []
    for market in asked.markets:
        if market not in found:
            newest = naming.day(min(known.newest_of(market) or on, on), asked.lang)
            named = capital(naming.market(market, asked.lang))
            kept.append(say(CAVEATS, "other_market", asked.lang, market=named, date=newest))
    return kept


def about_sources(asked: Understood, known: Known, on: date) -> list[str]:
    """Say how old the sources of the asked markets are, and where they have gaps."""
    if not known.sources:
        return [say(CAVEATS, "empty", asked.lang)]
    kept = []
    if asked.other_countries:
        others = [naming.country(c, asked.lang) for c in asked.other_countries]
        kept.append(say(CAVEATS, "other_origin", asked.lang, countries=naming.listed(others, asked.lang)))
    for market in asked.markets:
        named = naming.market(market, asked.lang)
        newest = known.newest_of(market)
        if newest is None:
            kept.append(say(CAVEATS, "no_source", asked.lang, market=named))
        elif on - newest > OLD:
            told = naming.day(newest, asked.lang)
            kept.append(say(CAVEATS, "old_source", asked.lang, market=named, date=told))
    for source in known.sources:
        if source.gaps and (not asked.markets or market_of(source) in asked.markets):
            gaps = ", ".join(source.gaps[:6])
            kept.append(say(CAVEATS, "gaps", asked.lang, name=source.name, gaps=gaps))
    return kept


def _ref(case: Case) -> str:
    return next(iter(case.case_numbers), "") or case.events[-1].source.ref
