import io
import os
import socket
from pathlib import Path

from extract.files import contents


def taken(*paths, stdin=b"", limit=1_000):
    refused = {}
    given = contents(
        [str(p) for p in paths],
        stdin=io.BytesIO(stdin),
        refuse=lambda name, error: refused.update({name: error.code}),
        limit=limit,
    )
    return [(c.name, c.data) for c in given], refused


def test_a_folder_is_walked_in_name_order_and_hidden_files_are_left_out(tmp_path):
    for name in ("b.txt", "a.txt", ".hidden"):
        (tmp_path / name).write_bytes(name.encode())
    found, refused = taken(tmp_path)
    assert [data for _, data in found] == [b"a.txt", b"b.txt"]
    assert refused == {}


def test_one_odd_entry_never_stops_the_others(tmp_path):
    (tmp_path / "good.txt").write_bytes(b"good")
    (tmp_path / "dangling").symlink_to(tmp_path / "nothing")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "up").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "large.txt").write_bytes(b"x" * 2_000)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "sock"))
        found, refused = taken(tmp_path)
    assert [data for _, data in found] == [b"good"]
    codes = {Path(name).name: code for name, code in refused.items()}
    assert codes == {
        "dangling": "TW-R01",
        "loop": "TW-R01",
        "pipe": "TW-R01",
        "sock": "TW-R01",
        "large.txt": "TW-R05",
    }


def test_a_name_that_is_no_utf8_is_still_readable(tmp_path):
    (tmp_path / os.fsdecode(b"\xff.txt")).write_bytes(b"text")
    ((name, _),), _ = taken(tmp_path)
    name.encode("utf-8")
    assert name.endswith("�.txt")


def test_a_bad_line_of_a_jsonl_is_told_by_its_number(tmp_path):
    path = tmp_path / "records.jsonl"
    path.write_bytes(b'{"a": 1}\n{bad\nnull\n\n{"b": 2}\n')
    found, refused = taken(path)
    assert [name.rpartition("#")[2] for name, _ in found] == ["1", "5"]
    assert [name.rpartition("#")[2] for name in refused] == ["2", "3"]


def test_a_path_that_does_not_exist_is_told_and_the_others_are_taken(tmp_path):
    (tmp_path / "good.txt").write_bytes(b"text")
    found, refused = taken(tmp_path / "nowhere", tmp_path / "good.txt")
    assert found == [(str(tmp_path / "good.txt"), b"text")]
    assert list(refused) == [str(tmp_path / "nowhere")]


def test_standard_input_is_one_document():
    assert taken("-", stdin=b"text")[0] == [("-", b"text")]


class Endless(io.RawIOBase):
    """A stream without an end, that counts what was taken of it."""

    taken = 0

    def readable(self):
        return True

    def readinto(self, buffer):
        self.taken += len(buffer)
        return len(buffer)


def test_stdin_has_the_limit_of_a_file_and_is_read_no_further():
    found, refused = taken("-", stdin=b"x" * 1_000)
    assert [(name, len(data)) for name, data in found] == [("-", 1_000)]
    assert refused == {}
    endless, refused = Endless(), {}
    given = contents(["-"], stdin=endless, refuse=lambda n, e: refused.update({n: e}), limit=3_000_000)
    assert list(given) == []
    assert (refused["-"].code, endless.taken) == ("TW-R05", 3_000_001)
    assert "3,000,000" in refused["-"].what


def test_a_folder_without_any_file_is_told(tmp_path):
    (tmp_path / "inner").mkdir()
    (tmp_path / ".hidden").write_bytes(b"x")
    assert taken(tmp_path) == ([], {str(tmp_path): "TW-R02"})
    (tmp_path / "a.txt").write_bytes(b"a")
    found, refused = taken(tmp_path)
    assert ([data for _, data in found], refused) == ([b"a"], {})
