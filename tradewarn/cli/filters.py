"""The filter options that `search` and others share; the names are the API's."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

import click

from tradewarn.errors import BadUse
from tradewarn.model import Instrument, Stage

F = TypeVar("F", bound=Callable[..., Any])
DAY = click.DateTime(formats=["%Y-%m-%d"])


class Reach(click.ParamType[date]):
    """An end of a period: a day, a month or a year, whose first or last day is meant."""

    def __init__(self, *, last: bool) -> None:
        self.name, self._last = "YYYY[-MM[-DD]]", last

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read what was typed."""
        from index.asked_days import first_day, last_day

        if isinstance(value, date):
            return value
        try:
            return (last_day if self._last else first_day)(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)


OPTIONS = (
    click.option("--country", help="Origin or related country, as VN; * for all origins."),
    click.option("--market", help="Importing country, as US."),
    click.option("--authority", help="Authority code, as US-DOC."),
    click.option("--instrument", help="AD, CVD, SG, AC, EV, BSG or AA."),
    click.option("--stage", help="Stage code, as order."),
    click.option("--hs", help="HS code, any length, dots or not."),
    click.option("--kind", type=click.Choice(["notice", "law", "case"]), help="Kind of record."),
    click.option("--without", multiple=True, help="Words or a country that no answer may have."),
    click.option("--issue", multiple=True, help="Legal issue, as CMP-1; any of several."),
    click.option(
        "--from",
        "date_from",
        type=Reach(last=False),
        help="Published on or after; a year or month from its first day.",
    ),
    click.option(
        "--to",
        "date_to",
        type=Reach(last=True),
        help="Published on or before; a year or month to its last day.",
    ),
)


def filter_options(function: F) -> F:
    """Add the filter options to a command."""
    for option in reversed(OPTIONS):
        function = option(function)
    return function


def as_filters(**given: Any) -> Any:
    """Make the index's filters of the options that were given.

    Raises:
        BadUse: A value is none that the filter knows, or the days are the wrong way round.
    """
    from pydantic import ValidationError

    from index.backend import Filters

    values = {k: v for k, v in given.items() if v not in (None, ())}
    in_order("--from", values.get("date_from"), "--to", values.get("date_to"))
    try:
        return Filters(**values)
    except ValidationError as error:
        wrong = error.errors()[0]
        option = "--" + str(wrong["loc"][0]).removeprefix("date_")
        raise BadUse(
            f"{option} {wrong['input']}: {wrong['msg'].removeprefix('Value error, ')}",
            fix=f"give one that `tradewarn search --help` names{_known(option)}",
        ) from error


def _known(option: str) -> str:
    kinds: dict[str, type[StrEnum]] = {"--instrument": Instrument, "--stage": Stage}
    return f": {', '.join(kinds[option])}" if option in kinds else ""


def in_order(first: str, since: date | None, last: str, until: date | None) -> None:
    """Refuse two days of which the first is after the last.

    Raises:
        BadUse: They are the wrong way round, so that nothing could lie between them.
    """
    if since and until and since > until:
        raise BadUse(
            f"{first} {since:%Y-%m-%d} is after {last} {until:%Y-%m-%d}",
            fix="give the earlier day first",
        )
