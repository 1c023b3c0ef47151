import sys

import pytest

from kb.data import derived


@pytest.fixture
def kept(tmp_path, monkeypatch):
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


def test_where_python_keeps_no_compiled_code_nothing_is_kept(kept, monkeypatch, tmp_path):
    _, made, give = kept
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    give()
    give()
    assert len(made) == 2 and not (tmp_path / "compiled").exists()
