"""Our query as tantivy's: which fields a word is sought in, and what each is worth."""

from collections.abc import Callable, Sequence

from tantivy import FieldType, Occur, Schema
from tantivy import Query as Engine

from index.backend import ALL_ORIGINS, Concept, Filters, Query
from index.embedded.schema import ALL, MARKED, NO_DAY, PARTS
from index.words import identifier

BOOSTS = {  # per field; found on real notices and needs
    "title_folded": 3.2,
    "keywords_folded": 0.8,
    "all_folded": 1.6,
    MARKED: 1.0,  # taken off the folded word's worth where it counts beside
}
TITLE_PHRASE_BOOST = 1.5
NAME_BOOST = 0.4  # other names of what is asked for, against the words of the question
IDENTIFIER_SCORE = 50.0
HS_SCORE = 10.0
HS_ANCESTOR_SCORE = 6.0
HS_LEVELS = (4, 6, 8)
FEW = 64  # values sought one by one: the automaton of a term set costs as much to build as many look-ups
MOST_KEPT = 4_096  # names built and kept; the knowledge base has fewer

Has = Callable[[str, str], bool]


class RecordQueries:
    """Builds queries on the index of records as it was at one commit.

    What no record has is left out: a name with an unknown word would be sought in every
    segment in vain, and most names of a thing are in languages that the records are not.

    Args:
        schema: The fields.
        has: Tells whether any record has a value in a field.
    """

    def __init__(self, schema: Schema, has: Has) -> None:
        self.schema, self._has = schema, has
        self._names: dict[tuple[str, ...], Engine | None] = {}

    def ranked(self, query: Query) -> Engine:
        """Build what scores: the match, raised by what is meant besides, within the filters.

        Where any word makes a match, and nothing else is asked, all that stands in it is single words:
        the engine then passes over most of the records that cannot be among the best.
        """
        if query.asks_nothing:
            return self.within(Engine.all_query(), query)
        match = self.match(query)
        raises = [*query.rendered, *(concept for concept in query.concepts if not concept.enough)]
        meant = (self.concept(concept) for concept in raises)
        raising = [way for way in meant if way]
        if raising:
            match = Engine.boolean_query([(Occur.Must, match), *((Occur.Should, way) for way in raising)])
        return self.within(match, query)

    def counted(self, query: Query | None, also: Sequence[str]) -> Engine:
        """Build what only counts: the same match with nothing that only scores."""
        if query is None:
            return one_of(self.schema, "id", also)
        if query.asks_nothing:
            return self.within(Engine.all_query(), query)
        ways = [one_of(self.schema, "id", also)] if also else []
        folded, field = sorted(set(query.folded)), "keywords_folded" if query.keyed else "all_folded"
        if folded:
            ways.append(some_of([self.term(field, word) for word in folded], query.needed))
        if len(query.rendered) >= query.rendered_needed:
            ways.append(self.rendered(query))
        names = {words for concept in query.concepts if concept.enough for words in concept.names}
        ways += [self.all_words(words) for words in sorted(names) if self._known(words)]
        ways += [self.side_by_side(phrase.folded) for phrase in (*query.phrases, *query.required)]
        if query.identifiers:
            ways.append(self.identified(query.identifiers))
        ways += [self.hs(code) for code in query.hs]
        return self.within(any_of(ways), query)

    def among(self, ids: Sequence[str], query: Query) -> Engine:
        """Build: one of these records that matches."""
        own = Engine.const_score_query(one_of(self.schema, "id", ids), 0.0)
        return Engine.boolean_query([(Occur.Must, own), (Occur.Must, self.counted(query, ()))])

    def match(self, query: Query) -> Engine:
        """Build the condition that makes a record a hit, and its base score."""
        ways: list[Engine] = []
        if query.folded:
            ways += self.words(query)
        if len(query.rendered) >= query.rendered_needed:
            ways.append(Engine.const_score_query(self.rendered(query), 0.0))  # each of them raises
        ways += [self.phrase(phrase.folded) for phrase in (*query.phrases, *query.required)]
        meant = (self.concept(concept) for concept in query.concepts if concept.enough)
        ways += [way for way in meant if way]
        if query.identifiers:
            ways.append(Engine.const_score_query(self.identified(query.identifiers), IDENTIFIER_SCORE))
        ways += [self.hs(code) for code in query.hs]
        return any_of(ways)

    def words(self, query: Query) -> list[Engine]:
        """Build: at least `needed` of the words, in any field; one of the ways is enough."""
        forms: dict[str, set[str]] = {}
        for exact, folded in zip(query.exact, query.folded, strict=True):
            forms.setdefault(folded, set()).add(exact)
        parts, field = (("keywords",), "keywords_folded") if query.keyed else (PARTS, "all_folded")
        each = [
            self.word(folded, exacts, parts) for folded, exacts in forms.items() if self._has(field, folded)
        ]
        needed = min(query.needed, len(forms))
        if needed == 1:
            return [term for terms in each for term in terms]
        return [some_of([any_of(terms) for terms in each], needed)] if len(each) >= needed else []

    def rendered(self, query: Query) -> Engine:
        """Build: enough of the question's words in the language of the records."""
        each = [way for concept in query.rendered if (way := self.concept(concept)) is not None]
        return (
            some_of(each, query.rendered_needed)
            if len(each) >= query.rendered_needed
            else Engine.empty_query()
        )

    def word(self, folded: str, exacts: set[str], parts: Sequence[str] = PARTS) -> list[Engine]:
        """Build: one word in each of these parts, worth more where its marks are the same."""
        marked = sorted(word for word in exacts if not word.isascii() and ALL in parts)
        terms = [
            self.term(field, folded, BOOSTS[field] - (BOOSTS[MARKED] if marked and part == ALL else 0.0))
            for part in parts
            if self._has(field := f"{part}_folded", folded)
        ]
        return terms + [self.term(MARKED, w, BOOSTS[MARKED]) for w in marked if self._has(MARKED, w)]

    def identified(self, numbers: Sequence[str]) -> Engine:
        """Build: one of these numbers; most are stretches of a question that no record bears."""
        return one_of(self.schema, "identifier", [n for n in numbers if self._has("identifier", n)])

    def concept(self, concept: Concept) -> Engine | None:
        """Build: one thing under any of its names; nothing when no record can have one."""
        names = [name for words in concept.names if (name := self._name(words))]
        if not names:
            return None
        return Engine.boost_query(Engine.disjunction_max_query(names), NAME_BOOST * concept.weight)

    def _name(self, words: tuple[str, ...]) -> Engine | None:
        kept = self._names.get(words, ...)  # once: another thread may clear them at any time
        if kept is not ...:
            return kept
        if len(self._names) >= MOST_KEPT:
            self._names.clear()
        built = self._names[words] = self.name(words) if self._known(words) else None
        return built

    def _known(self, words: Sequence[str]) -> bool:
        return all(self._has("all_folded", word) for word in words)

    def name(self, words: Sequence[str]) -> Engine:
        """Build: all words of another name."""
        each = [(Occur.Must, self.term("all_folded", word)) for word in words]
        return each[0][1] if len(each) == 1 else Engine.boolean_query(each)

    def phrase(self, words: Sequence[str]) -> Engine:
        """Build: these words side by side, worth more in the title."""
        if len(words) == 1:
            return any_of(self.word(words[0], set()))
        return any_of([self.side_by_side(words), *self.in_title(words, TITLE_PHRASE_BOOST)])

    def in_title(self, words: Sequence[str], boost: float) -> list[Engine]:
        """Build: these words side by side in the title; nothing when no title has them all."""
        if not all(self._has("title_folded", word) for word in words):
            return []
        if len(words) == 1:
            return [self.term("title_folded", words[0], boost)]
        return [Engine.boost_query(Engine.phrase_query(self.schema, "title_folded", list(words)), boost)]

    def side_by_side(self, words: Sequence[str]) -> Engine:
        """Build: these words as a phrase anywhere."""
        if len(words) == 1:
            return self.term("all_folded", words[0])
        return Engine.phrase_query(self.schema, "all_folded", list(words))

    def all_words(self, words: Sequence[str]) -> Engine:
        """Build: these words, all of them, anywhere."""
        return Engine.boolean_query([(Occur.Must, self.term("all_folded", word)) for word in words])

    def hs(self, code: str) -> Engine:
        """Build: a code that begins so, or a shorter listed code that takes this one in."""
        ways = [Engine.const_score_query(self.term("hs", code), HS_SCORE)]
        ways += [
            Engine.const_score_query(self.term("hs_code", code[:level]), HS_ANCESTOR_SCORE)
            for level in HS_LEVELS
            if level < len(code)
        ]
        return Engine.disjunction_max_query(ways)

    def term(self, field: str, value: str, boost: float = 1.0) -> Engine:
        """Build: this value in this field."""
        query = Engine.term_query(self.schema, field, value, "freq")
        return query if boost == 1.0 else Engine.boost_query(query, boost)

    def within(self, match: Engine, query: Query) -> Engine:
        """Add what every hit must have and be, which never changes a score."""
        conditions = self.conditions(query.filters)
        conditions += [self.side_by_side(phrase.folded) for phrase in query.required]
        if not conditions:
            return match
        limits = ((Occur.Must, Engine.const_score_query(c, 0.0)) for c in conditions)
        return Engine.boolean_query([(Occur.Must, match), *limits])

    def conditions(self, filters: Filters) -> list[Engine]:
        """Build one condition for each filter that is set."""
        conditions = [one_of(self.schema, field, values) for field, values in filter_values(filters).items()]
        if filters.date_from or filters.date_to:
            low = filters.date_from.toordinal() if filters.date_from else NO_DAY + 1
            high = filters.date_to.toordinal() if filters.date_to else None
            period = Engine.range_query(self.schema, "day", FieldType.Integer, low, high)
            none = Engine.range_query(self.schema, "day", FieldType.Integer, NO_DAY, NO_DAY)
            conditions.append(any_of([period, none]) if filters.undated else period)
        return conditions


def filter_values(filters: Filters) -> dict[str, tuple[str, ...]]:
    """Give for each filter that is set the stored values that satisfy it, dates apart."""
    plain = ("kind", "market", "authority", "instrument", "stage", "language", "hs", "issue")
    values = {field: getattr(filters, field) for field in plain}
    values["country"] = (*filters.country, ALL_ORIGINS) if filters.country else ()
    values["case_number"] = tuple(identifier(number) for number in filters.case_number)
    return {field: wanted for field, wanted in values.items() if wanted}


def one_of(schema: Schema, field: str, values: Sequence[str]) -> Engine:
    """Build: one of these values in a field; its score means nothing."""
    if len(values) > FEW:
        return Engine.term_set_query(schema, field, list(values))
    each = [Engine.term_query(schema, field, value, "basic") for value in values]
    return any_of(each)


def any_of(ways: list[Engine]) -> Engine:
    """Build: one of several, scores added; without any, nothing matches."""
    if not ways:
        return Engine.empty_query()
    if len(ways) == 1:
        return ways[0]
    return Engine.boolean_query([(Occur.Should, way) for way in ways])


def some_of(ways: list[Engine], needed: int) -> Engine:
    """Build: at least so many of several, scores added."""
    if len(ways) == 1:
        return ways[0]
    return Engine.boolean_query([(Occur.Should, way) for way in ways], min(needed, len(ways)))
