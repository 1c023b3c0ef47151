"""The cited statements of a verdict: one for each telling step of a proceeding."""

from collections.abc import Iterable, Sequence
from datetime import date

from extract.case_phases import OPENING
from extract.case_status import PROVISIONAL_STEPS, concerning
from tradewarn.model import Case, CaseEvent, Fact, Rate, Source, Stage
from warn import naming
from warn.language import Lang
from warn.phrases import article, phrase

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
NEWEST_OF = (  # of each group the newest is told
    PROVISIONAL_STEPS | {Stage.CIRCUMVENTION_PRELIM},
    frozenset({Stage.FINAL, Stage.AMENDED_FINAL}),
    frozenset({Stage.INJURY_FINAL, Stage.INJURY_PRELIM}),
    frozenset({Stage.REVIEW_FINAL, Stage.COURT_DECISION_AMENDED_FINAL, Stage.NEW_SHIPPER_REVIEW_FINAL}),
    frozenset({Stage.INTERIM_REVIEW_INITIATION, Stage.INTERIM_REVIEW_FINAL, Stage.REVIEW_INITIATION}),
    frozenset({Stage.SUNSET_FINAL}),
)
SAID: dict[str, tuple[str, str]] = {
    "all_others": ("mức chung cho các doanh nghiệp khác", "all others"),
    "country_wide": ("mức toàn quốc", "country-wide"),
    "residual": ("mức còn lại", "residual"),
    "cooperating_other": ("doanh nghiệp hợp tác khác", "cooperating others"),
    "range": ("khoảng mức", "range"),
}


def facts_of(case: Case, lang: Lang, *, on: date, origin: str = "VN") -> list[Fact]:
    """Give the facts of one proceeding, oldest first.

    Args:
        case: The proceeding.
        lang: The reader's language.
        on: Steps after this day are not told.
        origin: Steps about other countries' goods alone are left out.
    """
    events = [e for e in concerning(case.events, origin) if e.date <= on]
    return [fact_of(case, event, lang) for event in _chosen(events)]


def fact_of(case: Case, event: CaseEvent, lang: Lang) -> Fact:
    """Say one step in a sentence."""
    who = naming.authority(event.authority or case.authority, case.importing_country, lang)
    kind, measure = naming.kind(case.instruments, lang), naming.measure(case.instruments, lang)
    goods = f"{naming.product(case, lang)} {naming.origins(_countries(case, event), lang)}".strip()
    clause = phrase(event.stage, event.result, lang).format(
        k=kind, m=measure, g=goods, a=article(kind), s=naming.stage(event.stage, lang)
    )
    text = f"{naming.on_day(event.date, lang, event.precision)}, {who} {clause}"
    if event.companies:
        text += (" (doanh nghiệp: " if lang == "vi" else " (firms: ") + "; ".join(event.companies[:5]) + ")"
    text += _rates(event.rates, lang)
    refs = _refs(case, event)
    return Fact(text=f"{text}{refs}.", source=event.source, quote=event.quote)


def _chosen(events: Sequence[CaseEvent]) -> list[CaseEvent]:
    """Choose the steps that tell where the goods stand."""
    wanted: list[CaseEvent] = []
    openings = [e for e in events if e.stage in OPENING]
    begun = [e for e in openings if e.stage in (Stage.INITIATION, Stage.CIRCUMVENTION_INITIATION)] or openings
    wanted += _first_of_each_source(begun)
    wanted += [e for e in events if e.stage in TELLING or e.result == "negative"]
    for group in NEWEST_OF:
        wanted += [e for e in events if e.stage in group][-1:]
    wanted += [e for e in events if e.rates and e.stage is not Stage.REVIEW_PRELIM][-2:]
    wanted += [e for e in events if e.stage is not Stage.OTHER][-1:] or list(events[-1:])
    chosen = [e for e in events if any(e is w for w in wanted)]
    while len(chosen) > MOST:
        spare = next((e for e in chosen if e.stage not in TELLING and e is not chosen[0]), chosen[1])
        chosen = [e for e in chosen if e is not spare]
    return chosen


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


def _refs(case: Case, event: CaseEvent) -> str:
    """Name the document, and the documents that repeat or correct it."""
    names = [event.source.ref] if event.notice else []
    also = [s.ref for s in event.also]
    return f" ({', '.join([*names, *also])})" if names else ""


def _rates(rates: Sequence[Rate], lang: Lang, *, most: int = 4) -> str:
    if not rates:
        return ""
    ordered = sorted(rates, key=lambda r: r.company is not None)
    parts = [_rate(r, lang) for r in ordered[:most]]
    more = "; …" if len(rates) > most else ""
    return ("; mức: " if lang == "vi" else "; rates: ") + "; ".join(parts) + more


def _rate(rate: Rate, lang: Lang) -> str:
    said = SAID.get(rate.scope)
    whom = rate.company or (said[0 if lang == "vi" else 1] if said else rate.scope)
    amount = f"{rate.printed}{rate.unit}" if rate.unit == "%" and "%" not in rate.printed else rate.printed
    if rate.unit != "%" and rate.unit not in amount:
        amount = f"{amount} {rate.unit}"
    return f"{whom} {amount}"


def with_urls(facts: Iterable[Fact], urls: dict[str, str | None]) -> tuple[Fact, ...]:
    """Add the addresses of the documents where they are known."""
    return tuple(f.model_copy(update={"source": _linked(f.source, urls)}) for f in facts)


def _linked(source: Source, urls: dict[str, str | None]) -> Source:
    known = source.url or urls.get(source.id)
    return source.model_copy(update={"url": known}) if known else source
