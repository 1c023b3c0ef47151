"""`tradewarn check`: is my product, or my firm, named?"""

import re
from datetime import datetime
from pathlib import Path
from typing import Literal

import click
from pydantic import ValidationError

from tradewarn.cli.filters import DAY
from tradewarn.cli.output import as_json, emit
from tradewarn.cli.program import Program
from tradewarn.errors import BadUse
from tradewarn.model import Question, Size
from tradewarn.settings import Settings


@click.command("check")
@click.argument("question", default="")
@click.option("--product", help="The goods in words, Vietnamese or English.")
@click.option("--hs", help="HS code, 4 to 12 digits.")
@click.option("--market", help="Importing country, as US.")
@click.option("--company", help="The exporter or producer.")
@click.option("--size", "sizes", multiple=True, help="A measure of the goods, as 'thickness=5 mm'.")
@click.option("--as-of", type=DAY, help="The day the answer is for; today unless given.")
@click.option(
    "--lang",
    type=click.Choice(["vi", "en"]),
    help="Language of the answer; else TRADEWARN_LANG, and where that is not set, the question's.",
)
@click.option(
    "--file",
    "sheet",
    type=click.Path(path_type=Path),
    help="A list, xlsx or csv, with the columns product, hs, market, company: a verdict for each row.",
)
@click.option(
    "--to", type=click.Path(dir_okay=False, path_type=Path), help="Write the verdicts of --file to this xlsx."
)
@as_json
def command(
    question: str,
    product: str | None,
    hs: str | None,
    market: str | None,
    company: str | None,
    sizes: tuple[str, ...],
    as_of: datetime | None,
    lang: Literal["vi", "en"] | None,
    sheet: Path | None,
    to: Path | None,
    json_out: bool,
) -> int:
    """Tell whether goods or a firm stand in a trade-remedy case, with cited facts only.

    Example: tradewarn check "tôm đông lạnh HS 030617 sang Mỹ có bị thuế không?"

    Of a list (--file) every row is answered for each market that it names. A row
    that cannot be asked is told by its cell, and the others are answered; then it
    ends with 1.
    """
    if sheet is not None:
        from tradewarn.cli.sheets import check_sheet

        if any((question, product, hs, market, company, sizes)):
            raise BadUse("a question and a file at once", fix="ask one of them")
        return check_sheet(sheet, to, lang=lang, as_of=as_of.date() if as_of else None, json_out=json_out)
    if to is not None:
        raise BadUse("--to writes what --file asks, and no file is given", fix="give --file too")
    if not any((question, product, hs, company)):
        raise BadUse("nothing is asked", fix="give a question, or --product, --hs or --company")
    settings = Settings.read()
    if lang is None and "lang" in settings.model_fields_set:
        lang = settings.lang
    try:
        asked = Question(
            question=question,
            product=product,
            hs=hs,
            market=market,
            company=company,
            size=tuple(_size(s) for s in sizes),
            as_of=as_of.date() if as_of else None,
            lang=lang,
        )
    except ValidationError as error:
        what = "; ".join(f"{e['loc'][0]}: {e['msg']}" for e in error.errors()[:5])
        raise BadUse(what, fix="ask in fewer words, or put the goods into --product and --hs") from error
    with Program(settings) as program:
        verdict = program.checker.check(asked)
    if json_out:
        emit(verdict)
    else:
        from tradewarn.cli.answers import print_verdict

        print_verdict(verdict)
    return 0


def _size(text: str) -> Size:
    name, equals, rest = text.partition("=")
    told = re.fullmatch(
        r"\s*(?P<value>\S*?\d)\s*(?P<unit>[^\d\s.,/].*)|\s*(?P<word>\S+)\s+(?P<of>\S.*)", rest
    )
    value, unit = (told["value"] or told["word"], told["unit"] or told["of"]) if told else ("", "")
    if not (name.strip() and equals and value and unit.strip()):
        raise BadUse(f"not a size: {text!r}", fix="write it as 'thickness=5 mm'")
    return Size(name=name.strip(), value=value, unit=unit.strip())


COMMAND = command
