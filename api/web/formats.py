"""Dates and numbers as each language writes them, and text made safe to look at."""

import re
from datetime import UTC, datetime, timedelta, timezone
from datetime import date as Date
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

from api.web.words import Language

ISO_DAYS = re.compile(r"(?<![\d-])(\d{4}-\d\d-\d\d)(?:/(\d{4}-\d\d-\d\d))?(?![\d-])", re.ASCII)
SHORT_DAY = re.compile(r"(?<![\d/.])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])", re.ASCII)
RATE = re.compile(  # a number that a percent sign or a currency follows
    r"(?<![\d.,])(\d{1,3}(?:,\d{3}){0,5}|\d{1,12})(\.\d{1,6})?(?=\s?%|\s(?:USD|VND|EUR|PHP|INR|TRY|CAD|AUD)\b)",
    re.ASCII,
)
VIET_NAM = timezone(timedelta(hours=7))  # it has one zone and no summer time
PLAIN_NUMBER = re.compile(r"-?\d{1,30}(\.\d{1,30})?")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
HIDDEN = dict.fromkeys(
    (
        *(i for i in range(32) if i not in (9, 10)),
        *range(127, 160),
        1564,
        *range(8203, 8208),
        *range(8234, 8239),
        *range(8288, 8298),
        65279,
        *range(55296, 57344),
    )
)


def visible(value: Any) -> Any:
    """Drop what cannot be seen but changes how text reads: controls, marks of direction.

    Every value that a template writes goes through here; what is kept stays as it was
    received.
    """
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return value if value.isascii() and value.isprintable() else value.translate(HIDDEN)


def safe_url(address: str | None) -> str:
    """Return an address that a link may lead to, or nothing."""
    if not address:
        return ""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    return address.strip() if parts.scheme in {"http", "https"} and parts.netloc else ""


def utc(moment: str) -> str:
    """Write an ISO 8601 moment as feeds take it, in UTC to the second."""
    return f"{datetime.fromisoformat(moment).astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


class Formats:
    """How one language writes dates and numbers."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def date(self, day: Date | None, precision: str = "day") -> str:
        """Write a calendar date, or as much of it as is known."""
        if day is None:
            return ""
        if precision == "year":
            return str(day.year)
        if self._language == "vi":
            return f"{day:%d/%m/%Y}" if precision == "day" else f"{day:%m/%Y}"
        month = f"{MONTHS[day.month - 1]} {day.year}"
        return f"{day.day} {month}" if precision == "day" else month

    def moment(self, iso: str | None) -> str:
        """Write the day and time of an ISO 8601 moment, in Viet Nam's time; anything else as it stands."""
        if not iso:
            return ""
        try:
            at = datetime.fromisoformat(iso)
        except ValueError:
            return iso
        if len(iso) == len("2030-01-01"):
            return self.date(at.date())
        at = at.astimezone(VIET_NAM) if at.tzinfo else at
        return f"{self.date(at.date())} {at:%H:%M}"

    def gap(self, period: str) -> str:
        """Write a period given as two ISO dates with a stroke; anything else as it stands."""
        try:
            first, last = (Date.fromisoformat(part) for part in period.split("/"))
        except ValueError:
            return period
        return f"{self.date(first)} – {self.date(last)}"

    def number(self, value: int | str) -> str:
        """Write a plain decimal with this language's point and grouping."""
        text = str(value)
        if not PLAIN_NUMBER.fullmatch(text):
            return text
        whole, _, rest = text.lstrip("-").partition(".")
        group, point = (".", ",") if self._language == "vi" else (",", ".")
        grouped = f"{int(whole):,}".replace(",", group)
        return ("-" if text.startswith("-") else "") + grouped + (point + rest if rest else "")

    def amount(self, value: str | None, unit: str | None) -> str:
        """Write a rate with its unit: ``25,76%``, ``121,50 USD/t``."""
        if value is None or value == "":
            return ""
        unit = unit or ""
        return self.number(value) + (unit if unit == "%" else f" {unit}".rstrip())

    def prose(self, text: str) -> str:
        """Write the dates and rates in a sentence of ours as this language does.

        Only what cannot be anything else is touched: a whole ISO day, a number before a
        percent sign or a currency. Case numbers, codes and titles stay as they are.
        """
        text = ISO_DAYS.sub(self._days, text)
        if self._language == "vi":
            text = SHORT_DAY.sub(lambda m: f"{int(m[1]):02}/{int(m[2]):02}/{m[3]}", text)
            text = RATE.sub(lambda m: m[1].replace(",", ".") + (m[2] or "").replace(".", ","), text)
        return text

    def _days(self, found: re.Match[str]) -> str:
        try:
            days = [self.date(Date.fromisoformat(day)) for day in found.groups() if day]
        except ValueError:
            return found[0]
        return " – ".join(days)

    def percent(self, share: float) -> str:
        """Write a share of one as whole percents."""
        return f"{round(share * 100)}%"
