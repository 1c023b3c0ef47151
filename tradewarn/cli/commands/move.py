"""`tradewarn move`: the whole store to other engines, verified, and going on after a kill."""

import time
from urllib.parse import urlsplit

import click

from tradewarn.cli.moving import MoveReport
from tradewarn.cli.output import as_json, emit, progress, say, tell, tell_issues
from tradewarn.cli.program import Program
from tradewarn.errors import BadUse, CopyUnequal
from tradewarn.model import Issue
from tradewarn.settings import Settings

EMBEDDED = ("", "embedded", "sqlite")  # words for what lies in the home


@click.command("move")
@click.option("--database-url", metavar="U", help="The new database; `sqlite` is the one in the home.")
@click.option("--index-url", metavar="U", help="The new search engine; `embedded` is the one in the home.")
@click.option("--archive-url", metavar="U", help="Where originals are to be; as a rule they stay.")
@click.option("--sample", default=20, show_default=True, help="Records to make compared questions of.")
@click.option("--release", is_flag=True, help="Let writers into the store again that a move has closed.")
@as_json
def command(
    database_url: str | None,
    index_url: str | None,
    archive_url: str | None,
    sample: int,
    release: bool,
    json_out: bool,
) -> int:
    """Move the store that the settings name to other engines, and its index with it.

    After a kill the same command goes on where it was. Rows come while work goes on; at the
    end the old store is closed to writers, and stays readable. Every table is compared by
    count and hash, and sampled searches by their answers; ends with 1 where one differs.
    """
    source = Settings.read()
    if release:
        return _release(source, json_out)
    given = {"database_url": database_url, "index_url": index_url, "archive_url": archive_url}
    new = {name: "" if url in EMBEDDED else url for name, url in given.items() if url is not None}
    if not new:
        raise BadUse("it is not said where to", fix="give --database-url, --index-url, or both")
    from tradewarn.cli.moving import move

    goal = source.model_copy(update=new)
    began = time.monotonic()
    report = move(source, goal, sample=sample, progress=progress("move"))
    tell_issues(_issues(report))
    if json_out:
        emit(_summary(source, goal, report, time.monotonic() - began))
    else:
        _print(source, goal, report)
    return 1 if report.unequal or report.held < report.stored else 0


def _issues(report: MoveReport) -> list[Issue]:
    return [
        Issue(
            code=CopyUnequal.code,
            what=f"{item.question!r} ({item.mode}) gives {item.after[0]} records, before {item.before[0]}, "
            "or others first",
            fix="run `tradewarn index rebuild` with the new settings, then ask again",
            stage="move",
        )
        for item in report.unequal
    ]


def _summary(source: Settings, goal: Settings, report: MoveReport, seconds: float) -> dict[str, object]:
    brought = report.brought
    tables = brought.tables if brought else {}
    return {
        "from": {"database": _shown(source.store_url), "index": _shown(source.index_url) or "embedded"},
        "to": {"database": _shown(goal.store_url), "index": _shown(goal.index_url) or "embedded"},
        "rows": sum(table.rows for table in tables.values()),
        "resumed": brought.resumed if brought else 0,
        "again": brought.again if brought else 0,
        "tables": {name: {"rows": t.rows, "sha256": t.sha256} for name, t in tables.items()},
        "originals": report.originals,
        "index": {"records": report.stored, "held": report.held, "built": report.built},
        "answers": {
            "asked": report.asked,
            "equal": report.asked - len(report.unequal),
            "unequal": [
                {"question": u.question, "mode": u.mode, "before": u.before, "after": u.after}
                for u in report.unequal
            ],
            "unasked": report.unasked or None,
        },
        "seconds": round(seconds, 1),
    }


def _print(source: Settings, goal: Settings, report: MoveReport) -> None:
    from tradewarn.cli.answers import language

    speak = language()
    ends = {"source": _shown(source.store_url), "goal": _shown(goal.store_url)}
    if report.brought and report.brought.tables:
        tables = report.brought.tables
        tell(speak.say("cli.moved", rows=sum(t.rows for t in tables.values()), tables=len(tables), **ends))
    elif report.brought:
        tell(speak.say("cli.moved_already", **ends))
    if report.originals is not None:
        tell(speak.say("cli.moved_originals", n=report.originals))
    place = _shown(goal.index_url) or "embedded"
    tell(speak.say("cli.moved_index", held=report.held, stored=report.stored, place=place))
    if report.unasked:
        tell(speak.say("cli.moved_unasked", why=report.unasked))
    else:
        equal = report.asked - len(report.unequal)
        tell(speak.say("cli.moved_answers", equal=equal, asked=report.asked))
    if report.brought:
        tell(speak.say("cli.moved_closed", **ends))
    tell(speak.say("cli.moved_settings"))
    for name in ("database_url", "index_url", "archive_url"):
        if getattr(source, name) != getattr(goal, name):
            say(f"TRADEWARN_{name.upper()}={_shown(getattr(goal, name))}")


def _release(settings: Settings, json_out: bool) -> int:
    from tradewarn.cli.answers import language
    from tradewarn.store.moving.ends import shown, take_back

    with Program(settings) as program:
        place, other = shown(program.store.engine), take_back(program.store.engine)
    if json_out:
        emit({"released": place, "moved_to": other})
        return 1 if other else 0
    tell(language().say("cli.released", place=place))
    if other:
        tell(language().say("cli.released_moved", other=other))
    return 1 if other else 0


def _shown(urls: str) -> str:
    """Write addresses without their passwords."""
    shown = []
    for url in urls.split(",") if urls else ():
        password = urlsplit(url).password
        shown.append(url.replace(f":{password}@", ":***@", 1) if password else url)
    return ",".join(shown)


COMMAND = command
