"""`tradewarn crawl`: run crawlers into the store."""

from datetime import datetime
from typing import TYPE_CHECKING

import click

from tradewarn.cli.filters import DAY
from tradewarn.cli.output import as_json, emit, progress, tell, tell_issues
from tradewarn.cli.program import Program, now, today
from tradewarn.settings import Settings

if TYPE_CHECKING:
    from crawlers.taking import RunReport


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

    Exit 1 when a run is incomplete, or it or the reading of what it brought raised
    issues: a source that is silent, changed or away is never passed over.
    """
    from crawlers.registry import source, sources
    from tradewarn.cli.crawling import Order, gather, with_reading
    from tradewarn.work import Room, Worker

    wanted = [source(n) for n in names] if names else sources()
    order = Order(
        since=since.date() if since else None,
        until=until.date() if until else None,
        base_url=base_url,
        today=today(),
    )
    with Program(Settings.read()) as program:
        store = program.store
        left = store.jobs.unfinished("extract")
        worker = Worker(store, list(program.stages()), progress=progress("crawl"))
        room = Room(store, worker, "extract", limit=program.settings.queue_limit).make
        settings = program.settings
        gathered = [gather(store, i, order, settings=settings, now=now, room=room) for i in wanted]
        worker.run_until_idle()
        reports = [with_reading(store, harvest, left) for harvest in gathered]
        dead = store.jobs.dead()
    for report in reports:
        _tell(report, json_out=json_out)
    return 1 if dead or any(r.issues or not r.complete for r in reports) else 0


def _tell(report: "RunReport", *, json_out: bool) -> None:
    if json_out:
        emit(report)
        return
    tell_issues(report.issues)
    state = "complete" if report.complete else "INCOMPLETE"
    tell(f"{report.source}: {report.documents} new, {report.unchanged} known, {state}")


COMMAND = command
