"""What limits an answer: the scope, the age and gaps of the sources, what was not found."""

from collections.abc import Sequence
from datetime import date, timedelta

from extract.cases.status import status_at
from tradewarn.model import AppliedRate, Case, CaseEvent, Instrument
from warn import naming
from warn.absent import OTHER_UNTIL, reach
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
MOST_GAPS = 6  # the newest ones: they matter to who exports today


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
        newest = _upto(case, on)[-1]
        add(key, date=naming.dated(newest.date, asked.lang, newest.precision))
    events = [e for s in ordered for e in _upto(s.candidate.known.case, on)]
    if any(e.notice for e in events):
        add("machine")
    if any(not e.notice for e in events):
        add("cited")
    return kept


def is_old(best: Standing, on: date) -> bool:
    """Tell whether the newest document is so old that the case has likely moved on."""
    known = _upto(best.candidate.known.case, on)
    if not known:
        return False
    newest = known[-1].date
    return best.status in STALE and on - newest > STALE[best.status]


def about_scope(asked: Understood, known: Known, ordered: Sequence[Standing], on: date) -> list[str]:
    """Quote the exclusions that loaded notices print; say where none is loaded."""
    kept = [say(CAVEATS, "scope", asked.lang)]
    quoted = 0
    for standing in ordered:
        ids = [e.notice for e in reversed(_upto(standing.candidate.known.case, on)) if e.notice]
        notice = next((n for n in known.notices(ids) if n.scope.include or n.scope.exclude), None)
        if notice is None:
            continue
        quoted += 1
        ref = notice.document_number or notice.id
        for clause in notice.scope.exclude[:3]:
            kept.append(say(CAVEATS, "exclusions", asked.lang, ref=ref, quote=clause[:LONGEST_QUOTE]))
    return kept if quoted else [*kept, say(CAVEATS, "no_scope_text", asked.lang)]


def about_near(asked: Understood, known: Known, on: date) -> list[str]:
    """Name proceedings on near goods where none was found on the goods themselves."""
    begun = [k.case for k in near(asked, known) if _upto(k.case, on)]
    named = [f"{naming.product(c, asked.lang)} ({_ref(c, on)})" for c in begun[:3]]
    return [say(CAVEATS, "near", asked.lang, named="; ".join(named))] if named else []


def about_risk(asked: Understood, known: Known, on: date) -> list[str]:
    """Name measures on other countries' goods, apart from the verdict."""
    kept = []
    cases = [k.case for k in competitors(asked, known)] if asked.markets else []
    for case in [c for c in cases if _upto(c, on) and status_at(c, on) in RUNNING][:2]:
        if case.countries_of_origin:
            others = [naming.country(c, asked.lang) for c in case.countries_of_origin[:3]]
            values = {
                "market": naming.market(case.importing_country, asked.lang),
                "origins": naming.listed(others, asked.lang),
                "ref": _upto(case, on)[-1].source.ref,
            }
            kept.append(say(CAVEATS, "risk", asked.lang, **values))
    return kept


def about_other_markets(asked: Understood, known: Known, ordered: Sequence[Standing], on: date) -> list[str]:
    """Say of each asked market without a case that nothing was found there."""
    found = {s.candidate.known.case.importing_country for s in ordered}
    kept = []
    for market in asked.markets:
        if market not in found:
            until = reach(known, (market,), on)
            if until is None:
                continue  # that no source is loaded is told with the sources
            named = capital(naming.market(market, asked.lang))
            told = naming.dated(until[0], asked.lang, until[1])
            kept.append(OTHER_UNTIL[0 if asked.lang == "vi" else 1].format(market=named, date=told))
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
        newest = reach(known, (market,), on)
        if newest is None:
            kept.append(say(CAVEATS, "no_source", asked.lang, market=named))
        elif on - newest[0] > OLD:
            told = naming.dated(newest[0], asked.lang, newest[1])
            kept.append(say(CAVEATS, "old_source", asked.lang, market=named, date=told))
    for source in known.sources:
        if source.gaps and (not asked.markets or market_of(source) in asked.markets):
            begun = [g for g in source.gaps if g.partition("/")[0] <= on.isoformat()]
            if not begun:
                continue
            gaps = ", ".join(begun[-MOST_GAPS:])
            kept.append(say(CAVEATS, "gaps", asked.lang, name=source.name, gaps=gaps))
    return kept


def _upto(case: Case, on: date) -> list[CaseEvent]:
    """Give the steps of a case that were known on a day."""
    return [e for e in case.events if e.date <= on]


def _ref(case: Case, on: date) -> str:
    return next(iter(case.case_numbers), "") or _upto(case, on)[-1].source.ref
