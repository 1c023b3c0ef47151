"""Firms found among very many: by a name that may be one firm's, and in the words of a text.

Nothing is decided here. `may_be_same` and `place_in` decide, as they do for two names alone; what
is kept for each firm is what two names must share for either to say yes, so that a question
compares a handful of names and not all of them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kb.company_likeness import LEAST_SLIP, may_be_same
from kb.company_names import CompanyKey, company_key
from kb.company_text import place_in

PIECE = LEAST_SLIP // 2 - 1  # letters at one end of a mark that a slip anywhere leaves as they are


class CompanyIndex:
    """Firms by what their names share with others; one that is made is never changed."""

    def __init__(self, keys: Iterable[CompanyKey] = ()) -> None:
        self._keys: list[CompanyKey] = []
        self._names: set[str] = set()
        self._alike: dict[tuple[str, object], tuple[int, ...]] = {}
        self._worded: dict[str, tuple[int, ...]] = {}
        self._enter(keys)

    def with_more(self, names: Iterable[str]) -> "CompanyIndex":
        """Give an index of these firms and others by name; a name that stands here is passed over."""
        more = [company_key(n) for n in dict.fromkeys(names) if n not in self._names]
        if not more:
            return self
        wider = CompanyIndex()
        wider._keys, wider._names = list(self._keys), set(self._names)
        wider._alike, wider._worded = dict(self._alike), dict(self._worded)
        wider._enter(more)
        return wider

    def _enter(self, keys: Iterable[CompanyKey]) -> None:
        alike: dict[tuple[str, object], list[int]] = defaultdict(list)
        worded: dict[str, list[int]] = defaultdict(list)
        for at, key in enumerate(keys, start=len(self._keys)):
            self._keys.append(key)
            self._names.add(key.name)
            for shared in _shared(key):
                alike[shared].append(at)
            for word in _first_words(key):
                worded[word].append(at)
        self._alike |= {shared: (*self._alike.get(shared, ()), *found) for shared, found in alike.items()}
        self._worded |= {word: (*self._worded.get(word, ()), *found) for word, found in worded.items()}

    def __len__(self) -> int:
        """Count the firms."""
        return len(self._keys)

    def like(self, key: CompanyKey) -> list[CompanyKey]:
        """Give the firms that may be one with another, or of one group."""
        near = {at for shared in _shared(key) for at in self._alike.get(shared, ())}
        return [self._keys[at] for at in sorted(near) if may_be_same(self._keys[at], key)]

    def of_short_name(self, key: CompanyKey) -> list[CompanyKey]:
        """Give the firms that bear a short name of another, and other words of their own."""
        near = {at for name in key.short for at in self._alike.get(("short", name), ())}
        found = (self._keys[at] for at in sorted(near))
        return [k for k in found if k.short & key.short and k.own != key.own]

    def within(self, words: Sequence[str]) -> list[CompanyKey]:
        """Give the firms whose names stand in a folded text."""
        text = tuple(words)
        near = {at for word in set(text) for at in self._worded.get(word, ())}
        return [self._keys[at] for at in sorted(near) if place_in(self._keys[at], text)[0] >= 0]


def _shared(key: CompanyKey) -> set[tuple[str, object]]:
    """Give what a name of the firm shares with any name that it may be one with."""
    return {shared for name, _ in key.names for shared in _shared_of(name)}


def _shared_of(name: CompanyKey) -> Iterator[tuple[str, object]]:
    if name.whole:
        yield "whole", name.whole
    yield "mark", (name.mark, name.land if name.common else "")
    yield from (("firm", firm) for firm in name.firms)
    yield from (("short", short) for short in {"".join(name.own), *name.short})
    if name.own:
        yield "first", name.own[0]
        yield "words", tuple(sorted(name.own))
    if len(name.mark) >= LEAST_SLIP:
        yield "begins", name.mark[:PIECE]
        yield "ends", name.mark[-PIECE:]


def _first_words(key: CompanyKey) -> set[str]:
    """Give the words of which one must stand in a text that holds the firm's name."""
    return {*key.own[:1], *key.plain[:1], *key.short}
