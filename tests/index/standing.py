"""What must hold of an index after any kill, told from what was acknowledged and what was under way."""

from collections import Counter

from commit_until_killed import EMBEDDER, GOODS, after, entry, vectored, word
from hashing_embedder import HashingEmbedder

from index.backend import Filters, Query
from index.backends.embedded import EmbeddedIndex
from index.search import Searcher

PAGE = 50


class Standing:
    """Looks into an index that no process writes, as a process that opens it anew."""

    def __init__(self, folder, live, doing, former):
        self.live, self.doing, self.former = live, doing, former
        self.backend = EmbeddedIndex(folder)
        self.searcher = Searcher(self.backend, HashingEmbedder())

    def check(self):
        """See that nothing acknowledged is lost and nothing half written is shown."""
        self.backend.verify()
        for record, version in self.live.items():
            if record not in self.doing:
                self._stands(record, version)
        for record, version in self.former.items():
            if record not in self.doing and record not in self.live:
                self._is_gone(record, version)
            elif record not in self.doing:
                assert self._by_words(record, version) == [], f"{record} is found by words it no longer has"
        for record, version in self.doing.items():
            self._is_one_or_the_other(record, self.live.get(record), version)
        self._everything_shown_is_whole()
        self.backend.close()

    def _by_words(self, record, version):
        own = word(record, version)
        return [hit.id for hit in self.backend.lexical(Query(exact=(own,), folded=(own,), limit=5))]

    def _nearest(self, ready, passage):
        [near] = self.backend.nearest(ready.vectors[passage], Filters(), 1) or [None]
        return near if near and near.score > 0.999 else None

    def _texts(self, record):
        """Give the passages held under a record's name, one more than any version has."""
        held = self.backend.passages_by_id([f"{record}#{n}" for n in range(25)])
        return {name: passage.text for name, passage in held.items()}

    def _stands(self, record, version):
        ready = vectored(record, version)
        assert self.backend.taken([record])[record].hash == ready.hash, f"{record} is not as acknowledged"
        assert self.backend.get([record])[record].title == ready.entry.title
        assert self._by_words(record, version) == [record], f"{record} is not found by words"
        assert self._texts(record) == {p.id: p.text for p in ready.entry.passages}
        for number, passage in enumerate(ready.entry.passages):
            near = self._nearest(ready, number)
            assert near is not None and near.id == record, f"{record} is not found by meaning"
            assert near.passage == passage.id

    def _is_gone(self, record, version):
        assert self.backend.get([record]) == {} == self.backend.taken([record])
        assert self._by_words(record, version) == []
        assert self._texts(record) == {}, f"{record} is gone and has passages"
        assert self._nearest(vectored(record, version), 0) is None, f"{record} is gone and has vectors"

    def _is_one_or_the_other(self, record, old, new):
        """A record under way is as it was or as it becomes, with all of its passages."""
        held = self.backend.taken([record]).get(record)
        versions = [version for version in (old, new) if version is not None]
        if held is None:
            assert old is None or new is None, f"{record} was to be replaced and is gone"
            return
        assert held.hash in {vectored(record, version).hash for version in versions}
        texts = [{p.id: p.text for p in entry(record, version).passages} for version in versions]
        assert self._texts(record) in texts, f"{record} has not all of its passages"

    def _everything_shown_is_whole(self):
        whole = after(self.live, self.doing)
        possible = self.live.keys() | whole.keys()
        held = self.backend.size()
        certain = self.live.keys() - self.doing.keys()
        assert len(certain) <= held.records <= len(possible)
        assert self.backend.count(Query()).total == held.records
        shown = Counter()
        for text, mode in [
            ("", "lexical"),
            *((goods, mode) for goods in GOODS for mode in ("dense", "hybrid")),
        ]:
            for start in range(0, held.records, PAGE):
                for hit in self.searcher.search(text, mode=mode, limit=PAGE, offset=start).hits:
                    assert hit.id in possible, (
                        f"{hit.id} is shown in {mode} and was never acknowledged to stay"
                    )
                    assert hit.snippets, f"{hit.id} is shown in {mode} without a passage"
                    shown[hit.id] += text == ""
        assert certain <= shown.keys() and set(shown.values()) <= {0, 1}


def answers(backend):
    """Give what an index answers, to be compared with another's of the same records.

    By words only what is found, not in which order: the engine counts dead records among
    its word statistics until a merge leaves them out, so scores differ by a hundredth.
    """
    searcher, given = Searcher(backend, EMBEDDER), {}
    for goods in GOODS:
        for mode in ("lexical", "dense", "hybrid"):
            for market in ((), ("US",)):
                answer = searcher.search(goods, limit=100, mode=mode, filters=Filters(market=market))
                hits = [(hit.id, hit.score if mode == "dense" else 0, hit.snippets) for hit in answer.hits]
                ordered = hits if mode == "dense" else sorted(hits, key=lambda hit: hit[0])
                given[goods, mode, market] = answer.total, answer.facets, ordered
    return given
