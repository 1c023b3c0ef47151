"""Which segments of vectors count: one small file, replaced at once, with its own hash."""

import json
import os
from hashlib import sha256
from pathlib import Path
from typing import Any

from index.durable import write_durably
from tradewarn.errors import IndexDamaged, IndexOutdated

FORMAT = 1  # raised by hand with every change of the files in `vectors/`
MANIFEST = "manifest.json"
EMPTY: dict[str, Any] = {"generation": 0, "model": None, "dimensions": 0, "segments": []}
REBUILD = "run `tradewarn index rebuild`; the records themselves are safe in the store"


def read_manifest(folder: Path) -> dict[str, Any]:
    """Read generation, model, dimensions and segments, without loading a vector.

    Raises:
        IndexDamaged: It is not what was written.
        IndexOutdated: Another version of tradewarn wrote it.
    """
    path = folder / MANIFEST
    try:
        raw = json.loads(path.read_bytes())
        body = raw["manifest"]
        intact = raw["sha256"] == digest(body)
    except FileNotFoundError as problem:  # one is written when the index is made
        raise IndexDamaged("the vectors are gone", fix=REBUILD, where=str(path)) from problem
    except (ValueError, KeyError, TypeError) as problem:
        raise IndexDamaged(f"{MANIFEST} cannot be read", fix=REBUILD, where=str(path)) from problem
    if not intact:
        raise IndexDamaged(f"{MANIFEST} is not what was written", fix=REBUILD, where=str(path))
    if body.pop("format") != FORMAT:
        raise IndexOutdated("the vectors are of another version", fix=REBUILD, where=str(path))
    return dict(body)


class KnownManifest:
    """The manifest as last read; read again when the file has changed."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._path = folder, str(folder / MANIFEST)
        self._seen: tuple[int, int] | None = None
        self._held: dict[str, Any] = {}

    def read(self) -> dict[str, Any]:
        """Give the manifest."""
        try:
            stat = os.stat(self._path)  # noqa: PTH116 - asked at every search
        except FileNotFoundError:
            return read_manifest(self._folder)
        stamp = stat.st_mtime_ns, stat.st_ino
        if stamp != self._seen:
            self._held = read_manifest(self._folder)
            self._seen = stamp
        return self._held


def write_manifest(folder: Path, body: dict[str, Any]) -> None:
    """Switch to other segments."""
    whole = {"format": FORMAT, **body}
    content = json.dumps({"sha256": digest(whole), "manifest": whole})
    write_durably(folder / MANIFEST, content.encode())


def digest(body: dict[str, Any]) -> str:
    """Hash a manifest's content."""
    return sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()
