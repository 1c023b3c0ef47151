"""One tantivy index as of one commit, with what has been learnt of it since."""

import json
from collections.abc import Sequence

import tantivy
from tantivy import DocAddress

from index.embedded.queries import RecordQueries, one_of
from tradewarn.errors import IndexDamaged
from tradewarn.model import Passage

MOST_KEPT = 50_000  # of each thing learnt; it starts over then


class Snapshot:
    """Reads one commit; a later one is another snapshot, so nothing learnt can be outdated."""

    def __init__(self, index: tantivy.Index) -> None:
        self.searcher = index.searcher()
        self.schema = index.schema
        self._has: dict[tuple[str, str], bool] = {}

    def has(self, field: str, value: str) -> bool:
        """Tell whether any document may have a value in a field; deleted ones count until they are merged."""
        asked = field, value
        known = self._has.get(asked)
        if known is None:
            if len(self._has) >= MOST_KEPT:
                self._has.clear()
            known = self._has[asked] = self.searcher.doc_freq(field, value) > 0
        return known

    def addresses(self, field: str, values: Sequence[str]) -> list[DocAddress]:
        """Find the documents with one of these values, each value being one document's."""
        if not values:
            return []
        named = one_of(self.schema, field, values)
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
        self.queries = RecordQueries(self.schema, self.has)
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
