"""United Kingdom: Department for Business and Trade, whose Secretary of State imposes.

Authority:  accepts or rejects the Trade Remedies Authority's recommendation; its notices set the duty
Publishes:  gov.uk; ``Trade remedies notice 2024/07``, before 2023 ``Taxation notice 2021/12`` of its
            forerunner, the Department for International Trade
Traps:      the notice tells at length what the Authority found: the notice still is the Department's
History:    2026-11: first version
"""

import re
from collections.abc import Iterable

from extract.field import Reading
from extract.forms.finders import Manner, authority_form
from extract.forms.identity import stage_finder
from extract.forms.numbers import written
from extract.letterhead import named
from extract.tongue import rule
from tradewarn.model import Found, Stage

BY = "extract/authorities/uk_dbt.py"
NOT_CITED = (  # “imposed by Taxation notice 2026/14” is another
    r"(?<!\bin\s)(?<!\bby\s)(?<!\bto\s)(?<!\bof\s)(?<!\bunder\s)(?<!\band\s)"
)

STAGES = (
    rule(r"\bcircumvent\w*", Stage.CIRCUMVENTION_FINAL, 0.9),
    rule(r"\bnew exporter review\b", Stage.NEW_SHIPPER_REVIEW_FINAL, 0.9),
    rule(r"\binterim review\b|\bsuspension review\b", Stage.INTERIM_REVIEW_FINAL, 0.9),
    rule(r"\bcorrect(?:ion|ing|s)\b[^.;]{0,60}\bnotice\b", Stage.CORRECTION, 0.9),
    rule(r"\brevok\w+|\brevocation\b", Stage.REVOCATION),
    rule(r"\bsuspen(?:d|ds|ding|sion)\b...\b(?:dut(?:y|ies)|measures?|amounts?)\b", Stage.OTHER, 0.85),
    rule(r"\bprovisional (?:anti-dumping|countervailing|safeguard)\b", Stage.PROVISIONAL),
    rule(
        r"\b(?:continu\w+|extension|extending|vary\w*|variation|maintain\w*|transition review"
        r"|expiry review)\b",
        Stage.SUNSET_FINAL,
        0.85,
    ),
)
by_title = stage_finder(STAGES)
DECIDED = tuple(  # what the notice says was decided, where its title names but the duty
    (
        re.compile(
            rf"\b(?:decid\w+|accept\w+|determin\w+)\b[^.;]{{0,200}}?\b(?:to|that|should\s+be|will\s+be|is)\s[^.;]{{0,80}}?\b{verb}",
            re.I,
        ),
        stage,
    )
    for verb, stage in (
        (r"(?:revok\w+|no\s+longer\s+apply)", Stage.REVOCATION),
        (r"suspend\w*", Stage.OTHER),
        (r"(?:continu\w+|extend\w*|maintain\w*)", Stage.SUNSET_FINAL),
        (r"(?:vary|varied|amend\w*)", Stage.INTERIM_REVIEW_FINAL),
    )
)
DUTY = re.compile(r"\b(?:anti-dumping|countervailing)\s+(?:dut(?:y|ies)|amounts?)\b|\bsafeguard\b", re.I)
OPENING = 2_500
TITLED = 0.84


def find_stage(reading: Reading) -> Iterable[Found]:
    """Give the stage by the title's verb, else by what was decided; a duty alone is one imposed."""
    segment = reading.segment
    best = max(by_title(reading), key=lambda f: f.confidence, default=None)
    if best is not None and best.confidence >= TITLED:
        yield best
        return
    for words, stage in DECIDED:
        match = words.search(segment.flow, 0, OPENING)
        if match:
            yield segment.found(stage.value, match.start(), match.end(), confidence=0.8, by=BY)
            return
    match = DUTY.search(segment.flow, 0, OPENING)
    if match:
        yield segment.found(Stage.ORDER.value, match.start(), match.end(), confidence=0.8, by=BY)
    elif best is not None:
        yield best


FORM = authority_form(
    "UK-DBT",
    [
        named(
            rf"{NOT_CITED}\b(?:Taxation|Trade remedies) notices? (?:no\.? ?)?\d{{4}}/\d{{1,3}}\b",
            0.97,
            within=500,
        ),
        named(
            r"\bDepartment (?:for|of) (?:Business (?:and|&) Trade|International Trade)\b",
            0.965,
            within=250,
            also=r"\b(?:Taxation|Trade remedies) notices? ?(?:\(?(?:no\.? ?)?\d{4}/\d{1,3})?\b",
        ),
    ],
    Manner(
        cases=(written(r"\b(?P<n>(?:AD|AS|SG|TF|TD|TS|TQ|RC|ER|AR|AC|SE|TC|NE|SM)\d{4})\b", "{n}"),),
        acts=(
            written(
                rf"(?i){NOT_CITED}\b(?:taxation"
                rf"|trade remedies) notices? (?:no\.? ?)?(?P<n>\d{{4}}/\d{{1,3}})\b",
                "{n}",
                within=300,
            ),
            written(r"(?i)\((?:notice )?no\.? ?(?P<n>20\d\d/\d{1,3})\)", "{n}", within=900),
            written(
                rf"(?i){NOT_CITED}\b(?:taxation"
                rf"|trade remedies) notices? (?:no\.? ?)?(?P<n>\d{{4}}/\d{{1,3}})\b",
                "{n}",
                within=1_500,
            ),
        ),
        related=(
            written(
                r"(?i)\b(?:taxation|trade remedies) notices? (?:no\.? ?)?(?P<n>\d{4}/\d{1,3})\b",
                "{n}",
                confidence=0.85,
            ),
        ),
        published=(
            re.compile(r"\bPublished(?:\s+on)?:?\s+", re.I),
            re.compile(r"\bDate\s+of\s+publication:?\s+", re.I),
            re.compile(r"^\s{0,40}(?:Date|Dated):?\s{1,40}", re.I | re.M),
        ),
        stages=STAGES,
        extra={"stage": find_stage},
    ),
    nomenclature="UK Tariff",
)
