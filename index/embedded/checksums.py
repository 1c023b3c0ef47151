"""Compare the word index's files with the checksums that tantivy wrote into them."""

import json
import struct
import zlib
from pathlib import Path

from index.embedded.manifest import REBUILD
from tradewarn.errors import IndexDamaged

PARTS = {".fast", ".fieldnorm", ".idx", ".pos", ".store", ".term"}
TAIL = struct.Struct("<II")  # length of the footer, then the magic number
MAGIC = 1337


def verify_words(folder: Path) -> None:
    """Read every file of the segments that count.

    tantivy compares checksums only when it is asked to, so that a flipped bit would be
    searched; files of segments that a merge left behind are passed over.

    Raises:
        IndexDamaged: A file is gone, cut short, or not what was written.
    """
    try:
        listed = json.loads((folder / "meta.json").read_bytes())["segments"]
        names = {str(segment["segment_id"]).replace("-", "") for segment in listed}
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise IndexDamaged("meta.json cannot be read", fix=REBUILD, where=str(folder)) from problem
    files = [path for path in folder.iterdir() if path.stem in names and path.suffix in PARTS]
    for name in sorted(names):
        if {path.suffix for path in files if path.stem == name} != PARTS:
            raise IndexDamaged(f"files of segment {name} are gone", fix=REBUILD, where=str(folder))
    for path in sorted(files):
        if not _intact(path.read_bytes()):
            raise IndexDamaged(f"{path.name} is not what was written", fix=REBUILD, where=str(folder))


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
