"""Lists of firms under a heading of their own (“Companies Rescinded From This Review”)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.companies.names import Named, clean_name, firm_names, has_form, is_firm
from extract.prose.footnotes import is_prose
from extract.prose.sections import Section, sections
from extract.prose.sentences import wrapped
from extract.segment import Segment

HEADING = re.compile(
    r"\b(?:compan(?:y|ies)|firms|exporters?|producers?|manufacturers?|respondents?|entities|non-?selected"
    r"|rescind\w*|no shipments)\b",
    re.IGNORECASE,
)
NO_LIST = re.compile(
    r"\b(?:Rates?\s+for|Topics|Issues|Memorandum|Deadline|Assessment|Deposit|Methodology|Instructions|Notification"
    r"|Scope|Comments|Selection|Margin)\b"
)
NUMBERED = re.compile(r"(?:^|\n)[ \t]{0,8}(?:\(\d{1,3}\)|\d{1,3}\.)[ \t]{1,4}(?=\S)")
ROLE = (
    (re.compile(r"no\s+shipments|no\s+(?:reviewable\s+)?entries", re.IGNORECASE), "no shipments"),
    (re.compile(r"rescind|rescission|withdrawn", re.IGNORECASE), "review rescinded"),
    (re.compile(r"exporters?\b(?!/)|exporters\s+only", re.IGNORECASE), "exporter"),
    (
        re.compile(r"producers?/exporters?|exporters?/producers?|producers\s+and\s+exporters", re.IGNORECASE),
        "producer/exporter",
    ),
)
LONGEST_ITEM = 220
FURNITURE = re.compile(r"\[FR Doc|BILLING CODE|Dated:|Federal Register")


@dataclass(frozen=True, slots=True)
class Listed:
    """A firm of a list and the role that the list's heading gives it."""

    named: Named
    role: str


def listed_firms(segment: Segment) -> Iterator[Listed]:
    """Give the firms that stand as items under a heading about companies."""
    for section in sections(segment):
        heading = section.heading.text
        if HEADING.search(heading) and not NO_LIST.search(heading):
            role = next((r for pattern, r in ROLE if pattern.search(heading)), "respondent")
            for named in _items(segment, section):
                yield Listed(named, role)


def _items(segment: Segment, section: Section) -> Iterator[Named]:
    """Read the items: numbered ones, else lines of their own that bear a legal form."""
    text = segment.flow
    body = text[section.start : section.end]
    starts = [m.end() for m in NUMBERED.finditer(body)]
    if len(starts) >= 2:
        ends = [*(m.start() for m in list(NUMBERED.finditer(body))[1:]), len(body)]
        spans = [(a, min(b, _item_end(body, a, b))) for a, b in zip(starts, ends, strict=True)]
    elif wrapped(text):
        yield from firm_names(text, section.start, section.end)
        return
    else:
        spans = [m.span() for m in re.finditer(r"[^\n]{3,220}", body)]
        spans = [(a, b) for a, b in spans if has_form(body[a:b])]
    for a, b in spans:
        if b - a > LONGEST_ITEM or not is_prose(segment, section.start + a):
            continue
        name = clean_name(body[a:b])
        if name and is_firm(name) and not FURNITURE.search(name) and len(name.split()) <= 18:
            yield Named(name, section.start + a, section.start + a + len(body[a:b].rstrip()))


def _item_end(body: str, start: int, end: int) -> int:
    """End the last item at the first blank line or page furniture behind it."""
    stop = re.search(r"\n\s{0,4}\n|\n(?=\[FR Doc|BILLING|Dated:|VerDate)", body[start:end])
    return start + stop.start() if stop else end
