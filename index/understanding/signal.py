"""What every signal of a question is: a name, and how it reads."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from index.understanding.parts import Part
from index.understanding.reading import Reading
from tradewarn.plugins import load


@dataclass(frozen=True, slots=True)
class Signal:
    """One kind of thing that questions name; one file in `index/understanding/signals` each."""

    name: str
    read: Callable[[Reading], Iterable[Part]]


@lru_cache(maxsize=1)
def signals() -> tuple[Signal, ...]:
    """Give every signal there is a file of."""
    return tuple(load("index.understanding.signals", Signal).values())
