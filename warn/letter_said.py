"""A letter or notice in a few sentences, and what is to be borne in mind of it."""

from collections.abc import Iterator, Sequence
from datetime import date

from tradewarn.model import LetterAct, LetterAsk, LetterHead
from warn import naming
from warn.language import Lang
from warn.letter_words import CAVEATS, LETTER, SUMMARY


def said_of_letter(
    head: LetterHead, asks: Sequence[LetterAsk], acts: Sequence[LetterAct], numbers: Sequence[str], lang: Lang
) -> str:
    """Say who writes to whom about what, what is asked for, and by when."""
    at = 0 if lang == "vi" else 1
    parts = [LETTER["opening"][at]]
    authority = next((a.notice.authority for a in acts if a.notice.authority), None)
    if authority:
        home = next(a.notice.importing_country for a in acts if a.notice.authority) or ""
        parts.append(LETTER["of"][at].format(authority=naming.authority(authority, home, lang)))
    if head.dated:
        written = date.fromisoformat(str(head.dated.value))
        parts.append(LETTER["dated"][at].format(day=naming.day(written, lang)))
    if head.to:
        parts.append(LETTER["to"][at].format(firm=head.to.value))
    about = next((a.said for a in acts if a.said), "") or "; ".join(numbers)
    if about:
        parts.append(LETTER["about"][at].format(about=about))
    sentences = [" ".join(parts) + "."]
    if asks:
        named = dict.fromkeys(ask.what for ask in asks)
        sentences.append(LETTER["asks"][at].format(asks="; ".join(named)))
    else:
        sentences.append(LETTER["asks_nothing"][at])
    return " ".join([*sentences, *_times(asks, lang)])


def _times(asks: Sequence[LetterAsk], lang: Lang) -> Iterator[str]:
    """Say the nearest day, each day that has passed, and what has only a count."""
    at = 0 if lang == "vi" else 1
    ahead = sorted((a.day, a.what) for a in asks if a.day and not a.past)
    if ahead:
        yield LETTER["next"][at].format(day=naming.day(ahead[0][0], lang), what=ahead[0][1])
    for ask in asks:
        if ask.day and ask.past:
            yield LETTER["past"][at].format(day=naming.day(ask.day, lang), what=ask.what)
    for ask in asks:
        if ask.day is None and ask.days is not None:
            yield LETTER["count"][at].format(what=ask.what, term=term_said(ask, lang))
    if asks and not any(a.day or a.days for a in asks):
        yield SUMMARY["no_day"][at]


def term_said(ask: LetterAsk, lang: Lang) -> str:
    """Say a count of days and from when it runs; nothing where the letter counts none.

    Example:
        >>> from tradewarn.model import Found
        >>> words = Found(value="", quote="", page=1, start=0, end=0, confidence=1, by="")
        >>> ask = LetterAsk(kind="reply", what="", means="", todo=(), law=(), words=words, days=30)
        >>> term_said(ask.model_copy(update={"runs_from": "receipt"}), "en")
        '30 days from receipt'
    """
    at = 0 if lang == "vi" else 1
    if ask.days is None or ask.runs_from is None:
        return ""
    unit = LETTER["working_days" if ask.working_days else "days"][at].format(days=ask.days)
    return f"{unit} {LETTER[ask.runs_from][at]}"


def said_of_notice(acts: Sequence[LetterAct], numbers: Sequence[str], read: bool, lang: Lang) -> str:
    """Say what a notice does, and the nearest day that it prints; one that has passed is told too."""
    at = 0 if lang == "vi" else 1
    if not acts:
        key = "only_case" if numbers else "nothing" if read else "unreadable"
        return SUMMARY[key][at].format(cases="; ".join(numbers))
    said = " ".join(dict.fromkeys(act.said for act in acts if act.said))
    printed = sorted((d.day, d.name, d.past) for a in acts for d in a.dues if d.day and d.printed)
    ahead = [due for due in printed if not due[2]]
    if not printed:
        return f"{said} {SUMMARY['no_day'][at]}"
    day, name, _ = (ahead or printed[::-1])[0]
    key = "next" if ahead else "all_past"
    return f"{said} {SUMMARY[key][at].format(day=naming.day(day, lang), name=name)}"


def caveats(
    acts: Sequence[LetterAct], asks: Sequence[LetterAsk], known: bool, unknown: Sequence[str], lang: Lang
) -> Iterator[str]:
    """Give what is to be borne in mind."""
    at = 0 if lang == "vi" else 1
    if acts or asks:
        yield CAVEATS["machine"][at]
    if unknown:
        yield CAVEATS["unknown_number"][at].format(numbers="; ".join(unknown))
    elif not known:
        yield CAVEATS["no_number"][at]
    if any(ask.runs_from == "receipt" and ask.day is None for ask in asks):
        yield CAVEATS["receipt"][at]
    if any(ask.counted for ask in asks):
        yield CAVEATS["counted_letter"][at]
    if any(due.differs for act in acts for due in act.dues):
        yield CAVEATS["differs"][at]
    if any(due.law_day and not due.printed for act in acts for due in act.dues):
        yield CAVEATS["counted"][at]
    yield CAVEATS["not_kept"][at]
