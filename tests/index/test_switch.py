"""A new index is put in place of the live one while others read and write it."""

import subprocess
import sys

import pytest

from index.backends.embedded import EmbeddedIndex
from index.embedded import switch
from tradewarn.errors import StoreBusy


@pytest.fixture
def two(tmp_path):
    EmbeddedIndex(tmp_path / "index").close()
    EmbeddedIndex(tmp_path / "new").close()
    return tmp_path / "new", tmp_path / "index"


def test_the_new_one_stands_where_the_old_one_was_and_nothing_is_left_beside(two):
    new, live = two
    number = new.stat().st_ino
    switch.put_in_place(new, live)
    assert live.stat().st_ino == number
    assert sorted(p.name for p in live.parent.iterdir()) == ["index"]


def test_where_folders_cannot_be_exchanged_they_are_renamed(two, monkeypatch):
    monkeypatch.setattr(switch, "_exchanged", lambda one, other: False)
    test_the_new_one_stands_where_the_old_one_was_and_nothing_is_left_beside(two)


def test_where_there_is_no_live_one_the_new_one_is_put_there(tmp_path):
    EmbeddedIndex(tmp_path / "new").close()
    switch.put_in_place(tmp_path / "new", tmp_path / "index")
    assert EmbeddedIndex(tmp_path / "index").size().records == 0


def test_a_writer_is_waited_for_and_not_cut_off(two):
    new, live = two
    writer = EmbeddedIndex(live)
    writer.delete(["n-1"])  # takes the writer's place until the commit
    with pytest.raises(StoreBusy, match="writing to the index"):
        switch.put_in_place(new, live, wait=0.1)
    writer.commit()
    switch.put_in_place(new, live, wait=0.1)
    assert not new.exists()


def test_a_writer_of_another_process_is_waited_for_too(two):
    new, live = two
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from index.backends.embedded import EmbeddedIndex\n"
        "index = EmbeddedIndex(Path(sys.argv[1]))\n"
        "index.delete(['n-1'])\n"
        "print('held', flush=True)\n"
        "sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", code, str(live)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        held = other.stdout.readline()
        try:
            assert held == "held\n"
            with pytest.raises(StoreBusy):
                switch.put_in_place(new, live, wait=0.1)
        finally:
            other.kill()


@pytest.mark.parametrize("damage", ["records", "passages"])
def test_a_damaged_live_one_is_no_hindrance(two, damage):
    new, live = two
    for file in (live / damage).iterdir():
        file.unlink()
    (live / damage).rmdir()
    switch.put_in_place(new, live)
    assert EmbeddedIndex(live).size().records == 0
