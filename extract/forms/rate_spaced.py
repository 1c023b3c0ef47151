"""Rates in lines whose columns a text keeps apart by one blank only: ``Acme Rope Co., Ltd. 8.3% 8.3%``.

The name must show that it ends: by a legal form, or as the words for all others. The
titles stand in the line above the first row; where they do not tally with the numbers,
the numbers are only proposed, unless all are the same.
"""

import re
from collections.abc import Iterator

from extract.forms import rate_words as words
from extract.forms.rate_names import firm_of, seat_of, surely_firms
from extract.forms.rate_row import Row
from extract.forms.rate_value import read_value
from extract.forms.rate_words import is_others
from extract.forms.subject import Subject
from extract.prose.sentences import one_line
from extract.segment import Segment
from extract.us.headline import Extent
from tradewarn.printed.numbers import NUMBER

SHARE = rf"(?:{NUMBER})[ \xa0]?%"
ROW = re.compile(
    rf"^[ \t]{{0,12}}(?P<name>[^\W\d_][^\n\t|%]{{2,140}}?)"
    rf"[ \t]{{1,9}}(?P<values>{SHARE}(?:[ \t]{{1,9}}{SHARE}){{0,3}})[ \t*]{{0,9}}$",
    re.M,
)
VALUE = re.compile(rf"(?P<n>{NUMBER})[ \xa0]?%")
TITLE = re.compile(
    r"\b(?:provisional\s+)?(?:anti-?dumping\s+|countervailing\s+)?dut(?:y|ies)\b"
    r"|\bmargins?(?:\s+of\s+dumping)?\b"
    r"|\bamounts?\s+of\s+subsid\w+|\bsubsid\w+\s+(?:rates?|margins?)|\b(?:marges?|droits?|derechos?|cuotas?"
    r"|margen|margem"
    r"|direitos?)\b",
    re.I,
)
SURE, UNTOLD = 0.82, 0.4
ABOVE = 400


def spaced_rates(segment: Segment, subject: Subject) -> Iterator[Row]:
    """Read rows of one name and one to four percentages; a sentence that ends so is none."""
    text = segment.flow
    heads: list[str] = []
    last = -ABOVE
    for match in ROW.finditer(text):
        name = one_line(match["name"])
        if not _ends_as_name(name):
            continue
        if match.start() - last > 3:
            heads = _titles(text, match.start())
        last = match.end()
        values = [m["n"] for m in VALUE.finditer(match["values"])]
        told = len(values) == len(heads) or (len(values) == 1 and bool(heads))
        if not told and len(set(values)) == 1:
            values, told = values[:1], bool(heads)
        for at, printed in enumerate(values):
            value = read_value(f"{printed}%", mark=subject.tongue.decimal)
            if value is not None:
                head = heads[at] if told and len(heads) == len(values) else " ".join(heads)
                exporter = name if is_others(name) else firm_of(name)
                place = Extent(*match.span())
                yield Row(exporter, "", seat_of(name), value, head, place, SURE if told else UNTOLD)


def _ends_as_name(name: str) -> bool:
    return surely_firms(name) and not re.search(r"[;:]|\.\s+[A-Z][a-z]+\s[a-z]", name)


def _titles(text: str, start: int) -> list[str]:
    """Give the titles of the columns of rates in the nearest line above that has any."""
    above = text[max(0, start - ABOVE) : start].rstrip("\n").split("\n")
    for line in reversed(above[-6:]):
        found = [m[0] for m in TITLE.finditer(line)]
        if found and not words.NO_RATE_HEAD.search(line):
            return found
    return []
