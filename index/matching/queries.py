"""What a query asks of the records: what makes a match, what it scores, what it must be besides."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from index.backend import ALL_ORIGINS, Filters, Query
from index.fields import GROUPS, NO_DAY, group_of
from index.matching.clauses import Clauses, Way
from index.matching.denied import not_denied
from index.matching.wording import Frequency, Wording
from index.words import identifier

IDENTIFIER_SCORE = 50.0
HS_SCORE = 10.0
HS_ANCESTOR_SCORE = 6.0
ISSUE_SCORE = 8.0
HS_LEVELS = (4, 6, 8)


Clause = TypeVar("Clause")


class RecordQueries(Generic[Clause]):
    """Builds queries on the index of records as it was at one commit.

    Args:
        clauses: Puts them in the engine's terms.
        frequency: Tells how many records have a value in a field.
        languages: Those that the records are in.
    """

    def __init__(self, clauses: Clauses[Clause], frequency: Frequency, languages: Sequence[str]) -> None:
        self.clauses, self._frequency, self._languages = clauses, frequency, frozenset(languages)
        self._wordings = {group: Wording(clauses, frequency, group) for group in GROUPS}

    def everything(self, query: Query) -> Clause:
        """Build: whatever passes the filters."""
        return self.clauses.limited(self.clauses.everything(), self.conditions(query))

    def ranked(self, query: Query) -> Clause:
        """Build the whole ranking: every match within the filters, scored."""
        matching = self.clauses.any_of([self.clauses.some_of(way) for way in self.ways(query)])
        scored = self.clauses.scored(matching, self.score(query))
        return self.clauses.limited(scored, self.conditions(query))

    def counted(self, query: Query | None, also: Sequence[str]) -> Clause:
        """Build what only counts: every match, and these records besides where they pass the filters."""
        if query is None:
            return self.clauses.one_of("id", also)
        if query.asks_nothing:
            return self.everything(query)
        ways = [self.clauses.some_of(way) for way in self.ways(query)]
        if also:
            ways.append(self.clauses.one_of("id", also))
        return self.clauses.limited(self.clauses.any_of(ways), self.conditions(query))

    def among(self, ids: Sequence[str], query: Query) -> Clause:
        """Build: one of these records that matches."""
        return self.clauses.limited(self.counted(query, ()), [self.clauses.one_of("id", ids)])

    def ways(self, query: Query) -> list[Way[Clause]]:
        """Build the ways to be a match, of which one will do; what no record can have is left out."""
        wordings, needed = self._asked(query), min(query.needed, len(query.matching))
        ways = [Way(tuple(wording.any_of_the_words(query)), needed) for wording in wordings]
        ways += [Way(tuple(wording.rendered(query)), query.rendered_needed) for wording in wordings]
        either = [way for wording in wordings for way in wording.said(query)]
        if query.identifiers:
            either.append(self.identified(query.identifiers))
        either += [self.hs(code) for code in query.hs]
        either += [self.clauses.value("issue", code) for code in query.issues]
        ways.append(Way(tuple(either), 1))
        return [way for way in ways if way.of and len(way.of) >= way.needed]

    def score(self, query: Query) -> Clause:
        """Build what a record scores, whether it matches or not."""
        ways = [way for wording in self._asked(query) for way in wording.score(query)]
        if query.identifiers:
            ways.append(self.clauses.constant(self.identified(query.identifiers), IDENTIFIER_SCORE))
        ways += [self.hs(code) for code in query.hs]
        dealt = (self.clauses.value("issue", code) for code in query.issues)
        ways += [self.clauses.constant(one, ISSUE_SCORE) for one in dealt]
        return self.clauses.any_of(ways)

    def only_words(self, query: Query) -> bool:
        """Tell whether words alone make a match and score, so that single ones are all that is sought."""
        said = query.phrases or query.required or query.concepts or query.rendered
        return not (said or query.identifiers or query.hs or query.issues)

    def _asked(self, query: Query) -> list[Wording[Clause]]:
        """Give the groups of languages that the filters leave."""
        languages = query.filters.language
        asked = {group_of(one) for one in languages} if languages else self._wordings
        return [self._wordings[group] for group in GROUPS if group in asked]

    def identified(self, numbers: Sequence[str]) -> Clause:
        """Build: one of these numbers; most are stretches of a question that no record bears."""
        return self.clauses.one_of("identifier", [n for n in numbers if self._frequency("identifier", n)])

    def hs(self, code: str) -> Clause:
        """Build: a code that begins so, or a shorter listed code that takes this one in."""
        ways = [self.clauses.constant(self.clauses.value("hs", code), HS_SCORE)]
        ways += [
            self.clauses.constant(self.clauses.value("hs_code", code[:level]), HS_ANCESTOR_SCORE)
            for level in HS_LEVELS
            if level < len(code)
        ]
        return self.clauses.best_of(ways)

    def limits(self, query: Query) -> list[Clause]:
        """Build the conditions that are left where the words already tell the language."""
        return self.conditions(query, but=("language",) if self._told_by_words(query) else ())

    def _told_by_words(self, query: Query) -> bool:
        """Tell whether whatever has the words of the groups asked is in a language that is asked."""
        if query.asks_nothing or query.identifiers or query.hs or query.issues:  # these are in no language
            return False
        asked = {group_of(one) for one in query.filters.language}
        return {one for one in self._languages if group_of(one) in asked} <= set(query.filters.language)

    def conditions(self, query: Query, but: Sequence[str] = ()) -> list[Clause]:
        """Build what every hit must have and be, one condition for each filter that is set."""
        filters = query.filters
        conditions = [
            self.clauses.one_of(field, values)
            for field, values in filter_values(filters).items()
            if field not in but
        ]
        if filters.date_from or filters.date_to:
            low = filters.date_from.toordinal() if filters.date_from else NO_DAY + 1
            high = filters.date_to.toordinal() if filters.date_to else None
            period, none = self.clauses.between("day", low, high), self.clauses.between("day", NO_DAY, NO_DAY)
            conditions.append(self.clauses.any_of([period, none]) if filters.undated else period)
        for phrase in query.required:
            each = [wording.side_by_side(phrase) for wording in self._asked(query)]
            conditions.append(self.clauses.any_of([way for way in each if way is not None]))
        if filters.denied:
            conditions.append(not_denied(self.clauses, self._wordings.values(), filters.denied))
        return conditions


def filter_values(filters: Filters) -> dict[str, tuple[str, ...]]:
    """Give for each filter that is set the stored values that satisfy it, dates apart."""
    plain = ("kind", "market", "authority", "instrument", "stage", "language", "hs", "issue")
    values = {field: getattr(filters, field) for field in plain}
    values["country"] = (*filters.country, ALL_ORIGINS) if filters.country else ()
    values["case_number"] = tuple(identifier(number) for number in filters.case_number)
    return {field: wanted for field, wanted in values.items() if wanted}
