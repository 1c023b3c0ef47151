"""`tradewarn users`: people who may write through the API."""

import click

from tradewarn.cli.output import as_json, emit, say, tell
from tradewarn.cli.program import Program
from tradewarn.settings import Settings


@click.group("users")
def command() -> None:
    """Manage the people who may write through the API."""


@command.command("add")
@click.argument("name")
@click.option(
    "--role", type=click.Choice(["business", "lawyer", "officer"]), required=True, help="What they are."
)
@as_json
def add(name: str, role: str, json_out: bool) -> int:
    """Make a person and a token for the API; the token is shown once and kept as a hash."""
    with Program(Settings.read()) as program:
        token = program.store.people.add(name, role=role)
    if json_out:
        emit({"name": name, "role": role, "token": token})
    else:
        from tradewarn.cli.answers import language

        tell(language().say("cli.token", name=name))
        say(token)
    return 0


COMMAND = command
