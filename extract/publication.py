"""The contract that every publication meets, and the choice among them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from extract.segment import Cut, whole
from tradewarn.model import Page


@dataclass(frozen=True)
class Publication:
    """A gazette or press form that prints several acts in one document.

    Attributes:
        name: What people call it.
        recognise: How sure it is, from 0 to 1, that these pages are of it.
        split: The notices on the pages; a tail whose head is missing is `partial`.
        language: Its language, where it has but one.
        authorities: The forms that may stand in it; empty where any may.
    """

    name: str
    recognise: Callable[[Sequence[Page]], float]
    split: Callable[[Sequence[Page]], list[Cut]]
    language: str | None = None
    authorities: tuple[str, ...] = ()


SINGLE = Publication(name="single document", recognise=lambda pages: 0.1, split=lambda pages: [whole(pages)])


def choose(publications: Sequence[Publication], pages: Sequence[Page]) -> Publication:
    """Return the publication that recognises the pages best; else one whole notice."""
    return max([SINGLE, *publications], key=lambda p: p.recognise(pages))
