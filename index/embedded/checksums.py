"""Compare the word index's files with the checksums that tantivy wrote into them."""

import json
import struct
import zlib
from pathlib import Path

from index.embedded.manifest import REBUILD
from tradewarn.errors import IndexDamaged, IndexUnavailable

INDEXES = ("records", "passages")  # folders of an embedded index that hold words
PARTS = (".fast", ".fieldnorm", ".idx", ".pos", ".store", ".term")
TAIL = struct.Struct("<II")  # length of the footer, then the magic number
MAGIC = 1337


def verify_words(folder: Path) -> None:
    """Read every file of the segments that count, what marks their dead records too.

    tantivy compares checksums only when it is asked to, so that a flipped bit would be
    searched; files of segments that a merge left behind are passed over. A writer may
    merge a segment away meanwhile: what is gone then is not missed.

    Raises:
        IndexDamaged: A file is gone, cut short, or not what was written.
    """
    meta, intact = _meta(folder), set[str]()
    while True:
        try:
            for name in _files(meta, folder):
                if name not in intact and not _intact((folder / name).read_bytes()):
                    raise IndexDamaged(f"{name} is not what was written", fix=REBUILD, where=str(folder))
                intact.add(name)  # files are never written again, so each is read once
            return
        except FileNotFoundError as problem:
            before, meta = meta, _meta(folder)
            if meta == before:
                raise IndexDamaged(f"{name} is gone", fix=REBUILD, where=str(folder)) from problem


def listed_files(folder: Path) -> list[str]:
    """List the files that count at this moment.

    Raises:
        IndexDamaged: The list itself cannot be read.
        IndexUnavailable: This user may not read it.
    """
    return _files(_meta(folder), folder)


def _meta(folder: Path) -> bytes:
    try:
        return (folder / "meta.json").read_bytes()
    except PermissionError as problem:
        raise IndexUnavailable(
            "this user may not read meta.json",
            fix="give the user the right to read the folder and all in it",
            where=str(folder),
        ) from problem
    except OSError as problem:
        raise IndexDamaged("meta.json cannot be read", fix=REBUILD, where=str(folder)) from problem


def _files(meta: bytes, folder: Path) -> list[str]:
    """List the files that must be there."""
    names = []
    try:
        for segment in json.loads(meta)["segments"]:
            name = str(segment["segment_id"]).replace("-", "")
            names += [name + part for part in PARTS]
            if segment["deletes"] is not None:
                names.append(f"{name}.{int(segment['deletes']['opstamp'])}.del")
    except (ValueError, KeyError, TypeError) as problem:
        raise IndexDamaged("meta.json cannot be read", fix=REBUILD, where=str(folder)) from problem
    return sorted(names)


def _intact(content: bytes) -> bool:
    if len(content) < TAIL.size:
        return False
    length, magic = TAIL.unpack(content[-TAIL.size :])
    if magic != MAGIC or length + TAIL.size > len(content):
        return False
    end = len(content) - TAIL.size - length
    try:
        return bool(json.loads(content[end : -TAIL.size])["crc"] == zlib.crc32(content[:end]))
    except (ValueError, KeyError, TypeError):
        return False
