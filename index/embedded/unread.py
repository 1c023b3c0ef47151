"""Tell what of a word index cannot be read: by its files, not by what the engine stumbled over."""

import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from time import monotonic
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from index.embedded.checksums import INDEXES, listed_files, verify_words
from index.embedded.manifest import REBUILD
from tradewarn.errors import IndexDamaged

P = ParamSpec("P")
R = TypeVar("R")
Owner = TypeVar("Owner", bound="InFolder")
LOOK_EVERY = 1.0  # seconds; a look at all sizes takes a fifth of a millisecond


class InFolder(Protocol):
    """What reads an index in a folder."""

    folder: Path


class Sizes:
    """How large the files of a commit are, since the engine has them mapped into memory.

    A file that is cut short under the map ends the process at the next touch of what is
    gone (SIGBUS), which no handler can mend. So they are looked at first, once a second.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held: dict[str, int] = {}
        self._next = 0.0

    def note(self) -> None:
        """Note the sizes of the files that count now."""
        found = {}
        for part in INDEXES:
            for name in listed_files(self._folder / part):
                path = str(self._folder / part / name)
                size = _size(path)
                if size is not None:
                    found[path] = size
        self._held = found
        self._next = monotonic() + LOOK_EVERY

    def look(self, *, now: bool = False) -> None:
        """See that none has changed since.

        Args:
            now: Also where the last look was a moment ago.

        Raises:
            IndexDamaged: One has; until the index is made anew it is not touched.
        """
        if not now and monotonic() < self._next:
            return
        for path, held in self._held.items():
            size = _size(path)
            if size is not None and size != held:  # one that is gone stays mapped
                raise IndexDamaged(
                    f"{Path(path).name} was cut: it has {size} bytes, not {held}", fix=REBUILD, where=path
                )
        self._next = monotonic() + LOOK_EVERY


def _size(path: str) -> int | None:
    try:
        return os.stat(path).st_size  # noqa: PTH116 - of some hundred files
    except FileNotFoundError:
        return None


def reads(act: "Callable[Concatenate[Owner, P], R]") -> "Callable[Concatenate[Owner, P], R]":
    """Make what reads tell damage as such, naming the file, where the engine breaks off."""

    @wraps(act)
    def told(self: Owner, /, *given: P.args, **named: P.kwargs) -> R:
        try:
            return act(self, *given, **named)
        except UnicodeEncodeError:  # of a question
            raise
        except ValueError as problem:
            name_the_file(self.folder, problem)
            raise
        except BaseException as problem:  # the engine's panics are no Exception
            if type(problem).__name__ != "PanicException":
                raise
            name_the_file(self.folder, problem)
            raise IndexDamaged(
                f"the index cannot be read: {problem}", fix=REBUILD, where=str(self.folder)
            ) from problem

    return told


def name_the_file(folder: Path, problem: BaseException) -> None:
    """Look at all files, and tell the first that is not what was written, if there is one.

    Raises:
        IndexDamaged: There is one.
    """
    try:
        for part in INDEXES:
            verify_words(folder / part)
    except IndexDamaged as damage:
        raise damage from problem
