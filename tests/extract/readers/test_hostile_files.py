"""Files made to exhaust whoever reads them: an error with a code inside the limits, and the next file is read."""

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from extract.reading import Limits
from extract.reading.sandbox import Readers, Worker
from tradewarn.errors import OversizeFile, TradewarnError, UnreadableFile

measure = pytest.importorskip("bench.hostile.measure")
HONEST = b"<html><p>honest</p></html>"
LIMITS = Limits(seconds=30, memory_mib=512, ocr_seconds=30)
READ = {  # what is large and yet honest, or small once it was looked at
    "cells_of_a_page", "html_attributes", "html_unclosed", "json_long", "lines_100_000", "text_line", "text_lines",
    "text_marks", "xml_quadratic",
}  # fmt: skip
LONG = {
    "docx_bomb",
    "docx_cells",
    "html_spans",
    "image_30_000",
    "json_many",
    "tiff_many",
    "xml_cells",
    "tiff_frames",
}
NAMES = [pytest.param(n, marks=[pytest.mark.slow] if n in LONG else []) for n in measure.FILES]


@pytest.fixture(scope="module")
def pool():
    with Readers(LIMITS, jobs=1) as readers:
        yield readers


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_file_is_told_by_its_code_and_the_next_is_read(pool, name):
    before = set(Path(tempfile.gettempdir()).iterdir())
    try:
        outcome = pool.read(measure.FILES[name]()) and "read"
    except TradewarnError as error:
        outcome = error.code
        assert error.what and error.fix
    assert (outcome == "read") == (name in READ), outcome
    assert outcome == "read" or outcome.startswith("TW-R0")
    assert pool.read(HONEST).pages[0].text == "honest"
    assert not [p for p in set(Path(tempfile.gettempdir()).iterdir()) - before if p.name.startswith("tess")]


ALONE = """
import resource
from bench.hostile import measure
from extract.reading import Limits
from extract.reading.sandbox import Readers
from tradewarn.errors import OversizeFile
limits = Limits(seconds=30, memory_mib=512, ocr_seconds=30)
for name in ("objects_bomb", "content_bomb"):
    with Readers(limits, jobs=1) as readers:
        try:
            readers.read(measure.FILES[name]())
        except OversizeFile:
            print(name)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
"""


def test_no_reader_has_more_memory_than_it_may(root):
    # In a process of its own: the largest child of this one may be a server that another test started.
    told = subprocess.run([sys.executable, "-c", ALONE], cwd=root, check=True, capture_output=True, text=True)
    *refused, most = told.stdout.split()
    assert refused == ["objects_bomb", "content_bomb"]
    assert int(most) < 2 * LIMITS.memory_mib + 600


DEADLY = """
import os, signal
from extract.reading.child import main
def work(data, limits):
    if data == b"killed":
        os.kill(os.getpid(), signal.SIGKILL)
    if data == b"swell":
        bytearray(1 << 40)
    if data == b"lies":
        return b"no json"
    return data
main(work, lambda: None)
"""


@pytest.fixture
def worker(tmp_path, monkeypatch):
    (tmp_path / "fatal.py").write_text(DEADLY)
    monkeypatch.syspath_prepend(str(tmp_path))
    made = Worker("fatal")
    yield made
    made.close()


@pytest.mark.parametrize("how", [b"killed", b"swell"])
def test_a_reader_that_the_system_ends_is_a_coded_error_and_the_next_file_is_read(worker, how):
    for _ in range(3):
        with pytest.raises(OversizeFile, match=r"SIGKILL|MemoryError"):
            worker.ask(how, LIMITS, "a notice")
        assert worker.ask(b"honest", LIMITS, "a notice") == b"honest"


def test_an_answer_that_is_none_is_a_coded_error(worker):
    with pytest.raises(UnreadableFile, match="answer"):
        worker.read(b"lies", LIMITS, "a notice")


def test_an_error_that_is_none_is_a_coded_error():
    from extract.reading.sandbox import error_of

    for body in (
        b"",
        b"[]",
        b"{}",
        b'{"kind": "json"}',
        b"[" * 100_000,
        b'{"kind": "os", "what": 1}',
        b"\xff",
    ):
        assert isinstance(error_of(body), UnreadableFile), body[:20]


def test_nothing_is_left_running_after_bombs():
    with Readers(LIMITS, jobs=1) as readers:
        with pytest.raises(TradewarnError):
            readers.read(measure.FILES["filters_twenty"]())
        pid = readers._workers[0]._process.pid
    assert not Path(f"/proc/{pid}").exists() or not Path("/proc").exists()


def test_a_worker_that_was_retired_starts_no_process_again(worker):
    assert worker.ask(b"honest", LIMITS, "a notice") == b"honest"
    worker.retire()
    with pytest.raises(UnreadableFile, match="stopped"):
        worker.ask(b"honest", LIMITS, "a notice")
    assert worker._process is None
