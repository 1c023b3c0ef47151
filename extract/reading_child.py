"""The process in which foreign files are parsed: started once, it forks a fresh child for every file.

Run as ``python -m extract.reading_child``. It loads the parsers once and then only waits:
each file is read in a fork with limits of its own on memory, processor time, wall time
and files, so that a crash, a leak or a runaway loop ends with that file, and a fork of a
warm process costs a few milliseconds. Requests and answers are frames on standard input
and output: a length in eight bytes, then JSON or the file's bytes. No pickles: whatever
took over a child could only send text.
"""

import json
import os
import resource
import signal
import sys
from dataclasses import asdict
from typing import IO, Any

from extract.reader import Limits
from extract.reading import choose, read
from tradewarn.errors import TradewarnError

HEADER = 8
GOOD, CODED, BROKEN = "good", "coded", "broken"


def write_frame(stream: IO[bytes], data: bytes) -> None:
    """Write one length and its bytes."""
    stream.write(len(data).to_bytes(HEADER, "big"))
    stream.write(data)
    stream.flush()


def read_frame(stream: IO[bytes]) -> bytes | None:
    """Read one frame; none where the other side is gone."""
    header = stream.read(HEADER)
    if len(header) < HEADER:
        return None
    size = int.from_bytes(header, "big")
    data = stream.read(size)
    return data if len(data) == size else None


def encode_limits(limits: Limits) -> bytes:
    """The limits as a frame."""
    return json.dumps(asdict(limits)).encode()


def main() -> None:
    """Answer requests until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to stop
    requests, answers = sys.stdin.buffer, _private_stdout()
    _load()
    write_frame(answers, b"ready")
    while (head := read_frame(requests)) is not None:
        data = read_frame(requests)
        if data is None:
            return
        limits = Limits(**json.loads(head))
        status, body = _in_fork(data, limits)
        write_frame(answers, status.encode())
        write_frame(answers, body)


def _private_stdout() -> IO[bytes]:
    """Keep the pipe to ourselves; what a parser prints goes to standard error."""
    pipe = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return pipe


def _load() -> None:
    """Import what reading needs, before the first fork."""
    import importlib

    from extract.reading import readers

    readers()
    for module in ("lxml.etree", "pypdfium2", "extract.read_pdf_lines", "extract.read_pdf_text"):
        importlib.import_module(module)


def _in_fork(data: bytes, limits: Limits) -> tuple[str, bytes]:
    """Read one file in a child of its own and collect what it says, or how it died."""
    receive, send = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(receive)
        _child(data, limits, send)
    os.close(send)
    with os.fdopen(receive, "rb") as pipe:
        answer = pipe.read()
    _, code = os.waitpid(child, 0)
    if code == 0 and answer:
        status, _, body = answer.partition(b"\n")
        return status.decode(), body
    name = signal.Signals(os.WTERMSIG(code)).name if os.WIFSIGNALED(code) else f"exit {code >> 8}"
    return BROKEN, name.encode()


def _child(data: bytes, limits: Limits, send: int) -> None:
    """Read the file under its limits, answer, and end without any clean-up."""
    try:
        _confine(limits)
        reader = choose(data, limits=limits)
        body = GOOD.encode() + b"\n" + read(data, limits=limits, reader=reader).model_dump_json().encode()
    except TradewarnError as error:
        body = CODED.encode() + b"\n" + _as_json(error)
    except BaseException:  # noqa: BLE001 - even MemoryError must end this process, not go on
        os._exit(3)
    with os.fdopen(send, "wb") as pipe:
        pipe.write(body)
    os._exit(0)


def _confine(limits: Limits) -> None:
    """Set the limits that the system enforces; a signal that none can catch ends the process."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(limits.seconds)
    memory = limits.memory_mib * 1024 * 1024
    wanted = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_CPU: limits.seconds,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NOFILE: 64,
    }
    for what, most in wanted.items():
        hard = resource.getrlimit(what)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (most, most))


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
    main()
