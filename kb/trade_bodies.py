"""The bodies without a code whose name alone tells the importing country."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from kb.data import shipped


class TradeBody(NamedTuple):
    """One body: how its name is written, and whose it is."""

    name: re.Pattern[str]
    country: str


@lru_cache(maxsize=1)
def trade_bodies() -> Sequence[TradeBody]:
    """Give every body; a space in a name is any white space."""
    return tuple(TradeBody(_written(b["name"]), b["country"]) for b in shipped("trade_bodies.yaml")["bodies"])


def _written(name: str) -> re.Pattern[str]:
    words = name.replace(" ", r"\s{1,40}")
    return re.compile(rf"\b(?:{words})\b", re.I)
