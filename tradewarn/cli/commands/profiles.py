"""`tradewarn profiles`: what firms and sectors export."""

from pathlib import Path

import click

from tradewarn.cli.output import as_json, emit, say, tell, tell_issues
from tradewarn.cli.program import Program
from tradewarn.settings import Settings


@click.group("profiles")
def command() -> None:
    """Export profiles, which new records are matched against."""


@command.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--owner", default="local", show_default=True, help="Whose profiles they are.")
@as_json
def import_(file: Path, owner: str, json_out: bool) -> int:
    """Take profiles from a csv, xlsx or yaml FILE; a bad row is an issue, the rest is taken."""
    from kb.profiles import read_profiles

    profiles, issues = read_profiles(file, owner=owner)
    owned = [p.model_copy(update={"owner": owner}) for p in profiles]
    with Program(Settings.read()) as program:
        program.store.profiles.put(owned)
    if json_out:
        emit({"profiles": len(owned), "issues": [i.model_dump(mode="json") for i in issues]})
    else:
        tell_issues(issues)
        tell(f"{len(owned)} profiles of {owner}")
    return 2 if issues and not owned else 1 if issues else 0


@command.command("list")
@as_json
def list_(json_out: bool) -> int:
    """List the profiles built in and those imported."""
    from kb.profiles import builtin_profiles

    with Program(Settings.read()) as program:
        for profile in (*builtin_profiles(), *program.store.profiles.all()):
            if json_out:
                emit(profile)
            else:
                goods, markets = ", ".join(profile.goods), " ".join(profile.markets)
                say(f"{profile.id:24} {profile.owner or 'built in':10} {profile.name}: {goods} → {markets}")
    return 0


COMMAND = command
