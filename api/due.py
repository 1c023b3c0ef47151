"""What falls due, gathered for a notice, a case, an answer or a whole market."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from api.services import Services
from api.web.formats import VIET_NAM
from extract.cases.stands import stands_on
from tradewarn.errors import NotFound
from tradewarn.model import Case, Notice
from warn.due_dates import DueDate, ahead, may_be_due, of_case, of_notice

MOST_NOTICES = 300  # the newest that a feed looks at
PAGE = 100
MOST_CASES = 40
FEED_REACH = timedelta(days=400)


def today() -> date:
    """Give the day in Viet Nam, against which what fell due is past."""
    return datetime.now(VIET_NAM).date()


def due_of_notice(notice: Notice, case: Case | None, on: date) -> tuple[DueDate, ...]:
    """Give what a notice prints and what the law adds, past days too."""
    return of_notice(notice, on=on, in_force=case is None or stands_on(case, on) == "in_force")


def due_of_case(services: Services, case: Case, on: date) -> tuple[DueDate, ...]:
    """Give what lies ahead in a proceeding."""
    young = services.store.notices.many(may_be_due(case, on))
    return of_case(case, {n.id: n for n in young}, on=on)


def due_of_sources(services: Services, sources: Iterable[str], on: date) -> tuple[DueDate, ...]:
    """Give what lies ahead by the notices and rows that an answer rests on, and in their proceedings."""
    wanted = sorted(set(sources))
    found: list[DueDate] = []
    for name in sorted(set(services.store.cases.resting_on(wanted).values()))[:MOST_CASES]:
        found += due_of_case(services, services.store.cases.get(name), on)
    printed = [d for n in services.store.notices.many(wanted) for d in of_notice(n, on=on, in_force=False)]
    return ahead([*(d for d in printed if d.printed is not None), *found], on)


def due_of_market(services: Services, market: str | None, on: date) -> tuple[DueDate, ...]:
    """Give what lies ahead by the newest notices of a market, or of all."""
    found: list[DueDate] = []
    for offset in range(0, MOST_NOTICES, PAGE):
        _, notices = services.store.notices.page(limit=PAGE, offset=offset, market=market)
        for notice in notices:
            if notice.publication_date is not None and on - notice.publication_date <= FEED_REACH:
                found += of_notice(notice, on=on, in_force=False)
        if len(notices) < PAGE:
            break
    return ahead(found, on)


def case_of(services: Services, notice: Notice) -> Case | None:
    """Give the proceeding that a notice is a step of; None where it is of none."""
    name = services.store.cases.resting_on([notice.id]).get(notice.id)
    try:
        return services.store.cases.get(name) if name else None
    except NotFound:
        return None
