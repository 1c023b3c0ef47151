"""What an act does beside printing rates: begin a measure, replace a whole table, set firms apart."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from extract.cases.binding import basis_of, stepped
from extract.cases.status import imposes, is_for_some
from tradewarn.model import Case, CaseEvent, Rate, RateKind, Stage

ABOUT = ("inquiry", "third_country")
WHOLE_TABLES = frozenset({Stage.PRELIM, Stage.PROVISIONAL, Stage.FINAL, Stage.ORDER})
BEGIN = frozenset({Stage.CIRCUMVENTION_FINAL, Stage.PROVISIONAL})
WITHDRAWN = ("withdraw", "repeal", "terminat", "rút ", "hủy bỏ", "retrait")
LIMITED_ENDS = frozenset({Stage.REVOCATION_PARTIAL, Stage.EXEMPTION, Stage.REVOCATION})


def begins_measure(event: CaseEvent) -> bool:
    """Tell whether an act begins a measure, so that one without a printed rate is told all the same."""
    return imposes(event) or event.stage in BEGIN


def replaces_all(event: CaseEvent) -> bool:
    """Tell whether an act with a rate for everyone else sets a whole table in place of the last.

    Findings and orders do, and whatever gives the measure a new term. Other reviews set the
    rates of the firms they looked at: everyone else keeps theirs.
    """
    if event.stage in WHOLE_TABLES or event.until is not None:
        return True
    return event.stage is Stage.SUNSET_FINAL and any(basis_of(r) == "definitive duty" for r in event.rates)


def sets_apart(event: CaseEvent) -> RateKind | None:
    """Give the kind of rate that firms set apart by an act have; None where it sets none apart."""
    if event.stage in LIMITED_ENDS and (event.stage is not Stage.REVOCATION or is_for_some(event)):
        return "excluded"
    return "undertaking" if event.stage is Stage.UNDERTAKING_ACCEPTANCE else None


def withdraws(event: CaseEvent) -> bool:
    """Tell whether an act takes an undertaking back."""
    quote = event.quote.casefold()
    return event.stage is Stage.UNDERTAKING_AMENDMENT and any(w in quote for w in WITHDRAWN)


def stepped_acts(listed: Sequence[tuple[CaseEvent, Rate]], day: date) -> list[tuple[CaseEvent, Rate]]:
    """Give the rates of each act with the days of their steps, in the order of the acts."""
    found: list[tuple[CaseEvent, Rate]] = []
    for _, told in groupby(listed, key=lambda pair: id(pair[0])):
        own = list(told)
        found += zip([e for e, _ in own], stepped([r for _, r in own], day), strict=True)
    return found


def only_origin(case: Case, event: CaseEvent) -> str | None:
    """Give the one country that a rate without a country can be about; None where it may be any one's.

    In an act on several countries it may be any one's; an act on all origins alike has one rate.
    """
    if case.all_origins:
        return None
    about = event.origins or tuple(r.country for r in case.related_countries if r.role in ABOUT)
    told = set(about or case.countries_of_origin)
    return next(iter(told)) if len(told) == 1 else None


def begins(event: CaseEvent) -> date:
    """Give the first day on which an act's rates bind: its own, or the one that it prints."""
    return event.since or event.date
