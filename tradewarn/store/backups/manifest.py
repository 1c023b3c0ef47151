"""What a backup says of itself; it is written last, and without it there is no backup."""

import json
from hashlib import sha256
from pathlib import Path

from pydantic import ValidationError

from tradewarn.errors import BackupDamaged
from tradewarn.model import Record

NAME = "manifest.json"
FORMAT = 1
ANEW = "take another backup, or restore from an older one"


class Part(Record):
    """A file of the backup."""

    path: str
    size: int
    sha256: str


class TablePart(Record):
    """The rows of one table, a line each, and the hash of all lines in the order of the keys."""

    name: str
    columns: tuple[tuple[str, str], ...]
    rows: int
    sha256: str
    part: Part


class Manifest(Record):
    """All that is in a backup.

    Attributes:
        format: Of the backup itself.
        tradewarn: The version that made it.
        schema_: The revision of the tables.
        made: When it was begun, which is the moment that it shows.
        tables: The tables, those first that others refer to.
        originals: How many originals it has; each is named by its hash.
        packs: The files in which they are.
        missing: Originals that were not in the archive, or not as they had been put there.
        vectors: The vectors of the embedding model, which can be made again.
    """

    format: int
    tradewarn: str
    schema_: str
    made: str
    tables: tuple[TablePart, ...]
    originals: int
    packs: tuple[Part, ...]
    missing: tuple[str, ...]
    vectors: Part | None = None

    @property
    def parts(self) -> tuple[Part, ...]:
        """All files."""
        vectors = (self.vectors,) if self.vectors else ()
        return (*(table.part for table in self.tables), *self.packs, *vectors)

    @property
    def rows(self) -> int:
        """The rows of all tables."""
        return sum(table.rows for table in self.tables)

    @property
    def size(self) -> int:
        """The bytes of all files."""
        return sum(part.size for part in self.parts)


def sealed(manifest: Manifest) -> bytes:
    """Write a manifest with a hash of itself."""
    text = _text(manifest)
    seal = sha256(text.encode()).hexdigest()
    return json.dumps({"seal": seal, "manifest": json.loads(text)}, ensure_ascii=False, indent=1).encode()


def read_manifest(folder: Path) -> Manifest:
    """Read what a backup says of itself.

    Raises:
        BackupDamaged: There is none, or it is not what was written.
    """
    path = folder / NAME
    try:
        given = json.loads(path.read_bytes())
        found = given["manifest"]
        if found.get("format", FORMAT) > FORMAT:
            raise BackupDamaged(
                f"the backup is of form {found['format']}, this tradewarn knows {FORMAT}",
                fix="install the newer tradewarn that wrote it",
                where=str(path),
            )
        manifest = Manifest.model_validate(found)
    except FileNotFoundError as error:
        raise BackupDamaged(
            "this is no backup, or one that was cut off: it has no manifest",
            fix="name the folder that `tradewarn backup` was given; " + ANEW,
            where=str(folder),
        ) from error
    except (ValueError, KeyError, TypeError, AttributeError, ValidationError) as error:
        raise BackupDamaged("the manifest of the backup cannot be read", fix=ANEW, where=str(path)) from error
    if sha256(_text(manifest).encode()).hexdigest() != given.get("seal"):
        raise BackupDamaged("the manifest of the backup was changed", fix=ANEW, where=str(path))
    return manifest


def _text(manifest: Manifest) -> str:
    return json.dumps(manifest.model_dump(mode="json"), ensure_ascii=False, sort_keys=True)
