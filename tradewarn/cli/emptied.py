"""What could be asked instead, where a search found nothing: the filters that emptied the answer."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from tradewarn.cli.layout import paragraph
from tradewarn.cli.output import say

if TYPE_CHECKING:
    from index.backend import Filters
    from index.understanding import Understood

    Count = Callable[[Filters, Understood | None], int]

OPTIONS = {"date_from": "--from", "date_to": "--to"}


class WayOut(NamedTuple):
    """An option of `tradewarn search` to drop or to add, and how much is found then."""

    change: Literal["drop", "add"]
    option: str
    total: int


def ways_out(count: "Count", filters: "Filters", understood: "Understood | None") -> list[WayOut]:
    """Give what finds something, the most first: without an option, or with less understood.

    Args:
        count: Tells how much is found with some filters and some understanding.
        filters: What the options asked for.
        understood: What the question was understood to name.
    """
    ways = [*_without_option(count, filters, understood), *_less_understood(count, filters, understood)]
    return sorted((way for way in ways if way.total), key=lambda way: -way.total)


def _without_option(count: "Count", filters: "Filters", understood: "Understood | None") -> Iterator[WayOut]:
    for name in type(filters).model_fields:
        if getattr(filters, name):
            fewer = filters.model_copy(update={name: None if name in OPTIONS else ()})
            option = OPTIONS.get(name, f"--{name.replace('_', '-')}")
            yield WayOut("drop", option, count(fewer, understood))


def _less_understood(count: "Count", filters: "Filters", understood: "Understood | None") -> Iterator[WayOut]:
    """Take off each kind of part that narrows, then all that was understood."""
    if understood is None:
        return
    from index.understanding import Removal

    kinds = dict.fromkeys(part.kind for part in understood.parts if part.filters)
    for kind in kinds:
        yield WayOut("add", f"--not {kind}", count(filters, understood.without([Removal(kind)])))
    yield WayOut("add", "--as-written", count(filters, None))


def tell_ways_out(ways: Sequence[WayOut]) -> None:
    """Print the ways out."""
    from tradewarn.cli.answers import language

    speak = language()
    for way in ways:
        key = "cli.found_without" if way.change == "drop" else "cli.found_with"
        found = speak.formats.number(way.total)
        say(paragraph(speak.say(key, option=way.option, n=found), first="  – "))
