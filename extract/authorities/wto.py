"""World Trade Organization: Members' notifications of what they do.

Authority:  none of its own: the act is the Member's, the paper the WTO's
Publishes:  docs.wto.org; ``G/SG/N/6/PHL/14`` opens, ``/7`` provisional, ``/8`` finding, ``/10`` measure;
            ``G/ADP/N/…``
Traps:      one paper may bear several symbols; suffixes ``/Suppl.1 /Corr.1``; the Member's code has three
            letters
History:    2026-11: first version
"""

import re
from collections.abc import Iterable

from extract.field import Reading
from extract.forms.finders import Manner, authority_form
from extract.forms.identity import find_product, instruments_finder, stage_finder
from extract.forms.numbers import written
from extract.letterhead import named
from extract.prose.sentences import one_line
from extract.tongue import rule
from kb.countries import country_code
from tradewarn.model import Found, Instrument, Stage

BY = "extract/authorities/wto.py"
SYMBOL = re.compile(r"\bG/(?:SG|ADP|SCM)/[A-Z]{1,2}(?:/\d{1,3})?/(?:\d{1,3}/)?(?P<m>[A-Z]{3}|EU)\b")
SERIES = re.compile(r"\bG/SG/N/(?P<n>\d{1,2})/")
NOTIFYING = re.compile(
    r"\b(?:Member\s+notifying|Notifying\s+Member|notification\s+by"
    r"|communication[^.\n]{0,60}\bfrom\s+the\s+delegation\s+of)\s*:?\s+(?:the\s+)?(?P<m>[A-Z][\w’' "
    r"-]{2,40}?)(?=[.,;\n]|\s+of\s|$)",
    re.I,
)
BY_SERIES = {
    6: Stage.INITIATION,
    7: Stage.PROVISIONAL,
    8: Stage.FINAL,
    9: Stage.TERMINATION,
    10: Stage.ORDER,
    14: Stage.SUNSET_FINAL,
}


STAGES = (
    rule(
        r"\btermination\b...\b(?:safeguard )?investigation\b|\binvestigation\b...\bwith no safeguard "
        r"measure\b",
        Stage.TERMINATION,
    ),
    rule(r"\barticle 9,? footnote 2\b|\bnon-application of (?:a |the )?safeguard", Stage.EXEMPTION, 0.85),
    rule(r"\barticle 12\.4\b|\bprovisional safeguard measure", Stage.PROVISIONAL),
    rule(r"\barticle 12\.1\(a\)|\binitiation of (?:an )?investigation", Stage.INITIATION),
    rule(
        r"\b(?:proposal|decision|taking a decision) to extend\b"
        r"|\bextension of (?:the )?(?:definitive )?safeguard",
        Stage.SUNSET_FINAL,
        0.8,
    ),
    rule(
        r"\barticle 12\.1\(c\)|\bdecision to (?:apply|impose|extend) a (?:definitive )?safeguard", Stage.ORDER
    ),
    rule(r"\barticle 12\.1\(b\)|\bfinding of (?:a )?serious injury", Stage.FINAL),
)
by_wording = stage_finder(STAGES)
SURE = 0.8


def find_importing_country(reading: Reading) -> Iterable[Found]:
    """Give the Member that notifies: by its code in the symbol, else by name."""
    text = reading.segment.text
    for pattern in (SYMBOL, NOTIFYING):
        for match in pattern.finditer(text, 0, 4_000):
            code = country_code(match["m"].strip())
            if code is not None:
                yield reading.segment.found(code, match.start(), match.end(), confidence=0.9, by=BY)
                return


def find_stage(reading: Reading) -> Iterable[Found]:
    """Give the stage by its wording; of a safeguard, else by the series of its symbol."""
    found = list(by_wording(reading))
    if found and found[0].confidence >= SURE:
        yield from found
        return
    series = SERIES.search(reading.segment.text, 0, 1_200)
    stage = BY_SERIES.get(int(series["n"])) if series else None
    if series is not None and stage is not None:
        yield reading.segment.found(stage.value, series.start(), series.end(), confidence=0.85, by=BY)
        return
    yield from found


BRACKETED = re.compile(
    r"^[ \t]*\((?P<goods>[A-Z][^()\n]{3,200}(?:\([^()\n]{2,60}\)[^()\n]{0,120})?)\)[ \t]*$", re.M
)
HEAD = 3_500


def find_product_of(reading: Reading) -> Iterable[Found]:
    """Give the goods that stand alone in brackets under the Member's name, else those of the clause."""
    segment = reading.segment
    match = BRACKETED.search(segment.flow, 0, HEAD)
    if match is not None and not match["goods"].lower().startswith(("continued", "original", "page")):
        start, end = match.span("goods")
        yield segment.found(one_line(match["goods"]), start, end, confidence=0.94, by=BY)
    else:
        yield from find_product(reading)


BY_COMMITTEE = {"SG": Instrument.SG, "ADP": Instrument.AD, "SCM": Instrument.CVD}
COMMITTEE = re.compile(r"\bG/(?P<c>SG|ADP|SCM)/")
by_words = instruments_finder()


def find_instruments(reading: Reading) -> Iterable[Found]:
    """Give the instruments in words, else by the committee of the symbol; agreements' names say nothing."""
    found = list(by_words(reading))
    yield from found
    symbol = COMMITTEE.search(reading.segment.text, 0, 1_200)
    if symbol is not None and not any(f.confidence >= SURE for f in found):
        value = BY_COMMITTEE[symbol["c"]].value
        yield reading.segment.found(value, symbol.start(), symbol.end(), confidence=0.9, by=BY)


FORM = authority_form(
    "WTO",
    [
        named(r"\bG/(?:SG|ADP|SCM)/[A-Z]{1,2}/", 0.98, within=1_200),
        named(
            r"\bCommittee on (?:Safeguards|Anti-Dumping Practices|Subsidies and Countervailing "
            r"Measures)\b",
            0.97,
            within=900,
        ),
    ],
    Manner(
        languages=("en", "fr", "es"),
        editions=True,
        title=re.compile(
            r"(?P<title>(?:NOTIFICATION|COMMUNICATION"
            r"|NOTIFICACIÓN)\b[^\n]{5,300}(?:\n(?!\s*\n)[^\n]{3,200}){0,5})"
        ),
        acts=(written(r"\b(?P<n>G/(?:SG|ADP|SCM)/[A-Z]{1,2}(?:/[A-Z0-9.]+){1,4})", "{n}", within=1_500),),
        related=(
            written(r"\b(?P<n>G/(?:SG|ADP|SCM)/[A-Z]{1,2}(?:/[A-Z0-9.]+){1,4})", "{n}", confidence=0.85),
        ),
        published=(
            re.compile(r"\bG/(?:SG|ADP|SCM)/[A-Z0-9./]{3,30}\s+(?:G/[A-Z0-9./]{3,30}\s+){0,4}", re.I),
            re.compile(r"\b(?:circulated|dated)\s+(?:on\s+|at\s+the\s+request\s+of[^.\n]{0,80}\s)?", re.I),
        ),
        extra={
            "importing_country": find_importing_country,
            "stage": find_stage,
            "instruments": find_instruments,
            "product": find_product_of,
        },
    ),
    nomenclature="HS",
)
