"""`tradewarn ingest`: archive, extract, index, match."""

import sys

import click

from tradewarn.cli.faults import as_issue
from tradewarn.cli.output import as_json, emit, progress, tell, tell_issues
from tradewarn.cli.program import Program
from tradewarn.errors import TradewarnError
from tradewarn.model import Issue
from tradewarn.settings import Settings


@click.command("ingest")
@click.argument("paths", nargs=-1, required=True)
@click.option("--source", default="manual", show_default=True, help="Where the documents come from.")
@as_json
def command(paths: tuple[str, ...], source: str, json_out: bool) -> int:
    """Take the documents under PATHS into the store and work them to the end.

    A folder or a .jsonl of Federal Register API records is many documents. Running it
    again, also after a kill, goes on where it was and changes nothing that is done;
    `resumed` counts what an earlier run had left undone. A file that cannot be read is an
    issue, and the others go on.
    `waiting` counts what another worker is at, or what waits for a search engine that does not
    answer: until it is done, what is shown may lack it. Exit 1 when issues wait for a person or work
    for another worker, 2 when nothing could be read.
    """
    from extract.files import contents
    from tradewarn.cli.ingesting import take
    from tradewarn.work import AWAY, Room, Worker

    with Program(Settings.read()) as program:
        store = program.store
        refused: list[Issue] = []

        def refuse(name: str, error: TradewarnError) -> None:
            refused.append(as_issue(error, where=name, stage="read"))
            store.issues.replace(name, "read", refused[-1:])

        store.issues.replace_many(dict.fromkeys(paths, ()), "read")  # they are tried anew
        worker = Worker(store, list(program.stages()), progress=progress("ingest"))
        room = Room(store, worker, "extract", limit=program.settings.queue_limit)
        limit = program.settings.size_limit
        given = contents(paths, stdin=sys.stdin.buffer, refuse=refuse, limit=limit)
        taken = take(store, given, source=source, room=room.make)
        try:
            worker.run_until_idle()
        except TradewarnError as error:
            if error.status != AWAY:
                raise
            refused.append(as_issue(error, where=error.where, stage="ingest"))
        dead = store.jobs.dead()
        issues = refused + store.issues.of(taken.digests)
        read = store.documents.count_read(taken.digests)
        notices = store.notices.count_of(taken.digests)
        unread = store.jobs.waiting("extract")  # others are at it
        summary = {
            "documents": len(taken.digests),
            "new": taken.new,
            "resumed": taken.resumed,
            "read": read,
            "notices": notices,
            "issues": len(issues),
            "waiting": sum(store.jobs.waiting(stage.name) for stage in program.stages()),
        }
    tell_issues(issues)
    if json_out:
        emit(summary)
    else:
        from tradewarn.cli.answers import language

        speak = language()
        tell(speak.say("cli.ingested", **summary))
        if taken.resumed:
            tell(speak.count("cli.resumed", taken.resumed))
        if summary["waiting"]:
            tell(speak.count("cli.waiting", summary["waiting"]))
    return 2 if not (read or unread) else 1 if issues or dead or summary["waiting"] else 0


COMMAND = command
