"""Sections of foreign acts that are cited by name: ``Tariff Act 776(b)``, ``SIMA 20``, ``LCE 33``."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from string import ascii_lowercase
from types import MappingProxyType
from typing import Any

from kb.citation_form import CitationForm, Read, Sheet, Way
from kb.data import shipped
from tradewarn.printed.quick import quick

PIN = r"(?: ?\([0-9a-z]{1,5}\)){0,7}"
WORD = (
    r"(?:sub-?sections?|sections?|secs?\.|paragraphs?|articles?|articulos?|arts?\.?|ss?\.|§{1,2}|"
    r"cac muc|muc|cac dieu|dieu|khoan)"
)
OF = (
    r",? {1,3}(?:(?:of|to|in|under|cua|thuoc|trong|del?|du) )?(?:(?:the|el|la|le|india'?s|canada'?s|"
    r"australia'?s|us|u\.s\.) )?"
)
AND = r"(?:,? (?:and|or|va|y|et) |, | ?- ?|/)"


@cache
def acts() -> MappingProxyType[str, dict[str, Any]]:
    """Give the acts by a key that can name a group."""
    rows = shipped("foreign_acts.yaml")["acts"]
    return MappingProxyType({f"a{i}": row for i, row in enumerate(rows)})


def _pattern() -> str:
    names = "|".join(
        f"(?P<{key}>{'|'.join(row['names'])})"
        + (f"|(?P<{key}s>{'|'.join(row['said'])})" if row.get("said") else "")
        for key, row in acts().items()
    )
    number = rf"\d{{1,3}}(?:\.\d{{1,2}})?[a-z]{{0,4}}{PIN}"
    return (
        rf"(?<![\w.]){WORD} ?(?P<numbers>{number}(?:{AND}(?:{WORD} )?{number}){{0,6}}){OF}(?:{names})(?!\w)"
    )


EACH = re.compile(rf"(?<![\w.(])(\d{{1,3}}(?:\.\d{{1,2}})?[a-z]{{0,4}})({PIN})(?!\w)")


@lru_cache(maxsize=8)
def _speaks_of(text: str, words: tuple[str, ...]) -> bool:
    return any(word in text for word in words)


def numbered(section: str, runs: list[list[int]]) -> bool:
    """Tell whether an act whose sections run so can have one of this number."""
    digits = section.partition(".")[0].rstrip(ascii_lowercase)
    return any(first <= int(digits) <= last for first, last in runs)


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    """Take `the Act` for the one that the text speaks of, and no number that the act cannot have."""
    for key, row in acts().items():
        said = row.get("said") and match[f"{key}s"]
        if not (match[key] or said):
            continue
        if said and not _speaks_of(sheet.folded, tuple(row["where"])):
            return
        yield from sections(sheet, row, *match.span("numbers"))
        return


def sections(sheet: Sheet, act: Mapping[str, Any], start: int, end: int) -> Iterator[Read]:
    """Read the numbers of a stretch, those that the act can have."""
    for found in EACH.finditer(sheet.folded, start, end):
        if numbered(found[1], act["numbers"]):
            section = sheet.of(found, 1).upper() if found[1][-1].isalpha() else found[1]
            yield Read(f"{act['short']} {section}{sheet.of(found, 2).replace(' ', '')}")


FORM = CitationForm("ACT_SECTION", (Way(quick(_pattern()), _read, folds=True),))
