"""`tradewarn due`: what an act or a letter of an authority sets running, and until when."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

import click

from tradewarn.cli.output import as_json, emit, say
from tradewarn.errors import BadUse

if TYPE_CHECKING:
    from kb.deadlines.computing import Limit
    from tradewarn.cli.wording import Wording


@click.command("due")
@click.argument("authority")
@click.option("--stage", help="Only what this act starts: initiation, prelim, order …")
@click.option(
    "--from", "start", type=click.DateTime(["%Y-%m-%d"]), help="The day of the publication or the letter."
)
@click.option("--lang", type=click.Choice(["vi", "en"]), help="Language of the answer.")
@as_json
def command(
    authority: str,
    stage: str | None,
    start: datetime | None,
    lang: Literal["vi", "en"] | None,
    json_out: bool,
) -> int:
    """Tell an authority's time limits, each with its law; with --from, the day on which it ends.

    A day printed in a notice or a letter always stands before one that is counted. A matter of
    which no rule is known is not listed.

    Example: tradewarn due EU-COM --stage initiation --from 2026-03-02
    """
    from kb.authorities import authorities
    from kb.deadlines.computing import IMPOSITION, Limit, run
    from kb.deadlines.rules import rules_of
    from kb.stages import stages
    from tradewarn.cli.answers import language
    from tradewarn.cli.wording import wording

    code = authority.upper()
    if code not in authorities():
        raise BadUse(f"{authority!r} is no authority", fix=f"one of: {', '.join(authorities())}")
    if stage is not None and stage not in {*stages(), IMPOSITION}:
        raise BadUse(f"{stage!r} is no stage", fix=f"one of: {', '.join(stages())}")
    acts = {stage, IMPOSITION} if stage == "order" else {stage}
    day = start.date() if start else None
    found = [r for r in rules_of(code) if stage is None or acts & r.stages]
    made = [run(r, day, on=day) if day else Limit(r, None, None, None, True) for r in found]
    speak = wording(lang) if lang else language()
    for limit in sorted(made, key=lambda x: (x.day or date.max, x.rule.id)):
        if json_out:
            emit(_as_data(limit))
        else:
            _print(limit, speak)
    return 0 if made else 1


def _as_data(limit: "Limit") -> dict[str, str | bool | None]:
    rule = limit.rule
    return {
        "id": rule.id,
        "what": rule.what,
        "who": rule.who,
        "bound": rule.bound,
        "runs_from": rule.start,
        "day": limit.day.isoformat() if limit.day else None,
        "counted": limit.counted.isoformat() if limit.counted else None,
        "holidays_known": limit.sure,
        "source": rule.source,
        "url": rule.url or None,
        "read": rule.read,
        "seen": rule.seen,
        "text_en": rule.en,
        "text_vi": rule.vi,
    }


def _print(limit: "Limit", speak: "Wording") -> None:
    from api.web.due_words import DueWords
    from tradewarn.cli.layout import paragraph

    said = DueWords(speak.words)
    day = f"{speak.formats.date(limit.day)}  " if limit.day else ""
    say(paragraph(f"{day}{said.who_of(limit)}: {said.name_of(limit)}"))
    for note in said.rule_notes(limit):
        say(paragraph(note, first="  – "))


COMMAND = command
