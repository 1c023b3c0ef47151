"""Where an officer looks for a value that the machine did not read."""

from collections.abc import Iterator, Sequence
from itertools import islice

from extract.cue_places import cue_places
from extract.forms.rate_unread import unread_figures
from extract.segment import Cut, PageSlice, Segment
from extract.silent import PLAIN
from tradewarn.model import Found, Notice, Page, Part, Record

AROUND = 160  # letters before and behind
MOST = 6
HEAD = 400  # letters in which an act says what it is, when, on which goods and from where


class Place(Record):
    """A stretch of the document to read, with what stands around it; nothing was taken from it."""

    quote: str
    before: str
    after: str
    page: int
    start: int
    end: int


def places_to_look(notice: Notice, field: str, pages: Sequence[Page]) -> tuple[Place, ...]:
    """Give the places of a notice that show what belongs in a field, the first few.

    Of a field that was read in part, the places that were not read come alone. Where no
    single place can be told, it is the beginning of the act: a person is never sent to an
    empty page.
    """
    found = list(_unread_rates(notice, pages)) if field == "rates" and notice.rates else []
    found = found or list(_places(notice, field, pages))
    unread = [place for place in found if not _read(place, notice.evidence.get(field, ()))]
    return tuple(islice(unread or found or _beginning(notice, pages), MOST))


def _parts(notice: Notice, pages: Sequence[Page]) -> Iterator[Part]:
    if notice.parts:
        yield from notice.parts
        return
    first, last = notice.pages
    for page in pages:
        if first <= page.number <= last:
            yield Part(page=page.number, start=0, end=len(page.text))


def _places(notice: Notice, field: str, pages: Sequence[Page]) -> Iterator[Place]:
    texts = {p.number: p.text for p in pages}
    for part in _parts(notice, pages):
        text = texts.get(part.page, "")
        for start, end in cue_places(field, text[part.start : part.end]):
            yield _place(text, part, start, end)


def _unread_rates(notice: Notice, pages: Sequence[Page]) -> Iterator[Place]:
    """Give the figures that find a rate for somebody and stand in none of the rates read."""
    at = {page.number: index for index, page in enumerate(pages)}
    parts = [part for part in _parts(notice, pages) if part.page in at]
    if not parts:
        return
    cut = Cut(tuple(PageSlice(at[part.page], part.start, part.end) for part in parts))
    segment = Segment(pages, cut, language=notice.language or "en")
    read = [r.rate for r in notice.rates if PLAIN.fullmatch(r.rate)]
    for printed in dict.fromkeys(unread_figures(segment, read, stage=str(notice.stage or ""))):
        for part in parts:
            text = pages[at[part.page]].text
            start = text.find(printed, part.start, part.end)
            if start >= 0:
                yield _place(text, part, start - part.start, start - part.start + len(printed))
                break


def _beginning(notice: Notice, pages: Sequence[Page]) -> Iterator[Place]:
    texts = {p.number: p.text for p in pages}
    for part in _parts(notice, pages):
        text = texts.get(part.page, "")
        if text[part.start : part.end].strip():
            yield _place(text, part, 0, min(HEAD, part.end - part.start))
            return


def _place(text: str, part: Part, start: int, end: int) -> Place:
    start, end = part.start + start, min(part.start + end, len(text))
    return Place(
        quote=text[start:end],
        before=text[max(part.start, start - AROUND) : start],
        after=text[end : min(part.end, end + AROUND)],
        page=part.page,
        start=start,
        end=end,
    )


def _read(place: Place, found: Sequence[Found]) -> bool:
    return any(f.page == place.page and f.start < place.end and place.start < f.end for f in found)
