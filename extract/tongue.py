"""The contract that every language meets: how trade-remedy notices are worded in it.

Authorities that write one language word their acts alike, because all of them carry out
the same WTO agreements. What one authority alone says is in its own form.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kb.wording import wording
from tradewarn.model import Instrument, Stage
from tradewarn.plugins import load
from tradewarn.printed.numbers import CURRENCY, NUMBER, PER, QUANTITY
from tradewarn.printed.white_space import bounded


@dataclass(frozen=True, slots=True)
class StageRule:
    """A wording, the stage it means, and how sure it makes."""

    pattern: re.Pattern[str]
    stage: Stage
    confidence: float


def rule(wording: str, stage: Stage, confidence: float = 0.95) -> StageRule:
    """Compile a wording: a space is any white space, ``...`` up to 400 characters of one sentence."""
    return StageRule(wordings(wording), stage, confidence)


def wordings(*forms: str) -> re.Pattern[str]:
    """Compile forms of words: a space is any white space, `` ?`` perhaps some, ``...`` a gap."""
    loose = (
        _broken(f).replace("...", r"[^.;]{0,400}?").replace(" ?", r"\s*").replace(" ", r"\s+") for f in forms
    )
    return re.compile(bounded("|".join(loose)), re.IGNORECASE)


def stage_rules(language: str) -> tuple[StageRule, ...]:
    """Compile the wordings of stages that `kb/wording` has for a language."""
    return tuple(rule(row.says, row.stage, row.sure) for row in wording(language).stages)


def instrument_words(language: str) -> tuple[tuple[Instrument, re.Pattern[str]], ...]:
    """Compile the wordings of instruments that `kb/wording` has for a language."""
    return tuple((instrument, wordings(says)) for instrument, says in wording(language).instruments)


def names_that_say_nothing(language: str) -> re.Pattern[str] | None:
    """Compile the names of laws and bodies that `kb/wording` has for a language."""
    names = wording(language).names
    return wordings(names) if names else None


_SYLLABLES = re.compile(r"(?<=[가-힣])(?=[가-힣])")


def _broken(form: str) -> str:
    """Let a line end stand between two syllables: Korean acts break a word where the line is full."""
    if not _SYLLABLES.search(form):
        return form
    parts = re.split(r"(\[[^\]]*\])", form)
    return "".join(p if p.startswith("[") else _SYLLABLES.sub(r"\\n?", p) for p in parts)


@dataclass(frozen=True, slots=True)
class Said:
    """A wording in which a sentence states a rate, or the two ends of a range.

    `basis` is what the words themselves say it is; `same` where they only point back to
    the rate said before, `whom` where the firm's name or “all others” follows them.
    """

    pattern: re.Pattern[str]
    scope: str
    basis: str | None
    confidence: float
    same: bool
    whom: bool


UNIT = r"(?P<u>[%％]|per\s?cent|процент\w*|por\s+ciento|(?:USD|US\$|EUR|VND|đồng)\s?/\s?\w{1,8})"


def said(
    wording: str,
    scope: str,
    *,
    basis: str | None = None,
    confidence: float = 0.75,
    same: bool = False,
    whom: bool = False,
) -> Said:
    """Compile a wording: ``{n}`` is a rate with its unit, ``{range}`` two, ``{money}`` an amount a unit."""
    loose = wording.replace("...", r"[^.;\d]{0,80}?").replace(" ?", r"\s*").replace(" ", r"\s+")
    loose = loose.replace(
        "{range}", rf"(?P<low>{NUMBER})\s?%?\s*(?:-|–|to|and|tới|đến)\s*(?P<n>{NUMBER})\s?{UNIT}"
    ).replace("{n}", rf"(?P<n>{NUMBER})\s?{UNIT}")
    loose = loose.replace("{money}", rf"(?P<c>{CURRENCY})\s?(?P<n>{NUMBER}){PER}(?P<q>{QUANTITY})\b")
    return Said(re.compile(bounded(loose), re.IGNORECASE), scope, basis, confidence, same, whom)


@dataclass(frozen=True, slots=True)
class Limits:
    """How a language says what falls due, and from when to when a measure holds.

    Attributes:
        counted: A count that runs from the publication of this very act: group ``n`` of
            days, or ``w`` of weeks.
        due: Words that bind the date right behind them.
        due_behind: Words that bind the date right before them.
        tasks: What is to be done by then, the most telling first: words, and the kind of
            deadline of `kb/due.yaml`.
        from_day: Words right before the first day of the measure; ``from_day_behind`` right behind it.
        holds: Words that must stand in the same sentence for a day to be the measure's first.
        earlier: Words of sentences that tell terms of older acts.
        until_behind: Words right behind the last day of the measure, where its first is not printed.
        from_publication: Words that let the measure begin with the publication, or with the day after it
            where they hold the group ``next``.
        lasts: How long it holds from the day before these words: group ``n`` of years or ``m`` of months.
        lasts_ahead: The same right before the words of `from_day` (``for five years from …``).
        until: Words right before the last day of the measure, where its first is not printed.
        listed: Words over a table or list of dates, each row of which is a task and its day.
        task_behind: Whether the task follows its limit, as in languages that end with the verb.
    """

    tasks: Sequence[tuple[re.Pattern[str], str]]
    counted: re.Pattern[str] | None = None
    due: re.Pattern[str] | None = None
    due_behind: re.Pattern[str] | None = None
    from_day: re.Pattern[str] | None = None
    from_day_behind: re.Pattern[str] | None = None
    holds: re.Pattern[str] | None = None
    earlier: re.Pattern[str] | None = None
    until_behind: re.Pattern[str] | None = None
    from_publication: re.Pattern[str] | None = None
    lasts: re.Pattern[str] | None = None
    lasts_ahead: re.Pattern[str] | None = None
    until: re.Pattern[str] | None = None
    listed: re.Pattern[str] | None = None
    task_behind: bool = False


@dataclass(frozen=True, eq=False)
class Tongue:
    """The wording of one language.

    Attributes:
        name: ISO 639-1.
        goods_after: Words that the goods follow (``imports of``).
        origin: Words that part the goods from their countries (``originating in``); in a
            language that puts the country first, words between country and goods.
        goods_surely_after: The lead-in that is hardly ever anything else, where there is one.
        goods_behind: Words between countries and the goods that follow them (``para o Brasil de``).
        goods_before: Where a language says “goods, their import”: the goods are group ``goods``.
        goods_end: What ends the goods where no country follows.
        not_goods: Words that no name of goods contains.
        instruments: The wordings of each instrument.
        names: Names of laws and bodies that contain such words and say nothing.
        stages: Wordings of stages, the first that fits decides.
        code_words: Words that introduce tariff codes.
        others: The row or words for all firms not named.
        period: Words that introduce the period looked at, by label.
        decimal: The decimal mark.
        country_first: Whether ``X menşeli goods`` rather than ``goods from X``.
        all_origins: Words that say whatever the origin.
        said: Wordings in which a sentence states a rate.
        said_before: Words of sentences that tell rates of an earlier step or case.
        limits: How it says what falls due, where that is known.
    """

    name: str
    goods_after: re.Pattern[str]
    origin: re.Pattern[str]
    goods_end: re.Pattern[str]
    not_goods: re.Pattern[str]
    instruments: tuple[tuple[Instrument, re.Pattern[str]], ...]
    stages: tuple[StageRule, ...]
    code_words: re.Pattern[str]
    others: re.Pattern[str]
    period: Mapping[str, re.Pattern[str]]
    names: re.Pattern[str] | None = None
    decimal: str = "."
    country_first: bool = False
    goods_surely_after: re.Pattern[str] | None = None
    goods_before: re.Pattern[str] | None = None
    goods_behind: re.Pattern[str] | None = None
    all_origins: re.Pattern[str] | None = None
    said: tuple[Said, ...] = ()
    said_before: re.Pattern[str] | None = None
    limits: Limits | None = None


@cache
def tongues() -> Mapping[str, Tongue]:
    """Give every language we can read notices in, by its code."""
    return load("extract.tongues", Tongue)
