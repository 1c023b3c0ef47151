"""`tradewarn cite`: every legal citation in a text, and what it leads to."""

import sys
from datetime import datetime
from typing import Literal

import click

from tradewarn.cli.filters import DAY
from tradewarn.cli.output import as_json, emit
from tradewarn.cli.program import Program
from tradewarn.errors import BadUse
from tradewarn.settings import Settings


@click.command("cite")
@click.argument("words", nargs=-1, metavar="[TEXT]")
@click.option("--file", "name", type=click.Path(), help="A file: text, pdf, docx, html; - for stdin.")
@click.option("--on", type=DAY, help="The day for which law is in force; today unless given.")
@click.option("--lang", type=click.Choice(["vi", "en"]), help="Language of the notes.")
@as_json
def command(
    words: tuple[str, ...],
    name: str | None,
    on: datetime | None,
    lang: Literal["vi", "en"] | None,
    json_out: bool,
) -> int:
    """Find every legal citation in a text: its normal form, and the record or act that it leads to.

    Without TEXT and --file the text is read from stdin. An act that is no longer in force is told
    with the day and what took its place; a citation that leads nowhere stays in the list. Notes are
    in the language of --lang, else of TRADEWARN_LANG, and where that is not set of the text.

    Example: tradewarn cite "theo Điều 8 Nghị định 10/2018/NĐ-CP và 89 FR 64411"
    """
    if words and name:
        raise BadUse("both a text and --file are given", fix="give one of them")
    settings = Settings.read()
    if not words and name is None and sys.stdin.isatty():
        raise BadUse("no text is given", fix="give a text, a --file, or send it to stdin")
    with Program(settings) as program:
        from kb.resolving import language_of, resolve_citations
        from tradewarn.cli.citing import print_citations, text_of

        text = " ".join(words) if words else text_of(name or "-", program)
        if not text.strip():
            raise BadUse("the text is empty", fix="give a text, a --file, or send it to stdin")
        spoken = settings.lang if "lang" in settings.model_fields_set else language_of(text)
        language = lang or spoken
        day = on.date() if on else datetime.now().date()
        found = resolve_citations(text, program.store, language=language, on=day)
    if json_out:
        for citation in found:
            emit(citation)
    else:
        print_citations(found, language)
    return 0


COMMAND = command
