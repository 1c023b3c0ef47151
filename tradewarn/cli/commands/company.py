"""`tradewarn company`: the passport of a firm."""

from datetime import datetime
from typing import Literal

import click

from tradewarn.cli.filters import DAY
from tradewarn.cli.output import as_json, emit
from tradewarn.cli.program import Program
from tradewarn.errors import BadUse
from tradewarn.settings import Settings

LONGEST = 500


@click.command("company")
@click.argument("name")
@click.option("--as-of", type=DAY, help="Acts after this day are not told; today unless given.")
@click.option("--lang", type=click.Choice(["vi", "en"]), help="Language of the answer; else TRADEWARN_LANG.")
@as_json
def command(name: str, as_of: datetime | None, lang: Literal["vi", "en"] | None, json_out: bool) -> int:
    """Gather every appearance of a firm under all its spellings: roles, acts, rates over time, peers.

    Names that are only like it are listed apart. A firm that is not found was not found in the sources
    loaded, which are listed.

    Example: tradewarn company "Sao Mai Seafood JSC"
    """
    if not name.strip() or len(name) > LONGEST:
        raise BadUse(
            "no name is given, or one too long", fix=f"give a firm's name of at most {LONGEST} letters"
        )
    settings = Settings.read()
    with Program(settings) as program:
        found = program.checker.company(name, lang=lang or settings.lang, on=as_of.date() if as_of else None)
    if json_out:
        emit(found)
    else:
        from tradewarn.cli.passports import print_passport

        print_passport(found)
    return 0


COMMAND = command
