"""Originals, addressed by the sha256 of their bytes, on any fsspec file system."""

import hashlib
from functools import cached_property
from typing import Any
from uuid import uuid4

from tradewarn.errors import BadSetting, NotFound, StoreError, TradewarnError

# Where an object appears whole or not at all, and where moving one would be a copy:
WHOLE = frozenset(("abfs", "abfss", "adl", "az", "gcs", "gs", "oci", "oss", "s3", "s3a"))


def sha256(data: bytes) -> str:
    """Return the hex digest that names these bytes."""
    return hashlib.sha256(data).hexdigest()


class Archive:
    """Keeps originals; writing the same bytes twice changes nothing.

    Args:
        url: A folder, which several hosts may share, or any fsspec URL.
    """

    def __init__(self, url: str) -> None:
        self._url = url
        self._made: set[str] = set()

    @cached_property
    def _place(self) -> tuple[Any, str]:
        from fsspec.core import url_to_fs  # only when an original is wanted: most commands want none

        try:
            file_system, root = url_to_fs(self._url)
        except (ImportError, ValueError) as error:  # no driver; no such protocol
            raise BadSetting(
                f"the originals cannot be kept there: {error}",
                fix="install the fsspec driver of TRADEWARN_ARCHIVE_URL, or mend the URL",
                where="TRADEWARN_ARCHIVE_URL",
            ) from error
        return file_system, str(root).rstrip("/")

    @property
    def _fs(self) -> Any:
        return self._place[0]

    @property
    def _root(self) -> str:
        return self._place[1]

    @cached_property
    def _protocols(self) -> frozenset[str]:
        named = self._fs.protocol
        return frozenset((named,) if isinstance(named, str) else named)

    def put(self, data: bytes) -> str:
        """Keep bytes and return their digest.

        The file appears under its name only when it is whole: written beside and then
        moved, so that a kill leaves at most a stray `.part`; or, on an object store, at once.
        One that is there with another length, as after a power cut, is written again. What
        went over a network is read back.

        Raises:
            StoreError: The file system refused (full, read-only, away), or kept other bytes.
            BadSetting: No file system is known by this URL.
        """
        digest = sha256(data)
        path = self._path(digest)
        try:
            if self._length(path) != len(data):
                self._write(path, data)
                if "file" not in self._protocols and sha256(self._fs.cat_file(path)) != digest:
                    raise StoreError(
                        f"the archive kept other bytes than {digest}",
                        fix="look after the storage, then run the same again",
                        where=path,
                    )
        except TradewarnError:
            raise
        except Exception as error:  # drivers raise their own
            if not isinstance(error, OSError) and "file" in self._protocols:
                raise
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
            BadSetting: No file system is known by this URL.
        """
        path = self._path(digest)
        try:
            data = bytes(self._fs.cat_file(path))
        except FileNotFoundError as error:
            raise NotFound(f"no original {digest}", fix="ingest the document again", where=path) from error
        if sha256(data) != digest:
            raise StoreError(f"the original {digest} was changed", fix="restore it from a backup", where=path)
        return data

    def _length(self, path: str) -> int | None:
        """Ask how long a file is; None where there is none."""
        try:
            return int(self._fs.info(path)["size"])
        except FileNotFoundError:
            return None

    def _write(self, path: str, data: bytes) -> None:
        if self._protocols & WHOLE:
            self._fs.pipe_file(path, data)
            return
        folder = path.rpartition("/")[0]
        if folder not in self._made:
            self._fs.makedirs(folder, exist_ok=True)
            self._made.add(folder)
        part = f"{path}.{uuid4().hex}.part"  # two hosts on one folder may be at the same bytes
        with self._fs.open(part, "wb") as file:
            file.write(data)
        self._fs.mv(part, path)

    def _path(self, digest: str) -> str:
        return f"{self._root}/{digest[:2]}/{digest}"
