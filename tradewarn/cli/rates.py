"""What was in force on a day, as a lawyer reads it in the shell."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import groupby

from tradewarn.cli.answers import language, quote
from tradewarn.cli.layout import paragraph
from tradewarn.cli.output import say
from tradewarn.cli.wording import Wording
from tradewarn.model import RateInForce, RatesAnswer

WITHOUT_RATE = ("excluded", "undertaking", "lapsed", "unprinted")
MOST = 25  # rows of one proceeding; `--json` has them all


def print_rates(answer: RatesAnswer) -> None:
    """Print the rows case by case, then what is not known."""
    speak = language()
    say(paragraph(speak.say("rates.title", date=speak.formats.date(answer.on))))
    for _, rows in groupby(answer.rates, key=lambda r: r.case):
        say("")
        say("\n".join(_case(list(rows), speak)))
    if not answer.rates:
        say("\n" + paragraph(speak.say("rates.none")))
    if answer.unknown:
        say("\n" + speak.say("rates.unknown"))
        say("\n".join(paragraph(text, first="  – ") for text in answer.unknown))


def _case(rows: Sequence[RateInForce], speak: Wording) -> Iterator[str]:
    first = rows[0]
    vietnamese = speak.words.language == "vi" and first.product_vi
    goods = first.product_vi if vietnamese else first.product
    status = speak.named("case_status", first.status)
    yield paragraph(
        f"{speak.names.country(first.importing_country)} · {goods or '–'} · {first.ref} · {status}"
    )
    for row in rows[:MOST]:
        yield paragraph(_row(row, speak), first="  ")
        yield quote(row.quote, row.source.ref)
    if len(rows) > MOST:
        yield paragraph(speak.say("rates.more", n=len(rows) - MOST), first="  ")


def _row(row: RateInForce, speak: Wording) -> str:
    group = speak.say("case.everyone") if row.applies in WITHOUT_RATE else speak.named("applies", row.applies)
    whom = row.company or group
    if row.producer and row.producer != row.company:
        whom += " (" + speak.say("rates.made_by") + f" {row.producer})"
    parts = [str(row.instrument), whom, _amount(row, speak), *([row.goods] if row.goods else [])]
    if row.since:
        parts.append(speak.say("rates.since", date=speak.formats.date(row.since, row.precision)))
    if row.to:
        parts.append(speak.say("rates.to", date=speak.formats.date(row.to - timedelta(days=1))))
    parts += [speak.say("rates.outdated")] * row.outdated
    parts += [speak.say("rates.provisional")] * row.provisional
    parts += [speak.say("rates.disputed")] * row.disputed
    return " · ".join(parts)


def _amount(row: RateInForce, speak: Wording) -> str:
    if row.rate is None or row.applies in WITHOUT_RATE:
        return speak.named("applies", row.applies if row.applies in WITHOUT_RATE else "unprinted")
    basis = speak.named("basis", row.basis)
    return f"{speak.formats.amount(row.rate, row.unit)} ({basis})"
