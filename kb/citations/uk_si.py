"""Statutory instruments of the United Kingdom: ``SI 2019/450``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

INSTRUMENT = re.compile(
    r"(?<![\w/-])(?:UK ?)?(?:SI|S\.I\.|Statutory Instruments?)(?: [Nn]o\.?)? ?((?:19|"
    r"20)\d\d)(?:/|,? [Nn]o\.? ?)(\d{1,4})(?![\w/]|\.\d)"
)
PIN = re.compile(r",? (?:regulation|reg\.|schedule) \d{1,3}(?:\([0-9a-z]{1,3}\)){0,3}")


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"SI {match[1]}/{match[2]}")


FORM = CitationForm("UK_SI", (Way(INSTRUMENT, _read, after=PIN),))
