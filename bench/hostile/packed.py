"""Archives and pictures that are made to exhaust whoever reads them."""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

TAGS = (  # of a TIFF frame of 9 × 9 grey pixels
    (256, 4, 9), (257, 4, 9), (258, 3, 8), (259, 3, 1), (262, 3, 1),
    (273, 4, 8), (277, 3, 1), (278, 4, 9), (279, 4, 81),
)  # fmt: skip
SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def zipped(entries: Mapping[str, bytes]) -> bytes:
    """Return an archive of these entries."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in entries.items():
            archive.writestr(name, body)
    return file.getvalue()


def word(body: bytes) -> bytes:
    """Return a Word document with this body."""
    document = b'<w:document xmlns:w="%s"><w:body>%s</w:body></w:document>' % (SPACE.encode(), body)
    return zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": document})


def docx_bomb() -> bytes:
    """A document that unpacks to 400 MB."""
    return word(b"<w:p/>" * 66_000_000)


def docx_lying() -> bytes:
    """A document whose table of contents says that it is small."""
    data = bytearray(word(b"<w:p><w:r><w:t>antidumping</w:t></w:r></w:p>" * 2_000_000))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 1000)
    return bytes(data)


def docx_cells() -> bytes:
    """A table of a million cells, in an archive that is not steep."""
    rows = []
    for row in range(10_000):
        cells = b"".join(
            b"<w:tc><w:p><w:r><w:t>%x</w:t></w:r></w:p></w:tc>" % (row * 7919 * (cell + 1) % 99991)
            for cell in range(100)
        )
        rows.append(b"<w:tr>" + cells + b"</w:tr>")
    return word(b"<w:tbl>" + b"".join(rows) + b"</w:tbl>")


def docx_nested() -> bytes:
    """Runs in runs, a hundred thousand deep."""
    return word(b"<w:p>" + b"<w:r>" * 100_000 + b"</w:r>" * 100_000 + b"</w:p>")


def docx_wide() -> bytes:
    """Rows that span a thousand million columns."""
    cell = b'<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc>'
    return word(b"<w:tbl>" + (b"<w:tr>" + cell * 90 + b"</w:tr>") * 1_000 + b"</w:tbl>")


def docx_entries() -> bytes:
    """An archive of ten thousand entries."""
    return zipped({"word/document.xml": b"<r/>"} | {f"word/{n}": b"" for n in range(10_000)})


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png_30_000() -> bytes:
    """A picture of 30,000 × 30,000 pixels in a few kilobytes."""
    head = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 0, 0, 0, 0)
    packer = zlib.compressobj(9)
    data = b"".join(packer.compress(bytes(30_001 * 100)) for _ in range(300)) + packer.flush()
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def png_text() -> bytes:
    """A small picture with a remark that unpacks to 500 MB."""
    head = struct.pack(">IIBBBBB", 9, 9, 8, 0, 0, 0, 0)
    packer = zlib.compressobj(9)
    remark = b"".join(packer.compress(bytes(1_000_000)) for _ in range(500)) + packer.flush()
    data = zlib.compress(bytes(90))
    return (
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"zTXt", b"a\0\0" + remark)
        + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")
    )  # fmt: skip


def tiff_frames() -> bytes:
    """A picture whose frames follow each other in a ring."""
    first = 8 + 81 + 1
    size = 2 + 12 * len(TAGS) + 4
    out = b"II*\0" + struct.pack("<I", first) + bytes(82)
    for after in (first + size, first):
        rows = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in TAGS)
        out += struct.pack("<H", len(TAGS)) + rows + struct.pack("<I", after)
    return out


def tiff_many() -> bytes:
    """A picture of a hundred thousand frames."""
    rows = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in TAGS)
    first, size, count = 90, 2 + 12 * len(TAGS) + 4, 100_000
    out = [b"II*\0" + struct.pack("<I", first) + bytes(82)]
    for number in range(1, count + 1):
        after = first + number * size if number < count else 0
        out.append(struct.pack("<H", len(TAGS)) + rows + struct.pack("<I", after))
    return b"".join(out)


FILES = {
    function.__name__: function
    for function in (
        docx_bomb, docx_lying, docx_cells, docx_nested, docx_wide, docx_entries, png_30_000, png_text,
        tiff_frames, tiff_many,
    )
}  # fmt: skip
