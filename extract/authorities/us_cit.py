"""United States Court of International Trade.

Authority:  reviews what Commerce, the Commission and Customs determined (19 U.S.C. 1516a; 28 U.S.C. 1581)
Publishes:  slip opinions, ``Slip Op. 24-38``; its cases ``Court No. 22-00193``, ``Consol. Court No. …``
Traps:      Commerce's notices of court decisions tell of the same judgment: there Commerce acts
History:    2026-11: first version
"""

import re
from collections.abc import Iterable

from extract.companies.names import is_firm
from extract.field import Reading
from extract.forms.companies import find_companies as by_form
from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import written
from extract.letterhead import named
from extract.prose.sentences import one_line
from extract.tongue import rule
from tradewarn.model import Company, Found, Stage

BY = "extract/authorities/us_cit.py"
CAPTION = 4_000
SIDE = re.compile(
    r"(?P<names>[A-Z][^:]{2,900}?),?\s{1,40}(?P<side>(?:Consolidated\s{1,40})?(?:Plaintiff|Defendant)(?:[-–]Intervenor)?s?)\b"
    r"(?:\s{0,40},|\s{0,40}\.|\s{0,40}\n|\s{1,40}and\b)"
)
START = re.compile(
    r"\b(?:Court\s{1,40}Nos?\.[^\n]{0,80}|COURT\s{1,40}OF\s{1,40}INTERNATIONAL\s{1,40}TRADE)\s{0,40}\n"
)
END = re.compile(r"\n[ \t]*(?:Before|OPINION|JUDGMENT|Dated)\b")
LEAD = re.compile(r"\A(?:\s|[,.v]\.?\s|and\s|[-_)|:x])+", re.I)
PARTS = re.compile(
    r",?\s{1,40}and\s{1,40}|,\s{1,40}(?!(?:LTD|INC|LLC|L\.?L\.?C|CO|CORP|S\.?A|JSC|L\.?P|GMBH|LIMITED)\b)",
    re.I,
)
NOBODY = re.compile(r"\A(?:the\s+)?United\s+States\Z|\Aet\s+al\.?\Z", re.I)


def find_companies(reading: Reading) -> Iterable[Found]:
    """Give the parties of the caption, then the firms that the opinion names by a legal form."""
    segment = reading.segment
    seen: set[str] = set()
    starts = list(START.finditer(segment.flow, 0, CAPTION))
    end = END.search(segment.flow, starts[-1].end() if starts else 0, CAPTION)
    for match in SIDE.finditer(segment.flow, starts[-1].end(), end.start()) if starts and end else ():
        role = "petitioner" if "Defendant" in match["side"] else "respondent"
        for part in PARTS.split(LEAD.sub("", match["names"])):
            name = one_line(LEAD.sub("", part)).strip(" ,.;")
            name = re.sub(r"\s{1,40}et\s{1,40}al\Z", "", name, flags=re.I)
            if not is_firm(name) or NOBODY.match(name) or name.casefold() in seen:
                continue
            seen.add(name.casefold())
            value = Company(name=name, role=role, country=None)
            yield segment.found(value, match.start("names"), match.end("names"), confidence=0.75, by=BY)
    for found in by_form(reading):
        if str(found.value["name"]).casefold() not in seen:
            yield found


FORM = authority_form(
    "US-CIT",
    [
        named(
            r"\bCOURT OF INTERNATIONAL TRADE\b(?=[\s\S]{0,2500}?\bPlaintiffs?\b)",
            0.992,
            within=1_200,
        ),
        named(r"\bCOURT OF INTERNATIONAL TRADE\b", 0.985, within=1_200, also=r"\bSlip Op\.? \d\d"),
    ],
    Manner(
        title=re.compile(r"\[(?P<title>[A-Z][^\[\]]{20,900})\]"),
        cases=(
            written(r"(?i)\bCourt Nos?\. ?(?P<n>\d{2}-\d{4,5})\b", "Court No. {n}", within=3_000),
            written(r"\b(?P<n>[AC]-\d{3}-\d{3})\b(?!-\d)", "{n}", confidence=0.85),
        ),
        acts=(written(r"(?i)\bSlip Op\.? (?P<n>\d{2}-\d{1,3})\b", "Slip Op. {n}", within=1_500),),
        published=(re.compile(r"\b(?:Dated|Decided|Date)\s{0,40}:\s{0,40}", re.I),),
        order="sure",
        stages=(
            rule(
                r"\b(?:sustain\w*|affirm\w*|remand\w*|grant\w*|den(?:y|ies|ied|ying)|dismiss\w*|judgment"
                r"|opinion)\b",
                Stage.COURT_DECISION_AMENDED_FINAL,
                0.85,
            ),
        ),
        extra={"companies": find_companies},
    ),
    nomenclature="HTSUS",
)
