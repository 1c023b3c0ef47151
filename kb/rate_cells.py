"""Read the rates that a list prints in one cell, and the dated events among them.

Only what is plain is read: one number or one range, in per cent or money a unit, for a
firm, all others, or the country. Anything else (a later review's rates, two numbers by a
stroke, another country's entity) stays in the notes as printed.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from kb.data import shipped
from kb.rate_kind import rate_kind
from tradewarn.model import Instrument, Rate, RateScope, Stage
from tradewarn.printed.dates import Precision, read_date
from tradewarn.printed.numbers import ENGLISH, decimal, money_unit

_PERCENT = re.compile(
    rf"(?P<label>[^\d%<>=]*?)\s{{0,40}}(?P<low>{ENGLISH})(?:\s?[-–]\s?(?P<high>{ENGLISH}))?\s?%(?P<tail>.*)"
)
_MONEY = re.compile(
    rf"(?P<label>[^\d%<>=]*?)\s{{0,40}}\b(?P<currency>[A-Z]{{3}}) (?P<low>{ENGLISH})"
    rf"(?:\s?[-–]\s?(?P<high>{ENGLISH}))?(?:/| per )(?P<unit>[A-Za-z0-9]{{1,6}})(?P<tail>.*)"
)
_MONEY_AFTER = re.compile(
    rf"(?P<label>[^\d%<>=]*?)\s{{0,40}}(?P<low>{ENGLISH}) (?P<currency>[A-Z]{{3}}) per (?P<unit>\w{{1,12}})"
    rf"(?: = (?P<share>{ENGLISH})%)?(?P<tail>)"
)
_OUTSIDE = r"(?![^()]{0,80}\))"  # not within brackets
_ASIDE = re.compile(r"\(([^()]{0,80})\)")
_DATE = r"\d{4}(?:-\d{1,2}(?:-\d{1,2})?)?|[A-Z][a-z]{2,8} \d{4}"
_FIRM = re.compile(r"[A-Z][\w.&'-]*(?: (?:[A-Z&][\w.&'-]*|of|and))*")
_OTHERS = re.compile(r"(?:all )?other(?:s| exporters)?|all other exporters|all others", re.I)
# A later review set rates anew; what is only preliminary or only opened set none.
_REVIEW = re.compile(
    r"\b(?:AR ?\d{1,2}|POR ?\d{1,2}|NSR|CCR|(?:[a-z]+ )?reviews?|reset to|now|since \d{4})\b", re.I
)
_NOT_SET = re.compile(r"\b(?:prelim(?:inary)?|opened|initiated|pending|ongoing|rescinded)\b", re.I)
_COUNTRY = re.compile(r"viet ?nam-wide(?: entity| rate)?", re.I)
_NOT_A_FIRM = re.compile(
    r"(?i)\b(?:AR\d*|review|prelim|preliminary|final|margin|wide|rate|rates|duty|order|scenario|provisional|China)\b"
)
INSTRUMENTS = {"AD": Instrument.AD, "CVD": Instrument.CVD, "SG": Instrument.SG}
BASES = frozenset({"CIF", "FOB"})


class DatedEvent(NamedTuple):
    """An event printed with its date inside another cell."""

    stage: Stage
    date: Any
    precision: Precision
    result: str
    status: str | None
    quote: str


class RateCell(NamedTuple):
    """What one cell gave: rates of the outcome, rates of later years, dated events."""

    rates: tuple[Rate, ...]
    later: tuple[tuple[int, bool, tuple[Rate, ...]], ...]  # year, of a review, rates
    events: tuple[DatedEvent, ...]
    tied: bool  # the rates stand in one phrase with the first dated event


@lru_cache(maxsize=1)
def _dated_words() -> tuple[re.Pattern[str], Mapping[str, Mapping[str, str]]]:
    words: Mapping[str, Mapping[str, str]] = shipped("outcomes.yaml")["dated"]
    longest = sorted(words, key=len, reverse=True)
    choice = "|".join(re.escape(word) for word in longest)
    return re.compile(rf"(?i)\b({choice})(?: in| on)? (?-i:({_DATE}))(?![\d/])"), {
        word.lower(): entry for word, entry in words.items()
    }


def dated_events(text: str) -> tuple[DatedEvent, ...]:
    """Find events printed with their date, such as ``lapsed 2010-11-20``."""
    pattern, words = _dated_words()
    found: list[DatedEvent] = []
    for match in pattern.finditer(text):
        when = read_date(match[2])
        entry = words[match[1].lower()]
        if when:
            stage, result = Stage(entry["stage"]), entry.get("result", "none")
            found.append(DatedEvent(stage, when[0], when[1], result, entry.get("status"), match[0]))
    return tuple(found)


@lru_cache(maxsize=1)
def _ended_words() -> Mapping[str, str]:
    words: Mapping[str, str] = shipped("outcomes.yaml")["ended"]
    return words


def ended_undated(text: str) -> str | None:
    """Give the state a measure is in where a phrase only says that it ended.

    Example:
        >>> ended_undated("5%; lapsed"), ended_undated("revoked for one firm")
        ('expired', None)
    """
    words = _ended_words()
    for phrase in re.split(r"[;,()]", text):
        if phrase.strip().lower() in words:
            return words[phrase.strip().lower()]
    return None


def read_rates(text: str, *, country: str | None, instrument: Instrument | None, basis: str) -> RateCell:
    """Read one cell of rates.

    Args:
        text: The cell as printed; phrases are parted by semicolons.
        country: The country whose rates the column lists.
        instrument: The instrument of the row, where a phrase names none.
        basis: What the numbers are, where a phrase does not say.
    """
    rates: list[Rate] = []
    later: list[tuple[int, bool, tuple[Rate, ...]]] = []
    tied = False
    for phrase in re.split(rf";{_OUTSIDE}", text):
        for part in re.split(rf",(?!\d){_OUTSIDE}", phrase):
            found = _phrase(part.strip(), country=country, instrument=instrument, basis=basis)
            year = re.search(r"\(((?:19|20)\d\d)( review)?\)", part)
            if found and year:
                later.append((int(year[1]), bool(year[2]), found))
            elif found:
                rates.extend(found)
                tied = tied or bool(dated_events(phrase))
            elif not dated_events(part):
                break  # what follows a phrase we cannot read may belong to it
    if not later and _set_anew(text):
        rates = []  # the older number must not stand as today's; the cell stays in the quote
    return RateCell(tuple(rates), tuple(later), dated_events(text), tied)


def _set_anew(text: str) -> bool:
    """Tell whether a phrase has rates of a later review, which we cannot tell apart by firm."""
    phrases = [p for p in re.split(rf";{_OUTSIDE}", text) if _REVIEW.search(p) and not _NOT_SET.search(p)]
    return any(re.search(r"\d\s?%", phrase) for phrase in phrases)


def _phrase(part: str, *, country: str | None, instrument: Instrument | None, basis: str) -> tuple[Rate, ...]:
    asides = " ".join(_ASIDE.findall(part))
    core = " ".join(_ASIDE.sub(" ", part).split())
    match = _MONEY_AFTER.fullmatch(core) or _MONEY.fullmatch(core) or _PERCENT.fullmatch(core)
    if not match:
        return ()
    label, tail = match["label"].strip(), match["tail"].strip()
    if label in INSTRUMENTS or tail in INSTRUMENTS:
        instrument = INSTRUMENTS[label if label in INSTRUMENTS else tail]
        label, tail = label.replace(label, "") if label in INSTRUMENTS else label, ""
    if tail in BASES:
        basis, tail = f"{basis} ({tail})", ""
    if tail and (label or not _OTHERS.fullmatch(tail)):
        return ()
    whom = _whom(label or tail, asides)
    if not whom:
        return ()
    if re.search(r"injury (?:level|margin)", asides):
        basis = "injury margin"
    parts = match.groupdict()
    money = parts.get("currency")
    unit = money_unit(money, parts["unit"]) if money else "%"
    numbers = [n for n in map(decimal, filter(None, (parts["low"], parts.get("high")))) if n]
    made = [
        Rate(
            company=company,
            country=country,
            scope="range" if len(numbers) == 2 else scope,
            rate=number,
            unit=unit,
            basis=basis,
            kind=rate_kind(number, unit),
            printed=part,
            instrument=instrument,
        )
        for company, scope in whom
        for number in numbers
        if len(numbers) == 1 or company is None
    ]
    share = parts.get("share")
    if share and made:
        made.append(made[0].model_copy(update={"rate": share, "unit": "%", "kind": "ad_valorem"}))
    return tuple(made)


def _whom(label: str, asides: str) -> list[tuple[str | None, RateScope]]:
    """Say for whom a rate stands; empty where the label is not plain."""
    if not label:
        return [(None, "all_others")] if _OTHERS.fullmatch(asides) else [(None, "country_wide")]
    whom: list[tuple[str | None, RateScope]] = []
    for name in re.split(r" and (?=all other|other)", label):
        if _OTHERS.fullmatch(name):
            whom.append((None, "all_others"))
        elif _COUNTRY.fullmatch(name):
            whom.append((None, "country_wide"))
        elif _FIRM.fullmatch(name) and not _NOT_A_FIRM.search(name):
            whom.append((name, "company"))
        else:
            return []
    return whom
