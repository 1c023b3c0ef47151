"""Rates outside the United States, where they are surely read: rows of a table, rows of text.

A percentage in running text may be a market share, an injury figure or an old rate; it
is taken only in a row that pairs it with a firm or with “all others”.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.field import Find, Reading
from extract.forms.subject import Subject, subject_of
from extract.printed_numbers import NUMBER, decimal
from extract.prose.sentences import one_line
from extract.segment import Segment
from extract.tongue import tongues
from extract.us.headline import Extent
from kb.countries import country_code, find_countries
from tradewarn.model import Found, Instrument, Rate, RateScope, Table

BY = "extract/forms/rates.py"
RATE_HEAD = re.compile(
    r"%|\brates?\b|\bdut(?:y|ies)\b|\bmargins?\b|\bamount\b|\btaux\b|\bdroit\b|\boran\w*\b|\bönlem\w*"
    r"|\bvergi\w*|\btasa\b|\bcuotas?\b|\bmargen\b|\bdireitos?\b|\bmargem\b"
    r"|\bbea\s+masuk\b|\bBMAD\b|\bmức\b|\bthuế\b|\bbiên\s+độ\b|\bkadar\b|\bduti\b",
    re.I,
)
NAME_HEAD = re.compile(
    r"\b(?:compan(?:y|ies)|exporters?|producers?|manufacturers?|sociétés?|producteurs?|firmas?|firmalar"
    r"|üretici\w*|ihracatçı\w*|empresas?|exportador\w*|productor\w*"
    r"|produtor\w*|perusahaan|eksportir|produsen|pengeluar|pengeksport|công\s+ty|doanh\s+nghiệp"
    r"|nhà\s+(?:sản\s+xuất|xuất\s+khẩu))",
    re.I,
)
PRODUCER_HEAD = re.compile(
    r"\b(?:producers?|manufacturers?|productor\w*|produtor\w*|üretici\w*|produsen|pengeluar"
    r"|nhà\s+sản\s+xuất)",
    re.I,
)
EXPORTER_HEAD = re.compile(
    r"\b(?:exporters?|exportador\w*|ihracatçı\w*|eksportir|pengeksport|nhà\s+xuất\s+khẩu)", re.I
)
UNIT_HEAD = re.compile(r"^\s*(?:unit|UOM|unidad|unidade|birim|đơn\s+vị)\b", re.I)
CURRENCY_HEAD = re.compile(r"^\s*(?:currency|moneda|moeda)\b", re.I)
SUBSIDY_HEAD = re.compile(
    r"\bsubsid|\bcountervail|\bcompensat[oó]r|\bCVD\b|\bsübvansiyon|\btelafi|\btrợ\s+cấp", re.I
)
DUMPING_HEAD = re.compile(r"\bdumping\b|\bdamping\b|\bbán\s+phá\s+giá|\blambakan\b", re.I)
MARGIN_HEAD = re.compile(r"\bmargins?\b|\bmargen\b|\bmargem\b|\bmarge\b|\bbiên\s+độ|\bmarjı", re.I)
PERCENT = re.compile(rf"^\s*(?P<minus>[-–−]\s?)?(?P<n>{NUMBER})\s?%\.?\s*$")
PLAIN = re.compile(rf"^\s*(?P<n>{NUMBER})\s*$")
MONEY = re.compile(
    rf"^\s*(?P<c>US\s?\$|USD|US|EUR|€|\$|VND|PHP|INR|Rs\.?|R\$)\s?(?P<n>{NUMBER})\s?(?:/|per\s|por\s"
    rf"|theo\s)?\s?(?P<u>kg|kilogram\w*|tonnes?|tons?|t|MT|metric\s+ton\w*|m3|m³|unit|bag\w*"
    rf"|kilogramo)?\.?\s*$",
    re.I,
)
NIL = re.compile(r"^\s*(?:nil|zero|tiada|sıfır|no\s+duty)\s*$", re.I)
ROW = re.compile(
    rf"^[ \t|•–-]{{0,12}}(?P<name>[^\W\d_][^\n\t|%]{{2,140}}?)(?:[ \t]*\t[ \t]*|[ \t]{{2,}}|[ \t]*\|[ \t]*"
    rf"|[ \t]*:[ \t]+|[ \t]?\.{{3,}}[ \t]*)"
    rf"(?P<n>{NUMBER})[ \t\xa0]?%[ \t|.;]*$",
    re.M,
)
OTHERS_SAID = re.compile(rf"(?P<gap>[^.;%\n]{{0,60}}?)(?P<n>{NUMBER})[ \t\xa0]?(?:%|per\s?cent)")
COUNTRY_WIDE = re.compile(r"country-?wide|toàn\s+quốc|national\s+rate", re.I)
COOPERATING = re.compile(
    r"\bcooperat\w*|\bhợp\s+tác|\bcooperant\w*|\bcoopérant|\blisted\s+in\s+(?:the\s+)?annex|non-?sampled",
    re.I,
)
RESIDUAL = re.compile(r"\bresidual\b|\buncooperative\b|\bany\b", re.I)
UNITS = {
    "kilogram": "kg",
    "kilogramo": "kg",
    "kilograms": "kg",
    "tonne": "t",
    "tonnes": "t",
    "ton": "t",
    "tons": "t",
    "mt": "t",
    "metric ton": "t",
    "m³": "m3",
}
CURRENCIES = {
    "$": "USD",
    "us$": "USD",
    "us": "USD",
    "usd": "USD",
    "€": "EUR",
    "rs": "INR",
    "rs.": "INR",
    "r$": "BRL",
}
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


@dataclass(frozen=True, slots=True)
class _Row:
    """One rate as read: the names beside it, its place, what its column says."""

    exporter: str
    producer: str
    country: str | None
    number: str
    printed: str
    unit: str
    head: str
    at: Extent
    sure: float


def rates_finder() -> Find:
    """Make the rule of the rates: tables, then rows of text that no table holds."""

    def find(reading: Reading) -> Iterable[Found]:
        subject = subject_of(reading)
        if subject is None:
            return
        segment = reading.segment
        rows = _of_tables(segment, subject)
        if not rows:
            rows = list(_of_lines(segment, subject))
            lines = [(r.at.start, r.at.end) for r in rows]
            said = _said_of_others(segment, subject)
            rows += [r for r in said if not any(a < r.at.end and r.at.start < b for a, b in lines)]
        seen: set[tuple[str, str, str, str]] = set()
        for row in rows:
            name = "" if _is_others(row.exporter) else row.exporter.lower()
            key = (name, row.producer.lower(), row.number, row.country or "")
            if key not in seen:
                seen.add(key)
                yield _found(reading, subject, row)

    return find


def _of_tables(segment: Segment, subject: Subject) -> list[_Row]:
    """Read the ruled tables; one without a header goes on under the header of the one before."""
    rows: list[_Row] = []
    last: list[str] = []
    for table in segment.tables:
        cells = [[one_line(segment.text[c.start : c.end]) for c in row] for row in table.rows]
        width = max((len(r) for r in cells), default=0)
        if table.header or not width <= len(last):
            top = max(table.header, 1)
            heads = [" ".join(r[i] for r in cells[:top] if i < len(r)) for i in range(width)]
        else:
            top, heads = 0, last[len(last) - width :]
        found = list(_of_table(cells, table, heads, top, subject))
        last = heads if found else []
        rows += found
    return rows


def _of_table(
    cells: list[list[str]], table: Table, heads: list[str], top: int, subject: Subject
) -> Iterator[_Row]:
    """Read the rows of a ruled table whose header names a rate."""
    columns = [i for i, h in enumerate(heads) if RATE_HEAD.search(h) and not NAME_HEAD.search(h)]
    if not columns:
        return
    country: str | None = None
    for row, spans in zip(cells[top:], table.rows[top:], strict=True):
        named = next((c for i, v in enumerate(row) if i not in columns and (c := country_code(v))), None)
        country = named or country
        names = {i: v for i, v in enumerate(row) if i not in columns and _is_name(v, subject)}
        exporter, producer = _who(names, heads)
        if not exporter and not producer:
            continue
        for i in columns:
            value = _value(row[i] if i < len(row) else "", heads[i], row, heads, subject)
            if value is not None:
                number, printed, unit = value
                at = Extent(
                    min(spans[min(names)].start, spans[i].start), max(spans[min(names)].end, spans[i].end)
                )
                yield _Row(exporter, producer, country, number, printed, unit, heads[i], at, 0.88)


def _who(names: dict[int, str], heads: list[str]) -> tuple[str, str]:
    """Tell exporter and producer by the titles of their columns; one name alone is the exporter."""
    exporter = next((v for i, v in names.items() if EXPORTER_HEAD.search(heads[i])), "")
    producer = next((v for i, v in names.items() if PRODUCER_HEAD.search(heads[i]) and v != exporter), "")
    if not exporter and not producer:
        exporter = next((v for i, v in names.items() if NAME_HEAD.search(heads[i])), "")
        exporter = exporter or next(iter(names.values()), "")
    return (exporter, producer) if exporter else (producer, "")


def _is_name(words: str, subject: Subject) -> bool:
    """Say whether a cell can name firms: it has letters and is neither a country nor a code."""
    if len(words) < 3 or not re.search(r"[^\W\d_]{2,}", words) or country_code(words):
        return False
    return _is_others(words) or not re.fullmatch(r"[A-Z]\d{3}|[\d .]+|.*%.*", words)


def _value(
    words: str, head: str, row: list[str], heads: list[str], subject: Subject
) -> tuple[str, str, str] | None:
    """Read a cell of a rate column: number, as printed, unit; None where it is not surely a rate."""
    mark = subject.tongue.decimal
    if NIL.match(words):
        return "0", words.strip(), "%"
    percent = PERCENT.match(words) or (PLAIN.match(words) if "%" in head else None)
    if percent is not None:
        number = decimal(percent["n"], mark=mark)
        minus = "-" if percent.groupdict().get("minus") else ""
        return (minus + number, words.strip().rstrip("%. \xa0"), "%") if number else None
    money = MONEY.match(words)
    if money is not None and money["u"]:
        number = decimal(money["n"], mark=mark)
        return (number, words.strip(), _unit(money["c"], money["u"])) if number else None
    plain = PLAIN.match(words)
    unit = next((row[i] for i, h in enumerate(heads) if UNIT_HEAD.search(h) and i < len(row)), "")
    currency = next((row[i] for i, h in enumerate(heads) if CURRENCY_HEAD.search(h) and i < len(row)), "")
    if plain is not None and unit and currency:
        number = decimal(plain["n"], mark=mark)
        return (number, words.strip(), _unit(currency, unit)) if number else None
    return None


def _is_others(name: str) -> bool:
    """Say whether a name stands for all that are not named, in any language: schedules mix them."""
    return len(name) < 160 and any(t.others.search(name) for t in tongues().values())


def _unit(currency: str, quantity: str) -> str:
    money = CURRENCIES.get(currency.lower().replace(" ", ""), currency.upper().strip())
    return f"{money}/{UNITS.get(' '.join(quantity.lower().split()), quantity.lower())}"


def _of_lines(segment: Segment, subject: Subject) -> Iterator[_Row]:
    """Read ``Name … 13,9 %`` where a line holds nothing else."""
    country: str | None = None
    for match in ROW.finditer(segment.flow):
        name = one_line(match["name"])
        number = decimal(match["n"], mark=subject.tongue.decimal)
        if number is None or country_code(name) or not _is_name(name, subject):
            continue
        places = find_countries(name)
        country = places[-1].code if places and _is_others(name) else None
        yield _Row(name, "", country, number, match["n"], "%", "", Extent(*match.span()), 0.8)


def _said_of_others(segment: Segment, subject: Subject) -> Iterator[_Row]:
    """Read ``all other exporters … 13.9%`` in running text, within a few words."""
    text = segment.flow
    for match in subject.tongue.others.finditer(text):
        said = OTHERS_SAID.match(text, match.end())
        if said is None or re.search(r"\d", said["gap"]):
            continue
        number = decimal(said["n"], mark=subject.tongue.decimal)
        if number is not None:
            at = Extent(match.start(), said.end())
            yield _Row(match[0].strip(), "", None, number, said["n"], "%", "", at, 0.65)


def _found(reading: Reading, subject: Subject, row: _Row) -> Found:
    origins = {str(f.value) for f in reading.found.get("countries_of_origin", ())}
    duties = {str(f.value) for f in reading.found.get("instruments", ())} & {"AD", "CVD", "SG"}
    instrument = _instrument(row.head, duties)
    others = _is_others(row.exporter)
    scope = _scope(row, others=others)
    stage = str(reading.found.value("stage") or "")
    sure = row.sure if instrument or stage in BASES else min(row.sure, 0.45)
    told = [m.code for m in find_countries(f"{row.exporter} {row.producer}") if m.code in origins]
    country = row.country if row.country in origins else told[-1] if told else None
    country = country or (next(iter(origins)) if len(origins) == 1 else None)
    value = Rate(
        company=None if others else row.exporter,
        producer=row.producer or None,
        country=country,
        scope=scope,
        rate=row.number,
        unit=row.unit,
        basis=_basis(row.head, stage, instrument),
        kind="zero" if not row.number.strip("0.-") else "ad_valorem" if row.unit == "%" else "specific",
        printed=row.printed,
        instrument=instrument,
    )
    return reading.segment.found(value, row.at.start, row.at.end, confidence=sure, by=BY)


def _scope(row: _Row, *, others: bool) -> RateScope:
    if not others:
        return "pair" if row.producer else "company"
    if COOPERATING.search(row.exporter):
        return "cooperating_other"
    if COUNTRY_WIDE.search(row.exporter):
        return "country_wide"
    return "residual" if RESIDUAL.search(row.exporter) else "all_others"


def _instrument(head: str, duties: set[str]) -> Instrument | None:
    if SUBSIDY_HEAD.search(head) and "CVD" in duties:
        return Instrument.CVD
    if DUMPING_HEAD.search(head) and "AD" in duties:
        return Instrument.AD
    return Instrument(next(iter(duties))) if len(duties) == 1 else None


def _basis(head: str, stage: str, instrument: Instrument | None) -> str:
    margin = "subsidy rate" if instrument is Instrument.CVD else "dumping margin"
    if MARGIN_HEAD.search(head):
        return margin
    basis = BASES.get(stage, "definitive duty")
    return margin if basis == "margin" else basis
