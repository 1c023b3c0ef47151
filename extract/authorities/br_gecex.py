"""Brazil: Comitê-Executivo de Gestão of the Câmara de Comércio Exterior.

Authority:  applies, prolongs and suspends the duties that DECOM recommends
Publishes:  Diário Oficial da União; ``RESOLUÇÃO GECEX Nº 436, DE … DE 2022``
Traps:      duties in dollars per unit or ton; public-interest suspension keeps the measure alive
History:    2026-11: first version
"""

from extract.authorities.br_decom import DOU, SEI, decided
from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import written
from extract.letterhead import named

RESOLUTION = authority_form(
    "BR-GECEX",
    [
        named(r"\bRESOLUÇÃO (?:GECEX|CAMEX) N[º°o.]{1,2} ?\d{1,4},? DE \d", 0.975, within=250),
        named(
            r"\bPORTARIA (?:SECINT|INTERMINISTERIAL)\b",
            0.96,
            within=400,
            also=r"\bantidumping|\bcompensatóri|\bsalvaguarda",
        ),
        named(
            r"\b(?:SECRETARIA ESPECIAL DE COMÉRCIO EXTERIOR E ASSUNTOS INTERNACIONAIS|CÂMARA DE"
            r" COMÉRCIO EXTERIOR)\b",
            0.94,
            also=r"\bantidumping\b|\bcompensatóri|\bsalvaguarda",
        ),
        named(
            r"\bCOMITÊ[- ]EXECUTIVO DE GESTÃO\b",
            0.955,
            also=r"\bantidumping\b|\bcompensatóri|\bsalvaguarda",
        ),
    ],
    Manner(
        languages=("pt",),
        telling=decided,
        cases=(written(rf"{SEI}(?! ?\((?:c|C)onfidencial\))", "{n}"),),
        acts=(
            written(
                r"(?i)\bPORTARIA (?P<b>SECINT|SECEX|INTERMINISTERIAL) N[º°o.]{1,2}"
                r" ?(?P<n>\d{1,2}\.\d{3}|\d{1,4}), DE \d{1,2}º? DE \w+ "
                r"DE (?P<y>\d{4})",
                "{n}/{y}",
                within=400,
            ),
            written(
                r"(?i)\bRESOLUÇÃO N[º°o.]{1,2} ?(?P<n>\d{1,4}), DE \d{1,2}º? DE \w+ DE (?P<y>\d{4})",
                "{n}/{y}",
                within=400,
            ),
            written(
                r"(?i)\bRESOLUÇÃO (?P<b>GECEX|CAMEX) N[º°o.]{1,2} ?(?P<n>\d{1,4}), DE \d{1,2}º? DE \w+ "
                r"DE (?P<y>\d{4})",
                "{n}/{y}",
                within=2_500,
            ),
        ),
        related=(
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
