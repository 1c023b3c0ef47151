"""Find every legal citation in a text, each with its normal form."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from kb.citation_form import MOST_AROUND, CitationForm, Read, Sheet, Way
from kb.citing_clean import cleaned
from tradewarn.plugins import load
from tradewarn.text import nfc

NOT_LAW = re.compile(
    r"(?:https?://|www\.)[^\s<>\"]{1,2000}"  # an address
    r"|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}"
    r"|(?<!\w)(?:[Tt]el|TEL|[Ff]ax|FAX|[Pp]hone|[Mm]obile|[Hh]otline|ĐT|SĐT|"
    r"[Đđ]iện thoại|[Zz]alo)\b[.:]{0,2} ?(?:no\.? ?)?[+(]?\d[\d ().-]{5,22}\d"
    r"|\+\d{1,3}[ .-]?\(?\d{1,4}\)?(?:[ .-]?\d{2,4}){1,5}"
)


LINKING = re.compile(r",? (?:of|to|in|của|thuộc|tại|trong|del?|du)?(?: the)? ?\Z")


class Citation(NamedTuple):
    """One citation: `raw` is the text at `start`:`end` in code points of the text in NFC.

    `type` is the family's name; `pinpoint` what stands beside the normal form; `act` the number of
    the act that is cited, or whose provision is. A range of investigations (their
    numbers as first and last) is several citations of one place.
    """

    raw: str
    normal: str
    type: str
    start: int
    end: int
    pinpoint: str = ""
    act: str = ""


@lru_cache(maxsize=1)
def forms() -> dict[str, CitationForm]:
    """Give every family of citations by name."""
    return load("kb.citations", CitationForm)


@lru_cache(maxsize=1)
def in_notices() -> frozenset[str]:
    """Name the families that are kept with each notice."""
    return frozenset(form.name for form in forms().values() if form.in_notices)


@lru_cache(maxsize=1)
def of_proceedings() -> frozenset[str]:
    """Name the families whose numbers name a proceeding."""
    return frozenset(form.name for form in forms().values() if form.proceedings)


def find_citations(text: str, only: Collection[str] | None = None) -> tuple[Citation, ...]:
    """Give the citations of a text in their order.

    Of those that overlap the longest stands, then the most specific; addresses and
    telephone numbers hold none.

    Args:
        text: Any text, in any form of Unicode.
        only: The families to look for; all unless given.

    Example:
        >>> [c.normal for c in find_citations("19 CFR §351.999 (99 Fed. Reg. 64,483), tel. (202) 482-0000")]
        ['19 CFR 351.999', '99 FR 64483']
    """
    printed = nfc(text)
    clean = cleaned(printed)
    sheet = Sheet(clean.text)
    units: dict[tuple[int, int], tuple[int, list[Citation]]] = {}
    for name, form in forms().items():
        if only is None or name in only:
            for way in form.ways:
                for place, citations in _read(way, form.type, sheet):
                    held = units.get(place)
                    if held is None or way.rank > held[0]:
                        units[place] = (way.rank, citations)
    kept = _apart([(place, rank) for place, (rank, _) in units.items()], _elsewhere(sheet))
    found = tuple(citation for place in kept for citation in units[place][1])
    if not clean.shifts:
        return found
    places = [clean.printed(citation.start, citation.end) for citation in found]
    return tuple(
        citation._replace(raw=printed[start:end], start=start, end=end)
        for citation, (start, end) in zip(found, places, strict=True)
    )


def _read(way: Way, name: str, sheet: Sheet) -> Iterator[tuple[tuple[int, int], list[Citation]]]:
    """Read every match of one way; what one match says of one stretch stays together."""
    for match in way.pattern.finditer(sheet.folded if way.folds else sheet.plain):
        found: dict[tuple[int, int], list[Citation]] = {}
        for read in way.read(match, sheet):
            start, end, pins = _with_pinpoints(way, read, match, sheet)
            citation = Citation(sheet.text[start:end], read.normal, name, start, end, pins, read.act)
            found.setdefault((start, end), []).append(citation)
        yield from found.items()


def _with_pinpoints(way: Way, read: Read, match: re.Match[str], sheet: Sheet) -> tuple[int, int, str]:
    start = match.start() if read.start is None else read.start
    end = match.end() if read.end is None else read.end
    seen = sheet.folded if way.folds else sheet.plain
    pins = [read.pinpoint]
    if way.before is not None and start == match.start():
        near = max(0, start - MOST_AROUND)
        before = way.before.search(seen[near:start])
        if before:
            pins.append(LINKING.sub("", sheet.text[near + before.start() : start]).strip(" ,"))
            start = near + before.start()
    if way.after is not None and end == match.end():
        after = way.after.match(sheet.plain, end, end + MOST_AROUND)
        if after:
            pins.append(after[0].strip(" ,"))
            end = after.end()
    return start, end, ", ".join(pin for pin in pins if pin)


def _elsewhere(sheet: Sheet) -> list[tuple[int, int]]:
    return [match.span() for match in NOT_LAW.finditer(sheet.text)]


def _apart(places: list[tuple[tuple[int, int], int]], taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Choose places that do not overlap, the longest first; those in `taken` are none."""
    kept: list[tuple[int, int]] = sorted(taken)
    chosen: list[tuple[int, int]] = []
    for (start, end), _ in sorted(places, key=lambda p: (p[0][0] - p[0][1], -p[1], p[0])):
        at = bisect_left(kept, (start, end))
        if (at == 0 or kept[at - 1][1] <= start) and (at == len(kept) or kept[at][0] >= end):
            kept.insert(at, (start, end))
            chosen.append((start, end))
    return sorted(chosen)
