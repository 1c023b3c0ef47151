"""United States International Trade Commission.

Authority:  finds material injury in AD and CVD cases, investigates for safeguards (19 U.S.C. 2251–2254)
Publishes:  Federal Register, notices; ``[Investigation Nos. 701–TA–579–580 and 731–TA–1369–1373 (Final)]``
Traps:      number ranges; calls itself “the Commission”; section 337 (patents) is no trade remedy
History:    2026-11: first version
"""

import re

from extract.authority import AuthorityForm
from extract.us.speaker import Sign, recogniser

COMMISSION = r"(?:United\s+States\s+|U\.?S\.?\s+)?International\s+Trade\s+Commission\b"
NUMBER = re.compile(
    r"\b(?:701|731|751|753|104|303|332)\s?[-–—‑]\s?TAA?\s?[-–—‑]|\bTA\s?[-–—‑]\s?\d{3}\s?[-–—‑]|\bAA1921"
)
TITLE = re.compile(
    r"\b(?:institution|scheduling)\s+of\b|\bschedule\s+for\b|\bcancellation\s+of\s+hearing\b|\bcommission\s+determinations?\b|\bpreliminary\s+phase\b"
    r"|\breview\s+investigation\b|\bsection\s+751\(b\)|\bfull\s+five-year\b|;\s*determinations?\s*$",
    re.I,
)

FORM = AuthorityForm(
    name="US-ITC",
    recognise=recogniser(
        [
            Sign("agency", re.compile(COMMISSION, re.I), 0.99),
            Sign("agencies", re.compile(r"\bInternational Trade Commission\b"), 0.98),
            Sign("docket", NUMBER, 0.97),
            Sign("summary", re.compile(rf"\bThe\s+(?:{COMMISSION}|Commission\b)"), 0.95, within=60),
            Sign("summary", NUMBER, 0.94),
            Sign(
                "summary",
                re.compile(r"\bthe\s+Commission(?:['’]s)?\s+(?:antidumping|countervailing|hereby|is|will)\b"),
                0.93,
            ),
            Sign("title", TITLE, 0.8),
            Sign("opening", re.compile(rf"{COMMISSION}\s*\(?[“\"(]*Commission"), 0.8),
        ]
    ),
    nomenclature="HTSUS",
    language="en",
)
