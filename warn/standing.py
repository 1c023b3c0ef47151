"""Where goods, and a firm, stand in one proceeding on one day."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from extract.cases.events import concerned, newest_day
from extract.cases.firm import likeness
from extract.cases.status import concerning, is_silent, state_on, unordered
from kb.attributes import Opposed
from kb.company_names import CompanyKey, company_key
from kb.company_text import stands_in
from kb.stages import stages_in
from tradewarn.model import CaseEvent, CaseStatus, Notice, Rate, RateInForce, Scope, Source, Stage
from tradewarn.model import VerdictCode as Code
from tradewarn.text import fold, fold_words
from warn.candidates import Candidate
from warn.in_force import NOBODY, in_force
from warn.known import Known
from warn.known_case import HOME
from warn.question import Understood
from warn.quotes import clipped
from warn.scope_words import contrary, excluded
from warn.sizes import outside
from warn.undated import undated_source

WEIGHT: dict[Code, int] = {  # the heaviest decides
    Code.NAMED: 90,
    Code.COVERED_BY_COUNTRY: 80,
    Code.COVERED_ALL_OTHERS: 80,
    Code.PROVISIONAL: 60,
    Code.UNDER_INVESTIGATION: 50,
    Code.EXCLUDED: 40,
    Code.REVOKED: 30,
    Code.EXPIRED: 28,
    Code.INVESTIGATED_NO_MEASURE: 26,
    Code.NEEDS_REVIEW: 35,  # what is not clear may be heavier than what has ended
}
BY_STATUS: dict[CaseStatus, Code] = {
    "in_force": Code.COVERED_BY_COUNTRY,
    "provisional": Code.PROVISIONAL,
    "open": Code.UNDER_INVESTIGATION,
    "no_measure": Code.INVESTIGATED_NO_MEASURE,
    "revoked": Code.REVOKED,
    "expired": Code.EXPIRED,
    "unknown": Code.NEEDS_REVIEW,
}
APART = ("revoked", "excluded", "terminated")  # a firm set apart from what the measure is for others
LONGEST_SENTENCE = 600
RUNNING = frozenset({"in_force", "provisional", "open"})
SENTENCE = re.compile(  # not after an abbreviation
    r"(?<=[.!?;])(?<!\b[A-Z]\.)(?<!\bCo\.)(?<!\bLtd\.)(?<!\bInc\.)(?<!\bCorp\.)(?<!\bNo\.)\s+(?=[A-Z(“\"])|\n+"
)


@dataclass(frozen=True)
class Standing:
    """One proceeding judged: the code it would give alone, and what proves the firm's part."""

    candidate: Candidate
    code: Code
    status: CaseStatus
    applying: tuple[RateInForce, ...] = ()  # the rates that would apply: of pairs, and in dispute, several
    firm_fact: tuple[str, Source, str] | None = None  # how firm or goods stand apart, where, the words
    disagree: bool = False
    contrary: Opposed | None = None  # what the question says against the name of the goods
    silent: bool = False  # open in the records, though its time by law has long passed
    alike: tuple[str, ...] = ()  # firms with rates whose names begin as the one asked about
    by_goods: tuple[RateInForce, ...] = ()  # rates for kinds of the goods, of which none is surely meant
    finding: CaseEvent | None = None  # the final finding at which it stands, where no order is known


def judge(candidate: Candidate, known: Known, *, on: date, asked: Understood) -> Standing:
    """Judge one proceeding for goods from Viet Nam, and for a firm where one was asked about."""
    case, firm = candidate.known.case, asked.firm_key
    origin = HOME if not case.all_origins else None
    events = [e for e in concerning(case.events, origin) if e.date <= on]
    status = state_on(case, on, origin=origin)
    silent = is_silent(case, on, origin=origin) and status in ("open", "provisional", "unknown")
    code = Code.NEEDS_REVIEW if silent and status == "open" else BY_STATUS[status]
    disagree = _disagree(events)
    if disagree:
        code = Code.NEEDS_REVIEW
    said: tuple[str, Source, str] | None = None
    unread = candidate.known.undated is not None
    left_out = _left_out(candidate, known, events, asked) if unread or status in RUNNING else None
    against = contrary(asked, candidate.known)
    if left_out is not None:
        code, said = Code.EXCLUDED, ("scope", *left_out)
    elif against is not None:
        code = Code.NEEDS_REVIEW
    elif firm is not None and (status in RUNNING or status == "unknown") and not disagree:
        own, words = _for_firm(events, known, firm, code, status)
        if status in RUNNING or (words is not None and words[0] in APART):  # what is unclear for others
            code, said = own, words
    rows = in_force(case, on, company=firm or NOBODY) if code in _BEARING else []
    alike = tuple(dict.fromkeys(r.company for r in rows if r.applies == "alike" and r.company))
    by_goods = of_goods(rows, asked)
    applying = () if alike or by_goods else tuple(_meant(rows, asked))
    found = unordered(case, on, origin=origin)
    return Standing(
        candidate, code, status, applying, said, disagree, against, silent, alike, by_goods, found
    )


_BEARING = frozenset({Code.NAMED, Code.COVERED_BY_COUNTRY, Code.COVERED_ALL_OTHERS, Code.PROVISIONAL})


def _left_out(
    candidate: Candidate, known: Known, events: Sequence[CaseEvent], asked: Understood
) -> tuple[Source, str] | None:
    """Give the clause by which a notice of the case leaves the goods out."""
    sources = {e.notice: e.source for e in reversed(events) if e.notice}
    notices = [(n, sources[n.id]) for n in known.notices(sources) if n.scope.exclude]
    notices += [(n, undated_source(n)) for n in known.undated_of(candidate.known) if n.scope.exclude]
    return excluded(asked, candidate.known, notices) or _too_large(candidate, known, events, asked)


def _too_large(
    candidate: Candidate, known: Known, events: Sequence[CaseEvent], asked: Understood
) -> tuple[Source, str] | None:
    """Give the clause whose limits a size passes: of the newest scope, else of the goods' name."""
    if not asked.sizes:
        return None
    sources = {e.notice: e.source for e in reversed(events) if e.notice}
    printed = [(sources[n.id], n.scope) for n in known.notices(sources) if n.scope.include]
    printed += [(undated_source(n), n.scope) for n in known.undated_of(candidate.known) if n.scope.include]
    named = [(e.source, Scope(include=(candidate.known.case.product,))) for e in events[-1:]]
    return outside(asked.sizes, [*printed, *named])


def heaviest(standings: Sequence[Standing]) -> Standing:
    """Give the proceeding that decides: the heaviest, of equals the surest and newest."""
    return max(
        standings,
        key=lambda s: (
            WEIGHT[s.code],
            s.candidate.score,
            newest_day(s.candidate.known.case.events) if s.candidate.known.case.events else date.min,
            s.candidate.known.case.id,
        ),
    )


def _for_firm(
    events: Sequence[CaseEvent], known: Known, firm: CompanyKey, code: Code, status: CaseStatus
) -> tuple[Code, tuple[str, Source, str] | None]:
    """Tell how a running proceeding treats a firm: the newest act that says so decides."""
    others = Code.COVERED_ALL_OTHERS if status == "in_force" else code
    found: tuple[Code, tuple[str, Source, str]] | None = None
    notices = {n.id: n for n in known.notices(e.notice for e in events if e.notice)}
    for event in events:
        notice = notices.get(event.notice or "")
        quote = words_naming(event, notice, firm, known)
        if quote is None:
            continue
        if event.stage is Stage.REVOCATION_PARTIAL:
            found = Code.REVOKED, ("revoked", event.source, quote)
        elif event.stage is Stage.EXEMPTION or any(
            r.kind == "excluded" and _is(r, firm) for r in event.rates
        ):
            found = Code.EXCLUDED, ("excluded", event.source, quote)
        elif event.stage is Stage.TERMINATION and event.companies:
            found = Code.INVESTIGATED_NO_MEASURE, ("terminated", event.source, quote)
        elif found is None or found[0] is Code.NAMED:
            found = Code.NAMED, ("named", event.source, quote)
    return found or (others, None)


def words_naming(event: CaseEvent, notice: Notice | None, firm: CompanyKey, known: Known) -> str | None:
    """Give the words by which an act names a firm; None where it does not."""
    for rate in event.rates:
        if _is(rate, firm):
            return _proof(notice, "rates", rate.company or rate.producer or "") or event.quote
    listed = (*event.companies, *(concerned(notice) if notice else ()))
    name = next((n for n in listed if _bears(firm, n)), None)
    if notice is None:
        return event.quote if name else None
    if name is None and notice.companies and event.stage is not Stage.REVOCATION_PARTIAL:
        return None
    said = _sentence(known.text(notice), company_key(name) if name else firm)
    return said or (_proof(notice, "companies", name) or name if name else None)


def _sentence(text: str, firm: CompanyKey) -> str | None:
    """Give the sentence of a text that names a firm the fields do not."""
    if not firm.own or not set(firm.own) <= set(fold_words(text)):
        return None
    for sentence in SENTENCE.split(text):
        if stands_in(firm, fold_words(sentence)) >= 0:
            return clipped(sentence.strip(), LONGEST_SENTENCE)
    return None


def _proof(notice: Notice | None, field: str, name: str) -> str | None:
    for found in notice.evidence.get(field, ()) if notice else ():
        if name and (fold(name) in fold(found.quote) or _holds(found.value, name)):
            return found.quote
    return None


def _holds(value: object, name: str) -> bool:
    return isinstance(value, dict) and name in [value.get(k) for k in ("name", "company", "producer")]


def _is(rate: Rate, firm: CompanyKey) -> bool:
    return any(_bears(firm, n) for n in (rate.company, rate.producer) if n)


def _bears(firm: CompanyKey, printed: str) -> bool:
    """Tell whether a printed name, or one of a list of firms, is the firm's."""
    return likeness(firm, printed).degree in ("same", "likely")


def of_goods(rows: Sequence[RateInForce], asked: Understood) -> tuple[RateInForce, ...]:
    """Give the rates of which one applies, by which kind of the goods it is; none where that is told."""
    found = _meant(rows, asked)
    several = len({(r.goods, r.rate, r.unit) for r in found}) > 1 and len({r.goods for r in found}) > 1
    return tuple(found) if several else ()


def _meant(rows: Sequence[RateInForce], asked: Understood) -> list[RateInForce]:
    """Give the rates of the first rule and instrument, those alone whose goods the question names in full."""
    rated = [r for r in rows if r.rate is not None]
    same = [r for r in rated if (r.instrument, _rule(r)) == (rated[0].instrument, _rule(rated[0]))]
    words = set(fold_words(f"{asked.text} {asked.product}"))
    named = [r for r in same if r.goods and set(fold_words(r.goods)) <= words]
    return named or same


def _rule(row: RateInForce) -> str:
    """Give by which rule a row is the firm's; with a producer printed, itself too, it is one of pairs."""
    return "pair" if row.applies == "own" and row.producer else row.applies


def _disagree(events: Sequence[CaseEvent]) -> bool:
    """Tell whether a notice and a cited row end one proceeding in opposite ways."""
    ends = [e for e in events if e.stage in stages_in("measure") or e.stage in _NO_MEASURE]
    noticed = {_outcome(e) for e in ends if e.notice} - {None}
    cited = {_outcome(e) for e in ends if not e.notice} - {None}
    return len(noticed) == 1 and len(cited) == 1 and noticed != cited


_NO_MEASURE = frozenset({Stage.INJURY_FINAL, Stage.TERMINATION, Stage.FINAL})


def _outcome(event: CaseEvent) -> str | None:
    if event.stage in stages_in("measure"):
        return "none" if event.result == "negative" else "measure"
    return "none" if event.result == "negative" else None
