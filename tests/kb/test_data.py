import sys

import pytest

from kb import keeping
from kb.data import derived, shipped


@pytest.fixture
def kept(tmp_path, monkeypatch):
    monkeypatch.setattr(keeping, "_elsewhere", [])
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "compiled"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    source = tmp_path / "gnomes.yaml"
    source.write_text("gnome")
    made = []

    def give():
        def make():
            made.append(source.read_text())
            return {"words": (source.read_text(), 1.5, None)}

        return derived("a_module_of_tests", [source], make)

    return source, made, give


def test_what_follows_from_a_file_is_made_once_and_again_when_the_file_changes(kept):
    source, made, give = kept
    assert give() == give() == {"words": ("gnome", 1.5, None)} and made == ["gnome"]
    source.write_text("troll!")
    assert give() == {"words": ("troll!", 1.5, None)} and made == ["gnome", "troll!"]


def test_what_is_kept_and_cannot_be_read_is_made_anew(kept, tmp_path):
    _, made, give = kept
    give()
    [file] = (tmp_path / "compiled").rglob("*.made")
    file.write_bytes(b"\xff broken")
    assert give()["words"][0] == "gnome" and len(made) == 2


def test_one_wrong_byte_in_what_is_kept_is_seen(kept, tmp_path):
    _, made, give = kept
    give()
    [file] = (tmp_path / "compiled").rglob("*.made")
    file.write_bytes(file.read_bytes().replace(b"gnome", b"gnomf"))
    assert give()["words"][0] == "gnome" and len(made) == 2
    file.write_bytes(file.read_bytes()[:-3])
    assert give()["words"][0] == "gnome" and len(made) == 3


def test_where_python_keeps_no_compiled_code_nothing_is_kept(kept, monkeypatch, tmp_path):
    _, made, give = kept
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    give()
    give()
    assert len(made) == 2 and not (tmp_path / "compiled").exists()


def test_where_python_keeps_no_compiled_code_it_is_kept_in_the_folder_that_was_named(
    kept, monkeypatch, tmp_path
):
    source, made, give = kept
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    keeping.keep_in(tmp_path / "named")
    assert give() == give() and made == ["gnome"]
    source.write_text("troll!")
    assert give()["words"][0] == "troll!"
    assert len(list((tmp_path / "named").iterdir())) == 1 and not (tmp_path / "compiled").exists()


def test_what_cannot_be_written_beside_the_code_is_kept_in_the_folder_that_was_named(kept, tmp_path):
    _, made, give = kept
    (tmp_path / "compiled").write_text("a file, where a folder is wanted")
    keeping.keep_in(tmp_path / "named")
    assert give() == give() and made == ["gnome"]


def test_where_nothing_can_be_written_it_is_made_each_time(kept, tmp_path):
    _, made, give = kept
    (tmp_path / "compiled").write_text("a file, where a folder is wanted")
    keeping.keep_in(tmp_path / "compiled" / "named")
    assert give() == give() and made == ["gnome", "gnome"]


def test_a_shipped_file_comes_back_from_what_is_kept_as_it_was_read(kept, tmp_path):
    first = shipped("countries.yaml")
    assert list((tmp_path / "compiled").rglob("countries.*.read"))
    assert shipped("countries.yaml") == first
