"""Australia: Anti-Dumping Commission.

Authority:  investigates and recommends to the Minister (Customs Act 1901, Part XVB)
Publishes:  ``ADN 2017/113`` on its public record; one number for the case: EPR, SEF, REP ``580``
Traps:      a re-opened case bears a letter (``580A``); notices of the Minister stand beside the report
History:    2026-11: first version
"""

import re
from collections.abc import Iterable

from extract.field import Reading
from extract.forms.finders import Manner, authority_form
from extract.forms.identity import instruments_finder
from extract.forms.numbers import written
from extract.letterhead import named
from extract.tongue import rule
from tradewarn.model import Found, Stage

BY = "extract/authorities/au_adc.py"
by_wording = instruments_finder()

COUNTERVAILING = re.compile(
    r"\bcountervailing\s+duty\s+notice|\bsubsidi[sz](?:ed|ation)\b|\bcountervailable\s+subsid", re.I
)
MEASURES = re.compile(r"\banti-dumping\s+measures\b", re.I)
SUMMARY = 25_000


def find_instruments(reading: Reading) -> Iterable[Found]:
    """Give the instruments; “anti-dumping measures” in Australian law are countervailing ones too.

    Where a title says no more than that, the summary tells whether a countervailing duty
    notice is among the measures.
    """
    named_ones = list(by_wording(reading))
    yield from named_ones
    text = reading.segment.flow
    general = MEASURES.search(text, 0, 1_200)
    if general and not any(f.value == "CVD" for f in named_ones):
        match = COUNTERVAILING.search(text, general.end(), SUMMARY)
        if match:
            yield reading.segment.found("CVD", match.start(), match.end(), confidence=0.8, by=BY)


FORM = authority_form(
    "AU-ADC",
    [
        named(r"\bAnti-Dumping Notice No\.? ?\d{4}/\d{1,3}\b", 0.97),
        named(r"\bCustoms Act 1901\b", 0.96, within=600, also=r"\bdumping\b|\bcountervailing\b"),
        named(r"\bAnti-Dumping Commission\b", 0.95, within=900),
        named(r"\bADN (?:No\.? )?\d{4}/\d{2,3}\b", 0.93),
    ],
    Manner(
        title=re.compile(
            r"Part[ \t]{1,40}XVB[^\n]*\n\s{0,40}(?P<title>[^\n]{3,200}(?:\n+[^\n]{3,240}){1,4}?)"
            r"(?=\n+\s{0,40}(?:Public\s{1,40}notice|Notice\s{1,40}under"
            r"|I,\s|The\s{1,40}(?:Commissioner|Minister|Assistant|Parliamentary)|Introduction|Purpose"
            r"|Background|Summary|This\s{1,40}notice|Following\s|On\s{1,40}\d|Pursuant\s|Under\s"
            r"|[A-Z][^\n]{60,}\.[ \t]*(?:\n|\Z)))"
            r"|(?:(?:INQUIRY|INVESTIGATION|REVIEW|ALLEGED\s{1,40}DUMPING|ANTI-?CIRCUMVENTION|EXEMPTION"
            r"|REVOCATION)[^\n]{3,160}(?:\n+[A-Z’'(][^\n]{2,160}){0,8}?)(?=\n+\s{0,40}\d{1,2}\s{1,40}[A-Z][a-z]+\s"
            r"+\d{4})"
        ),
        cases=(
            written(r"\bEPR (?:No\.? ?|folder |case )?(?P<n>\d{3}[A-Z]?)\b", "EPR {n}", within=1_500),
            written(
                r"(?i)\b(?:report|investigation|inquiry|review|case|REP|SEF|determination"
                r"|statement of essential "
                r"facts)(?: case)? (?:no\.?|number)?:? ?(?P<n>\d{3}[A-Z]?)\b",
                "EPR {n}",
                within=900,
                confidence=0.85,
            ),
            written(r"\b(?P<n>EX ?\d{4})\b", "{n}", within=2_500, confidence=0.9),
            written(r"(?i)\bcase (?:no\.?|number):? ?(?P<n>\d{3}[A-Z]?)\b", "EPR {n}", confidence=0.8),
        ),
        acts=(
            written(
                r"(?i)\b(?:Anti-Dumping Notice|ADN)(?: \(ADN\))? (?:No\.? ?)?(?P<n>\d{4}/\d{2,3})\b",
                "ADN {n}",
                within=900,
            ),
            written(r"(?i)\bREPORT (?:No\.?|number) ?(?P<n>\d{3}[A-Z]?)\b", "REP {n}", within=900),
            written(
                r"(?i)\bSTATEMENT OF ESSENTIAL FACTS (?:No\.?|number)? ?(?P<n>\d{3}[A-Z]?)\b",
                "SEF {n}",
                within=900,
            ),
        ),
        related=(
            written(
                r"\b(?P<n>(?:ADN (?:No\.? )?\d{4}/\d{2,3}|(?:REP|SEF|PAD|CON|TER) \d{3}[A-Z]?))\b",
                "{n}",
                within=8_000,
                confidence=0.8,
            ),
        ),
        published=(
            re.compile(
                r"\b(?:Published|Date\s+(?:notice\s+)?published|Date\s+signed|Public\s+notice\s+date|Dated?)(?:\s+on)?\s*(?::"
                r"|\bthis\b)\s*",
                re.I,
            ),
        ),
        stages=(
            rule(
                r"\bextension of time\b|\bextension (?:granted|to the (?:due|publication))", Stage.EXTENSION
            ),
            rule(
                r"\bcorrection (?:to|of) (?:Anti-Dumping Notice|ADN|(?:the )?(?:public )?notice)\b"
                r"|\b(?:corrigendum|erratum|amendment to ADN)\b",
                Stage.CORRECTION,
            ),
            rule(
                r"\b(?:measures?|notices?)\b[^.;]{0,80}\b(?:due|set) to expire\b"
                r"|\b(?:impending )?expiry of (?:the )?(?:anti-?dumping |countervailing )?(?:measures"
                r"|notices?)\b"
                r"|\bapplications? (?:invited )?for (?:the )?continuation\b",
                Stage.EXPIRY_NOTICE,
            ),
            rule(r"\binitiation of (?:an? )?exemption inquiry\b", Stage.INITIATION, 0.85),
            rule(
                r"\bexemption inquiry\b|\bexempt(?:ion|ed|s)? (?:\w+ ){0,3}from (?:\w+ ){0,4}dut(?:y|ies)\b",
                Stage.EXEMPTION,
            ),
            rule(
                r"\banti-?circumvention inquir(?:y|ies)\b...\b(?:finding|outcome|conclu|terminat|alter)\w*"
                r"|\b(?:finding|outcome|result|conclusion|termination)s?\b...\banti-?circumvention inquir",
                Stage.CIRCUMVENTION_FINAL,
            ),
            rule(r"\bre-?investigat(?:ion of|e)\b", Stage.REVIEW_INITIATION, 0.85),
            rule(r"\bresum(?:ption|ed|ing) (?:of )?(?:an? |the )?investigation\b", Stage.INITIATION, 0.8),
            rule(
                r"\binitiation of (?:an )?(?:accelerated review)\b",
                Stage.NEW_SHIPPER_REVIEW_INITIATION,
            ),
            rule(r"\baccelerated review\b", Stage.NEW_SHIPPER_REVIEW_FINAL, 0.85),
            rule(
                r"\binitiation of (?:an? )?(?:anti-?circumvention inquiry|inquiry\b...\bcircumvention)",
                Stage.CIRCUMVENTION_INITIATION,
            ),
            rule(r"\binitiation of (?:an )?inquiry\b...\bcontinuation\b", Stage.SUNSET_INSTITUTION),
            rule(
                r"\b(?:report|notice|inquiry|findings?)\b...\bcontinuation of\b...\bmeasures\b",
                Stage.SUNSET_FINAL,
            ),
            rule(
                r"\binitiation of (?:an? )?(?:revocation )?review (?:of|into) (?:the"
                r" )?(?:anti-?dumping |countervailing )?measures\b",
                Stage.REVIEW_INITIATION,
            ),
            rule(
                r"\b(?:initiation|commencement) of (?:an? )?duty assessment\b|\bduty assessment\b",
                Stage.REFUND,
                0.8,
            ),
            rule(
                r"\b(?:findings|outcome|results?|completion|conclusion|report)\b...\breview (?:of"
                r"|into) (?:the )?(?:anti-?dumping "
                r"|countervailing )?measures\b|\breview of (?:the )?(?:anti-?dumping "
                r"|countervailing )?measures\b..."
                r"\b(?:findings|outcome|results?|completed|conclusion)\b",
                Stage.REVIEW_FINAL,
            ),
            rule(
                r"\btermination of (?:part of )?(?:an |the )?investigation\b"
                r"|\bterminat\w+\b...\binvestigation\b|\bdecision to terminate\b",
                Stage.TERMINATION,
            ),
            rule(r"\bpreliminary affirmative determination\b", Stage.PRELIM),
            rule(r"\bstatement of essential facts\b", Stage.DISCLOSURE),
            rule(
                r"\bfindings in relation to a dumping investigation\b|\bfindings of the (?:dumping"
                r"|subsid\w+)\b",
                Stage.ORDER,
            ),
            rule(r"\binitiation of (?:an )?investigation\b", Stage.INITIATION),
        ),
        extra={"instruments": find_instruments},
    ),
    nomenclature="Australian Customs Tariff",
)
