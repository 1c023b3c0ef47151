"""How a report of a court is read: volume, reporter, page, and a page within."""

import re

from kb.citation_form import Read, Sheet

LAST = r"(at {1,3})?(\d{1,7})\b(?!\)|,\d{3}|\.\d|%)"
PIN = re.compile(r", {1,3}(\d{1,4}(?:-\d{1,4})?)(?![\w/.-]|,\d{3})(?= ?[(,;.)]| {1,3}\(|\Z)")
UNPAGED = frozenset({"ITRD", "WL", "I.T.R.D."})


def cited(match: re.Match[str], sheet: Sheet, name: str) -> Read:
    """Give a report by its first page; a page within one (``at 1378``) tells no first page."""
    if match[3]:
        return Read(f"{match[1]} {name} at {match[4]}", pinpoint=match[4])
    pin = PIN.match(sheet.plain, match.end()) if name not in UNPAGED else None
    if pin:
        return Read(f"{match[1]} {name} {match[4]}", match.start(), pin.end(), pinpoint=pin[1])
    return Read(f"{match[1]} {name} {match[4]}")
