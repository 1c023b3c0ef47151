"""`tradewarn sources`: how fresh each source is, and which is silent."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from tradewarn.cli.layout import paragraph, table
from tradewarn.cli.output import as_json, emit, say
from tradewarn.cli.program import Program
from tradewarn.model import SourceState
from tradewarn.settings import Settings

if TYPE_CHECKING:
    from tradewarn.cli.wording import Wording


@click.command("sources")
@as_json
def command(json_out: bool) -> int:
    """List every source with its last success, newest notice and silence alarm."""
    with Program(Settings.read()) as program:
        states = program.source_states()
    if json_out:
        for state in states:
            emit(state)
    else:
        _print(states)
    return 1 if any(s.silent for s in states) else 0


def _untouched(state: SourceState) -> bool:
    return state.silent and state.last_success is None


def _print(states: list[SourceState]) -> None:
    from tradewarn.cli.answers import language

    speak = language()
    keys = ("cli.name", "cli.country", "cli.newest", "cli.documents", "cli.state")
    rows = []
    for state in states:
        country, newest = speak.names.country(state.country), speak.formats.date(state.newest)
        words = (
            "never"
            if _untouched(state)
            else "silent"
            if state.silent
            else "by_hand"
            if state.lane == "M"
            else "fine"
        )
        told = speak.formats.number(state.documents), speak.say(f"cli.{words}")
        rows.append((state.name, country or "–", newest or "–", *told))
    say(table([speak.say(key) for key in keys], rows, numbers=[3]))
    for state in states:
        if state.silent:
            say("\n" + paragraph(f"{state.name}: {_alarm(state, speak)}"))


def _alarm(state: SourceState, speak: "Wording") -> str:
    """Say in the speaker's language why a source is silent, as far as its state tells it."""
    if state.last_success is None:
        return f"{speak.say('sources.not_once')} `tradewarn crawl {state.name}`"
    if speak.words.language == "en" or state.newest is None:
        return state.alarm
    days = (datetime.now(UTC).date() - state.newest).days
    return speak.say("sources.quiet", date=speak.formats.date(state.newest), n=speak.formats.number(days))


COMMAND = command
