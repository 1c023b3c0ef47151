"""Read files from outside in processes that may crash, swell or hang without harm.

PDF, DOCX, HTML and XML go to a worker process; plain text and JSON are read here, since
their parsers are Python's own and ten times the speed. POSIX only: the limits are those
of the operating system.
"""

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cached_property
from queue import SimpleQueue
from typing import TYPE_CHECKING, TypeVar

from extract.reading import Reading, choose, read
from extract.reading.child import (
    BEGUN,
    BROKEN,
    GOOD,
    HEADER,
    encode_limits,
    read_answer,
    read_frame,
    write_frame,
)
from extract.reading.reader import Limits, Reader
from tradewarn import errors
from tradewarn.errors import OversizeFile, SlowFile, TradewarnError, UnreadableFile
from tradewarn.model import Record

if TYPE_CHECKING:
    from extract.reading.ocr.apart import Scans

K = TypeVar("K")
M = TypeVar("M", bound=Record)

GRACE = 10  # seconds beyond a file's own limit after which the worker itself is ended
AHEAD = 8  # files a batch may run ahead of the slowest, for each process
AHEAD_BYTES = 256_000_000
_KEPT = frozenset(("PATH", "LD_LIBRARY_PATH", "TMPDIR", "TESSDATA_PREFIX"))
_SLOW = frozenset(("SIGALRM", "SIGXCPU"))


class Worker:
    """One process that works on files, one at a time, started when it is first needed."""

    def __init__(self, module: str = "extract.reading.child") -> None:
        """Name the module that the process runs; it calls `extract.reading.child.main`."""
        self._module = module
        self._process: subprocess.Popen[bytes] | None = None
        self._retired = False
        self._starting = threading.Lock()

    def read(self, data: bytes, limits: Limits, kind: str) -> Reading:
        """Read a file in the process."""
        return parsed(Reading, self.ask(data, limits, kind))

    def ask(self, data: bytes, limits: Limits, kind: str) -> bytes:
        """Return the process's answer to a file; the process is ended if it does not answer."""
        status, body = self.answer(data, limits)
        if status == GOOD:
            return body
        if status == BROKEN:
            raise _failure(body.decode(errors="replace"), limits, kind)
        raise error_of(body)

    def answer(self, data: bytes, limits: Limits) -> tuple[bytes, bytes]:
        """Return the status and the body of the answer, whatever they are.

        A process that died before it had the whole file, as an idle one may where memory is
        short, says nothing of the file: a fresh one is asked, once.
        """
        return self._exchange(data, limits) or self._exchange(data, limits) or (BROKEN, b"no answer")

    def _exchange(self, data: bytes, limits: Limits) -> tuple[bytes, bytes] | None:
        """Send a file and take its answer; none where the process was gone before it had the file."""
        if self._process and self._process.poll() is not None:
            self.close()
        process = self._process or self._start()
        assert process.stdin and process.stdout
        begun, answer = False, None
        watch = threading.Timer(limits.seconds + GRACE, _kill, [process])
        watch.daemon = True
        watch.start()
        try:
            write_frame(process.stdin, encode_limits(limits))
            write_frame(process.stdin, data)
            begun = read_frame(process.stdout, most=HEADER) == BEGUN
            answer = read_answer(process.stdout, most=limits.answer_bytes) if begun else None
        except OSError:
            answer = None
        finally:
            watch.cancel()
            if answer is None:  # whatever broke in here: the rest of an answer would be the next file's
                self.close(at_once=True)
        return answer or ((BROKEN, b"no answer") if begun else None)

    def _start(self) -> subprocess.Popen[bytes]:
        """Start the process, with our import path and none of our environment; not once it is retired."""
        with self._starting:
            if self._retired:
                raise UnreadableFile("the work was stopped", fix="start it again")
            process = self._process = self._opened()
        assert process.stdout
        if read_frame(process.stdout, most=HEADER) != b"ready":
            self.close(at_once=True)
            raise UnreadableFile(
                "the reading process did not start", fix=f"run `python -m {self._module}` to see why"
            )
        return process

    def _opened(self) -> subprocess.Popen[bytes]:
        paths = [path for path in sys.path if path]
        kept = {name: value for name, value in os.environ.items() if name in _KEPT}
        return subprocess.Popen(
            [sys.executable, "-P", "-m", self._module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=kept | {"PYTHONPATH": os.pathsep.join(paths), "LC_ALL": "C.UTF-8"},
            start_new_session=True,  # so that it and its readers can be ended together
        )

    def retire(self) -> None:
        """End the process at once, and for good: who waits for an answer may not start another."""
        with self._starting:
            self._retired = True
        self.close(at_once=True)

    def close(self, *, at_once: bool = False) -> None:
        """End the process: when it has finished what it does, or at once."""
        process, self._process = self._process, None
        if process is None:
            return
        if at_once:
            _kill(process)
        for stream in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):
                if stream:
                    stream.close()
        try:
            process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            _kill(process)
            process.wait()


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End a process and its readers."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)


class Readers:
    """A pool of reading processes; use it as a context manager.

    Example:
        >>> with Readers(Limits(), jobs=2) as readers:
        ...     readers.read(b"Notice of initiation").pages[0].text
        'Notice of initiation'
    """

    def __init__(
        self, limits: Limits, jobs: int = 0, *, progress: Callable[[int, int], None] | None = None
    ) -> None:
        """Name the limits, the number of processes, and who is told how many scanned pages are done."""
        self.limits = limits
        self._progress = progress
        self.jobs = jobs or os.cpu_count() or 1
        self._idle: SimpleQueue[Worker] = SimpleQueue()
        self._workers = [Worker() for _ in range(self.jobs)]
        for worker in self._workers:
            self._idle.put(worker)
        self._threads = ThreadPoolExecutor(self.jobs, thread_name_prefix="reading")

    def __enter__(self) -> "Readers":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End all processes; files not yet begun are dropped."""
        self._threads.shutdown(wait=True, cancel_futures=True)
        for worker in self._workers:
            worker.close()
        if "_scans" in self.__dict__:
            self._scans.close()

    @cached_property
    def _scans(self) -> "Scans":
        """The processes for scanned pages; few files need them."""
        from extract.reading.ocr.apart import Scans

        return Scans(self.limits, jobs=self.jobs, progress=self._progress)

    def read(self, data: bytes) -> Reading:
        """Read one file.

        Raises:
            UnreadableFile: Or one of its children, as `extract.reading.read` does; a file
                that breaks its parser is one of them.
        """
        reader = choose(data, limits=self.limits)
        if not reader.sandboxed:
            return read(data, limits=self.limits, reader=reader)
        return self._sandboxed(data, reader)

    def map(
        self, files: Iterable[tuple[K, bytes]], *, meanwhile: Callable[[], None] | None = None
    ) -> Iterator[tuple[K, Reading | TradewarnError]]:
        """Read many files, in order, a bounded number ahead; an unreadable one yields its error.

        Args:
            files: A key and the bytes of each.
            meanwhile: Done once, here, when the first file is on its way to a process: what
                the caller must load before it can use the first answer.
        """
        waiting: deque[tuple[K, int, Future[Reading] | Reading | TradewarnError]] = deque()
        held = 0
        try:
            for key, data in files:
                waiting.append((key, len(data), self._begin(data)))
                held += len(data)
                if meanwhile and isinstance(waiting[-1][2], Future):
                    meanwhile()
                    meanwhile = None
                while waiting and (
                    len(waiting) > AHEAD * self.jobs or held > AHEAD_BYTES or _done(waiting[0][2])
                ):
                    key, size, result = waiting.popleft()
                    held -= size
                    yield key, _result(result)
            while waiting:
                key, _, result = waiting.popleft()
                yield key, _result(result)
        finally:
            for _, _, result in waiting:
                if isinstance(result, Future):
                    result.cancel()

    def _begin(self, data: bytes) -> Future[Reading] | Reading | TradewarnError:
        """Read a harmless kind at once, send any other to a process."""
        try:
            reader = choose(data, limits=self.limits)
            if not reader.sandboxed:
                return read(data, limits=self.limits, reader=reader)
        except TradewarnError as error:
            return error
        return self._threads.submit(self._sandboxed, data, reader)

    def _sandboxed(self, data: bytes, reader: Reader) -> Reading:
        """Read in the next free process."""
        worker = self._idle.get()
        try:
            reading = worker.read(data, self.limits, reader.name)
        finally:
            self._idle.put(worker)
        return self._scans.finish(data, reading) if any(page.scan for page in reading.pages) else reading


def _done(result: Future[Reading] | Reading | TradewarnError) -> bool:
    """Whether a result is there without waiting."""
    return not isinstance(result, Future) or result.done()


def _result(result: Future[Reading] | Reading | TradewarnError) -> Reading | TradewarnError:
    """Wait for a result; an error of the file is a result too."""
    if not isinstance(result, Future):
        return result
    try:
        return result.result()
    except TradewarnError as error:
        return error


def _failure(how: str, limits: Limits, kind: str) -> TradewarnError:
    """What the death of a reader means."""
    if how in _SLOW:
        return SlowFile(
            f"reading it as {kind} took longer than {limits.seconds} s and was stopped",
            fix="check the file; if it is sound, raise TRADEWARN_READ_SECONDS",
        )
    return OversizeFile(
        f"reading it as {kind} broke the parser ({how}): a bomb, or more than {limits.memory_mib} MiB",
        fix="check the file; if it is sound, raise TRADEWARN_READ_MEMORY",
    )


def error_of(body: bytes) -> TradewarnError:
    """Make the error that a child reported again, unless a reader that was taken over wrote it."""
    try:
        record = json.loads(body)
        kind = getattr(errors, record["kind"], UnreadableFile)
        made = kind(record["what"], fix=record["fix"], where=record["where"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return _garbled()
    return made if isinstance(made, TradewarnError) else _garbled()


def parsed(kind: type[M], body: bytes) -> M:
    """Return what a child answered, held to its type.

    Raises:
        UnreadableFile: The answer is none.
    """
    try:
        return kind.model_validate_json(body)
    except ValueError as error:
        raise _garbled() from error


def _garbled() -> UnreadableFile:
    return UnreadableFile("its reader gave an answer that is none", fix="check where the file comes from")
