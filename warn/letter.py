"""“I received this letter”: what it is, who asks what of whom by when, and what to do next."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from extract.cases.numbers import plain_number
from kb.citing import find_citations, of_proceedings
from kb.due import due_name
from tradewarn.model import (
    Extraction,
    Letter,
    LetterAct,
    LetterAsk,
    LetterCase,
    LetterDue,
    LetterHead,
    Notice,
)
from warn import naming
from warn.due_dates import DueDate, may_be_due, of_case, of_notice
from warn.known import Known
from warn.known_case import KnownCase
from warn.language import Lang
from warn.letter_asks import letter_of
from warn.letter_said import caveats, said_of_letter, said_of_notice
from warn.letter_words import CASE, WHO
from warn.levels import is_history
from warn.messages import MEANING, TODO, act_said, news_said
from warn.question import numbers_in

LONGEST_SEARCHED = 20_000  # letters of a text that are looked through for case numbers


def read_letter(
    extraction: Extraction, known: Known, *, name: str, on: date, lang: Lang, received: date | None = None
) -> Letter:
    """Tell what a letter or notice says.

    Args:
        extraction: What the machine read of it.
        known: What is loaded, for the proceedings that it names.
        name: What the file is called.
        on: The day of asking: what is due before it is told as past.
        lang: The reader's language.
        received: When it came; a letter may count its days from then.
    """
    instruments = frozenset(i for notice in extraction.notices for i in notice.instruments)
    read = letter_of(extraction.pages, instruments, received=received, on=on, lang=lang)
    head, asks = read or (None, ())
    acts = tuple(_act(notice, head, asks, on, lang) for notice in extraction.notices)
    numbers = _numbers(extraction, known)
    cases = {k.case.id: (k, number) for number in numbers for k in known.by_number.get(number, ())}
    told = tuple(_case(k, number, known, on, lang) for k, number in cases.values())
    unknown = tuple(n for n in numbers if n not in known.by_number)
    read_at_all = bool(extraction.pages)
    return Letter(
        name=name,
        language=lang,
        as_of=on,
        received=received,
        summary=(
            said_of_letter(head, asks, acts, numbers, lang)
            if head
            else said_of_notice(acts, [c.number for c in told], read_at_all, lang)
        ),
        head=head,
        asks=asks,
        acts=acts,
        cases=told,
        unknown_numbers=unknown,
        caveats=tuple(caveats(acts, asks, bool(told), unknown, lang)) if read_at_all else (),
        issues=() if head and asks and not extraction.notices else extraction.issues,
    )


def _numbers(extraction: Extraction, known: Known) -> list[str]:
    """Give the case numbers of its notices, and those of its text in the order that it names them."""
    named = [plain_number(n) for notice in extraction.notices for n in notice.case_numbers]
    text = "\n".join(page.text for page in extraction.pages)[:LONGEST_SEARCHED]
    if not named:
        named = [plain_number(c.normal) for c in find_citations(text, only=of_proceedings())]
        named += numbers_in(text, known.by_number)[0]
    return list(dict.fromkeys(named))


def _case(found: KnownCase, number: str, known: Known, on: date, lang: Lang) -> LetterCase:
    case = found.case
    newest = max(case.events, key=lambda e: e.date, default=None)
    young = {n.id: n for n in known.notices(may_be_due(case, on))}
    return LetterCase(
        id=case.id,
        number=number,
        product=case.product,
        product_vi=case.product_vi,
        status=case.status,
        source=newest.source if newest else None,
        dues=tuple(_due(due, on, lang) for due in of_case(case, young, on=on)),
    )


def _act(
    notice: Notice, head: LetterHead | None, asks: Sequence[LetterAsk], on: date, lang: Lang
) -> LetterAct:
    at = 0 if lang == "vi" else 1
    if head is not None:
        return LetterAct(
            notice=notice, said=_named(notice, lang), dues=tuple(_printed(notice, asks, on, lang))
        )
    kind, todo = ("past", "watch") if is_history(notice, on) else news_said(notice)
    return LetterAct(
        notice=notice,
        said=act_said(notice, lang) or _titled(notice, lang),
        means=MEANING[kind][at],
        dues=tuple(_due(due, on, lang) for due in of_notice(notice, on=on)),
        todo=(TODO[todo][at],),
    )


def _printed(notice: Notice, asks: Iterable[LetterAsk], on: date, lang: Lang) -> Iterator[LetterDue]:
    """Give the days that a letter prints beside those that it asks for; it publishes nothing."""
    told = {ask.day for ask in asks}
    for due in of_notice(notice, on=on):
        printed = due.printed
        days = printed.days_after_publication if printed else None
        if printed and printed.date and days is None and printed.date not in told:
            yield _due(DueDate(due.what, due.source, printed, due.quote), on, lang)


def _named(notice: Notice, lang: Lang) -> str:
    """Name the proceeding of a letter: what it is on, from where, and its numbers."""
    goods = notice.product_vi if lang == "vi" and notice.product_vi else notice.product
    what = ""
    if goods:
        from_ = naming.origins(notice.countries_of_origin, lang)
        said = CASE[0 if lang == "vi" else 1].format(kind=naming.kind(notice.instruments, lang), goods=goods)
        what = f"{said} {from_}".strip()
    numbers = "; ".join(notice.case_numbers)
    return f"{what} ({numbers})" if what and numbers else what or numbers


def _titled(notice: Notice, lang: Lang) -> str:
    """Name an act whose day nobody could read by its authority, stage and title."""
    placed = notice.authority or notice.importing_country
    who = naming.authority(notice.authority, notice.importing_country or "", lang) if placed else ""
    stage = naming.stage(notice.stage, lang) if notice.stage else ""
    said = ": ".join(part for part in (who, stage) if part)
    title = f"“{notice.title}”" if notice.title else ""
    return " – ".join(part for part in (said, title) if part)


def _due(due: DueDate, on: date, lang: Lang) -> LetterDue:
    at = 0 if lang == "vi" else 1
    limit, printed = due.limit, due.printed
    rule = limit.rule if limit else None
    return LetterDue(
        what=due.what,
        name=due_name(due.what, lang),
        who=WHO[rule.who if rule else "printed"][at],
        day=due.day,
        printed=printed is not None,
        rule=printed.rule if printed and not printed.date else None,
        quote=due.quote,
        law=(rule.vi if lang == "vi" else rule.en) if rule else None,
        law_source=rule.source if rule else None,
        law_day=limit.day if limit else None,
        differs=due.differs,
        past=due.day is not None and due.day < on,
    )
