"""Who asked for the case, as the authority says it: ``The complaint was lodged on … by …``."""

import re
from collections.abc import Iterator

from extract.companies.names import Named, has_form, is_firm
from extract.prose.sentences import one_line
from extract.segment import Segment

ASKED = re.compile(
    r"\b(?P<what>complaint|petition|(?:written\s+|review\s+)?application|requests?|plainte|demande|solicitud|petição|permohonan)\b"
    r"[^.;\n]{0,60}?\b(?:lodged|filed|submitted|made|received|déposée|presentada|protocolada|diajukan)\b"
    r"(?:[^.;\n]{0,40}?\d{4})?,?\s+(?:by|from|par|por|oleh)\s+(?:the\s+|l['’]|la\s+|le\s+)?",
    re.I,
)
NAME = re.compile(
    r"[A-ZÀ-ÖØ-Þ](?:[^();\n]|\((?:Pty|Pvt|[A-Z][a-z]{2,14})\)(?=\s(?:Ltd|Limited|Co|Private|Inc))){2,140}?(?=\s*\((?!(?:Pty|Pvt|[A-Z][a-z]{2,14})\)\s(?:Ltd|Limited|Co|Private|Inc))|,?\s+(?:on\s+behalf|representing|an?\s|the\s|pursuant|under|alleging|and\s+supported"
    r"|au\s+nom|en\s+nombre|em\s+nome|in\s+respect|for\s+the)\b|(?<![A-Z])(?<!Ltd)(?<!Co)(?<!Inc)(?<!Corp)(?<!Bhd)(?<!Sdn)(?<!Pte)(?<!Pvt)(?<!Pty)[.;](?=\s|\Z))"
)
BODY = re.compile(
    r"(?:Association|Comité|Fédération|Federation|Asociación|Cámara|Associação|Persatuan|Asosiasi)\b"
)
SMALL = re.compile(r"\b[a-z]{3,}\b")
LINKS = frozenset({"and", "for", "the", "des", "del", "und", "van"})
NOT_ONE = re.compile(
    r"\b(?:Union|Community|EU|domestic|interested|various|several)\s+(?:producers?|industry|part(?:y|ies))\b",
    re.I,
)


def petitioners(segment: Segment) -> Iterator[tuple[Named, str]]:
    """Give each party that asked, and whether it petitioned or requested a review."""
    text = segment.flow
    for asked in ASKED.finditer(text):
        match = NAME.match(text, asked.end())
        if match is None:
            continue
        name = one_line(match[0])
        small = [w for w in SMALL.findall(name) if w not in LINKS]
        if NOT_ONE.search(name) or len(small) > (4 if BODY.match(name) else 1) or not is_firm(name):
            continue
        role = "requester" if re.match(r"(?:review\s|request|demande)", asked["what"], re.I) else "petitioner"
        parts = [p.strip(" ,") for p in re.split(r",?\s+and\s+", name)]
        for part in parts if len(parts) > 1 and all(has_form(p) for p in parts) else [name]:
            at = text.find(part.split()[0], match.start(), match.end())
            yield Named(part, max(at, match.start()), match.end()), role
