"""“Am I in it?”: one question, one verdict with its proof.

Understanding, finding and judging are apart: the words and fields become goods, codes,
market, firm and number; every proceeding that could be meant is proposed; rules judge each
from its dated events; the heaviest decides, and all of them stand in the facts.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from kb.goods import goods
from kb.stages import stages
from tradewarn.model import Extraction, Letter, Passport, Question, RatesAnswer, Stage, Verdict
from tradewarn.model import VerdictCode as Code
from tradewarn.store import Store
from warn.absent import unknown_number
from warn.acts_asked import acts_asked, steps_asked
from warn.answer import Answer
from warn.asked_day import asked_day
from warn.candidates import Candidate, about_home, candidates, numbered, of_firm, unnamed_goods
from warn.facts import with_urls
from warn.figures import unborne
from warn.joined import joined
from warn.kinds import kinds_within
from warn.known import Known
from warn.known_case import KnownCase
from warn.language import Lang, language_asked
from warn.letter import read_letter
from warn.loaded import Loaded
from warn.parts import parts
from warn.passport import passport
from warn.question import Understood, firm_asked, understand
from warn.rates import rates_answer, running_home
from warn.several import mismatched
from warn.standing import RUNNING, Standing, heaviest, judge
from warn.unknown_goods import CHAPTER, told_apart


class Checker:
    """Answers questions from a store; holds its cases ready until the store changes."""

    def __init__(self, store: Store, *, today: Callable[[], date] = date.today) -> None:
        self._loaded = Loaded(store)
        self._today = today

    def check(self, question: Question) -> Verdict:
        """Answer one question; a question that cannot be understood gets a verdict that says so."""
        known = self._loaded.known()
        on, remark = self._day(question)
        answers = []
        for part in _parted(question, known):
            asked = _understood(part, known)
            answer = self._answer(asked, known, on)
            unknown = unknown_number(asked, known, on)
            if unknown not in answer.summary:
                answer.summary = f"{answer.summary} {unknown}"
            answers.append(answer)
        verdict = joined(answers) if len(answers) > 1 else answers[0].verdict()
        urls = known.urls(f.source.id for f in verdict.facts)
        wrong = unborne(question.question, verdict.facts, verdict.rates, verdict.language)
        said = {"facts": with_urls(verdict.facts, urls), "caveats": (*remark, *wrong, *verdict.caveats)}
        return verdict.model_copy(update=said)

    def rates(self, question: Question) -> RatesAnswer:
        """Tell what was in force on a day on goods, in a market, for a firm; in a market alone, on all."""
        known = self._loaded.known()
        on, _ = self._day(question)
        asked = _understood(question, known)
        answer = Answer(asked, known, on)
        misread = _misread(asked)
        if misread is not None:
            return rates_answer(answer, (), unfound=answer.unsure(*misread).summary)
        found = self._found(asked, known)
        if not (asked.goods or asked.codes or asked.numbers or asked.firm_key or asked.product):
            found = [Candidate(k, 1.0, "market") for k in running_home(known, asked.markets)]
        judged = [judge(c, known, on=on, asked=asked) for c in found if c.by != "family"]
        judged = [s for s in judged if s.candidate.known.undated is None and _begun(s.candidate.known, on)]
        unfound = "" if judged else self._without_case(Answer(asked, known, on)).summary
        return rates_answer(answer, judged, unfound=unfound)

    def company(self, name: str, *, lang: Lang = "vi", on: date | None = None) -> Passport:
        """Give a firm's passport: every appearance of it under all spellings."""
        return passport(name, self._loaded.known(), on=on or self._today(), lang=lang)

    def letter(
        self, read: Extraction, *, name: str, lang: Lang = "vi", received: date | None = None
    ) -> Letter:
        """Tell what a letter that somebody received says, and what it sets running."""
        known = self._loaded.known()
        return read_letter(read, known, name=name, on=self._today(), lang=lang, received=received)

    def _day(self, question: Question) -> tuple[date, tuple[str, ...]]:
        """Give the day to answer for: of the field, of the words, or today; and what is to be said of it."""
        today = self._today()
        if question.as_of is not None:
            return question.as_of, ()
        lang = question.lang or language_asked(question.question or question.product or "")
        asked = asked_day(question.question, lang, today)
        return asked.day or today, (asked.remark,) if asked.remark else ()

    def _answer(self, asked: Understood, known: Known, on: date) -> Answer:
        answer = Answer(asked, known, on)
        if not known.cases and (asked.goods or asked.codes):
            return answer.nothing()
        misread = _misread(asked)
        if misread is not None:
            return answer.unsure(*misread)
        if asked.goods and asked.codes and not _agree(asked):
            return answer.unsure("mismatch", mismatched(asked))
        found = self._found(asked, known)
        away = [k for k in numbered(asked, known) if not about_home(k, asked) and _begun(k, on)]
        if away and not any(c.by == "number" for c in found) and not (asked.goods or asked.codes):
            return answer.elsewhere(away)
        answer = self._decided(answer, found)
        answer.caveats += answer.beside(away)
        return answer

    def _decided(self, answer: Answer, found: list[Candidate]) -> Answer:
        """Judge the proceedings found."""
        asked, known, on = answer.asked, answer.known, answer.on
        if not found:
            return self._without_case(answer)
        running = (c.known.case for c in found if c.known.case.status in RUNNING)
        known.notices(e.notice for case in running for e in case.events if e.notice)  # all at once
        standings = [judge(c, known, on=on, asked=asked) for c in found]
        standings = [s for s in standings if s.candidate.by != "family" or s.code is Code.EXCLUDED]
        standings = [s for s in standings if _begun(s.candidate.known, on)]
        standings = [s for s in standings if not _told_beside(s, standings, known)]
        if not standings:
            return answer.nothing()
        best = heaviest(standings)
        answer.decided(best, standings)
        if asked.firm_key and not any(s.firm_fact for s in standings):
            self._beside(answer, {s.candidate.known.case.id for s in standings})
        return answer

    def _beside(self, answer: Answer, judged: set[str]) -> None:
        """Tell in which other proceedings the firm is named, on whatever goods, in whatever market."""
        asked, known = answer.asked, answer.known
        others = [k for k in _naming(asked, known) if k.case.id not in judged and _begun(k, answer.on)]
        anywhere = of_firm(replace(asked, markets=()), others)
        standings = [judge(c, known, on=answer.on, asked=asked) for c in anywhere]
        named = [s for s in standings if s.firm_fact is not None and s.firm_fact[0] != "scope"]
        if named:
            answer.named_beside(named)

    def _found(self, asked: Understood, known: Known) -> list[Candidate]:
        found = candidates(asked, known)
        nothing_else = not (asked.goods or asked.codes or asked.numbers)
        if asked.firm_key and nothing_else:
            return of_firm(asked, _naming(asked, known))
        if asked.firm_key and not asked.numbers:
            have = {c.known.case.id for c in found}
            found += [
                c
                for c in of_firm(asked, _naming(asked, known))
                if c.known.case.id not in have and unnamed_goods(c.known, asked)
            ]
        return found

    def _without_case(self, answer: Answer) -> Answer:
        """Answer where no proceeding was found: not in the sources, or not understood."""
        asked, known, on = answer.asked, answer.known, answer.on
        if asked.goods or asked.codes or asked.numbers or asked.unknown_number:
            return answer.nothing()
        if asked.firm is not None:
            anywhere = of_firm(replace(asked, markets=()), _naming(asked, known))
            judged = [judge(c, known, on=on, asked=asked) for c in anywhere]
            named = [s for s in judged if s.firm_fact is not None]
            if named:
                return answer.named_elsewhere(named)
            return answer.unnamed_firm()
        acts = acts_asked(asked.text, asked.markets, on)
        if acts is not None:
            return answer.acts(steps_asked(acts, known))
        if asked.phrase and asked.markets:
            return _unknown_goods(answer)
        return answer.unsure("no_goods")


def _understood(question: Question, known: Known) -> Understood:
    asked = understand(question, numbers=known.by_number, firms=lambda: known.firms.asked_for)
    return _resolved(asked, known)


def _misread(asked: Understood) -> tuple[str, str] | None:
    """Tell which field cannot be what it is given as, and why no answer may pass over it."""
    if asked.unknown_market is not None:
        return "unknown_market", asked.unknown_market
    if asked.bad_code is not None and not asked.goods:
        return "bad_code", asked.bad_code
    return None


def _unknown_goods(answer: Answer) -> Answer:
    """Answer on goods that no name of the thesaurus fits: too wide a word, no code, or in no record."""
    words = answer.asked.phrase
    if not any(letter.isalpha() for letter in words):
        digits = "".join(letter for letter in words if letter.isdigit())
        return answer.unsure("short_code" if len(digits) == CHAPTER else "bad_code", words)
    kinds = kinds_within(words, answer.asked, answer.known)
    if kinds:
        return answer.unsure("several_goods", words, listed="; ".join(kinds))
    if told_apart(answer.asked, answer.known):
        return answer.unknown_name()
    return answer.unsure("unknown_goods", words)


def _parted(question: Question, known: Known) -> list[Question]:
    """Part a question in words that asks of several goods for several markets."""
    if question.product or question.hs or question.market or len(parts(question.question)) < 2:
        return [question]
    name, _, text = firm_asked(question, question.question, lambda: known.firms.asked_for)
    lang = question.lang or language_asked(question.question)
    fields = {"lang": lang, "company": name}
    return [question.model_copy(update={"question": p, **fields}) for p in parts(text)]


def _begun(known: KnownCase, on: date) -> bool:
    return known.undated is not None or any(e.date <= on for e in known.case.events)


def _told_beside(one: Standing, standings: list[Standing], known: Known) -> bool:
    """Tell whether an undated notice is only told beside a proceeding that decides without it.

    It says nothing new of a proceeding that runs; nor does a review of one that has ended.
    An opening or a finding without a date may be a new proceeding after one that has ended.
    """
    notice = one.candidate.known.undated
    if notice is None:
        return False
    renews = stages()[notice.stage or Stage.OTHER].part in ("opening", "investigation", "measure")
    dated = [s for s in standings if notice in known.undated_of(s.candidate.known) and s is not one]
    return any(s.candidate.known.undated is None and (s.status in RUNNING or not renews) for s in dated)


def _naming(asked: Understood, known: Known) -> list[KnownCase]:
    """List the proceedings that name the firm asked about."""
    return known.firms.naming(asked.firm_key) if asked.firm_key else []


def _resolved(asked: Understood, known: Known) -> Understood:
    """Take a short name for the firm that records or profiles print it beside, where it is one firm's."""
    key = asked.firm_key
    if key is None:
        return asked
    if not key.short:
        return replace(asked, firm_key=known.firms.spelled(key))
    bearing = known.firms.asked_for.of_short_name(key)
    if len({k.own for k in bearing}) != 1 or (key.own and "".join(key.own) not in key.short):
        return asked
    full = max(bearing, key=lambda k: (len(k.short), k.name))
    return replace(asked, firm=asked.firm, firm_key=full)


def _agree(asked: Understood) -> bool:
    """Tell whether the goods in words and the code can be one: they share a chapter."""
    chapters = {c[:2] for c in asked.codes}
    of_goods = {h[:2] for g in asked.goods for h in (*goods()[g].hs, *goods()[g].hs_predecessors)}
    return not of_goods or bool(chapters & of_goods)


__all__ = ["Checker", "Code"]
