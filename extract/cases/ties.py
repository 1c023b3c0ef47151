"""How the cases of one importing country stand to each other.

Companions run beside each other: dumping and subsidies of the same goods from one country,
opened together. A case on circumvention or evasion stands under the order that it is about.
Both are ties between cases and join none.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from extract.cases.items import OWN_KIND
from extract.cases.numbers import number_instrument, plain_number
from extract.cases.words import product_words, same_product
from kb.stages import stages_in
from tradewarn.model import Case, CaseEvent, Instrument, Stage

COMPANION_WITHIN = timedelta(days=120)
DUTIES = (Instrument.AD, Instrument.CVD, Instrument.SG, Instrument.BSG)


def with_ties(cases: Sequence[Case]) -> list[Case]:
    """Name in each case its companions, the cases it is under, and those that are under it.

    Args:
        cases: All cases of one importing country.
    """
    beside: dict[str, set[str]] = defaultdict(set)
    above: dict[str, set[str]] = defaultdict(set)
    below: dict[str, set[str]] = defaultdict(set)
    duties = _by_origin(c for c in cases if not set(c.instruments) & set(OWN_KIND))
    for case in cases:
        near = {o.id: o for origin in case.countries_of_origin for o in duties.get(origin, ())}
        others = [near[i] for i in sorted(near) if i != case.id]
        if set(case.instruments) & set(OWN_KIND):
            for order in _orders(case, others):
                above[case.id].add(order.id)
                below[order.id].add(case.id)
            continue
        for other in _closest(case, [o for o in others if _companions(case, o)]):
            beside[case.id].add(other.id)
    for case in cases:  # of two that are alike, each the other's closest
        beside[case.id] = {i for i in beside[case.id] if case.id in beside[i]}
    return [_tied(c, beside[c.id], above[c.id], below[c.id]) for c in cases]


def _tied(case: Case, beside: set[str], above: set[str], below: set[str]) -> Case:
    ties = {"companions": beside, "under": above, "branches": below}
    changed = {name: tuple(sorted(ids)) for name, ids in ties.items() if ids}
    return case.model_copy(update=changed) if changed else case


def _by_origin(cases: Iterable[Case]) -> dict[str, list[Case]]:
    found: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        for origin in case.countries_of_origin:
            found[origin].append(case)
    return found


def _companions(a: Case, b: Case) -> bool:
    """Tell whether two cases run beside each other: one product, a shared origin, the same time.

    A notice that is a step of both says so itself, whatever it calls the goods.
    """
    if set(a.instruments) | set(b.instruments) != {Instrument.AD, Instrument.CVD}:
        return False
    if not _alike(a, b):
        return bool(_noticed(a) & _noticed(b)) and bool(set(a.goods) & set(b.goods))
    return _beside(a.events, b.events)


def _closest(case: Case, others: Sequence[Case]) -> list[Case]:
    """Give those that call the goods by the very same words, where any does, origin by origin."""
    words = product_words(case.product)
    kept: dict[str, Case] = {}
    for origin in case.countries_of_origin:
        there = [o for o in others if origin in o.countries_of_origin]
        same = [o for o in there if product_words(o.product) == words]
        kept |= {o.id: o for o in same or there}
    return [kept[i] for i in sorted(kept)]


def _alike(a: Case, b: Case) -> bool:
    mine, theirs = product_words(a.product), product_words(b.product)
    shared = bool(set(a.goods) & set(b.goods))
    return mine == theirs or (shared and same_product(mine, theirs, shared_goods=True))


def _noticed(case: Case) -> set[str]:
    return {e.notice for e in case.events if e.notice and e.stage is not Stage.OTHER}


def _beside(a: Sequence[CaseEvent], b: Sequence[CaseEvent]) -> bool:
    """Tell whether a step of one kind fell near the same step of the other."""
    return any(
        x.stage == y.stage and abs(x.date - y.date) <= COMPANION_WITHIN and x.stage is not Stage.OTHER
        for x in a
        for y in b
    )


def _orders(case: Case, others: Sequence[Case]) -> list[Case]:
    """Give the cases whose order a case on evading it is about: by number, else by goods and time."""
    numbers = {plain_number(n) for n in case.case_numbers if number_instrument(n) is not None}
    numbered = [o for o in others if numbers & {plain_number(n) for n in o.case_numbers}]
    if numbered:
        return numbered
    if not case.events:
        return []
    begun = min(e.date for e in case.events)
    kinds = set(case.instruments) & set(DUTIES)
    fitting = [
        o
        for o in others
        if _alike(case, o) and _ordered_by(o, begun) and (not kinds or kinds & set(o.instruments))
    ]
    one_each = len({i for o in fitting for i in o.instruments}) == len(fitting)
    return fitting if one_each else []  # of two orders on one kind of goods nothing tells which


def _ordered_by(case: Case, day: date) -> bool:
    """Tell whether a case had an order by a day, as far as is known."""
    return any(e.date <= day and e.stage in stages_in("measure", "review") for e in case.events)
