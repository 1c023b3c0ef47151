"""The desk at which a person decides what was read: a question with all that answers it."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, Literal

from api.looking import Place, places_to_look
from api.review_values import value_of
from extract.deriving import derived
from tradewarn.errors import BadUse
from tradewarn.model import Found, Notice, Page, Record, Review
from tradewarn.store import Store
from tradewarn.store.offering import RECORD, given, plain, proposals

AROUND = 120  # letters of the page before and behind a quote
MOST = 40  # passages shown of one field
LONGEST_NAME = 80
LONGEST_NOTE = 1_000
Verb = Literal["accept", "reject", "correct", "undo"]


class Passage(Record):
    """A value with its quote and what stands around it; `proposal` where it is under the floor."""

    value: Any
    quote: str
    before: str
    after: str
    page: int
    start: int
    end: int
    confidence: float
    by: str
    proposal: bool


class ReviewQuestion(Review):
    """A review with what a person needs to answer it.

    `stands` is what the record has now, a person's value included; `passages` are those that
    the machine read, whatever was decided; `look` tells where to read what it did not.
    """

    title: str | None
    authority: str | None
    case_numbers: tuple[str, ...]
    document_number: str | None
    publication_date: str | None
    url: str | None
    stands: Any
    passages: tuple[Passage, ...]
    look: tuple[Place, ...] = ()


def question(store: Store, review: Review) -> ReviewQuestion:
    """Put a review beside its notice and passages."""
    seen, read = store.notices.get(review.notice), store.notices.machine(review.notice)
    behind = store.documents.behind([review.notice]).get(review.notice)
    pages = store.documents.pages(seen.document)
    passages = tuple(_passages(read, review.field, pages))
    blank = review.field != RECORD and (review.why == "silent" or not passages)
    return ReviewQuestion(
        **review.model_dump(),
        title=seen.title,
        authority=seen.authority,
        case_numbers=seen.case_numbers,
        document_number=seen.document_number,
        publication_date=seen.publication_date.isoformat() if seen.publication_date else None,
        url=behind.url if behind else None,
        stands=given(seen, review.field),
        passages=passages,
        look=places_to_look(read, review.field, pages) if blank else (),
    )


def next_questions(
    store: Store,
    *,
    field: str | None = None,
    authority: str | None = None,
    notice: str | None = None,
    limit: int = 1,
    offset: int = 0,
) -> tuple[int, list[ReviewQuestion]]:
    """Return how many questions wait, and the gravest of them."""
    total, reviews = store.reviews.queue(
        field=field, authority=authority, notice=notice, limit=limit, offset=offset
    )
    return total, [question(store, r) for r in reviews]


def answer(
    store: Store,
    id: str,  # noqa: A002  (the contract's name)
    verb: Verb,
    *,
    by: str,
    field: str | None = None,
    value: Any = None,
    seen: str | None = None,
    note: str = "",
) -> Review:
    """Keep what a person decided.

    Args:
        store: Where it is kept.
        id: A review, or a notice where `field` names which.
        verb: What they decided.
        by: Who.
        field: The field, for a correction.
        value: As they wrote it, for a correction.
        seen: The token of what they looked at.
        note: Why.

    Raises:
        BadUse: The name, field or value cannot be used.
        NotFound: There is no such notice.
        ReviewConflict: Somebody decided otherwise, or it changed meanwhile.
    """
    who = by.strip()
    if not who or len(who) > LONGEST_NAME or "\0" in who:
        raise BadUse(f"{by!r} is nobody's name", fix="give --by, or set TRADEWARN_REVIEWER")
    at, note = datetime.now(UTC).isoformat(timespec="seconds"), note.replace("\0", "").strip()[:LONGEST_NOTE]
    asked = store.reviews
    if verb == "undo":
        return asked.undo(id, by=who, at=at, note=note)
    if verb == "accept":
        return asked.decide(id, "accepted", by=who, at=at, seen=seen, note=note, derive=derived)
    if verb == "reject":
        return asked.decide(id, "rejected", by=who, at=at, seen=seen, note=note, derive=derived)
    name, _, own = id.partition(":")
    chosen = field or own
    if not chosen:
        raise BadUse("a correction names its field", fix="`tradewarn review correct ID FIELD VALUE`")
    made = value_of(chosen, value)
    same = seen if chosen == own else None  # the token is of the review's own field
    review = f"{name}:{chosen}"
    return asked.decide(review, "corrected", value=made, by=who, at=at, seen=same, note=note, derive=derived)


def _passages(notice: Notice, field: str, pages: Sequence[Page]) -> Iterable[Passage]:
    texts = {p.number: p.text for p in pages}
    names = notice.evidence if field == RECORD else {field: notice.evidence.get(field, ())}
    shown = 0
    for name, found in names.items():
        under = {id(f) for f in proposals(notice, name)}
        for item in sorted(found, key=lambda f: (f.page, f.start)):
            if shown < MOST:
                shown += 1
                yield _passage(item, texts.get(item.page, ""), id(item) in under)


def _passage(item: Found, text: str, proposal: bool) -> Passage:
    return Passage(
        value=plain(item.value),
        quote=item.quote,
        before=text[max(0, item.start - AROUND) : item.start],
        after=text[item.end : item.end + AROUND],
        page=item.page,
        start=item.start,
        end=item.end,
        confidence=item.confidence,
        by=item.by,
        proposal=proposal,
    )
