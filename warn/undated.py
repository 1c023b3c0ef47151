"""Notices without a readable day: they join no proceeding, and still count in an answer.

Nothing tells when such an act took effect or what came after it, so no status follows
from it. But whoever asks must hear that the document is there: “not found” would be false.
"""

from datetime import date

from extract.cases import product_said
from extract.cases.events import notice_event
from kb.goods import goods
from tradewarn.model import Case, CaseEvent, Instrument, Notice, Source


def lone_case(notice: Notice) -> Case:
    """Lay one notice out as a case without steps, for naming and finding alone."""
    named = [goods()[g] for g in notice.goods[:1] if g in goods()]
    everyone = notice.all_origins or (Instrument.SG in notice.instruments and not notice.countries_of_origin)
    return Case(
        id=notice.id,
        importing_country=notice.importing_country or "",
        authority=notice.authority,
        product=product_said(notice) or (named[0].en if named else ""),
        product_vi=notice.product_vi or (named[0].vi if named else None),
        goods=notice.goods,
        instruments=notice.instruments,
        case_numbers=notice.case_numbers,
        countries_of_origin=notice.countries_of_origin,
        all_origins=everyone,  # a safeguard is on the goods of all countries
        related_countries=notice.related_countries,
        hs=tuple(sorted({h.digits for h in notice.hs_codes})),
    )


def undated_event(notice: Notice) -> CaseEvent:
    """Give what an undated notice tells; the date of the event stands for none."""
    event = notice_event(notice.model_copy(update={"publication_date": date.min}))
    return event.model_copy(update={"source": undated_source(notice)})


def undated_source(notice: Notice) -> Source:
    """Name an undated notice as a lawyer cites it; by its case, or its id, where it bears no number."""
    ref = notice.document_number or next(iter(notice.case_numbers), "") or notice.id
    return Source(id=notice.id, ref=ref)
