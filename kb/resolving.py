"""Lead each citation of a text to a loaded record, or to an act whose life is known."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from kb.acts import Act, acts
from kb.citations.fr_cite import LONGEST
from kb.citing import Citation, find_citations
from kb.citing_notes import act_note, say
from kb.citing_records import IN_CASES, borne
from tradewarn.model import CitationStatus, CitedRecord, ResolvedCitation
from tradewarn.printed.dates import printed_dates
from tradewarn.store import Store
from tradewarn.store.citing import Bearer, Citing
from tradewarn.text import nfc

Language = Literal["vi", "en"]
MOST_NAMED = 5  # of several records that bear a number
MOST_BACK = 200  # citations before one of a page within a document
DATED = 60  # letters behind a citation in which its date may stand
VIETNAMESE = re.compile("[đĐơƠưƯăĂạ-ỹẠ-Ỹ]")
Held = tuple[Mapping[str, Sequence[Bearer]], Mapping[str, Sequence[Bearer]]]


def resolve_citations(
    text: str, store: Store, *, language: Language, on: date
) -> tuple[ResolvedCitation, ...]:
    """Give the citations of a text in their order, each with what is known of it.

    One that leads nowhere stays, and says so; nothing is taken for what it merely resembles:
    where several records bear a number and nothing tells them apart, the note names them.

    Args:
        text: What a person pasted.
        store: The loaded records.
        language: Of the notes.
        on: The day for which law is in force or not.
    """
    text = nfc(text)
    found = find_citations(text)
    kept = Citing(store.engine)
    held = _held(kept, found)
    pages: dict[tuple[str, date | None], list[Bearer]] = {}
    decided = _decided(kept, language) if found else {}
    begun: list[str] = []
    answers = []
    for citation in found:
        bearers = _bearers(citation, held)
        if citation.type == "FR_CITE" and (first := _first_page(citation, begun)):
            volume, _, page = first.partition(" FR ")
            key = (first, _date_beside(text, citation) if first == citation.normal else None)
            if key not in pages:
                pages[key] = kept.on_page(int(volume), int(page), day=key[1])
            bearers = pages[key]
        if not bearers:
            bearers = decided.get(_decided_key(citation), [])
        answers.append(_resolved(citation, bearers, _date_beside(text, citation), language, on))
    return tuple(answers)


def language_of(text: str) -> Language:
    """Give the language in which whoever wrote a text is told of it: Vietnamese by its own letters."""
    return "vi" if VIETNAMESE.search(nfc(text)) else "en"


def _held(kept: Citing, found: Sequence[Citation]) -> Held:
    """Ask the store once for all numbers of a text."""
    numbers = {n for c in found for n in borne(c)[1]} | {n for c in found if c.act for n in _unpadded(c.act)}
    in_cases = {n for c in found if c.type in IN_CASES for n in borne(c)[1]}
    return kept.notices(numbers), kept.cases(in_cases)


def _first_page(citation: Citation, begun: list[str]) -> str:
    """Give where the cited document begins; for a page within, where the last one named does."""
    volume, within, page = citation.normal.partition(" FR at ")
    if not within:
        begun.append(citation.normal)
        return citation.normal
    for earlier in reversed(begun[-MOST_BACK:]):
        named, _, first = earlier.partition(" FR ")
        if named == volume and int(first) <= int(page) <= int(first) + LONGEST:
            return earlier
    return ""


def _decided(kept: Citing, language: Language) -> dict[tuple[str, str], list[Bearer]]:
    """Map what precedents are cited by to them; a dispute by its number, whichever report is meant."""
    known: dict[tuple[str, str], list[Bearer]] = {}
    for item in kept.precedents():
        title = item.point_vi if language == "vi" and item.point_vi else item.point
        bearer = Bearer(item.id, "precedent", item.case, title, None, item.market, item.date)
        for citation in find_citations("; ".join(item.citations)):
            same = known.setdefault(_decided_key(citation), [])
            if bearer not in same:
                same.append(bearer)
    return known


def _decided_key(citation: Citation) -> tuple[str, str]:
    dispute = citation.type == "WTO_DS"
    return citation.type, citation.normal.partition("/")[0] if dispute else citation.normal


def _unpadded(number: str) -> tuple[str, str]:
    return number, number.lstrip("0")


def _bearers(citation: Citation, held: Held) -> list[Bearer]:
    """Give the records that bear the first of the citation's numbers that any bears."""
    market, numbers = borne(citation)
    if citation.act:
        market, numbers = "VN", _unpadded(citation.act)
    notices, cases = held
    for number in numbers:
        for kind in (cases, notices) if citation.type in IN_CASES else (notices,):
            held_by = kind.get(number.upper() if kind is cases else number, ())
            found = [b for b in held_by if market is None or b.market == market]
            if found:
                return found
    return []


def _resolved(
    citation: Citation, bearers: Sequence[Bearer], day: date | None, language: Language, on: date
) -> ResolvedCitation:
    status: CitationStatus = "unresolved"
    record: CitedRecord | None = None
    notes: list[str] = []
    candidates: tuple[CitedRecord, ...] = ()
    act = _act(citation, day)
    if len(bearers) > 1 and day is not None:
        bearers = [b for b in bearers if b.day == day] or bearers
    if len(bearers) == 1:
        status, record = "resolved", _cited(bearers[0])
    elif bearers:
        candidates = tuple(map(_cited, bearers[:MOST_NAMED]))
        notes.append(
            say("several", language, n=len(bearers), refs=", ".join(b.id for b in bearers[:MOST_NAMED]))
        )
    if act is not None:
        state = act.state(on)
        status = "resolved" if state == "in_force" else state
        title = act.title_vi if language == "vi" else act.title_en
        record = record or CitedRecord(id=f"act:{act.number}", ref=act.number, title=title, kind="act")
        notes.append(act_note(act, on, language))
    elif not bearers:
        notes.append(say("unnamed" if _is_bare(citation) else "unloaded", language))
    return ResolvedCitation(
        raw=citation.raw,
        normal=citation.normal,
        type=citation.type,
        status=status,
        note="; ".join(n for n in notes if n),
        start=citation.start,
        end=citation.end,
        resolved=record,
        pinpoint=citation.pinpoint,
        candidates=() if record else candidates,
    )


def _act(citation: Citation, day: date | None) -> Act | None:
    """Give the known act of a citation; a number without a year is another act each year."""
    act = acts().get(citation.act or citation.normal)
    if act is None or day is None or act.dated is None or act.number.count("/") > 1:
        return act
    return act if act.dated.year == day.year else None


def _cited(one: Bearer) -> CitedRecord:
    return CitedRecord(id=one.id, ref=one.ref, title=one.title, kind=_kind(one))


def _kind(bearer: Bearer) -> Literal["notice", "case", "precedent"]:
    return "precedent" if bearer.kind == "precedent" else "case" if bearer.kind == "case" else "notice"


def _is_bare(citation: Citation) -> bool:
    return citation.type == "VN_ART" and not citation.act


def _date_beside(text: str, citation: Citation) -> date | None:
    """Give the date that stands in a citation or follows it: ``(August 7, 2024)``, ``ngày 19/5/2020``."""
    near = text[citation.start : citation.end + DATED]
    length = citation.end - citation.start
    stop = min(
        (at for at in (near.find(";", length), near.find("\n\n", length)) if at >= 0), default=len(near)
    )
    found = printed_dates(near[:stop])
    return found[0].day if found and found[0].start <= length + len(", ngày (dated of ") else None
