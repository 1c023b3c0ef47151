"""What a question was understood to ask: its parts, and what is left as text."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from tradewarn.text import fold_words

PRECEDENT = "precedent"  # the label of a kind that is asked for as authority for a point


class Part(NamedTuple):
    """One thing a question names, and where.

    `values` are as `index.backend.Filters` takes them; of a date the first and the last day,
    empty where the period is open. `start` and `end` count in the NFC text. What is not
    `sure` never narrows an answer; `filters` says that this part does, and `emptied` that it would have
    left nothing and so does not. A number that is `mentioned` stands in the text of some record, and is no
    record's own.
    """

    kind: str
    values: tuple[str, ...]
    label: str
    start: int
    end: int
    sure: bool = True
    filters: bool = False
    emptied: bool = False
    mentioned: bool = False


class Removal(NamedTuple):
    """A part that the user does not want understood: its kind, and one of its values or its words.

    An empty value removes every part of the kind.
    """

    kind: str
    value: str = ""

    def hits(self, part: Part, words: str) -> bool:
        """Tell whether a part is meant; `words` are those of the question."""
        if part.kind != self.kind:
            return False
        if not self.value or self.value.casefold() in (v.casefold() for v in part.values):
            return True
        wanted = fold_words(self.value)
        return wanted == fold_words(words) or wanted == fold_words(handle(part, words))


@dataclass(frozen=True, slots=True)
class Understood:
    """A question taken apart: `parts` in their order, and `rest`, the words that no part covers.

    Parts and rest together are all words of the question. `dropped` was to be left out, and no longer is:
    its words are not asked for either.
    """

    text: str
    parts: tuple[Part, ...] = ()
    dropped: tuple[Part, ...] = ()

    @property
    def rest(self) -> str:
        """What no part covers."""
        return cut(self.text, [*self.parts, *self.dropped])

    @property
    def narrowing(self) -> frozenset[str]:
        """The kinds of the parts that filter."""
        return frozenset(part.kind for part in self.parts if part.filters)

    def rest_of(self, kinds: Collection[str]) -> str:
        """Give the question without the words of the parts of some kinds that filter."""
        narrowing = (part for part in (*self.parts, *self.dropped) if part.filters)
        return cut(self.text, [part for part in narrowing if part.kind in kinds])

    def quoted(self, part: Part) -> str:
        """Give the words of the question that a part covers."""
        return self.text[part.start : part.end]

    def relaxed(self, kinds: Collection[str]) -> "Understood":
        """Give the question with parts of some kinds no longer narrowing, as they left nothing."""
        parts = (
            part._replace(filters=False, emptied=True) if part.filters and part.kind in kinds else part
            for part in self.parts
        )
        return replace(self, parts=tuple(parts))

    def without(self, removed: Sequence[Removal]) -> "Understood":
        """Give the question with some parts no longer understood; their words are text again.

        But for what was to be left out: that is then neither left out nor asked for.
        """
        gone = [p for p in self.parts if any(r.hits(p, self.quoted(p)) for r in removed)]
        kept = tuple(part for part in self.parts if part not in gone)
        return replace(self, parts=kept, dropped=(*self.dropped, *(p for p in gone if p.kind == "without")))


def handle(part: Part, words: str) -> str:
    """Give the value by which a part can be removed: its code, its period, or else its words."""
    if part.kind == "date":
        return "..".join(part.values)
    return part.values[0] if len(part.values) == 1 else words


def cut(text: str, parts: Iterable[Part]) -> str:
    """Give a text without the words of some parts."""
    left, at = [], 0
    for part in sorted(parts, key=lambda p: p.start):
        left.append(text[at : part.start])
        at = max(at, part.end)
    left.append(text[at:])
    return " ".join(" ".join(left).split())
