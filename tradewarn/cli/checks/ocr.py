"""Recognising scans: tradewarn reads text, so a scan must be recognised before it comes in."""

import shutil
import subprocess
from typing import TYPE_CHECKING

from tradewarn.cli.health import Check
from tradewarn.errors import EmptyFile

if TYPE_CHECKING:
    from tradewarn.cli.program import Program

LANGUAGES = {"eng", "vie"}
FIX = (
    "install OCRmyPDF with Tesseract's English and Vietnamese data, run `ocrmypdf -l vie+eng IN OUT` "
    "on a scan, and ingest OUT; until then each scan is an issue TW-R02"
)


def ask(program: "Program") -> str:
    """Look for the programs that recognise a scan, and for the languages they know."""
    missing = [name for name in ("ocrmypdf", "tesseract") if shutil.which(name) is None]
    if missing:
        raise EmptyFile(f"scans cannot be recognised here: {' and '.join(missing)} not found", fix=FIX)
    done = subprocess.run(
        ["tesseract", "--list-langs"], capture_output=True, text=True, timeout=30, check=False
    )
    lacking = LANGUAGES - set(done.stdout.split())
    if lacking:
        raise EmptyFile(f"tesseract has no data for {', '.join(sorted(lacking))}", fix=FIX)
    return "scans can be recognised by hand with ocrmypdf, before they are ingested"


CHECK = Check("OCR", ask, optional=True)
