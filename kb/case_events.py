"""The dated steps that one row of an event list tells of, and the state it leaves.

The row is about Viet Nam: its outcome and rates are events of that origin alone, even
where other origins were investigated with it. What has no date makes no event; it can
still tell the state of the case.
"""

import re
from collections.abc import Mapping
from datetime import date as Date
from functools import lru_cache
from typing import Any, cast

from kb.countries import countries, country_code
from kb.data import shipped
from kb.form import Row, Table
from kb.rate_cells import DatedEvent, RateCell, dated_events, ended_undated
from kb.stages import stages
from tradewarn.model import CaseEvent, CaseStatus, Issue, Stage
from tradewarn.printed.dates import Precision, coarser, read_date

FAMILY = {"AC": "circumvention", "EV": "circumvention", "SCOPE": "scope"}
When = tuple[Date, Precision]
_PRINTS_RATE = re.compile(r"\d\s?%|\b[A-Z]{3} \d|\d [A-Z]{3}\b")


@lru_cache(maxsize=1)
def outcomes() -> Mapping[str, Mapping[str, str]]:
    """Give the known words of an outcome, and what each means."""
    words: Mapping[str, Mapping[str, str]] = shipped("outcomes.yaml")["outcomes"]
    return words


def known_word(outcome: str) -> str | None:
    """Give the longest known word that an outcome begins with; None where it begins with none.

    Example:
        >>> known_word("Duty recommended for all"), known_word("settled")
        ('duty recommended', None)
    """
    lowered = outcome.lower()
    return max((w for w in outcomes() if re.match(rf"{re.escape(w)}(?!\w)", lowered)), key=len, default=None)


class RowEvents:
    """Reads the events of one row; what cannot be read is in `issues`."""

    def __init__(self, table: Table, row: Row, record: str, *, kind: str, origins: tuple[str, ...]) -> None:
        self.table, self.row, self.record = table, row, record
        self.family, self.origins = FAMILY.get(kind, "duty"), origins
        self.issues: list[Issue] = []

    def read(self, rates: RateCell) -> tuple[tuple[CaseEvent, ...], CaseStatus]:
        """Give the events, oldest first, and the state of the case after them."""
        outcome = self.row.cell("outcome")
        closed = self._date("outcome_date")
        found, held = self._opening(), rates.rates
        word, status, firms = self._outcome(outcome)
        ended = self._closing(word, closed, rates, firms) if word else None
        if ended:
            found.append(ended)
            held = ()
        extras = (*rates.events, *dated_events(outcome))
        for place, extra in enumerate(extras):
            given = held if rates.tied and not place and extra.result == "affirmative" else ()
            found.append(
                self._event(
                    extra.stage,
                    (extra.date, extra.precision),
                    extra.quote,
                    result=extra.result,
                    rates=given,
                    origins=self.origins,
                )
            )
        for year, of_review, later in rates.later:
            stage = Stage.REVIEW_FINAL if of_review else Stage.OTHER
            when: When = (Date(year, 1, 1), "year")
            quote = self.row.cell("rates_vn")
            found.append(self._event(stage, when, quote, rates=later, origins=self.origins))
        if word and status == "no_measure" and not closed:
            status = "unknown"  # no dated step would prove the end
        undated = ended_undated(outcome) or ended_undated(self.row.cell("rates_vn"))
        if undated and status == "in_force":
            status = cast(CaseStatus, undated)
        found.sort(key=lambda e: (e.date, stages()[e.stage].phase))
        return tuple(found), _after(status, extras, closed)

    def _event(self, stage: Stage, when: When, quote: str, **more: Any) -> CaseEvent:
        ref = self.row.cell("case_no").split(";")[0].strip() or self.record
        source = self.table.source(self.row, self.record, ref=ref, date=when[0])
        column = next((c for c in self.row.cells if quote and quote in self.row.cell(c)), "")
        place = f"{self.table.place(self.row)}:{column}" if column else None
        return CaseEvent(
            date=when[0], precision=when[1], stage=stage, source=source, quote=quote, place=place, **more
        )

    def _date(self, column: str) -> When | None:
        text = self.row.cell(column)
        when = read_date(text) if text else None
        if text and not when:
            self._issue(f"{column}: {text!r} is no date", "write it as yyyy, yyyy-mm or yyyy-mm-dd")
        return when

    def _issue(self, what: str, fix: str) -> None:
        self.issues.append(self.table.issue(self.row, what, fix))

    def _opening(self) -> list[CaseEvent]:
        found: list[CaseEvent] = []
        if petition := self._date("petition_date"):
            found.append(self._event(Stage.PETITION, petition, self.row.cell("petition_date")))
        if opened := self._date("initiation_date"):
            circumvention = self.family == "circumvention"
            stage = Stage.CIRCUMVENTION_INITIATION if circumvention else Stage.INITIATION
            when = (opened[0], coarser(opened[1], self.row.cell("date_precision")))
            found.append(self._event(stage, when, self.row.cell("initiation_date")))
        return found

    def _outcome(self, outcome: str) -> tuple[str | None, CaseStatus, tuple[str, ...]]:
        """Give the known word an outcome begins with, the state, and the firms it is limited to."""
        if not outcome:
            return None, "open", ()
        word = known_word(outcome)
        if word is None:
            self._issue(f"outcome {outcome!r} is not known", f"begin it with one of: {', '.join(outcomes())}")
            return None, "unknown", ()
        status, firms = _state(outcomes()[word], outcome[len(word) :].strip(), self.family)
        return word, status, firms

    def _closing(
        self, word: str, closed: When | None, rates: RateCell, firms: tuple[str, ...]
    ) -> CaseEvent | None:
        entry = outcomes()[word]
        made = entry.get(self.family) or entry.get("stage")
        if not made or not closed:
            return None
        outcome, printed = self.row.cell("outcome"), self.row.cell("rates_vn")
        if made == Stage.FINAL and "ITC negative" in printed:
            made = Stage.INJURY_FINAL
        return self._event(
            Stage(made),
            closed,
            printed if entry["result"] == "affirmative" and _PRINTS_RATE.search(printed) else outcome,
            result=entry["result"],
            rates=rates.rates if entry["result"] == "affirmative" else (),
            companies=firms,
            origins=self.origins,
        )


def _state(entry: Mapping[str, str], rest: str, family: str) -> tuple[CaseStatus, tuple[str, ...]]:
    """Give the state an outcome leaves, and the firms it is limited to.

    An ending that speaks of firms, or says something else in brackets, does not end the
    case for everyone: its state is then unknown, and the words stand in the notes.
    """
    status = cast(CaseStatus, entry.get(f"{family}_status") or entry["status"])
    if status != "no_measure" or entry["result"] != "none" or not rest:
        return status, ()
    aside = re.fullmatch(r"\(([^()]*)\)", rest)
    inside = aside[1] if aside else ""
    if inside == "G" or (inside and country_code(inside) in countries()):
        return status, ()
    names = tuple(part.strip() for part in inside.split(",")) if inside else ()
    return "unknown", names if all(name[:1].isupper() for name in names) else ()


def _after(status: CaseStatus, events: tuple[DatedEvent, ...], closed: When | None) -> CaseStatus:
    """Let a later dated event change the state: a lapse, a revocation, a continuation."""
    for event in sorted(events, key=lambda e: e.date):
        if event.status and (closed is None or event.date >= closed[0]):
            status = cast(CaseStatus, event.status)
    return status
