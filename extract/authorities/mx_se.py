"""Mexico: Secretaría de Economía, Unidad de Prácticas Comerciales Internacionales.

Authority:  investigates and imposes cuotas compensatorias (Ley de Comercio Exterior)
Publishes:  Diario Oficial de la Federación; ``expediente administrativo 11/23``, ``E.C. 01/15``, ``Rev.
            01/24``
Traps:      duties in dollars per kilogram; “independientemente del país de procedencia” is no all-origins
            measure
History:    2026-11: first version
"""

import re
from collections.abc import Iterable

from extract.field import Reading
from extract.forms.finders import Manner, authority_form
from extract.forms.identity import instruments_finder
from extract.forms.numbers import written
from extract.forms.paper_line import WEEKDAY_LINE, own_line
from extract.letterhead import named
from extract.tongue import rule
from tradewarn.model import Found, Instrument, Stage

BY = "extract/authorities/mx_se.py"

QUOTA = re.compile(r"\bcuotas?\s+compensatorias?\b", re.I)
SUBSIDY = re.compile(r"\bsubvenci(?:ón|ones)\b|\bsubsidi\w+", re.I)
by_words = instruments_finder()


def find_instruments(reading: Reading) -> Iterable[Found]:
    """Give the instruments in words; a cuota compensatoria of which no subsidy is told answers dumping."""
    found = list(by_words(reading))
    yield from found
    text = reading.segment.flow
    quota = QUOTA.search(text, 0, 3_000)
    told = {str(f.value) for f in found} - {Instrument.AC.value}
    if quota is not None and not told and SUBSIDY.search(text) is None:
        yield reading.segment.found(Instrument.AD.value, quota.start(), quota.end(), confidence=0.85, by=BY)


FORM = authority_form(
    "MX-SE",
    [
        named(
            r"\bSecretar[íi]a de Econom[íi]a\b",
            0.96,
            also=r"\bexpediente administrativo\b|\bDiario Oficial de la Federación\b"
            r"|\bcuotas? compensatorias?\b|\bdumping\b|\bDOF\b",
        ),
        named(r"\bUnidad de Prácticas Comerciales Internacionales\b", 0.95),
        named(
            r"\bDOF:? ?\d{1,2}/\d{1,2}/\d{4}\b",
            0.9,
            within=400,
            also=r"\bcuotas? compensatorias?\b|\bantidumping\b",
        ),
    ],
    Manner(
        languages=("es",),
        stages=(
            rule(  # the act is the preliminary determination, whatever duty it imposes
                r"\A\W*resoluci[óo]n preliminar (?!...(?:elusi|vigencia|revisi[óo]n|cobertura|nuevo))",
                Stage.PRELIM,
            ),
        ),
        decimal=".",
        extra={"instruments": find_instruments},
        title=re.compile(
            r"(?P<title>(?:RESOLUCIÓN|Resolución|AVISO|Aviso|ACUERDO|Acuerdo|ACLARACIÓN|Aclaración|NOTA"
            r" Aclaratoria"
            r"|FE\s+de\s+erratas|FE\s+DE\s+ERRATAS|Fe\s+de\s+erratas|DECRETO|Decreto)\b(?:[^\n]"
            r"|\n(?!\s*\n|Al\s+margen)"
            r"){20,900})"
        ),
        cases=(
            written(
                r"\b[Ee]xpedientes?(?: administrativos?)? (?P<n>(?:[A-Z]\.? ?){1,2}\.? y [Rr]"
                r"(?:ev)?\.? ?\d{1,2}[-/]\d{2})\b",
                "{n}",
            ),
            written(
                r"\b[Ee]xpedientes?(?: administrativos?)? (?P<n>[A-Z]\. ?[A-Z]\. ?\d{1,2}[-/]\d{2})\b", "{n}"
            ),
            written(
                r"(?i)\bexpediente(?: administrativo)? (?P<n>[A-Z]{2,3}[_. ]{1,2}\d{1,2}[-/]\d{2})\b", "{n}"
            ),
            written(r"(?i)\bexpediente(?: administrativo)? (?P<n>REV[_.]? ?\d{1,2}[-/]\d{2})\b", "{n}"),
            written(
                r"(?i)\bexpediente(?: administrativo)?(?: n[úu]m(?:ero|\.)?)? ?(?P<n>(?:E\.? ?C\.? ?"
                r"|Rev\.? ?|R\. ?|E )?\d{1,2}/\d{2})\b",
                "{n}",
            ),
            written(r"\b(?P<n>(?:AD|CV|SUB|EC|EV|RV|REV|EL|CO)[_ ]?\d{2}[-/]\d{2})\b", "{n}", within=4_000),
            written(r"(?<!\by\s)\b(?P<n>(?:E\. ?C\.|Rev\.) ?\d{1,2}/\d{2})\b", "{n}", confidence=0.85),
        ),
        published=(
            re.compile(
                r"\A\s*(?:\((?:Primera|Segunda|Tercera)\s+Sección\)\s*)?"
                r"(?:Lunes|Martes|Miércoles|Jueves|Viernes|Sábado|Domingo)\s+(?=\d)",
                re.I,
            ),
            re.compile(r"\bDOF:?\s+", re.I),
            own_line(r"DOF|D\.\s?O\.\s?F\.?|Diario\s+Oficial(?:\s+de\s+la\s+Federaci[óo]n)?"),
            WEEKDAY_LINE,
            re.compile(
                r"\bDiario\s+Oficial(?:\s+de\s+la\s+Federación)?(?:\s*\([^()]{1,20}\))?:?,?\s+(?:(?:el"
                r"\s+)?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)\s+)?(?:del?\s+"
                r"|el\s+)?(?:día\s+)?",
                re.I,
            ),
            re.compile(r"\b(?:Ciudad\s+de\s+México|México,\s+D\.\s?F\.),?\s+a\s+", re.I),
        ),
    ),
    nomenclature="TIGIE",
)
