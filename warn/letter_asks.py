"""What a letter asks of a firm, with what it means, what to do, and the day where it can be known."""

from collections.abc import Sequence
from datetime import date, timedelta

from extract.language import language_of
from extract.letters.asks import Ask, read_asks, read_warning
from extract.letters.head import read_head
from extract.segment import Segment, whole
from kb.letters import asked_for, law_said
from tradewarn.model import Instrument, LetterAsk, LetterHead, Page
from warn.language import Lang

AGREEMENT = {Instrument.AD: "ADA", Instrument.CVD: "ASCM"}


def letter_of(
    pages: Sequence[Page],
    instruments: frozenset[Instrument],
    *,
    received: date | None,
    on: date,
    lang: Lang,
) -> tuple[LetterHead, tuple[LetterAsk, ...]] | None:
    """Read a letter to a firm; None for a text that addresses nobody.

    Args:
        pages: Its text.
        instruments: Those of its proceeding, whose law is told; that of all where none was read.
        received: When it came, from which it may count.
        on: The day of asking: what is due before it is past.
        lang: The reader's language.
    """
    if not pages:
        return None
    language = language_of("\n".join(page.text for page in pages[:2]))
    segment = Segment(pages, whole(pages), language=language)
    head = read_head(segment)
    if head is None:
        return None
    dated = date.fromisoformat(str(head.dated.value)) if head.dated else None
    asks = tuple(
        _asked(ask, dated, received, on, lang).model_copy(update={"law": _law(ask.kind, instruments, lang)})
        for ask in read_asks(segment, head)
    )
    told = LetterHead(dated=head.dated, to=head.to, subject=head.subject, warning=read_warning(segment))
    return told, asks


def _law(kind: str, instruments: frozenset[Instrument], lang: Lang) -> tuple[str, ...]:
    """Name the law of a kind, of the agreements that bind on the instruments."""
    bound = {AGREEMENT[i] for i in instruments if i in AGREEMENT}
    law = asked_for()[kind].law
    kept = [x for x in law if not bound or x.partition(" ")[0] not in {*AGREEMENT.values()} - bound]
    return tuple(law_said(x, lang) for x in kept or law)


def _asked(ask: Ask, dated: date | None, received: date | None, on: date, lang: Lang) -> LetterAsk:
    at = 0 if lang == "vi" else 1
    kind, term = asked_for()[ask.kind], ask.term
    begins = {"receipt": received, "letter": dated}.get(term.runs_from or "") if term else None
    counted = begins is not None and term is not None and term.days is not None and not term.working
    day = term.day if term else None
    if day is None and counted and begins and term and term.days is not None:
        day = begins + timedelta(days=term.days)
    return LetterAsk(
        kind=ask.kind,
        what=kind.what[at],
        means=kind.means[at],
        todo=kind.todo[at],
        law=(),
        words=ask.words,
        day=day,
        days=term.days if term else None,
        runs_from=term.runs_from if term else None,
        working_days=bool(term and term.working),
        counted=day is not None and (term is None or term.day is None),
        past=day is not None and day < on,
    )
