"""For whom figures are by country: firms listed over “Others (Viet Nam)”, and countries of a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.forms.rate_names import country_named
from extract.forms.rate_row import Row
from extract.forms.rate_words import is_others
from kb.countries import find_countries


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
