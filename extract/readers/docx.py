"""Word documents (.docx): paragraphs and tables in order, headings marked, footnotes last.

Read from the document's own XML, since text in content controls and in tracked
insertions is text too; tracked deletions are not.
"""

import re
import zipfile
from collections.abc import Sequence
from typing import Any

from extract.reading.builder import PageBuilder
from extract.reading.figures import FIGURE
from extract.reading.reader import Limits, Reader
from extract.reading.sniff import kind_of
from extract.reading.xml_tree import local, parse
from tradewarn.archives import open_zip
from tradewarn.errors import EncryptedFile, OversizeFile, TruncatedFile, UnreadableFile
from tradewarn.model import Page

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_BODY = "word/document.xml"
_LOCKED = "EncryptedPackage".encode("utf-16-le")  # a protected .docx is wrapped in an old Office file
_DEEPEST = 40  # tables in tables
_HEADING = re.compile(r"(heading|title|subtitle)\s*\d*", re.I)
_SKIPPED = {"del", "moveFrom", "instrText", "delText", "Fallback", "drawing", "pict", "footnoteReference"}


def _claims(data: bytes) -> float:
    """Sure of a zip with a Word document in it, and of a locked one, to say so."""
    if data.startswith(b"PK\x03\x04"):
        return 0.9 if _BODY.encode() in data else 0.0
    return 0.9 if data.startswith(b"\xd0\xcf\x11\xe0") and _LOCKED in data else 0.0


def _read(data: bytes, limits: Limits) -> list[Page]:
    """Read the whole document as one page: where Word breaks pages is not in the file."""
    if not data.startswith(b"PK"):
        raise EncryptedFile("an Office file that asks for a password", fix="save a copy without the password")
    with open_zip(data) as archive:
        if _BODY not in archive.namelist():
            raise UnreadableFile(
                f"this is {kind_of(data)}, which no reader takes",
                fix="give the document that is inside, alone",
            )
        body, styles, notes = (_part(archive, f"word/{n}.xml") for n in ("document", "styles", "footnotes"))
    builder = PageBuilder()
    _lay(body, builder, _style_names(styles), 0)
    if notes is not None:
        for note in notes.iter(f"{W}footnote"):
            if note.get(f"{W}type") is None:
                builder.block(f"{note.get(f'{W}id')} {_words(note)}", "footnote")
    return [builder.page(1)]


def _part(archive: zipfile.ZipFile, name: str) -> Any:
    """Parse one part; none where the archive has no such part."""
    if name not in archive.namelist():
        return None
    try:
        return parse(archive.read(name))
    except (zipfile.BadZipFile, EOFError, OSError) as error:
        raise TruncatedFile(f"{name} in the document is damaged: {error}", fix="fetch it again") from error


def _style_names(styles: Any) -> dict[str, str]:
    """The style names that mark headings, by id."""
    names: dict[str, str] = {}
    for style in styles.iter(f"{W}style") if styles is not None else ():
        name = style.find(f"{W}name")
        match = _HEADING.fullmatch(name.get(f"{W}val") or "") if name is not None else None
        if match:
            names[style.get(f"{W}styleId") or ""] = "title" if match[1].lower() == "title" else "heading"
    return names


def _lay(container: Any, builder: PageBuilder, styles: dict[str, str], depth: int) -> None:
    """Lay down paragraphs and tables; whatever else holds them is looked into."""
    if depth > _DEEPEST:
        raise OversizeFile("tables nested too deep", fix="save the document as text and read that")
    for child in container:
        name = local(child)
        if name == "p":
            style = child.find(f"{W}pPr/{W}pStyle")
            kind = styles.get(style.get(f"{W}val") or "", "") if style is not None else ""
            builder.verbatim(_words(child).strip(), *filter(None, [kind]))
        elif name == "tbl":
            _table(child, builder, styles, depth)
        elif name and name not in _SKIPPED:
            _lay(child, builder, styles, depth + 1)


def _table(table: Any, builder: PageBuilder, styles: dict[str, str], depth: int) -> None:
    """Lay down a table; one that holds tables, or a single column, is there for the layout."""
    rows = [[c for c in row.iter(f"{W}tc") if _owner(c) is table] for row in table.iter(f"{W}tr")]
    rows = [row for row in rows if row]
    nested = any(True for row in rows for cell in row for _ in cell.iter(f"{W}tbl"))
    if nested or max((len(row) for row in rows), default=0) < 2:
        for row in rows:
            for cell in row:
                _lay(cell, builder, styles, depth + 1)
        return
    texts = [[part for cell in row for part in _cell(cell)] for row in rows]
    width = max(len(row) for row in texts)
    marked = [row for row in table.iter(f"{W}tr") if row.find(f"{W}trPr/{W}tblHeader") is not None]
    builder.table(
        [row + [""] * (width - len(row)) for row in texts], header=len(marked) or _untold_heads(texts)
    )


def _untold_heads(rows: Sequence[Sequence[str]]) -> int:
    """How many rows head a table that marks none: the first, unless it holds a figure."""
    return 0 if any(FIGURE.fullmatch(cell) for cell in rows[0][1:]) else 1


def _owner(cell: Any) -> Any:
    """The table that a cell belongs to."""
    return next((parent for parent in cell.iterancestors(f"{W}tbl")), None)


def _cell(cell: Any) -> list[str]:
    """A cell's text, and an empty place for each further column it spans."""
    properties = cell.find(f"{W}tcPr")
    span = properties.find(f"{W}gridSpan") if properties is not None else None
    merge = properties.find(f"{W}vMerge") if properties is not None else None
    across = int(span.get(f"{W}val") or 1) if span is not None else 1
    goes_on = merge is not None and merge.get(f"{W}val") != "restart"
    text = "" if goes_on else " ".join(_words(p) for p in cell.iter(f"{W}p"))
    return [text, *[""] * (min(across, 100) - 1)]


def _words(element: Any) -> str:
    """The text of a paragraph: what is there after all tracked changes."""
    out: list[str] = []
    for part in element:
        name = local(part)
        if name == "t":
            out.append(part.text or "")
        elif name in {"tab", "ptab"}:
            out.append(" ")
        elif name in {"br", "cr"}:
            out.append("\n")
        elif name == "noBreakHyphen":
            out.append("-")
        elif name and name not in _SKIPPED and not name.endswith("Pr"):
            out.append(_words(part))
    return "".join(out)


READER = Reader(name="DOCX", media_types=(MEDIA,), claims=_claims, read=_read)
