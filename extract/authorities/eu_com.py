"""European Commission, Directorate-General for Trade (before 2014 also the Council).

Authority:  investigates and imposes (Regulations (EU) 2016/1036, 2016/1037, 2015/478)
Publishes:  Official Journal, regulations in the L series, notices in C; proceeding ``AD733``
Traps:      ``(EC) No 1472/2006`` number first, ``(EU) 2022/58`` year first; codes with spaces and ``ex``
History:    2026-11: first version
"""

import re
from collections.abc import Iterable

from extract.field import Reading
from extract.forms.clauses import lists, named_places
from extract.forms.finders import Manner, authority_form
from extract.forms.identity import find_origins as origins_by_clause
from extract.forms.numbers import written
from extract.forms.subject import subject_of
from extract.letterhead import named
from extract.tongue import rule
from extract.us.headline import Extent
from tradewarn.model import Found, Stage

BY = "extract/authorities/eu_com.py"

ACT = (
    r"(?:(?:COMMISSION|COUNCIL) (?:IMPLEMENTING |DELEGATED )?(?:REGULATION|DECISION)"
    r"|RÈGLEMENT (?:D['’]EXÉCUTION |DÉLÉGUÉ )?|DÉCISION (?:D['’]EXÉCUTION )?"
    r"|(?:REGLAMENTO|DECISIÓN) (?:DE EJECUCIÓN |DELEGADO )?"
    r"|(?:REGULAMENTO|DECISÃO) (?:DE EXECUÇÃO |DELEGADO )?)"
)
NUMBER = r"\((?:EU|EC|EEC|UE|CE|CEE)(?:, Euratom)?\) (?:No |no |n° ?|nº ?)?"
TITLE = re.compile(
    r"(?P<title>(?:corrigendum\s{1,9}to\s{1,9}|rectificatif\s{1,9}(?:au|à\s{1,9}la)\s{1,9})?(?:(?:COMMISSION|COUNCIL)\s{1,40}(?:IMPLEMENTING\s{1,40}"
    r"|DELEGATED\s{1,40})?(?:REGULATION|DECISION)"
    r"|RÈGLEMENT\s|DÉCISION\s|REGLAMENTO\s|DECISIÓN\s|REGULAMENTO\s|DECISÃO\s|"
    r"Notice\s{1,40}of|Notice\s{1,40}concerning|Avis\s{1,40}|Anuncio\s{1,40}de|Aviso\s{1,40})(?:."
    r"|\n){10,1400}?)"
    r"\s{0,40}(?=\n\s{0,40}(?:THE\s{1,40}(?:EUROPEAN\s{1,40}COMMISSION|COUNCIL)"
    r"|LA\s{1,40}COMMISSION|LE\s{1,40}CONSEIL|\((?:C/)?\d{4}/"
    r"|LA\s{1,40}COMISIÓN|A\s{1,40}COMISSÃO"
    r"|Having\s{1,40}regard|Following\s{1,40}the|The\s{1,40}European\s{1,40}Commission"
    r"|The\s{1,40}Commission|vu\s{1,40}le\s{1,40}trait))",
    re.I,
)
OJ = (
    r"(?:Official\s+Journal\s+of\s+the\s+European\s+(?:Union|Communities)"
    r"|Journal\s+officiel\s+(?:de\s+l['’]Union\s+européenne|des\s+Communautés\s+européennes)"
    r"|Diario\s+Oficial\s+de\s+la\s+Unión\s+Europea|Jornal\s+Oficial\s+da\s+União\s+Europeia)"
)
DAY = r"(?<!\d)(?=\d{1,2}\.\d{1,2}\.\d{4})"

AMONG_OTHERS = re.compile(
    r"\b(?:originating|originaires?),?\s{1,40}(?:inter\s{1,40}alia"
    r"|entre\s{1,40}autres),?\s{1,40}(?:in|de)\s{1,40}",
    re.I,
)


def find_origins(reading: Reading) -> Iterable[Found]:
    """Give the countries; “originating, inter alia, in X” limits a review of a wider measure to X."""
    segment = reading.segment
    limited = AMONG_OTHERS.search(segment.flow, 0, 12_000)
    if limited is not None and subject_of(reading) is not None:
        stop = segment.flow.find(".", limited.end())
        named_here = named_places(segment.text, Extent(limited.end(), min(stop, limited.end() + 300)), "EU")
        for group in lists(segment.text, named_here)[:1]:
            if group[0].start - limited.end() < 8:
                for place in group:
                    yield segment.found(place.code, place.start, place.end, confidence=0.85, by=BY)
                return
    yield from origins_by_clause(reading)


FORM = authority_form(
    "EU-COM",
    [
        named(rf"(?:\A|\n)[ \t#*|]{{0,12}}{ACT}\s*(?:[^\n]{{0,40}}){NUMBER}\d", 0.97),
        named(rf"\b{ACT}\s*(?:[^\n]{{0,40}}){NUMBER}\d", 0.925),  # others cite such acts as well
        named(r"\bof the (?:European )?Commission\b[^.]{0,200}\banti-?dumping\b", 0.6, within=800),
        named(
            r"\b(?:THE EUROPEAN COMMISSION|LA COMMISSION EUROPÉENNE|LA COMISIÓN EUROPEA|A COMISSÃO EUROPEIA),"
            r"\s*(?:Having|vu|Visto|Tendo)",
            0.96,
        ),
        named(
            r"\b(?:Commission européenne|Comisión Europea|Comissão Europeia)\b",
            0.93,
            also=r"\b(?:règlement|Reglamento|Regulamento) de base\b",
        ),
        named(r"\bTHE COUNCIL OF THE EUROPEAN UNION,|\bLE CONSEIL DE L['’]UNION EUROPÉENNE,", 0.96),
        named(
            OJ,
            0.9,
            within=600,
            also=r"\banti-?(?:dumping|subsid\w+|subvention\w*)\b|\b(?:safeguard|sauvegarde|countervailing|compensateur)s?\b",
        ),
        named(
            r"\bRegulation \(EU\) "
            r"2016/103[67]\b",
            0.92,
            within=3_000,
            also=r"\bthe Commission\b|\bCommission\b",
        ),
        named(
            OJ,
            0.93,
            also=r"\bbasic (?:anti-dumping |anti-subsidy )?Regulation\b|\bthe European Commission\b",
        ),
        named(
            r"\b(?:La Comisión Europea|A Comissão Europeia|La Commission européenne)\b",
            0.9,
            within=900,
            also=r"\b(?:medidas|direitos|derechos|droits|mesures) (?:anti-?dumping"
            r"|compensatori[oa]s|de compensação"
            r"|compensateurs|de salvagu?ardi?a)\b|\b(?:antisubvenciones|antissubvenções"
            r"|salvaguardias?|salvaguardas?)\b",
        ),
        named(
            r"(?:\A|\n)[ \t]{0,40}C/20\d\d/\d{3,5}\b",
            0.9,
            within=400,
            also=r"\b(?:medidas|direitos|derechos|processo|procedimiento) (?:anti-?dumping|antisubvenciones"
            r"|antissubvenções|compensatori[oa]s|de compensação)\b"
            r"|\b(?:anti-?dumping|anti-?subsidy|countervailing|safeguard) (?:measures?|proceedings?"
            r"|investigation)\b"
            r"|\b(?:procédure|mesures?) (?:anti-?dumping|antisubventions?|compensatoires?|de sauvegarde)\b",
        ),
        named(
            r"(?:\A|\n)[ \t]{0,10}\(C/20\d\d/\d{3,5}\)",
            0.9,
            within=900,
            also=r"\bEuropean Commission\b|\bCommission européenne\b"
            r"|\bComisión Europea\b|\bComissão Europeia\b",
        ),
        named(
            r"\bEuropean Commission\b",
            0.9,
            within=900,
            also=r"\bDone at Brussels\b|\bbasic Regulation\b|\bOfficial Journal of the European Union\b"
            r"|\bTRON\b|\bTrade Defence Investigations?\b",
        ),
    ],
    Manner(
        languages=("en", "fr", "es", "pt"),
        editions=True,
        decimal=",",
        title=TITLE,
        cases=(
            written(
                r"\b(?:AD|AS|SA|R|SG|AC)(?:/\w{1,4}){0,2} ?(?P<n>\d{3,4})\b(?=[^\n]{0,60}(?:proceeding"
                r"|case|investigation|TRON))",
                "AD{n}",
                confidence=0.6,
            ),
            written(
                r"(?i)(?:case|proceeding|procedure|investigation"
                r"|affaire|asunto|processo)(?: number| no\.?)?:? ?\(?"
                r"(?P<n>(?:AD|AS|AC|SG|R)\d{3,4})\b",
                "{n}",
            ),
            written(r"\((?P<n>(?:AD|AS|SG|AC|R)\d{3,4})\)", "{n}"),
            written(
                r"(?m)^[ \t|]{0,9}(?P<n>(?:AD|AS|AC|SG|R)\d{3,4})(?=[ \t]{0,3}(?:[-–—:|]|$))",
                "{n}",
                within=900,
            ),
            written(
                r"\bTRADE-(?P<n>(?:AD|AS|AC|SG|R|T)\d{3,4})-[A-Z][A-Z-]{1,40}@", "{n}", within=60_000
            ),  # the mailboxes of a proceeding bear its number
        ),
        acts=(
            written(r"\((?P<n>C/\d{4}/\d{3,5})\)", "{n}", within=1500),
            written(r"\((?P<n>\d{4}/C \d{1,3}/\d{1,3})\)", "{n}", within=1_200),
            written(rf"(?i)\b{ACT} ?{NUMBER}(?P<n>\d{{1,4}}/\d{{1,4}})", "{n}", within=600),
            written(r"\b(?P<n>C/\d{4}/\d{3,5})\b", "{n}", within=1500),
            written(r"\((?P<n>\d{4}/C \d{1,3}/\d{1,3})\)", "{n}", within=2500),
            written(r"(?m)^[^\n(]{0,90}\bL, (?P<n>\d{4}/\d{3,5})[ \t]*$", "{n}", within=600),
            written(  # the number over an act of the Journal's new series, which a corrigendum has alone
                r"(?m)^(?P<n>\d{4}/\d{3,5})[ \t]{1,9}(?=\d{1,2}\.\d{1,2}\.\d{4}\b)", "{n}", within=600
            ),
        ),
        related=(
            written(
                rf"(?i)\b(?:amending|repealing|extending|imposed by|corrigendum to|rectificatif au|correcting"
                rf"|modifiant|modifica|altera)(?: the| le| el| o)? (?:[\w’' "
                rf"]{{0,60}}?)?(?:Regulations?|règlement|Reglamento|Regulamento)(?:,| )? "
                rf"?(?:d['’]exécution )?{NUMBER}(?P<n>\d{{1,4}}/\d{{1,4}})",
                "{n}",
                within=3000,
                confidence=0.85,
            ),
        ),
        published=(
            re.compile(rf"{OJ}[^\n]{{0,120}}?{DAY}", re.I),
            re.compile(
                rf"{OJ}[^\n]{{0,40}}\n[^\n\d]{{0,20}}(?:\d{{4}}/\d{{1,5}})?\s{{0,4}}{DAY}",
                re.I,
            ),
            re.compile(
                rf"^[ \t]{{0,40}}(?:[LC][ \t]{{1,40}}\d{{1,3}}/\d{{1,3}}[ \t]{{1,40}})?(?:EN|FR|ES|PT)?[ "
                rf"\t]*(?=\d{{1,2}}\.\d{{1,2}}\.\d{{4}}[^\n]{{0,60}}\n?[^\n]{{0,40}}{OJ})",
                re.I | re.M,
            ),
            re.compile(rf"^[ \t]*(?:C/)?\d{{4}}/\d{{1,5}}\s{{1,160}}{DAY}", re.M),
            re.compile(
                rf"\A(?![\s\S]{{0,700}}(?:[Cc]orrigend|[Rr]ectificatif))[\s\S]{{0,700}}?\b(?<!\()(?:OJ"
                rf"|JO|DO)[ \t]+(?:L|C)(?:[ \t]+(?:series|\d{{1,3}}))?,[ \t]*"
                rf"(?:(?:C/)?\d{{4}}/\d{{1,5}},[ \t]*)?{DAY}"
            ),
            re.compile(
                r"(?<![(\w])OJ[ \t]+(?:L|C)(?:[ \t]+(?:series|\d{1,3}))?,[ \t]*(?:(?:C/)?\d{4}/\d{1,5},[ "
                r"\t]*)?(?=\d{1,2}\.\d{1,2}\.\d{4}[ \t]*(?:\)|\n))"
            ),
        ),
        stages=(
            rule(
                r"^(?:(?:(?!\bcorrig|\brectif|\bamending\b"
                r"|\bmodifiant\b)[^;]){0,140}?\d{4} )?(?:imposing (?:a )?definitive|instituant (?:un "
                r"|des )droits? \w+ définitifs?)\b"
                r"(?!...\b(?:reviews?|réexamens?|circumvent\w+|contournement)\b)",
                Stage.ORDER,
            ),
            rule(
                r"\binitiating a review\b...\b(?:exemption from those measures|new exporter)",
                Stage.NEW_SHIPPER_REVIEW_INITIATION,
            ),
            rule(
                r"\b(?:applications? for (?:a )?|concerning (?:the )?|decision on (?:the )?)refunds? of\b"
                r"|\bdemandes? de remboursement\b",
                Stage.REFUND,
            ),
            rule(
                r"\bterminating\b...\bexpiry review\b|\bclôturant\b...\bréexamen\b...\bexpiration\b",
                Stage.SUNSET_FINAL,
            ),
            rule(
                r"\bnotice (?:of|concerning) (?:the )?(?:partial )?re-?opening\b|\bre-?opening (?:of )?(?:the"
                r" |an )?(?:anti-\w+ )?investigations?\b|\bréouverture\b",
                Stage.REVIEW_INITIATION,
            ),
            rule(r"\bmaking imports\b...\bsubject to registration\b", Stage.REGISTRATION),
            rule(
                r"\bnotice of initiation of (?:an )?(?:anti-dumping|anti-subsidy|safeguard) "
                r"(?:proceeding|investigation)",
                Stage.INITIATION,
            ),
            rule(
                r"\bamending\b...\b(?:Regulation|Decision)\b...\b(?:interim review|imposing)\b",
                Stage.INTERIM_REVIEW_FINAL,
                0.9,
            ),
            rule(
                r"\binitiating an investigation\b...\bpossible circumvention\b",
                Stage.CIRCUMVENTION_INITIATION,
            ),
        ),
        extra={"countries_of_origin": find_origins},
    ),
    nomenclature="CN",
)
