"""From what was understood to what the index is asked, and to what the user is shown."""

from collections.abc import Iterable, Sequence
from datetime import date

from index.backend import UNTOLD, Filters
from index.understanding.asking import understand
from index.understanding.parts import Part, Removal, Understood
from index.understanding.policy import KINDS
from tradewarn.errors import BadUse
from tradewarn.model import UnderstoodPart

MAY_BE_UNTOLD = frozenset({"market", "country", "authority"})
ADDS_UP = frozenset({"without"})
FIELDS = frozenset(Filters.model_fields)


def asked(
    text: str, *, today: date, as_written: bool = False, removed: Sequence[Removal] = ()
) -> Understood | None:
    """Understand a question as far as its asker wants it understood; None where not at all."""
    if as_written or not text.strip():
        return None
    return understand(text, today=today).without(removed)


def removal(text: str, mark: str) -> Removal:
    """Read what is not to be understood: ``market=US``, or a kind alone for all of it.

    Args:
        text: As typed.
        mark: What stands between kind and value.

    Raises:
        BadUse: The kind is none there is.
    """
    kind, _, value = text.partition(mark)
    kind = kind.strip().casefold()
    if kind not in KINDS:
        raise BadUse(
            f"{text[:80]!r} names no kind of thing that questions are understood to ask",
            fix=f"give one of {', '.join(KINDS)}, with a value as market{mark}US or without",
        )
    return Removal(kind, value.strip())


def narrowed(filters: Filters, understood: Understood | None) -> Filters:
    """Add what was understood to the filters; what the user set as a filter wins over the words.

    What is left out adds up.

    Several values of one kind are alternatives, as everywhere; several periods reach from the
    first day of all to the last. A record that does not tell its market, origin, authority or day at
    all, as an article of law, is not left out for what was only read out of words.
    """
    parts = [part for part in understood.parts if part.filters] if understood else []
    update: dict[str, object] = {}
    for kind in {part.kind for part in parts} & FIELDS:
        given = getattr(filters, kind)
        if kind in ADDS_UP or not given:
            values = (*given, *(value for part in parts if part.kind == kind for value in part.values))
            told = (UNTOLD,) if kind in MAY_BE_UNTOLD else ()
            update[kind] = tuple(dict.fromkeys([*values, *told]))
    if not (filters.date_from or filters.date_to):
        days = _days([part for part in parts if part.kind == "date"])
        update |= days | ({"undated": True} if days else {})
    return filters.model_copy(update=update) if update else filters


def _days(parts: Iterable[Part]) -> dict[str, object]:
    found: dict[str, object] = {}
    firsts, lasts = zip(*(part.values for part in parts), strict=True) if parts else ((), ())
    if firsts and all(firsts):
        found["date_from"] = date.fromisoformat(min(firsts))
    if lasts and all(lasts):
        found["date_to"] = date.fromisoformat(max(lasts))
    return found


def shown(understood: Understood | None) -> tuple[UnderstoodPart, ...]:
    """Give the parts as answers show them."""
    if understood is None:
        return ()
    return tuple(
        UnderstoodPart(
            kind=part.kind,
            values=part.values,
            label=part.label,
            text=understood.quoted(part),
            start=part.start,
            end=part.end,
            sure=part.sure,
            filter=part.filters,
            emptied=part.emptied,
            mentioned=part.mentioned,
        )
        for part in understood.parts
    )
