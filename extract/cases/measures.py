"""The duties of a proceeding as intervals: who paid what from when to when, and which act says so.

Each follows from the events in their order and is never a last snapshot. A rate lasts until
the next for the same firm or group, or until an act ends the measure; what an act does to
the rates it does not print depends on what the act is (`extract.cases.act_kinds`).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any, Literal

from extract.cases.act_kinds import (
    begins,
    begins_measure,
    only_origin,
    replaces_all,
    sets_apart,
    stepped_acts,
    withdraws,
)
from extract.cases.acts import Act, acts
from extract.cases.binding import (
    binding_rates,
    duty,
    goods_of,
    is_contradicted,
    whom,
)
from extract.cases.measure_order import measure_order
from extract.cases.parties import Parties, parties_of
from extract.cases.parts import part_of
from extract.cases.repeats import is_unclear
from extract.cases.status import BINDING, FINALS, NOTHING_PAID, after, concerning, imposes, prolongs
from extract.cases.whose import firms_named, origins_of
from kb.stages import longest_investigation, longest_provisional, stages_marked
from tradewarn.model import Case, CaseEvent, CaseStatus, Instrument, Measure, Notice, Rate, Stage

DAY = timedelta(days=1)
OUT = NOTHING_PAID  # a firm so found is left out of the order that follows
OTHERS = frozenset({"group:all_others", "group:residual"})
MEASURED = frozenset({"in_force", "revoked", "expired"})
Key = tuple[Instrument, str, str]
Why = Literal["replaced", "ended"]


def measures_of(case: Case, notices: Iterable[Notice] = ()) -> tuple[Measure, ...]:
    """List every duty that bound at some time, each with the days it bound.

    Countries are looked at one by one, for one act can set a duty on one and end the
    proceeding for another. A rate that names no country in an act on several is nobody's
    for certain; it stands without a country.

    Args:
        case: The proceeding.
        notices: Its notices, which tell firms' other spellings.
    """
    made: list[Measure] = []
    told = acts(case.events)
    notices = list(notices)
    parties = parties_of(notices)
    firms = firms_named(case, notices, [n for p in parties.values() for n in p.names])
    unclear = frozenset(n.id for n in notices if n.stage is Stage.CORRECTION and is_unclear(n))
    for origin in origins_of(case):
        made += _Ledger(case, origin, firms, unclear, parties).read(told)
    made.sort(key=measure_order)
    return tuple(m for m in made if m.to is None or m.to > m.from_)


@dataclass(frozen=True, slots=True)
class _Open:
    """A duty that binds: from when, since which act, and by when it ends of itself."""

    measure: Measure
    due: date | None = None
    from_finding: bool = False  # a finding and no deposit: an order without rates is at its rates
    settled: bool = False  # a step that another follows: no later act gives it more time
    by_law: bool = False  # `due` is the longest time that a provisional measure may last


@dataclass(slots=True)
class _Ledger:
    """What binds the goods of one country, act after act."""

    case: Case
    origin: str | None
    firms: Mapping[str, str]  # of every name the one that stands for its firm
    unclear: frozenset[str] = frozenset()  # corrections that leave open which figure is whose
    parties: Mapping[str, Parties] = field(default_factory=dict)  # of the acts that decide on them
    live: dict[Key, list[_Open]] = field(default_factory=dict)
    made: list[Measure] = field(default_factory=list)
    resting: dict[Key, list[_Open]] = field(default_factory=dict)  # while an undertaking holds
    status: CaseStatus = "unknown"
    deposits_from: date | None = None

    def read(self, told: Sequence[Act]) -> list[Measure]:
        """Give the measures that the acts come to."""
        for act in told:
            if not concerning([act.event], self.origin):
                continue
            before = self.status
            for event in act.events:
                self.status = after(self.status, event)
            if self.status not in BINDING and not self._for_all(act.event):
                self.status = before
            self._take(act)
        for key in list(self.live):
            self._close(key, None)
        return self.made

    def _for_all(self, event: CaseEvent) -> bool:
        """Tell whether an act is about all origins that this ledger is for."""
        if self.origin is not None or not event.origins:
            return True
        return {o for o in origins_of(self.case) if o} <= set(event.origins)

    def _take(self, act: Act) -> None:
        event = act.event
        day = begins(event)
        self._lapse(event, day)
        if self.status in MEASURED and not imposes(event):
            self._was_ordered()
        if self.status not in BINDING:
            for key in list(self.live):
                self._close(key, day, "ended", event)
            self.deposits_from = None
            return
        self._prolong(event)
        if imposes(event):
            self._give_way(act, day)
        rates = self._rates(act)
        if rates:
            self._clear(event, rates, day)
        if event.stage is Stage.CORRECTION:
            self._doubt(event)
        for key, listed in rates.items():
            self._set(key, listed, day)
        self._hand_on(event, rates, day)
        self._limit(event, day)
        own = self._own()
        if not self.live and not rates and own is not None and begins_measure(event) and self._whole():
            self._open((own, "", ""), event, None, day)

    def _was_ordered(self) -> None:
        """Take a finding's rates for the measure's: what is reviewed or revoked was ordered."""
        for key, opened in self.live.items():
            plain = {"provisional": False}
            self.live[key] = [
                replace(
                    o,
                    measure=o.measure.model_copy(update=plain),
                    due=None if o.by_law else o.due,
                    by_law=False,
                )
                if o.from_finding
                else o
                for o in opened
            ]

    def _doubt(self, event: CaseEvent) -> None:
        """Take what binds for unsure where a correction of no known act prints another figure for it."""
        if any(s.id == event.notice for e in self.case.events for s in e.also):
            return  # the corrected act has the right figures
        told = {whom(r, self.firms): r.rate for r in event.rates}
        for key, opened in self.live.items():
            other = key[1:] in told and any(o.measure.rate != told[key[1], key[2]] for o in opened)
            if other or event.notice in self.unclear:
                unsure = {"disputed": True}
                self.live[key] = [replace(o, measure=o.measure.model_copy(update=unsure)) for o in opened]

    def _rates(self, act: Act) -> dict[Key, list[tuple[CaseEvent, Rate]]]:
        """Give the act's rates for this country's goods by what they replace."""
        found: dict[Key, list[tuple[CaseEvent, Rate]]] = {}
        for event in act.events:
            for rate in binding_rates(event):
                instrument = rate.instrument or self._own()
                if instrument is not None and self._concerns(event, rate):
                    found.setdefault((instrument, *whom(rate, self.firms)), []).append((event, rate))
        return found

    def _concerns(self, event: CaseEvent, rate: Rate) -> bool:
        if rate.country is not None:
            return rate.country == self.origin
        return only_origin(self.case, event) == self.origin

    def _clear(self, event: CaseEvent, rates: Collection[Key], day: date) -> None:
        """End what an act replaces without printing it: all of an older table, or the group's old name."""
        for instrument in {k[0] for k in rates}:
            printed = {k[1] for k in rates if k[0] == instrument}
            ranged = any(p.startswith("range:") for p in printed)
            firms = {k[1] for k in rates if k[0] == instrument and k[2] == ""}
            general = {p for p in printed if p.startswith("group:")} - {"group:cooperating_other"}
            for key in [k for k in self.live if k[0] == instrument]:
                stale = bool(general or ranged) and key[1] == ""
                stale |= len(general & OTHERS) == 1 and key[1] in OTHERS
                stale |= bool(general) and replaces_all(event) and not self._is_out(key, event)
                stale |= key[1].startswith("range:")  # the ends of what is now told, or told again
                stale |= key[2] != "" and key[1] in firms  # what is for a firm is for all who make its goods
                if stale:
                    self._close(key, day, "replaced", event)

    def _is_out(self, key: Key, event: CaseEvent) -> bool:
        """Tell whether a firm was left out by the finding that an order rests on."""
        ordered = event.stage is Stage.ORDER
        return ordered and all(o.from_finding and o.measure.kind in OUT for o in self.live[key])

    def _set(self, key: Key, listed: Sequence[tuple[CaseEvent, Rate]], day: date) -> None:
        """Put an act's rates for a firm or group in place of those before."""
        if key in self.live:
            self._close(key, day, "replaced", listed[0][0])
        steps: dict[tuple[str, date, date], list[Rate]] = {}
        sources: dict[Rate, CaseEvent] = {}
        for event, rate in reversed(stepped_acts(listed, day)):
            sources[rate] = event
            step = (goods_of(rate), rate.since or day, rate.until or date.max)
            steps.setdefault(step, []).append(rate)
        chosen = [rate for _, rates in sorted(steps.items()) for rate in duty(rates)]
        for rate in chosen:
            first = rate.since or day
            goods = goods_of(rate)
            more = any(goods_of(r) == goods and (r.since or day) > first for r in chosen)
            event = sources[rate]
            disputed = is_contradicted(rate, chosen) or any(s.id in self.unclear for s in event.also)
            self._open(key, sources[rate], rate, first, until=rate.until, disputed=disputed, settled=more)

    def _open(
        self,
        key: Key,
        event: CaseEvent,
        rate: Rate | None,
        day: date,
        *,
        until: date | None = None,
        disputed: bool = False,
        settled: bool = False,
        out: str | None = None,
    ) -> None:
        finding = event.stage in FINALS and not imposes(event)
        deposits = (finding or event.stage in stages_marked("deposits")) and self.status == "provisional"
        measure = Measure(
            instrument=key[0],
            company=out or (rate.company if rate else None),
            producer=rate.producer if rate else None,
            country=self.origin,
            scope="company" if out else rate.scope if rate else None,
            rate=rate.rate if rate else None,
            unit=rate.unit if rate else None,
            basis=rate.basis if rate else None,
            kind=sets_apart(event) if out else rate.kind if rate else None,
            goods=rate.goods if rate else None,
            from_=day,
            event=event.notice or event.source.id,
            stage=event.stage,
            provisional=self.status == "provisional",
            disputed=disputed,
        )
        due = until + DAY if until else event.until + DAY if event.until else None
        by_law = deposits and due is None
        if deposits:  # a final finding gives what is collected before the order no more time
            self.deposits_from = self.deposits_from or day
            due = due or self.deposits_from + longest_provisional(key[0], self.case.importing_country)
        self.live.setdefault(key, []).append(
            _Open(measure, due, finding, settled and due is not None, by_law)
        )

    def _close(self, key: Key, day: date | None, why: Why | None = None, by: CaseEvent | None = None) -> None:
        """End what binds under a key on a day, or earlier where it ended of itself."""
        for one in self.live.pop(key):
            ends: dict[str, Any] = {}
            if one.due is not None and (day is None or one.due <= day):
                lapsed = one.measure.provisional
                ends = {"to": one.due, "ended": "lapsed" if lapsed else "printed"}
            elif day is not None:
                named = (by.notice or by.source.id) if by else None
                ends = {"to": day, "ended": why, "ended_by": named}
            self.made.append(one.measure.model_copy(update=ends))

    def _lapse(self, event: CaseEvent, day: date) -> None:
        """End what ended of itself before an act; a review of it shows that it was kept alive meanwhile."""
        kept = part_of(event.stage, event.quote) == "review" and event.result != "negative"
        within = longest_investigation(self.case.instruments)
        for key, opened in list(self.live.items()):
            waits = [o for o in opened if o.from_finding and o.by_law]  # an order takes up its rates
            past = [o for o in opened if o.due is not None and o.due < day and o not in waits]
            if kept:
                past = [
                    o for o in past if o.settled or o.measure.provisional or (o.due and day - o.due > within)
                ]
            if past:
                self.live[key] = past
                self._close(key, day)
                left = [o for o in opened if o not in past]
                if left:
                    self.live[key] = left

    def _prolong(self, event: CaseEvent) -> None:
        """Give what binds the last day that an act prints for it; or none, where an act prolongs without."""
        if part_of(event.stage, event.quote) in ("opening", "investigation") or event.stage is Stage.ORDER:
            return
        due = event.until + DAY if event.until else None
        if due is None and not prolongs(event):
            return
        for key, opened in self.live.items():
            stands = [o.settled or (due is None and o.measure.provisional) for o in opened]  # others end
            self.live[key] = [o if s else replace(o, due=due) for o, s in zip(opened, stands, strict=True)]

    def _give_way(self, act: Act, day: date) -> None:
        """Let an order end the deposits; where it prints no rates, those of the finding go on under it."""
        self.deposits_from = None
        for key, opened in list(self.live.items()):
            if any(not o.from_finding and o.measure.provisional for o in opened):
                self._close(key, day, "replaced", act.event)
                continue
            due = act.event.until + DAY if act.event.until else None
            self.live[key] = [self._ordered(o, day, due) if o.measure.provisional else o for o in opened]

    def _ordered(self, one: _Open, day: date, due: date | None) -> _Open:
        """Go on with a finding's rate as the order's: an interval of its own, proved by the finding."""
        lapsed = one.due is not None and one.due < day
        ends = {"to": one.due, "ended": "lapsed"} if lapsed else {"to": day, "ended": "replaced"}
        self.made.append(one.measure.model_copy(update=ends))
        measure = one.measure.model_copy(update={"from_": day, "provisional": False})
        return replace(one, measure=measure, due=due, by_law=False)

    def _limit(self, event: CaseEvent, day: date) -> None:
        """Set apart the firms that an act takes out of the measure, or lets go on under an undertaking."""
        apart = sets_apart(event)
        own = self._own()
        withdrawn = withdraws(event)
        if own is None or (apart is None and not withdrawn) or not self._whole():
            return
        for instrument in sorted({k[0] for k in self.live} or {own}):
            for name in event.companies:
                who: Key = (instrument, f"firm:{self.firms.get(name, name)}", "")
                if withdrawn:
                    self._resume(who, event, day)
                    continue
                held = [o for k, opened in self.live.items() if k[:2] == who[:2] for o in opened]
                for key in [k for k in self.live if k[:2] == who[:2]]:
                    self._close(key, day, "ended", event)
                self.resting[who] = held if apart == "undertaking" else []
                self._open(who, event, None, day, out=name)

    def _hand_on(self, event: CaseEvent, rated: Collection[Key], day: date) -> None:
        """End the rate of a firm found part of the entity; give a firm's rate to who takes its place."""
        told = self.parties.get(event.notice or "")
        if told is None or event.result == "negative":
            return
        for firm in (f"firm:{self.firms[n]}" for n in told.entity):
            for key in [k for k in self.live if k[1] == firm and k not in rated]:
                self._close(key, day, "ended", event)
        given: dict[Key, list[_Open]] = {}
        for name, before in ((s, p) for s in told.successors for p in told.predecessors):
            change = {"company": name, "from_": day, "event": event.notice, "stage": event.stage}
            for key in [k for k in self.live if k[1] == f"firm:{self.firms[before]}"]:
                own: Key = (key[0], f"firm:{self.firms[name]}", key[2])
                if own not in rated and own != key:
                    given.setdefault(own, []).extend(
                        replace(
                            o,
                            measure=o.measure.model_copy(
                                update=change | {"disputed": len(told.predecessors) > 1}
                            ),
                        )
                        for o in self.live[key]
                    )
        for key, listed in given.items():
            if key in self.live:
                self._close(key, day, "replaced", event)
            self.live[key] = listed

    def _resume(self, who: Key, event: CaseEvent, day: date) -> None:
        """Let a firm pay again what it paid before an undertaking that is withdrawn."""
        if any(o.measure.kind == "undertaking" for o in self.live.get(who, ())):
            self._close(who, day, "ended", event)
            for one in self.resting.pop(who, []):
                again = replace(one, measure=one.measure.model_copy(update={"from_": day}))
                self.live.setdefault((who[0], *self._firm_of(one.measure)), []).append(again)

    def _firm_of(self, measure: Measure) -> tuple[str, str]:
        firm, made = (self.firms.get(n, n) for n in (measure.company or "", measure.producer or ""))
        return f"firm:{firm}", "" if made == firm else made

    def _own(self) -> Instrument | None:
        """Give the instrument of a rate that names none: the duty's, in a case on evading one too."""
        listed = self.case.instruments
        base = next((i for i in listed if i not in (Instrument.AC, Instrument.EV)), None)
        return base or (listed[0] if listed else None)

    def _whole(self) -> bool:
        """Tell whether a measure without a printed rate is told here, and not country by country."""
        return self.origin is not None or self.case.all_origins or len(origins_of(self.case)) == 1
