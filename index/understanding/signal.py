"""What every signal of a question is: a name, and how it reads."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from index.understanding.parts import Part
from index.understanding.reading import Reading


@dataclass(frozen=True, slots=True)
class Signal:
    """One kind of thing that questions name; one file in `index/understanding/signals` each."""

    name: str
    read: Callable[[Reading], Iterable[Part]]
