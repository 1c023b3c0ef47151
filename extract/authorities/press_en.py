"""English press on one act of an authority anywhere, and what offices say to the press.

Authority:  the one that acts, told from the headline and the sentences of action, never the newspaper
Publishes:  news agencies, newspapers, press releases; the date is the act's, where the text has it
Traps:      “imposes duties” may be a finding; a ministry that reports a case abroad does not act
History:    2026-11: first version
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from extract.authority import AuthorityForm, Recognition
from extract.field import Reading
from extract.fields.case_numbers import FIELD as NUMBERS
from extract.forms.finders import Manner, finders
from extract.forms.identity import stage_finder
from extract.forms.numbers import written
from extract.forms.period import period_finder
from extract.forms.press_en import act_of
from extract.forms.press_en_goods import clause_of
from extract.forms.press_us import commission_numbers
from extract.forms.press_us import find_instruments as instruments_as_named
from extract.forms.subject import Subject, market_of, subject_finder
from extract.segment import Segment
from extract.tongue import StageRule, Tongue, rule
from extract.us.headline import Extent
from tradewarn.model import Found, Instrument, Period, Stage
from tradewarn.plugins import load
from tradewarn.printed.dates import printed_dates
from tradewarn.printed.stretches import stretches

BY = "extract/authorities/press_en.py"
SURE, PRESS = 0.84, 0.992  # by what it tells alone; where a news agency signs
S = Stage
OPENED = r"\b(?:launch|initiat|open|start|beg[aiu]n|institut|commenc)\w*\b"
EXPIRY = (
    r"\b(?:sunset|expiry|five-year(?: \(sunset\))?|end-of-term|continuation) (?:reviews?|inquir(?:y|ies))\b"
)
YEARLY = r"\b(?:administrative|annual|periodic|interim) reviews?\b"
CASE = r"\b(?:probes?|investigations?|inquir(?:y|ies)|cases?|proceedings?)\b"
SPECIAL: tuple[StageRule, ...] = (  # what kind of proceeding it is comes before what is done in it
    rule(rf"{OPENED}...{EXPIRY}", S.SUNSET_INSTITUTION),
    rule(rf"\bfull\b...{EXPIRY}|\bexpedited\b...{EXPIRY}", S.SUNSET_SCHEDULING, 0.8),
    rule(EXPIRY, S.SUNSET_FINAL, 0.88),
    rule(r"\blikely to lead to (?:the )?(?:continuation|recurrence)\b", S.SUNSET_FINAL, 0.88),
    rule(rf"\bpreliminar\w+\b...{YEARLY}|{YEARLY}...\bpreliminar\w+", S.REVIEW_PRELIM),
    rule(rf"{OPENED}...{YEARLY}", S.REVIEW_INITIATION),
    rule(rf"\brescind\w*\b...{YEARLY}", S.REVIEW_RESCISSION),
    rule(YEARLY, S.REVIEW_FINAL, 0.88),
    rule(rf"{OPENED}...\bnew[- ](?:shipper|exporter) reviews?", S.NEW_SHIPPER_REVIEW_INITIATION),
    rule(r"\bpreliminar\w+\b...\bcircumvent\w*|\bcircumvent\w*...\bpreliminar\w+", S.CIRCUMVENTION_PRELIM),
    rule(rf"{OPENED}...\bcircumvent\w*", S.CIRCUMVENTION_INITIATION),
    rule(r"\bcircumvent\w*", S.CIRCUMVENTION_FINAL, 0.85),
    rule(r"\bevasion\b|\bevad(?:ed|ing)\b", S.EVASION_DETERMINATION, 0.8),
    rule(r"\breasonable indication\b|\bcontinue\b...\binvestigations?\b...\binjur", S.INJURY_PRELIM),
)
PLAIN: tuple[StageRule, ...] = (  # of these the one that is said first
    rule(r"\bpreliminar(?:y|ily)\b", S.PRELIM),
    rule(
        r"\b(?:provisional|interim|temporary) [^.;]{0,40}?\b(?:dut(?:y|ies)|tariffs?|measures?|safeguards?)",
        S.PROVISIONAL,
    ),
    rule(rf"{OPENED}...{CASE}|\b(?:investigating|probing|to investigate|to probe)\b", S.INITIATION),
    rule(rf"\b(?:terminat|drop|end|clos|withdr[ae]w|discontinu)\w*\b[^.;]{{0,60}}?{CASE}", S.TERMINATION),
    rule(
        r"\b(?:revok|repeal|lift|scrap|remov|abolish)\w*\b[^.;]{0,60}?\b(?:dut(?:y|ies)|tariffs?"
        r"|measures?|orders?)",
        S.REVOCATION,
    ),
    rule(
        r"\b(?:postpon|delay)\w*\b|\b(?:extend|push)\w*\b[^.;]{0,40}?\b(?:deadline|time limit"
        r"|investigation|probe)",
        S.EXTENSION,
    ),
    rule(
        r"\b(?:extend|renew|prolong|maintain|keep)\w*\b[^.;]{0,60}?\b(?:dut(?:y|ies)|tariffs?"
        r"|tax(?:es)?|measures?|safeguards?)",
        S.SUNSET_FINAL,
        0.8,
    ),
    rule(
        r"\b(?:let|allow)\w*\b...\b(?:expire|lapse)\b|\bends?\b[^.;]{0,40}?\b(?:dut(?:y|ies)|measures)\b",
        S.EXPIRY_NOTICE,
        0.8,
    ),
    rule(r"\b(?:amended|revised) final\b", S.AMENDED_FINAL),
    rule(
        r"\bfinal (?:\w+[ -]){0,4}?(?:determinations?|rulings?|decisions?|conclusions?|findings?"
        r"|dut(?:y|ies)|margins?|report|anti-?dumping)",
        S.FINAL,
    ),
    rule(r"\brecommend(?:s|ed|ing)?\b", S.FINAL, 0.85),
    rule(
        r"\b(?:files?|filed|lodge\w*|submit\w*)\b[^.;]{0,40}?\b(?:petition|complaint|application)",
        S.PETITION,
        0.85,
    ),
    rule(r"\b(?:anti-?dumping|countervailing) (?:duty )?orders?\b", S.ORDER, 0.88),
    rule(
        r"\b(?:impos|slap|lev[yi]|hit|set|appl[yi]|introduc)\w*\b(?:(?!preliminar|provisional|interim"
        r"|temporary|final)[^.;]){0,80}?\b(?:dut(?:y|ies)|tariffs?|tax(?:es)?|measures?|safeguards?"
        r"|lev(?:y|ies))",
        S.ORDER,
        0.85,
    ),
)
INJURY: tuple[StageRule, ...] = (
    rule(
        r"\bmaterially injured\b|\binjures?\b|\bthreatened with material injury\b|\bis injured\b|\binjury\b",
        S.INJURY_FINAL,
        0.85,
    ),
)
stage_as_worded = stage_finder(())
FEARED = re.compile(  # circumvention that somebody who decides nothing tells of, or fears
    r"\b(?:industry|associations?|producers|mills|unions?|lawmakers|analysts|experts|critics|lobby)\s{1,3}"
    r"(?:have\s|has\s|had\s)?(?:say|said|says|fear|worr|complain|warn|claim|argu)\w*"
    r"(?![^.;\n]{0,80}\b(?:inquir|investigat|prob))[^.;\n]{0,80}?\bcircumvent\w*"
    r"|\b(?:fears?|risks?|concerns?|worries|prevent|preventing|avoid|deter)\s{1,3}(?:[\w-]{1,20}\s{1,3}){0,4}circumvent\w*",
    re.I,
)
by_label = period_finder()
COVERS = re.compile(
    r"\b(?:cover\w*|spann?\w*|for (?:the )?period|during the period|runs?|imports|shipments"
    r"|entries)\b[^.;]{0,40}\Z",
    re.I,
)
LOOKS = re.compile(  # of what will be, in any other sentence: “the agency will look at shipments between …”
    r"\b(?:will|would|is\s{1,3}to|are\s{1,3}to)\s{1,3}(?:(?!injur|impact|trend)[^.;]){0,30}?\b(?:look|cover|examin|review"
    r"|investigat|assess|analy[sz])\w*(?:(?!injur|impact|trend)[^.;]){0,60}\Z"
    r"|\b(?:probe|investigation|inquiry|review|case|agency|authority|ministry)\s{1,3}(?:examin|cover|look|review|assess)\w*"
    r"(?:(?!injur|impact|trend)[^.;]){0,60}\Z",
    re.I,
)
ABBREVIATED_DAY = re.compile(
    r"\bon (?P<day>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?P<today>today)\b", re.I
)
DAYS = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
WITHIN = re.compile(  # the first or last day of a period, a day to come, or that of another's act
    r"\b(?:from|to|through|until|between|since|before|by|due|scheduled|expected|will|would|could"
    r"|effective|filed|lodged"
    r"|complaint|petition)\b[^.;]{0,60}\Z",
    re.I,
)
OUTRIGHT = re.compile(  # its act bears the day
    r"\b(?:notice|notification|order|statement|circular|decision|announcement|report|decree|findings)\s{1,3}"
    r"(?:was\s{1,3})?(?:dated|issued|published)(?:\s{1,3}on)?\s{1,3}\Z",
    re.I,
)
DATELINE = re.compile(r"[ \t]{0,3}(?:\([^()\n]{1,30}\)[ \t]{0,3})?(?:--|[-–—])[ \t]")
ISSUED = re.compile(
    r"\b(?:issued|published|released|announced|dated|signed|adopted|gazetted|decided|ruled"
    r"|decision)\b[^.;]{0,50}\Z",
    re.I,
)
LOOK_AT = 6_000
EVADED = re.compile(r"\b(?:evad(?:e|es|ed|ing)|evasion|EAPA)\b", re.I)
UNFAIR = re.compile(r"\bless[- ]than[- ]fair[- ]value\b|\bunfairly (?:low[- ])?priced\b", re.I)
NUMBERED = re.compile(
    r"\b(?:Decision|Notification|Circular|Regulation|Order|Resolution|Notice"
    r"|News Release)\s{1,3}(?:\(E[CU]\)\s{1,3})?"
    r"(?:No\.?\s{0,3}|number\s{1,3})?(?P<n>\d{1,5}[/-][\w./-]{1,20}\w|20\d\d/\d{1,5})",
)


def recognise(segment: Segment) -> Recognition | None:
    """Know an English press text that tells of one act."""
    if segment.language != "en" or segment.tables:
        return None
    act = act_of(segment)
    sure = PRESS if act and act.surely else SURE
    return Recognition(sure, act.named.start, act.named.end) if act else None


def find_authority(reading: Reading) -> Iterable[Found]:
    """Give the authority that acts."""
    act = act_of(reading.segment)
    if act is not None:
        yield reading.segment.found(act.authority, act.named.start, act.named.end, confidence=SURE, by=BY)


def telling(segment: Segment, _tongue: Tongue) -> tuple[Extent | None, Sequence[Extent]]:
    """Give the headline, and the sentences of action before it: these are worded with more care."""
    act = act_of(segment)
    return (act.title, (*act.told, act.title)) if act else (None, ())


by_clauses = subject_finder(("en",), telling)


def find_subject(reading: Reading) -> Iterable[Found]:
    """Give what the fields read; goods with an adjective of origin where no clause names a country."""
    for found in by_clauses(reading):
        subject = found.value
        if isinstance(subject, Subject) and (subject.clause is None or not subject.clause.origins):
            own = clause_of(reading.segment.flow, subject.said, market_of(reading))
            if own is not None:
                yield found.model_copy(update={"value": replace(subject, clause=own)})
                continue
        yield found


def find_stage(reading: Reading) -> Iterable[Found]:
    """Give the stage by the sentences of action, then the headline; of plain wordings the first said."""
    act = act_of(reading.segment)
    if act is None:
        return
    text = FEARED.sub(lambda m: " " * len(m[0]), reading.segment.flow)
    injury = act.authority == "US-ITC"
    for rank, extent in enumerate((*act.told, act.title)):
        known = next(
            (_at(r, text, extent) for r in SPECIAL if r.pattern.search(text, extent.start, extent.end)), None
        )
        if known is None and injury:
            known = next(
                (_at(r, text, extent) for r in INJURY if r.pattern.search(text, extent.start, extent.end)),
                None,
            )
        if known is None:
            said = [_at(r, text, extent) for r in PLAIN if r.pattern.search(text, extent.start, extent.end)]
            known = min(said, key=lambda s: s[1].start, default=None)
        if known is not None:
            sure = known[0].confidence - (0.05 if rank else 0)
            yield reading.segment.found(
                known[0].stage.value, known[1].start, known[1].end, confidence=sure, by=BY
            )
            return
    yield from stage_as_worded(reading)


def _at(known: StageRule, text: str, extent: Extent) -> tuple[StageRule, Extent]:
    match = known.pattern.search(text, extent.start, extent.end)
    return known, Extent(*match.span()) if match else extent


def find_publication_date(reading: Reading) -> Iterable[Found]:
    """Give the day on which the authority acted: printed, or its weekday before the paper's own date."""
    segment = reading.segment
    act = act_of(segment)
    if act is None:
        return
    text = segment.flow
    for extent in act.told:
        for printed in printed_dates(text, extent.start, extent.end):
            if DATELINE.match(text, printed.end):
                continue
            low = max(extent.start, printed.start - 70)
            if OUTRIGHT.search(text, low, printed.start) or not WITHIN.search(text, low, printed.start):
                yield segment.found(
                    printed.day.isoformat(), printed.start, printed.end, confidence=0.78, by=BY
                )
                return
    for printed in printed_dates(text, 0, LOOK_AT):
        begin = max(text.rfind("\n", 0, printed.start), text.rfind(". ", 0, printed.start)) + 1
        issued = ISSUED.search(text, max(begin, printed.start - 70), printed.start)
        if issued is not None and not WITHIN.search(text, issued.start(), printed.start):
            yield segment.found(printed.day.isoformat(), printed.start, printed.end, confidence=0.72, by=BY)
            return
    paper = next(
        (p for p in printed_dates(text, 0, 2_500) if not act.told or p.start < act.told[0].end), None
    )
    for extent in act.told if paper is not None else ():
        match = ABBREVIATED_DAY.search(text, extent.start, extent.end)
        if match is not None and paper is not None:
            at = _weekday(paper.day, match)
            yield segment.found(at.isoformat(), match.start(), match.end(), confidence=0.7, by=BY)
            return
    if paper is not None:
        yield segment.found(paper.day.isoformat(), paper.start, paper.end, confidence=0.62, by=BY)


def _weekday(paper: date, match: re.Match[str]) -> date:
    if match["today"]:
        return paper
    return paper - timedelta(days=(paper.weekday() - DAYS.index(match["day"].lower())) % 7)


def find_period(reading: Reading) -> Iterable[Found]:
    """Give the period looked at, by its label, or as a sentence of action says that a case covers it."""
    found = list(by_label(reading))
    yield from found
    act = act_of(reading.segment)
    text = reading.segment.flow
    told = [*act.told, Extent(act.title.end, len(text))] if act and not found else []
    for rank, extent in enumerate(told):
        covers = COVERS if rank + 1 < len(told) else LOOKS
        for pair in stretches(text[extent.start : extent.end]):
            start, end = extent.start + pair.start, extent.start + pair.end
            if covers.search(text, max(extent.start, start - 80), start):
                reviewed = re.search(r"\breview", text[extent.start : start], re.I)
                value = Period(label="POR" if reviewed else "POI", start=pair.first, end=pair.last)
                yield reading.segment.found(value, start, end, confidence=0.75, by=BY)
                return


def find_document_number(reading: Reading) -> Iterable[Found]:
    """Give the number of the act that a sentence of action names."""
    act = act_of(reading.segment)
    for extent in (*act.told, Extent(0, act.title.start)) if act else ():
        match = NUMBERED.search(reading.segment.flow, extent.start, extent.end)
        if match is not None:
            yield reading.segment.found(match["n"], match.start(), match.end(), confidence=0.78, by=BY)
            return


def find_instruments(reading: Reading) -> Iterable[Found]:
    """Give the remedies that the text names; goods sold at less than fair value are dumped."""
    told = list(instruments_as_named(reading))
    yield from told
    act = act_of(reading.segment)
    if act is not None and act.authority == "US-CBP":
        for extent in (act.title, *act.told):
            match = EVADED.search(reading.segment.flow, extent.start, extent.end)
            if match is not None:
                yield reading.segment.found(
                    Instrument.EV.value, match.start(), match.end(), confidence=0.9, by=BY
                )
                break
    if act is not None and all(f.value != Instrument.AD.value for f in told):
        for extent in (act.title, *act.told):
            match = UNFAIR.search(reading.segment.flow, extent.start, extent.end)
            if match is not None:
                yield reading.segment.found(
                    Instrument.AD.value, match.start(), match.end(), confidence=0.9, by=BY
                )
                return


def find_case_numbers(reading: Reading) -> Iterator[Found]:
    """Give the numbers of the proceedings, the US offices' as they write them."""
    seen: set[str] = set()
    act = act_of(reading.segment)
    own = _forms().get(act.authority) if act and not act.authority.startswith("US-") else None
    written_so = own.finders["case_numbers"](reading) if own else ()  # as that office writes its own
    for found in (*NUMBERS.find(reading), *commission_numbers(reading), *written_so):
        if str(found.value) not in seen:
            seen.add(str(found.value))
            yield found


@cache
def _forms() -> Mapping[str, AuthorityForm]:
    return load("extract.authorities", AuthorityForm)


FORM = AuthorityForm(
    name="press.en",
    recognise=recognise,
    nomenclature="HS",
    language="en",
    finders=finders(
        Manner(
            languages=("en",),
            telling=telling,
            cases=(written(r"\b(?P<n>[AC]-\d{3}-\d{3})\b", "{n}"),),
            extra={
                "authority": find_authority,
                "headline": find_subject,
                "stage": find_stage,
                "instruments": find_instruments,
                "case_numbers": find_case_numbers,
                "publication_date": find_publication_date,
                "period": find_period,
                "document_number": find_document_number,
            },
        )
    ),
)
