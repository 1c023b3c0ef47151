"""Which rates of an act are collected, and which of several figures for one firm is the duty."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from kb.stages import numbers_of_ministry, only_recommending, recommending, stages_marked
from tradewarn.model import CaseEvent, Rate, Stage
from tradewarn.text import fold_words

NEVER_BINDING = frozenset({"alleged margin", "assessment", "recommended duty"})
RECOMMENDED = ("duty recommended", "recommended duty", "recommends")
IMPOSING = frozenset({Stage.ORDER, Stage.PROVISIONAL})
SET_BY_REVIEW = frozenset({"definitive duty"})  # an expiry review that sets the duty anew says so
COLLECTED = ("definitive duty", "provisional duty", "cash deposit")  # before the margin they rest on
DAY = timedelta(days=1)
GENERAL = ("country_wide", "all_others", "residual", "cooperating_other")


def binding_rates(event: CaseEvent) -> list[Rate]:
    """List the rates of a step that are collected, ends of a printed range only where nothing else is.

    A margin in a sunset review is what would come back, a recommended duty nobody's yet, and
    a finding of an authority that only recommends waits for the ministry.
    """
    if event.stage is Stage.SUNSET_FINAL:
        if event.authority in only_recommending() and not is_of_ministry(event):
            return []
        return [r for r in event.rates if basis_of(r) in SET_BY_REVIEW and r.scope != "range"]
    if not can_bind(event):
        return []
    ordered = event.stage is Stage.ORDER  # a duty may be set at the injury margin; before, it is no duty
    collected = [r for r in event.rates if basis_of(r) not in NEVER_BINDING]
    collected = [r for r in collected if ordered or basis_of(r) != "injury margin"]
    return [r for r in collected if r.scope != "range"] or collected


def can_bind(event: CaseEvent) -> bool:
    """Tell whether the rates of such an act are collected, where it prints any."""
    return event.stage in stages_marked("binds") and not is_recommended(event)


def basis_of(rate: Rate) -> str:
    """Give the basis without what is said about it in brackets."""
    return rate.basis.partition(" (")[0]


def whom(rate: Rate, firms: Mapping[str, str]) -> tuple[str, str]:
    """Give for whom a rate is: the firm or group, and the producer where it is another firm.

    A later rate for the same replaces it.

    Args:
        rate: The rate.
        firms: Of every printed name the one that stands for its firm.
    """
    if rate.scope == "range":
        return f"range:{rate.rate}", rate.unit
    if rate.company:
        firm = firms.get(rate.company, rate.company)
        made = firms.get(rate.producer, rate.producer) if rate.producer else ""
        return f"firm:{firm}", "" if made == firm else made
    if rate.producer:
        return "firm:", firms.get(rate.producer, rate.producer)
    return f"group:{rate.scope}", ""


def duty(rates: Iterable[Rate]) -> list[Rate]:
    """Give, of figures for one firm and time, those that are paid; several where they contradict.

    An act can print the margin and the deposit that follows from it: the deposit is paid. An
    amount and a percentage are parts of one duty, or one the floor of the other: both stand.
    """
    listed = list(rates)
    best = min((_basis_rank(r) for r in listed), default=0)
    found = {(r.rate, r.unit, r.kind, goods_of(r)): r for r in reversed(listed) if _basis_rank(r) == best}
    return [found[key] for key in sorted(found)]


def stepped(rates: Iterable[Rate], day: date) -> list[Rate]:
    """Give an act's rates for one firm, each with the last day that the next step leaves it.

    An act that sets a duty in steps often prints only the first day of each. A figure
    without days is for the time from `day`, where the act's measure begins.
    """
    listed = list(rates)
    firsts = sorted({(goods_of(r), r.since or day) for r in listed})
    made = []
    for rate in listed:
        own = rate.since or day
        after = next((first for goods, first in firsts if goods == goods_of(rate) and first > own), None)
        last = after - DAY if after else None
        ends = last is not None and (rate.until is None or rate.until > last)
        made.append(rate.model_copy(update={"until": last}) if ends else rate)
    return made


def is_contradicted(rate: Rate, others: Iterable[Rate]) -> bool:
    """Tell whether another figure of the same kind and unit stands for the same firm, goods and time.

    Least prices of several kinds of goods, and a duty's steps one after another, are one
    table; only what is for the same goods on the same day can contradict.
    """
    return any(
        o.unit == rate.unit and o.rate != rate.rate and _kind(o) == _kind(rate)
        for o in others
        if rate.scope != "range" and goods_of(o) == goods_of(rate) and _meet(o, rate)
    )


def goods_of(rate: Rate) -> str:
    """Give the part of the goods that a rate is for, ready for comparing; empty for all of them."""
    return " ".join(fold_words(rate.goods or ""))


def _meet(a: Rate, b: Rate) -> bool:
    """Tell whether two rates can be for one day; the later of two first days begins a step."""
    if a.since and b.since and a.since != b.since and a.until is None and b.until is None:
        return False
    begun = [(a.since or date.min, a.until or date.max), (b.since or date.min, b.until or date.max)]
    (_, first_ends), (next_begins, _) = sorted(begun)
    return next_begins <= first_ends


def _kind(rate: Rate) -> str:
    return "ad_valorem" if rate.kind in ("zero", "de_minimis") else rate.kind


def _basis_rank(rate: Rate) -> int:
    basis = basis_of(rate)
    return COLLECTED.index(basis) if basis in COLLECTED else len(COLLECTED)


def is_recommended(event: CaseEvent) -> bool:
    """Tell whether an act only recommends a duty to those who set it."""
    if event.stage in IMPOSING or is_of_ministry(event):
        return False
    bind = recommending().get(event.authority or "")
    if bind is not None and event.stage not in bind:
        return True
    return event.stage is Stage.FINAL and any(w in event.quote.casefold() for w in RECOMMENDED)


def is_of_ministry(event: CaseEvent) -> bool:
    """Tell whether an act under the code of who recommends is the ministry's own, by its number."""
    form = numbers_of_ministry().get(event.authority or "")
    return form is not None and form.fullmatch(event.source.ref) is not None
