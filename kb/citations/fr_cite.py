"""Pages of the Federal Register: ``89 FR 64411``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

PAGE = re.compile(
    r"(?<![\d.,/$])(\d{2,3}) {1,9}(?:FR|F\. ?R\.|(?:Fed|FED)\.? ?(?:Reg|REG)\.?,?|"
    r"(?:Federal|FEDERAL) (?:Register|REGISTER),?) {1,9}(?:(at|p\.|page) {1,3})?"
    r"(\d{1,3},\d{3}|\d{1,6})\b(?!,\d{3}|[.]\d)"
)
PIN = re.compile(r",? {1,3}(?:at {1,3})?(\d{1,3},\d{3}|\d{3,6})(?:-\d{1,6})?(?![\d/-]|,\d|\.\d)")
MEMORANDUM = re.compile(
    r"(?: \([^()]{3,40}\))?,? {1,3}(?:and |"
    r"with )?(?:the )?(?:accompanying )?(?:Issues and Decision Memorandum|"
    r"Decision Memorandum|I&D Memo|IDM)"
    r"(?: \([^()]{2,20}\))?,? {1,3}at (?:Comments?|pages?|sections?|n\.|p\.|"
    r"pp\.) ?[\dIVX]{1,5}(?:-\d{1,3})?(?:,? (?:and|&) \d{1,3})?"
)
LAST_VOLUME = 130
LONGEST = 900  # pages of one document


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    page = int(match[3].replace(",", ""))
    if not 1 <= int(match[1]) <= LAST_VOLUME:
        return
    if match[2] == "at":  # a page within a document that was cited before: its first page is not told
        yield Read(f"{int(match[1])} FR at {page}", pinpoint=str(page))
        return
    end, pins = match.end(), []
    pin = PIN.match(sheet.plain, end)
    while pin and page < int(pin[1].replace(",", "")) <= page + LONGEST:
        pins.append(pin[0].strip(" ,"))
        end = pin.end()
        pin = PIN.match(sheet.plain, end)
    memorandum = MEMORANDUM.match(sheet.plain, end)
    if memorandum:
        pins.append("IDM " + memorandum[0][memorandum[0].rindex(" at ") + 1 :])
        end = memorandum.end()
    yield Read(f"{int(match[1])} FR {page}", match.start(), end, pinpoint=", ".join(pins))


FORM = CitationForm("FR_CITE", (Way(PAGE, _read),), in_notices=True)
