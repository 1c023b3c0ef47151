"""Rates outside the United States, where they are surely read: tables, rows of text, wordings of a language.

A percentage in running text may be a market share, an injury figure or an old rate; it
is taken only in a row that pairs it with a firm or with “all others”, or in a sentence
that says what it is.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import NamedTuple, cast

from extract.companies.names import name_key
from extract.field import Find, Reading
from extract.forms import rate_words as words
from extract.forms.firm_or_clause import is_clause
from extract.forms.rate_computed import computed_margins
from extract.forms.rate_headings import placed
from extract.forms.rate_iberian import iberian_rates
from extract.forms.rate_lines import line_rates, said_rates
from extract.forms.rate_listed import listed_rates
from extract.forms.rate_names import country_told
from extract.forms.rate_prices import least_prices
from extract.forms.rate_rest import for_each_meant
from extract.forms.rate_row import Row
from extract.forms.rate_step_ahead import steps_ahead
from extract.forms.rate_step_lines import step_lines
from extract.forms.rate_step_talk import step_talk
from extract.forms.rate_steps import step_rates
from extract.forms.rate_tables import table_rates
from extract.forms.rate_talk import talked_rates
from extract.forms.rate_words import is_cooperating, is_others
from extract.forms.subject import Subject, subject_of
from extract.segment import Segment
from tradewarn.model import Found, Instrument, Rate, RateScope
from tradewarn.text import fold_words

BY = "extract/forms/rates.py"
LEAST_PRICE = re.compile(
    r"\bdut(?:y|ies)\b[^.;]{0,300}?\b(?:is|be|equal\s+to)"
    r"\s+the\s+difference\s+between\s+the\s+(?:applicable\s+)?"
    r"minimum\s+(?:import\s+)?prices?\b",
    re.I,
)
AT_MOST = re.compile(r"\b(?:higher|exceed\w*|more|greater)\s+(?:than\s+)?(?:the\s+)?ad\s+valorem\b", re.I)
BASES = {
    "provisional": "provisional duty",
    "prelim": "margin",
    "order": "definitive duty",
    "sunset-final": "definitive duty",
    "review-final": "definitive duty",
    "interim-review-final": "definitive duty",
    "circumvention-final": "definitive duty",
    "final": "margin",
    "initiation": "alleged margin",
}
FEW, UNBACKED = 3, 0.4  # so many rates of its own say what an act sets; a range beside them proves nothing
MOST_WORDS = 8  # of a name, by which a later table may shorten it
TELLS = frozenset(  # acts that tell of rates and set none
    {
        "undertaking-acceptance",
        "undertaking-amendment",
        "sunset-institution",
        "interim-review-initiation",
        "circumvention-initiation",
        "expiry-notice",
        "extension",
        "registration",
    }
)
ALLEGING = ("petition", "initiation")  # acts that find nothing yet
WIDENED = {"AC", "EV"}  # a measure carried over to goods sent from another country, which the row names


class Key(NamedTuple):
    """What makes two rows one rate."""

    name: str
    producer: str
    number: str
    basis: str
    scope: str
    steps: str


class _Known(NamedTuple):
    """What the fields before told of the act, as far as its rates hang on it."""

    stage: str
    instruments: frozenset[str]
    only_safeguard: bool
    origins: frozenset[str]


def rates_finder() -> Find:
    """Make the rule of the rates; a table that stands twice, in two languages, is one table."""

    def find(reading: Reading) -> Iterable[Found]:
        subject = subject_of(reading)
        if subject is None:
            return
        origins = {str(f.value) for f in reading.found.get("countries_of_origin", ())}
        known = _Known(
            stage=str(reading.found.value("stage") or ""),
            instruments=frozenset(str(f.value) for f in reading.found.get("instruments", ())),
            only_safeguard=_is_only_safeguard(reading),
            origins=frozenset(origins),
        )
        rows = _rows(reading.segment, subject, known)
        if known.instruments & WIDENED:
            origins |= {row.country for row in rows if row.country}
        rows = [each for row in rows for each in for_each_meant(reading.segment, row, origins)]
        language = subject.tongue.name
        rows = [row for row in rows if not is_clause(row.exporter, language)]
        rows = [_doubted(row, rows) for row in rows]
        told = _Told(reading)
        for row, country in told.once([(row, _country(row, origins)) for row in rows]):
            yield told.found(row, country)

    return find


@lru_cache(maxsize=2)  # the firms are read off the rates, then the rates themselves
def _rows(segment: Segment, subject: Subject, known: _Known) -> list[Row]:
    rows = rows_of(segment, subject)
    stage = known.stage
    if (not rows or _is_lone(rows)) and "SG" in known.instruments:  # a sentence may tell its first step
        rows = _stepwise(segment, subject, rows, opening=stage in ALLEGING)
    talked = talked_rates(segment, subject, stage=stage, safeguard=known.only_safeguard)
    rows = [*rows, *_not_yet(rows, talked)]
    if stage not in TELLS:
        said = [
            *iberian_rates(segment, subject, stage=stage, origins=set(known.origins)),
            *computed_margins(segment, subject, set(known.origins)),
        ]
        rows = [r for r in rows if not _told_better(r, said)]
        rows += list(_not_yet(rows, said))
    return [_combined(row) for row in rows] if _limits_a_price(segment) else rows


def _stepwise(segment: Segment, subject: Subject, rows: list[Row], *, opening: bool) -> list[Row]:
    """Give the steps of a safeguard duty, of those ways to print them the one that tells most."""
    rows = list(step_rates(segment, subject)) or rows
    lines = [] if opening else list(step_lines(segment, subject))
    ahead = [] if opening else list(steps_ahead(segment, subject))
    listed = ahead if len(ahead) >= len(lines) else lines  # one short where the figure stands first
    least = len(ahead) == len(rows) and all(r.value.kind == "combined" for r in ahead)
    rows = listed if least or len(listed) > len(rows) else rows
    spoken = list(step_talk(segment, subject))
    return spoken if spoken and len(spoken) >= len(rows) else rows  # it pairs them one by one


def _doubted(row: Row, rows: Sequence[Row]) -> Row:
    """Doubt the ends of a range that no rate of the act reaches: an older act's, or an earlier finding's."""
    own = {r.value.number for r in rows if r.scope != "range"}
    ends = {r.value.number for r in rows if r.scope == "range"}
    if row.scope != "range" or len(own) < FEW or ends & own:
        return row
    return replace(row, sure=min(row.sure, UNBACKED))


def _is_lone(rows: Sequence[Row]) -> bool:
    """Say whether one rate for all is all that was read."""
    return len(rows) == 1 and rows[0].scope == "country_wide" and not rows[0].exporter


def _not_yet(rows: Sequence[Row], said: Iterable[Row]) -> Iterator[Row]:
    """Give what sentences add: no figure that a row has already for the same, under whatever name or word."""
    known = {(r.value.number, r.value.unit, _is_named(r)) for r in rows}
    ends = {(r.scope, r.value.number) for r in rows}
    for row in said:
        told = (row.value.number, row.value.unit, _is_named(row)) in known
        if row.scope == "range":
            if (row.scope, row.value.number) not in ends:
                yield row
        elif not told:
            yield row


def _told_better(row: Row, said: Sequence[Row]) -> bool:
    """Say whether a sentence read for all of a country is read again with the country or the firm."""
    return (
        row.scope == "country_wide"
        and not row.exporter
        and row.country is None
        and any(r.value.number == row.value.number and (r.country or r.exporter) for r in said)
    )


def _is_named(row: Row) -> bool:
    return bool(row.exporter) and not is_others(row.exporter)


def _is_only_safeguard(reading: Reading) -> bool:
    """Say whether nothing but a safeguard is meant: then a rate is for all."""
    return {str(f.value) for f in reading.found.get("instruments", ()) if f.confidence >= 0.5} == {"SG"}


def _limits_a_price(segment: Segment) -> bool:
    """Say whether the duty is what an import price lacks to a least price, its rates only the most of it."""
    least = LEAST_PRICE.search(segment.flow)
    return least is not None and AT_MOST.search(segment.flow, least.end(), least.end() + 1_500) is not None


def _combined(row: Row) -> Row:
    named = bool(row.exporter) and not is_others(row.exporter)
    if not named or row.value.unit != "%" or row.value.kind != "ad_valorem":
        return row
    return replace(row, value=replace(row.value, kind="combined"))


@lru_cache(maxsize=2)
def rows_of(segment: Segment, subject: Subject) -> list[Row]:
    """List the rates as printed: those of tables, else those of lines; then what sentences say."""
    rows = table_rates(segment, subject) or line_rates(segment, subject)
    rows = _with_listed(rows, listed_rates(segment, subject))
    said = [s for s in said_rates(segment, subject) if not any(_holds(row, s) for row in rows)]
    rows = [*rows, *least_prices(segment, subject), *said]
    return [placed(segment, row) for row in rows]


def _with_listed(rows: Sequence[Row], listed: Iterable[Row]) -> list[Row]:
    """Add entries of lists; one that fills two lines gives the row read from one of them the whole name."""
    out = list(rows)
    for entry in listed:
        over = [
            i
            for i, r in enumerate(out)
            if entry.at.start <= r.at.end
            and r.at.start <= entry.at.end
            and r.value.number == entry.value.number
        ]
        if not over:
            out.append(entry)
        elif out[over[0]].exporter.strip("()（）") in entry.exporter and not is_others(entry.exporter):
            head = out[over[0]].head or entry.head
            out[over[0]] = replace(out[over[0]], exporter=entry.exporter, at=entry.at, head=head)
        elif not out[over[0]].head:
            out[over[0]] = replace(out[over[0]], head=entry.head)
    return out


def _holds(row: Row, said: Row) -> bool:
    """Say whether a row of a table or a line was read where a sentence's wording fits as well."""
    return row.at.start <= said.at.start and said.at.end <= row.at.end + 2 and said.scope != "range"


@dataclass(frozen=True)
class _Told:
    """What the fields before told of the act: its stage and its duties."""

    reading: Reading

    @cached_property
    def stage(self) -> str:
        return str(self.reading.found.value("stage") or "")

    @cached_property
    def duties(self) -> set[str]:
        return {str(f.value) for f in self.reading.found.get("instruments", ())} & {"AD", "CVD", "SG"}

    def basis(self, row: Row) -> str:
        """Tell what a row measures."""
        instrument = _instrument(row.head, self.duties)
        if self.stage in ALLEGING:
            return "alleged margin"
        if row.basis == "definitive duty" and self.stage in ("prelim", "provisional"):
            return "provisional duty"  # a sentence says “duty” alone
        return row.basis or _basis(row.head, self.stage, instrument, money=row.value.unit != "%")

    def once(self, rows: Sequence[tuple[Row, str | None]]) -> Iterator[tuple[Row, str | None]]:
        """Give each rate once: not for no country, by a short name, or in a second language again."""
        keys = [self._key(row) for row, _ in rows]
        countries: dict[Key, set[str | None]] = {}
        for key, (_, country) in zip(keys, rows, strict=True):
            countries.setdefault(key, set()).add(country)
        shorts = {name_key(row.short): name_key(row.exporter) for row, _ in rows if row.short}
        told: set[tuple[Key, str | None]] = set()
        begun: dict[tuple[str, str, tuple[str, ...]], int] = {}  # the first words of names, by table
        for key, (row, country) in zip(keys, rows, strict=True):
            known = key._replace(name=shorts.get(key.name, key.name))
            again = (key, country) in told or (known, country) in told
            words = fold_words(row.exporter)
            first = (key.number, key.basis, tuple(words[:MOST_WORDS]))
            shortened = bool(words) and begun.get(first, row.table) < row.table
            if again or shortened or (country is None and len(countries[key]) > 1):
                continue
            told.add((key, country))
            for n in range(1, min(len(words), MOST_WORDS + 1)):
                begun.setdefault((key.number, key.basis, tuple(words[:n])), row.table)
            yield row, country

    def _key(self, row: Row) -> Key:
        named = not is_others(row.exporter) and not is_cooperating(row.exporter)
        group = "" if named else "cooperating" if is_cooperating(row.exporter) else "others"
        steps = f"{row.since or ''}{row.goods or ''}"
        name = name_key(row.exporter) if named else ""
        scope = (row.scope or group).removeprefix("company")
        return Key(name, name_key(row.producer), row.value.number, self.basis(row), scope, steps)

    def found(self, row: Row, country: str | None) -> Found:
        """Make the record."""
        instrument = _instrument(row.head, self.duties)
        others = is_others(row.exporter) or is_cooperating(row.exporter)
        sure = row.sure if instrument or self.stage in BASES else min(row.sure, 0.45)
        if row.scope == "range" and self.stage in TELLS:
            sure = min(sure, 0.45)  # the range of a duty that an older act set
        value = Rate(
            company=None if others or not row.exporter else row.exporter,
            producer=row.producer or None,
            country=country,
            scope=cast(RateScope, row.scope) if row.scope else _scope(row, others=others),
            rate=row.value.number,
            unit=row.value.unit,
            basis=self.basis(row),
            kind="min_price" if _is_least(row) else row.value.kind,
            printed=row.value.printed,
            instrument=instrument,
            since=row.since,
            until=row.until,
            goods=row.goods,
        )
        return self.reading.segment.found(value, row.at.start, row.at.end, confidence=sure, by=BY)


def _is_least(row: Row) -> bool:
    return words.LEAST_PRICE_HEAD.search(row.head) is not None and row.value.kind == "specific"


def _country(row: Row, origins: set[str]) -> str | None:
    told = country_told(f"{row.exporter} {row.producer}", origins)
    if told is not None and (row.country is None or is_others(row.exporter)):
        return told
    if row.country is not None and (row.country in origins or not origins):
        return row.country
    return next(iter(origins)) if len(origins) == 1 else None


def _scope(row: Row, *, others: bool) -> RateScope:
    if not others:
        return "pair" if row.producer else "company"
    if words.COOPERATING.search(row.exporter) and not words.UNCOOPERATING.search(row.exporter):
        return "cooperating_other"
    if words.COUNTRY_WIDE.search(row.exporter):
        return "country_wide"
    alone = words.UNCOOPERATING.search(row.exporter) and not words.ALL_OTHER.search(row.exporter)
    residual = words.RESIDUAL.search(row.exporter) or alone
    return "residual" if residual else "all_others"


def _instrument(head: str, duties: set[str]) -> Instrument | None:
    if words.SUBSIDY_HEAD.search(head) and "CVD" in duties:
        return Instrument.CVD
    if words.DUMPING_HEAD.search(head) and "AD" in duties:
        return Instrument.AD
    return Instrument(next(iter(duties))) if len(duties) == 1 else None


def _basis(head: str, stage: str, instrument: Instrument | None, *, money: bool) -> str:
    """Tell what a rate measures; an amount of money a unit in a final act is a duty, no margin."""
    margin = "subsidy rate" if instrument is Instrument.CVD else "dumping margin"
    if words.INJURY_HEAD.search(head):
        return "injury margin"
    if _last(words.MARGIN_HEAD, head) > _last(words.DUTY_HEAD, head):
        return margin
    if words.SUBSIDY_RATE.search(head) and not words.DUTY_HEAD.search(head):
        return "subsidy rate"
    if words.PROVISIONAL_HEAD.search(head):
        return "provisional duty"
    basis = BASES.get(stage, "definitive duty")
    if basis == "margin" and stage == "final" and (money or words.DUTY_HEAD.search(head)):
        return "definitive duty"
    return margin if basis == "margin" else basis


def _last(pattern: re.Pattern[str], head: str) -> int:
    return max((m.start() for m in pattern.finditer(head)), default=-1)
