"""Our query as tantivy's: what makes a match, what it scores, and what it must be besides."""

from collections.abc import Sequence

from tantivy import FieldType, Occur, Schema
from tantivy import Query as Engine

from index.backend import ALL_ORIGINS, Filters, Query
from index.embedded.clauses import Way, any_of, limited, one_of, some_of
from index.embedded.denied import not_denied
from index.embedded.schema import ABROAD, HOME, NO_DAY, group_of
from index.embedded.wording import Frequency, Wording
from index.words import identifier

IDENTIFIER_SCORE = 50.0
HS_SCORE = 10.0
HS_ANCESTOR_SCORE = 6.0
ISSUE_SCORE = 8.0
HS_LEVELS = (4, 6, 8)


class RecordQueries:
    """Builds queries on the index of records as it was at one commit.

    Args:
        schema: The fields.
        frequency: Tells how many records have a value in a field.
        languages: Those that the records are in.
    """

    def __init__(self, schema: Schema, frequency: Frequency, languages: Sequence[str]) -> None:
        self.schema, self._frequency, self._languages = schema, frequency, frozenset(languages)
        self._wordings = {group: Wording(schema, frequency, group) for group in (HOME, ABROAD)}

    def everything(self, query: Query) -> Engine:
        """Build: whatever passes the filters."""
        return limited(Engine.all_query(), self.conditions(query))

    def ranked(self, query: Query) -> Engine:
        """Build the whole ranking: every match within the filters, scored."""
        matching = Engine.const_score_query(any_of([some_of(way) for way in self.ways(query)]), 0.0)
        scored = Engine.boolean_query([(Occur.Must, matching), (Occur.Should, self.score(query))])
        return limited(scored, self.conditions(query))

    def counted(self, query: Query | None, also: Sequence[str]) -> Engine:
        """Build what only counts: every match, and these records besides where they pass the filters."""
        if query is None:
            return one_of(self.schema, "id", also)
        if query.asks_nothing:
            return self.everything(query)
        ways = [some_of(way) for way in self.ways(query)]
        if also:
            ways.append(one_of(self.schema, "id", also))
        return limited(any_of(ways), self.conditions(query))

    def among(self, ids: Sequence[str], query: Query) -> Engine:
        """Build: one of these records that matches."""
        own = Engine.const_score_query(one_of(self.schema, "id", ids), 0.0)
        return Engine.boolean_query([(Occur.Must, own), (Occur.Must, self.counted(query, ()))])

    def ways(self, query: Query) -> list[Way]:
        """Build the ways to be a match, of which one will do; what no record can have is left out."""
        wordings, needed = self._asked(query), min(query.needed, len(query.matching))
        ways = [Way(tuple(wording.any_of_the_words(query)), needed) for wording in wordings]
        ways += [Way(tuple(wording.rendered(query)), query.rendered_needed) for wording in wordings]
        either = [way for wording in wordings for way in wording.said(query)]
        if query.identifiers:
            either.append(self.identified(query.identifiers))
        either += [self.hs(code) for code in query.hs]
        either += [self.valued("issue", code) for code in query.issues]
        ways.append(Way(tuple(either), 1))
        return [way for way in ways if way.of and len(way.of) >= way.needed]

    def score(self, query: Query) -> Engine:
        """Build what a record scores, whether it matches or not."""
        ways = [way for wording in self._asked(query) for way in wording.score(query)]
        if query.identifiers:
            ways.append(Engine.const_score_query(self.identified(query.identifiers), IDENTIFIER_SCORE))
        ways += [self.hs(code) for code in query.hs]
        dealt = (self.valued("issue", code) for code in query.issues)
        ways += [Engine.const_score_query(one, ISSUE_SCORE) for one in dealt]
        return any_of(ways)

    def only_words(self, query: Query) -> bool:
        """Tell whether words alone make a match and score, so that single ones are all that is sought."""
        said = query.phrases or query.required or query.concepts or query.rendered
        return not (said or query.identifiers or query.hs or query.issues)

    def _asked(self, query: Query) -> list[Wording]:
        """Give the groups of languages that the filters leave."""
        languages = query.filters.language
        asked = {group_of(one) for one in languages} if languages else self._wordings
        return [self._wordings[group] for group in (HOME, ABROAD) if group in asked]

    def identified(self, numbers: Sequence[str]) -> Engine:
        """Build: one of these numbers; most are stretches of a question that no record bears."""
        return one_of(self.schema, "identifier", [n for n in numbers if self._frequency("identifier", n)])

    def hs(self, code: str) -> Engine:
        """Build: a code that begins so, or a shorter listed code that takes this one in."""
        ways = [Engine.const_score_query(self.valued("hs", code), HS_SCORE)]
        ways += [
            Engine.const_score_query(self.valued("hs_code", code[:level]), HS_ANCESTOR_SCORE)
            for level in HS_LEVELS
            if level < len(code)
        ]
        return Engine.disjunction_max_query(ways)

    def valued(self, field: str, value: str) -> Engine:
        """Build: this value in a field of codes."""
        return Engine.term_query(self.schema, field, value, "basic")

    def numbered(self, numbers: Sequence[int]) -> Engine:
        """Build: one of the records with these numbers."""
        return any_of([Engine.term_query(self.schema, "number", number, "basic") for number in numbers])

    def limits(self, query: Query) -> list[Engine]:
        """Build the conditions that are left where the words already tell the language."""
        return self.conditions(query, but=("language",) if self._told_by_words(query) else ())

    def _told_by_words(self, query: Query) -> bool:
        """Tell whether whatever has the words of the groups asked is in a language that is asked."""
        if query.asks_nothing or query.identifiers or query.hs or query.issues:  # these are in no language
            return False
        asked = {group_of(one) for one in query.filters.language}
        return {one for one in self._languages if group_of(one) in asked} <= set(query.filters.language)

    def conditions(self, query: Query, but: Sequence[str] = ()) -> list[Engine]:
        """Build what every hit must have and be, one condition for each filter that is set."""
        filters = query.filters
        conditions = [
            one_of(self.schema, field, values)
            for field, values in filter_values(filters).items()
            if field not in but
        ]
        if filters.date_from or filters.date_to:
            low = filters.date_from.toordinal() if filters.date_from else NO_DAY + 1
            high = filters.date_to.toordinal() if filters.date_to else None
            period = Engine.range_query(self.schema, "day", FieldType.Integer, low, high)
            none = Engine.range_query(self.schema, "day", FieldType.Integer, NO_DAY, NO_DAY)
            conditions.append(any_of([period, none]) if filters.undated else period)
        for phrase in query.required:
            each = [wording.side_by_side(phrase) for wording in self._asked(query)]
            conditions.append(any_of([way for way in each if way is not None]))
        if filters.denied:
            conditions.append(not_denied(self.schema, self._wordings.values(), filters.denied))
        return conditions


def filter_values(filters: Filters) -> dict[str, tuple[str, ...]]:
    """Give for each filter that is set the stored values that satisfy it, dates apart."""
    plain = ("kind", "market", "authority", "instrument", "stage", "language", "hs", "issue")
    values = {field: getattr(filters, field) for field in plain}
    values["country"] = (*filters.country, ALL_ORIGINS) if filters.country else ()
    values["case_number"] = tuple(identifier(number) for number in filters.case_number)
    return {field: wanted for field, wanted in values.items() if wanted}
