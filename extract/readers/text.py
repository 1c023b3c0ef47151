"""Plain text and Markdown, in any charset we can be sure of.

The text is kept as it is; Markdown gains marks on its title and headings. Control
characters, which no text needs, may be a few strays; more of them mean binary data.
"""

import re

from extract.reading.bracket_letters import with_letters
from extract.reading.clean import bom_charset, clean, decode
from extract.reading.reader import Limits, Reader
from extract.reading.sniff import kind_of
from extract.reading.wrapped import unwrapped
from tradewarn.errors import UnreadableFile
from tradewarn.model import Mark, Page

# text by their bytes only
NOT_TEXT = frozenset({"a Rich Text (RTF) document", "a PostScript document", "an SVG image"})
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MARKDOWN = re.compile(r"^(?:#{1,6} \S|\S[^\n]*\n(?:={3,}|-{3,})[ \t]*$|[^\n]{0,500}\]\(https?://)", re.M)
_ATX = re.compile(r"^(#{1,6})[ \t]+(\S[^\n]*)$", re.M)
_SETEXT = re.compile(r"^(\S[^\n]*)\n(=+|-+)[ \t]*$", re.M)
_FRONT_MATTER = re.compile(r"---[ \t]*\n(?:[^\n]*\n){0,200}?---[ \t]*(?:\n|$)")


def _claims_text(data: bytes) -> float:
    """Little: anything that reads as text and that no other reader knows."""
    sample = data[:4096]
    if bom_charset(data):
        return 0.2
    zeros = sample.count(0)
    if zeros:
        return 0.2 if 0.2 < zeros / len(sample) < 0.55 and kind_of(data).startswith("binary") else 0.0
    if kind_of(data) in NOT_TEXT or len(_CONTROL.findall(sample)) > len(sample) / 100:
        return 0.0
    return 0.2


def _claims_markdown(data: bytes) -> float:
    """More than plain text, where headings or links are written the Markdown way."""
    text = data[:4096].decode("utf-8", errors="ignore").replace("\r\n", "\n")
    return 0.3 if _claims_text(data) and b"\0" not in data[:4096] and _MARKDOWN.search(text) else 0.0


def _text(data: bytes) -> str:
    """Decode and clean, unless it is binary after all."""
    controls = 0 if bom_charset(data) or b"\0" in data else len(_CONTROL.findall(data))
    if controls > len(data) / 100:
        raise UnreadableFile(
            f"binary data: {controls:,} control characters", fix="give the original document"
        )
    return unwrapped(with_letters(clean(decode(data))))


def _read_text(data: bytes, limits: Limits) -> list[Page]:
    """One page, nothing marked: plain text states nothing but its words."""
    return [Page(number=1, text=_text(data))]


def _read_markdown(data: bytes, limits: Limits) -> list[Page]:
    """One page with its headings marked, the first of the first level as the title."""
    text = _text(data)
    front = _FRONT_MATTER.match(text)
    begin = front.end() if front else 0
    found = [(m.start(2), m.end(2), len(m[1])) for m in _ATX.finditer(text, begin)]
    found += [(m.start(1), m.end(1), 1 if m[2][0] == "=" else 2) for m in _SETEXT.finditer(text, begin)]
    marks, titled = [], False
    for start, end, level in sorted(found):
        kind = "title" if level == 1 and not titled else "heading"
        titled = titled or kind == "title"
        marks.append(Mark(kind=kind, start=start, end=end))
    return [Page(number=1, text=text, marks=tuple(marks))]


TEXT = Reader(
    name="plain text", media_types=("text/plain",), claims=_claims_text, read=_read_text, sandboxed=False
)
MARKDOWN = Reader(
    name="Markdown",
    media_types=("text/markdown",),
    claims=_claims_markdown,
    read=_read_markdown,
    sandboxed=False,
)
