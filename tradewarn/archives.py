"""Open a zip that nobody vouches for: sizes are checked before anything is unpacked."""

import io
import zipfile

from tradewarn.errors import EncryptedFile, OversizeFile, TruncatedFile, UnreadableFile

MOST_ENTRIES = 5_000
MOST_BYTES = 100_000_000  # unpacked
STEEPEST = 100  # unpacked to packed, for entries worth a bomb
_SMALL = 1_000_000


def open_zip(data: bytes) -> zipfile.ZipFile:
    """Open the archive, unless its table of contents says that it is a bomb or a trap.

    Raises:
        TruncatedFile: Its table of contents, which stands at the end, is missing.
        OversizeFile: Too many entries, too large, or packed too steeply.
        EncryptedFile: An entry asks for a password.
        UnreadableFile: Damaged, or names that point outside.
    """
    if b"PK\x05\x06" not in data[-66_000:]:
        raise TruncatedFile("the zip archive breaks off before its table of contents", fix="fetch it again")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UnreadableFile(f"a damaged zip archive: {error}", fix="fetch it again") from error
    entries = archive.infolist()
    total = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_ENTRIES or total > MOST_BYTES:
        raise OversizeFile(
            f"a zip archive of {len(entries):,} entries and {total:,} bytes unpacked",
            fix="check where the file comes from; save its text and read that",
        )
    for entry in entries:
        _check(entry)
    return archive


def _check(entry: zipfile.ZipInfo) -> None:
    """Refuse one entry that is a bomb, is locked, or points outside."""
    if entry.flag_bits & 0x1:
        raise EncryptedFile(
            "an entry of the zip archive asks for a password", fix="save a copy without the password"
        )
    if entry.file_size > _SMALL and entry.file_size > STEEPEST * max(entry.compress_size, 1):
        raise OversizeFile(
            f"a bomb: {entry.filename[:80]!r} unpacks {entry.compress_size:,} to {entry.file_size:,} bytes",
            fix="check where the file comes from",
        )
    name = entry.filename.replace("\\", "/")
    if name.startswith("/") or ".." in name.split("/") or ":" in name.split("/")[0]:
        raise UnreadableFile(
            f"an entry named {entry.filename[:80]!r} points outside the archive",
            fix="check where the file comes from",
        )
    if name.lower().endswith((".zip", ".docx", ".jar", ".7z", ".gz")):
        raise UnreadableFile(
            f"another archive, {entry.filename[:80]!r}, lies inside the archive",
            fix="take the document out of the archive and give it alone",
        )
