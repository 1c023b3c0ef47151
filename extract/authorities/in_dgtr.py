"""India: Directorate General of Trade Remedies (until 2018 DGAD).

Authority:  investigates and recommends (Customs Tariff Act 1975, sections 9A, 9, 8B)
Publishes:  Gazette of India Extraordinary, Part I Section 1; ``F. No. 6/15/2024-DGTR``, ``Case No.
            AD(OI)-99/2031``
Traps:      its duty is a recommendation: what binds is the notification of the Ministry of Finance
History:    2026-11: first version
"""

import re

from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import written
from extract.letterhead import named
from extract.tongue import rule
from tradewarn.model import Stage

CASE = (
    r"\b(?:Case|Investigation) (?:No\.?|Number)\s?[:-]? ?"
    r"(?P<n>(?:AD|CVD|SG|SSR|NSR|MTR|ADD|CVS|BSM|AC"
    r"|CV)(?:[ /-]?\(? ?[A-Z]{2,4} ?\)?)? ?[-/]? ?\d{1,3} ?/ ?\d{4})"
)

FORM = authority_form(
    "IN-DGTR",
    [
        named(
            r"\bDirectorate General of (?:Trade Remedies|Anti-?Dumping (?:and|&) Allied Duties)\b",
            0.97,
            within=1_500,
        ),
        named(
            r"\bDirectorate General of Trade Remedies\b", 0.985, within=700
        ),  # its notice cites duties of the Ministry
        named(r"\b\d{1,2}/\d{1,3}/\d{4} ?[-–] ?DG(?:TR|AD)\b", 0.96, within=1_500),
        named(
            r"\bDesignated Authority\b",
            0.85,
            within=2_500,
            also=r"\bCustoms Tariff\b[^.]{0,80}\bRules, 1995\b",
        ),
    ],
    Manner(
        title=re.compile(
            r"(?:^|\n)\s{0,40}(?:Sub(?:ject)?\.?\s{0,40}:?[-–—\s]*)(?P<title>[^\n]{15,400}(?:\n(?!\s{0,40}\n)[^\n]{3,3"
            r"00}){0,5})",
            re.I,
        ),
        cases=(
            written(CASE, "{n}"),
            written(
                r"\bF\. ?No\.? ?:?-? ?(?P<n>\d{1,2}/\d{1,3}/\d{4} ?- ?DG(?:TR|AD))", "{n}", confidence=0.9
            ),
            written(r"(?<![\d/])(?P<n>14/\d{1,3}/\d{4}-DGAD)", "{n}", confidence=0.9),
        ),
        acts=(
            written(r"\bF\. ?No\.? ?:?-? ?(?P<n>\d{1,2}/\d{1,3}/\d{4} ?- ?DG(?:TR|AD))", "{n}"),
            written(
                r"(?m)^[ \t]*(?:Notification "
                r"|File )?No\.? ?:?-? ?(?P<n>\d{1,2}/\d{1,3}/\d{4} ?- ?DG(?:TR|AD))",
                "{n}",
            ),
        ),
        related=(
            written(
                r"(?i)\bNotification No\.? ?(?P<n>\d{1,3}/\d{4} ?- ?Customs ?\((?:ADD|CVD|SG)\))",
                "{n}",
                confidence=0.85,
            ),
        ),
        published=(
            re.compile(
                r"\bNew\s+Delhi,?\s+(?:dated\s+)?(?:the\s+)?(?:[A-Z][a-z]+day,?\s+)?(?:the\s+)?", re.I
            ),
            re.compile(r"\b(?:Dated|Date)\s*(?::|\bthis\b)\s*(?:the\s+)?", re.I),
            re.compile(r"^[ \t]*Dated?,?[ \t]+(?:the[ \t]+)?(?=\d)", re.I | re.M),
        ),
        stages=(
            rule(r"\bcorrigend(?:um|a)\b|\b(?:errata?|amendment) (?:to|in) (?:the )?", Stage.CORRECTION),
            rule(
                r"\bextension of (?:the )?(?:time|period|deadline|due date)\b",
                Stage.EXTENSION,
            ),
            rule(
                r"\bfinal findings?\b...\bmid-?term review\b|\bmid-?term review\b...\bfinal findings?\b",
                Stage.INTERIM_REVIEW_FINAL,
            ),
            rule(
                r"\binitiat\w+\b...\bmid-?term review\b|\bmid-?term review\b...\binitiat\w+",
                Stage.INTERIM_REVIEW_INITIATION,
            ),
            rule(
                r"\bfinal findings?\b...\bnew shipper|\bnew shipper\w*\b...\bfinal findings?\b",
                Stage.NEW_SHIPPER_REVIEW_FINAL,
            ),
            rule(
                r"\binitiat\w+\b...\bnew shipper|\bnew shipper\w*\b...\binitiat\w+",
                Stage.NEW_SHIPPER_REVIEW_INITIATION,
            ),
            rule(
                r"\bfinal findings?\b...\banti-?(?:circumvention|absorption)\b"
                r"|\banti-?(?:circumvention|absorption)\b...\bfinal findings?\b",
                Stage.CIRCUMVENTION_FINAL,
            ),
            rule(
                r"\binitiat\w+\b...\banti-?circumvention\b|\banti-?circumvention\b...\binitiat\w+",
                Stage.CIRCUMVENTION_INITIATION,
            ),
            rule(
                r"\b(?:termination|terminat\w+)\b...\binvestigation\b|\binvestigation\b...\bterminat\w+",
                Stage.TERMINATION,
            ),
            rule(
                r"\bfinal findings?\b...\bsunset review|\b(?:sunset) review\b...\bfinal "
                r"findings?\b",
                Stage.SUNSET_FINAL,
            ),
            rule(
                r"\binitiat\w+ (?:of )?(?:the |a )?(?:\w+ )?sunset review\b|\bsunset review\b...\binitiat\w+",
                Stage.SUNSET_INSTITUTION,
            ),
            rule(
                r"\binitiation of (?:an? )?(?:anti-?dumping|anti-?subsidy|countervailing|safeguard"
                r"|bilateral safeguard)\b|\binitiation notification\b",
                Stage.INITIATION,
            ),
            rule(r"\binitiation of (?:an? )?anti-?circumvention\b", Stage.CIRCUMVENTION_INITIATION),
            rule(r"\bpreliminary findings?\b", Stage.PRELIM),
            rule(r"\bdisclosure statement\b", Stage.DISCLOSURE),
            rule(r"\bfinal findings?\b", Stage.FINAL),
            rule(r"\bcorrigendum\b", Stage.CORRECTION),
            rule(r"\boral hearing\b|\bhearing notice\b", Stage.OTHER, 0.8),
            rule(r"\bauthority\b...\brecommends?\b...\b(?:impos\w+|levy|continu\w+)", Stage.FINAL, 0.85),
        ),
    ),
    nomenclature="ITC-HS",
)
