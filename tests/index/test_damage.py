"""Files that are not what was written are told, never searched."""

import json
import shutil

import pytest

from index.backend import Filters, Query
from index.backends.embedded import EmbeddedIndex
from tradewarn.errors import IndexDamaged, IndexOutdated


@pytest.fixture
def filled(tmp_path, entry, fill):
    backend = fill(EmbeddedIndex(tmp_path / "index"), [entry("a", "frozen shrimp"), entry("b", "nails")])
    backend.close()
    return tmp_path / "index"


def flip(path, at=None):
    content = bytearray(path.read_bytes())
    content[len(content) // 2 if at is None else at] ^= 1
    path.write_bytes(bytes(content))


@pytest.mark.parametrize("kind", ["faiss", "columns"])
def test_a_flipped_bit_in_the_vectors_is_found(filled, embedder, kind):
    [path] = (filled / "vectors").glob(f"*.{kind}")
    flip(path)
    backend = EmbeddedIndex(filled)
    with pytest.raises(IndexDamaged, match="rebuild"):
        backend.nearest(embedder.queries(["x"])[0], Filters(), 5)
    assert len(backend.lexical(Query())) == 2


def test_a_missing_vector_file_is_found(filled, embedder):
    [path] = (filled / "vectors").glob("*.faiss")
    path.unlink()
    with pytest.raises(IndexDamaged, match="rebuild"):
        EmbeddedIndex(filled).nearest(embedder.queries(["x"])[0], Filters(), 5)


def test_a_changed_manifest_is_found(filled, embedder):
    path = filled / "vectors" / "manifest.json"
    content = json.loads(path.read_bytes())
    content["manifest"]["generation"] += 1
    path.write_text(json.dumps(content))
    with pytest.raises(IndexDamaged):
        EmbeddedIndex(filled).nearest(embedder.queries(["x"])[0], Filters(), 5)
    path.write_text("{")
    with pytest.raises(IndexDamaged):
        EmbeddedIndex(filled).model  # noqa: B018


def test_lost_vectors_are_told_and_not_taken_for_an_index_without(filled, embedder):
    shutil.rmtree(filled / "vectors")
    (filled / "vectors").mkdir()
    backend = EmbeddedIndex(filled)
    with pytest.raises(IndexDamaged, match="vectors"):
        backend.model  # noqa: B018
    with pytest.raises(IndexDamaged, match="vectors"):
        backend.nearest(embedder.queries(["x"])[0], Filters(), 5)


def test_a_broken_word_index_is_found(filled):
    (filled / "records" / "meta.json").write_text("{}")
    with pytest.raises(IndexDamaged, match="rebuild"):
        EmbeddedIndex(filled)


def test_an_index_of_other_fields_is_found(filled):
    import tantivy

    shutil.rmtree(filled / "passages")
    (filled / "passages").mkdir()
    tantivy.Index(tantivy.SchemaBuilder().build(), str(filled / "passages"))
    with pytest.raises(IndexOutdated, match="rebuild"):
        EmbeddedIndex(filled)


def test_left_over_files_of_a_killed_writer_are_swept_away(filled, entry, fill):
    (filled / "vectors" / "00000009-0.faiss").write_bytes(b"half")
    (filled / "vectors" / "manifest.json.1234.tmp").write_bytes(b"half")
    backend = fill(EmbeddedIndex(filled), [entry("c", "paper plates")])
    names = {path.name for path in (filled / "vectors").iterdir()}
    assert "00000009-0.faiss" not in names and "manifest.json.1234.tmp" not in names
    assert backend.size().vectors == 3


@pytest.mark.parametrize("part", ["records", "passages"])
def test_a_commit_that_was_cut_off_before_it_counted_is_done_again(filled, part):
    """Its file that marks a dead record has the name that the next commit gives to its own."""
    meta = filled / part / "meta.json"
    before = meta.read_bytes()
    for cut_off in (True, False):
        backend = EmbeddedIndex(filled)
        backend.delete(["a"])
        backend.commit()
        backend.close()
        assert len(list((filled / part).glob("*.del"))) == 1
        if cut_off:
            meta.write_bytes(before)  # as a kill leaves it
    assert EmbeddedIndex(filled).size().records == 1


def records_in_two_segments(filled, entry, fill):
    """Take one of two records of a segment out, so that the other's file marks it dead."""
    backend = fill(EmbeddedIndex(filled), [entry("c", "paper plates")])
    backend.delete(["a"])
    backend.commit()
    return backend


@pytest.mark.parametrize("part", ["records", "passages"])
@pytest.mark.parametrize("gone", [True, False])
def test_what_marks_dead_records_is_compared_too(filled, entry, fill, part, gone):
    backend = records_in_two_segments(filled, entry, fill)
    backend.verify()
    [path] = (filled / part).glob("*.del")
    if gone:
        path.unlink()
    else:
        flip(path, at=4)  # what comes behind the short marks is the engine's own
    with pytest.raises(IndexDamaged, match=path.name):
        backend.verify()


@pytest.mark.parametrize("part", ["fast", "store", "term"])
def test_a_flipped_bit_in_the_words_is_found(filled, part):
    path = min((filled / "records").glob(f"*.{part}"))
    flip(path)
    with pytest.raises(IndexDamaged, match="not what was written"):
        EmbeddedIndex(filled).verify()


def test_a_word_file_that_is_gone_is_found(filled):
    path = min((filled / "records").glob("*.pos"))
    backend = EmbeddedIndex(filled)
    path.unlink()
    with pytest.raises(IndexDamaged, match="gone"):
        backend.verify()


def test_a_segment_that_a_writer_merges_away_meanwhile_is_no_damage(filled, entry, fill, monkeypatch):
    from pathlib import Path

    backend, writer = EmbeddedIndex(filled), EmbeddedIndex(filled)
    read, written = Path.read_bytes, []

    def read_beside_a_writer(path):
        if path.suffix == ".idx" and not written:
            written.append(path)
            fill(writer, [entry("a", "other shrimp"), entry("b", "other nails")])
            assert not path.exists(), "the writer was to leave the segment behind"
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", read_beside_a_writer)
    backend.verify()
    assert written
