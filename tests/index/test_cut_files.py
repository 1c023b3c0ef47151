"""A file of the index that is cut short or emptied is told by its name, and ends no process by a signal."""

import json
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree

import pytest

from index.backends.embedded import EmbeddedIndex
from tradewarn.errors import IndexDamaged

SCRIPT = Path(__file__).parent / "read_damaged.py"
DAMAGES = {
    "emptied": lambda content: b"",
    "cut in half": lambda content: content[: len(content) // 2],
    "cut by one byte": lambda content: content[:-1],
    "zeroed": lambda content: bytes(len(content)),
}
NO_ANSWER_IS_IN = {".tantivy-meta.lock", ".tantivy-writer.lock", ".managed.json"} | {
    "lineage"  # without it the index counts as another one, and is compared with the store
}


@pytest.fixture
def filled(tmp_path, entry, fill):
    """Make an index of two segments, with a record marked dead."""
    backend = fill(EmbeddedIndex(tmp_path / "index"), [entry("a", "frozen shrimp"), entry("b", "nails")])
    fill(backend, [entry("c", "steel nails"), entry("d", "nails " * 3000)])
    backend.delete(["a"])
    backend.commit()
    backend.close()
    return tmp_path / "index"


@contextmanager
def asking(*folders):
    """Lend what asks an index in a process of its own, and tells when that process has died."""
    command = [sys.executable, str(SCRIPT), *map(str, folders)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:

        def ask(folder=""):
            process.stdin.write(f"{folder}\n")
            process.stdin.flush()
            return heard()

        def heard():
            line = process.stdout.readline()
            assert line, f"the process ended with {process.wait(timeout=60)}"
            return json.loads(line)

        yield ask, [heard() for _ in folders]
        process.stdin.close()


@pytest.mark.parametrize("damage", DAMAGES)
def test_every_file_damaged_before_it_is_opened(filled, tmp_path, damage):
    files = sorted(path.relative_to(filled) for path in filled.rglob("*") if path.is_file())
    assert {path.suffix for path in files} >= {
        ".del",
        ".store",
        ".term",
        ".pos",
        ".faiss",
        ".columns",
        ".json",
    }
    with asking() as (ask, _):
        whole = ask(filled)
        assert len(whole["found"]) == 3 and len(whole["near"]) == 3
        for number, file in enumerate(files):
            damaged = tmp_path / f"damaged{number}"
            copytree(filled, damaged)
            written = (filled / file).read_bytes()
            (damaged / file).write_bytes(DAMAGES[damage](written))
            answer = ask(damaged)
            if answer == whole:
                same = (damaged / file).read_bytes() == written.rstrip()  # JSON lost the end of its line
                assert same or file.name in NO_ANSWER_IS_IN, f"{file}: nothing was noticed"
                continue
            assert answer.get("code") == "TW-I03", f"{file}: {answer}"
            assert "rebuild" in answer["fix"], file
            assert file.name in f"{answer['what']} {answer['where']}", f"{file} is not named: {answer}"


@pytest.mark.parametrize("part", ["records", "passages"])
def test_a_file_cut_under_a_process_that_has_it_mapped(filled, part):
    """What is beyond the end of a mapped file cannot be touched: the system ends who does."""
    with asking(filled) as (ask, [whole]):
        assert ask() == whole
        cut = [
            path for path in (filled / part).iterdir() if path.suffix in {".store", ".term", ".idx", ".fast"}
        ]
        for path in cut:
            with path.open("r+b") as file:
                file.truncate(0)
        for _ in range(2):
            answer = ask()
            assert answer["code"] == "TW-I03" and Path(answer["where"]) in cut


def test_a_writer_begins_nothing_on_a_file_that_was_cut(filled):
    backend = EmbeddedIndex(filled)
    path = min((filled / "records").glob("*.store"))
    with path.open("r+b") as file:
        file.truncate(10)
    with pytest.raises(IndexDamaged, match=path.name):
        backend.delete(["b"])
