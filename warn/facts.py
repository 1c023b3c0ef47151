"""The cited statements of a verdict: one for each telling step of a proceeding."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from extract.cases.phases import OPENING
from extract.cases.status import PROVISIONAL_STEPS, concerning
from tradewarn.model import Case, CaseEvent, Fact, Rate, Source, Stage
from warn import naming
from warn.language import Lang
from warn.phrases import article, phrase

ROW_SOURCE = "source: "  # how a cited row's notes begin that say what it rests on
SAME_STEP = timedelta(days=3)  # a row and a notice this near tell one step
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
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
SAID: dict[str, tuple[str, str]] = {
    "all_others": ("mức chung cho các doanh nghiệp khác", "all others"),
    "country_wide": ("mức toàn quốc", "country-wide"),
    "residual": ("mức còn lại", "residual"),
    "cooperating_other": ("doanh nghiệp hợp tác khác", "cooperating others"),
    "range": ("khoảng mức", "range"),
}


def facts_of(case: Case, lang: Lang, *, on: date, origin: str | None = "VN") -> list[Fact]:
    """Give the facts of one proceeding, oldest first.

    Args:
        case: The proceeding.
        lang: The reader's language.
        on: Steps after this day are not told.
        origin: Steps about other countries' goods alone are left out; None leaves out none.
    """
    events = [e for e in concerning(case.events, origin) if e.date <= on]
    plain = _in_order([e for e in events if not _told_by_notice(e, events)])
    return [fact_of(case, event, lang) for event in _chosen(plain)]


def fact_of(case: Case, event: CaseEvent, lang: Lang) -> Fact:
    """Say one step in a sentence."""
    acting = event.authority or (case.authority if event.notice else None)  # a row tells the country alone
    who = naming.authority(acting, case.importing_country, lang)
    kind, measure = naming.kind(case.instruments, lang), naming.measure(case.instruments, lang)
    goods = f"{naming.product(case, lang)} {naming.origins(_countries(case, event), lang)}".strip()
    clause = phrase(event.stage, event.result, lang).format(
        k=kind, m=measure, g=goods, a=article(kind), s=naming.stage(event.stage, lang)
    )
    text = f"{naming.on_day(event.date, lang, event.precision)}, {who} {clause}"
    if event.companies:
        text += (" (doanh nghiệp: " if lang == "vi" else " (firms: ") + "; ".join(event.companies[:5]) + ")"
    text += _rates(event.rates, lang)
    text += f" ({'; '.join(_refs(case, event, lang))})"
    return Fact(text=f"{text}.", source=event.source, quote=_quote(case, event))


def _in_order(events: Sequence[CaseEvent]) -> list[CaseEvent]:
    """Put a step of which only the month or year is known after the earlier steps of that time.

    Such a step is dated with the first day of its time, before steps that must come first.
    """
    ordered = list(events)
    for event in [e for e in events if e.precision != "day"]:
        at = next(i for i, e in enumerate(ordered) if e is event)
        span = 2 if event.precision == "month" else 1
        last = at
        for place in range(at + 1, len(ordered)):
            other = ordered[place]
            if other.date.timetuple()[:span] != event.date.timetuple()[:span]:
                break
            if other.precision == "day" and _STEPS.index(other.stage) < _STEPS.index(event.stage):
                last = place
        ordered.insert(last, ordered.pop(at))
    return ordered


_STEPS = list(Stage)  # as the contract lists them, a proceeding's usual course


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


def _told_by_notice(event: CaseEvent, events: Sequence[CaseEvent]) -> bool:
    """Tell whether a row's step is a notice's too, and the row adds nothing."""
    if event.notice or event.rates:
        return False
    return any(e.notice and e.stage == event.stage and abs(e.date - event.date) <= SAME_STEP for e in events)


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
        names = ", ".join([event.source.ref, *(s.ref for s in event.also)])
        return [f"văn bản {names}" if lang == "vi" else f"document {names}"]
    rests = row_source(case)
    named = [f"vụ {event.source.ref}" if lang == "vi" else f"case {event.source.ref}"]
    if rests:
        named.append(f"danh mục dẫn {rests}" if lang == "vi" else f"the list cites {rests}")
    return named


def row_source(case: Case) -> str:
    """Give what a cited row says it rests on; empty where several rows say it differently."""
    told = {n.removeprefix(ROW_SOURCE) for n in case.notes if n.startswith(ROW_SOURCE)}
    return next(iter(told)) if len(told) == 1 else ""


def _quote(case: Case, event: CaseEvent) -> str:
    """Give the words of the source: a notice's passage, or the cells of a row."""
    rests = "" if event.notice else row_source(case)
    return f"{event.quote} | {ROW_SOURCE}{rests}" if rests else event.quote


def _rates(rates: Sequence[Rate], lang: Lang, *, most: int = 4) -> str:
    if not rates:
        return ""
    ordered = sorted(rates, key=lambda r: r.company is not None)
    parts = list(dict.fromkeys(_rate(r, lang) for r in ordered))
    more = "; …" if len(parts) > most else ""
    parts = parts[:most]
    return ("; mức: " if lang == "vi" else "; rates: ") + "; ".join(parts) + more


def _rate(rate: Rate, lang: Lang) -> str:
    said = SAID.get(rate.scope)
    whom = rate.company or (said[0 if lang == "vi" else 1] if said else rate.scope)
    if rate.country not in (None, "VN"):  # not to be read as that of goods from Viet Nam
        whom = f"{whom} ({naming.country(rate.country or '', lang)})"
    numbers = [n for n in NUMBER.findall(rate.printed) if n.replace(",", "") == rate.rate]
    number = rate.printed if not any(c.isalpha() for c in rate.printed) else next(iter(numbers), rate.rate)
    number = number.strip().removesuffix("%").strip()
    return f"{whom} {number}%" if rate.unit == "%" else f"{whom} {number} {rate.unit}"


def with_urls(facts: Iterable[Fact], urls: dict[str, str | None]) -> tuple[Fact, ...]:
    """Add the addresses of the documents where they are known."""
    return tuple(f.model_copy(update={"source": _linked(f.source, urls)}) for f in facts)


def _linked(source: Source, urls: dict[str, str | None]) -> Source:
    known = source.url or urls.get(source.id)
    return source.model_copy(update={"url": known}) if known else source
