"""Records over a pipe: one JSON line that tells the sizes, then the raw bytes."""

import json
import os
import select
from collections.abc import Iterator
from typing import Any

from crawlers.fetched import Fetched, WindowDone
from tradewarn.errors import SourceError
from tradewarn.model import Issue, Record

CHUNK = 1 << 16


class Tick(Record):
    """The child is alive, though it has nothing to say."""


class End(Record):
    """The child is through; `reason` is Scrapy's, ``finished`` when all went its way."""

    reason: str


Frame = Fetched | Issue | WindowDone | Tick | End
KINDS: dict[str, type[Frame]] = {k.__name__: k for k in (Fetched, Issue, WindowDone, Tick, End)}


class Silence(SourceError):
    """The other side of the pipe said nothing for too long."""


def send(fd: int, frame: Frame) -> None:
    """Write one frame; blocks while the reader is busy, which is all the back-pressure needed."""
    head: dict[str, Any]
    if isinstance(frame, Fetched):
        blobs = [frame.body, frame.meta]
        head = frame.model_dump(mode="json", exclude={"body", "meta"})
    else:
        blobs, head = [], frame.model_dump(mode="json")
    line = {"kind": type(frame).__name__, "sizes": [len(b) for b in blobs], "head": head}
    data = json.dumps(line, ensure_ascii=False).encode() + b"\n" + b"".join(blobs)
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view) :]


def frames(fd: int, *, patience: float) -> Iterator[Frame]:
    """Read frames until the writer closes; a frame that breaks off is not given.

    Raises:
        Silence: Nothing came for `patience` seconds.
    """
    buffer = bytearray()

    def more() -> bool:
        if not select.select([fd], [], [], patience)[0]:
            raise Silence(
                f"the crawl process said nothing for {patience:.0f} s",
                fix="run the crawl again; it resumes where this one stopped",
            )
        piece = os.read(fd, CHUNK)
        buffer.extend(piece)
        return bool(piece)

    while True:
        while b"\n" not in buffer:
            if not more():
                return
        line, _, rest = buffer.partition(b"\n")
        head = json.loads(line)
        while len(rest) < sum(head["sizes"]):
            buffer = rest
            if not more():
                return
            rest = buffer
        yield _frame(head, rest)
        buffer = rest[sum(head["sizes"]) :]


def _frame(head: dict[str, Any], blobs: bytearray) -> Frame:
    kind, values = KINDS[head["kind"]], head["head"]
    if kind is Fetched:
        size, meta = head["sizes"]
        values |= {"body": bytes(blobs[:size]), "meta": bytes(blobs[size : size + meta])}
    return kind.model_validate(values)
