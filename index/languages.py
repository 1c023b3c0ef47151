"""In which languages a question is put to which records.

A Vietnamese question is put as it stands to what is in Vietnamese, and in English words, where
enough of its own are known, to all else. By words each group of records is ranked by itself, for
words of two languages have no common measure; by meaning all are, once `index.meaning` gave them one.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from index.backend import AT_HOME, UNTOLD, Filters, Query, SearchBackend
from index.expansion import Meant
from kb.lexicon import Equivalent
from kb.vietnamese import has_marks, looks_vietnamese
from tradewarn.text import nfc

LEAST_RENDERED = 0.5  # of a question's words; of less the English would be another question
VIETNAMESE, ENGLISH = "vi", "en"
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

    `text` is the question, its marks set where it was typed without. `beside` says that it is
    put to other records too, in another way, `many` how many records there are of these; `abroad`
    that they are in another language. `rendered` has the question in English words where enough
    are known, `share` of them, and `words` those of them that name no goods, country, stage or
    remedy: these are known by more names anyway.
    """

    filters: Filters
    text: str
    beside: bool = False
    abroad: bool = False
    many: int = 1
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
    _held: dict[int, dict[str, int]] = field(default_factory=dict)  # by commit, of the latest one

    def asked(self, text: str, filters: Filters, plain: str = "") -> list[Put]:
        """Put a question to all records that the filters allow, each group in its own way.

        Args:
            text: The question.
            filters: What every record must be.
            plain: The question without the words that narrow, where it has other words: nearly all
                that is in Vietnamese names Viet Nam, and those words would decide.
        """
        held = self._held_records() if looks_vietnamese(text) else {}
        others = tuple(one for one in filters.language or held if one not in AT_HOME)
        if not others:
            return [Put(filters, text)]
        english = self.render(text) if self.render else None
        known = english if english is not None and english.share >= LEAST_RENDERED else None
        said = marked(text, known) if known else text
        abroad = Put(
            filters.model_copy(update={"language": others}),
            said,
            beside=True,
            abroad=True,
            many=sum(held.get(one, 0) for one in others),
            rendered=known.text if known else "",
            share=known.share if known else 0.0,
            words=tuple(meant(known)) if known else (),
        )
        own = tuple(one for one in filters.language or AT_HOME if one in AT_HOME)
        home = filters.model_copy(update={"language": own})
        many = sum(held.get(one, 0) for one in own)
        own_words = marked(plain, known) if plain and known else plain
        return [Put(home, own_words or said, beside=True, many=many), abroad] if own else [abroad]

    def _held_records(self) -> dict[str, int]:
        """Count the records of each language, as of the last commit."""
        now = self.backend.generation
        known = self._held.get(now)  # once: another thread may clear it at any time
        if known is None:
            counted = self.backend.count(Query(limit=1))
            told = counted.facets.get("language", {})
            known = told | {UNTOLD: counted.total - sum(told.values())}
            self._held.clear()
            self._held[now] = known
        return known


def marked(text: str, rendering: Rendering) -> str:
    """Set the marks of a question that was typed without, as far as its phrases are known.

    The model reads “thép” and “thep” as two words, and knows only the first.
    """
    if has_marks(text):
        return text
    whole, done, at = nfc(text), [], 0
    for part in sorted(rendering.parts, key=lambda p: p.start):
        if part.start >= at:
            done += [whole[at : part.start], part.vi]
            at = part.end
    return "".join([*done, whole[at:]])


def meant(rendering: Rendering) -> Iterator[Meant]:
    """Give the words of a rendering that only the lexicon knows."""
    for part in rendering.parts:
        if part.by == "lexicon" and part.en:
            yield Meant(names=part.en, enough=False, weight=RENDERED_WEIGHT)
