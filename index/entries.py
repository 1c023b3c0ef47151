"""Turn records into what an index is given, and tell when that has changed."""

import re
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from extract.legal_issues import dealt_with, issues_in
from extract.places_of_issues import Place, issues_of_record, places_in
from index.backend import ALL_ORIGINS
from index.passages import cut_passages
from index.words import identifier
from kb.issues import legal_issues
from tradewarn.model import Case, IndexEntry, Notice, Page, Passage, Precedent, Span

_A_WORD = re.compile(r"[^\W\d_]{2}")
UNCHECKED = " (chưa kiểm chứng – unchecked)"  # after the name of a precedent, wherever that is shown bare


def entry_from_notice(
    notice: Notice,
    pages: Sequence[Page],
    *,
    parts: Mapping[int, Span] | None = None,
    names: Sequence[str] = (),
    of_case: Sequence[str] = (),
) -> IndexEntry:
    """Make a notice searchable by its text, its other names and its exact values.

    Args:
        notice: The record.
        pages: The pages of its document; those outside `notice.pages` are passed over.
        parts: For pages shared with other notices, the stretch that is this one's.
        names: Other names that the knowledge base gives for the record's codes, e.g.
            the Vietnamese words for its instruments and countries.
        of_case: Numbers of the cases that it belongs to. By them it is found too, though it
            prints none; they are not its own, so none becomes its reference or a keyword.
    """
    first, last = notice.pages
    own = [page for page in pages if first <= page.number <= last]
    number = notice.document_number or next(iter(notice.case_numbers), "")
    places = places_in(own, parts=parts, language=notice.language)
    length = sum(len(page.text) for page in own)
    keywords = (
        notice.product,
        notice.product_vi,
        notice.product_en,
        notice.stage_vi,
        *notice.case_numbers,
        notice.document_number,
        *(company.name for company in notice.companies),
        *names,
    )
    return IndexEntry(
        id=notice.id,
        kind="notice",
        ref=number or notice.id,
        title=notice.title or notice.product or number or notice.id,
        passages=tagged(cut_passages(notice.id, own, parts=parts), places),
        keywords=distinct(keywords),
        authority=notice.authority,
        market=notice.importing_country,
        countries=countries(notice),
        instruments=tuple(instrument.value for instrument in notice.instruments),
        stage=notice.stage.value if notice.stage else None,
        hs=distinct(code.digits for code in notice.hs_codes),
        case_numbers=each_number([*notice.case_numbers, *of_case]),
        language=notice.language,
        date=notice.publication_date,
        issues=issues_of_record(places, length=length),
    )


def entry_from_case(case: Case, *, names: Sequence[str] = ()) -> IndexEntry:
    """Make a proceeding searchable: its goods, its events and the words that prove them.

    A case has no page of its own; its passages are the quotes of its events, each as a
    page numbered as the event. A quote that is only a date, as registers have them, says
    nothing to its reader; where all are, the goods stand for them.
    """
    quoted = [
        Page(number=number, text=event.quote)
        for number, event in enumerate(case.events, start=1)
        if _A_WORD.search(event.quote)
    ]
    latest = max(case.events, key=lambda event: event.date) if case.events else None
    number = next(iter(case.case_numbers), latest.source.ref if latest else case.id)
    keywords = (
        case.product,
        case.product_vi,
        *case.case_numbers,
        *(event.source.ref for event in case.events),
        *(company for event in case.events for company in event.companies),
        *names,
        *case.notes,
    )
    passages = cut_passages(case.id, quoted or [Page(number=1, text=case.product)])
    said = "\n\n".join([case.product, *(page.text for page in quoted)])
    return IndexEntry(
        id=case.id,
        kind="case",
        ref=number,
        title=case.product,
        passages=passages,
        keywords=distinct(keywords),
        authority=case.authority,
        market=case.importing_country,
        countries=countries(case),
        instruments=tuple(instrument.value for instrument in case.instruments),
        stage=latest.stage.value if latest else None,
        hs=distinct(case.hs),
        case_numbers=case.case_numbers,
        date=latest.date if latest else None,
        issues=dealt_with(issues_in(said)),
    )


def entry_from_precedent(precedent: Precedent) -> IndexEntry:
    """Make a cited fact searchable as law: its point in both languages, its issues under their names.

    It is ``law``, not ``case``: a case is a proceeding that is followed, whose measures
    bind and whose next step is waited for; a precedent is authority for a point, whatever
    the origin of the goods in hand.
    """
    known = [legal_issues()[code] for code in precedent.issues if code in legal_issues()]
    unchecked = precedent.standing == "unchecked"
    head = "Cited fact, not our reading" + (": unchecked." if unchecked else ".")
    text = "\n".join(
        part
        for part in (
            f"{precedent.case}. {precedent.point}",
            precedent.point_vi,
            f"{head} Source: {precedent.source}. {', '.join(precedent.citations)}",
        )
        if part
    )
    return IndexEntry(
        id=precedent.id,
        kind="law",
        ref=next(iter(precedent.citations), precedent.id),
        title=precedent.case + UNCHECKED if unchecked else precedent.case,
        passages=(
            Passage(
                id=f"{precedent.id}#0", text=text, page=1, start=0, end=len(text), issues=precedent.issues
            ),
        ),
        keywords=distinct([*(issue.en for issue in known), *(issue.vi for issue in known)]),
        market=precedent.market,
        countries=(ALL_ORIGINS, *precedent.countries),
        instruments=tuple(instrument.value for instrument in precedent.instruments),
        case_numbers=precedent.citations,
        date=precedent.date,
        issues=precedent.issues,
        standing=precedent.standing,
    )


def tagged(passages: Iterable[Passage], places: Sequence[Place]) -> tuple[Passage, ...]:
    """Give each passage the issues of the places that lie whole in it."""
    made = []
    for passage in passages:
        inside = (
            place.tag
            for place in places
            if place.page == passage.page
            and passage.start <= place.tag.start
            and place.tag.end <= passage.end
        )
        codes = dealt_with(inside)
        made.append(passage.model_copy(update={"issues": codes}) if codes else passage)
    return tuple(made)


def entry_hash(entry: IndexEntry) -> str:
    """Hash all that an index is given of a record: equal hash, nothing to do."""
    return sha256(entry.model_dump_json().encode()).hexdigest()


def passage_text(entry: IndexEntry, passage: Passage) -> str:
    """Give the text that is embedded: the title leads, so that a passage knows its record."""
    if passage.text.startswith(entry.title):
        return passage.text
    return f"{entry.title}\n{passage.text}"


def countries(record: Notice | Case) -> tuple[str, ...]:
    """Give the origins and related countries; one mark where all origins are meant."""
    related = (country.country for country in record.related_countries)
    everywhere = (ALL_ORIGINS,) if record.all_origins else ()
    return distinct([*everywhere, *record.countries_of_origin, *related])


def each_number(numbers: Iterable[str]) -> tuple[str, ...]:
    """Keep each number once, as it is first written: with other dashes it is the same."""
    found: dict[str, str] = {}
    for number in numbers:
        found.setdefault(identifier(number), number)
    return tuple(found.values())


def distinct(values: Iterable[str | None]) -> tuple[str, ...]:
    """Keep each value once, in order, empty ones dropped."""
    return tuple(dict.fromkeys(value for value in values if value))
