"""Files of a backup: hashed as they are written, and all of them forced to disk."""

import gzip
import io
import os
import tarfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from hashlib import sha256
from pathlib import Path
from typing import IO, cast

from tradewarn.errors import BackupDamaged
from tradewarn.store.backups.manifest import ANEW, Part

LEVEL = 3  # of compression: a higher one costs twice the time for a tenth of the size
PACK_BYTES = 256_000_000  # of originals in one file, before compression
CHUNK = 1 << 20


class _Hashing(io.RawIOBase):
    """Passes bytes on to a file, and remembers their number and hash."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self.size, self._hash = file, 0, sha256()

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        self._hash.update(data)
        self.size += len(data)
        return self._file.write(data)

    @property
    def sha256(self) -> str:
        return self._hash.hexdigest()


class PartFile:
    """A compressed part that is being written; `part` tells of it when it is closed."""

    def __init__(self, root: Path, path: str) -> None:
        self._path, self._open = path, ExitStack()
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        self._file = self._open.enter_context((root / path).open("wb"))
        self._hashing = _Hashing(self._file)
        packed = gzip.GzipFile(filename="", mode="wb", compresslevel=LEVEL, fileobj=self._hashing, mtime=0)
        self.stream = cast(IO[bytes], self._open.enter_context(packed))

    def finish(self) -> Part:
        """Close it for good, and tell what it is."""
        self.stream.close()
        self._file.flush()
        os.fsync(self._file.fileno())
        self.close()
        return Part(path=self._path, size=self._hashing.size, sha256=self._hashing.sha256)

    def close(self) -> None:
        """Let go of the file."""
        self._open.close()


class Packs:
    """Originals in tar files, each under its hash.

    Args:
        root: The folder of the backup.
        most: Bytes of originals in one file.
    """

    def __init__(self, root: Path, *, most: int = PACK_BYTES) -> None:
        self._root, self._most = root, most
        self._inside, self._done = 0, list[Part]()
        self._file: PartFile | None = None
        self._tar: tarfile.TarFile | None = None

    def add(self, digest: str, data: bytes) -> None:
        """Put an original in."""
        if self._tar is None or self._inside >= self._most:
            self._end()
            self._file = PartFile(self._root, f"originals/{len(self._done) + 1:05}.tar.gz")
            self._tar = tarfile.open(fileobj=self._file.stream, mode="w|", format=tarfile.USTAR_FORMAT)  # noqa: SIM115
        entry = tarfile.TarInfo(digest)
        entry.size = len(data)
        self._tar.addfile(entry, io.BytesIO(data))
        self._inside += len(data)

    def finish(self) -> tuple[Part, ...]:
        """Close the last file, and tell of all."""
        self._end()
        return tuple(self._done)

    def _end(self) -> None:
        if self._tar is not None and self._file is not None:
            self._tar.close()
            self._done.append(self._file.finish())
        self._file, self._tar, self._inside = None, None, 0


def copied(root: Path, path: str) -> Part:
    """Hash a file that was put there whole, and force it to disk."""
    with (root / path).open("rb") as file:
        size, digest = _measured(file)
        os.fsync(file.fileno())
    return Part(path=path, size=size, sha256=digest)


def check(root: Path, part: Part) -> None:
    """Compare a file with what the manifest says of it.

    Raises:
        BackupDamaged: It is not there, or not what was written.
    """
    path = root / part.path
    try:
        with path.open("rb") as file:
            found = _measured(file)
    except FileNotFoundError as error:
        raise BackupDamaged(f"the backup lacks {part.path}", fix=ANEW, where=str(path)) from error
    if found != (part.size, part.sha256):
        raise BackupDamaged(f"{part.path} of the backup is not what was written", fix=ANEW, where=str(path))


def lines_of(root: Path, part: Part) -> Iterator[bytes]:
    """Yield the lines of a part."""
    with gzip.open(root / part.path, "rb") as file:
        yield from file


@contextmanager
def opened_pack(root: Path, part: Part) -> Iterator[tarfile.TarFile]:
    """Lend the originals of one file, to be read in order."""
    with tarfile.open(root / part.path, mode="r|gz") as tar:
        yield tar


def _measured(file: IO[bytes]) -> tuple[int, str]:
    size, digest = 0, sha256()
    while data := file.read(CHUNK):
        size += len(data)
        digest.update(data)
    return size, digest.hexdigest()
