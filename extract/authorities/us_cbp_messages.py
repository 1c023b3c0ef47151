"""US Customs and Border Protection: the public AD/CVD messages to its ports.

Authority:  passes on Commerce's instructions: deposit rates by case number, liquidation
Publishes:  ``MESSAGE NO: 4347403``, a head of ``LABEL: value`` lines, numbered paragraphs; to the trade
            ``CSMS # 65114233``, a bulletin in running text
Traps:      case numbers of ten characters are a firm's; ``-000`` are all others; the rate stands below
History:    2026-11: first version
"""

import re
from collections.abc import Iterable, Iterator

from extract.authorities.us_cbp_evasion import AUTHORITY, ORDERS
from extract.companies.names import FORM as FORM_OF_FIRM
from extract.field import Reading
from extract.fields.rates import FIELD as RATES
from extract.forms.finders import Manner, authority_form
from extract.forms.identity import instruments_finder
from extract.forms.numbers import written
from extract.forms.period import period_finder
from extract.letterhead import named
from extract.prose.sentences import one_line
from extract.tongue import rule
from tradewarn.model import Company, Found, Period, Rate, RateScope, Stage
from tradewarn.printed.dates import calendar_day

named_instruments = instruments_finder()
by_words = period_finder()
BY = "extract/authorities/us_cbp_messages.py"
BLOCK = re.compile(
    r"^[ \t]*(?P<role>(?:Producer|Manufacturer|Exporter"
    r"|Company|Firm)[^:\n]{0,40}):[ \t]*(?P<name>[^\n]{2,160})\n"
    r"(?:[^\n]{0,160}\n){0,4}?"
    r"[ \t]*(?:Cash[ \t]+deposit[ \t]+rate|Assessment[ \t]+rate|Deposit[ \t]+rate|Rate)[^:\n]{0,30}:[ \t]*"
    r"(?P<n>\d{1,4}(?:\.\d{1,4})?)[ \t]?(?:%|percent)",
    re.I | re.M,
)
LISTED = re.compile(  # a bulletin's line: “Exporter: Name (A-999-999-001): 1.23%”
    r"^[ \t•*-]{0,8}(?:(?P<role>[A-Z][A-Za-z /-]{2,40}):[ \t]*)?(?P<name>[A-Z][^\n:|]{2,160}?)[ \t]*"
    r"[(\[]?(?P<case>[AC][-–—]\d{3}[-–—]\d{3})[-–—]\d{3}[)\]]?[ \t]{0,4}[:–—|-]{0,2}[ \t]{0,8}"
    r"(?P<n>\d{1,4}(?:\.\d{1,4})?)[ \t]?(?:%|percent)",
    re.M,
)
ASSESSED = re.compile(  # “exported by Name (A-999-999-001), assess … equal to 1.23 percent”
    r"\b(?:produced|manufactured|exported|imported"
    r"|sold)\b[^.;\n]{0,60}?\bby\s{1,4}(?P<name>[A-Z][^()]{2,140}?)\s{0,4}"
    r"\((?P<case>[AC][-–—]\d{3}[-–—]\d{3})[-–—]\d{3}\)(?:[^.]|\.(?=\d)){0,240}?"
    r"\b(?:liability|dut(?:y|ies)|rate|deposits?)\b[^.%]{0,60}?(?P<n>\d{1,4}(?:\.\d{1,4})?)\s?(?:%|percent)"
)
ASSESS = re.compile(r"\bassess", re.I)
OF_REVIEW = re.compile(
    r"^[ \t]*PERIOD[ \t]+OF[ \t]+REVIEW[ \t]*:[ \t]*(\d{1,2})/(\d{1,2})/(\d{4})[ \t]*(?:TO|THROUGH|-|–)[ \t]*"
    r"(\d{1,2})/(\d{1,2})/(\d{4})",
    re.I | re.M,
)
OTHERS = re.compile(r"\ball[- ]others?\b|-wide\b|\bwide\s+entity\b", re.I)
WIDE = re.compile(r"\bwide\b", re.I)
NUMBER = re.compile(r"\b(?P<n>[AC][-–—]\d{3}[-–—]\d{3})\b")


def find_authority(reading: Reading) -> Iterable[Found]:
    """Give Customs, by the head of its message."""
    proof = reading.form.recognise(reading.segment)
    if proof is not None:
        yield reading.segment.found(AUTHORITY, proof.start, proof.end, confidence=proof.confidence, by=BY)


def find_instruments(reading: Reading) -> Iterable[Found]:
    """Give the duty of each case number; the program’s name, AD/CVD, says nothing of this case."""
    told: set[str] = set()
    for number in reading.found.get("case_numbers", ()):
        instrument = ORDERS.get(str(number.value)[:2])
        if instrument is not None and instrument.value not in told:
            told.add(instrument.value)
            yield number.model_copy(update={"value": instrument.value, "by": BY})
    if not told:
        yield from named_instruments(reading)


def find_rates(reading: Reading) -> Iterable[Found]:
    """Give the deposit rate of each block that names a firm; of a bulletin without blocks what it states."""
    blocks = list(_of_blocks(reading))
    yield from blocks or RATES.find(reading)


def _of_blocks(reading: Reading) -> Iterable[Found]:
    origins = [str(f.value) for f in reading.found.get("countries_of_origin", ())]
    country = origins[0] if len(set(origins)) == 1 else None
    for match in _told(reading):
        name = _firm(match)
        scope: RateScope = (
            "country_wide" if WIDE.search(name) else "all_others" if OTHERS.search(name) else "company"
        )
        value = Rate(
            company=name if scope == "company" else None,
            country=country,
            scope=scope,
            rate=match["n"],
            unit="%",
            basis="assessment" if match.re is ASSESSED and ASSESS.search(match[0]) else "cash deposit",
            kind="ad_valorem" if float(match["n"]) else "zero",
            printed=match["n"],
        )
        yield reading.segment.found(value, match.start(), match.end(), confidence=0.9, by=BY)


def _told(reading: Reading) -> Iterator[re.Match[str]]:
    """Give each place that ties a firm to a rate."""
    for pattern in (BLOCK, LISTED, ASSESSED):
        yield from pattern.finditer(reading.segment.flow)


def _firm(match: re.Match[str]) -> str:
    """Give the name of a block or line, its points kept that belong to a legal form."""
    name = one_line(match["name"]).strip(" ,;(")
    return name if FORM_OF_FIRM.search(name) else name.rstrip(".")


def find_period(reading: Reading) -> Iterable[Found]:
    """Give the period of review of the message's head, whose dates begin with the month; else as worded."""
    match = OF_REVIEW.search(reading.segment.flow)
    days = [int(d) for d in match.groups()] if match else []
    start = calendar_day(days[2], days[0], days[1]) if days else None
    end = calendar_day(days[5], days[3], days[4]) if days else None
    if match is not None and start and end:
        value = Period(label="POR", start=start, end=end)
        yield reading.segment.found(value, match.start(), match.end(), confidence=0.95, by=BY)
        return
    yield from by_words(reading)


def find_companies(reading: Reading) -> Iterable[Found]:
    """Give the firms of the blocks."""
    seen: set[str] = set()
    for match in _told(reading):
        name = _firm(match)
        if name.casefold() in seen:
            continue
        seen.add(name.casefold())
        if not OTHERS.search(name):
            value = Company(name=name, role="producer/exporter", country=None)
            yield reading.segment.found(value, match.start("name"), match.end("name"), confidence=0.85, by=BY)


FORM = authority_form(
    "US-CBP.messages",
    [
        named(r"(?i)\bMESSAGE (?:NO\.?|NUMBER|#) ?:? ?\d{7}\b", 0.99, within=600),
        named(
            r"\bCSMS ?(?:#|No\.?)? ?\d{5,9}\b",
            0.985,
            within=600,
            also=r"\bAD/CVD\b|\banti-?dumping\b|\bcountervailing\b|\bEAPA\b",
        ),
        named(
            r"\bDirectors of Field Operations\b", 0.97, also=r"\bAD/CVD\b|\bantidumping\b|\bcountervailing\b"
        ),
    ],
    Manner(
        title=re.compile(
            r"^[ \t]*(?:(?:RE|SUBJECT)[ \t]*:|CSMS[ \t]?(?:#|No\.?)?[ \t]?\d{5,9}[ \t]{1,3}[-–—:])[ \t]*"
            r"(?P<title>(?:[^\n]|\n(?!\s*\n)){10,600})",
            re.M,
        ),
        cases=(
            written(
                r"\b(?P<n>[AC]-\d{3}-\d{3})\b",
                "{n}",
                within=1_200,
            ),
        ),
        acts=(
            written(r"(?i)\bMESSAGE (?:NO\.?|NUMBER|#) ?:? ?(?P<n>\d{7})\b", "{n}", within=600),
            written(r"\bCSMS ?(?:#|No\.?)? ?(?P<n>\d{5,9})\b", "{n}", within=600),
        ),
        published=(
            re.compile(
                r"^[ \t]*(?:MESSAGE[ \t]+(?:NO\.?|NUMBER)[ \t]*:[ \t]*\d{7}[ \t]+)?"
                r"(?:MESSAGE[ \t]+)?DATE[ \t]*:[ \t]*",
                re.I | re.M,
            ),
            re.compile(r"\bsent[ \t]+this[ \t]+bulletin[ \t]+(?:at|on)[ \t]+", re.I),
        ),
        order="month",
        stages=(
            rule(r"\bpreliminary (?:affirmative |negative )?determination\b", Stage.PRELIM),
            rule(r"\bpreliminary results\b", Stage.REVIEW_PRELIM),
            rule(
                r"\bfinal (?:affirmative |negative )?determination\b"
                r"|\bfinal results of (?:the )?investigation\b",
                Stage.FINAL,
            ),
            rule(
                r"\bfinal results\b|\bautomatic liquidation\b|\bliquidation instructions\b",
                Stage.REVIEW_FINAL,
                0.85,
            ),
            rule(r"\brevocation\b|\brevoked\b", Stage.REVOCATION),
            rule(r"\brescission\b|\brescinded\b", Stage.REVIEW_RESCISSION),
            rule(r"\binitiation\b", Stage.INITIATION, 0.85),
            rule(r"\b(?:antidumping|countervailing) duty orders?\b", Stage.ORDER, 0.85),
        ),
        extra={
            "authority": find_authority,
            "instruments": find_instruments,
            "rates": find_rates,
            "companies": find_companies,
            "period": find_period,
        },
    ),
    nomenclature="HTSUS",
)
