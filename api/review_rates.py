"""Rates as a person writes them at the review desk: ``Alpha Co: 12.5 % (dumping margin)``."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from tradewarn.model import Instrument
from tradewarn.model.terms import RateScope

BASES = (
    *("dumping margin", "subsidy rate", "injury margin", "alleged margin", "cash deposit"),
    *("provisional duty", "recommended duty", "definitive duty", "assessment"),
)
EVERYONE: Mapping[str, RateScope] = {
    "all others": "all_others",
    "các doanh nghiệp khác": "all_others",
    "country-wide": "country_wide",
    "toàn quốc": "country_wide",
    "residual": "residual",
    "cooperating": "cooperating_other",
    "sampled": "sampled",
}
AMOUNT = re.compile(r"(?P<rate>-?\d{1,9}(?:[.,]\d{1,6})?) ?(?P<unit>%|[A-Z]{3}/[^\s/()]{1,20})")
THOUSANDS = re.compile(r"-?\d{1,3},\d{3}")
FORM = "write rates as `Alpha Co: 12.5 % (dumping margin); all others: 0.35 USD/kg (definitive duty, AD)`"


def rates_of(text: str) -> list[dict[str, Any]]:
    """Give the rates of a line that a person wrote, in JSON form; semicolons between them.

    Whom a rate is for stands before the colon, what it is in brackets: a basis, and the
    remedy where the record has several. Neither is guessed.

    Raises:
        ValueError: A part is of another form.

    Example:
        >>> [(r["company"], r["rate"], r["unit"]) for r in rates_of("Alpha Co: 12,5 % (dumping margin)")]
        [('Alpha Co', '12.5', '%')]
    """
    return list(_rates(text))


def _rates(text: str) -> Iterator[dict[str, Any]]:
    for part in filter(None, (p.strip() for p in text.split(";"))):
        whom, colon, rest = part.rpartition(":")
        amount, bracket, inside = rest.strip().partition("(")
        found = AMOUNT.fullmatch(amount.strip())
        if not (whom.strip() and colon and found and bracket and inside.endswith(")")):
            raise ValueError(f"{part!r} is no rate; {FORM}")
        if THOUSANDS.fullmatch(found["rate"]):
            raise ValueError(
                f"{found['rate']!r} may be a thousand or a fraction; write it with a point or whole"
            )
        rate = found["rate"].replace(",", ".")
        kind = "zero" if not float(rate) else "ad_valorem" if found["unit"] == "%" else "specific"
        yield {
            **_whom(whom.strip()),
            "rate": rate,
            "unit": found["unit"],
            "kind": kind,
            "printed": amount.strip(),
            **_what(inside[:-1]),
        }


def _whom(text: str) -> dict[str, Any]:
    scope = EVERYONE.get(text.lower(), text if text in get_args(RateScope) and text != "company" else None)
    return {"company": None, "scope": scope} if scope else {"company": text, "scope": "company"}


def _what(text: str) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for word in (w.strip() for w in text.split(",")):
        if word.lower() in BASES:
            told["basis"] = word.lower()
        elif word.upper() in set(Instrument):
            told["instrument"] = word.upper()
        else:
            raise ValueError(f"{word!r} is no basis of a rate; one of: {', '.join(BASES)}")
    if "basis" not in told:
        raise ValueError(f"no basis is given; one of: {', '.join(BASES)}")
    return told
