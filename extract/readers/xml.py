"""XML of a form that no other reader knows: its text, an element with words of its own a paragraph."""

from typing import Any

from extract.reading.builder import PageBuilder
from extract.reading.reader import Limits, Reader
from extract.reading.sniff import head, root_name
from extract.reading.xml_tree import chunks, local, parse
from tradewarn.model import Page

_NO_TEXT = frozenset(("svg", "plist", "opml"))  # pictures, settings, lists of feeds


def _claims(data: bytes) -> float:
    """Some, for anything that begins as XML does and is no picture."""
    start = head(data)
    root = root_name(start) if start.startswith("<") else ""
    if not root or root.lower() in _NO_TEXT:
        return 0.0
    if start.startswith("<?xml") or "xmlns" in start[:500]:
        return 0.5
    return 0.4 if data[-200:].rstrip().endswith(b"</" + root.encode() + b">") else 0.0


def _read(data: bytes, limits: Limits) -> list[Page]:
    """Read all text as one page."""
    builder = PageBuilder()
    _lay(parse(data), builder)
    return [builder.page(1)]


def _lay(element: Any, builder: PageBuilder) -> None:
    """Lay down an element: a paragraph if it has words of its own, else what is in it."""
    stack = [element]
    while stack:
        at = stack.pop()
        if not local(at):
            continue
        if any(text.strip() for text, _ in chunks(at)):
            builder.block(_words(at), *(["title"] if local(at).lower() == "title" else []))
        else:
            stack.extend(reversed(at))


def _words(element: Any) -> str:
    """All words in an element; a child that is no part of a word is parted from it by the text itself."""
    out = ""
    for text, child in chunks(element):
        if child is not None and local(child):
            out += _words(child)
        out += text
    return out


READER = Reader(name="XML", media_types=("application/xml", "text/xml"), claims=_claims, read=_read)
