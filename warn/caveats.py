"""What limits an answer: the scope, the age and gaps of the sources, what was not found."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import islice

from extract.cases.status import is_outdated, status_at
from tradewarn.model import AppliedRate, Case, CaseEvent, Instrument, Notice, Scope, Source
from tradewarn.model import VerdictCode as Code
from warn import naming
from warn.absent import OTHER_UNTIL, goods_said, reach
from warn.candidates import competitors, near
from warn.findings import finding_said
from warn.known import Known
from warn.known_case import HOME
from warn.language import Lang
from warn.question import Understood
from warn.quotes import clipped
from warn.rows import printed_ref
from warn.sizes import compared, said
from warn.sources_loaded import market_of
from warn.standing import RUNNING, Standing
from warn.undated import undated_source
from warn.wording import CAVEATS, capital, say

OLD = timedelta(days=60)
LONGEST_QUOTE = 300
LONGEST_TITLE = 120
MOST_ALIKE = 6
MOST_GAPS = 6  # the newest ones: they matter to who exports today


def about_case(
    asked: Understood,
    known: Known,
    best: Standing,
    ordered: Sequence[Standing],
    rates: Sequence[AppliedRate],
    on: date,
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
    alike = list(dict.fromkeys(name for s in ordered for name in s.alike))
    if alike:
        add("alike_firms", names="; ".join(alike[:MOST_ALIKE]))
    if best.firm_fact is not None and best.firm_fact[0] in ("revoked", "excluded"):
        add("firm_only")
    if best.firm_fact is not None and best.firm_fact[0] == "terminated":
        add("firm_ended", firm=asked.firm or "")
    if asked.firm and any(r.scope == "country_wide" for r in rates):
        add("country_wide")
    if is_old(best, on) and best.code is not Code.NEEDS_REVIEW:  # its summary says so
        newest = _newest(case, on)
        told = naming.dated(newest.date, asked.lang, newest.precision)
        add("old_measure" if best.status == "in_force" else "silent", date=told)
    kept += _printed_end(best, asked.lang, on)
    kept += [capital(said) + "." for said in (finding_said(best, asked.lang),) if said is not None]
    events = [e for s in ordered for e in _upto(s.candidate.known.case, on)]
    if any(e.notice for e in events):
        add("machine")
    if any(not e.notice for e in events):
        add("cited")
    if any(e.source.id in known.unsourced for e in events if not e.notice):
        add("unsourced")
    return kept


def is_old(best: Standing, on: date) -> bool:
    """Tell whether the newest document is so old that the case has likely moved on."""
    case = best.candidate.known.case
    return is_outdated(case, on, origin=None if case.all_origins else HOME)


def _printed_end(best: Standing, lang: Lang, on: date) -> list[str]:
    """Say which last day an act gives its measure, where that day has passed."""
    told = [e for e in _upto(best.candidate.known.case, on) if e.until is not None]
    if not told or best.status not in ("in_force", "expired"):
        return []
    event = told[-1]
    if event.until is None or event.until >= on:
        return []
    values = {"ref": naming.ref(event.source, event.notice, lang), "date": naming.dated(event.until, lang)}
    if best.status == "expired":
        return [say(CAVEATS, "printed_end", lang, **values)]
    later = next((e for e in _upto(best.candidate.known.case, on) if e.date > event.date), event)
    return [say(CAVEATS, "prolonged", lang, later=naming.ref(later.source, later.notice, lang), **values)]


def about_scope(asked: Understood, known: Known, ordered: Sequence[Standing], on: date) -> list[str]:
    """Quote the exclusions that loaded notices print; say where none is loaded."""
    kept = [say(CAVEATS, "scope", asked.lang)]
    printed = _scopes(known, ordered, on)
    for source, scope in printed:
        for clause in scope.exclude[:3]:
            kept.append(
                say(
                    CAVEATS,
                    "exclusions",
                    asked.lang,
                    ref=naming.ref(source, source.id, asked.lang),
                    quote=clipped(clause, LONGEST_QUOTE),
                )
            )
    if not printed:
        kept.append(say(CAVEATS, "no_scope_text", asked.lang))
    kept += _about_sizes(asked, [*printed, *_named_limits(ordered, on)])
    unread = {n.id: n for s in ordered for n in known.undated_of(s.candidate.known)}
    return kept + [say(CAVEATS, "undated", asked.lang, ref=_titled(n, asked.lang)) for n in unread.values()]


def _scopes(known: Known, ordered: Sequence[Standing], on: date) -> list[tuple[Source, Scope]]:
    """Give the newest scope that each proceeding prints, and those of documents without a date."""
    found: dict[str, tuple[Source, Scope]] = {}
    for standing in ordered:
        ids = [e.notice for e in reversed(_upto(standing.candidate.known.case, on)) if e.notice]
        printed = (n for n in known.notices(ids) if n.scope.include or n.scope.exclude)
        for notice in [*islice(printed, 1), *known.undated_of(standing.candidate.known)]:
            if notice.scope.include or notice.scope.exclude:
                found[notice.id] = undated_source(notice), notice.scope
    return list(found.values())


def _named_limits(ordered: Sequence[Standing], on: date) -> list[tuple[Source, Scope]]:
    """Give the names of the goods, which may print a limit too (“of a thickness of less than …”)."""
    cases = [s.candidate.known.case for s in ordered]
    return [(_newest(c, on).source, Scope(include=(c.product,))) for c in cases if _upto(c, on)]


def _about_sizes(asked: Understood, printed: Sequence[tuple[Source, Scope]]) -> list[str]:
    """Say how the sizes asked about stand to the limits that a scope prints, or that it is not known."""
    kept, told = [], set()
    for source, scope in printed:
        for one in compared(asked.sizes, scope):
            told.add(one.size)
            key = ("size_in" if one.inside else "size_out") + ("_exclusion" if one.of_exclusion else "")
            ref = naming.ref(source, source.id, asked.lang)
            values = {"size": said([one.size]), "ref": ref, "quote": clipped(one.clause, LONGEST_QUOTE)}
            kept.append(say(CAVEATS, key, asked.lang, **values))
    left = [s for s in asked.sizes if s not in told]
    return [*kept, say(CAVEATS, "sizes", asked.lang, sizes=said(left))] if left else kept


def about_near(asked: Understood, known: Known, on: date) -> list[str]:
    """Name proceedings on near goods where none was found on the goods themselves."""
    begun = [k.case for k in near(asked, known) if _upto(k.case, on)]
    named = [f"{naming.product(c, asked.lang)} ({_ref(c, on, asked.lang)})" for c in begun[:3]]
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
                "ref": _newest_ref(case, on, asked.lang),
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
            table = OTHER_UNTIL[0 if asked.lang == "vi" else 1]
            kept.append(table.format(market=named, goods=goods_said(asked), date=told))
    return kept


def about_sources(asked: Understood, known: Known, on: date) -> list[str]:
    """Say how old the sources of the asked markets are, and where they have gaps."""
    if not known.sources:
        return [say(CAVEATS, "empty", asked.lang)]
    kept = []
    apart = [c for c in asked.other_countries if c not in asked.made_of]
    if apart:
        others = [naming.country(c, asked.lang) for c in apart]
        kept.append(say(CAVEATS, "other_origin", asked.lang, countries=naming.listed(others, asked.lang)))
    for market in asked.markets:
        kept += _freshness(known, market, asked.lang, on)
    for source in known.sources:
        if source.gaps and (not asked.markets or market_of(source) in asked.markets):
            begun = [g for g in source.gaps if g.partition("/")[0] <= on.isoformat()]
            if not begun:
                continue
            gaps = ", ".join(naming.stretch(g, asked.lang) for g in begun[-MOST_GAPS:])
            kept.append(say(CAVEATS, "gaps", asked.lang, name=source.name, gaps=gaps))
    return kept


def _freshness(known: Known, market: str, lang: Lang, on: date) -> list[str]:
    """Say up to when each authority's notices reach, and the lists apart from them, where any is old."""
    named = naming.market(market, lang)
    listed = known.lists_of(market)
    noticed = [(code, day) for code, day in known.authorities_of(market) if day <= on]
    if not known.authorities_of(market) and listed is None:
        return [say(CAVEATS, "no_source", lang, market=named)]
    reached = [
        say(
            CAVEATS,
            "notices_until",
            lang,
            who=naming.authority(code, market, lang),
            date=naming.dated(day, lang),
        )
        for code, day in noticed
    ]
    lists = [listed] if listed and listed[0] <= on else []
    reached += [say(CAVEATS, "lists_until", lang, date=naming.dated(d, lang, p)) for d, p in lists]
    days = [d for _, d in noticed] or [d for d, _ in lists]
    if not reached or not any(on - d > OLD for d in days):
        return []
    key = "old_source" if on - max(days) > OLD else "old_part"
    kept = [say(CAVEATS, key, lang, market=named, reached="; ".join(reached))]
    return kept if noticed else [*kept, say(CAVEATS, "lists_only", lang, market=named)]


def _upto(case: Case, on: date) -> list[CaseEvent]:
    """Give the steps of a case that were known on a day."""
    return [e for e in case.events if e.date <= on]


def _titled(notice: Notice, lang: Lang) -> str:
    """Name a document by its number; one without a number by its title."""
    if notice.document_number or not notice.title:
        return naming.ref(undated_source(notice), notice.id, lang)
    return f"“{clipped(notice.title, LONGEST_TITLE)}”"


def _newest(case: Case, on: date) -> CaseEvent:
    return max(_upto(case, on), key=lambda e: e.date)


def _newest_ref(case: Case, on: date, lang: Lang) -> str:
    newest = _newest(case, on)
    if newest.notice:
        return naming.ref(newest.source, newest.notice, lang)
    return printed_ref(case, _upto(case, on), lang)


def _ref(case: Case, on: date, lang: Lang) -> str:
    return printed_ref(case, _upto(case, on), lang)
