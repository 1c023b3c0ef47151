"""`tradewarn crawl`: run crawlers into the store."""

from datetime import datetime

import click

from tradewarn.cli.filters import DAY
from tradewarn.cli.output import as_json, emit, progress, tell, tell_issues
from tradewarn.cli.program import Program, now, today
from tradewarn.settings import Settings


@click.command("crawl")
@click.argument("names", nargs=-1)
@click.option("--since", type=DAY, help="First day of publication; where the last run ended unless given.")
@click.option("--until", type=DAY, help="Last day of publication; today unless given.")
@click.option("--base-url", help="Send every request to this host instead (a replay server).")
@as_json
def command(
    names: tuple[str, ...],
    since: datetime | None,
    until: datetime | None,
    base_url: str | None,
    json_out: bool,
) -> int:
    """Fetch what is new from the sources NAMES, or from all, and work it to the end.

    Exit 1 when a run is incomplete or raised issues: a source that is silent, changed
    or away is never passed over.
    """
    from crawlers.registry import source, sources
    from crawlers.running import run
    from crawlers.state import FolderState
    from tradewarn.cli.crawling import StoreSink
    from tradewarn.store.runs import Run
    from tradewarn.work import Worker

    wanted = [source(n) for n in names] if names else sources()
    troubled = False
    with Program(Settings.read()) as program:
        store = program.store
        for info in wanted:
            started = now()
            store.issues.replace(info.name, "crawl", [])
            report = run(
                info.name,
                sink=StoreSink(store, info.name),
                state=FolderState(program.settings.home / "crawl"),
                since=since.date() if since else None,
                until=until.date() if until else None,
                today=today(),
                base_url=base_url,
                settings=program.settings,
            )
            store.runs.add(
                Run(
                    source=info.name,
                    started=started,
                    ended=now(),
                    complete=report.complete,
                    documents=report.documents,
                    issues=len(report.issues),
                    newest=report.newest,
                    state={},
                )
            )
            troubled |= bool(report.issues) or not report.complete
            if json_out:
                emit(report)
            else:
                tell_issues(report.issues)
                state = "complete" if report.complete else "INCOMPLETE"
                tell(f"{info.name}: {report.documents} new, {report.unchanged} known, {state}")
        Worker(store, list(program.stages()), progress=progress("crawl")).run_until_idle()
    return 1 if troubled else 0


COMMAND = command
