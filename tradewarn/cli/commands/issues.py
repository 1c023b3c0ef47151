"""`tradewarn issues`: the list that a person works."""

import click

from tradewarn.cli.layout import paragraph, table
from tradewarn.cli.output import as_json, emit, say
from tradewarn.cli.program import Program
from tradewarn.messages import meanings
from tradewarn.model import Issue
from tradewarn.settings import Settings


@click.command("issues")
@click.option("--code", help="Only issues of this code, as TW-R04.")
@as_json
def command(code: str | None, json_out: bool) -> int:
    """List what waits for a person: files not read, conflicts, silent sources, dead jobs."""
    with Program(Settings.read()) as program:
        issues = program.store.issues.all(code=code)
        counts = program.store.issues.counts()
    if json_out:
        for issue in issues:
            emit(issue)
    else:
        _print(issues, counts if code is None else {code: len(issues)})
    return 1 if issues else 0


def _print(issues: list[Issue], counts: dict[str, int]) -> None:
    from tradewarn.cli.answers import language
    from tradewarn.messages import meaning, told

    speak = language()
    tongue = speak.words.language
    say(speak.count("cli.issues", len(issues)) if issues else speak.say("cli.no_issues"))
    for issue in issues:
        texts = told(issue, tongue)
        say("\n" + paragraph(f"[{issue.code}] {texts.what}", rest="  "))
        say(paragraph(texts.fix, first=f"  {speak.say('cli.fix')}: "))
        if issue.where:
            say(f"  {speak.say('cli.seen_at')}: {issue.where}")
    if issues:
        known = meanings()
        rows = [
            (c, speak.formats.number(n), meaning(c, tongue, known.get(c, "–"))) for c, n in counts.items()
        ]
        say("\n" + table([speak.say(f"cli.{k}") for k in ("code", "number", "means")], rows, numbers=[1]))


COMMAND = command
