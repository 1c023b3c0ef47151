"""The process in which foreign files are parsed: started once, it forks readers that are thrown away.

Run as ``python -m extract.reading.child``; another module that gives `main` its own work runs the
same way (`extract.upload_child`). It loads the parsers once, forks a reader and hands it one
request at a time. The reader does up to fifty files, each under limits of its own on memory,
processor time and wall time, and ends early after a file that was too much. If a file kills it,
this process says so and forks the next.

A reader has two pipes of its own, and never the caller's: a reader that is dying may still take
bytes from a pipe it waits on, and half an answer may be all it sent. What it has taken is lost
with it, so the request is kept here until it was answered. Messages are frames: a length in
eight bytes, then JSON or the file's bytes. No pickles: whatever took over a reader could only
send text, and no more of it than a reader may hold.

Who has a whole request says so (`BEGUN`) before the work: death before that word is not the
file's doing, and the request is made once more.
"""

import contextlib
import gc
import json
import os
import resource
import signal
from collections.abc import Callable
from dataclasses import asdict
from typing import IO, Any, NoReturn

from extract.reading import read
from extract.reading.reader import Limits
from tradewarn.errors import OversizeFile, TradewarnError

HEADER = 8
GOOD, CODED, BROKEN = b"good", b"coded", b"broken"
BEGUN = b"begun"
FILES = 50  # that one reader does
_WRECKED = 12  # exit code of a reader that could not even say what was wrong

Work = Callable[[bytes, Limits], bytes]
Pipes = tuple[IO[bytes], IO[bytes]]


def write_frame(stream: IO[bytes], data: bytes) -> None:
    """Write one length and its bytes."""
    stream.write(len(data).to_bytes(HEADER, "big"))
    stream.write(data)
    stream.flush()


def read_frame(stream: IO[bytes], *, most: int | None = None) -> bytes | None:
    """Read one frame; none where the other side is gone, broke off or announces too much.

    Args:
        stream: Where it comes from.
        most: The bytes a frame may have; set wherever the other side may have been taken over.
    """
    header = _exactly(stream, HEADER)
    if header is None:
        return None
    size = int.from_bytes(header, "big")
    return None if most is not None and size > most else _exactly(stream, size)


def _exactly(stream: IO[bytes], size: int) -> bytes | None:
    parts = []
    while size:
        part = stream.read(min(size, 1 << 20))
        if not part:
            return None
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def read_answer(stream: IO[bytes], *, most: int) -> tuple[bytes, bytes] | None:
    """Read the status and the body of an answer; none where either is missing."""
    status = read_frame(stream, most=HEADER)
    body = None if status is None else read_frame(stream, most=most)
    return None if status is None or body is None else (status, body)


def encode_limits(limits: Limits) -> bytes:
    """What goes before a file: the limits of its reading."""
    return json.dumps(asdict(limits)).encode()


def main(work: Work, load: Callable[[], None]) -> NoReturn:
    """Do the files that come until standard input ends.

    Args:
        work: Makes the answer to one file; runs in a fork, under the file's limits.
        load: Imports and builds what the work needs, before the first fork.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to stop
    requests, answers = ours = os.fdopen(0, "rb"), private_stdout()
    load()
    gc.freeze()  # what is loaded stays shared with the readers
    reader = Reader(work, ours)
    write_frame(answers, b"ready")
    while (limits := read_frame(requests)) is not None and (data := read_frame(requests)) is not None:
        write_frame(answers, BEGUN)
        answer = reader.ask(limits, data)
        if answer is None and not reader.begun:  # it died idle, before it had this file
            reader.end()
            reader = Reader(work, ours)
            answer = reader.ask(limits, data)
        ended = reader.end() if answer is None else ""
        status, body = answer or (BROKEN, ended.encode())
        write_frame(answers, status)
        write_frame(answers, body)
        if answer is None or reader.done == FILES:
            reader.end()
            reader = Reader(work, ours)
    reader.end()
    os._exit(0)


def private_stdout() -> IO[bytes]:
    """Keep the pipe to ourselves; what a parser prints goes to standard error."""
    pipe = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return pipe


def load_readers() -> None:
    """Import what reading needs."""
    import importlib

    from extract.reading import readers

    readers()
    for module in ("lxml.etree", "pypdfium2", "extract.reading.pdf.lines", "extract.reading.pdf.text"):
        importlib.import_module(module)


class Reader:
    """A fork that does files, seen from the process that made it."""

    def __init__(self, work: Work, closed: Pipes) -> None:
        """Fork; the reader closes the pipes that are not its own."""
        there, here = os.pipe(), os.pipe()
        self.begun = False
        self.done = 0
        self._how: str | None = None
        self._pid = os.fork()
        if self._pid == 0:
            for end in (there[1], here[0]):
                os.close(end)
            for stream in closed:
                stream.close()
            _serve(work, os.fdopen(there[0], "rb"), os.fdopen(here[1], "wb"))
        for end in (there[0], here[1]):
            os.close(end)
        self._requests, self._answers = os.fdopen(there[1], "wb"), os.fdopen(here[0], "rb")

    def ask(self, limits: bytes, data: bytes) -> tuple[bytes, bytes] | None:
        """Return the status and the body of an answer; none where the reader is dead.

        `begun` then tells whether it was this file that it died of.
        """
        self.begun = False
        try:
            write_frame(self._requests, limits)
            write_frame(self._requests, data)
        except BrokenPipeError:
            return None
        self.begun = read_frame(self._answers, most=HEADER) == BEGUN
        answer = read_answer(self._answers, most=Limits(**json.loads(limits)).answer_bytes)
        self.done += answer is not None
        return answer

    def end(self) -> str:
        """End the reader, or find it ended; tell how: a signal's name, else that memory was short."""
        if self._how is None:
            with contextlib.suppress(BrokenPipeError):
                self._requests.close()
            self._answers.close()
            code = os.waitpid(self._pid, 0)[1]
            self._how = signal.Signals(os.WTERMSIG(code)).name if os.WIFSIGNALED(code) else "MemoryError"
        return self._how


def _serve(work: Work, requests: IO[bytes], answers: IO[bytes]) -> NoReturn:
    """Do files until there are no more, or until one was too much; never return."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)  # ends the process, whatever a parser is doing
    for what in (resource.RLIMIT_FSIZE, resource.RLIMIT_CORE):
        resource.setrlimit(what, (0, 0))
    fit = True
    try:
        while fit:
            limits, data = read_frame(requests), read_frame(requests)
            if limits is None or data is None:
                break
            write_frame(answers, BEGUN)
            status, body, fit = _attempt(work, data, Limits(**json.loads(limits)))
            write_frame(answers, status)
            write_frame(answers, body)
    except BaseException:  # noqa: BLE001 - out of memory, or worse: this process must not go on
        os._exit(_WRECKED)
    os._exit(0)


def _read(data: bytes, limits: Limits) -> bytes:
    return read(data, limits=limits, recognise=False).model_dump_json().encode()


def _attempt(work: Work, data: bytes, limits: Limits) -> tuple[bytes, bytes, bool]:
    """Do the work on one file under its limits; say too whether this process is fit for another."""
    _confine(limits)
    try:
        return GOOD, work(data, limits), True
    except TradewarnError as error:
        return CODED, as_json(error), not isinstance(error, OversizeFile)
    finally:
        signal.alarm(0)


def _confine(limits: Limits) -> None:
    """Set what the system enforces for the next file."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime) + 1 + limits.seconds
    for what, most in ((resource.RLIMIT_AS, limits.memory_mib << 20), (resource.RLIMIT_CPU, seconds)):
        hard = resource.getrlimit(what)[1]
        resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
    signal.alarm(limits.seconds)


def as_json(error: TradewarnError) -> bytes:
    """An error's kind and words."""
    record: dict[str, Any] = {
        "kind": type(error).__name__,
        "what": error.what,
        "fix": error.fix,
        "where": error.where,
    }
    return json.dumps(record).encode()


if __name__ == "__main__":
    main(_read, load_readers)
