"""Brazil: Secretaria de Comércio Exterior and its Departamento de Defesa Comercial.

Authority:  opens and conducts investigations (Decrees 8.058/2013, 10.839/2021); duties are GECEX's
Publishes:  Diário Oficial da União; ``CIRCULAR SECEX Nº 1, DE 4 DE JANEIRO DE 2024``;
            ``19972.000821/2024-62 (Restrito)``
Traps:      two SEI numbers, public and confidential, of one proceeding; decimal comma
History:    2026-11: first version
"""

import re

from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import written
from extract.letterhead import named

SEI = r"\b(?P<n>\d{5}\.\d{6}/\d{4}-\d{2})"
DOU = (
    re.compile(
        r"\b(?:Publicad[oa]\s+(?:em|no\s+D\.?O\.?(?:U\.?)?\s+(?:de|em))|DOU(?:\s+de\b|\s*:|(?=\s+\d))|D\.O\.U\.\s+(?:de\s+)?)\s*:?\s*",
        re.I,
    ),
    re.compile(r"\bDiário\s+Oficial\s+da\s+União[^\n]{0,20}?,?\s+(?:de\s+)?(?=\d)", re.I),
)

FORM = authority_form(
    "BR-DECOM",
    [
        named(
            r"\bCIRCULAR (?:SECEX )?N[º°o.]{1,2} ?\d{1,3},? DE \d|\bCIRCULAR SECEX N[º°o.]{1,2} ?\d",
            0.97,
            within=400,
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
        cases=(written(rf"{SEI}(?! ?\((?:c|C)onfidencial\))", "{n}"),),
        acts=(
            written(
                r"(?i)\bCIRCULAR SECEX N[º°o.]{1,2} ?(?P<n>\d{1,3}),? DE \d{1,2}/\d{1,2}/(?P<y>\d{4})",
                "Circular SECEX {n}/{y}",
                within=400,
            ),
            written(
                r"(?i)\bCIRCULAR SECEX N[º°o.]{1,2} ?(?P<n>\d{1,3}/\d{4})\b",
                "Circular SECEX {n}",
                within=2_500,
            ),
            written(
                r"(?i)\bCIRCULAR (?:SECEX )?N[º°o.]{1,2} ?(?P<n>\d{1,3}), DE \d{1,2}º? DE \w+ DE "
                r"(?P<y>\d{4})",
                "Circular SECEX {n}/{y}",
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
