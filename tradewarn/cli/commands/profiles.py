"""`tradewarn profiles`: what firms and sectors export."""

from pathlib import Path

import click

from tradewarn.cli.output import as_json, emit, progress, say, tell, tell_issues
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
    """Take profiles from a csv, xlsx or yaml FILE; a bad row is an issue, the rest is taken.

    A profile that is new or changed is matched against the last year's notices and the
    proceedings still open; what it meets are drafts.
    """
    from kb.profiles import read_profiles
    from tradewarn.store.profiles import STAGE, own_id
    from tradewarn.work import Worker

    profiles, issues = read_profiles(file, owner=owner)
    owned = [p.model_copy(update={"owner": owner, "id": own_id(owner, p.id)}) for p in profiles]
    with Program(Settings.read()) as program:
        program.store.profiles.put(owned)
        stages = [s for s in program.stages() if s.name == STAGE]
        Worker(program.store, stages, progress=progress("match")).run_until_idle()
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
