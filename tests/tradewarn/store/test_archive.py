"""Originals on a folder and on other file systems: whole, once, and checked by hash."""

import pytest
from fsspec.implementations.memory import MemoryFileSystem
from fsspec.registry import _registry as known

from tradewarn.errors import BadSetting, NotFound, StoreError
from tradewarn.store.archive import Archive, sha256

DATA = b"%PDF-1.7 an original"


class Bucket(MemoryFileSystem):
    """An object store: what is written appears at once; nothing is moved."""

    protocol = ("s3", "s3a")
    store, pseudo_dirs, written = {}, [""], []

    def pipe_file(self, path, value, mode="overwrite", **kwargs):
        self.written.append(path)
        super().pipe_file(path, value, mode=mode, **kwargs)

    def mv(self, *args, **kwargs):
        raise AssertionError("moved")

    @classmethod
    def _strip_protocol(cls, path):
        return super()._strip_protocol(path.replace("s3://", "memory://"))


@pytest.fixture
def bucket(monkeypatch):
    Bucket.store.clear()
    Bucket.written.clear()
    monkeypatch.setitem(known, "s3", Bucket)
    return Bucket


@pytest.fixture(params=["folder", "memory", "bucket"])
def archive(request, tmp_path, bucket):
    MemoryFileSystem.store.clear()
    url = {"folder": str(tmp_path / "shared"), "memory": "memory://originals", "bucket": "s3://b/originals"}
    return Archive(url[request.param])


def test_what_is_put_is_got_by_its_hash(archive):
    digest = archive.put(DATA)
    assert digest == sha256(DATA)
    assert archive.get(digest) == DATA
    with pytest.raises(NotFound):
        archive.get(sha256(b"other"))


def test_the_same_bytes_are_written_once(bucket):
    archive = Archive("s3://b/originals")
    assert archive.put(DATA) == archive.put(DATA)
    assert len(bucket.written) == 1


def test_no_part_is_left_beside_it(tmp_path):
    Archive(str(tmp_path)).put(DATA)
    assert [p.name for p in tmp_path.rglob("*") if p.is_file()] == [sha256(DATA)]


def test_an_original_that_a_power_cut_left_short_is_written_again(tmp_path):
    archive = Archive(str(tmp_path))
    digest = archive.put(DATA)
    next(p for p in tmp_path.rglob(digest)).write_bytes(b"")
    archive.put(DATA)
    assert archive.get(digest) == DATA


def test_an_original_that_was_changed_is_refused(tmp_path):
    archive = Archive(str(tmp_path))
    digest = archive.put(DATA)
    next(p for p in tmp_path.rglob(digest)).write_bytes(DATA[::-1])
    with pytest.raises(StoreError, match="was changed"):
        archive.get(digest)


def test_a_storage_that_keeps_other_bytes_is_told_at_once(bucket, monkeypatch):
    monkeypatch.setattr(bucket, "cat_file", lambda self, path, **more: b"other")
    with pytest.raises(StoreError, match="kept other bytes"):
        Archive("s3://b/originals").put(DATA)


def test_a_storage_that_refuses_is_a_coded_error(bucket, monkeypatch):
    def refuse(self, path, value, **more):
        raise RuntimeError("no such bucket")

    monkeypatch.setattr(bucket, "pipe_file", refuse)
    with pytest.raises(StoreError, match="no such bucket"):
        Archive("s3://b/originals").put(DATA)


@pytest.mark.parametrize("url", ["nosuch://bucket/x", "gdrive://x"])
def test_a_url_without_a_file_system_names_the_setting(url):
    with pytest.raises(BadSetting) as caught:
        Archive(url).put(DATA)
    assert caught.value.where == "TRADEWARN_ARCHIVE_URL"
