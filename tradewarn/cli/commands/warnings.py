"""`tradewarn warnings`: match profiles, and keep the ledger."""

import click

from tradewarn.cli.output import as_json, emit, say, tell
from tradewarn.cli.program import Program, now
from tradewarn.model import EarlyWarning
from tradewarn.settings import Settings
from tradewarn.store.warnings import Status


@click.group("warnings")
def command() -> None:
    """Early warnings: raised as drafts, published when an officer accepts them."""


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
        tell(f"{raised} new warnings")
    return 0


@command.command("list")
@click.option("--status", type=click.Choice(["draft", "published", "withdrawn"]), help="Only these.")
@click.option("--limit", type=click.IntRange(1), help="At most so many.")
@as_json
def list_(status: Status | None, limit: int | None, json_out: bool) -> int:
    """List the warnings, the gravest first."""
    with Program(Settings.read()) as program:
        for item in program.store.warnings.all(status=status, limit=limit):
            if json_out:
                emit(item)
            else:
                say(f"{item.id}  level {item.level}  {item.status:9}  {item.created}  {item.text_en}")
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
    _print(item)
    for row in history:
        say(f"  {row['at']}  {row['event']} by {row['by']} {row['note']}")
    return 0


@command.command("accept")
@click.argument("id")
@click.option("--by", default="officer", show_default=True, help="Who accepts it.")
@as_json
def accept(id: str, by: str, json_out: bool) -> int:  # noqa: A002
    """Publish a draft."""
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
        tell(f"{id} is {status}")
    return 0


def _print(item: EarlyWarning) -> None:
    say(f"{item.id}  level {item.level} of 4, {item.status}, {item.created}")
    say(item.text_vi)
    say(item.text_en)
    for reason in item.reasons:
        say(f"  • {reason.text}")
        say(f"    “{' '.join(reason.quote.split())[:200]}” [{reason.source.ref}]")
    for deadline in item.deadlines:
        say(f"  ! {deadline.what}: {deadline.date or deadline.rule}")


COMMAND = command
