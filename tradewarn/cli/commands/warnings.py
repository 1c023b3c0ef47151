"""`tradewarn warnings`: match profiles, and keep the ledger."""

from datetime import UTC, datetime

import click

from tradewarn.cli.layout import paragraph
from tradewarn.cli.output import as_json, emit, say, tell
from tradewarn.cli.program import Program, now
from tradewarn.settings import Settings
from tradewarn.store.warnings import Status, news_from


@click.group("warnings")
def command() -> None:
    """Raise, read, publish and withdraw early warnings."""


@command.command("run")
@as_json
def run_(json_out: bool) -> int:
    """Match every notice against every profile; what was raised before stays as it is."""
    from warn.running import run

    with Program(Settings.read()) as program:
        raised = run(program.store, at=now())
    if json_out:
        emit({"raised": raised})
    else:
        from tradewarn.cli.answers import language

        tell(language().count("cli.raised", raised))
    return 0


@command.command("list")
@click.option("--status", type=click.Choice(["draft", "published", "withdrawn"]), help="Only these.")
@click.option("--limit", type=click.IntRange(1), help="At most so many.")
@as_json
def list_(status: Status | None, limit: int | None, json_out: bool) -> int:
    """List the warnings, each with its first sentences.

    Those on notices of the last 90 days come first, the gravest before the others; then
    older ones, newest first.
    """
    since = news_from(datetime.now(UTC).date())
    with Program(Settings.read()) as program:
        listed = program.store.warnings.all(status=status, news_from=since, limit=limit)
    if json_out:
        for item in listed:
            emit(item)
        return 0
    from tradewarn.cli.answers import language, print_brief

    speak = language()
    say(speak.count("cli.warnings", len(listed)) if listed else speak.say("cli.no_warnings"))
    for item in listed:
        say("")
        print_brief(item, speak)
    return 0


@command.command("show")
@click.argument("id")
@as_json
def show(id: str, json_out: bool) -> int:  # noqa: A002  (the contract's name)
    """Show one warning with its reasons and its ledger."""
    with Program(Settings.read()) as program:
        item = program.store.warnings.get(id)
        history = program.store.warnings.history(id)
    if json_out:
        emit(item.model_dump(mode="json") | {"ledger": history})
        return 0
    from tradewarn.cli.answers import language, print_warning

    speak = language()
    print_warning(item, speak)
    say(f"\n{speak.say('cli.ledger')}")
    for row in history:
        done, when = speak.named("ledger", row["event"]), speak.formats.moment(row["at"])
        say(paragraph(f"{when}  {done}, {row['by']} {row['note']}".rstrip(), first="  "))
    return 0


@command.command("accept")
@click.argument("id")
@click.option("--by", default="officer", show_default=True, help="Who accepts it.")
@as_json
def accept(id: str, by: str, json_out: bool) -> int:  # noqa: A002
    """Publish a draft warning, as its officer."""
    return _set(id, "published", by, "", json_out)


@command.command("withdraw")
@click.argument("id")
@click.option("--by", default="officer", show_default=True, help="Who withdraws it.")
@click.option("--why", default="", help="The reason, for the ledger.")
@as_json
def withdraw(id: str, by: str, why: str, json_out: bool) -> int:  # noqa: A002
    """Withdraw a warning; its ledger stays."""
    return _set(id, "withdrawn", by, why, json_out)


def _set(id: str, status: Status, by: str, note: str, json_out: bool) -> int:  # noqa: A002
    with Program(Settings.read()) as program:
        item = program.store.warnings.set_status(id, status, by=by, at=now(), note=note)
    if json_out:
        emit(item)
    else:
        from tradewarn.cli.answers import language

        speak = language()
        tell(speak.say("cli.status_set", id=id, status=speak.named("warning_status", status)))
    return 0


COMMAND = command
