"""How words are sought among the records of one group of languages, and what each is worth.

Records in the languages that questions come in have fields of their own, and all others have theirs:
a word's weight is then taken from records in which it is the same word, and a question that is put to
one group alone needs no filter to leave the other out.
"""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from index.backend import Concept, Phrase, Query
from index.fields import ALL, MARKED, PARTS, field_of
from index.matching.clauses import Clauses

BOOSTS = {  # per part; found on real notices and needs
    "title": 3.2,
    "keywords": 0.8,
    ALL: 1.6,
    MARKED: 1.0,  # taken off the folded word's worth where it counts beside
}
TITLE_PHRASE_BOOST = 1.5
NAME_BOOST = 0.4  # other names of what is asked for, against the words of the question
MOST_KEPT = 4_096  # names built and kept; the knowledge base has fewer

Frequency = Callable[[str, str], int]
Clause = TypeVar("Clause")


class Wording(Generic[Clause]):
    """Builds queries for words among the records of one group, as the index was at one commit.

    What no record has is left out: a name with an unknown word would be sought in every
    segment in vain, and most names of a thing are in languages that the records are not.

    Args:
        clauses: Puts them in the engine's terms.
        frequency: Tells how many records have a value in a field.
        group: Which records.
    """

    def __init__(self, clauses: Clauses[Clause], frequency: Frequency, group: str) -> None:
        self.clauses, self.group, self._frequency = clauses, group, frequency
        self._names: dict[tuple[str, ...], Clause | None] = {}

    def has(self, part: str, word: str) -> bool:
        """Tell whether any record of the group has a word in a part."""
        return self._frequency(field_of(self.group, part), word) > 0

    def score(self, query: Query) -> list[Clause]:
        """Build each thing whose words score."""
        ways = self.words(query) if query.folded else []
        ways += [way for phrase in (*query.phrases, *query.required) for way in self.phrase(phrase)]
        meant = (self.concept(concept) for concept in (*query.rendered, *query.concepts))
        return ways + [way for way in meant if way is not None]

    def words(self, query: Query) -> list[Clause]:
        """Build each of the words, in every part."""
        sought = self.among_names if query.keyed else self.word
        return [term for folded, exacts in forms(query).items() for term in sought(folded, exacts)]

    def among_names(self, folded: str, exacts: set[str]) -> list[Clause]:
        """Build: a Vietnamese word among the names of records in other languages.

        Typed with its marks it is that word alone: “giày” are shoes and “giấy” is paper, and hardly
        anything else of such a record has marks.
        """
        marked = sorted(word for word in exacts if not word.isascii())
        if marked:
            return [self.term(MARKED, word, BOOSTS["keywords"]) for word in marked if self.has(MARKED, word)]
        return [self.term("keywords", folded, BOOSTS["keywords"])] if self.has("keywords", folded) else []

    def word(self, folded: str, exacts: set[str]) -> list[Clause]:
        """Build: one word in each part, worth more where its marks are the same."""
        marked = sorted(word for word in exacts if not word.isascii())
        terms = [
            self.term(part, folded, BOOSTS[part] - (BOOSTS[MARKED] if marked and part == ALL else 0.0))
            for part in PARTS
            if self.has(part, folded)
        ]
        return terms + [self.term(MARKED, w, BOOSTS[MARKED]) for w in marked if self.has(MARKED, w)]

    def any_of_the_words(self, query: Query) -> list[Clause]:
        """Build each of the words once, as it makes a match, those that most records have first."""
        if query.keyed:
            typed = forms(query)
            each = [[self.among_names(word, typed[word]) for word in words] for words in query.matching]
            return [
                self.clauses.all_of([self.clauses.any_of(ways) for ways in one]) for one in each if all(one)
            ]
        held = {words: self.most(words) for words in query.matching}
        found = sorted(held, key=lambda words: (-held[words], words))
        built = (self.compound(words) for words in found if held[words])
        return [way for way in built if way is not None]

    def compound(self, words: tuple[str, ...]) -> Clause | None:
        """Build: one word of these syllables; two stand side by side, of more some may stand elsewhere."""
        if len(words) == 2:
            return self.side_by_side(Phrase(folded=words))
        return self.clauses.all_of([self.term(ALL, word) for word in words])

    def most(self, words: Sequence[str]) -> int:
        """Count how many records have all of these words at the most."""
        return min(self._frequency(field_of(self.group, ALL), word) for word in words)

    def rendered(self, query: Query) -> list[Clause]:
        """Build each of the question's words in the language of the records."""
        return [way for concept in query.rendered if (way := self.concept(concept)) is not None]

    def said(self, query: Query) -> list[Clause]:
        """Build every phrase and every name of the goods, one of which makes a match."""
        ways = [way for p in (*query.phrases, *query.required) if (way := self.side_by_side(p)) is not None]
        enough = [concept for concept in query.concepts if concept.enough]
        names = {words for concept in enough if not concept.own for words in concept.names}
        ways += [way for words in sorted(names) if (way := self.name(words)) is not None]
        own = {words for concept in enough if concept.own for words in concept.names}
        return ways + [way for words in sorted(own) for way in self.own_name(words)]

    def concept(self, concept: Concept) -> Clause | None:
        """Build: one thing under any of its names; nothing when no record can have one."""
        names = [name for words in concept.names if (name := self.name(words)) is not None]
        if not names:
            return None
        return self.clauses.best_of(names, NAME_BOOST * concept.weight)

    def own_name(self, words: tuple[str, ...]) -> list[Clause]:
        """Build: all words of a name in the title, or all among the keywords."""
        return [
            self.clauses.all_of([self.term(part, word) for word in words])
            for part in ("title", "keywords")
            if all(self.has(part, word) for word in words)
        ]

    def name(self, words: tuple[str, ...]) -> Clause | None:
        """Build: all words of another name; nothing when no record can have it."""
        kept = self._names.get(words, ...)  # once: another thread may clear them at any time
        if kept is not ...:
            return kept
        if len(self._names) >= MOST_KEPT:
            self._names.clear()
        built = None
        if all(self.has(ALL, word) for word in words):
            built = self.clauses.all_of([self.term(ALL, word) for word in words])
        self._names[words] = built
        return built

    def phrase(self, phrase: Phrase) -> list[Clause]:
        """Build: these words side by side, worth more in the title."""
        if len(phrase.folded) == 1:
            return self.word(phrase.folded[0], set())
        found = self.side_by_side(phrase), self.side_by_side(phrase, "title", TITLE_PHRASE_BOOST)
        return [way for way in found if way is not None]

    def side_by_side(self, phrase: Phrase, part: str = ALL, boost: float = 1.0) -> Clause | None:
        """Build: these words as a phrase; nothing when no record has them all."""
        words = phrase.folded
        if not all(self.has(part, word) for word in words):
            return None
        if len(words) == 1:
            return self.term(part, words[0], boost)
        return self.clauses.phrase(field_of(self.group, part), words, boost)

    def term(self, part: str, word: str, boost: float = 1.0) -> Clause:
        """Build: this word in this part."""
        return self.clauses.word(field_of(self.group, part), word, boost)


def forms(query: Query) -> dict[str, set[str]]:
    """Give each word folded, with the forms in which it was typed."""
    found: dict[str, set[str]] = {}
    for exact, folded in zip(query.exact, query.folded, strict=True):
        found.setdefault(folded, set()).add(exact)
    return found
