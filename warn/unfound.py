"""Answers where no proceeding decides: nothing found, not understood, or acts alone asked for."""

from collections.abc import Sequence
from typing import Self

from tradewarn.model import VerdictCode as Code
from warn import absent, caveats
from warn.candidates import Candidate, numbers_of
from warn.draft import Draft
from warn.facts import fact_of, facts_of
from warn.known_case import KnownCase
from warn.standing import heaviest, judge
from warn.steps import Step
from warn.suggested_codes import suggested_codes
from warn.wording import CAVEATS, SUMMARY, WHY, capital, say

OF_GOODS = ("unknown_goods", "several_goods", "no_goods", "bad_code", "short_code")


class Unfound(Draft):
    """What is said where no proceeding answers."""

    def unsure(self, why: str, words: str = "", **more: str) -> Self:
        """Say that a person must look, and why."""
        self.code = Code.NEEDS_REVIEW
        reason = say(WHY, why, self.lang, words=words, **more)
        self.summary = say(SUMMARY, Code.NEEDS_REVIEW, self.lang, why=reason)
        self.confidence = 0.3
        self._step("say_goods")
        if why in OF_GOODS:
            self.steps += suggested_codes(self.asked, self.known.store, self.lang)
        self._sources()
        return self

    def nothing(self) -> Self:
        """Say that nothing was found in the sources loaded, and up to when they reach."""
        self.code = Code.NO_RECORD
        at = self._at()
        number = ", ".join(self.asked.numbers) or self.asked.unknown_number or ""
        if self.asked.goods or not number:
            told = absent.not_found(
                self.asked, self.known, self.on, named=absent.goods_said(self.asked), at=at
            )
        else:
            told = absent.not_found(self.asked, self.known, self.on, named=number, at=at, number=True)
        self.summary = capital(told)
        self.confidence = 0.6 if any(self.known.newest_of(m) for m in self.asked.markets) else 0.4
        self.caveats += [say(CAVEATS, key, self.lang) for key in ("not_no", "scope")]
        self.caveats += caveats.about_near(self.asked, self.known, self.on)
        self.caveats += caveats.about_risk(self.asked, self.known, self.on)
        self._watched()
        self.steps += suggested_codes(self.asked, self.known.store, self.lang, sure=True)
        self._sources()
        self._step("watch")
        self._step("contact")
        return self

    def acts(self, found: Sequence[tuple[Candidate, Sequence[Step]]]) -> Self:
        """Say which acts of the kind asked for are loaded, each as a fact."""
        if not found:
            return self.nothing()
        standings = [judge(c, self.known, on=self.on, asked=self.asked) for c, _ in found]
        self.code = heaviest(standings).code
        told = [
            (s.event.date, fact_of(c.known.case, s.event, self.lang, beside=s.beside))
            for c, steps in found
            for s in steps
        ]
        self.facts += list(dict.fromkeys(fact for _, fact in sorted(told, key=lambda pair: pair[0])))
        self.summary = say(SUMMARY, "acts", self.lang, count=str(len(self.facts)))
        self.caveats += [say(CAVEATS, key, self.lang) for key in ("scope", "acts_loaded")]
        self.confidence = 0.6
        self._sources()
        self._step("read")
        return self

    def unknown_name(self) -> Self:
        """Say that goods whose name is not known here were not found in any source by their very words."""
        self.nothing()
        self.caveats.append(say(CAVEATS, "unknown_name", self.lang, words=self.asked.phrase))
        self.steps += suggested_codes(self.asked, self.known.store, self.lang)
        self._step("say_goods")
        self.confidence = 0.3
        return self

    def unnamed_firm(self) -> Self:
        """Say that a firm was not found; what goods it sells is not known."""
        self.nothing()
        self._step("say_goods_of_firm")
        self.confidence = 0.4
        return self

    def elsewhere(self, cases: Sequence[KnownCase]) -> Self:
        """Say that what is asked about by number is on other countries' goods, with its facts."""
        self.code = Code.NO_RECORD
        unknown = [k for k in cases if not absent.origins_of(k, self._number_of(k))]
        if unknown:
            self.unsure("unclear")
        else:
            self.confidence = 0.8
            self._step("read")
            self._step("say_goods")
            self._sources()
        self.summary = " ".join([self.summary, *self.beside(cases)] if unknown else self.beside(cases))
        return self

    def beside(self, cases: Sequence[KnownCase]) -> list[str]:
        """Add the facts of proceedings on other countries' goods; give a sentence on each."""
        wanted = set(self.asked.numbers)
        for one in cases:
            asked = [e for e in one.case.events if e.date <= self.on and wanted & numbers_of(e)]
            told = [fact_of(one.case, e, self.lang) for e in asked]
            told += facts_of(one.case, self.lang, on=self.on, origin=None)
            known = {f.source.id for f in self.facts}
            self.facts += [f for f in dict.fromkeys(told) if f.source.id not in known]
        numbers = [(k, self._number_of(k)) for k in cases]
        said = [capital(absent.elsewhere(k, n, self.lang)) for k, n in numbers if absent.origins_of(k, n)]
        return list(dict.fromkeys(said))

    def _number_of(self, known: KnownCase) -> str:
        return next((n for n in self.asked.numbers if n in known.refs), "")
