"""Rates in the reader's language: for whom, and the figure with that language's point."""

import re
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from tradewarn.model import Rate
from warn import naming
from warn.known_case import HOME
from warn.language import Lang

PLAIN = re.compile(r"\d{1,12}(?:\.\d{1,6})?")
SAID: dict[str, tuple[str, str]] = {
    "all_others": ("các doanh nghiệp khác", "all others"),
    "country_wide": ("toàn quốc", "country-wide"),
    "residual": ("mức còn lại", "residual"),
    "cooperating_other": ("doanh nghiệp hợp tác khác", "cooperating others"),
    "range": ("một đầu khoảng mức", "one end of a range"),
}


def rates_said(rates: Sequence[Rate], lang: Lang, *, most: int = 4) -> str:
    """Give the end of a sentence that lists rates, those for everyone first; empty without any."""
    if not rates:
        return ""
    ordered = sorted(rates, key=lambda r: r.company is not None)
    ranges = [r for r in rates if r.scope == "range" and PLAIN.fullmatch(r.rate)]
    single = [_rate(r, lang) for r in ordered if r not in ranges]
    parts = list(dict.fromkeys([*_ranges(ranges, lang), *single]))
    more = "; …" if len(parts) > most else ""
    return ("; mức thuế: " if lang == "vi" else "; rates: ") + "; ".join(parts[:most]) + more


def amount(number: str, unit: str, lang: Lang) -> str:
    """Write a plain decimal with its unit.

    Example:
        >>> amount("34636.50", "VND/unit", "vi"), amount("12.5", "%", "vi"), amount("12.5", "%", "en")
        ('34.636,50 VND/unit', '12,5%', '12.5%')
    """
    whole, _, rest = number.partition(".")
    if whole.isdigit():
        grouped = f"{int(whole):,}"
        rest = f".{rest}" if rest else ""
        number = f"{grouped}{rest}"
        if lang == "vi":
            number = number.translate(str.maketrans(",.", ".,"))
    return f"{number}%" if unit == "%" else f"{number} {unit}".rstrip()


def who(scope: str, company: str | None, lang: Lang) -> str:
    """Say for whom a rate is."""
    said = SAID.get(scope)
    return company or (said[0 if lang == "vi" else 1] if said else scope)


def _ranges(ends: Sequence[Rate], lang: Lang) -> list[str]:
    """Say the ends of printed ranges; two of one unit are a range, others stand alone."""
    by_unit: dict[tuple[str, str], list[Decimal]] = defaultdict(list)
    for end in ends:
        by_unit[end.unit, end.country or HOME].append(Decimal(end.rate))
    told = []
    for (unit, country), numbers in by_unit.items():
        shown = [amount(str(n), unit, lang) for n in sorted(set(numbers))]
        aside = f" ({naming.country(country, lang)})" if country != HOME else ""
        if len(shown) == 2:
            told.append(("từ {} đến {}" if lang == "vi" else "from {} to {}").format(*shown) + aside)
        else:
            told += [f"{who('range', None, lang)} {one}{aside}" for one in shown]
    return told


def _rate(rate: Rate, lang: Lang) -> str:
    whom = who(rate.scope, rate.company, lang)
    if rate.country not in (None, HOME):  # not to be read as that of goods from Viet Nam
        whom = f"{whom} ({naming.country(rate.country or '', lang)})"
    return f"{whom} {amount(rate.rate, rate.unit, lang)}"
