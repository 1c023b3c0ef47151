"""US Customs and Border Protection: its letters under the Enforce and Protect Act.

Authority:  decides whether imports evade an order (19 U.S.C. 1517)
Publishes:  on its own site: ``EAPA Case Number 7252``, ``EAPA Cons. Case Number 7252``
Traps:      the order's own rate and the firm that alleged stand in the letter; the goods are the order's
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
from tradewarn.model import Found, Instrument, Stage

BY = "extract/authorities/us_cbp_evasion.py"
AUTHORITY = "US-CBP"
SIGNS = [
    named(
        r"\bCustoms and ?Border Protection\b",
        0.985,
        within=2_500,
        also=r"\bEAPA (?:Cons\w*\.? ?)?(?:Case|Investigation)\b|\bEAPA \d{4}\b",
    ),
    named(
        r"\bEAPA (?:Cons\w*\.? ?)?(?:Case|Investigation)(?: Numbers?| Nos?\.)? ?:? ?\d{4}\b", 0.97, within=800
    ),
]
EVASION = re.compile(r"\bEAPA\b|\bevasion\b|\bEnforce\s+and\s+Protect\b", re.I)
ORDERS = {"A-": Instrument.AD, "C-": Instrument.CVD}
orders_instruments = instruments_finder()


def find_authority(reading: Reading) -> Iterable[Found]:
    """Give Customs, by the words that made the letter known."""
    proof = reading.form.recognise(reading.segment)
    if proof is not None:
        yield reading.segment.found(AUTHORITY, proof.start, proof.end, confidence=proof.confidence, by=BY)


def find_instruments(reading: Reading) -> Iterable[Found]:
    """Give evasion, and the instrument of the order that is evaded."""
    match = EVASION.search(reading.segment.flow)
    if match is not None:
        yield reading.segment.found(Instrument.EV.value, match.start(), match.end(), confidence=0.97, by=BY)
    told: set[object] = set()
    for found in orders_instruments(reading):
        told.add(found.value)
        yield found
    for number in reading.found.get("case_numbers", ()):
        instrument = ORDERS.get(str(number.value)[:2])
        if instrument is not None and instrument.value not in told:
            told.add(instrument.value)
            yield number.model_copy(update={"value": instrument.value, "by": BY})


FORM = authority_form(
    "US-CBP.evasion",
    SIGNS,
    Manner(
        title=re.compile(
            r"\bR[Ee]:\s+(?P<title>(?:Notice|Final|Determination|Decision|Initiation|EAPA|Administrative)"
            r"(?:[^\n]|\n(?!\s*\n)){8,500})"
        ),
        cases=(
            written(
                r"(?i)\bEAPA (?:Cons\w*\.? ?)?(?:Case|Investigation)?(?: "
                r"Numbers?| Nos?\.)? ?:? ?(?P<n>\d{4})\b",
                "EAPA {n}",
                within=4_000,
            ),
            written(r"\b(?P<n>[AC]-\d{3}-\d{3})\b(?!-\d)", "{n}", within=12_000),
        ),
        published=(
            re.compile(r"(?:\A|\n)[ \t]*(?=[A-Z][a-z]{2,8}[ \t]\d{1,2},[ \t]\d{4}[ \t]*\n)"),
            re.compile(r"\b(?:Date|Dated)\s*:\s*", re.I),
        ),
        order="sure",
        stages=(
            rule(r"\bnotice of (?:final )?determination as to evasion\b", Stage.EVASION_DETERMINATION),
            rule(
                r"\b(?:de novo )?(?:final )?administrative (?:review|determination)\b",
                Stage.EVASION_DETERMINATION,
            ),
            rule(
                r"\bnotice of (?:the )?initiation of (?:an )?investigation\b|\binterim measures\b",
                Stage.INITIATION,
            ),
            rule(r"\bextension of (?:the )?\w* ?(?:determination|deadline)\b", Stage.EXTENSION),
            rule(r"\bdetermination\b...\bevasion\b|\bevasion\b...\bdetermin\w+", Stage.EVASION_DETERMINATION),
        ),
        extra={"authority": find_authority, "instruments": find_instruments},
    ),
    nomenclature="HTSUS",
)
