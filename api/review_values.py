"""What a person writes for a field, into the field's own form: dates, codes, countries, records."""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from pydantic import TypeAdapter, ValidationError

from api.review_rates import rates_of
from kb.authorities import authorities
from kb.countries import countries, country_code
from tradewarn.errors import BadUse
from tradewarn.model import Instrument, Notice, Stage
from tradewarn.store.offering import FIXED
from tradewarn.text import nfc

LONGEST = 200_000
ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
DAY_FIRST = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
PLAIN_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
CODE = re.compile(r"\d(?:[ .\u00a0]?\d){3,11}")
BETWEEN = re.compile(r"\s{0,40}(?:\.\.|–|—)\s{0,40}")  # the ends of a period
RECORDS = frozenset(("related_countries", "companies", "rates", "deadlines", "scope"))


def value_of(field: str, written: Any) -> Any:
    """Give a field's value in JSON form from what a person wrote.

    A text is read as the field asks: dates as 2025-02-14 or 14/2/2025, countries by code
    or name in any language, tariff codes as printed, lists with commas between (titles
    and goods: semicolons), records as JSON. An empty text or `null` is a blank.

    Args:
        field: A field of a notice.
        written: A text, or the value in JSON form already.

    Raises:
        BadUse: There is no such field, or the value does not fit it.

    Example:
        >>> value_of("countries_of_origin", "Việt Nam, TH"), value_of("publication_date", "14/02/2025")
        (['VN', 'TH'], '2025-02-14')
    """
    if field in FIXED or field not in Notice.model_fields:
        known = ", ".join(sorted(Notice.model_fields.keys() - FIXED))
        raise BadUse(f"a notice has no field {field!r} that a person corrects", fix=f"one of: {known}")
    try:
        made = _parsed(field, nfc(written).strip()) if isinstance(written, str) else written
        made = CHECKS.get(field, _as_it_is)(made)
        kind: TypeAdapter[Any] = TypeAdapter(Notice.model_fields[field].rebuild_annotation())
        return kind.dump_python(kind.validate_python(made), mode="json")
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(p) for p in first["loc"])
        raise _unfit(field, written, f"{place}: {first['msg']}" if place else first["msg"]) from error
    except ValueError as error:
        raise _unfit(field, written, str(error)) from error


def _parsed(field: str, text: str) -> Any:
    if len(text) > LONGEST:
        raise ValueError(f"{len(text)} letters")
    blank = Notice.model_fields[field].get_default(call_default_factory=True)
    if text in ("", "null"):
        return blank
    if text[0] in "[{":
        return json.loads(text)
    if field in READERS:
        return READERS[field](text)
    if field in RECORDS:
        raise ValueError("this field takes JSON")
    if isinstance(blank, tuple):
        parts = text.split(";") if ";" in text else text.split(",")
        return [p.strip() for p in parts if p.strip()]
    return text


def _country(name: str) -> str:
    code = name.upper() if name.upper() in countries() else country_code(name)
    if code is None:
        raise ValueError(f"{name!r} is no country; give a code as US or VN, or a name")
    return code


def _countries(text: str) -> list[str]:
    return [_country(part.strip()) for part in re.split(r"[,;]", text) if part.strip()]


def _date(text: str) -> str:
    if ISO.fullmatch(text):
        return date.fromisoformat(text).isoformat()
    if match := DAY_FIRST.fullmatch(text):
        day, month, year = map(int, match.groups())
        return date(year, month, day).isoformat()
    raise ValueError("write the date as 2025-02-14")


def _period(text: str) -> Mapping[str, str]:
    label, _, rest = text.rpartition(":")
    ends = BETWEEN.split(rest.strip())
    if len(ends) != 2:
        raise ValueError(
            "write the period as 2023-02-01..2024-01-31, with its name before as POR: if it has one"
        )
    return {"label": label.strip() or "period", "start": _date(ends[0]), "end": _date(ends[1])}


def _codes(text: str) -> list[Mapping[str, str]]:
    found: list[Mapping[str, str]] = []
    for part in re.split(r"[,;\n]", text):
        if not (printed := part.strip()):
            continue
        if not CODE.fullmatch(printed):
            raise ValueError(f"{printed!r} is no tariff code of 4 to 12 digits")
        found.append({"printed": printed, "digits": re.sub(r"\D", "", printed)})
    return found


def _truth(text: str) -> bool:
    if text.lower() in ("true", "yes", "1"):
        return True
    if text.lower() in ("false", "no", "0"):
        return False
    raise ValueError("write true or false")


def _authority(value: Any) -> Any:
    if value is None or value in authorities():
        return value
    if str(value).upper() in authorities():
        return str(value).upper()
    raise ValueError(f"one of: {', '.join(authorities())}")


def _instruments(value: Any) -> Any:
    return [_one_of(Instrument, str(v).upper()) for v in value]


def _stage(value: Any) -> Any:
    return None if value is None else _one_of(Stage, str(value).lower())


def _one_of(kind: type[Instrument] | type[Stage], value: str) -> str:
    if value not in {str(k) for k in kind}:
        raise ValueError(f"one of: {', '.join(kind)}")
    return value


def _rates(value: Any) -> Any:
    for rate in value:
        printed = rate.get("rate") if isinstance(rate, Mapping) else None
        if not PLAIN_NUMBER.fullmatch(str(printed)):
            raise ValueError(f"rate {printed!r} is no plain decimal number, as 12.5")
    return value


def _known_countries(value: Any) -> Any:
    return [_country(v) if isinstance(v, str) else v for v in value]


def _known_country(value: Any) -> Any:
    return _country(value) if isinstance(value, str) else value


def _as_it_is(value: Any) -> Any:
    return value


def _unfit(field: str, written: Any, why: str) -> BadUse:
    return BadUse(
        f"{field} cannot be {str(written)[:120]!r}: {why}",
        fix="see docs/how-to/review-what-was-read.md for the form of each field",
    )


READERS: Mapping[str, Callable[[str], Any]] = {
    "importing_country": _country,
    "countries_of_origin": _countries,
    "publication_date": _date,
    "period": _period,
    "hs_codes": _codes,
    "all_origins": _truth,
    "partial": _truth,
    "rates": rates_of,
}
CHECKS: Mapping[str, Callable[[Any], Any]] = {
    "authority": _authority,
    "instruments": _instruments,
    "stage": _stage,
    "rates": _rates,
    "importing_country": _known_country,
    "countries_of_origin": _known_countries,
}
