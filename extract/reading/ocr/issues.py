"""What a person must be told of a file's scanned pages."""

import re
from collections.abc import Iterable, Sequence

from extract.reading.ocr.need import WAITING
from extract.reading.ocr.tongues import WANTED, package
from tradewarn.errors import ScanDoubtful, ScanUnread
from tradewarn.model import Issue, Page

NO_PROGRAM, NO_LANGUAGE = "no-tesseract", "no-language"
TOO_MANY, TIME, BROKEN, BLANK = "too-many", "time", "broken", "blank"
POOR = 0.75  # mean confidence, under which the page itself is named

PROGRAM = "tesseract-ocr"
_PACKAGE = re.compile(r"install (tesseract-ocr-[a-z-]{3,12}),")

INSTALL = "install it: `apt-get install tesseract-ocr " + " ".join(package(data) for data in WANTED) + "`"
_WHY = {
    WAITING: ("they were not given to recognition", "read the file with `tradewarn extract` or `ingest`"),
    NO_PROGRAM: ("tesseract is not installed", INSTALL + ", and read the file again"),
    NO_LANGUAGE: ("tesseract has no data for any language we read", INSTALL + ", and read the file again"),
    TOO_MANY: (
        "the file has more scanned pages than the limit",
        "raise TRADEWARN_OCR_PAGES, or split the file",
    ),
    TIME: ("the time for scanned pages was up", "raise TRADEWARN_OCR_SECONDS, or split the file"),
    BROKEN: ("recognition failed on them", "look at these pages by hand"),
    BLANK: ("no word could be recognised on them", "look at these pages by hand"),
}


def scan_issues(pages: Iterable[Page]) -> list[Issue]:
    """Name the pages that were not read, those read with the wrong data, and those read poorly."""
    scans = [(page.number, page.scan) for page in pages if page.scan]
    issues = []
    for unread, (why, fix) in _WHY.items():
        numbers = [number for number, scan in scans if scan.unread == unread]
        if numbers:
            issues.append(_issue(ScanUnread.code, f"{_scans(numbers)} not read: {why}", fix))
    for missing in sorted({scan.missing for _, scan in scans if scan.missing and not scan.unread}):
        numbers = [number for number, scan in scans if scan.missing == missing]
        what = f"{_scans(numbers)} read without the data of their language"
        issues.append(_issue(ScanDoubtful.code, what, f"install {missing}, and read the file again"))
    poor = [number for number, scan in scans if not scan.unread and scan.confidence < POOR]
    if poor:
        what = f"{_scans(poor)} read poorly: many words are guesses"
        issues.append(
            _issue(ScanDoubtful.code, what, "compare the record with the page, or find a better copy")
        )
    return issues


def waits_for(issue: Issue) -> str:
    """Give the package whose installation would read a document of such an issue; empty where none would.

    Example:
        >>> waits_for(Issue(code="TW-R09", what="…", fix="install tesseract-ocr-tur, and …", stage="read"))
        'tesseract-ocr-tur'
    """
    if issue.code == ScanUnread.code:
        lacking = (_WHY[NO_PROGRAM][0], _WHY[NO_LANGUAGE][0])
        return PROGRAM if issue.what.endswith(lacking) else ""
    named = _PACKAGE.match(issue.fix) if issue.code == ScanDoubtful.code else None
    return named[1] if named else ""


def unread_error(pages: Sequence[Page]) -> ScanUnread:
    """The error for a file of scans of which nothing was read."""
    first = scan_issues(pages)[0]
    return ScanUnread(first.what, fix=first.fix)


def _scans(numbers: list[int]) -> str:
    """Say how many scanned pages, and which."""
    if len(numbers) == 1:
        return f"1 scanned page (page {numbers[0]}) was"
    return f"{len(numbers)} scanned pages (pages {_ranges(numbers)}) were"


def _ranges(numbers: list[int]) -> str:
    """Page numbers, those in a row as a range."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in runs)


def _issue(code: str, what: str, fix: str) -> Issue:
    return Issue(code=code, what=what, fix=fix, stage="read")
