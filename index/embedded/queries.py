"""Our query as tantivy's: which fields a word is sought in, and what each is worth."""

from collections.abc import Sequence
from itertools import pairwise

from tantivy import FieldType, Occur, Schema
from tantivy import Query as Engine

from index.backend import Filters, Query
from index.words import identifier

BOOSTS = {  # per field; found on real notices and needs, see bench/search_quality.py
    "title_exact": 1.5,
    "title_folded": 1.0,
    "keywords_exact": 1.0,
    "keywords_folded": 0.7,
    "body_exact": 1.0,
    "body_folded": 0.6,
}
PHRASE_BOOSTS = {"title_folded": 1.5, "keywords_folded": 1.0, "body_folded": 1.0}
PAIR_BOOST = 0.3  # two neighbouring words of the question side by side in the record
NAME_BOOST = 0.6  # another name of the goods asked for, against the words of the question
IDENTIFIER_SCORE = 50.0
HS_SCORE = 10.0
HS_ANCESTOR_SCORE = 6.0
HS_LEVELS = (4, 6, 8)
MOST_PAIRS = 16


class RecordQueries:
    """Builds queries on the index of records."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema

    def ranked(self, query: Query) -> Engine:
        """Build what scores and counts: the match, raised by neighbours, within the filters."""
        if query.asks_nothing:
            return self.within(Engine.all_query(), query.filters)
        match = self.match(query)
        pairs = self.pairs(query)
        if pairs:
            match = Engine.boolean_query([(Occur.Must, match), *((Occur.Should, pair) for pair in pairs)])
        return self.within(match, query.filters)

    def counted(self, query: Query | None, also: Sequence[str]) -> Engine:
        """Build what only counts: the match, or one of the records named."""
        if query is None:
            return Engine.term_set_query(self.schema, "id", list(also))
        match = Engine.all_query() if query.asks_nothing else self.match(query)
        if also:
            named = Engine.term_set_query(self.schema, "id", list(also))
            match = any_of([match, named])
        return self.within(match, query.filters)

    def match(self, query: Query) -> Engine:
        """Build the condition that makes a record a hit, and its base score."""
        ways: list[Engine] = []
        if query.folded:
            ways.append(self.words(query))
        ways += [self.phrase(phrase.folded) for phrase in query.phrases]
        if query.names:
            names = [self.name(words) for words in query.names]
            ways.append(Engine.boost_query(Engine.disjunction_max_query(names, 0.1), NAME_BOOST))
        if query.identifiers:
            known = Engine.term_set_query(self.schema, "identifier", list(query.identifiers))
            ways.append(Engine.const_score_query(known, IDENTIFIER_SCORE))
        ways += [self.hs(code) for code in query.hs]
        return any_of(ways)

    def words(self, query: Query) -> Engine:
        """Build: at least `needed` of the words, in any field."""
        forms: dict[str, set[str]] = {}
        for exact, folded in zip(query.exact, query.folded, strict=True):
            forms.setdefault(folded, set()).add(exact)
        each = [self.word(folded, exacts) for folded, exacts in forms.items()]
        if len(each) == 1:
            return each[0]
        return Engine.boolean_query([(Occur.Should, word) for word in each], min(query.needed, len(each)))

    def word(self, folded: str, exacts: set[str]) -> Engine:
        """Build: one word in any field, worth more where its marks are the same."""
        terms = [("exact", exact) for exact in sorted(exacts)] + [("folded", folded)]
        return any_of(
            [
                self.term(f"{part}_{form}", word, BOOSTS[f"{part}_{form}"])
                for part in ("title", "keywords", "body")
                for form, word in terms
            ]
        )

    def name(self, words: Sequence[str]) -> Engine:
        """Build: all words of another name, each in any field, raised where they are a phrase."""
        each: list[tuple[Occur, Engine]] = [(Occur.Must, self.word(word, set())) for word in words]
        if len(words) > 1:
            each.append((Occur.Should, Engine.boost_query(self.phrase(words), PAIR_BOOST)))
        return Engine.boolean_query(each)

    def pairs(self, query: Query) -> list[Engine]:
        """Build a bonus for each two neighbouring words that stay neighbours in a record."""
        words = query.folded
        pairs = list(dict.fromkeys(pairwise(words)))[:MOST_PAIRS]
        return [Engine.boost_query(self.phrase(pair), PAIR_BOOST) for pair in pairs]

    def phrase(self, words: Sequence[str]) -> Engine:
        """Build: these words side by side in any field."""
        if len(words) == 1:
            return self.word(words[0], set())
        return any_of(
            [
                Engine.boost_query(Engine.phrase_query(self.schema, field, list(words)), boost)
                for field, boost in PHRASE_BOOSTS.items()
            ]
        )

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

    def within(self, query: Engine, filters: Filters) -> Engine:
        """Add the filters, which never change a score."""
        conditions = self.conditions(filters)
        if not conditions:
            return query
        limits = ((Occur.Must, Engine.const_score_query(c, 0.0)) for c in conditions)
        return Engine.boolean_query([(Occur.Must, query), *limits])

    def conditions(self, filters: Filters) -> list[Engine]:
        """Build one condition for each filter that is set."""
        conditions = [
            Engine.term_set_query(self.schema, field, list(values))
            for field, values in filter_values(filters).items()
        ]
        if filters.date_from or filters.date_to:
            low = filters.date_from.toordinal() if filters.date_from else None
            high = filters.date_to.toordinal() if filters.date_to else None
            conditions.append(Engine.range_query(self.schema, "day", FieldType.Integer, low, high))
        return conditions


def filter_values(filters: Filters) -> dict[str, tuple[str, ...]]:
    """Give for each filter that is set the stored values that satisfy it, dates apart."""
    plain = ("kind", "market", "authority", "instrument", "stage", "language", "hs")
    values = {field: getattr(filters, field) for field in plain}
    values["country"] = (*filters.country, "*") if filters.country else ()
    values["case_number"] = tuple(identifier(number) for number in filters.case_number)
    return {field: wanted for field, wanted in values.items() if wanted}


def any_of(ways: list[Engine]) -> Engine:
    """Build: one of several, scores added."""
    if len(ways) == 1:
        return ways[0]
    return Engine.boolean_query([(Occur.Should, way) for way in ways])
