import io
import itertools
import os
import signal
import threading
from pathlib import Path

import pytest

from extract.reading import Limits, Reading, read, sandbox
from extract.reading.child import FILES, read_frame, write_frame
from extract.reading.sandbox import AHEAD, Readers, Worker
from tradewarn.errors import EmptyFile, OversizeFile, TruncatedFile, UnreadableFile

HTML = b"<html><body><h1>Notice</h1><p>T\xc3\xb4m</p></body></html>"


@pytest.fixture(scope="module")
def pool():
    with Readers(Limits(seconds=20, memory_mib=512), jobs=2) as readers:
        yield readers


def test_the_child_reads_as_we_do(pool):
    assert pool.read(HTML) == read(HTML, limits=Limits())


def test_an_error_comes_back_as_what_it_is(pool):
    with pytest.raises(TruncatedFile) as caught:
        pool.read(b"<?xml version='1.0'?><NOTICE><P>bro")
    assert caught.value.code == "TW-R04" and caught.value.fix and "breaks off" in caught.value.what
    with pytest.raises(EmptyFile):
        pool.read(b"")


def test_a_batch_keeps_its_order_and_goes_on_after_bad_files(pool):
    files = [("a", HTML), ("b", b"plain"), ("c", b""), ("d", b"<html>" + b"<div>" * 50_000), ("e", HTML)]
    results = list(pool.map(files))
    assert [key for key, _ in results] == list("abcde")
    kinds = [type(result) for _, result in results]
    assert kinds == [Reading, Reading, EmptyFile, OversizeFile, Reading]


def test_a_batch_of_no_end_is_read_a_bounded_number_ahead(pool):
    taken = itertools.count()
    files = ((next(taken), HTML) for _ in itertools.count())
    stream = pool.map(files)
    assert [next(stream)[0] for _ in range(3)] == [0, 1, 2]
    stream.close()
    assert next(taken) <= 3 + AHEAD * pool.jobs + 2


def test_a_file_that_takes_too_long_is_stopped_and_the_next_is_read():
    with Readers(Limits(seconds=1), jobs=1) as readers:
        rows = b"<tr>" + b"<td>x</td>" * 190_000
        with pytest.raises(OversizeFile, match="longer than 1 s"):
            readers.read(b"<html>" + (b"<table>" + rows + b"</table>") + b"<i>word</i> " * 6_000_000)
        assert readers.read(HTML).pages


def test_a_process_that_died_idle_is_replaced_and_its_next_file_is_read():
    """The system ends idle processes where memory is short; that says nothing of the file."""
    with Readers(Limits(seconds=5), jobs=1) as readers:
        readers.read(HTML)
        process = readers._workers[0]._process
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        assert readers.read(HTML).pages


def test_a_process_that_dies_before_it_has_the_file_is_replaced():
    """It lives when it is looked at, takes a part of the file, and dies."""
    with Readers(Limits(seconds=5), jobs=1) as readers:
        readers.read(HTML)
        process = readers._workers[0]._process
        os.kill(process.pid, signal.SIGSTOP)
        text = "x" * 400_000  # more than a pipe holds
        threading.Timer(0.2, os.killpg, [process.pid, signal.SIGKILL]).start()
        assert readers.read(f"<p>{text}</p>".encode()).pages[0].text == text


def test_a_process_that_dies_at_a_file_is_asked_no_second_time(tmp_path, monkeypatch):
    (tmp_path / "deadly.py").write_text(
        "import os, signal\nfrom extract.reading.child import main\n"
        "def work(data, limits):\n"
        "    os.kill(os.getppid(), signal.SIGKILL)\n"
        "    signal.pause()\n"
        "main(work, lambda: None)\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    worker = Worker("deadly")
    started = []
    start = worker._start
    monkeypatch.setattr(worker, "_start", lambda: started.append(1) or start())
    with pytest.raises(OversizeFile, match="no answer"):
        worker.ask(b"x", Limits(seconds=5), "a notice")
    assert started == [1]


@pytest.mark.parametrize("fault", [MemoryError, KeyboardInterrupt])
def test_no_answer_is_left_for_the_next_file(monkeypatch, fault):
    def broken(*_, **__):
        raise fault

    with Readers(Limits(seconds=5), jobs=1) as readers:
        with monkeypatch.context() as patch:
            patch.setattr(sandbox, "read_answer", broken)
            with pytest.raises(fault):
                readers.read(b"<p>one</p>")
        assert readers.read(b"<p>two</p>").pages[0].text == "two"


def test_a_frame_is_not_believed_beyond_what_it_may_be():
    stream = io.BytesIO()
    write_frame(stream, b"12345")
    for most, got in ((None, b"12345"), (5, b"12345"), (4, None)):
        stream.seek(0)
        assert read_frame(stream, most=most) == got
    endless = io.BytesIO(b"\xff" * 8 + b"x")
    assert read_frame(endless, most=5) is None and endless.tell() == 8


def test_an_answer_larger_than_its_reader_could_hold_is_a_broken_file(tmp_path, monkeypatch):
    (tmp_path / "boasting.py").write_text(
        "from extract.reading import child\n"
        "def work(data, limits):\n"
        "    return b'x' * int(data)\n"
        "def confine(limits): ...\n"
        "child._confine = confine\n"
        "child.main(work, lambda: None)\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    worker, limits = Worker("boasting"), Limits(seconds=5, memory_mib=1)
    assert len(worker.ask(b"%d" % (1 << 20), limits, "a notice")) == 1 << 20
    with pytest.raises(OversizeFile):
        worker.ask(b"%d" % ((1 << 20) + 1), limits, "a notice")
    assert worker.ask(b"3", limits, "a notice") == b"xxx"
    worker.close()


def children_of(pid):
    """The file in which Linux lists a process's children."""
    children = Path(f"/proc/{pid}/task/{pid}/children")
    if not children.exists():
        pytest.skip("this system does not list a process's children")
    return children


def test_no_file_is_lost_when_a_waiting_reader_is_killed():
    """A dying reader may still take bytes from its pipe: once in twenty, where the machine is busy."""
    with Readers(Limits(seconds=5), jobs=1) as readers:
        readers.read(HTML)
        children = children_of(readers._workers[0]._process.pid)
        for _ in range(40):
            os.kill(int(children.read_text().split()[0]), signal.SIGKILL)
            texts = [readers.read(f"<p>{i}</p>".encode()).pages[0].text for i in range(3)]
            assert texts == list("012")


def test_a_reader_that_took_a_part_of_a_file_and_died_does_not_spoil_the_next():
    """The request is kept until it is answered, so that a fresh reader gets it whole."""
    with Readers(Limits(seconds=5), jobs=1) as readers:
        readers.read(HTML)
        children = children_of(readers._workers[0]._process.pid)
        reader = int(children.read_text().split()[0])
        os.kill(reader, signal.SIGSTOP)
        text = "x" * 400_000  # more than a pipe holds: the reader has a part of it in hand
        answers = []
        asking = threading.Thread(
            target=lambda: answers.append(readers.read(f"<p>{text}</p>".encode()).pages[0].text)
        )
        asking.start()
        os.kill(reader, signal.SIGKILL)
        asking.join()
        assert answers == [text]
        assert readers.read(b"<p>next</p>").pages[0].text == "next"


def test_readers_are_renewed_without_losing_a_file(pool):
    texts = [r.pages[0].text for _, r in pool.map((i, f"<p>{i}</p>".encode()) for i in range(3 * FILES))]
    assert texts == [str(i) for i in range(3 * FILES)]


def test_many_threads_share_the_processes(pool):
    results = []
    threads = [threading.Thread(target=lambda: results.append(pool.read(HTML))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 8 and len(set(map(str, results))) == 1


def test_nothing_is_left_running():
    with Readers(Limits(), jobs=2) as readers:
        list(readers.map((i, HTML) for i in range(6)))
        processes = [worker._process for worker in readers._workers if worker._process]
    assert processes and all(process.poll() is not None for process in processes)


def test_the_child_cannot_see_our_environment(monkeypatch):
    monkeypatch.setenv("TRADEWARN_SECRET", "do not tell")
    with Readers(Limits(), jobs=1) as readers:
        readers.read(HTML)
        environment = Path(f"/proc/{readers._workers[0]._process.pid}/environ").read_bytes()
    assert b"do not tell" not in environment


def test_plain_text_and_records_need_no_process():
    with Readers(Limits(), jobs=1) as readers:
        readers.read(b"plain")
        readers.read(b'{"title": "x", "document_number": "1"}')
        assert readers._workers[0]._process is None
        with pytest.raises(UnreadableFile):
            readers.read(b"{}")


def test_what_is_done_meanwhile_is_done_once_and_before_the_first_answer():
    done = []
    with Readers(Limits(), jobs=1) as readers:
        for number, _ in readers.map(((i, HTML) for i in range(3)), meanwhile=lambda: done.append("loaded")):
            assert done == ["loaded"], number
    assert done == ["loaded"]


def test_nothing_is_done_meanwhile_where_no_process_is_needed():
    with Readers(Limits(), jobs=1) as readers:
        list(readers.map([(0, b"plain words")], meanwhile=lambda: pytest.fail("nobody waits")))
