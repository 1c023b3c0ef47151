"""Disputes and their reports: ``DS429``, ``DS429/R`` (panel), ``DS496/AB/R`` (Appellate Body)."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

SUFFIX = r"(?:/(AB/RW?\d?|RW?\d?|ARB(?:/\d)?|\d{1,3}))?(?:/(?:Add|Corr|Rev|Suppl)\.\d{1,2})?"
DISPUTE = re.compile(rf"(?<![\w.-])((?:WT/)?)DS ?-? ?(\d{{1,3}}){SUFFIX}(?![\w%]|-\d|\.\d)")
MORE = re.compile(
    r"(?:,|/|,? and|,? &|,? và)( ?)(?:WT/)?(?:DS ?)?(\d{3})(?![\w%.]\w|\w|,\d)(?= ?[,;.)/]| and | và |\Z)"
)
PIN = re.compile(
    (
        r",? (?:at )?(?:paras?\.?|paragraphs?|footnotes?|fn\.?|đoạn|"
        r"các đoạn) \d{1,4}(?:\.\d{1,4})?(?:-\d{1,4}(?:\.\d{1,4})?| (?:to|and|"
        r"và) \d{1,4}\.\d{1,4})?"
    ),
    re.IGNORECASE,
)
LAST = 690


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    number, suffix = int(match[2]), match[3] or ""
    if not 1 <= number <= LAST:
        return
    several = suffix.isdigit() and len(suffix) == 3 and not match[1]
    if several:  # ``DS490/496`` is two disputes, ``WT/DS404/10`` a document of one
        yield Read(f"DS{number}", match.start(), match.start(3) - 1)
        yield Read(f"DS{suffix}", match.start(3), match.end(3))
    else:
        yield Read(f"DS{number}/{suffix}" if suffix else f"DS{number}")
    more = MORE.match(sheet.plain, match.end()) if several or not suffix else None
    while more and int(more[2]) <= LAST:
        yield Read(f"DS{int(more[2])}", more.start(2), more.end(2))
        more = MORE.match(sheet.plain, more.end(2))


FORM = CitationForm("WTO_DS", (Way(DISPUTE, _read, after=PIN),), in_notices=True)
