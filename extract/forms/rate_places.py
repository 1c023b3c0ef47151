"""For whom figures are by country: firms listed over “Others (Viet Nam)”, and countries of a sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.forms.rate_names import country_named
from extract.forms.rate_row import Row
from extract.forms.rate_words import is_others
from kb.countries import find_countries

INTO = re.compile(
    r"\b(?:to|into|vers|hacia|para|sang|vào|ke)\s{1,3}(?:the\s{1,3}|el\s{1,3}|la\s{1,3}|o\s{1,3})?\Z", re.I
)
IMPORTS = re.compile(
    r"\b(?:imports?|imported|importations?|goods|(?:all\s{1,3})?(?:exporters|producers|manufacturers|suppliers|companies)|importaciones|importações|impor|импорт\w*|товар\w*)\s{1,3}"
    r"(?:(?:originating|originaires?|originarias?|originárias?|provenientes?|происходящ\w+)\s{1,3})?"
    r"(?:in|from|de|del|da|do|dari|из)\s{1,3}(?:the\s{1,3}|la\s{1,3}|el\s{1,3}|l['’])?\Z"
    r"|\b(?:производител|экспорт[её]р)\w*\s{1,3}(?:из\s{1,3})?\Z",
    re.I,
)
NEXT = 12  # code points between a name and its own country
AHEAD = 60  # code points before the name of a country


@dataclass(frozen=True, slots=True)
class Whom:
    """For whom a figure is: a firm by name, or a scope."""

    name: str
    scope: str | None
    start: int
    end: int
    country: str | None = None


def placed(rows: Sequence[Row]) -> list[Row]:
    """Give the rows of one table, each firm with the country of the row that closes its block.

    Only where no row has a country of its own, and every row for all others names one and
    stands under firms; where others of two countries stand together nothing is told.
    """
    if not rows or any(row.country for row in rows):
        return list(rows)
    told = [country_named(row.exporter) if is_others(row.exporter) else "" for row in rows]
    blocks = [code for i, code in enumerate(told) if code != "" and told[i - 1 : i] != [code]]
    heads = [i for i, code in enumerate(told) if code and (i == 0 or told[i - 1] not in ("", code))]
    if None in told or heads or not told[-1] or len(set(blocks)) < len(blocks):
        return list(rows)
    made: list[Row] = []
    code = told[-1]
    for row, own in zip(reversed(rows), reversed(told), strict=True):
        code = own or code
        made.append(replace(row, country=code))
    return made[::-1]


def each_country(text: str, bases: Sequence[str], *, alleged: bool) -> list[Whom]:
    """List the countries of “31% for China and 18% for India”: one figure for each, all of one kind.

    An opening act tells what is alleged by country even where figures and countries differ in number.
    """
    found = find_countries(text)
    one_each = len({m.code for m in found}) == len(bases) > 1 and len(set(bases)) == 1
    if not alleged and not one_each:
        return []
    return [Whom("", "country_wide", m.start, m.end, m.code) for m in found]


def of_imports(text: str, whom: Sequence[Whom]) -> list[Whom]:
    """Add the countries whose imports as such have a figure beside firms of other countries."""
    added = [
        Whom("", "country_wide", m.start, m.end, m.code)
        for m in find_countries(text)
        if IMPORTS.search(text, max(0, m.start - AHEAD), m.start)
        and not any(w.start - NEXT < m.start < w.end + NEXT for w in whom)
    ]
    return sorted([*whom, *added], key=lambda w: w.start)


def own_country(text: str, person: Whom, figure: int, spans: Sequence[tuple[int, int]]) -> str | None:
    """Give the one country that stands on the person's own side of its figure, before the next pair.

    Behind the name where the figure comes first, before it where the name does; what
    stands on the other side is the neighbour's.
    """
    start, end = min(person.start, figure), max(person.end, figure)
    low = max((b for a, b in spans if b <= start), default=0)
    high = min((a for a, b in spans if a >= end), default=len(text))
    low, high = (start, high) if figure < person.start else (low, end)
    codes = {
        m.code
        for m in find_countries(text[low:high])
        if not INTO.search(text, max(0, low + m.start - AHEAD), low + m.start)
    }
    return next(iter(codes)) if len(codes) == 1 else None


def closed_by_others(rows: Sequence[Row]) -> list[Row]:
    """Give firms without a country that of the words for all others that close their list."""
    made: list[Row] = []
    country: str | None = None
    for row in reversed(rows):
        if row.country is not None or row.scope != "company":
            country = row.country if row.scope == "all_others" else None
        elif country is not None:
            row = replace(row, country=country)
        made.append(row)
    return made[::-1]
