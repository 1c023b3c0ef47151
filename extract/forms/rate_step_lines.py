"""Steps of a safeguard that sentences and lines give: ``the first year 17%, the second year 15%``.

Each step is a year counted in words or figures, or a stretch of dates, and the first
figure behind it; one step alone is no schedule, and a step without a figure ends the list.
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from extract.forms.rate_row import Row
from extract.forms.rate_value import Value, read_value
from extract.forms.subject import Subject
from extract.segment import Segment
from extract.us.headline import Extent
from tradewarn.printed.numbers import CURRENCY, NUMBER, PER, QUANTITY
from tradewarn.printed.stretches import stretches

YEAR = re.compile(
    r"\b(?:(?:the\s+)?(?:first|second|third|fourth|1st|2nd|3rd|4th)\s+(?:year|period|stage)\b"
    r"|(?:year|period)\s+(?:\d|one|two|three|four|I{1,3}|IV)\b"
    r"|(?:năm|giai\s+đoạn)\s+(?:thứ\s+)?(?:nhất|hai|ba|tư|đầu(?:\s+tiên)?|[1-4])(?!\d)"
    r"|tahun\s+(?:ke-?\s?)?(?:pertama|kedua|ketiga|keempat|satu|dua|tiga|I{1,3}|IV|[1-4])(?!\d)\b)",
    re.I,
)
FIGURE = re.compile(
    rf"(?<![\d.,])(?:(?P<share>(?:{NUMBER})\s?(?:%|persen\b|per\s?cent\b|phần\s+trăm))"
    rf"|(?P<money>(?:{CURRENCY})\s?(?:{NUMBER})(?:{PER}(?:{QUANTITY}))?|(?:{NUMBER})\s?(?:{CURRENCY}){PER}(?:{QUANTITY}))(?!\w))",
    re.I,
)
DUTY = re.compile(
    r"\b(?:safeguard|sauvegarde|droit|önlem|mali\s+yükümlülük|пошлин\w*|защитн\w+|salvaguard\w+|bea\s+masuk|BMTP|thuế|tự\s+vệ|dut(?:y|ies)|perlindungan|rate|tarif)\b",
    re.I,
)
BETWEEN = 400  # code points of a step before its figure
APART = 600  # code points between two steps
ABOVE = 600
SURE = 0.74


def step_lines(segment: Segment, subject: Subject) -> Iterator[Row]:
    """Give the steps of the first list of them that has a figure each."""
    text = segment.flow
    steps = sorted(
        [
            *((m.start(), m.end(), None, None) for m in YEAR.finditer(text)),
            *(
                (s.start, s.end, s.first, s.last)
                for s in stretches(text)
                if 100 < (s.last - s.first).days < 400
            ),
        ],
        key=lambda s: s[:2],
    )
    rows: list[tuple[int, Row]] = []
    for at, step in enumerate(steps):
        start, end, since, until = step
        stop = min(end + BETWEEN, next((s[0] for s in steps[at + 1 :] if s[0] > end), len(text)))
        figure = FIGURE.search(text, end, stop)
        value = read_value(figure[0].strip(), mark=subject.tongue.decimal) if figure else None
        if figure is None or value is None:
            continue
        if rows and start - rows[-1][0] > APART:
            break
        place = Extent(start, figure.end())
        rows.append((figure.end(), _row(value, text[start : figure.end()], place, since, until)))
    told = len(rows) > 1 and DUTY.search(text, max(0, rows[0][1].at.start - ABOVE), rows[-1][0])
    falls = all(float(a.value.number) >= float(b.value.number) for (_, a), (_, b) in pairwise(rows))
    if told and falls:
        yield from (row for _, row in rows)


def _row(value: Value, words: str, place: Extent, since: date | None, until: date | None) -> Row:
    return Row("", "", None, value, words, place, SURE, scope="country_wide", since=since, until=until)
