"""Originals, addressed by the sha256 of their bytes, on any fsspec file system."""

import hashlib
import os
from functools import cached_property
from typing import Any

from tradewarn.errors import NotFound, StoreError


def sha256(data: bytes) -> str:
    """Return the hex digest that names these bytes."""
    return hashlib.sha256(data).hexdigest()


class Archive:
    """Keeps originals; writing the same bytes twice changes nothing."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._made: set[str] = set()

    @cached_property
    def _place(self) -> tuple[Any, str]:
        from fsspec.core import url_to_fs  # only when an original is wanted: most commands want none

        file_system, root = url_to_fs(self._url)
        return file_system, str(root)

    @property
    def _fs(self) -> Any:
        return self._place[0]

    @property
    def _root(self) -> str:
        return self._place[1]

    def put(self, data: bytes) -> str:
        """Keep bytes and return their digest.

        The file appears under its name only when it is whole: written beside, then
        moved, so that a kill leaves at most a stray `.part`.

        Raises:
            StoreError: The file system refused (full, read-only, away).
        """
        digest = sha256(data)
        path = self._path(digest)
        try:
            if self._fs.exists(path):
                return digest
            folder = path.rpartition("/")[0]
            if folder not in self._made:
                self._fs.makedirs(folder, exist_ok=True)
                self._made.add(folder)
            part = f"{path}.{os.getpid()}.part"
            with self._fs.open(part, "wb") as file:
                file.write(data)
            self._fs.mv(part, path)
        except OSError as error:
            raise StoreError(
                f"the archive cannot be written: {error}",
                fix="free space, or mend TRADEWARN_ARCHIVE_URL",
                where=self._root,
            ) from error
        return digest

    def get(self, digest: str) -> bytes:
        """Return the bytes of a digest, checked against it.

        Raises:
            NotFound: No such original.
            StoreError: The file is there but its bytes are others.
        """
        path = self._path(digest)
        try:
            with self._fs.open(path, "rb") as file:
                data = bytes(file.read())
        except FileNotFoundError as error:
            raise NotFound(f"no original {digest}", fix="ingest the document again", where=path) from error
        if sha256(data) != digest:
            raise StoreError(f"the original {digest} was changed", fix="restore it from a backup", where=path)
        return data

    def _path(self, digest: str) -> str:
        return f"{self._root}/{digest[:2]}/{digest}"
