"""The process in which foreign files are parsed: started once, it forks readers that are thrown away.

Run as ``python -m extract.reading.child``; another module that gives `main` its own work runs the
same way (`extract.upload_child`). It loads the parsers once and forks a reader;
the reader answers up to fifty files, each under limits of its own on memory, processor
time and wall time, and ends early after a file that was too much. If a file kills it,
this process says so and forks the next. Requests and answers are frames on standard
input and output: a length in eight bytes, then JSON or the file's bytes. No pickles:
whatever took over a reader could only send text.
"""

import gc
import json
import mmap
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
GOOD, CODED, BROKEN = "good", "coded", "broken"
FILES = 50  # that one reader answers
_RENEW, _DONE, _WRECKED = 10, 11, 12  # exit codes of a reader

Work = Callable[[bytes, Limits], bytes]


def write_frame(stream: IO[bytes], data: bytes) -> None:
    """Write one length and its bytes."""
    stream.write(len(data).to_bytes(HEADER, "big"))
    stream.write(data)
    stream.flush()


def read_frame(stream: IO[bytes]) -> bytes | None:
    """Read one frame; none where the other side is gone or broke off."""
    header = _exactly(stream, HEADER)
    return None if header is None else _exactly(stream, int.from_bytes(header, "big"))


def _exactly(stream: IO[bytes], size: int) -> bytes | None:
    """Read so many bytes and not one more, since the next reader shares the stream."""
    parts = []
    while size:
        part = stream.read(min(size, 1 << 20))
        if not part:
            return None
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def encode_request(number: int, limits: Limits) -> bytes:
    """What goes before a file: its number, so that answers cannot be mixed up, and its limits."""
    return json.dumps({"number": number, "limits": asdict(limits)}).encode()


def main(work: Work, load: Callable[[], None]) -> NoReturn:
    """Fork readers until standard input ends.

    Args:
        work: Makes the answer to one file; runs in a fork, under the file's limits.
        load: Imports and builds what the work needs, before the first fork.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to stop
    requests, answers = os.fdopen(0, "rb", buffering=0), _private_stdout()
    load()
    gc.freeze()  # what is loaded stays shared with the readers
    at = mmap.mmap(-1, HEADER)  # shared: the number of the file under way, or zero
    write_frame(answers, b"ready")
    while True:
        reader = os.fork()
        if reader == 0:
            _serve(work, requests, answers, at)
        _, code = os.waitpid(reader, 0)
        if os.WIFEXITED(code) and os.WEXITSTATUS(code) == _DONE:
            os._exit(0)
        number = int.from_bytes(at[:HEADER], "big")
        if number:
            how = signal.Signals(os.WTERMSIG(code)).name if os.WIFSIGNALED(code) else "MemoryError"
            _answer(answers, at, number, BROKEN, how.encode())


def _private_stdout() -> IO[bytes]:
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


def _serve(work: Work, requests: IO[bytes], answers: IO[bytes], at: mmap.mmap) -> NoReturn:
    """Answer files until enough, or until one was too much; never return."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)  # ends the process, whatever a parser is doing
    for what in (resource.RLIMIT_FSIZE, resource.RLIMIT_CORE):
        resource.setrlimit(what, (0, 0))
    try:
        for _ in range(FILES):
            head, data = read_frame(requests), read_frame(requests)
            if head is None or data is None:
                os._exit(_DONE)
            request = json.loads(head)
            at[:HEADER] = request["number"].to_bytes(HEADER, "big")
            status, body, fit = _attempt(work, data, Limits(**request["limits"]))
            _answer(answers, at, request["number"], status, body)
            if not fit:
                break
    except BaseException:  # noqa: BLE001 - out of memory, or worse: this process must not go on
        os._exit(_WRECKED)
    os._exit(_RENEW)


def _read(data: bytes, limits: Limits) -> bytes:
    return read(data, limits=limits).model_dump_json().encode()


def _attempt(work: Work, data: bytes, limits: Limits) -> tuple[str, bytes, bool]:
    """Do the work on one file under its limits; say too whether this process is fit for another."""
    _confine(limits)
    try:
        return GOOD, work(data, limits), True
    except TradewarnError as error:
        return CODED, _as_json(error), not isinstance(error, OversizeFile)
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


def _answer(answers: IO[bytes], at: mmap.mmap, number: int, status: str, body: bytes) -> None:
    """Send an answer, and note that the file is done."""
    write_frame(answers, json.dumps({"number": number, "status": status}).encode())
    write_frame(answers, body)
    at[:HEADER] = bytes(HEADER)


def _as_json(error: TradewarnError) -> bytes:
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
