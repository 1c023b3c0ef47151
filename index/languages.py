"""In which languages a question is put to which records.

A Vietnamese question is put as it stands to what is in Vietnamese, and in English words, where
enough of its own are known, to all else. Each group of records is ranked by itself and
the rankings are joined: neither words nor vectors of two languages have a common measure.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from index.backend import UNTOLD_LANGUAGE, Filters, Query, SearchBackend
from index.expansion import Meant
from kb.lexicon import Equivalent
from kb.vietnamese import looks_vietnamese

LEAST_RENDERED = 0.5  # of a question's words; of less the English would be another question
VIETNAMESE = "vi"
RENDERED_WEIGHT = 0.5  # beside the question's own words; of the weights tried the best on both sets


class Rendering(Protocol):
    """A question in English words."""

    @property
    def text(self) -> str:
        """The words."""

    @property
    def share(self) -> float:
        """How much of the question they say."""

    @property
    def parts(self) -> Sequence[Equivalent]:
        """Its phrases, each with its equivalents."""


Render = Callable[[str], Rendering]


@dataclass(frozen=True, slots=True)
class Put:
    """A question as it is put to the records that `filters` allow.

    `abroad` says that they are in another language than the question's, `rendered` has it in
    English words where enough are known, `share` of them, and `words` those of them that name no
    goods, country, stage or remedy, which are known by more names anyway.
    """

    filters: Filters
    abroad: bool = False
    rendered: str = ""
    share: float = 0.0
    words: tuple[Meant, ...] = ()


@dataclass(frozen=True)
class Languages:
    """Tells how a question is put.

    Args:
        backend: The engine, which knows the languages of its records.
        render: Gives a Vietnamese question in English words.
    """

    backend: SearchBackend
    render: Render | None = None
    _held: dict[int, tuple[str, ...]] = field(default_factory=dict)  # by commit, of the latest one

    def asked(self, text: str, filters: Filters) -> list[Put]:
        """Put a question to all records that the filters allow, each group in its own way."""
        others = self._others(filters) if looks_vietnamese(text) else ()
        if not others:
            return [Put(filters)]
        english = self.render(text) if self.render else None
        known = english if english is not None and english.share >= LEAST_RENDERED else None
        abroad = Put(
            filters.model_copy(update={"language": others}),
            abroad=True,
            rendered=known.text if known else "",
            share=known.share if known else 0.0,
            words=tuple(meant(known)) if known else (),
        )
        own = tuple(one for one in filters.language or AT_HOME if one in AT_HOME)
        return [Put(filters.model_copy(update={"language": own})), abroad] if own else [abroad]

    def _others(self, filters: Filters) -> tuple[str, ...]:
        """List the languages other than Vietnamese that the records are in."""
        held: Sequence[str] = filters.language or self._of_records()
        return tuple(one for one in held if one not in AT_HOME)

    def _of_records(self) -> tuple[str, ...]:
        now = self.backend.generation
        if now not in self._held:
            self._held.clear()
            self._held[now] = tuple(self.backend.count(Query(limit=1)).facets.get("language", {}))
        return self._held[now]


def meant(rendering: Rendering) -> Iterator[Meant]:
    """Give the words of a rendering that only the lexicon knows."""
    for part in rendering.parts:
        if part.by == "lexicon" and part.en:
            yield Meant(names=part.en, enough=False, weight=RENDERED_WEIGHT)


AT_HOME = (VIETNAMESE, UNTOLD_LANGUAGE)
