"""The cited statements of a verdict: one for each telling step of a proceeding."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache

from extract.cases.status import concerning
from kb.stages import stages_in, stages_marked
from tradewarn.model import Case, CaseEvent, Fact, Source, Stage
from warn import naming
from warn.amounts import rates_said
from warn.language import Lang
from warn.phrases import article, phrase
from warn.rows import row_place, row_refs
from warn.steps import merged

MOST = 7  # facts of one proceeding; a firm must be able to read the answer
TELLING = frozenset(  # steps that change where the goods stand, always told
    {
        Stage.ORDER,
        Stage.CIRCUMVENTION_FINAL,
        Stage.EVASION_DETERMINATION,
        Stage.REVOCATION,
        Stage.REVOCATION_PARTIAL,
        Stage.TERMINATION,
        Stage.EXPIRY_NOTICE,
    }
)
UNDATED: tuple[str, str] = (
    "Văn bản không đọc được ngày công bố: {who} {clause}",
    "A document whose day of publication could not be read: {who} {clause}",
)
UNTIL: tuple[str, str] = ("; có hiệu lực đến {day}", "; in force until {day}")


def facts_of(case: Case, lang: Lang, *, on: date, origin: str | None = "VN") -> list[Fact]:
    """Give the facts of one proceeding, oldest first, each step once with all that tell it.

    Args:
        case: The proceeding.
        lang: The reader's language.
        on: Steps after this day are not told.
        origin: Steps about other countries' goods alone are left out; None leaves out none.
    """
    events = [e for e in concerning(case.events, origin) if e.date <= on]
    steps = {id(s.event): s for s in merged(events)}
    chosen = _chosen([s.event for s in steps.values()])
    return [fact_of(case, e, lang, beside=steps[id(e)].beside) for e in chosen]


def fact_of(case: Case, event: CaseEvent, lang: Lang, *, beside: Sequence[CaseEvent] = ()) -> Fact:
    """Say one step in a sentence, and name every document or list that tells it."""
    who, clause = _act(case, event, lang)
    text = f"{naming.on_day(event.date, lang, event.precision)}, {who} {clause}"
    if event.companies:
        text += (" (doanh nghiệp: " if lang == "vi" else " (firms: ") + "; ".join(event.companies[:5]) + ")"
    text += rates_said(event.rates, lang)
    if event.until is not None:
        text += _at(UNTIL, lang).format(day=naming.dated(event.until, lang))
    refs = list(dict.fromkeys(r for e in (event, *beside) for r in _refs(case, e, lang)))
    also = tuple(s for e in (event, *beside) for s in (e.source, *e.also) if s != event.source)
    text += f" ({'; '.join(refs)})"
    return Fact(
        text=f"{text}.", source=event.source, quote=event.quote, also=also, place=row_place(event, lang)
    )


def undated_fact(case: Case, event: CaseEvent, lang: Lang) -> Fact:
    """Say what a document is whose day could not be read; the event's date says nothing."""
    who, clause = _act(case, event, lang)
    text = _at(UNDATED, lang).format(who=who, clause=clause)
    return Fact(
        text=f"{text}{rates_said(event.rates, lang)} ({'; '.join(_refs(case, event, lang))}).",
        source=event.source,
        quote=event.quote,
    )


def _act(case: Case, event: CaseEvent, lang: Lang) -> tuple[str, str]:
    """Say who acted, and what was done to which goods."""
    acting = event.authority or (case.authority if event.notice else None)  # a row tells the country alone
    who = naming.authority(acting, case.importing_country, lang)
    kind, measure = naming.kind(case.instruments, lang), naming.measure(case.instruments, lang)
    goods = f"{naming.product(case, lang)} {naming.origins(_countries(case, event), lang)}".strip()
    clause = phrase(event.stage, event.result, lang).format(
        k=kind, m=measure, g=goods, a=article(kind), s=naming.stage(event.stage, lang)
    )
    return who, clause


def _chosen(events: Sequence[CaseEvent]) -> list[CaseEvent]:
    """Choose the steps that tell where the goods stand."""
    wanted: list[CaseEvent] = []
    openings = [e for e in events if e.stage in stages_in("opening")]
    begun = [e for e in openings if e.stage in (Stage.INITIATION, Stage.CIRCUMVENTION_INITIATION)] or openings
    wanted += _first_of_each_source(begun)
    wanted += [e for e in events if e.stage in TELLING or e.result == "negative" or e.until]
    for group in _newest_of():
        wanted += [e for e in events if e.stage in group][-1:]
    wanted += [e for e in events if e.rates and e.stage is not Stage.REVIEW_PRELIM][-2:]
    wanted += [e for e in events if e.stage is not Stage.OTHER][-1:] or list(events[-1:])
    chosen = [e for e in events if any(e is w for w in wanted)]
    while len(chosen) > MOST:
        spare = next((e for e in chosen if e.stage not in TELLING and e is not chosen[0]), chosen[1])
        chosen = [e for e in chosen if e is not spare]
    return chosen


@cache
def _newest_of() -> tuple[frozenset[Stage], ...]:
    """Give the groups of stages of which the newest step is told."""
    return (
        stages_marked("deposits") | {Stage.CIRCUMVENTION_PRELIM},
        frozenset({Stage.FINAL, Stage.AMENDED_FINAL}),
        frozenset({Stage.INJURY_FINAL, Stage.INJURY_PRELIM}),
        frozenset({Stage.REVIEW_FINAL, Stage.COURT_DECISION_AMENDED_FINAL, Stage.NEW_SHIPPER_REVIEW_FINAL}),
        frozenset({Stage.INTERIM_REVIEW_INITIATION, Stage.INTERIM_REVIEW_FINAL, Stage.REVIEW_INITIATION}),
        frozenset({Stage.SUNSET_FINAL}),
    )


def _first_of_each_source(events: Iterable[CaseEvent]) -> list[CaseEvent]:
    """Give the first step that a notice tells and the first that a cited row tells."""
    noticed = [e for e in events if e.notice]
    cited = [e for e in events if not e.notice]
    return noticed[:1] + cited[:1]


def _countries(case: Case, event: CaseEvent) -> tuple[str, ...]:
    if event.origins:
        return event.origins
    about = tuple(r.country for r in case.related_countries if r.role == "inquiry")
    return about or case.countries_of_origin


def _refs(case: Case, event: CaseEvent, lang: Lang) -> list[str]:
    """Name the document and those that repeat or correct it; for a row, what it rests on."""
    if event.notice:
        numbers = (s.ref for s in event.also if s.ref != s.id)
        names = ", ".join([naming.ref(event.source, event.notice, lang), *numbers])
        return [f"văn bản {names}" if lang == "vi" else f"document {names}"]
    return row_refs(case, event, lang)


def _at(table: tuple[str, str], lang: Lang) -> str:
    return table[0 if lang == "vi" else 1]


def with_urls(facts: Iterable[Fact], urls: dict[str, str | None]) -> tuple[Fact, ...]:
    """Add the addresses of the documents where they are known."""
    return tuple(
        f.model_copy(
            update={
                "source": linked_source(f.source, urls),
                "also": tuple(linked_source(s, urls) for s in f.also),
            }
        )
        for f in facts
    )


def linked_source(source: Source, urls: dict[str, str | None]) -> Source:
    """Add the address of a source's document where it is known."""
    known = source.url or urls.get(source.id)
    return source.model_copy(update={"url": known}) if known else source
