"""Argentina: the ministry in charge of the economy, on findings of the CNCE.

Authority:  opens, and fixes duties by resolution; injury is found by the CNCE
Publishes:  Boletín Oficial; ``RESOL-2031-246-APN-MEC``, file ``EX-2030-24640099- -APN-DGD#MDP``
Traps:      amounts are spelled out before the figure in brackets; what it does stands in its articles
History:    2026-11: first version
"""

import re
from collections.abc import Sequence

from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import written
from extract.forms.paper_line import WEEKDAY_LINE, own_line
from extract.forms.subject import Telling, telling_by
from extract.letterhead import named
from extract.segment import Segment
from extract.tongue import Tongue, rule
from extract.us.headline import Extent
from tradewarn.model import Stage

RESOLVES = re.compile(r"\b(?:RESUELVEN?|DETERMINA|DISPONEN?|DECRETA)\s*:\s*(?=ART[ÍI]CULO\b|\d)", re.I)
TITLE = re.compile(r"(?P<title>\bResoluci[óo]n(?: Conjunta)?\s+(?:N[°º]\s*)?\d{1,5}/\d{4})", re.I)
ARTICLES = 6_000
PAPER = (
    own_line(r"B\.\s?O\.?|BO|BORA|Bolet[íi]n\s+Oficial(?:\s+de\s+la\s+Rep[úu]blica\s+Argentina)?"),
    WEEKDAY_LINE,
)


def operative(title: re.Pattern[str]) -> Telling:
    """Make the rule that reads what the articles say before the long recitals over them."""
    general = telling_by(title)

    def telling(segment: Segment, tongue: Tongue) -> tuple[Extent | None, Sequence[Extent]]:
        named, said = general(segment, tongue)
        found = RESOLVES.search(segment.flow)
        if found is None:
            return named, said
        return named, [Extent(found.end(), min(segment.flow_end, found.end() + ARTICLES)), *said]

    return telling


FORM = authority_form(
    "AR-ME",
    [
        named(
            r"\bRESOL-\d{4}-\d{1,6}-APN-",
            0.96,
            within=1_500,
            also=r"\bdumping\b|\bsubvenci"
            r"|\bsalvaguardia",
        ),
        named(
            r"\b(?:MINISTERIO DE (?:ECONOM[ÍI]A|DESARROLLO PRODUCTIVO|PRODUCCI[ÓO]N)|SECRETAR[ÍI]A DE "
            r"INDUSTRIA)\b",
            0.94,
            also=r"\bREP[ÚU]BLICA ARGENTINA\b[^.]{0,3000}|\bComisi[óo]n Nacional de Comercio Exterior\b",
        ),
    ],
    Manner(
        languages=("es",),
        title=TITLE,
        telling=operative(TITLE),
        cases=(written(r"\b(?P<n>EX-\d{4}-\d{4,12}- ?-APN-\w{2,12}#\w{2,12})", "{n}"),),
        acts=(
            written(r"\b(?P<n>RESOL-\d{4}-\d{1,6}-APN-\w{2,20}(?:#\w{2,12})?)", "{n}", within=3_000),
            written(r"(?i)\bResoluci[óo]n (?:N[°º] ?)?(?P<n>\d{1,5}/\d{4})", "Resolución {n}", within=1_500),
        ),
        published=(
            re.compile(r"(?:^|[ \t])e\.[ \t]+(?=\d{1,2}/\d{1,2}/\d{4}[ \t]+N)", re.M),
            re.compile(r"\bFecha\s+de\s+publicaci[óo]n:?\s*", re.I),
            *PAPER,
            re.compile(r"\b(?:Ciudad\s+(?:Aut[óo]noma\s+)?de\s+)?Buenos\s+Aires,\s*", re.I),
        ),
        stages=(
            rule(
                r"\b(?:contin[úu]\w+|pros[íi]g\w+|proseguir)\b[^;]{0,700}?\bsin (?:la )?(?:aplicaci[óo]n"
                r"|imposici[óo]n|fijaci[óo]n) de (?:\w+ ){0,3}?(?:provisional|provisori)",
                Stage.PRELIM,
            ),
            rule(
                r"\b(?:cierre|ci[ée]rrase|concl[úu]y\w+) (?:del?|de la|el|la) (?:examen"
                r"|revisi[óo]n) por cambios? de"
                r" circunstancias\b",
                Stage.INTERIM_REVIEW_FINAL,
            ),
            rule(
                r"\b(?:cierre|ci[ée]rrase|concl[úu]y\w+) (?:del?|de la|el|la) (?:examen|revisi[óo]n)\b",
                Stage.SUNSET_FINAL,
            ),
            rule(r"\bapertura\b...\belusi(?:[óo]n|v[ao]s?)\b", Stage.CIRCUMVENTION_INITIATION),
            rule(r"\brectif[íi](?:case|quese|car|canse|quense)\b", Stage.CORRECTION),
            rule(
                r"\b(?:prorr[óo]g[ua]\w*|ampl[íi]\w+|extiénd\w+)\b (?:\w+ ){0,3}?plazos? "
                r"(?:\w+ ){0,6}?(?:investigaci[óo]n|examen|revisi[óo]n|determinaci[óo]n)\b",
                Stage.EXTENSION,
            ),
            rule(
                r"\b(?:f[íi]j|apl[íi]c|establ[ée]c|imp[óo]n)\w+\b...\bderechos? (?:antidumping"
                r"|compensatorios?)"
                r"(?: ad valorem)? provisional",
                Stage.PROVISIONAL,
            ),
            rule(
                r"\b(?:aplicaci[óo]n|imposici[óo]n|fijaci[óo]n) de (?:los |un )?derechos? antidumping"
                r"(?: ad valorem)? provisional",
                Stage.PROVISIONAL,
            ),
            rule(
                r"\bapertura (?:del?|de la) (?:el )?(?:examen|revisi[óo]n) por cambios? de circunstancias\b",
                Stage.INTERIM_REVIEW_INITIATION,
            ),
            rule(  # the goods between have points in them: (N.C.M.)
                r"\bc(?:i[ée]rrase|iérrese|ierre)\b[^;]{0,700}?\bsin (?:la )?(?:aplicaci[óo]n"
                r"|imposici[óo]n|fijaci[óo]n) de (?:los "
                r")?(?:derechos|medidas)",
                Stage.TERMINATION,
            ),
            rule(r"\bmanti[ée]nense?\b...\b(?:derecho|medida)s?\b", Stage.SUNSET_FINAL),
            rule(
                r"\b(?:procedente|procédese a) la apertura (?:del?|de la) (?:el "
                r")?examen\b",
                Stage.SUNSET_INSTITUTION,
            ),
            rule(r"\bdeclárase procedente la apertura de (?:la )?investigaci[óo]n\b", Stage.INITIATION),
            rule(
                r"\bcierre de la investigaci[óo]n\b...\bsin (?:la )?(?:aplicaci[óo]n"
                r"|imposici[óo]n)",
                Stage.TERMINATION,
            ),
            rule(r"\bf[íi]janse?\b...\bderechos? antidumping\b|\bfíjase\b...\bantidumping\b", Stage.ORDER),
            rule(r"\bprocédese al cierre de la investigaci[óo]n\b", Stage.FINAL, 0.8),
        ),
    ),
    nomenclature="NCM",
)
