"""Whose goods, and which firms, the duties of a case are about."""

from collections.abc import Iterable

from extract.cases.act_kinds import ABOUT
from extract.cases.binding import binding_rates
from extract.cases.firm import figure_of, firms_of, spellings, told_apart
from tradewarn.model import Case, Notice


def firms_named(case: Case, notices: Iterable[Notice], more: Iterable[str]) -> dict[str, str]:
    """Give every name of the case the one that stands for its firm."""
    bound = [(e, r) for e in case.events for r in binding_rates(e)]
    rows = ((e.notice or e.source.id, r.company, figure_of(r)) for e, r in bound if r.producer is None)
    names = [n for _, r in bound for n in (r.company, r.producer) if n]
    names += [n for e in case.events for n in e.companies]
    names += more
    return firms_of(names, told_apart(rows), also=spellings(c for n in notices for c in n.companies))


def origins_of(case: Case) -> list[str | None]:
    """Give the countries whose goods the case is about, and None for what names none."""
    asked = {r.country for r in case.related_countries if r.role in ABOUT}
    rated = {r.country for e in case.events for r in e.rates if r.country}
    return [None, *sorted({*case.countries_of_origin, *asked, *rated})]
