"""The filter options that `search` and others share; the names are the API's."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])
DAY = click.DateTime(formats=["%Y-%m-%d"])

OPTIONS = (
    click.option("--country", help="Origin or related country, as VN."),
    click.option("--market", help="Importing country, as US."),
    click.option("--authority", help="Authority code, as US-DOC."),
    click.option("--instrument", help="AD, CVD, SG, AC, EV, BSG or AA."),
    click.option("--stage", help="Stage code, as order."),
    click.option("--hs", help="HS code, any length, dots or not."),
    click.option("--kind", type=click.Choice(["notice", "law", "case"]), help="Kind of record."),
    click.option("--from", "date_from", type=DAY, help="Published on or after."),
    click.option("--to", "date_to", type=DAY, help="Published on or before."),
)


def filter_options(function: F) -> F:
    """Add the filter options to a command."""
    for option in reversed(OPTIONS):
        function = option(function)
    return function


def as_filters(**given: Any) -> Any:
    """Make the index's filters of the options that were given."""
    from index.backend import Filters

    values = {k: v.date() if isinstance(v, datetime) else v for k, v in given.items() if v is not None}
    return Filters(**values)
