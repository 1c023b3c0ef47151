"""The country of firms listed over “others” of one country: ``Acme JSC … Others (Viet Nam)``."""

from collections.abc import Sequence
from dataclasses import replace

from extract.forms.rate_names import country_named
from extract.forms.rate_row import Row
from extract.forms.rate_words import is_others


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
