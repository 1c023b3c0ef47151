"""One tantivy index as of one commit, with what has been learnt of it since."""

import json
from collections.abc import Sequence

import tantivy
from tantivy import DocAddress

from index.backend import Filters
from index.embedded.clauses import TantivyClauses
from index.matching.queries import RecordQueries, filter_values
from tradewarn.errors import IndexDamaged
from tradewarn.model import Passage

MOST_KEPT = 50_000  # of each thing learnt; it starts over then


class Snapshot:
    """Reads one commit; a later one is another snapshot, so nothing learnt can be outdated."""

    def __init__(self, index: tantivy.Index) -> None:
        self.searcher = index.searcher()
        self.clauses = TantivyClauses(index.schema)
        self._frequencies: dict[tuple[str, str], int] = {}

    def frequency(self, field: str, value: str) -> int:
        """Count the documents that have a value in a field; deleted ones count until they are merged."""
        asked = field, value
        known = self._frequencies.get(asked)
        if known is None:
            if len(self._frequencies) >= MOST_KEPT:
                self._frequencies.clear()
            known = self._frequencies[asked] = self.searcher.doc_freq(field, value)
        return known

    def addresses(self, field: str, values: Sequence[str]) -> list[DocAddress]:
        """Find the documents with one of these values, each value being one document's."""
        if not values:
            return []
        named = self.clauses.one_of(field, values)
        return [address for _, address in self.searcher.search(named, len(values), count=False).hits]

    def stored(self, address: DocAddress, field: str) -> bytes:
        """Read a stored field."""
        content = self.searcher.doc(address).get_first(field)
        if not isinstance(content, bytes):
            raise IndexDamaged("a record of the index has no content", fix="run `tradewarn index rebuild`")
        return content


class RecordsSnapshot(Snapshot):
    """The records; remembers which record lies where, which ranking asks of every hit."""

    def __init__(self, index: tantivy.Index) -> None:
        super().__init__(index)
        languages = [language for language, _ in self.searcher.terms_with_prefix("language", "")]
        self.queries = RecordQueries(self.clauses, self.frequency, languages)
        self._heads: dict[tuple[int, int], tuple[str, str, str | None]] = {}
        self._places: dict[str, DocAddress] = {}

    def head(self, address: DocAddress) -> tuple[str, str, str | None]:
        """Read only which record it is and what was taken of it: id, content hash, model."""
        place = address.segment_ord, address.doc
        known = self._heads.get(place)
        if known is None:
            if len(self._heads) >= MOST_KEPT:
                self._heads.clear()
                self._places.clear()
            record, content, model = json.loads(self.stored(address, "entry").partition(b"\n")[0])
            known = self._heads[place] = record, content, model
            self._places[record] = address
        return known

    def numbers(self, addresses: Sequence[DocAddress]) -> list[int]:
        """Read the numbers of records, which are kept in memory."""
        numbers = self.searcher.fast_field_values("number", list(addresses))
        return [int(number) for number in numbers if number is not None]

    def share(self, filters: Filters) -> float:
        """Estimate which part of all records passes, if no two conditions go together.

        A period counts as narrow, because how many fall into it is not known beforehand.
        """
        if filters.date_from or filters.date_to:
            return 0.0
        held, share = max(1, self.searcher.num_docs), 1.0
        for field, values in filter_values(filters.model_copy(update={"language": ()})).items():
            share *= min(1.0, sum(self.frequency(field, value) for value in values) / held)
        return share

    def places(self, ids: Sequence[str]) -> list[DocAddress]:
        """Find records by id; unknown ids are left out."""
        known = {record: self._places.get(record) for record in dict.fromkeys(ids)}
        missing = [record for record, address in known.items() if address is None]
        found = [address for address in known.values() if address is not None]
        return found + self.addresses("id", missing)


class PassagesSnapshot(Snapshot):
    """The passages; remembers the order in which those of a record stand."""

    def __init__(self, index: tantivy.Index) -> None:
        super().__init__(index)
        self._orders: dict[tuple[int, int], tuple[str, int, int]] = {}

    def order(self, address: DocAddress) -> tuple[str, int, int]:
        """Read only where a passage stands: its record, page and offset."""
        place = address.segment_ord, address.doc
        known = self._orders.get(place)
        if known is None:
            if len(self._orders) >= MOST_KEPT:
                self._orders.clear()
            passage = self.passage(address)
            known = self._orders[place] = passage.id.rpartition("#")[0], passage.page, passage.start
        return known

    def passage(self, address: DocAddress) -> Passage:
        """Read a passage."""
        return Passage.model_validate_json(self.stored(address, "passage"))
