"""What the first bytes say a file is: for the readers to claim it, or to name what none can read."""

import re

from extract.reading.clean import bom_charset

HEAD = 4096
_MAGIC = (  # facts of the formats' own specifications
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x00\x00\x01\x00", "a Windows icon"),
    (b"8BPS", "a Photoshop image"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (.doc, .xls, .ppt, .hwp or .msg)"),
    (b"MZ", "a Windows program"),
    (b"\x7fELF", "a Linux program"),
    (b"\xcf\xfa\xed\xfe", "a macOS program"),
    (b"\xca\xfe\xba\xbe", "a Java class or macOS program"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"(\xb5/\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"{\\rtf", "a Rich Text (RTF) document"),
    (b"%!PS", "a PostScript document"),
    (b"OggS", "an Ogg sound or film"),
    (b"ID3", "an MP3 sound"),
    (b"\x1aE\xdf\xa3", "a Matroska film"),
    (b"PAR1", "a Parquet table"),
    (b"wOFF", "a web font"),
    (b"\x00asm", "a WebAssembly program"),
)
_IN_ZIP = (
    (b"xl/workbook", "an Excel workbook (.xlsx)"),
    (b"ppt/presentation", "a PowerPoint file (.pptx)"),
    (b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file"),
    (b"mimetypeapplication/epub", "an EPUB book"),
    (b"AndroidManifest.xml", "an Android program"),
    (b"META-INF/MANIFEST.MF", "a Java archive"),
)
_SKIP = re.compile(r"\s*(?:<\?[^>]*>|<!--(?:(?!-->).)*-->|<!doctype[^>\[]*(?:\[[^\]]*\]\s*)?>)", re.S | re.I)
_ROOT = re.compile(r"\s*<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)")


def head(data: bytes) -> str:
    """The first characters, white space in front dropped, read well enough to see markup."""
    charset = bom_charset(data)
    if charset is None and data[:2] in (b"<\x00", b"\x00<"):
        charset = "utf-16-le" if data[:1] == b"<" else "utf-16-be"
    return data[:HEAD].decode(charset or "latin-1", errors="replace").lstrip("\ufeff\ufffd \t\r\n\x0c")


def root_name(start: str) -> str:
    """The name of the first element, prolog, comments and doctype passed over; empty: no markup."""
    at = 0
    while match := _SKIP.match(start, at):
        at = match.end()
    root = _ROOT.match(start, at)
    return root[1] if root else ""


def kind_of(data: bytes) -> str:
    """Name for people what the bytes are, where no reader takes them."""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return next((kind for sign, kind in _IN_ZIP if sign in data), "a zip archive")
    if root_name(head(data)).lower() == "svg":
        return "an SVG image"
    if data[:4] == b"RIFF":
        return "a WebP image" if data[8:12] == b"WEBP" else "a RIFF sound or film"
    if data[4:8] == b"ftyp":
        return "an MP4 film or HEIF image"
    if data[257:262] == b"ustar":
        return "a tar archive"
    if data[:2] == b"BM" and data[6:10] == b"\0\0\0\0":
        return "a BMP image"
    return next((kind for sign, kind in _MAGIC if data.startswith(sign)), "binary data of no kind we know")
