"""What was understood of a question, in the shell: options to switch it off, and lines that tell it."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

import click

from tradewarn.cli.layout import paragraph
from tradewarn.cli.output import say
from tradewarn.model import UnderstoodPart

if TYPE_CHECKING:
    from api.web.understood import Meaning
    from index.understanding import Understood
    from tradewarn.cli.wording import Wording

F = TypeVar("F", bound=Callable[..., Any])

OPTIONS = (
    click.option("--as-written", is_flag=True, help="Understand nothing: every word is text."),
    click.option(
        "--not",
        "removed",
        multiple=True,
        metavar="KIND=VALUE",
        help="Take off one thing understood, as market=US.",
    ),
)


def understanding_options(function: F) -> F:
    """Add `--as-written` and `--not` to a command."""
    for option in reversed(OPTIONS):
        function = option(function)
    return function


def as_understood(query: str, as_written: bool, removed: Sequence[str]) -> "Understood | None":
    """Understand a question as far as the options let it be.

    Raises:
        BadUse: `--not` names a kind that there is not.
    """
    from api.web.formats import VIET_NAM
    from index.understanding.narrowing import asked, removal

    off = [removal(one, "=") for one in removed]
    return asked(query, today=datetime.now(VIET_NAM).date(), as_written=as_written, removed=off)


def tell_understood(parts: Sequence[UnderstoodPart], speak: "Wording") -> None:
    """Print what was understood, what narrows the answer first, and how to take it off."""
    if not parts:
        return
    from api.web.understood import Meanings

    told = Meanings(speak.words, speak.names, speak.formats).of(parts)
    for key in ("filters", "without", "emptied", "raises"):
        lines = [_line(meaning, speak) for meaning in told if _told_as(meaning) == key]
        if lines:
            say(paragraph(speak.say(f"cli.understood.{key}", parts="; ".join(lines))))
    say(paragraph(speak.say("cli.understood.remove", example=_example(told[0]))))


def tell_acts(query: str, speak: "Wording") -> None:
    """Print the life of each known act that a question names."""
    from api.web.formats import VIET_NAM
    from kb.acts_named import acts_named
    from kb.citing_notes import act_note

    language = speak.words.language
    for act in acts_named(query):
        title = act.title_vi if language == "vi" else act.title_en
        note = act_note(act, datetime.now(VIET_NAM).date(), language)
        say(paragraph(f"{act.number} – {title}: {note}" if note else f"{act.number} – {title}"))


def _told_as(meaning: "Meaning") -> str:
    if meaning.kind == "without" and meaning.filters:
        return "without"
    return "filters" if meaning.filters else "emptied" if meaning.emptied else "raises"


def _line(meaning: "Meaning", speak: "Wording") -> str:
    value = "" if meaning.value == f"“{meaning.words}”" else meaning.value
    line = speak.say("cli.understood.part", name=meaning.name, value=value, words=meaning.words)
    return " ".join(line.split())


def _example(meaning: "Meaning") -> str:
    plain = f"{meaning.kind}={meaning.removal}"
    return f'"{plain}"' if " " in plain else plain
