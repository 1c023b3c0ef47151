"""`tradewarn doctor`: what is installed, loaded, reachable, stale."""

import platform
from collections.abc import Sequence
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

import click

from tradewarn import __version__
from tradewarn.cli.layout import paragraph, table
from tradewarn.cli.output import as_json, emit, say
from tradewarn.cli.program import Program
from tradewarn.settings import Settings

if TYPE_CHECKING:
    from tradewarn.cli.health import State

PARTS = (
    *("spacy", "tantivy", "faiss-cpu", "torch", "sentence-transformers", "pypdfium2", "scrapy"),
    *("psycopg", "elasticsearch", "procrastinate"),
)


@click.command("doctor")
@click.option("--quick", is_flag=True, help="Leave out what takes seconds: loading the model.")
@as_json
def command(quick: bool, json_out: bool) -> int:
    """Look at every part that work needs, and tell how to mend what is not well.

    Exit 1 when a part is not well; what work can do without is told and is no failure.
    """
    from tradewarn.cli.health import states

    settings = Settings.read()
    with Program(settings) as program:
        found = states(program, quick=quick)
    if json_out:
        emit(
            {
                "version": __version__,
                "python": platform.python_version(),
                "home": str(settings.home),
                "installed": {name: _version(name) for name in PARTS},
                "parts": [asdict(state) for state in found],
            }
        )
    else:
        _print(settings, found)
    return 0 if all(state.well or state.optional for state in found) else 1


def _print(settings: Settings, found: Sequence["State"]) -> None:
    from tradewarn.cli.answers import language

    speak = language()
    say(speak.say("cli.doctor", version=__version__, python=platform.python_version()))
    say(speak.say("cli.home", home=settings.home))
    installed = ", ".join(f"{name} {_version(name) or speak.say('cli.not_installed')}" for name in PARTS)
    say(paragraph(installed, first=f"{speak.say('cli.installed')}: ", rest="  "))
    rows = [(s.part, speak.say(f"cli.{_word(s)}"), s.says) for s in found]
    say("\n" + table([speak.say(f"cli.{key}") for key in ("part", "state", "says")], rows))
    ill = [state for state in found if not state.well]
    say("\n" + (speak.count("cli.not_well", len(ill)) if ill else speak.say("cli.all_well")))
    for state in ill:
        code = f"[{state.code}] " if state.code else ""
        say(paragraph(f"{code}{state.part}: {state.fix}", first="  "))


def _word(state: "State") -> str:
    return "well" if state.well else "absent" if state.optional else "look"


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


COMMAND = command
