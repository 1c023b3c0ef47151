"""Whether a body is what was asked for: told from the bytes, never from the status.

A firewall's "please wait" page, a soft 404 and half a file all come with status 200.
This looks just far enough to tell them from a document; reading is the extractor's job.
"""

import re
from html import unescape

from lxml import etree

from tradewarn.text import WORD, fold, plain_dashes

TAG = re.compile(rb"<[^<>]{0,2000}>")
NAMED_BY = 0.6  # of the title's words must stand in the body


def fault(body: bytes, *, ref: str, title: str) -> str | None:
    """Say why a body is not the document `ref`, or None when it is.

    XML must be well-formed; a page must be closed; and either must name the document
    by its number or by most words of its title.
    """
    start = body.lstrip(b"\xef\xbb\xbf \t\r\n")[:200].lower()
    if not start:
        return "the body is empty"
    page = start.startswith((b"<!doctype html", b"<html"))
    if page and b"</html>" not in body[-2000:].lower():
        return "the page breaks off before its end"
    if start.startswith((b"<?xml", b"<rule", b"<prorule", b"<notice", b"<presdoc")) and not page:
        return _xml_fault(body)
    text = unescape(TAG.sub(b" ", body).decode("utf-8", "replace"))
    if ref in plain_dashes(text) or _named(text, title):
        return None
    return "the body names neither the document's number nor its title: an error page or another document"


def media_type(body: bytes) -> str:
    """Tell XML, HTML and plain text apart by how the bytes begin.

    Example:
        >>> media_type(b"<html><body><pre>[Federal Register ..."), media_type(b"<NOTICE>")
        ('text/html', 'application/xml')
    """
    start = body.lstrip(b"\xef\xbb\xbf \t\r\n")[:100].lower()
    if start.startswith((b"<?xml", b"<rule", b"<prorule", b"<notice", b"<presdoc")):
        return "application/xml"
    return "text/html" if start.startswith(b"<") else "text/plain"


def _xml_fault(body: bytes) -> str | None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(body.lstrip(), parser)
    except etree.XMLSyntaxError as error:
        return f"the XML is not whole: {error.msg}"
    if etree.QName(root).localname.lower() == "html":
        return "a web page came in place of the XML"
    return None


def _named(text: str, title: str) -> bool:
    wanted = set(WORD.findall(fold(title)))
    found = wanted.intersection(WORD.findall(fold(text)))
    return bool(wanted) and len(found) >= NAMED_BY * len(wanted)
