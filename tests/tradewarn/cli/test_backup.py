"""`tradewarn backup` and `restore`, as a person runs them."""

import json

import pytest

from tradewarn.errors import BackupDamaged, StoreNotEmpty

QUESTION = ("search", "--json", "--mode", "lexical", "blue widgets")


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    """From now on another home."""

    def go(name="elsewhere"):
        monkeypatch.setenv("TRADEWARN_HOME", str(tmp_path / name))
        return tmp_path / name

    return go


def found(run):
    answer = json.loads(run(*QUESTION)[1])
    return answer["total"], [(hit["id"], hit["score"], hit["snippets"]) for hit in answer["hits"]]


def test_a_home_comes_back_with_its_records_its_originals_and_its_index(run, record, tmp_path, elsewhere):
    run("ingest", "--json", record())
    expected = found(run)
    status, out = run("backup", "--json", str(tmp_path / "copy"))
    told = json.loads(out)
    assert (status, told["documents"], told["originals"], told["missing"]) == (0, 1, 1, [])
    home = elsewhere()
    status, out = run("restore", "--json", str(tmp_path / "copy"))
    restored = json.loads(out)
    assert (status, restored["rows"], restored["made"]) == (0, told["rows"], told["made"])
    assert restored["indexed"] == 2  # the notice and its case
    assert found(run) == expected
    assert run("index", "status", "--json")[0] == 0
    assert run("ingest", "--json", record())[0] == 0
    assert (home / "vectors.sqlite").exists()


def test_a_backup_is_looked_through_without_writing_anything(run, record, tmp_path, elsewhere):
    run("ingest", "--json", record())
    run("backup", "--json", str(tmp_path / "copy"))
    home = elsewhere()
    assert run("restore", "--check", "--json", str(tmp_path / "copy"))[0] == 0
    next((tmp_path / "copy" / "originals").iterdir()).write_bytes(b"")
    with pytest.raises(BackupDamaged):
        run("restore", "--json", str(tmp_path / "copy"))
    assert not home.exists()


def test_an_original_that_is_gone_makes_the_backup_end_with_1(run, record, tmp_path):
    run("ingest", "--json", record())
    next(p for p in (tmp_path / "home" / "originals").rglob("*") if p.is_file()).unlink()
    status, out = run("backup", "--json", str(tmp_path / "copy"))
    assert status == 1
    assert len(json.loads(out)["missing"]) == 1


def test_a_home_in_use_is_not_written_over(run, record, tmp_path):
    run("ingest", "--json", record())
    run("backup", "--json", str(tmp_path / "copy"))
    with pytest.raises(StoreNotEmpty):
        run("restore", str(tmp_path / "copy"))


def test_the_index_may_be_left_and_a_search_says_so(run, record, tmp_path, elsewhere):
    run("ingest", "--json", record())
    run("backup", "--json", str(tmp_path / "copy"))
    elsewhere()
    assert run("restore", "--no-index", "--json", str(tmp_path / "copy"))[0] == 0
    answer = json.loads(run(*QUESTION)[1])
    assert (answer["total"], [issue["code"] for issue in answer["issues"]]) == (0, ["TW-I05"])
    run("worker", "--once", "--json")
    assert found(run)[0] == 2


def test_an_index_that_cannot_be_made_leaves_the_records_restored(
    run, record, tmp_path, elsewhere, monkeypatch
):
    run("ingest", "--json", record())
    run("backup", "--json", str(tmp_path / "copy"))
    elsewhere()
    with monkeypatch.context() as without:
        without.setenv("TRADEWARN_MODEL", str(tmp_path / "no model"))
        status, out = run("restore", "--json", str(tmp_path / "copy"))
    assert (status, json.loads(out)["indexed"]) == (1, None)
    assert run("index", "rebuild", "--json")[0] == 0
    assert found(run)[0] == 2
