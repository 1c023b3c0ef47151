"""A verdict in the making: summary, facts, rates, caveats, next steps."""

from collections.abc import Sequence
from typing import Self

from kb.goods import goods
from tradewarn.model import Fact, Instrument, Source
from tradewarn.model import VerdictCode as Code
from warn import absent, caveats, naming
from warn.draft import within
from warn.facts import fact_of, facts_of, undated_fact
from warn.findings import summary_key
from warn.rows import row_refs
from warn.several import goods_asked, same_goods, without_case
from warn.several_rates import all_applied, said_of_several
from warn.standing import RUNNING, WEIGHT, Standing
from warn.states import kinds_of, market_of, state, why
from warn.undated import lone_case, undated_event
from warn.unfound import Unfound
from warn.unread_rates import by_goods_said, no_rate
from warn.wording import SUMMARY, capital, say

MOST_BESIDE = 4  # other proceedings named in the summary


class Answer(Unfound):
    """An answer from the proceedings that were found and judged."""

    def named_elsewhere(self, standings: Sequence[Standing]) -> Self:
        """Say that nothing was found on the firm in the market asked about, and where it is named."""
        self.nothing()
        named = []
        for standing in standings[:MOST_BESIDE]:
            self._firm_fact(standing)
            case = standing.candidate.known.case
            market = naming.market(case.importing_country, self.lang)
            named.append(f"{market} ({naming.product(case, self.lang)})")
        told = absent.NAMED_ELSEWHERE[0 if self.lang == "vi" else 1]
        listed = "; ".join(dict.fromkeys(named))
        self.summary += " " + capital(told.format(firm=self.asked.firm, named=listed))
        return self

    def decided(self, best: Standing, standings: Sequence[Standing]) -> Self:
        """Say what the heaviest proceeding comes to; the others stand beside it."""
        self.code = best.code
        ordered = sorted(
            standings,
            key=lambda s: (s is not best, -WEIGHT[s.code], -s.candidate.score, s.candidate.known.case.id),
        )
        self._facts(ordered)
        self._summary(best, ordered)
        self._rates(ordered)
        self.caveats += caveats.about_scope(self.asked, self.known, ordered, self.on)
        self.caveats += caveats.about_case(self.asked, self.known, best, ordered, self.rates, self.on)
        self.caveats += caveats.about_risk(self.asked, self.known, self.on)
        self._watched()
        self.caveats += caveats.about_other_markets(self.asked, self.known, ordered, self.on)
        self._sources()
        self._steps(best)
        rows = {e.source.id for e in best.candidate.known.case.events if not e.notice}
        weak = 0.7 if rows & self.known.unsourced else 1.0
        self.confidence = _confidence(best, old=caveats.is_old(best, self.on)) * weak
        return self

    def named_beside(self, standings: Sequence[Standing]) -> None:
        """Say in which other proceedings the firm is named: on other goods, or in other markets."""
        named = []
        for standing in standings[:MOST_BESIDE]:
            self._firm_fact(standing)
            case = standing.candidate.known.case
            goods_of, place = (
                naming.product(case, self.lang),
                naming.market(case.importing_country, self.lang),
            )
            named.append(f"{goods_of} ({place})")
        told = absent.NAMED_BESIDE[0 if self.lang == "vi" else 1]
        self.summary += " " + told.format(firm=self.asked.firm, named="; ".join(dict.fromkeys(named)))

    def _facts(self, ordered: Sequence[Standing]) -> None:
        for standing in ordered:
            case = standing.candidate.known.case
            if standing.firm_fact is not None:
                self._firm_fact(standing)
            told = standing.firm_fact[1] if standing.firm_fact else None
            own = facts_of(case, self.lang, on=self.on) + self._unread(standing)
            self.facts += [f for f in own if f.source != told]
            code = standing.candidate.code
            if code is not None:
                self._code_fact(standing, code)

    def _unread(self, standing: Standing) -> list[Fact]:
        """Give the facts of the documents of a proceeding whose day nobody could read."""
        return [
            undated_fact(lone_case(n), undated_event(n), self.lang)
            for n in self.known.undated_of(standing.candidate.known)
        ]

    def _firm_fact(self, standing: Standing) -> None:
        """Say first what the deciding act says of the firm."""
        if standing.firm_fact is None:
            return
        how, source, quote = standing.firm_fact
        case = standing.candidate.known.case
        event = next((e for e in case.events if e.source == source), None)
        unread = next((f for f in self._unread(standing) if f.source == source), None)
        if event is not None or unread is not None:
            told = fact_of(case, event, self.lang) if event is not None else unread
            assert told is not None
            name = f"{self.asked.firm}: " if self.asked.firm and how != "scope" else ""
            self.facts.append(Fact(text=f"{name}{told.text}", source=source, quote=quote or told.quote))

    def _code_fact(self, standing: Standing, code: str) -> None:
        """Say that a source lists the code asked about, where its words prove it."""
        case = standing.candidate.known.case
        notices = self.known.notices(e.notice for e in case.events if e.notice and e.date <= self.on)
        for notice in notices:
            for found in notice.evidence.get("hs_codes", ()):
                if within("".join(c for c in found.quote if c.isdigit()), code):
                    event = next(e for e in case.events if e.notice == notice.id)
                    ref = naming.ref(event.source, event.notice, self.lang)
                    self.facts.append(self._listed(code, found.quote, ref, event.source))
                    return
        rows = [e for e in case.events if not e.notice and e.date <= self.on]
        listed = next((h for h in case.hs if within(h, code)), None)
        if rows and listed:
            source = rows[-1].source
            self.facts.append(self._listed(code, listed, row_refs(case, rows[-1], self.lang)[0], source))

    def _listed(self, code: str, quote: str, ref: str, source: Source) -> Fact:
        text = (
            f"Mã HS {code} thuộc các mã mà nguồn liệt kê ({ref}); mô tả bằng lời mới quyết định phạm vi."
            if self.lang == "vi"
            else f"HS {code} is among the codes that the source lists ({ref});"
            " the description decides the scope."
        )
        return Fact(text=text, source=source, quote=quote)

    def _summary(self, best: Standing, ordered: Sequence[Standing]) -> None:
        case = best.candidate.known.case
        like = [s for s in ordered if s.code == best.code and _twin(s, best)]
        beside = {i for s in like for i in kinds_of(s)}
        kinds = [naming.kind([i], self.lang) for i in Instrument if i in beside]
        firm = self.asked.firm or ""
        goods_said = naming.product(case, self.lang)
        how = best.firm_fact[0] if best.firm_fact else ""
        subject = absent.goods_said(self.asked) if how == "scope" else firm if how else goods_said
        self.subject = goods_said
        reason = why(best, self.lang, self.on)
        newest = max((e for e in case.events if e.date <= self.on), key=lambda e: e.date, default=None)
        text = say(
            SUMMARY,
            summary_key(best, old=caveats.is_old(best, self.on)),
            self.lang,
            date=naming.dated(newest.date, self.lang, newest.precision) if newest else "",
            firm=firm,
            kind=naming.listed(kinds, self.lang) or naming.kind([], self.lang),
            market=naming.market(case.importing_country, self.lang),
            goods=goods_said,
            subject=subject,
            why=reason,
        )
        others = [s for s in ordered if s not in like]
        self.summary = capital(text) + self._beside(best, others) + self._missing(ordered)

    def _beside(self, best: Standing, others: Sequence[Standing]) -> str:
        """Name the other proceedings in a word each, with their goods where these are others."""
        told: list[str] = []
        for standing in _each_goods_first(others):
            case = standing.candidate.known.case
            alike = same_goods(best.candidate.known, standing.candidate.known)
            lead = "" if alike else f"{naming.product(case, self.lang)}: "
            told.append(
                f"{lead}{naming.kind(kinds_of(standing), self.lang)},"
                f" {naming.market(market_of(standing), self.lang)}: {state(standing, self.lang)}"
            )
        if not told:
            return ""
        head = " Các vụ việc khác: " if self.lang == "vi" else " Other proceedings: "
        most = max(MOST_BESIDE, len(goods_asked(self.asked)))
        return head + "; ".join(list(dict.fromkeys(told))[:most]) + "."

    def _missing(self, ordered: Sequence[Standing]) -> str:
        """Name the goods among several asked about on which nothing was found."""
        none = without_case(self.asked, [s.candidate.known for s in ordered])
        named = [goods()[g].vi if self.lang == "vi" else goods()[g].en for g in none]
        place = 0 if self.lang == "vi" else 1
        return "".join(" " + absent.NOT_THESE[place].format(goods=g, at=self._at()) for g in named)

    def _rates(self, ordered: Sequence[Standing]) -> None:
        """Give the rates that would apply today, one an instrument, of the deciding goods and market."""
        if self.code not in (Code.NAMED, Code.COVERED_BY_COUNTRY, Code.COVERED_ALL_OTHERS, Code.PROVISIONAL):
            return
        seen: set[Instrument] = set()
        for standing in ordered:
            rows = standing.applying
            if rows and _twin(standing, ordered[0]) and rows[0].instrument not in seen:
                seen.add(rows[0].instrument)
                self.rates += all_applied(rows)
                self.caveats += said_of_several(rows, self.asked.firm_key, self.lang)
        parts = [r for s in ordered if _twin(s, ordered[0]) for r in s.by_goods]
        if parts:
            self.caveats.append(by_goods_said(parts, self.lang))
        elif not self.rates:
            alike = [s.candidate.known.case for s in ordered if _twin(s, ordered[0])]
            known = [(c, e) for c in alike for e in c.events if e.date <= self.on]
            quoted = {f.quote for f in self.facts}
            self.caveats.append(no_rate(known, quoted, self.lang, goods=self.subject))
        elif len(goods_asked(self.asked)) > 1:
            self.caveats.append(
                absent.RATES_OF[0 if self.lang == "vi" else 1].format(
                    goods=naming.product(ordered[0].candidate.known.case, self.lang)
                )
            )

    def _steps(self, best: Standing) -> None:
        if best.code in (Code.COVERED_BY_COUNTRY, Code.PROVISIONAL) and self.asked.firm is None:
            self._step("name_firm")
        if best.status in ("open", "provisional"):
            self._step("answer")
        if best.status == "in_force":
            self._step("review_window")
        self._step("read")
        if best.status in RUNNING:
            self._step("origin")
        self._step("contact")


def _twin(standing: Standing, best: Standing) -> bool:
    """Tell whether two proceedings are of one market and on the same goods."""
    return market_of(standing) == market_of(best) and same_goods(
        best.candidate.known, standing.candidate.known
    )


def _each_goods_first(standings: Sequence[Standing]) -> list[Standing]:
    """Put the heaviest proceeding on each kind of goods before further ones on the same."""
    first: list[Standing] = []
    for standing in standings:
        if not any(same_goods(s.candidate.known, standing.candidate.known) for s in first):
            first.append(standing)
    return first + [s for s in standings if s not in first]


def _confidence(best: Standing, *, old: bool) -> float:
    sure = best.candidate.score * (0.75 if old else 1.0)
    if best.code is Code.NEEDS_REVIEW:
        return min(0.4, sure)
    return sure * (0.95 if best.status in ("in_force", "provisional") else 0.9)
