"""Associations that act as one party: coalitions of producers, unions, committees."""

import re
from collections.abc import Iterator

from extract.companies.names import LEADING, Named
from extract.prose.sentences import one_line

BODY = re.compile(
    r"(?:[A-Z][\w.&'’-]{0,24},?\s{1,2}(?:and\s|of\s|for\s)?){1,8}(?:Coalition|Association|Alliance|Committee|Institute|Union)\b"
    r"(?:\s{1,2}(?:for|of|to|against)\s{1,2}(?:the\s)?[A-Z][\w'’-]{1,20}(?:\s{1,2}(?:and\s|of\s|in\s)?[A-Z][\w'’-]{1,20}){0,5})?"
)
PARTY = re.compile(
    r"\bpetition\w*|\brequest\w*|\bintent\s+to\s+participate|\bdomestic\b|\bcomments\b|\bmembers\b",
    re.IGNORECASE,
)
NO_PARTY = re.compile(r"\b(?:European|African|Customs|Soviet|Trade\s+Commission|Regulatory|Advisory)\b")


def coalitions(text: str, start: int, end: int) -> Iterator[Named]:
    """Give the associations that a passage about petitions or requests names."""
    if not PARTY.search(text, start, end):
        return
    for match in BODY.finditer(text, start, end):
        begin = match.start()
        for word in re.finditer(r"\S+\s*", match[0]):
            if word[0].strip(" ,").lower() not in LEADING or word[0].startswith(("U.S.", "American")):
                break
            begin = match.start() + word.end()
        name = one_line(text[begin : match.end()])
        if len(name.split()) > 1 and not NO_PARTY.search(name):
            yield Named(name, begin, match.end())
