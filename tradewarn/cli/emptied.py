"""What could be asked instead, where a search found nothing: the filters that emptied the answer."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tradewarn.cli.layout import paragraph
from tradewarn.cli.output import say

if TYPE_CHECKING:
    from index.backend import Filters
    from index.understanding import Understood

OPTIONS = {"date_from": "--from", "date_to": "--to"}


def tell_ways_out(
    count: "Callable[[Filters, Understood | None], int]", filters: "Filters", understood: "Understood | None"
) -> None:
    """Print how much is found without each option that narrows, and without what was understood.

    Args:
        count: Tells how much is found with some filters and some understanding.
        filters: What the options asked for.
        understood: What the question was understood to name.
    """
    from tradewarn.cli.answers import language

    ways = [
        (
            OPTIONS.get(name, f"--{name.replace('_', '-')}"),
            count(filters.model_copy(update={name: empty}), understood),
        )
        for name, empty in ((n, None if n in OPTIONS else ()) for n in type(filters).model_fields)
        if getattr(filters, name)
    ]
    lines = [(way, total) for way, total in ways if total]
    speak = language()
    for way, total in sorted(lines, key=lambda line: -line[1]):
        say(
            paragraph(speak.say("cli.found_without", option=way, n=speak.formats.number(total)), first="  – ")
        )
    if understood is not None and (total := count(filters, None)):
        say(paragraph(speak.say("cli.found_as_written", n=speak.formats.number(total)), first="  – "))
