"""Where a case stands on a day for who exports from here: one rule for answers, pages and the API."""

from datetime import date

from extract.cases.items import HOME
from extract.cases.status import state_on
from tradewarn.model import Case, CaseStatus

BY_THE_DAY: frozenset[CaseStatus] = frozenset({"in_force", "expired", "unknown"})  # a day alone may turn them


def stands_on(case: Case, on: date) -> CaseStatus:
    """Tell the status on a day: what is stored is that of the newest step, and a measure can end since.

    A day before that step, as a clock that is late gives it, is taken for the day of the step.
    """
    on = max([on, *(e.date for e in case.events if e.date)])
    about = {*case.countries_of_origin, *(r.country for r in case.related_countries)}
    return state_on(case, on, origin=HOME if HOME in about and not case.all_origins else None)


def as_of(case: Case, on: date) -> Case:
    """Give a case with the status that it has on a day."""
    status = stands_on(case, on)
    return case if status == case.status else case.model_copy(update={"status": status})
