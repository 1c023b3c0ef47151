"""Argentina: Comisión Nacional de Comercio Exterior, which finds injury and causation.

Authority:  determines injury; the ministry of economy opens and fixes duties
Publishes:  its own pages and summaries in the Boletín Oficial; ``Acta de Directorio N° 2422``
Traps:      the ministry's resolutions tell its findings at length: they are the ministry's acts
History:    2026-11: first version
"""

import re

from extract.authorities.ar_me import PAPER, operative
from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import written
from extract.letterhead import named
from extract.tongue import rule
from tradewarn.model import Stage

ABOUT = re.compile(
    r"^[ \t]*(?:ASUNTO|Asunto|REF(?:ERENCIA)?\.?)[ \t]*:[ \t]*(?P<title>(?:[^\n]|\n(?!\s*\n)){10,500})", re.M
)
FORM = authority_form(
    "AR-CNCE",
    [
        named(r"\bACTA (?:DE DIRECTORIO )?N[°º.]{1,2} ?\d\.?\d{3}\b", 0.967, within=300),
        named(
            r"\bCOMISI[ÓO]N NACIONAL DE COMERCIO EXTERIOR\b",
            0.955,
            within=400,
            also=r"\bACTA (?:DE DIRECTORIO )?N|\bDirectorio\b",
        ),
    ],
    Manner(
        languages=("es",),
        telling=operative(ABOUT),
        cases=(
            written(r"\b(?P<n>EX-\d{4}-\d{4,12}- ?-APN-\w{2,12}#\w{2,12})", "{n}"),
            written(r"(?i)\bExpediente CNCE N[°º] ?(?P<n>\d{1,4}/\d{4})", "Expediente CNCE N° {n}"),
        ),
        acts=(
            written(
                r"(?i)\bACTA DE DIRECTORIO N[°º.]{1,2} ?(?P<n>\d\.?\d{3})\b",
                "Acta de Directorio N° {n}",
                within=1_500,
            ),
            written(r"(?i)\bACTA N[°º.]{1,2} ?(?P<n>\d\.?\d{3})\b", "Acta N° {n}", within=1_500),
        ),
        related=(
            written(r"\b(?P<n>RESOL-\d{4}-\d{1,6}-APN-\w{2,20}(?:#\w{2,12})?)", "{n}", confidence=0.85),
        ),
        published=(
            re.compile(r"\bFecha\s+de\s+publicaci[óo]n:?\s*", re.I),
            *PAPER,
            re.compile(r"\b(?:Ciudad\s+(?:Aut[óo]noma\s+)?de\s+)?Buenos\s+Aires,\s*", re.I),
        ),
        stages=(
            rule(
                r"\bdeterminaci[óo]n final\b|\bdaño importante\b...\bmedidas definitivas\b",
                Stage.INJURY_FINAL,
            ),
            rule(r"\bdeterminaci[óo]n preliminar\b|\bpreliminarmente\b", Stage.INJURY_PRELIM),
            rule(
                r"\b(?:examen|revisi[óo]n)\b...\bfinal\b|\brepetici[óo]n del daño\b", Stage.SUNSET_FINAL, 0.85
            ),
            rule(
                r"\bprevi[oa]s? a la apertura\b|\bapertura de (?:la )?investigaci[óo]n\b",
                Stage.INITIATION,
                0.85,
            ),
            rule(r"\bdeterminaci[óo]n final\b|\bdaño importante\b", Stage.INJURY_FINAL),
        ),
    ),
    nomenclature="NCM",
)
