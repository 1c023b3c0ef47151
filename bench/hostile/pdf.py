"""PDFs that are made to exhaust whoever reads them."""

import zlib
from collections.abc import Sequence

MEGABYTE = 1 << 20


def steep(piece: bytes, times: int) -> bytes:
    """Pack `piece` so many times over, as zlib would, at the cost of packing it once.

    A block that was flushed in full stands alone, so that it can stand many times; the check
    sum at the end is wrong, which no PDF reader minds.
    """
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(piece) + packer.flush(zlib.Z_FULL_FLUSH)
    return b"\x78\x9c" + block * times + b"\x03\x00" + b"\0\0\0\1"


def stream(data: bytes, *, words: bytes = b"", filters: int = 1) -> bytes:
    """Return a stream object whose data was packed so often."""
    names = b"/FlateDecode" * filters
    return b"<</Length %d/Filter[%s]%s>>stream\n%s\nendstream" % (len(data), names, words, data)


def written(objects: Sequence[bytes]) -> bytes:
    """Return a PDF of these objects, numbered from 1; the first is the catalogue."""
    out, places = [b"%PDF-1.4\n"], []
    at = len(out[0])
    for number, body in enumerate(objects, 1):
        places.append(at)
        out.append(b"%d 0 obj" % number + body + b"endobj\n")
        at += len(out[-1])
    out.append(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out += [b"%010d 00000 n \n" % place for place in places]
    out.append(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, at))
    return b"".join(out)


CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def one_page(content: bytes, *more: bytes, resources: bytes = b"/Font<</F 5 0 R>>") -> bytes:
    """Return a PDF of one page; `content` is its stream object."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<<%s>>>>" % resources
    return written([CATALOGUE, b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, content, *(more or (FONT,))])


def pages_100_000() -> bytes:
    """A hundred thousand empty pages."""
    count = 100_000
    kids = b" ".join(b"%d 0 R" % n for n in range(3, count + 3))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"
    return written([CATALOGUE, b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count), *[page] * count])


def pages_of_itself() -> bytes:
    """A page tree that has itself as its child, and says it has a thousand pages."""
    return written([CATALOGUE, b"<</Type/Pages/Kids[2 0 R 2 0 R 2 0 R]/Count 1000>>"])


def pages_deep() -> bytes:
    """A page tree fifty thousand levels deep."""
    levels = 50_000
    nodes = [b"<</Type/Pages/Kids[%d 0 R]/Count 1/Parent %d 0 R>>" % (n + 1, n - 1) for n in range(2, levels)]
    return written([CATALOGUE, *nodes, b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 9 9]>>" % (levels - 1)])


def operators() -> bytes:
    """One page with five million pieces of text."""
    return one_page(stream(steep(b"BT/F 9 Tf 9 9 Td" + b"(a)Tj " * 50_000 + b"ET ", 100)))


def content_bomb() -> bytes:
    """One page whose stream unpacks, twice, to four gigabytes."""
    return one_page(stream(zlib.compress(steep(b"q " * (MEGABYTE // 2), 4096), 9), filters=2))


def objects_bomb() -> bytes:
    """A stream of objects that unpacks to four gigabytes, and holds the page tree."""
    packed = zlib.compress(steep(b" " * MEGABYTE, 4096), 9)
    held = stream(packed, words=b"/Type/ObjStm/N 2/First 20", filters=2)
    start = b"%%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    start = start.replace(b"%%", b"%")
    first, at = len(b"%PDF-1.5\n"), len(start)
    body = start + b"4 0 obj" + held + b"endobj\n"
    rows = [(0, 0, 255), (1, first, 0), (2, 4, 0), (2, 4, 1), (1, at, 0), (1, len(body), 0)]
    table = zlib.compress(b"".join(bytes([a]) + b.to_bytes(4, "big") + bytes([c]) for a, b, c in rows))
    words = b"/Type/XRef/Size 6/W[1 4 1]/Root 1 0 R"
    return body + b"5 0 obj" + stream(table, words=words) + b"endobj\nstartxref\n%d\n%%%%EOF" % len(body)


def filters_twenty() -> bytes:
    """A stream that was packed twenty times."""
    data = steep(b"BT/F 9 Tf(a)Tj ET " * 50_000, 64)
    for _ in range(19):
        data = zlib.compress(data, 9)
    return one_page(stream(data, filters=20))


def image_30_000() -> bytes:
    """A page that is one picture of 30,000 × 30,000 grey pixels."""
    words = b"/Type/XObject/Subtype/Image/Width 30000/Height 30000/ColorSpace/DeviceGray/BitsPerComponent 8"
    picture = stream(zlib.compress(steep(b"\xaa" * 1_000_000, 900), 9), words=words, filters=2)
    content = stream(zlib.compress(b"q 612 0 0 792 0 0 cm/I Do Q"))
    return one_page(content, picture, resources=b"/XObject<</I 5 0 R>>")


def forms_in_forms() -> bytes:
    """A form drawn ten times by one that is drawn ten times, nine levels down: a billion drawings."""
    words = (
        b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</X %d 0 R>>/Font<</F 14 0 R>>>>"
    )
    forms = [stream(zlib.compress(b"/X Do " * 10), words=words % number) for number in range(6, 14)]
    last = stream(zlib.compress(b"BT/F 9 Tf 9 9 Td(a)Tj ET"), words=words % 14)
    content = stream(zlib.compress(b"/X Do " * 10))
    return one_page(content, *forms, last, FONT, resources=b"/XObject<</X 5 0 R>>")


def lines_100_000() -> bytes:
    """A ruled page: a hundred thousand lines across and down, a word in some cells."""
    across = b"".join(b"0 %.3f m 612 %.3f l S " % (y, y) for y in (i * 0.0158 for i in range(50_000)))
    down = b"".join(b"%.3f 0 m %.3f 792 l S " % (x, x) for x in (i * 0.0122 for i in range(50_000)))
    words = b"".join(
        b"BT/F 4 Tf %d %d Td(1.00)Tj ET " % (x, y) for x in range(9, 600, 20) for y in range(9, 780, 9)
    )
    return one_page(stream(zlib.compress(across + down + words)))


def cells_of_a_page() -> bytes:
    """A ruled page just under the limit of lines, so that its table is read."""
    across = b"".join(b"0 %.2f m 612 %.2f l S " % (y, y) for y in (i * 0.42 for i in range(1_880)))
    down = b"".join(b"%.2f 0 m %.2f 792 l S " % (x, x) for x in (i * 0.32 for i in range(1_880)))
    words = b"".join(
        b"BT/F 1 Tf %d %d Td(1)Tj ET " % (x, y) for x in range(3, 600, 4) for y in range(3, 780, 4)
    )
    return one_page(stream(zlib.compress(across + down + words)))


FILES = {
    function.__name__: function
    for function in (
        pages_100_000, pages_of_itself, pages_deep, operators, content_bomb, objects_bomb, filters_twenty,
        image_30_000, forms_in_forms, lines_100_000, cells_of_a_page,
    )
}  # fmt: skip
