"""Recognising scans: the program and its languages."""

from typing import TYPE_CHECKING

from tradewarn.cli.health import Check
from tradewarn.errors import ScanUnread

if TYPE_CHECKING:
    from tradewarn.cli.program import Program


def ask(program: "Program") -> str:
    """Look for the program that recognises scanned pages, and for the languages it has data for."""
    from extract.reading.ocr.issues import INSTALL
    from extract.reading.ocr.tesseract import found, languages
    from extract.reading.ocr.tongues import WANTED, package

    if not found():
        raise ScanUnread("scanned pages cannot be read here: tesseract is not installed", fix=INSTALL)
    there = languages()
    lacking = [data for data in (*WANTED, "osd") if data not in there]
    if lacking:
        names = " ".join(package(data) for data in lacking)
        raise ScanUnread(
            f"tesseract has no data for {', '.join(lacking)}", fix=f"install it: `apt-get install {names}`"
        )
    return f"tesseract reads scanned pages; language data: {', '.join(sorted(there - {'osd'}))}"


CHECK = Check("OCR", ask, optional=True)
