"""Documents of the World Trade Organization: ``G/ADP/N/1/VNM/2``, ``WT/ACC/VNM/48``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

SYMBOL = re.compile(
    r"(?<![\w/.-])(?:G/(?:ADP|SCM|SG|L|VAL|RO|TBT|SPS|AG)|WT/(?:ACC|L|GC|REG|MIN|TPR|COMTD))"
    r"(?:/[A-Z0-9]{1,8}(?:[.-][A-Z0-9]{1,8}){0,2}){1,6}"
    r"(?:/(?:Suppl|Add|Corr|Rev)\.\d{1,2}){0,2}(?:/ \d{1,3}(?![\w.,%/]))?(?!\w|/\w)"
)
PIN = re.compile(r",? (?:at )?(?:paras?\.?|paragraphs?|đoạn) \d{1,4}(?:-\d{1,4}| (?:to|and|và) \d{1,4})?")


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(match[0].replace(" ", ""))


FORM = CitationForm("WTO_DOC", (Way(SYMBOL, _read, after=PIN),))
