"""Documents with scanned pages that a package was missing for: found, and read again once it is there."""

from extract.reading.ocr.issues import PROGRAM, waits_for
from extract.reading.ocr.tesseract import languages
from extract.reading.ocr.tongues import first_choice, package
from extract.version import extractor_version
from tradewarn.errors import ScanDoubtful, ScanUnread
from tradewarn.store import Store

NAME = "extract"  # the stage that reads, and that raised the issues


def waiting_scans(store: Store) -> dict[str, frozenset[str]]:
    """Map each document whose scanned pages wait for packages to these, by the issues of its last reading."""
    found: dict[str, set[str]] = {}
    for code in (ScanUnread.code, ScanDoubtful.code):
        for subject, issue in store.issues.by_subject(code, stage=NAME):
            wanted = waits_for(issue)
            if wanted:
                found.setdefault(subject, set()).add(wanted)
    return {subject: frozenset(wanted) for subject, wanted in found.items()}


def readable_now(store: Store) -> list[str]:
    """List the documents of which more can be read now than when they were read."""
    waiting = waiting_scans(store)
    there = _installed() if waiting else frozenset()
    return sorted(subject for subject, wanted in waiting.items() if wanted & there)


def enter_waiting_scans(store: Store) -> int:
    """Enter the reading of every document whose missing package is there by now; return how many.

    A reading is done for good under its rules, so that nothing else would begin it again:
    what was installed since is no rule and no part of the document.
    """
    ready = readable_now(store)
    if ready:
        version = extractor_version()
        with store.transaction() as c:
            store.jobs.supersede(NAME, dict.fromkeys(ready, version), connection=c)
            store.jobs.reopen(NAME, ready, version=version, connection=c)
    return len(ready)


def _installed() -> frozenset[str]:
    """Name the packages that are here, the program's only where it can read Latin letters."""
    data = languages()
    return frozenset(map(package, data)) | ({PROGRAM} if first_choice(data) else frozenset())
