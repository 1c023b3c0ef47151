"""Steps of a safeguard whose figure stands first: ``28% in the first year, 24% in the second year``."""

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.forms.rate_figures import WORD, in_words
from extract.forms.rate_row import Row
from extract.forms.rate_step_lines import DUTY
from extract.forms.rate_value import read_value
from extract.forms.subject import Subject
from extract.segment import Segment
from extract.us.headline import Extent
from tradewarn.printed.numbers import CURRENCY, NUMBER, PER, QUANTITY
from tradewarn.printed.quick import quick

NTH = (
    r"(?:year\s+(?:one|two|three|four|[1-4])|năm\s+(?:thứ\s+)?(?:nhất|hai|ba|tư|[1-4])|tahun\s+(?:pertama|kedua|ketiga|keempat)"
    r"|(?:first|second|third|fourth|1st|2nd|3rd|4th)\s+(?:year|period|stage)|(?:premi[èe]re|deuxi[èe]me|troisi[èe]me"
    r"|quatri[èe]me|1re|2e|3e|4e)\s+ann[ée]e|(?:primer|segundo|tercer|cuarto)\s+año|(?:primeiro|segundo|terceiro|quarto)\s+ano"
    r"|(?:перв|втор|трет|четверт)\w+\s+год\w*|(?:birinci|ikinci|üçüncü|[1-4]\.)\s+(?:yıl|dönem)\w*)"
)
DURING = r"[^;%\n\d]{0,90}\b(?:(?:when|if)\s+imported|entered|applied)\s+(?:during|in|on\s+or\s+after|from)\b"
DURING += r"|[^;%\n\d]{0,90}\bthereafter\b"
LEAST = rf"(?:{CURRENCY})\s?(?:{NUMBER}){PER}(?:{QUANTITY})|(?:{NUMBER})\s?(?:{CURRENCY}){PER}(?:{QUANTITY})"
STEP = quick(
    rf"(?<![\d.,])(?P<value>(?:{NUMBER})\s?(?:%|per\s?cent\b\.?|pour\s?cent\b|por\s?ciento\b|процент\w{{0,3}})"
    rf"(?:\s[^;%\n\d]{{0,40}}?\b(?:minimum|not\s+less\s+than|at\s+least)\b[^;%\n\d]{{0,20}}(?:{LEAST}))?"
    rf"|(?:{WORD})\s(?:per\s?cent\b\.?|percent\b)"
    rf"|(?:{CURRENCY})\s?(?:{NUMBER})(?:{PER}(?:{QUANTITY}))?|(?:{NUMBER})\s?(?:{CURRENCY}){PER}(?:{QUANTITY}))"
    rf"\s{{0,3}}(?:[(,]\s?)?(?:(?:ad\s+valorem|for|in|during|over|of|the|pour|la|au|cours|de|durante|el|en|no|в|на|за|течение)\s+){{0,5}}(?:(?:{NTH}|thereafter)\b|{DURING})",
    re.I,
)
APART = 160  # code points between two steps of one list
ABOVE = 600
SURE = 0.74


def steps_ahead(segment: Segment, subject: Subject) -> Iterator[Row]:
    """Give the steps of the first list of them; one alone is none, and so is one that rises."""
    rows: list[tuple[int, Row]] = []
    for match in STEP.finditer(segment.flow):
        value = in_words(match["value"]) or read_value(match["value"].strip(), mark=subject.tongue.decimal)
        if value is None:
            continue
        if rows and match.start() - rows[-1][0] > APART:
            break
        row = Row("", "", None, value, match[0], Extent(*match.span()), SURE, scope="country_wide")
        rows.append((match.end(), row))
    if len(rows) < 2 or not DUTY.search(segment.flow, max(0, rows[0][1].at.start - ABOVE), rows[-1][0]):
        return
    if all(float(a.value.number) >= float(b.value.number) for (_, a), (_, b) in pairwise(rows)):
        yield from (row for _, row in rows)
