"""`tradewarn rates`: what was in force on a date."""

from datetime import datetime

import click
from pydantic import ValidationError

from tradewarn.cli.filters import DAY
from tradewarn.cli.output import as_json, emit
from tradewarn.cli.program import Program
from tradewarn.errors import BadUse
from tradewarn.model import Question
from tradewarn.settings import Settings


@click.command("rates")
@click.option("--product", help="The goods in words, Vietnamese or English.")
@click.option("--hs", help="HS code, 4 to 12 digits.")
@click.option("--market", help="Importing country, as US.")
@click.option("--company", help="The exporter or producer; without one, every rate is listed.")
@click.option("--on", type=DAY, help="The day; today unless given.")
@as_json
def command(
    product: str | None,
    hs: str | None,
    market: str | None,
    company: str | None,
    on: datetime | None,
    json_out: bool,
) -> int:
    """List the duties in force on a day on goods from Viet Nam: whose, how much, since when, by which act.

    Example: tradewarn rates --product "tôm" --market US --company "Sao Mai Seafood" --on 2024-06-30
    """
    if not any((product, hs, market, company)):
        raise BadUse("nothing is asked", fix="give --product, --hs, --market or --company")
    settings = Settings.read()
    try:
        asked = Question(
            product=product,
            hs=hs,
            market=market,
            company=company,
            as_of=on.date() if on else None,
            lang=settings.lang,
        )
    except ValidationError as error:
        what = "; ".join(f"{e['loc'][0]}: {e['msg']}" for e in error.errors()[:5])
        raise BadUse(what, fix="ask in fewer words") from error
    with Program(settings) as program:
        answer = program.checker.rates(asked)
    if json_out:
        emit(answer)
    else:
        from tradewarn.cli.rates import print_rates

        print_rates(answer)
    return 0


COMMAND = command
