"""Documents that tell one act again: printed twice, held as page, text and record, or corrected.

They make one step that names them all. What each adds is kept: the rates of the fuller one,
what a correction prints in place of a figure. Where two print different figures for one
firm, both stand, for a person to see.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import lru_cache

from extract.cases.binding import whom
from extract.cases.firm import figure_of, firms_of, told_apart
from tradewarn.model import Notice, Rate, Source, Stage
from tradewarn.text import fold

REPEATED_WITHIN = timedelta(days=10)
CORRECTED_WITHIN = timedelta(days=400)
CORRECTION_WORDS = re.compile(
    r"\b(?:notice of )?correct(?:ion|ed)s?\b(?: (?:to|of)(?: the)?)?|\bdinh chinh\b"
)


@dataclass(slots=True)
class Step:
    """One act: the document that tells most of it, and those that tell it again."""

    notice: Notice
    also: list[Notice] = field(default_factory=list)

    def take(self, notice: Notice) -> None:
        """Add a repeat; the one that tells more stands for the step."""
        fuller = max((self.notice, notice), key=_tells)
        if fuller is notice:
            self.notice, notice = notice, self.notice
        self.also.append(notice)


def notice_order(notice: Notice) -> tuple[str, str]:
    """Give what sorts notices by publication, and by id on one day."""
    return (notice.publication_date.isoformat() if notice.publication_date else "", notice.id)


def source_of(notice: Notice) -> Source:
    """Name a notice the way a lawyer cites it."""
    ref = notice.document_number or next(iter(notice.case_numbers), "") or notice.id
    return Source(id=notice.id, ref=ref, date=notice.publication_date)


@lru_cache(maxsize=65_536)
def title_stem(title: str) -> str:
    """Fold a title so that a repeat and a correction of it become equal to it."""
    return " ".join(re.findall(r"[^\W_]+", CORRECTION_WORDS.sub(" ", fold(title))))


def repeats(later: Notice, earlier: Notice) -> bool:
    """Tell whether a notice is the same act printed again."""
    if later.publication_date is None or earlier.publication_date is None:
        return False
    if not timedelta() <= later.publication_date - earlier.publication_date <= REPEATED_WITHIN:
        return False
    if _one_number(later, earlier):
        return True
    return (
        later.stage == earlier.stage
        and later.authority == earlier.authority
        and bool(later.title and earlier.title)
        and title_stem(later.title or "") == title_stem(earlier.title or "")
    )


def _one_number(a: Notice, b: Notice) -> bool:
    """Tell whether two documents are one numbered act, as its page, its text and its record are.

    A document that holds two acts under one number (a gazette page) is left as it is.
    """
    if not a.document_number or a.document_number != b.document_number or a.document == b.document:
        return False
    plain = (None, Stage.OTHER)
    same_stage = a.stage == b.stage or a.stage in plain or b.stage in plain
    return same_stage and (a.authority == b.authority or not (a.authority and b.authority))


def corrects(later: Notice, earlier: Notice) -> bool:
    """Tell whether a correction mends an earlier notice: by its number, or by its title."""
    if later.stage is not Stage.CORRECTION or earlier.stage is Stage.CORRECTION:
        return False
    if later.publication_date is None or earlier.publication_date is None:
        return False
    if not timedelta() <= later.publication_date - earlier.publication_date <= CORRECTED_WITHIN:
        return False
    if earlier.document_number and earlier.document_number in later.related_acts:
        return True
    stem = title_stem(earlier.title or "")
    return bool(stem) and stem == title_stem(later.title or "")


def steps_of(notices: Sequence[Notice]) -> tuple[list[Step], list[str]]:
    """Lay repeats and corrections beside the step they tell again.

    Args:
        notices: Those of one case, in their order.

    Returns:
        The steps, and a note on each document that is none of its own.
    """
    steps: list[Step] = []
    notes: list[str] = []
    for notice in notices:
        ref = source_of(notice).ref
        same = next((s for s in reversed(steps) if repeats(notice, s.notice)), None)
        mended = [s for s in steps if corrects(notice, s.notice)]
        if same is not None:
            notes.append(f"{ref} repeats {source_of(same.notice).ref}")
            same.take(notice)
        elif mended:
            for step in mended:
                step.also.append(notice)
                notes.append(f"{ref} corrects {source_of(step.notice).ref}")
        else:
            steps.append(Step(notice))
    return steps, notes


def told_together(step: Step) -> tuple[tuple[Rate, ...], list[str]]:
    """Give the rates of a step with what its other documents add, and notes on where they differ.

    A correction that prints one figure for a firm replaces the one it mends. One that prints
    several – the wrong figure and the right one – is not followed: all stand, as a contradiction.
    """
    rates, notes = list(step.notice.rates), []
    firms = _firms([step.notice, *step.also]) if step.also else {}
    for other in sorted(step.also, key=notice_order):
        correction = other.stage is Stage.CORRECTION and step.notice.stage is not Stage.CORRECTION
        ref = source_of(other).ref
        printed = [_as_mended(r, rates, firms) for r in other.rates] if correction else other.rates
        for who, told in _by_firm(printed, firms).items():
            mine = [r for r in rates if _who(r, firms) == who]
            new = [r for r in told if all(not _same(r, m) for m in mine)]
            if correction and len({(r.rate, r.unit) for r in told}) > 1:
                notes.append(f"{ref} corrects a rate and prints several for {_named(told[0])}: read it")
                rates += new
            elif correction and new:
                rates = [r for r in rates if _who(r, firms) != who] + new
            elif new:
                rates += new
                if mine:
                    notes.append(f"{ref} prints another rate for {_named(told[0])}")
    return tuple(rates), notes


def is_unclear(correction: Notice) -> bool:
    """Tell whether a correction prints a figure of which it is not sure whose it is."""
    sure = {_figure(r.rate) for r in correction.rates}
    found = [f.value for f in correction.evidence.get("rates", ()) if isinstance(f.value, dict)]
    return any(_figure(str(value.get("rate"))) not in sure for value in found)


def _figure(rate: str | None) -> str:
    return (rate or "").rstrip("0").rstrip(".") if "." in (rate or "") else rate or ""


def _as_mended(rate: Rate, rates: Iterable[Rate], firms: Mapping[str, str]) -> Rate:
    """Give a corrected figure what the figure it replaces was told to measure, where only one is meant."""
    alike = [r for r in rates if whom(r, firms) == whom(rate, firms) and r.unit == rate.unit]
    alike = [r for r in alike if r.instrument in (None, rate.instrument) or rate.instrument is None]
    if len(alike) != 1 or _who(alike[0], firms) == _who(rate, firms):
        return rate
    one = alike[0]
    told = {"basis": one.basis, "country": one.country, "instrument": one.instrument}
    return rate.model_copy(update=told | {"since": one.since, "until": one.until, "goods": one.goods})


def _firms(told: Sequence[Notice]) -> dict[str, str]:
    """Give every name in the documents of one act the one that stands for its firm."""
    rated = [(n.id, r) for n in told for r in n.rates]
    apart = told_apart((i, r.company, figure_of(r)) for i, r in rated if r.producer is None)
    return firms_of((n for _, r in rated for n in (r.company, r.producer) if n), apart)


def _by_firm(rates: Iterable[Rate], firms: Mapping[str, str]) -> dict[tuple[str, ...], list[Rate]]:
    found: dict[tuple[str, ...], list[Rate]] = {}
    for rate in rates:
        found.setdefault(_who(rate, firms), []).append(rate)
    return found


def _who(rate: Rate, firms: Mapping[str, str]) -> tuple[str, ...]:
    return (rate.instrument or "", rate.country or "", rate.basis, str(rate.since or ""), *whom(rate, firms))


def _same(a: Rate, b: Rate) -> bool:
    return (a.rate, a.unit, a.kind) == (b.rate, b.unit, b.kind)


def _named(rate: Rate) -> str:
    return rate.company or rate.scope


def _tells(notice: Notice) -> tuple[bool, int, int, str]:
    """Rank the documents of one act by what they tell; of equals the first by id."""
    known = notice.stage not in (None, Stage.OTHER)
    order = "".join(chr(0x10FFFF - ord(c)) for c in notice.id)
    return known, len(notice.rates), len(notice.companies), order
