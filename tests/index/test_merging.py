from index.backend import Query
from index.backends.embedded import EmbeddedIndex
from index.embedded.merging import MERGED_AT, parted, small_segments
from index.indexing import Indexer


def segments(folder):
    return [small_segments(folder / name / "meta.json") for name in ("records", "passages")]


def test_batches_leave_few_segments_and_lose_nothing(tmp_path, entry):
    backend = EmbeddedIndex(tmp_path / "index", wait=0.2)
    for batch in range(9):
        made = [entry(f"r{batch}-{n}", f"gnome {batch} {n}", title=f"title {batch}") for n in range(12)]
        Indexer(backend).add([*made, entry("again", f"gnome of batch {batch}", title="again")])
        assert max(segments(tmp_path / "index")) <= 2
    assert backend.count(Query()).total == backend.size().records == 9 * 12 + 1
    [again] = backend.passages(Query(exact=("batch",), folded=("batch",)), ["again"], 5)["again"]
    assert again.text == "gnome of batch 8"


def test_single_records_gather_until_they_can_be_merged(tmp_path, entry):
    backend = EmbeddedIndex(tmp_path / "index", wait=0.2)
    for n in range(3 * MERGED_AT):
        Indexer(backend).add([entry(f"r{n}", f"gnome {n}")])
        assert max(segments(tmp_path / "index")) < MERGED_AT
    assert backend.size().records == 3 * MERGED_AT


def test_things_are_parted_evenly_and_in_order():
    assert [list(part) for part in parted([1, 2, 3, 4, 5], 3)] == [[1, 2], [3, 4], [5]]
    assert list(parted([], 1)) == [[]]
