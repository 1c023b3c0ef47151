from index.backend import Query
from index.backends.embedded import EmbeddedIndex
from index.embedded.merging import MERGED_AT, MOST_TOGETHER, parted, segments, small_segments, together
from index.indexing import Indexer, parts


def small(folder):
    return [small_segments(folder / name / "meta.json") for name in ("records", "passages")]


def test_batches_leave_few_segments_and_lose_nothing(tmp_path, entry):
    backend = EmbeddedIndex(tmp_path / "index", wait=0.2)
    for batch in range(9):
        made = [entry(f"r{batch}-{n}", f"gnome {batch} {n}", title=f"title {batch}") for n in range(12)]
        Indexer(backend).add([*made, entry("again", f"gnome of batch {batch}", title="again")])
        assert max(small(tmp_path / "index")) <= 2
    assert backend.count(Query()).total == backend.size().records == 9 * 12 + 1
    [again] = backend.passages(Query(exact=("batch",), folded=("batch",)), ["again"], 5)["again"]
    assert again.text == "gnome of batch 8"


def test_single_records_gather_until_they_can_be_merged(tmp_path, entry):
    backend = EmbeddedIndex(tmp_path / "index", wait=0.2)
    for n in range(3 * MERGED_AT):
        Indexer(backend).add([entry(f"r{n}", f"gnome {n}")])
        assert max(small(tmp_path / "index")) < MERGED_AT
    assert backend.size().records == 3 * MERGED_AT


def test_things_are_parted_evenly_and_in_order():
    assert [list(part) for part in parted([1, 2, 3, 4, 5], 3)] == [[1, 2], [3, 4], [5]]
    assert list(parted([], 1)) == [[]]


def test_all_that_come_at_once_leave_one_segment(tmp_path, entry):
    backend, count = EmbeddedIndex(tmp_path / "index", wait=0.2), MOST_TOGETHER + 1
    size = backend.expect(count)
    ids = [f"r{n}" for n in range(count)]
    made = ([entry(one, f"gnome {one}") for one in part] for part in parts(ids, 512, within=size))
    Indexer(backend).fill(made, together=size)
    metas = [tmp_path / "index" / name / "meta.json" for name in ("records", "passages")]
    assert [segments(meta) for meta in metas] == [1, 1]
    assert backend.size().records == backend.count(Query(exact=("gnome",), folded=("gnome",))).total == count


def test_parts_are_eight_or_eight_times_eight_and_outgrow_what_is_merged_as_small():
    for count in (1, 1_000, 16_900, 130_000, 140_000, 1_000_000, 30_000_000):
        size = together(count)
        assert size <= MOST_TOGETHER
        assert size == count or size * MERGED_AT > MOST_TOGETHER
