"""Who asked for the case, as the authority says it: ``The complaint was lodged on … by …``."""

import re
from collections.abc import Iterator

from extract.companies.names import FORM, Named, has_form, is_firm
from extract.prose.sentences import one_line
from extract.segment import Segment
from tradewarn.printed.quick import Wordings

ASKED = Wordings(
    (
        r"\b(?:complaint|petition|allegation|denúncia|denuncia|(?:written\s{1,40}"
        r"|review\s{1,40})?application|requests?|escrito|memorial|plainte|demande|solicitud|petição|permohonan)\b"
        r"[^.;\n]{0,60}?\b(?:lodged|filed|submitted|made|received|déposée|presentad[oa]s?|protocolada"
        r"|apresentada|diajukan)\b"
        r"(?:[^.;\n]{0,40}?\d{4})?,?\s{1,40}(?:by|from|par|por|pel[oa]s?|oleh)\s{1,40}(?:the\s{1,40}|l['’]"
        r"|la\s{1,40}|le\s{1,40}|M/s\.?\s{1,9})?(?:(?:empresas?|sociedade?s?|firmas?|entidades?|société)\s{1,40})?",
        r"\breceived\s{1,40}a\s{1,40}(?:properly\s{1,40}(?:filed|documented)\s{1,40}|written\s{1,40}"
        r"|formal\s{1,40})*(?:complaint|petition|application)\s{1,40}from\s{1,40}(?:the\s{1,40})?",
        r"\b(?:por|a)\s{1,40}(?:la\s{1,40})?(?:solicitud|petici[óo]n|pedido)\s{1,40}"
        r"(?:presentada\s{1,40}(?:por|pela)\s{1,40}|formulada\s{1,40}por\s{1,40}|de\s{1,40}|da\s{1,40})"
        r"(?:las?\s{1,40}|as?\s{1,40})?(?:(?:empresas?|sociedad(?:es)?|compañ[íi]as?|firmas?)\s{1,40})?",
        r"\b(?:la|el|a|o)\s+(?:peticionante|peticion[áa]ria|solicitante)\s+(?:es|é|fue|foi)\s+(?:la\s+"
        r"|el\s+|a\s+|o\s+)?",
        r"\bmenerima\s{1,40}permohonan\s{1,40}(?:resmi\s{1,40})?dari\s{1,40}",
        r"\b(?:la|las|a|as)\s{1,40}(?:firmas?|empresas?|sociedad(?:es)?|peticion[áa]rias?|solicitantes?)\s{1,40}"
        r"(?=[^.;]{3,160}?\s(?:solicit\w+|present\w+|protocol\w+|compareci\w+)\b)",
        r"(?:\A|(?<=\n)|[.;:]\s{1,40})(?:E[lm]\s{1,40}\d{1,2}º?\s{1,40}de\s{1,40}\w{4,10}\s{1,40}de\s{1,40}\d{4},?\s{1,40})?"
        r"(?:las?\s{1,40}|as?\s{1,40}|o\s{1,40})?"
        r"(?=[A-ZÀ-ÖØ-Þ][^;\n]{3,160}?\s(?:solicitó|presentó|protocol(?:ou|aram)|solicitou|solicitaram"
        r"|presentaron|solicitaron)\b)",
    )
)
REVIEW = re.compile(r"(?:review\s|requests?\b|demande\b)", re.I)
NAME = re.compile(
    r"[A-ZÀ-ÖØ-Þ](?:[^();\n]|\((?:Pty|Pvt|[A-Z][a-z]{2,14})\)(?=\s(?:Ltd|Limited|Co|Private"
    r"|Inc))){2,140}?(?:(?=\s*\((?!(?:Pty|Pvt|[A-Z][a-z]{2,14})\)\s(?:Ltd|Limited|Co|Private|Inc))"
    r"|,?\s+(?:on\s+behalf|representing|an?\s|the\s|pursuant|under|alleging|and\s+supported"
    r"|au\s+nom|en\s+nombre|em\s+nome|in\s+respect|for\s+the|solicit\w+|present[óa]\w*|protocol\w+"
    r"|compareci\w+|doravante|em\s+diante|en\s+adelante|alleging|concerning|regarding|hereinafter|yang"
    r"|untuk|kerana)\b|(?<![A-Z])(?<!Ltd)(?<!Co)(?<!Inc)(?<!Corp)(?<!Bhd)(?<!Sdn)(?<!Pte)(?<!Pvt)(?<!Pty)[.;](?=\s|\Z)"
    r")|(?:(?<=S\.A)|(?<=S\.A\.[A-Z])|(?<=S\.A\.[A-Z]\.[A-Z])|(?<=R\.L)|(?<=Ltda)|(?<=C\.V)|(?<=S\.R\.L)"
    r"|(?<=S\.L)|(?<=Ltd)|(?<=Inc)|(?<=Bhd)|(?<=Corp))"  # the point of a legal form ends a sentence too
    r"\.(?=\Z|[ \t]{0,4}\n(?!\s{0,4}(?:de|y|e)\s)|,\s(?!y\s|e\s)[a-zé]|\s{1,4}[A-ZÀ-Þ][a-zà-ÿ]))"
)
BODY = re.compile(
    r"(?:Association|Comité|Fédération|Federation|Asociación|Cámara|Associação|Persatuan|Asosiasi)\b"
)
SMALL = re.compile(r"\b[a-z]{3,}\b")
LINKS = frozenset({"and", "for", "the", "des", "del", "und", "van"})
LISTED = re.compile(r",?\s{1,40}(?:and|et|y|e)\s{1,40}(?=[A-ZÀ-Þ])|,\s{1,40}(?=[A-ZÀ-Þ])")
MORE = re.compile(  # ``Acme, S.A. (“Acme”) y Bolt, S.A. (“Bolt”)``
    r"\s*\([^()\n]{2,80}\)\s*(?:,\s*(?:and\s+|y\s+|e\s+|et\s+)?|and\s+|y\s+|e\s+|et\s+)(?:(?:pel[oa]s?|por|par|by)\s+)?(?=[A-ZÀ-Þ])"
    r"|\.\s+(?:e|y)\s+(?:pel[oa]s?|por)\s+(?:la\s+|el\s+)?(?=[A-ZÀ-Þ])"
)
MOST = 20
NOT_ONE = re.compile(
    r"\b(?:Union|Community|EU|domestic|interested|various|several)\s{1,40}(?:producers?|industry"
    r"|part(?:y|ies))\b",
    re.I,
)


def petitioners(segment: Segment) -> Iterator[tuple[Named, str]]:
    """Give each party that asked, and whether it petitioned or requested a review."""
    for asked in ASKED.finditer(segment.flow):
        match = NAME.match(segment.flow, asked.end())
        role = "requester" if REVIEW.match(asked[0]) else "petitioner"
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
