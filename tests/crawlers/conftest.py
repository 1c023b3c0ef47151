"""A sink in a folder, and one call that crawls a replayed Federal Register."""

import hashlib
import json
import os
import sys
from datetime import date
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from crawlers.running import run  # noqa: E402
from crawlers.state import FolderState  # noqa: E402
from tradewarn.settings import Settings  # noqa: E402


class FolderSink:
    """Keeps each body in a file named by its hash; a kill leaves whole files only."""

    def __init__(self, folder):
        self.folder = folder
        self.issues = []
        self.taken = []
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, fetched):
        sha = hashlib.sha256(fetched.body).hexdigest()
        path = self.folder / f"{fetched.ref}.{sha}"
        new = not path.exists()
        if new:
            beside = path.with_name(f".{os.getpid()}")
            beside.write_bytes(fetched.body)
            beside.replace(path)
        self.taken.append(fetched)
        return new

    def issue(self, issue):
        self.issues.append(issue)

    def known(self, source, ref):
        return {path.name.rpartition(".")[2] for path in self.folder.glob(f"{ref}.*")}

    def kept(self):
        return sorted(path.name for path in self.folder.iterdir() if not path.name.startswith("."))


class Home:
    """One home for several runs: the sink and the state."""

    def __init__(self, folder):
        self.folder = folder
        self.state = FolderState(folder / "state")
        self.sink = FolderSink(folder / "bodies")

    def crawl(self, url, *, since="2025-01-01", until="2025-01-31", timeout=10.0, size=1_000_000, delay=0.0):
        self.sink.taken.clear()
        return run(
            "us_federal_register",
            sink=self.sink,
            state=self.state,
            since=since and date.fromisoformat(since),
            until=date.fromisoformat(until),
            today=date.fromisoformat(until),
            base_url=url,
            settings=Settings(crawl_delay=delay, crawl_timeout=timeout, crawl_size_limit=size),
        )


@pytest.fixture
def home(tmp_path):
    """An empty home."""
    return Home(tmp_path / "home")


@pytest.fixture
def january():
    """Twelve records of January 2025."""
    from replay import record

    return [record(f"2025-{n:05}", f"2025-01-{2 + n * 2:02}", f"Widget {n} From Vietnam") for n in range(12)]


def as_json(made):
    """What a callback gave, without the bytes that a golden file need not repeat."""
    if hasattr(made, "callback"):
        known = made.cb_kwargs.get("found")
        return {"ask": made.url, "for": known and json.loads(known.model_dump_json(exclude={"body", "meta"}))}
    return made.model_dump(mode="json")
