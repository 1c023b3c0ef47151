"""Where an act stands on its authority's own site, told from the number that it bears."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from kb.data import shipped


@dataclass(frozen=True, slots=True)
class Cited:
    """A stretch of a text that names an act, and the act's page."""

    start: int
    end: int
    url: str


def official_page(authority: str | None, number: str | None) -> str | None:
    """Give the address of an act on its authority's own site.

    None where no form of address is known: an address that may lead elsewhere is worse
    than none.

    Example:
        >>> official_page("US-DOC", "E9-30251")
        'https://www.federalregister.gov/d/E9-30251'
    """
    for authorities, form, address in _acts():
        if number and authority in authorities and form.fullmatch(number):
            return address.format(number=number)
    return None


def cited_pages(text: str) -> list[Cited]:
    """Find the acts that a text cites and that have a page of their own, in order.

    Example:
        >>> [c.url for c in cited_pages("a list; 60 FR 1234")]
        ['https://www.federalregister.gov/citation/60-FR-1234']
    """
    found = [
        Cited(match.start(), match.end(), address.format(**match.groupdict()))
        for form, address in _citations()
        for match in form.finditer(text)
    ]
    return sorted(found, key=lambda c: c.start)


@lru_cache(maxsize=1)
def _acts() -> tuple[tuple[frozenset[str], re.Pattern[str], str], ...]:
    rows: list[dict[str, Any]] = shipped("official_pages.yaml")["acts"]
    return tuple((frozenset(r["authorities"]), re.compile(r["number"], re.ASCII), r["address"]) for r in rows)


@lru_cache(maxsize=1)
def _citations() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows: list[dict[str, Any]] = shipped("official_pages.yaml")["citations"]
    return tuple((re.compile(r["form"], re.ASCII), r["address"]) for r in rows)
