"""Small documents made here, so that no hostile or third-party file lies in the repository."""

import io
import zipfile
import zlib

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from extract.reading import Limits, read

PAGE = (612, 792)


class Sheet:
    """A PDF drawn line by line, with y counted from the top."""

    def __init__(self, *, encrypt=None, size=PAGE):
        self.file = io.BytesIO()
        self.height = size[1]
        self.canvas = Canvas(self.file, pagesize=size, encrypt=encrypt, invariant=True)

    def text(self, x, y, text, *, size=9, font="Times-Roman"):
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, self.height - y, text)

    def column(self, x, y, lines, *, size=9, lead=10):
        for i, line in enumerate(lines):
            self.text(x, y + i * lead, line, size=size)

    def raised(self, x, y, text):
        self.text(x, y - 3, text, size=5)

    def rule(self, x0, y0, x1, y1):
        self.canvas.line(x0, self.height - y0, x1, self.height - y1)

    def turn(self):
        self.canvas.showPage()

    def bytes(self):
        self.canvas.save()
        return self.file.getvalue()


@pytest.fixture
def sheet():
    return Sheet


@pytest.fixture
def locked_pdf():
    made = Sheet(encrypt=StandardEncryption("open sesame", ownerPassword="owner"))
    made.text(72, 72, "Secret notice")
    return made.bytes()


@pytest.fixture
def many_pages():
    """A PDF of as many pages as asked, each with a word."""

    def make(count):
        made = Sheet()
        for number in range(count):
            made.text(72, 72, f"sheet {number}")
            made.turn()
        return made.bytes()

    return make


@pytest.fixture
def pdf_bomb():
    """A PDF of a few kilobytes whose one stream unpacks to half a gigabyte."""
    packed = zlib.compress(zlib.compress(b"q " * 260_000_000, 1), 9)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>",
        b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n" % len(packed) + packed + b"\nendstream",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj" % number + body + b"endobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(out)
    return out + b"xref\n0 5\n0000000000 65535 f \n" + table + tail


@pytest.fixture
def zipped():
    """A zip archive of the given entries."""

    def make(entries, *, compression=zipfile.ZIP_DEFLATED):
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", compression) as archive:
            for name, body in entries.items():
                archive.writestr(name, body)
        return file.getvalue()

    return make


@pytest.fixture
def word(zipped):
    """A .docx with the given body and further parts."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    def make(body, **parts):
        document = f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'
        entries = {"[Content_Types].xml": "<Types/>", "word/document.xml": document}
        for name, inner in parts.items():
            entries[f"word/{name}.xml"] = f'<w:{name} xmlns:w="{space}">{inner}</w:{name}>'
        return zipped(entries)

    return make


@pytest.fixture
def page_of():
    """The only page of a document."""

    def one(data):
        reading = read(data, limits=Limits())
        assert len(reading.pages) == 1
        return reading.pages[0]

    return one


@pytest.fixture
def marked():
    """The texts that a page marks as one kind."""

    def texts(page, kind):
        return [page.text[m.start : m.end] for m in page.marks if m.kind == kind]

    return texts


@pytest.fixture
def cells():
    """The texts of a table's cells."""

    def texts(page, number=0):
        return [[page.text[c.start : c.end] for c in row] for row in page.tables[number].rows]

    return texts
