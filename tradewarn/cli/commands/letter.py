"""`tradewarn letter`: what a letter that you received says, and what to do by when."""

import sys
from datetime import datetime
from pathlib import Path
from typing import Literal

import click

from tradewarn.cli.output import as_json, emit
from tradewarn.cli.program import Program
from tradewarn.errors import BadUse
from tradewarn.settings import Settings


@click.command("letter")
@click.argument("file")
@click.option("--lang", type=click.Choice(["vi", "en"]), help="Language of the answer; else TRADEWARN_LANG.")
@click.option("--received", type=click.DateTime(["%Y-%m-%d"]), help="When it came, as 2031-05-09.")
@as_json
def command(file: str, lang: Literal["vi", "en"] | None, received: datetime | None, json_out: bool) -> int:
    """Tell what a letter or notice says (pdf, html, xml, txt, docx; - for stdin); nothing of it is kept.

    Who asks what of whom by when, the proceeding it belongs to where that is loaded, and what to do
    next. A day that it prints stands before one that the law gives; days that it counts from receipt
    run from --received. Exit 1 when nothing was recognised in it or issues were raised, 2 when nothing
    could be read.

    Example: tradewarn letter questionnaire.pdf
    """
    data, name = _contents(file)
    settings = Settings.read()
    with Program(settings) as program:
        if len(data) > settings.size_limit:
            raise BadUse(
                f"{name} has more than {settings.size_limit:,} bytes", fix="raise TRADEWARN_SIZE_LIMIT"
            )
        read = program.uploads.extract(data, path=name)
        came = received.date() if received else None
        found = program.checker.letter(read, name=name, lang=lang or settings.lang, received=came)
    if json_out:
        emit(found)
    else:
        from tradewarn.cli.letters import print_letter

        print_letter(found)
    return 2 if not read.pages else 1 if found.issues or not (found.acts or found.asks) else 0


def _contents(file: str) -> tuple[bytes, str]:
    if file == "-":
        return sys.stdin.buffer.read(), "letter"
    path = Path(file)
    if not path.is_file():
        raise BadUse("there is no such file", fix="name the file of the letter, or - for stdin", where=file)
    return path.read_bytes(), path.name


COMMAND = command
