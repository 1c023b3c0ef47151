"""Parse XML that nobody vouches for, and read its mixed text without gluing or splitting words."""

import re
from typing import TYPE_CHECKING, Any

from tradewarn.errors import OversizeFile, TruncatedFile, UnreadableFile

if TYPE_CHECKING:
    from lxml.etree import _Element

_BREAKS_OFF = re.compile(r"Premature end|EndTag: '</' not found|not terminated|StartTag: invalid|> not found")
_INDENT = re.compile(r"(?<![ \t\r])[ \t\r]*\n([ \t]*)")
_INDENT_AFTER = re.compile(r"\n[ \t]*$")
_NO_MEMORY = 2  # libxml2's number for it
_ENOUGH = "check the file; if it is sound, raise TRADEWARN_READ_MEMORY"


def parse(data: bytes) -> "_Element":
    """Parse without expanding entities, opening files or reaching a network.

    Raises:
        UnreadableFile: The XML is not well formed, or it declares entities of its own.
        TruncatedFile: It breaks off.
        OversizeFile: It is nested deeper than any real document.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, collect_ids=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _coded(error, data) from error
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and any(True for _ in dtd.iterentities()):
        raise UnreadableFile(
            "the XML declares entities of its own, which we never expand",
            fix="have the entities replaced by their text; check where the file comes from",
        )
    return root


def _coded(error: Any, data: bytes) -> UnreadableFile:
    """Say which kind of fault a syntax error is."""
    message = str(error.msg)
    if error.code == _NO_MEMORY or message == "unknown error":  # what libxml2 says where it may have no more
        return OversizeFile("the XML needs more memory than a file may have", fix=_ENOUGH)
    if re.search(r"depth|[Ll]imit|amplification|[Ll]oop|too long|huge", message):
        return OversizeFile(
            f"the XML is too deep or swells: {message}", fix="check where the file comes from"
        )
    if _BREAKS_OFF.search(message) and not data.rstrip().endswith(b">"):
        return TruncatedFile(f"the XML breaks off: {message}", fix="fetch the file again")
    if "Premature end" in message:
        return TruncatedFile(f"the XML breaks off: {message}", fix="fetch the file again")
    return UnreadableFile(f"the XML is not well formed: {message}", fix="fetch it again, or save it as text")


def local(element: Any) -> str:
    """The element's name without its namespace; empty for comments and processing instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def chunks(element: Any) -> list[tuple[str, Any]]:
    """The element's own text, and each child with the text after it, indentation taken out.

    A pretty-printer puts each child on a line of its own and adds line ends and spaces
    that are no spaces of the text: ``(`` + ``<E>i.e.,</E>`` + ``)`` must give ``(i.e.,)``.
    It indents all pieces of one element alike, so the white space beyond that indent is
    the text's own. In any other file a line end is a space.

    Returns:
        Pairs of a text and the child before it; the first has no child.
    """
    pieces = [(element.text or "", None), *((child.tail or "", child) for child in element)]
    first = _INDENT.match(pieces[0][0])
    printed = first and len(pieces) > 1 and all(_INDENT.match(text) for text, _ in pieces)
    if not first or not printed:
        return pieces
    return [(_unindent(text, first[1]), child) for text, child in pieces]


def _unindent(text: str, indent: str) -> str:
    """Take a pretty-printer's line end and indent off both sides of a piece."""
    after = _INDENT.sub("", text, count=1)
    own = _INDENT.match(text)
    extra = own[1][len(indent) :] if own and after and own[1].startswith(indent) else ""
    return extra + _INDENT_AFTER.sub("", after)
