"""Which act a notice is, so that one act warns once however often it is printed."""

from collections.abc import Sequence

from extract.cases.repeats import corrects, notice_order, repeats
from tradewarn.model import Notice, Stage


def act_key(notice: Notice) -> str:
    """Give the identity of the act by authority and number; without a number, by title and day."""
    number = notice.document_number or f"{notice.title or ''}@{notice.publication_date or ''}"
    part = f"#{notice.pages[0]}" if not notice.document_number and not notice.title else ""
    return f"{notice.authority or notice.document}|{number}{part}"[:200]


def act_of(notice: Notice, earlier: Sequence[Notice]) -> str | None:
    """Give the act that a notice tells for the first time.

    Args:
        notice: The notice at hand.
        earlier: Other notices of its market from about its time, in any order.

    Returns:
        The key of the act; None for a repeat or a correction of one told before.
    """
    if notice.stage is Stage.CORRECTION:
        return None
    before = [n for n in earlier if n.id != notice.id and notice_order(n) < notice_order(notice)]
    if any(repeats(notice, n) or corrects(notice, n) or act_key(n) == act_key(notice) for n in before):
        return None
    return act_key(notice)


def acts_of(notice: Notice, others: Sequence[Notice]) -> set[str]:
    """Give the keys under which repeats of the same act may have warned before."""
    same = [n for n in others if repeats(notice, n) or repeats(n, notice)]
    return {act_key(n) for n in (notice, *same)}
