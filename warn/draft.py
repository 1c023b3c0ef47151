"""What every answer has: its question, what is collected for it, and the form of a verdict."""

from collections.abc import Sequence
from datetime import date

from tradewarn.model import AppliedRate, Fact, SourceLoaded, Verdict
from tradewarn.model import VerdictCode as Code
from warn import caveats, naming
from warn.known import Known
from warn.question import Understood
from warn.sources_loaded import market_of as source_market
from warn.wording import CAVEATS, STEPS, WATCHED, say

MOST_FACTS = 40


class Draft:
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
        self.subject = ""  # the goods that the rates are of
        self.confidence = 0.5

    def verdict(self) -> Verdict:
        """Give the verdict."""
        listed = self.listed_sources()
        return Verdict(
            verdict=self.code,
            facts=tuple(self.facts[:MOST_FACTS]),
            rates=tuple(self.rates),
            as_of=self.on,
            language=self.lang,
            caveats=tuple(dict.fromkeys((*self.asked.remarks, *self.caveats, *self.unlisted(listed)))),
            confidence=round(self.confidence, 2),
            next_steps=tuple(dict.fromkeys(self.steps)),
            sources_loaded=listed,
            summary=self.summary,
        )

    def listed_sources(self) -> tuple[SourceLoaded, ...]:
        """Give the sources of the markets asked about and the lists; all where no market was asked."""
        own = [s for s in self.known.sources if source_market(s) in self.asked.markets]
        lists = [s for s in self.known.sources if source_market(s) is None]
        return (*own, *lists) if self.asked.markets else self.known.sources

    def unlisted(self, listed: Sequence[SourceLoaded]) -> list[str]:
        """Count the sources of other markets, which are not listed."""
        left = len(self.known.sources) - len(listed)
        return [say(CAVEATS, "more_sources", self.lang, count=str(left))] if left else []

    def _watched(self) -> None:
        """Say which warning lists named the goods for the market, apart from the verdict."""
        at = 0 if self.lang == "vi" else 1
        for item in self.known.watched:
            same = set(item.goods) & set(self.asked.goods) or any(
                within(h, c) for h in item.hs for c in self.asked.codes
            )
            if same and item.market in self.asked.markets and item.listed <= self.on:
                text = WATCHED[at].format(
                    publisher=item.publisher,
                    market=naming.market(item.market, self.lang),
                    when=_small(naming.on_day(item.listed, self.lang, item.precision)),
                )
                self.facts.append(Fact(text=text, source=item.source, quote=item.product))

    def _at(self) -> str:
        named = [naming.market(m, self.lang) for m in self.asked.markets]
        lead = " tại " if self.lang == "vi" else " in "
        return lead + naming.listed(named, self.lang) if named else ""

    def _sources(self) -> None:
        self.caveats += caveats.about_sources(self.asked, self.known, self.on)
        if any(self.known.newest_of(m) is None for m in self.asked.markets) or not self.known.sources:
            self._step("load")

    def _step(self, key: str) -> None:
        self.steps.append(say(STEPS, key, self.lang))


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def within(listed: str, code: str) -> bool:
    """Tell whether a listed code and one asked about agree on six digits, or on the shorter one."""
    shorter = min(len(listed), len(code), 6)
    return shorter >= 4 and listed[:shorter] == code[:shorter]
