"""Who asked for the case, as the authority says it: ``The complaint was lodged on … by …``."""

import re
from collections.abc import Iterator

from extract.companies.names import FORM, Named, has_form, is_firm
from extract.prose.sentences import one_line
from extract.segment import Segment

ASKED = re.compile(
    r"\b(?P<what>complaint|petition|allegation|denúncia|denuncia|(?:written\s+|review\s+)?application|requests?|plainte|demande|solicitud|petição|permohonan)\b"
    r"[^.;\n]{0,60}?\b(?:lodged|filed|submitted|made|received|déposée|presentada|protocolada|apresentada|diajukan)\b"
    r"(?:[^.;\n]{0,40}?\d{4})?,?\s+(?:by|from|par|por|pel[oa]|oleh)\s+(?:the\s+|l['’]|la\s+|le\s+)?"
    r"|\breceived\s+a\s+(?:properly\s+(?:filed|documented)\s+|written\s+|formal\s+)*(?:complaint|petition|application)"
    r"\s+from\s+(?:the\s+)?"
    r"|\b(?:por|a)\s+(?:la\s+)?(?:solicitud|petici[óo]n|pedido)\s+"
    r"(?:presentada\s+(?:por|pela)\s+|formulada\s+por\s+|de\s+|da\s+)"
    r"(?:las?\s+|as?\s+)?(?:(?:empresas?|sociedad(?:es)?|compañ[íi]as?|firmas?)\s+)?"
    r"|\bmenerima\s+permohonan\s+(?:resmi\s+)?dari\s+"
    r"|\b(?:la|las|a|as)\s+(?:firmas?|empresas?|sociedad(?:es)?|peticion[áa]rias?|solicitantes?)\s+"
    r"(?=[^.;]{3,160}?\s(?:solicit\w+|present\w+|protocol\w+|compareci\w+)\b)"
    r"|(?:^|[.;:]\s+)(?:E[lm]\s+\d{1,2}º?\s+de\s+\w{4,10}\s+de\s+\d{4},?\s+)?(?:las?\s+|as?\s+|o\s+)?"
    r"(?=[A-ZÀ-Þ][^;\n]{3,160}?\s(?:solicitó|presentó|protocol(?:ou|aram)|solicitou|solicitaram|presentaron|solicitaron)\b)",
    re.I | re.M,
)
NAME = re.compile(
    r"[A-ZÀ-ÖØ-Þ](?:[^();\n]|\((?:Pty|Pvt|[A-Z][a-z]{2,14})\)(?=\s(?:Ltd|Limited|Co|Private|Inc))){2,140}?(?:(?=\s*\((?!(?:Pty|Pvt|[A-Z][a-z]{2,14})\)\s(?:Ltd|Limited|Co|Private|Inc))|,?\s+(?:on\s+behalf|representing|an?\s|the\s|pursuant|under|alleging|and\s+supported"
    r"|au\s+nom|en\s+nombre|em\s+nome|in\s+respect|for\s+the|solicit\w+|present[óa]\w*|protocol\w+|compareci\w+|doravante|em\s+diante|en\s+adelante|alleging|concerning|regarding|hereinafter|yang|untuk|kerana)\b|(?<![A-Z])(?<!Ltd)(?<!Co)(?<!Inc)(?<!Corp)(?<!Bhd)(?<!Sdn)(?<!Pte)(?<!Pvt)(?<!Pty)[.;](?=\s|\Z)"
    r")|(?:(?<=S\.A)|(?<=S\.A\.[SC])|(?<=C\.V)|(?<=S\.R\.L)|(?<=S\.L))"  # the point of a legal form ends a sentence too
    r"\.(?=\Z|[ \t]{0,4}\n(?!\s{0,4}(?:de|y|e)\s)|,\s(?!y\s|e\s)[a-zé]|\s{1,4}[A-ZÀ-Þ][a-zà-ÿ]))"
)
BODY = re.compile(
    r"(?:Association|Comité|Fédération|Federation|Asociación|Cámara|Associação|Persatuan|Asosiasi)\b"
)
SMALL = re.compile(r"\b[a-z]{3,}\b")
LINKS = frozenset({"and", "for", "the", "des", "del", "und", "van"})
LISTED = re.compile(r",?\s+(?:and|et|y|e)\s+(?=[A-ZÀ-Þ])|,\s+(?=[A-ZÀ-Þ])")
MORE = re.compile(  # ``Acme, S.A. (“Acme”) y Bolt, S.A. (“Bolt”)``
    r"\s*\([^()\n]{2,80}\)\s*(?:,\s*(?:and\s+|y\s+|e\s+|et\s+)?|and\s+|y\s+|e\s+|et\s+)(?=[A-ZÀ-Þ])"
)
MOST = 20
NOT_ONE = re.compile(
    r"\b(?:Union|Community|EU|domestic|interested|various|several)\s+(?:producers?|industry|part(?:y|ies))\b",
    re.I,
)


def petitioners(segment: Segment) -> Iterator[tuple[Named, str]]:
    """Give each party that asked, and whether it petitioned or requested a review."""
    for asked in ASKED.finditer(segment.flow):
        match = NAME.match(segment.flow, asked.end())
        role = (
            "requester"
            if re.match(r"(?:review\s|request|demande)", asked["what"] or "", re.I)
            else "petitioner"
        )
        for _ in range(MOST):
            if match is None:
                break
            yield from ((named, role) for named in _named(segment.flow, match))
            more = MORE.match(segment.flow, match.end())
            match = NAME.match(segment.flow, more.end()) if more else None


def _named(text: str, match: re.Match[str]) -> Iterator[Named]:
    """Give the firms or the body that a match names, each member of a list."""
    name = one_line(match[0])
    small = [w for w in SMALL.findall(name) if w not in LINKS]
    if NOT_ONE.search(name) or len(small) > (4 if BODY.match(name) else 1) or not is_firm(name):
        return
    parts = _each(name)
    for part in parts if len(parts) > 1 and all(has_form(p) for p in parts) else [name]:
        at = text.find(part.split()[0], match.start(), match.end())
        yield Named(part, max(at, match.start()), match.end())


def _each(name: str) -> list[str]:
    """Part a list of names; a legal form behind a comma belongs to the name before it."""
    parts: list[str] = []
    for part in (p.strip(" ,") for p in LISTED.split(name)):
        if parts and FORM.fullmatch(part):
            parts[-1] = f"{parts[-1]}, {part}"
        elif part:
            parts.append(part)
    return parts
