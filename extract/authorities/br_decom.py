"""Brazil: Secretaria de Comércio Exterior and its Departamento de Defesa Comercial.

Authority:  opens and conducts investigations (Decrees 8.058/2013, 10.839/2021); duties are GECEX's
Publishes:  Diário Oficial da União; ``CIRCULAR SECEX Nº 1, DE 4 DE JANEIRO DE 2024``;
            ``19972.000821/2024-62 (Restrito)``
Traps:      two SEI numbers, public and confidential, of one proceeding; decimal comma
History:    2026-11: first version
"""

import re
from collections.abc import Sequence

from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import written
from extract.forms.paper_line import WEEKDAY_LINE, own_line
from extract.forms.subject import telling_by
from extract.letterhead import named
from extract.segment import Segment
from extract.tongue import Tongue
from extract.us.headline import Extent

SEI = r"\b(?P<n>\d{5}\.\d{6}/\d{4}-\d{2})"
DOU = (
    re.compile(r"^[ \t(|]*(?:Publicad[oa]\s+em|Data\s+d[ae]\s+publica[çc][ãa]o)\s*:?\s*(?=\d)", re.I | re.M),
    own_line(r"DOU|D\.\s?O\.\s?U\.?|Di[áa]rio\s+Oficial(?:\s+da\s+Uni[ãa]o)?"),
    WEEKDAY_LINE,
    re.compile(
        r"^[ \t]*(?:CIRCULAR|RESOLUÇÃO|PORTARIA)\b[^\n]{0,100}?\b(?:DOU|D\.O\.U\.?)\s*(?:de|em|,"
        r"|:)?\s*(?=\d)",
        re.I | re.M,
    ),
    re.compile(  # the act's own day, where no line tells the paper's
        r"^[ \t]*(?:CIRCULAR|RESOLUÇÃO|PORTARIA)\b[^\n]{0,40}?N[º°o.]{1,2}\s*[\d.]{1,6},?\s+DE\s+(?=\d)",
        re.I | re.M,
    ),
    re.compile(
        r"\b(?:Publicad[oa]\s+(?:em|no\s+D\.?O\.?(?:U\.?)?\s+(?:de|em))|DOU(?:\s+de\b|\s*:|(?=\s+\d))|D\.O\.U\.\s+(?:de\s+)?)\s*:?\s*",
        re.I,
    ),
    re.compile(r"\bDiário\s+Oficial\s+da\s+União[^\n]{0,20}?,?\s+(?:de\s+)?(?=\d)", re.I),
)

DECIDES = re.compile(r"\b(?:decide|resolve|torna\s+públic[oa])\s*:\s*(?=1\s?[.º)-]|Art\.)", re.I)
NEXT_ITEM = re.compile(r"\n\s{0,20}(?:2\s?[.)-]|1\.1\b|Art\.?\s?2)")
ACT_LINE = re.compile(
    r"^[ \t]*(?:CIRCULAR|RESOLUÇÃO|PORTARIA)\b[^\n]{0,40}?N[º°o.]{1,2}\s*[\d.]{1,6}[^\n]{0,60}", re.I | re.M
)
ARTICLES = 6_000
general = telling_by()


def decided(segment: Segment, tongue: Tongue) -> tuple[Extent | None, Sequence[Extent]]:
    """Read the first thing that is decided where no summary stands over the act: its annex is no title."""
    title, said = general(segment, tongue)
    found = DECIDES.search(segment.flow)
    if found is None:
        return title, said
    end = min(segment.flow_end, found.end() + ARTICLES)
    item = NEXT_ITEM.search(segment.flow, found.end(), end)
    acts = [Extent(found.end(), item.start() if item else end), Extent(found.end(), end)]
    if title is not None and title.end <= found.start():
        return title, [title, *acts, *said[1:]]
    line = ACT_LINE.search(segment.flow, 0, found.start())
    return (Extent(*line.span()) if line else title), [*acts, *said]


FORM = authority_form(
    "BR-DECOM",
    [
        named(
            r"\bCIRCULAR (?:SECEX )?N[º°o.]{1,2} ?\d{1,3},? DE \d|\bCIRCULAR SECEX N[º°o.]{1,2} ?\d",
            0.97,
            within=400,
        ),
        named(
            r"\A\W*PORTARIA SECEX\b",
            0.94,
            within=400,
            also=r"dumping\b|\bsubsídio|\bcompensatóri|\bsalvaguarda|\bdefesa comercial\b",
        ),
        named(
            r"\bSECRETARIA DE COMÉRCIO EXTERIOR\b",
            0.95,
            also=r"dumping\b|\bsubsídio|\bcompensatóri|\bsalvaguarda|\bdefesa comercial\b",
        ),
        named(r"\bDepartamento de Defesa Comercial\b", 0.9, also=r"\bdumping\b|\bsubsídio|\bsalvaguarda"),
    ],
    Manner(
        languages=("pt",),
        telling=decided,
        cases=(written(rf"{SEI}(?! ?\((?:c|C)onfidencial\))", "{n}"),),
        acts=(
            written(
                r"(?i)\bCIRCULAR SECEX N[º°o.]{1,2} ?(?P<n>\d{1,3}),? DE \d{1,2}/\d{1,2}/(?P<y>\d{4})",
                "{n}/{y}",
                within=400,
            ),
            written(
                r"(?i)\bCIRCULAR SECEX N[º°o.]{1,2} ?(?P<n>\d{1,3}/\d{4})\b",
                "{n}",
                within=2_500,
            ),
            written(
                r"(?i)\bCIRCULAR (?:SECEX )?N[º°o.]{1,2} ?(?P<n>\d{1,3}), DE \d{1,2}º? DE \w+ DE "
                r"(?P<y>\d{4})",
                "{n}/{y}",
                within=2_500,
            ),
        ),
        related=(
            written(
                r"(?i)\bResolução (?:GECEX|CAMEX) N[º°o.]{1,2} ?(?P<n>\d{1,4}), de \d{1,2}º? de \w+ de "
                r"(?P<y>\d{4})",
                "Resolução {n}/{y}",
                confidence=0.85,
            ),
            written(
                r"(?i)\bCircular SECEX N[º°o.]{1,2} ?(?P<n>\d{1,3}), de \d{1,2}º? de \w+ de (?P<y>\d{4})",
                "Circular SECEX {n}/{y}",
                confidence=0.85,
            ),
        ),
        published=DOU,
    ),
    nomenclature="NCM",
)
