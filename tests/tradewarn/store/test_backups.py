"""A backup is one moment of a store, and comes back whole into either database, or not at all."""

import gzip
import json

import pytest
import sqlalchemy as sa

from tradewarn.errors import BackupDamaged, BadUse, StoreNotEmpty, StoreOutdated
from tradewarn.model import Document
from tradewarn.settings import Settings
from tradewarn.store.backups.manifest import Manifest, read_manifest, sealed
from tradewarn.store.backups.restoring import bring_vectors, checked_backup, restore_backup
from tradewarn.store.backups.taking import VECTORS, take_backup
from tradewarn.store.copying.filling import is_empty
from tradewarn.store.copying.streams import digest
from tradewarn.store.schema import document, job, metadata

LEASED = ("leased", "again")
OF_THE_INDEX = ("indexed", "index_seen")  # which a restore makes anew
LATER = ("precedent", "index_seen")  # than the tables of 0006


def silent(what, done, waiting):
    """Tell nothing."""


def take(store, to, *, progress=silent):
    return take_backup(store, to, vectors=to.parent / VECTORS, progress=progress)


def bring(store, folder):
    restore_backup(store, folder, checked_backup(folder, progress=silent), progress=silent)


@pytest.fixture
def backup(store, full, tmp_path):
    full(store)
    take(store, tmp_path / "backup")
    return tmp_path / "backup"


@pytest.fixture
def fresh(opened, tmp_path):
    """An empty store of another home."""
    return opened(Settings(home=tmp_path / "other"))


def test_every_table_comes_back_row_by_row(any_store, full, every_row, opened, tmp_path, any_goal):
    full(any_store, rows=60)
    take(any_store, tmp_path / "backup")
    there = opened(Settings(home=tmp_path / "there", database_url=any_goal))
    bring(there, tmp_path / "backup")
    assert every_row(there, "job", *OF_THE_INDEX) == every_row(any_store, "job", *OF_THE_INDEX)
    before, after = every_row(any_store)["job"], every_row(there)["job"]
    state, owner, until = (list(job.c).index(job.c[name]) for name in ("state", "owner", "lease_until"))
    free = [
        (*row[:state], "ready", *row[state + 1 : owner], None, None, *row[until + 1 :])
        if row[state] in LEASED
        else row
        for row in before
    ]
    assert set(free) <= set(after)
    assert {row[1] for row in set(after) - set(free)} == {"index"}, "what an index is made of is entered"
    names = [str(row[0]) for row in every_row(there)["document"]]
    assert [there.archive.get(name) for name in names] == [any_store.archive.get(name) for name in names]


def test_numbers_that_the_database_gives_go_on_above_those_restored(any_settings, backup, opened):
    there = opened(any_settings.model_copy(update={"home": any_settings.home / "there"}))
    bring(there, backup)
    for name in ("review_event", "run"):
        table = metadata.tables[name]
        with there.transaction() as c:
            (row,) = c.execute(sa.select(table).limit(1)).mappings()
            c.execute(sa.insert(table), {k: v for k, v in row.items() if k != "id"})
            assert c.execute(sa.select(sa.func.max(table.c.id))).scalar() == 1_041


def test_what_is_written_while_a_backup_is_taken_is_not_in_it_and_waits_for_nothing(
    any_store, full, fresh, tmp_path, every_row
):
    full(any_store)
    before = every_row(any_store, "job", *OF_THE_INDEX)
    written = []

    def while_work_goes_on(what, done, waiting):
        if what == "rows":
            name = any_store.archive.put(f"new {done}".encode())
            made = Document(sha256=name, source="m", name="new", media_type="text/plain", size=1)
            with any_store.transaction() as c:
                any_store.documents.add([made], connection=c)
                c.execute(sa.delete(metadata.tables["warning"]))
                c.execute(sa.update(metadata.tables["term"]).values(body="changed"))
            written.append(name)

    take(any_store, tmp_path / "backup", progress=while_work_goes_on)
    assert len(written) > 3
    bring(fresh, tmp_path / "backup")
    assert every_row(fresh, "job", *OF_THE_INDEX) == before


def test_an_original_that_is_not_whole_is_named_and_all_others_come(store, full, fresh, tmp_path, settings):
    full(store)
    first, second, *_ = sorted(p for p in (settings.home / "originals").rglob("*") if p.is_file())
    first.unlink()
    second.write_bytes(b"changed")
    manifest = take(store, tmp_path / "backup")
    assert manifest.missing == (first.name, second.name)
    bring(fresh, tmp_path / "backup")
    kept = {p.name for p in (tmp_path / "other" / "originals").rglob("*") if p.is_file()}
    assert len(kept) == manifest.originals == 38


def test_a_backup_is_never_written_over_or_into_anything(store, backup, tmp_path):
    (tmp_path / "file").write_text("mine")
    for taken in (backup, tmp_path / "file", tmp_path):
        with pytest.raises(BadUse):
            take(store, taken)
    (tmp_path / "empty").mkdir()
    take(store, tmp_path / "empty")
    read_manifest(tmp_path / "empty")


def test_a_backup_that_fails_leaves_nothing(store, full, tmp_path):
    full(store)

    def fail(what, done, waiting):
        raise OSError("the disk is full")

    with pytest.raises(OSError):
        take(store, tmp_path / "backup", progress=fail)
    assert not list(tmp_path.glob("backup*"))


def test_a_folder_that_a_killed_backup_left_is_no_backup(backup, tmp_path):
    backup.rename(tmp_path / "backup.unfinished")
    (tmp_path / "backup.unfinished" / "manifest.json").unlink()
    with pytest.raises(BackupDamaged, match="cut off"):
        checked_backup(tmp_path / "backup.unfinished", progress=silent)


def test_any_byte_that_changed_is_found_before_anything_is_written(backup):
    parts = sorted(p for p in backup.rglob("*") if p.is_file())
    assert len(parts) > 25
    for path in parts:
        sound = path.read_bytes()
        for damaged in (sound[:-1], sound[:20] + bytes([sound[20] ^ 1]) + sound[21:], b""):
            path.write_bytes(damaged)
            with pytest.raises(BackupDamaged):
                checked_backup(backup, progress=silent)
        path.unlink()
        with pytest.raises(BackupDamaged):
            checked_backup(backup, progress=silent)
        path.write_bytes(sound)
    checked_backup(backup, progress=silent)


def resealed(folder, change):
    """Write a manifest as a careful forger would."""
    made = change(read_manifest(folder).model_dump())
    (folder / "manifest.json").write_bytes(sealed(Manifest.model_validate(made)))


def test_rows_other_than_those_counted_are_not_restored(backup, fresh):
    def lose(manifest):
        table = next(t for t in manifest["tables"] if t["name"] == "document")
        path = backup / table["part"]["path"]
        lines = gzip.decompress(path.read_bytes()).splitlines(keepends=True)
        path.write_bytes(gzip.compress(b"".join(lines[1:])))
        from tradewarn.store.backups.parts import copied

        table["part"] = copied(backup, table["part"]["path"]).model_dump()
        return manifest

    resealed(backup, lose)
    with pytest.raises(BackupDamaged, match="document"):
        bring(fresh, backup)
    with fresh.engine.connect() as c:
        assert is_empty(c)


def test_a_store_with_records_is_not_written_over(store, backup, every_row):
    before = every_row(store)
    with pytest.raises(StoreNotEmpty):
        bring(store, backup)
    assert every_row(store) == before


def test_a_backup_of_a_newer_tradewarn_is_refused(backup):
    resealed(backup, lambda manifest: manifest | {"schema_": "9999"})
    with pytest.raises(StoreOutdated, match="9999"):
        checked_backup(backup, progress=silent)
    path = backup / "manifest.json"
    given = json.loads(path.read_text())
    given["manifest"]["format"] = 2
    path.write_text(json.dumps(given))
    with pytest.raises(BackupDamaged, match="form 2"):
        checked_backup(backup, progress=silent)


def test_a_backup_of_older_tables_is_brought_up_to_date(any_settings, backup, opened):
    def without_precedents(manifest):
        tables = tuple(t for t in manifest["tables"] if t["name"] not in LATER)
        return manifest | {"schema_": "0006", "tables": tables}

    resealed(backup, without_precedents)
    there = opened(any_settings.model_copy(update={"home": any_settings.home / "there"}))
    bring(there, backup)
    manifest = read_manifest(backup)
    with there.engine.connect() as c:
        for part in manifest.tables:
            if part.name not in ("job", *OF_THE_INDEX):
                assert digest(c, metadata.tables[part.name]).sha256 == part.sha256, part.name
        assert c.execute(sa.select(metadata.tables["precedent"])).all() == []


def test_vectors_go_along_and_replace_none(backup, tmp_path, store):
    from index.vector_cache import SqliteVectorCache

    np = pytest.importorskip("numpy")
    cache = SqliteVectorCache(tmp_path / VECTORS)
    cache.put({"ab" * 32: np.ones(4, dtype=np.float32)})
    manifest = take(store, tmp_path / "with")
    bring_vectors(tmp_path / "with", manifest, tmp_path / "there.sqlite")
    assert SqliteVectorCache(tmp_path / "there.sqlite").get(["ab" * 32])["ab" * 32].tolist() == [1.0] * 4
    (tmp_path / "mine").write_bytes(b"mine")
    bring_vectors(tmp_path / "with", manifest, tmp_path / "mine")
    assert (tmp_path / "mine").read_bytes() == b"mine"
    assert take(store, tmp_path / "again").vectors is not None
    assert read_manifest(backup).vectors is None


def test_a_second_backup_into_one_folder_is_refused_while_one_runs(store, full, tmp_path):
    from tradewarn.errors import StoreBusy

    full(store)
    refused = []

    def while_another_begins(what, done, waiting):
        if not refused:
            with pytest.raises(StoreBusy) as busy:
                take(store, tmp_path / "backup")
            refused.append(busy)

    take(store, tmp_path / "backup", progress=while_another_begins)
    assert refused
    checked_backup(tmp_path / "backup", progress=silent)


def test_documents_are_counted(backup):
    manifest = read_manifest(backup)
    rows = {part.name: part.rows for part in manifest.tables}
    assert rows[document.name] == 40
    assert manifest.rows == sum(rows.values())
