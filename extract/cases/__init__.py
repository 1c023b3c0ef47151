"""Proceedings from notices and cited rows: which belong together, and what came of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256

from extract.cases.events import events_of, newest_day
from extract.cases.items import EVERYONE, HOME, OWN_KIND, UNKNOWN, Item, cited_items, notice_items
from extract.cases.measures import measures_of
from extract.cases.segments import segments_of
from extract.cases.status import status_at
from extract.cases.threads import join
from extract.cases.ties import with_ties
from tradewarn.model import Case, Instrument, Notice, RelatedCountry, Stage


def assemble_cases(notices: Sequence[Notice], cited: Sequence[Case]) -> list[Case]:
    """Join one importing country's notices and cited rows into cases.

    Equal input in any order gives equal cases with equal ids. A case is one kind of
    proceeding (anti-dumping, countervailing, safeguard, circumvention) on one product:
    two instruments on one product are two cases that name each other as companions.
    A notice without a date is left out: nothing tells when it took effect.

    Args:
        notices: All notices of the country.
        cited: All cited rows of the country.
    """
    groups = join([*notice_items(notices), *cited_items(cited)])
    return with_ties(sorted(_apart(map(_case, groups)), key=lambda c: c.id))


def _apart(cases: Iterable[Case]) -> Iterator[Case]:
    """Give a second case of one anchor an id of its own, so that none is lost in the store."""
    seen: Counter[str] = Counter()
    for case in cases:
        seen[case.id] += 1
        again = seen[case.id]
        yield case if again == 1 else case.model_copy(update={"id": f"{case.id}-{again}"})


def _case(items: Sequence[Item]) -> Case:
    events, notes = events_of(items)
    firm = [i for i in items if not i.loose] or list(items)
    told = [i for i in firm if not i.joint] or firm
    told += [i for i in items if i.loose and i.cited and i not in told]
    origins = sorted({o for i in told for o in i.origins} - {EVERYONE, UNKNOWN})
    if not origins or HOME in origins:  # a row names those looked at beside; AC rows not always whose order
        origins = sorted({*origins, *(o for i in told if i.cited for o in i.cited.countries_of_origin)})
    everyone = any(EVERYONE in i.origins for i in told)
    market = next(c for c in map(_market, items) if c)
    case = Case(
        id=_id(market, items, origins),
        importing_country=market,
        authority=_most(_authorities(told)),
        product=_most(_products(told)) or "",
        product_vi=_most(_vietnamese(told)),
        goods=_goods(told),
        instruments=_instruments(items),
        case_numbers=tuple(sorted({n for i in told for n in i.numbers})),
        countries_of_origin=() if everyone else tuple(origins),
        all_origins=everyone,
        related_countries=_related(told, origins),
        hs=_codes(told),
        events=events,
        notes=notes,
        cited=all(i.cited for i in items),
    )
    periods = {i.notice.id: i.notice.period for i in items if i.notice and i.notice.period}
    case = case.model_copy(update={"segments": segments_of(events, periods)})
    return _settled(case, [i.cited for i in items if i.cited], [i.notice for i in items if i.notice])


def _settled(case: Case, rows: Sequence[Case], notices: Sequence[Notice]) -> Case:
    """Add what follows from the events, and what cited rows state without a date."""
    if not case.events:
        return case
    about = {*case.countries_of_origin, *(r.country for r in case.related_countries)}
    status = status_at(case, newest_day(case.events), origin=HOME if HOME in about else None)
    for row in rows:
        undated = row.status != status_at(row, newest_day(row.events))
        if undated and row.status not in ("unknown", "open") and status in ("unknown", "open", "provisional"):
            status = row.status
        elif row.status == "unknown" and status in ("no_measure", "open") and _last_word(case, row):
            status = "unknown"  # it ends for some only, or nobody knows how; its words stand in the notes
    return case.model_copy(update={"status": status, "measures": measures_of(case, notices)})


def _last_word(case: Case, row: Case) -> bool:
    """Tell whether no notice of the case is later than the row's own steps."""
    return all(e.date <= newest_day(row.events) for e in case.events if e.notice)


def _id(market: str, items: Sequence[Item], origins: Sequence[str]) -> str:
    """Make an id that a later document does not change.

    It rests on the earliest document, a notice before a cited row (so that loading a
    list of events keeps the ids), and on one origin: a joint notice begins several cases.
    """
    own = [i for i in items if not i.loose] or items  # a notice of many products begins none of them
    first = min(own, key=lambda i: (i.cited is not None, i.day, i.key, i.track))
    chief = HOME if HOME in origins else next(iter(origins), "")
    anchor = "|".join((market, first.track, first.key, chief))
    return "case-" + sha256(anchor.encode()).hexdigest()[:20]


def _instruments(items: Sequence[Item]) -> tuple[Instrument, ...]:
    told = [i for i in items if not i.joint and not i.loose and i.track != UNKNOWN]
    listed: list[Instrument] = [Instrument(i.track) for i in told]
    for item in items if not listed or listed[0] in OWN_KIND else ():
        whole = item.notice.instruments if item.notice else item.cited.instruments if item.cited else ()
        listed += whole
    return tuple(sorted(set(listed), key=lambda i: (i not in OWN_KIND, i.value)))


def _market(item: Item) -> str:
    if item.notice is not None:
        return item.notice.importing_country or ""
    return item.cited.importing_country if item.cited else ""


def _authorities(items: Iterable[Item]) -> list[str]:
    """List the authorities, the one that decides on duties before those beside it."""
    found = [i.notice.authority if i.notice else i.cited.authority if i.cited else None for i in items]
    known = [a for a in found if a]
    notices = [i.notice for i in items if i.notice]
    return [n.authority for n in notices if n.authority and not _injury(n)] or known


def _injury(notice: Notice) -> bool:
    stage = notice.stage or Stage.OTHER
    return stage.value.startswith("injury") or stage in (Stage.SUNSET_INSTITUTION, Stage.SUNSET_SCHEDULING)


def _products(items: Iterable[Item]) -> list[str]:
    found = [product_said(i.notice) if i.notice else i.cited.product if i.cited else None for i in items]
    return [p for p in found if p]


def product_said(notice: Notice) -> str | None:
    """Give a notice's product in its own words; a Vietnamese text's in English where we have the name.

    A case is told in both languages: the Vietnamese words stand in `product_vi`.
    """
    return notice.product_en or notice.product if notice.language == "vi" else notice.product


def _vietnamese(items: Iterable[Item]) -> list[str]:
    found = [i.notice.product_vi if i.notice else i.cited.product_vi if i.cited else None for i in items]
    return [p for p in found if p]


def _goods(items: Sequence[Item]) -> tuple[str, ...]:
    """Keep the goods that at least a third of the documents name: one misreading is outvoted."""
    counts = Counter(g for i in items for g in i.goods)
    naming = sum(1 for i in items if i.goods)
    return tuple(sorted(g for g, n in counts.items() if n * 3 >= naming))


def _codes(items: Iterable[Item]) -> tuple[str, ...]:
    notices = {h.digits for i in items if i.notice for h in i.notice.hs_codes}
    return tuple(sorted(notices | {h for i in items if i.cited for h in i.cited.hs}))


def _related(items: Iterable[Item], origins: Sequence[str]) -> tuple[RelatedCountry, ...]:
    found = {
        (r.country, r.role): r
        for i in items
        for r in (i.notice.related_countries if i.notice else i.cited.related_countries if i.cited else ())
    }
    return tuple(found[key] for key in sorted(found) if key[0] not in origins or key[1] != "order")


def _most(values: Sequence[str]) -> str | None:
    """Give the value seen most often; of equals the shortest, then the first by letters."""
    counts = Counter(values)
    return min(counts, key=lambda v: (-counts[v], len(v), v), default=None)
