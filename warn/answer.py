"""A verdict in the making: summary, facts, rates, caveats, next steps."""

from collections.abc import Sequence
from datetime import date, timedelta

from kb.goods import goods
from tradewarn.model import AppliedRate, Fact, Instrument, Source, SourceLoaded, Verdict
from tradewarn.model import VerdictCode as Code
from warn import naming
from warn.candidates import competitors
from warn.facts import fact_of, facts_of
from warn.known import Known
from warn.question import Understood
from warn.sources_loaded import market_of
from warn.standing import RUNNING, WEIGHT, Standing
from warn.wording import CAVEATS, STEPS, SUMMARY, WHY, capital, say

OLD = timedelta(days=60)
STALE: dict[str, timedelta] = {"open": timedelta(days=550), "provisional": timedelta(days=550)}
MOST_FACTS = 40
LONGEST_QUOTE = 300


class Answer:
    """Collects what is said; `verdict` gives it its form."""

    def __init__(self, asked: Understood, known: Known, on: date) -> None:
        self.asked = asked
        self.known = known
        self.on = on
        self.lang = asked.lang
        self.code = Code.NO_RECORD
        self.facts: list[Fact] = []
        self.rates: list[AppliedRate] = []
        self.caveats: list[str] = []
        self.steps: list[str] = []
        self.summary = ""
        self.confidence = 0.5

    def verdict(self) -> Verdict:
        """Give the verdict."""
        return Verdict(
            verdict=self.code,
            facts=tuple(self.facts[:MOST_FACTS]),
            rates=tuple(self.rates),
            as_of=self.on,
            language=self.lang,
            caveats=tuple(dict.fromkeys(self.caveats)),
            confidence=round(self.confidence, 2),
            next_steps=tuple(dict.fromkeys(self.steps)),
            sources_loaded=self.known.sources,
            summary=self.summary,
        )

    def unsure(self, why: str, words: str = "") -> "Answer":
        """Say that a person must look, and why."""
        self.code = Code.NEEDS_REVIEW
        reason = say(WHY, why, self.lang, words=words)
        self.summary = say(SUMMARY, Code.NEEDS_REVIEW, self.lang, why=reason)  # type: ignore[arg-type]
        self.confidence = 0.3
        self._step("say_goods")
        self._about_sources()
        return self

    def nothing(self) -> "Answer":
        """Say that nothing was found in the sources loaded, and up to when they reach."""
        self.code = Code.NO_RECORD
        newest = self._newest() or self.on
        at = "".join(self._markets(" tại " if self.lang == "vi" else " in "))
        self.summary = capital(
            say(
                SUMMARY,  # type: ignore[arg-type]
                Code.NO_RECORD,
                self.lang,
                goods=self._goods(),
                at=at,
                date=naming.day(min(newest, self.on), self.lang),
            )
        )
        self.confidence = 0.6 if self._newest() else 0.4
        self._caveat("not_no")
        self._caveat("scope")
        self._risk()
        self._about_sources()
        self._step("watch")
        self._step("contact")
        return self

    def decided(self, best: Standing, standings: Sequence[Standing]) -> "Answer":
        """Say what the heaviest proceeding comes to; the others stand beside it."""
        self.code = best.code
        ordered = sorted(
            standings,
            key=lambda s: (s is not best, -WEIGHT[s.code], -s.candidate.score, s.candidate.known.case.id),
        )
        self._facts(ordered)
        self._summary(best, ordered)
        self._rates(ordered)
        self._case_caveats(best, ordered)
        self._risk()
        self._about_sources()
        self._steps(best)
        self.confidence = _confidence(best)
        return self

    # what is said of the proceedings

    def _facts(self, ordered: Sequence[Standing]) -> None:
        for standing in ordered:
            case = standing.candidate.known.case
            if standing.firm_fact is not None:
                self._firm_fact(standing)
            told = {
                f.source.id for f in self.facts if standing.firm_fact and f.source == standing.firm_fact[1]
            }
            self.facts += [f for f in facts_of(case, self.lang, on=self.on) if f.source.id not in told]
            code = standing.candidate.code
            if code is not None:
                self._code_fact(standing, code)

    def _firm_fact(self, standing: Standing) -> None:
        """Say first what the deciding act says of the firm."""
        if standing.firm_fact is None:
            return
        _, source, quote = standing.firm_fact
        case = standing.candidate.known.case
        event = next((e for e in case.events if e.source == source), None)
        if event is not None:
            told = fact_of(case, event, self.lang)
            name = f"{self.asked.firm}: " if self.asked.firm else ""
            self.facts.append(Fact(text=f"{name}{told.text}", source=source, quote=quote or told.quote))

    def _code_fact(self, standing: Standing, code: str) -> None:
        """Say that a source lists the code asked about, where its words prove it."""
        case = standing.candidate.known.case
        notices = self.known.notices(e.notice for e in case.events if e.notice)
        for notice in notices:
            for found in notice.evidence.get("hs_codes", ()):
                if _within("".join(c for c in found.quote if c.isdigit()), code):
                    event = next(e for e in case.events if e.notice == notice.id)
                    self.facts.append(self._listed(code, found.quote, event.source.ref, event.source))
                    return
        rows = [e for e in case.events if not e.notice]
        listed = next((h for h in case.hs if _within(h, code)), None)
        if rows and listed:
            source = rows[-1].source
            self.facts.append(self._listed(code, listed, source.ref, source))

    def _listed(self, code: str, quote: str, ref: str, source: Source) -> Fact:
        text = (
            f"Mã HS {code} thuộc các mã mà nguồn liệt kê cho vụ việc {ref};"
            " mô tả bằng lời mới quyết định phạm vi."
            if self.lang == "vi"
            else f"HS {code} is among the codes that the source lists for case {ref};"
            " the description decides the scope."
        )
        return Fact(text=text, source=source, quote=quote)

    def _summary(self, best: Standing, ordered: Sequence[Standing]) -> None:
        case = best.candidate.known.case
        like = [s for s in ordered if s.code == best.code and _market(s) == _market(best)]
        beside = {i for s in like for i in _kinds(s)}
        kinds = [naming.kind([i], self.lang) for i in Instrument if i in beside]
        firm = self.asked.firm or ""
        goods_said = naming.product(case, self.lang)
        subject = firm if best.firm_fact else goods_said
        why = say(WHY, "disagree" if best.disagree else "unclear", self.lang)
        text = say(
            SUMMARY,  # type: ignore[arg-type]
            best.code,
            self.lang,
            firm=firm,
            kind=naming.listed(kinds, self.lang) or naming.kind([], self.lang),
            market=naming.market(case.importing_country, self.lang),
            goods=goods_said,
            subject=subject,
            why=why,
        )
        others = [s for s in ordered if s is not best and s.code != best.code]
        self.summary = capital(text) + self._beside(others)

    def _beside(self, others: Sequence[Standing]) -> str:
        """Name the other proceedings in a word each."""
        if not others:
            return ""
        named = [
            f"{naming.kind(_kinds(s), self.lang)}, {naming.market(_market(s), self.lang)}:"
            f" {_STATE[s.status][self.lang]}"
            for s in others[:4]
        ]
        head = " Các vụ việc khác: " if self.lang == "vi" else " Other proceedings: "
        return head + "; ".join(dict.fromkeys(named)) + "."

    def _rates(self, ordered: Sequence[Standing]) -> None:
        """Give the rates that would apply today, one an instrument of the deciding market."""
        if self.code not in (Code.NAMED, Code.COVERED_BY_COUNTRY, Code.COVERED_ALL_OTHERS, Code.PROVISIONAL):
            return
        home = _market(ordered[0])
        seen: set[Instrument] = set()
        for standing in ordered:
            rate = standing.rate
            if rate is not None and _market(standing) == home and rate.instrument not in seen:
                seen.add(rate.instrument)
                self.rates.append(rate)
        if not self.rates:
            self._caveat("no_rate")

    def _case_caveats(self, best: Standing, ordered: Sequence[Standing]) -> None:
        case = best.candidate.known.case
        self._caveat("scope")
        self._scope(ordered)
        if not self.asked.markets and not self.asked.numbers:
            self._caveat("all_markets", market=naming.market(case.importing_country, self.lang))
        if any(s.disagree for s in ordered):
            self._caveat("disagree")
        if Instrument.AC in case.instruments and best.status in RUNNING:
            self._caveat("circumvention")
        if best.candidate.by == "wider":
            self._caveat("wider")
        several = len({g for s in ordered for g in s.candidate.known.goods}) > 1
        if self.asked.codes and not self.asked.goods and several:
            self._caveat("several_goods")
        if self.asked.codes and best.candidate.code is None and case.hs and best.candidate.by == "goods":
            self._caveat("other_code")
        if best.firm_fact is not None and best.firm_fact[0] in ("revoked", "excluded"):
            self._caveat("firm_only")
        last = case.events[-1].date
        if best.status in STALE and self.on - last > STALE[best.status]:
            self._caveat("stale_case", date=naming.day(last, self.lang))
        if any(e.notice for s in ordered for e in s.candidate.known.case.events):
            self._caveat("machine")
        if any(not e.notice for s in ordered for e in s.candidate.known.case.events):
            self._caveat("cited")

    def _scope(self, ordered: Sequence[Standing]) -> None:
        """Quote the exclusions that loaded notices print; say where none is loaded."""
        quoted = 0
        for standing in ordered:
            ids = [e.notice for e in reversed(standing.candidate.known.case.events) if e.notice]
            notice = next((n for n in self.known.notices(ids) if n.scope.include or n.scope.exclude), None)
            for clause in notice.scope.exclude[:3] if notice else ():
                ref = notice.document_number or notice.id if notice else ""
                self._caveat("exclusions", ref=ref, quote=clause[:LONGEST_QUOTE])
            quoted += notice is not None
        if not quoted:
            self._caveat("no_scope_text")

    def _risk(self) -> None:
        """Name measures on other countries' goods apart from the verdict."""
        if not self.asked.markets:
            return
        for known in competitors(self.asked, self.known)[:2]:
            case = known.case
            if case.status not in RUNNING or not case.events:
                continue
            others = [naming.country(c, self.lang) for c in case.countries_of_origin[:3]]
            self._caveat(
                "risk",
                market=naming.market(case.importing_country, self.lang),
                origins=naming.listed(others, self.lang),
                ref=case.events[-1].source.ref,
            )

    # what is said of the sources

    def _newest(self) -> date | None:
        """Tell how far the sources of the asked markets reach; of all where none was asked."""
        days = [s.newest for s in self._sources() if s.newest is not None]
        if self.asked.markets:
            days += [
                e.date
                for m in self.asked.markets
                for k in self.known.by_market.get(m, ())
                for e in k.case.events[-1:]
            ]
        return max(days, default=None)

    def _sources(self) -> list[SourceLoaded]:
        if not self.asked.markets:
            return list(self.known.sources)
        return [s for s in self.known.sources if market_of(s) in self.asked.markets]

    def _about_sources(self) -> None:
        if not self.known.sources:
            self._caveat("empty")
            self._step("load")
            return
        for market in self.asked.markets:
            named = naming.market(market, self.lang)
            own = [s for s in self.known.sources if market_of(s) == market]
            cases = self.known.by_market.get(market, ())
            if not own and not cases:
                self._caveat("no_source", market=named)
                self._step("load")
                continue
            days = [s.newest for s in own if s.newest]
            days = days or [k.case.events[-1].date for k in cases if k.case.events]
            newest = max(days, default=None)
            if newest is not None and self.on - newest > OLD:
                self._caveat("old_source", market=named, date=naming.day(newest, self.lang))
        for source in self._sources():
            if source.gaps:
                self._caveat("gaps", name=source.name, gaps=", ".join(source.gaps[:6]))

    # small things

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

    def _goods(self) -> str:
        if self.asked.goods:
            good = goods()[self.asked.goods[0]]
            return good.vi if self.lang == "vi" else good.en
        if self.asked.codes:
            return ("hàng mã HS " if self.lang == "vi" else "goods of HS ") + ", ".join(self.asked.codes)
        named = self.asked.unknown_number or self.asked.firm
        return named or ("mặt hàng này" if self.lang == "vi" else "these goods")

    def _markets(self, lead: str) -> list[str]:
        named = [naming.market(m, self.lang) for m in self.asked.markets]
        return [lead, naming.listed(named, self.lang)] if named else []

    def _caveat(self, key: str, **values: str) -> None:
        self.caveats.append(say(CAVEATS, key, self.lang, **values))

    def _step(self, key: str) -> None:
        self.steps.append(say(STEPS, key, self.lang))


_STATE: dict[str, dict[str, str]] = {
    "in_force": {"vi": "đang có hiệu lực", "en": "in force"},
    "provisional": {
        "vi": "có kết luận khẳng định hoặc biện pháp tạm thời",
        "en": "affirmative finding or provisional measure",
    },
    "open": {"vi": "đang điều tra", "en": "under investigation"},
    "no_measure": {"vi": "đã kết thúc, không áp biện pháp", "en": "ended without a measure"},
    "revoked": {"vi": "đã bãi bỏ", "en": "revoked"},
    "expired": {"vi": "đã hết hiệu lực", "en": "expired"},
    "unknown": {"vi": "chưa rõ", "en": "not clear"},
}


def _within(listed: str, code: str) -> bool:
    """Tell whether a listed code and one asked about agree on six digits, or on the shorter one."""
    shorter = min(len(listed), len(code), 6)
    return shorter >= 4 and listed[:shorter] == code[:shorter]


def _market(standing: Standing) -> str:
    return standing.candidate.known.case.importing_country


def _kinds(standing: Standing) -> list[Instrument]:
    own = list(standing.candidate.known.case.instruments)
    return [i for i in own if i in naming.OWN_KIND] or own


def _confidence(best: Standing) -> float:
    sure = best.candidate.score
    if best.code is Code.NEEDS_REVIEW:
        return min(0.4, sure)
    return sure * (0.95 if best.status in ("in_force", "provisional") else 0.9)
