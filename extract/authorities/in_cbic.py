"""India: Ministry of Finance (Department of Revenue), duties on the recommendation of the DGTR.

Authority:  levies by notification (Customs Tariff Act 1975, sections 9 and 9A)
Publishes:  Gazette of India, Part II Section 3(i); ``Notification No. 32/2025-Customs (ADD)``, ``G.S.R.
            836(E)``
Traps:      it recites the DGTR's findings first; duties are often USD per MT with the unit in its own column
History:    2026-11: first version
"""

import re

from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import written
from extract.letterhead import named
from extract.tongue import rule
from tradewarn.model import Stage

NUMBER = r"(?P<n>\d{1,3} ?/ ?\d{4} ?- ?Customs ?\((?:ADD|CVD|SG)\))"

FORM = authority_form(
    "IN-CBIC",
    [
        named(r"\bNotification No\.? ?\d{1,3} ?/ ?\d{4} ?[-–—]+ ?Customs ?\((?:ADD|CVD|SG)\)", 0.98),
        named(r"\bMinistry of Finance\b", 0.975, also=r"\bG\.S\.R\.", within=1_200),
    ],
    Manner(
        cases=(
            written(
                r"\b(?P<n>(?:AD|CVD|SSR|MTR|NSR)[ -]?\([A-Z]{2,4}\) ?-? ?\d{1,3} ?/ ?\d{4})",
                "{n}",
                confidence=0.85,
            ),
            written(r"\bF\. ?No\.? ?(?P<n>\d{1,2}/\d{1,3}/\d{4} ?- ?DG(?:TR|AD))", "{n}", confidence=0.9),
        ),
        acts=(
            written(
                rf"(?im)^[ \t]*(?:Notification )?No\.? ?{NUMBER}[ \t.]*(?:$|,? ?dated)", "{n}", within=2_000
            ),
            written(rf"(?i)\bNotification (?:No\.? ?)?{NUMBER}", "{n}", within=2_000),
        ),
        related=(
            written(rf"(?i)\bNotification (?:No\.? ?)?{NUMBER}", "{n}", confidence=0.8),
            written(r"\bNo\. ?(?P<n>\d{1,2}/\d{1,3}/\d{4} ?- ?DG(?:TR|AD))", "{n}", confidence=0.8),
        ),
        published=(
            re.compile(r"\bNew\s+Delhi,?\s+(?:dated\s+)?(?:the\s+)?", re.I),
            re.compile(r"\b(?:Dated|Date)\s*(?::|\bthis\b)\s*(?:the\s+)?", re.I),
        ),
        stages=(
            rule(r"\bcorrigend(?:um|a)\b", Stage.CORRECTION),
            rule(
                r"\brequest\w*\b...\bextension of (?:the )?(?:\w+ )?(?:levy of )?(?:the )?(?:[\w-]+ )?dut"
                r"|\b(?:notification|duty)\b[^.;]{0,60}\bshall remain in (?:force|effect) (?:up ?to"
                r"|till|until)\b",
                Stage.EXTENSION,
            ),
            rule(r"\b(?:rescind\w*|rescission)\b", Stage.REVOCATION),
            rule(r"\bprovisional (?:anti-?dumping|countervailing|safeguard) duty\b", Stage.PROVISIONAL),
            rule(r"\bsunset review\b...\b(?:impos\w+|continu\w+|levy|levied)", Stage.SUNSET_FINAL, 0.9),
            rule(r"\b(?:extend\w*|extension)\b...\b(?:valid\w*|levy|up to|upto)", Stage.EXTENSION),
            rule(r"\bseeks to (?:impose|levy)\b", Stage.ORDER),
            rule(
                r"\b(?:seeks to (?:impose|levy)|hereby imposes|impos(?:es|ing|ition)|levy "
                r"of)\b...\bdut(?:y|ies)\b",
                Stage.ORDER,
            ),
        ),
    ),
    nomenclature="ITC-HS",
)
