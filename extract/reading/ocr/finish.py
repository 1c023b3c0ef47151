"""Pages that wait for recognition get their text, within what a file may cost."""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence

from extract.reading.ocr import issues, tesseract
from extract.reading.ocr.need import WAITING
from extract.reading.ocr.recognise import PAGE_SECONDS, SeenPage
from extract.reading.ocr.tongues import DATA, first_choice
from extract.reading.reader import Limits
from tradewarn.errors import SlowFile, TradewarnError
from tradewarn.model import Page, Scan

Look = Callable[[int, str], SeenPage]
"""Recognises the page of a number, given the data that fitted the document so far."""
Together = Callable[[Look, Sequence[int], str], Iterable[SeenPage | TradewarnError]]
"""Looks at several pages, maybe at once, and yields what each gave, in order."""


def waiting(pages: Iterable[Page]) -> list[int]:
    """The numbers of the pages that are to be recognised."""
    return [page.number for page in pages if page.scan and page.scan.unread == WAITING]


def finish(
    pages: Sequence[Page],
    look: Look,
    *,
    limits: Limits,
    seconds: float,
    together: Together | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> list[Page]:
    """Recognise the pages that wait, in order.

    The first of them tells the language; the others begin with its data. What is beyond
    the limits stays unread and says why.

    Args:
        pages: All pages of the file.
        look: Recognises one page.
        limits: Of these, `ocr_pages` holds.
        seconds: After these no further page is begun.
        together: How several pages are looked at; one by one, where it is not said.
        progress: Told how many pages are done, of how many.
    """
    numbers = waiting(pages)
    lack = _lack()
    why: dict[int, str] = dict.fromkeys(numbers, lack) if lack else {}
    if lack:
        numbers = []
    why |= dict.fromkeys(numbers[limits.ocr_pages :], issues.TOO_MANY)
    numbers = numbers[: limits.ocr_pages]
    seen: dict[int, SeenPage] = {}
    until = time.monotonic() + seconds
    known, at = _known(pages), 0

    def timed(number: int, data: str) -> SeenPage:
        if time.monotonic() >= until:
            raise SlowFile("the time was up", fix="raise TRADEWARN_OCR_SECONDS")
        return look(number, data)

    while at < len(numbers):
        some = numbers[at : at + 1] if not seen else numbers[at:]
        for number, result in zip(some, (together or _one_by_one)(timed, some, known), strict=True):
            if isinstance(result, SeenPage):
                seen[number] = result
            else:
                why[number] = issues.TIME if time.monotonic() >= until else issues.BROKEN
            at += 1
            if progress:
                progress(at, len(numbers))
        known = known or next((page.data[0] for page in seen.values() if page.data), "")
    return _with_text(pages, seen, why)


def page_seconds(limits: Limits) -> int:
    """The longest that one page may take."""
    return min(PAGE_SECONDS, limits.seconds)


def _one_by_one(look: Look, numbers: Sequence[int], known: str) -> Iterable[SeenPage | TradewarnError]:
    for number in numbers:
        try:
            yield look(number, known)
        except TradewarnError as error:
            yield error


def _lack() -> str:
    """What is missing for any page to be recognised; empty: nothing."""
    if not tesseract.found():
        return issues.NO_PROGRAM
    return "" if first_choice(tesseract.languages()) else issues.NO_LANGUAGE


def _known(pages: Sequence[Page]) -> str:
    """The data for the language of the pages that have text already; empty: too little of it."""
    from extract.language import language_of

    text = "\n".join(page.text for page in pages if not page.scan)
    if len(text) < 400:
        return ""
    installed = tesseract.languages()
    return next((data for data in DATA.get(language_of(text), ()) if data in installed), "")


def _with_text(pages: Sequence[Page], seen: Mapping[int, SeenPage], why: Mapping[int, str]) -> list[Page]:
    """Put the recognised pages in their places; a page keeps the more of its two texts."""
    from extract.reading.ocr.lay_out import to_pages

    made = to_pages(seen.items())
    out = []
    for page in pages:
        if new := made.get(page.number):
            keeps = len(page.text) > len(new.text)
            out.append(page.model_copy(update={"scan": None}) if keeps else new)
        elif reason := why.get(page.number):
            out.append(page.model_copy(update={"scan": Scan(unread=reason)}))
        else:
            out.append(page)
    return out
