"""How far each source is crawled: kept so that a killed crawl goes on where it stopped."""

import fcntl
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from datetime import date as Date
from pathlib import Path
from typing import Protocol

from crawlers.window import DAY, Window, merged
from tradewarn.errors import StoreBusy
from tradewarn.model import Record


class Progress(Record):
    """How far one source is crawled.

    Everything from `since` to `through` is fetched without a gap. `done` are windows
    finished beyond that, in a run that is not complete; `fields` the record fields of
    the last complete run, so that one that vanishes is noticed.
    """

    source: str
    since: Date | None = None
    through: Date | None = None
    newest: Date | None = None
    done: tuple[Window, ...] = ()
    fields: tuple[str, ...] = ()

    def with_window(self, window: Window) -> "Progress":
        """Add a finished window; `through` moves only over days without a gap.

        Example:
            >>> new = Progress(source="x", since=Date(2025, 1, 1))
            >>> later = new.with_window(Window(start=Date(2025, 2, 1), end=Date(2025, 2, 28)))
            >>> later.through is None
            True
            >>> gap = Window(start=Date(2025, 1, 1), end=Date(2025, 1, 31))
            >>> str(later.with_window(gap).through)
            '2025-02-28'
        """
        known = [Window(start=self.since, end=self.through)] if self.since and self.through else []
        since, through, rest = self.since, self.through, []
        for piece in merged([*known, *self.done, window]):
            joins = piece.start <= (through + DAY if through else since or piece.start)
            if joins and piece.end >= (since or piece.start) - DAY:
                since = min(since or piece.start, piece.start)
                through = max(through or piece.end, piece.end)
            else:
                rest.append(piece)
        return self.model_copy(update={"since": since, "through": through, "done": tuple(rest)})


class State(Protocol):
    """Where progress is kept; `FolderState` keeps it in the home."""

    def load(self, source: str) -> Progress:
        """Give the progress of a source, empty if it was never crawled."""

    def save(self, progress: Progress) -> None:
        """Keep it, all or nothing."""

    def held(self, source: str) -> Mapping[str, str]:
        """Give key and record hash of each document taken since the last complete run."""

    def hold(self, source: str, key: str, record: str) -> None:
        """Remember a document that the sink has taken."""

    def release(self, source: str) -> None:
        """Forget them: the run is complete."""

    def only(self, source: str) -> AbstractContextManager[None]:
        """Keep other crawls of this source out meanwhile."""


class FolderState:
    """Progress as one small JSON file a source, and a journal of what is held.

    Both may be lost without harm: the crawl starts again and the sink knows what it has.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def load(self, source: str) -> Progress:
        """Give the progress of a source, empty if it was never crawled."""
        path = self.folder / f"{source}.json"
        if not path.exists():
            return Progress(source=source)
        return Progress.model_validate_json(path.read_bytes())

    def save(self, progress: Progress) -> None:
        """Write beside, sync, then rename: a kill leaves the old file or the new one."""
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / f"{progress.source}.json"
        beside = path.with_suffix(".new")
        with beside.open("w", encoding="utf-8") as file:
            file.write(progress.model_dump_json(indent=1) + "\n")
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)

    def held(self, source: str) -> Mapping[str, str]:
        """Give key and record hash of each document taken since the last complete run."""
        path = self.folder / f"{source}.held"
        if not path.exists():
            return {}
        lines = path.read_text(encoding="utf-8").splitlines()
        whole = (line for line in lines if line.startswith('["') and line.endswith('"]'))
        return dict(map(json.loads, whole))

    def hold(self, source: str, key: str, record: str) -> None:
        """Remember a document that the sink has taken."""
        self.folder.mkdir(parents=True, exist_ok=True)
        line = json.dumps([key, record], ensure_ascii=False)
        with (self.folder / f"{source}.held").open("a", encoding="utf-8") as file:
            file.write("\n" + line)  # newline first: a line that a kill tore stays alone

    def release(self, source: str) -> None:
        """Forget them: the run is complete."""
        (self.folder / f"{source}.held").unlink(missing_ok=True)

    @contextmanager
    def only(self, source: str) -> Iterator[None]:
        """Keep other crawls of this source out meanwhile; a killed one leaves no lock.

        Raises:
            StoreBusy: Another crawl of this source runs.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / f"{source}.lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as busy:
                raise StoreBusy(
                    f"another crawl of {source} is running", fix="wait until it ends, then run this again"
                ) from busy
            yield
