"""Name and open the documents that a user points at; whatever is no readable file is told."""

import json
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from extract.reading.jsonl import split_jsonl
from tradewarn.errors import EmptyFile, OversizeFile, TradewarnError, UnreadableFile

HIDDEN = "."
STREAM = "-"
PIECE = 1 << 20  # bytes taken from a stream at once
Refuse = Callable[[str, TradewarnError], None]


@dataclass(frozen=True, slots=True)
class Content:
    """One document's bytes; `record` is its line in a `.jsonl`."""

    name: str
    data: bytes
    record: int | None = None
    url: str | None = None


def contents(paths: Sequence[str], *, stdin: BinaryIO, refuse: Refuse, limit: int) -> Iterator[Content]:
    """Yield every document under the paths, folders walked in name order.

    One bad entry never stops the others: a path that does not exist, a dangling link, a
    socket, a pipe, a device, a file that may not be read or is too large goes to `refuse`
    with the reason. So does a folder in which there is no file at all.

    Args:
        paths: Files, folders, or ``-`` for what stands on `stdin`.
        stdin: Read when a path is ``-``, to one byte past the limit at most.
        refuse: Told the name and the reason of each entry that is passed over.
        limit: Most bytes of one file; a `.jsonl` is streamed and has none.
    """
    for path in paths:
        if path == STREAM:
            yield from _streamed(stdin, refuse, limit)
            continue
        refused: list[str] = []

        def told(name: str, error: TradewarnError, refused: list[str] = refused) -> None:
            refused.append(name)
            refuse(name, error)

        met = False
        for file in _files(Path(path), told, frozenset()):
            met = True
            yield from _documents(file, refuse, limit)
        if not met and not refused:
            fix = "give a folder that holds files; those whose names begin with a dot are passed over"
            refuse(shown(Path(path)), EmptyFile("no file in this folder", fix=fix))


def shown(path: Path) -> str:
    """Write a path as text, also one whose bytes are no UTF-8."""
    return os.fsencode(path).decode("utf-8", errors="replace")


def _files(path: Path, refuse: Refuse, above: frozenset[tuple[int, int]]) -> Iterator[Path]:
    """Walk one entry; a folder that is above itself by a link is not entered again."""
    try:
        status = path.stat()
        if not stat.S_ISDIR(status.st_mode):
            yield path
            return
        here = (status.st_dev, status.st_ino)
        if here in above:
            return
        children = sorted(path.iterdir())
    except OSError as error:
        refuse(shown(path), _unreadable(error))
        return
    for child in children:
        if not child.name.startswith(HIDDEN):
            yield from _files(child, refuse, above | {here})


def _documents(file: Path, refuse: Refuse, limit: int) -> Iterator[Content]:
    name = shown(file)
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableFile("this is no file but a device, pipe or socket", fix="name files or folders")
        if file.suffix == ".jsonl":
            yield from _records(file, name, refuse)
        elif status.st_size > limit:
            raise _too_large(f"{status.st_size:,} bytes, more", limit)
        else:
            yield Content(name=name, data=file.read_bytes())
    except OSError as error:
        refuse(name, _unreadable(error))
    except TradewarnError as error:
        refuse(name, error)


def _streamed(stdin: BinaryIO, refuse: Refuse, limit: int) -> Iterator[Content]:
    """Take what stands on a stream piece by piece, as far as its size may be."""
    data = bytearray()
    try:
        while len(data) <= limit and (piece := stdin.read(min(PIECE, limit + 1 - len(data)))):
            data += piece
    except OSError as error:
        refuse(STREAM, _unreadable(error))
        return
    if len(data) > limit:
        refuse(STREAM, _too_large("more bytes on stdin", limit))
        return
    yield Content(name=STREAM, data=bytes(data))


def _too_large(size: str, limit: int) -> OversizeFile:
    fix = "split the file, or raise TRADEWARN_SIZE_LIMIT"
    return OversizeFile(f"{size} than the limit of {limit:,}", fix=fix)


def _records(file: Path, name: str, refuse: Refuse) -> Iterator[Content]:
    for line, data in split_jsonl(file):
        try:
            whole = isinstance(json.loads(data), dict)
        except ValueError:
            whole = False
        if whole:
            yield Content(name=f"{name}#{line}", data=data, record=line)
        else:
            refuse(
                f"{name}#{line}",
                UnreadableFile("this line is no JSON object", fix="write one record a line, each whole"),
            )


def _unreadable(error: OSError) -> UnreadableFile:
    fix = "check the path" if isinstance(error, FileNotFoundError) else "check the file and its rights"
    return UnreadableFile(f"it cannot be opened: {error.strerror or error}", fix=fix)
