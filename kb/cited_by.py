"""What a notice cites, and which notices cite it."""

import re
from datetime import date

from kb.citing_notes import say
from kb.resolving import Language, resolve_citations
from tradewarn.model import CitedRecord, Notice, Page, Record, ResolvedCitation
from tradewarn.store import Store
from tradewarn.store.citing import Citing
from tradewarn.store.citing_forms import form_of, forms_cited
from tradewarn.store.referring import Referring

MOST = 100  # notices shown that cite one
OWN = re.compile(r"^citation: (\d{2,3}) FR (\d{1,6})$", re.M)
YEAR = re.compile(r"(?:19|20)\d\d")
ENOUGH = 8  # letters and digits of a number that is one act's alone
HEAD_LEFT = re.compile(r"(?<!\d)(\d{1,6})\s{1,9}Federal Register ?/ ?Vol\. ?(\d{2,3}), No\.")
HEAD_RIGHT = re.compile(
    r"Federal Register ?/ ?Vol\. ?(\d{2,3}), No\. ?\d{1,3} ?/[^\n]{1,80}\s{1,9}(\d{1,6})(?!\d)"
)


class CitingNotice(Record):
    """A notice that cites another, and by which words."""

    id: str
    ref: str
    title: str
    authority: str | None = None
    publication_date: date | None = None
    by: tuple[str, ...]


class NoticeCitations(Record):
    """What a notice cites, each as far as it leads, and the loaded notices that cite it."""

    id: str
    cites: tuple[ResolvedCitation, ...]
    cited_by: tuple[CitingNotice, ...]


def citations_of(notice: Notice, store: Store, *, language: Language, on: date) -> NoticeCitations:
    """Give both directions of a notice's citations.

    One that leads to no loaded record stays, with a note. A notice is cited by its own
    number within its market, and by the page of the gazette that it begins on.
    """
    text = "\n\n".join(dict.fromkeys(notice.citations))
    found = resolve_citations(text, store, language=language, on=on) if text else ()
    said = {form_of(c.normal) for c in found}
    acts = [act for act in dict.fromkeys(notice.related_acts) if form_of(act) not in said]
    related = tuple(c for act in acts for c in _related(act, notice, store, language=language, on=on))
    cites = tuple(c for c in (*related, *found) if c.resolved is None or c.resolved.id != notice.id)
    return NoticeCitations(id=notice.id, cites=cites, cited_by=cited_by(notice, store))


def _related(
    act: str, notice: Notice, store: Store, *, language: Language, on: date
) -> tuple[ResolvedCitation, ...]:
    """Resolve an act that a notice names as related: by its number in the notice's market, else as text."""
    bearers = [
        b for b in Citing(store.engine).notices([act]).get(act, ()) if b.market == notice.importing_country
    ]
    if len(bearers) != 1:
        read = resolve_citations(act, store, language=language, on=on)
        if read or not bearers:
            return read or (_plain(act, say("unloaded", language)),)
        names = ", ".join(b.id for b in bearers[:5])
        return (_plain(act, say("several", language, n=len(bearers), refs=names)),)
    one = bearers[0]
    record = CitedRecord(id=one.id, ref=one.ref, title=one.title, kind="notice")
    return (_plain(act, "", record),)


def _plain(act: str, note: str, record: CitedRecord | None = None) -> ResolvedCitation:
    return ResolvedCitation(
        raw=act,
        normal=act,
        type="RELATED_ACT",
        status="resolved" if record else "unresolved",
        note=note,
        start=0,
        end=len(act),
        resolved=record,
    )


def cited_by(notice: Notice, store: Store) -> tuple[CitingNotice, ...]:
    """Give the loaded notices that cite one, the newest first.

    A number that is short or names no year begins anew each year, or is another kind of
    act's too: it counts only within one proceeding.
    """
    kept = Referring(store.engine)
    number = set(forms_cited([notice.document_number])) if notice.document_number else set()
    pages = {form_of(cite) for cite in own_pages(notice, store.documents.pages(notice.document))}
    names = kept.citing(number, market=notice.importing_country, limit=MOST) if number else []
    names += kept.citing(pages, limit=MOST) if pages else []
    found = []
    for other in store.notices.many(list(dict.fromkeys(names))):
        wanted = pages | {form for form in number if _tells(form) or _one_case(notice, other)}
        listed = dict.fromkeys((*other.citations, *other.related_acts))
        by = tuple(cite for cite in listed if not wanted.isdisjoint(forms_cited([cite])))
        if by and other.id != notice.id and not _earlier(other, notice):
            found.append(_citing(other, by))
    found.sort(key=lambda c: (-(c.publication_date or date.min).toordinal(), c.id))
    return tuple(found[:MOST])


def _tells(form: str) -> bool:
    return len(form) >= ENOUGH and bool(YEAR.search(form))


def _one_case(one: Notice, other: Notice) -> bool:
    return not {*one.case_numbers}.isdisjoint(other.case_numbers)


def _earlier(one: Notice, other: Notice) -> bool:
    dates = one.publication_date, other.publication_date
    return dates[0] is not None and dates[1] is not None and dates[0] < dates[1]


def own_pages(notice: Notice, pages: tuple[Page, ...]) -> tuple[str, ...]:
    """Give how a notice is cited by the page of the gazette that it begins on, where that is printed."""
    text = next((page.text for page in pages if page.number == notice.pages[0]), "")
    if own := OWN.search(text):
        return (f"{own[1]} FR {own[2]}",)
    if left := HEAD_LEFT.search(text):
        return (f"{left[2]} FR {left[1]}",)
    if right := HEAD_RIGHT.search(text):
        return (f"{right[1]} FR {right[2]}",)
    return ()


def _citing(other: Notice, by: tuple[str, ...]) -> CitingNotice:
    return CitingNotice(
        id=other.id,
        ref=other.document_number or next(iter(other.case_numbers), other.id),
        title=other.title or other.product or "",
        authority=other.authority,
        publication_date=other.publication_date,
        by=by,
    )
