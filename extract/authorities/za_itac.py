"""South Africa (SACU): International Trade Administration Commission.

Authority:  investigates and recommends (International Trade Administration Act 2002)
Publishes:  Government Gazette notices, ``Report No. 748``; the duty is SARS's schedule amendment
Traps:      correction notices have swapped countries; country-hopping is its word for circumvention
History:    2026-11: first version
"""

import re

from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import written
from extract.letterhead import named
from extract.tongue import rule
from tradewarn.model import Stage

FORM = authority_form(
    "ZA-ITAC",
    [
        named(r"\bInternational Trade Administration Commission\b", 0.96, within=1_800),
        named(r"\bITAC\b", 0.85, within=800, also=r"\bSouth(?:ern)? Africa|\bSACU\b"),
    ],
    Manner(
        cases=(
            written(
                r"(?i)(?<!\.\s(?-i:In)\s)\bReport (?:No\.? ?)?(?P<n>\d{3})\b",
                "Report {n}",
                confidence=0.9,
            ),
        ),
        acts=(
            written(r"\bNo\. ?(?P<n>R\. ?\d{3,5})(?= )", "{n}", within=1_500),
            written(  # a report's own cover; the notices that it cites are others' numbers
                r"\A(?:(?!\bNotice \d|\bGovernment Gazette,)[^\0]){0,300}?\bREPORT (?:NO\.? ?"
                r"|NUMBER ?)?:? ?(?P<n>\d{3})\b",
                "Report {n}",
                within=600,
            ),
            written(r"(?i)\bNotice (?:No\.? ?)?(?P<n>\d{1,4}) of (?P<y>20\d{2})\b", "{n} of {y}"),
            written(r"(?i)\bGeneral Notice (?P<n>\d{1,4}(?: of \d{4})?)\b", "{n}"),
        ),
        published=(
            re.compile(r"\b(?:Government\s+Gazette|Staatskoerant)[^\n]{0,40}?,\s+", re.I),
            re.compile(
                r"^[ \t\d]{0,20}(?:Government\s+Gazette|Staatskoerant)\s+No\.?\s*\d{4,6}\s*(?:of"
                r"|dated|,|[-–])\s*",
                re.I | re.M,
            ),
            re.compile(r"\bVol\.?[ \t]*\d{2,4}[ \t,]{1,40}(?:Pretoria,?[ \t]{1,20})?(?=\d{1,2}\b)", re.I),
            re.compile(r"\bNo\.[ \t\xa0]*R\.?[ \t\xa0]*\d{3,5}[ \t\xa0]{1,40}(?=\d{1,2}[ \t\xa0])"),
            re.compile(r"\b(?:Date|Dated|Published(?:\s+on)?|Pretoria,)\s*(?::|\bthis\b)\s*", re.I),
        ),
        stages=(
            rule(
                r"\bcorrection notice\b|\b(?:erratum|corrigendum)\b|\bnotice of correction\b",
                Stage.CORRECTION,
            ),
            rule(r"\bextension of (?:the )?provisional payments?\b", Stage.EXTENSION),
            rule(
                r"\binitiat\w+\b...\b(?:anti-)?circumvention\b|\bcountry[- ]hopping\b...\binitiat\w+",
                Stage.CIRCUMVENTION_INITIATION,
            ),
            rule(
                r"\b(?:conclusion|final determination|termination)\b...\b(?:anti-)?circumvention\b",
                Stage.CIRCUMVENTION_FINAL,
            ),
            rule(r"\binitiat\w+ of (?:an? |the )?sunset review\b", Stage.SUNSET_INSTITUTION),
            rule(
                r"\bdut(?:y|ies)\b...\bexpir\w+ unless\b|\bwill (?:expire|lapse)\b|\bexpiry of (?:the"
                r" )?(?:[\w-]+ ){0,2}dut(?:y|ies)\b|\bdut(?:y|ies) (?:that are )?due to (?:expire|lapse)\b"
                r"|\blapsing of\b",
                Stage.EXPIRY_NOTICE,
            ),
            rule(r"\binitiat\w+\b...\bsunset review\b", Stage.SUNSET_INSTITUTION),
            rule(
                r"\b(?:conclusion|final|result|outcome|conclu\w+|terminat\w+)\b...\bsunset review\b"
                r"|\bsunset review\b...\b(?:conclu\w+|final|maintain\w*|withdraw\w*|terminat\w*)",
                Stage.SUNSET_FINAL,
            ),
            rule(r"\binitiat\w+\b...\binterim review\b", Stage.INTERIM_REVIEW_INITIATION),
            rule(
                r"\b(?:conclusion|final)\b...\binterim review\b|\binterim review\b...\b(?:conclusion"
                r"|final)\b",
                Stage.INTERIM_REVIEW_FINAL,
            ),
            rule(
                r"\binitiat\w+\b...\bnew shipper\b|\bnew shipper\b...\binitiat\w+",
                Stage.NEW_SHIPPER_REVIEW_INITIATION,
            ),
            rule(r"\btermination of (?:an |the )?investigation\b", Stage.TERMINATION),
            rule(r"\btermination of (?:the )?(?:[\w-]+ ){0,2}dut(?:y|ies)\b", Stage.REVOCATION),
            rule(r"\bessential facts\b", Stage.DISCLOSURE),
            rule(r"\bpreliminary (?:determination|report|finding)s?\b", Stage.PRELIM),
            rule(
                r"\bfinal determination\b|\bdefinitive (?:anti-?dumping|countervailing|safeguard)\b",
                Stage.FINAL,
            ),
            rule(r"\bprovisional (?:payment|measure|dut)\w*", Stage.PROVISIONAL),
            rule(r"\bnotice of initiation\b|\binitiation of (?:an )?investigation\b", Stage.INITIATION),
        ),
    ),
    nomenclature="SACU Tariff",
)
