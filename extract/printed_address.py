"""Where a document stands on the web, where its own text says so."""

import re
from collections.abc import Sequence

from tradewarn.model import Page

_OWN = re.compile(r"^html_url: (https?://[^\s<>\"]{4,500})$", re.M)  # a Federal Register API record's field


def printed_address(media_type: str, pages: Sequence[Page]) -> str | None:
    """Give the address that a record names as its own; those it only refers to are none.

    Two different ones are none either: nothing tells which is meant.

    Example:
        >>> page = Page(number=1, text="html_url: https://example.org/d/1")
        >>> printed_address("application/json", [page])
        'https://example.org/d/1'
    """
    if media_type != "application/json":
        return None
    found = {address for page in pages for address in _OWN.findall(page.text)}
    return found.pop() if len(found) == 1 else None
