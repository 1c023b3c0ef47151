"""Associations that act as one party: coalitions of producers, unions, committees."""

import re
from collections.abc import Iterator

from extract.companies.names import LEADING, Named
from extract.prose.sentences import one_line
from tradewarn.printed.quick import quick

BODY = re.compile(
    r"(?:[A-Z][\w.&'’-]{0,24},?\s{1,2}(?:and\s|of\s|for\s)?){1,8}(?:Coalition|Association|Alliance|Committee|Institute|Union|Federation|Exchange(?!\s(?:Commission|Rate|Act)))\b"
    r"(?:\s{1,2}(?:for|of|to|against)\s{1,2}(?:the\s)?[A-Z][\w'’-]{1,20}(?:\s{1,2}(?:and\s|of\s|in\s)?[A-Z][\w'’-]{1,20}){0,5})?"
)
BODY_FOR = re.compile(
    r"(?:[A-Z][\w.&'’-]{0,24}\s{1,2}){0,6}(?:Coalition|Association|Alliance|Committee|Union)\s{1,2}(?:for|of|to|against)\s{1,2}(?:the\s)?"
    r"[A-Z][\w'’-]{1,24}(?:\s{1,2}(?:and\s|of\s|in\s)?[A-Z][\w'’-]{1,24}){0,6}"
)
WORKERS = re.compile(
    r"(?:United|International|Amalgamated|National)\s{1,2}(?:[A-Z][\w&'’-]{1,24},?\s{1,2}(?:and\s|of\s)?){0,14}?"
    r"(?:Workers|Steelworkers|Autoworkers|Mineworkers|Machinists|Union|Brotherhood|Teamsters)\b"
    r"(?:\s{1,2}(?:International|of\sAmerica|Union|International\sUnion)\b){0,2}"
)
ACRONYM = re.compile(
    r"\b[A-Z]{3,10}(?=,\s(?:the|an?|le|la|l['’])\s?(?:[A-Z][a-z]+\s){0,3}"
    r"(?:Committee|Association|Federation|Alliance|Comité|Fédération)\b)"
)
PARTY = quick(
    r"\bpetition\w*|\bcomplain\w*|\bplaignant\w*|\brequest\w*|\bintent\s+to\s+participate|\bdomestic\b|\bcomments\b|\bmembers\b",
    re.IGNORECASE,
)
BESIDE = 24
NO_PARTY = re.compile(r"\b(?:European|African|Customs|Soviet|Trade\s+Commission|Regulatory|Advisory)\b")


def _outermost(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Give what the patterns find, the longest of those that overlap."""
    found = [m for pattern in (WORKERS, BODY_FOR, BODY) for m in pattern.finditer(text, start, end)]
    kept: list[re.Match[str]] = []
    for match in sorted(found, key=lambda m: m.start() - m.end()):
        if not any(match.start() < k.end() and k.start() < match.end() for k in kept):
            kept.append(match)
    return sorted(kept, key=lambda m: m.start())


def coalitions(text: str, start: int, end: int) -> Iterator[Named]:
    """Give the associations that a passage about petitions or requests names."""
    if not PARTY.search(text, start, end):
        return
    acronyms = list(ACRONYM.finditer(text, start, end))
    for match in _outermost(text, start, end):
        begin = match.start()
        if any(0 < begin - a.end() < BESIDE for a in acronyms):
            continue  # what the acronym stands for
        for word in re.finditer(r"\S+\s*", match[0]):
            if word[0].strip(" ,").lower() not in LEADING or word[0].startswith(("U.S.", "American")):
                break
            begin = match.start() + word.end()
        name = one_line(text[begin : match.end()])
        if len(name.split()) > 1 and not NO_PARTY.search(name):
            yield Named(name, begin, match.end())
    for match in acronyms:
        yield Named(match[0], match.start(), match.end())
