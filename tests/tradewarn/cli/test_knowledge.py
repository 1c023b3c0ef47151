"""Lists that are loaded: what counts as the same list, and what gives way to what."""

import json

import pytest
from click.testing import CliRunner

from kb.loading import load, load_all, place
from tradewarn.cli import tradewarn
from tradewarn.cli.knowledge import keep
from tradewarn.errors import BadUse

HEAD = "event_id,authority,type,product_en,initiation_date,outcome,rates_vn\n"


def listed(folder, *ids, name="events.csv"):
    folder.mkdir(parents=True, exist_ok=True)
    rows = "".join(f"{i},US,AD,Blue widgets {i},2031-01-0{n},order,12%\n" for n, i in enumerate(ids, 1))
    path = folder / name
    path.write_text(HEAD + rows, encoding="utf-8")
    return path


def ids(store):
    return [case.id for case in store.cited.all()]


def test_lists_of_one_name_in_two_folders_both_stay(store, tmp_path):
    for path in (listed(tmp_path / "a", "A-ONE"), listed(tmp_path / "b", "B-ONE")):
        assert keep(store, load(path)) == []
    assert ids(store) == ["A-ONE", "B-ONE"]
    assert len(store.cited.sources()) == 2


def test_the_same_file_again_replaces_what_it_gave(store, tmp_path, monkeypatch):
    keep(store, load(listed(tmp_path / "a", "ONE", "TWO")))
    listed(tmp_path / "a", "TWO", "THREE")
    monkeypatch.chdir(tmp_path / "a")
    assert keep(store, load(next(tmp_path.joinpath("a").iterdir()).relative_to(tmp_path / "a"))) == []
    assert ids(store) == ["THREE", "TWO"]


def test_a_list_with_a_name_of_its_own_may_move(store, tmp_path):
    keep(store, load(listed(tmp_path / "a", "ONE", "TWO"), name="spring list"))
    keep(store, load(listed(tmp_path / "b", "TWO", name="later.csv"), name="spring list"))
    assert ids(store) == ["TWO"]
    assert [name for name, _form, _rows in store.cited.sources()] == ["spring list"]


def test_rows_that_another_list_held_are_told_once(store, tmp_path):
    keep(store, load(listed(tmp_path / "a", "ONE", "TWO")))
    (issue,) = keep(store, load(listed(tmp_path / "b", "ONE", "TWO", "NEW")))
    assert issue.code == "TW-K01"
    assert issue.what.startswith("2 rows of events.csv") and place(tmp_path / "a" / "events.csv") in issue.fix
    assert store.issues.all() == [issue]


def test_the_name_that_everyone_sees_does_not_tell_the_folder(tmp_path):
    kept = load(listed(tmp_path / "secret-folder", "ONE")).kept_as
    assert kept.startswith("events.csv@") and "secret" not in kept


def test_one_name_for_two_files_is_refused(tmp_path):
    listed(tmp_path / "a", "ONE")
    listed(tmp_path / "b", "TWO")
    with pytest.raises(BadUse, match="2 files"):
        list(load_all([tmp_path], name="mine"))


def test_loading_tells_what_was_kept_under_which_name(tmp_path, monkeypatch, tiny_model):
    monkeypatch.setenv("TRADEWARN_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("TRADEWARN_MODEL", str(tiny_model))
    path = listed(tmp_path / "a", "ONE")
    words = ["kb", "load", str(path), "--as", "mine", "--json"]
    done = CliRunner().invoke(tradewarn, words, standalone_mode=False, catch_exceptions=False)
    first, last = map(json.loads, done.stdout.splitlines())
    assert first == {"source": "events.csv", "kept_as": "mine", "form": "events", "rows": 1}
    assert (done.return_value, last) == (0, {"rows": 1, "issues": []})
