"""A place in a document as an address has it: the page and the letters, `3.120-480`."""

import re

from api.web.evidence import Proof
from tradewarn.model import Found

NUMBER = 0  # evidence is numbered from 1
ADDRESS = re.compile(r"(\d{1,6})\.(\d{1,9})-(\d{1,9})", re.ASCII)


def address(page: int, start: int, end: int) -> str:
    """Write a place for an address.

    Example:
        >>> address(3, 120, 480)
        '3.120-480'
    """
    return f"{page}.{start}-{end}"


def passage(place: str) -> Proof | None:
    """Read a place as something to be marked in the text; none where it is no place.

    Example:
        >>> passage("3.120-480").found.start
        120
    """
    read = ADDRESS.fullmatch(place)
    if read is None:
        return None
    page, start, end = (int(n) for n in read.groups())
    found = Found(value="", quote="", page=page, start=start, end=end, confidence=1.0, by="search")
    return Proof(NUMBER, "passage", found, proposal=False) if start < end else None
