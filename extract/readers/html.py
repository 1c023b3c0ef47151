"""HTML pages: words in order, headings, tables, preformatted text; scripts and styles dropped.

What the bytes prove wins over what the page declares: valid UTF-8 beyond ASCII is read
as UTF-8 even under a declared Latin-1. The `<title>`, which no reader of the page sees
in it, stands at the end as a running head.
"""

import codecs
import re
from typing import Any

from extract.reading.bracket_letters import with_letters
from extract.reading.builder import PageBuilder
from extract.reading.clean import bom_charset, decode
from extract.reading.html_tree import HtmlTarget
from extract.reading.reader import Limits, Reader
from extract.reading.sniff import head, root_name
from tradewarn.model import Page

_TAGS_NAMES = (
    "html head body title meta div p table pre h1 h2 h3 ul ol center font span article main "
    "script style noscript section header nav footer"
)
_TAGS = frozenset(_TAGS_NAMES.split())
_META = re.compile(rb"<meta[^>]{0,300}?charset\s{0,40}=\s{0,40}[\"']?\s{0,40}([\w.:-]{2,40})", re.I)
_XML = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})")
_WIDE = re.compile(r"gb|big5|hz|shift|sjis|euc|iso-?2022|utf", re.I)


def _claims(data: bytes) -> float:
    """Sure by doctype or root, likely by a well-known first element."""
    start = head(data)
    if not start.startswith("<"):
        return 0.0
    root = root_name(start).lower()
    if root == "html" or start[:14].lower() == "<!doctype html":
        return 0.9
    return 0.6 if root in _TAGS and "xmlns=" not in start[:200] else 0.0


def _read(data: bytes, limits: Limits) -> list[Page]:
    """Read one page."""
    from lxml import etree

    text = with_letters(decode(data, declared=_declared(data)))
    text = re.sub(r"[\x00-\x08\x0b\x0e-\x1f]", " ", text).replace("\ufffe", " ").replace("\uffff", " ")
    target = HtmlTarget()
    events: Any = target  # lxml asks for methods, its stubs for a class
    parser = etree.HTMLParser(target=events, encoding="utf-8", no_network=True, huge_tree=True)
    etree.fromstring(text.encode("utf-8", errors="replace"), parser)
    builder = PageBuilder()
    target.lay_out(builder)
    if builder.end:
        builder.block(target.title, "running-head")
    return [builder.page(1)]


def _declared(data: bytes) -> str | None:
    """The charset that the page declares, where it can be believed."""
    match = _META.search(data[:4096]) or _XML.search(data[:200])
    if not match or bom_charset(data):
        return None
    name = match[1].decode("ascii", errors="ignore").lower()
    try:
        known = codecs.lookup(name).name
    except LookupError:
        return None
    if _WIDE.search(known):
        return known
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252" if known in {"iso8859-1", "ascii"} else known
    return "utf-8"


READER = Reader(name="HTML", media_types=("text/html", "application/xhtml+xml"), claims=_claims, read=_read)
