"""Name and open the documents that a user points at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from extract.reading.jsonl import split_jsonl
from tradewarn.errors import BadUse

HIDDEN = "."


@dataclass(frozen=True, slots=True)
class Content:
    """One document's bytes; `record` is its line in a `.jsonl`."""

    name: str
    data: bytes
    record: int | None = None
    url: str | None = None


def contents(paths: Sequence[str], *, stdin: BinaryIO) -> Iterator[Content]:
    """Yield every document under the paths, folders walked in name order.

    Args:
        paths: Files, folders, or ``-`` for what stands on `stdin`.
        stdin: Read when a path is ``-``.

    Raises:
        BadUse: A path does not exist. Raised before anything is yielded.
    """
    missing = [p for p in paths if p != "-" and not Path(p).exists()]
    if missing:
        raise BadUse(f"no such file or folder: {', '.join(missing)}", fix="check the path", where=missing[0])
    for path in paths:
        if path == "-":
            yield Content(name="-", data=stdin.read())
            continue
        for file in _files(Path(path)):
            yield from _documents(file)


def count(paths: Sequence[str]) -> int:
    """Count the files under the paths, for progress."""
    return sum(1 for p in paths if p != "-" for _ in _files(Path(p)))


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        for child in sorted(path.iterdir()):
            if not child.name.startswith(HIDDEN):
                yield from _files(child)
    else:
        yield path


def _documents(file: Path) -> Iterator[Content]:
    if file.suffix == ".jsonl":
        for line, data in split_jsonl(file):
            yield Content(name=f"{file}#{line}", data=data, record=line)
    else:
        yield Content(name=str(file), data=file.read_bytes())
