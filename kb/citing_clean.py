"""A text as it was meant, before citations are looked for: what copying and scanning put in taken out."""

import re
from bisect import bisect_right
from html.entities import html5
from typing import NamedTuple

_SPURIOUS = re.compile(
    r"&(?:[A-Za-z]{2,8}|#\d{2,5}|#[xX][0-9A-Fa-f]{2,4});"  # copied out of a page's source
    r"|[\u00ad\u200b-\u200d\u2060\ufeff]"  # letters without width
    r"|(?P<broken>(?<=[A-Z0-9]/)[^\S\n]{0,9}\n[^\S\n]{0,9}(?=[A-Z0-9]))"  # a number broken behind a stroke
    r"|[^\S\n]{1,40}\n[^\S\n]{0,40}(?!\s)|\n[^\S\n]{1,40}(?!\s)"  # lines that are set in
)


class Cleaned(NamedTuple):
    """A text without what does not belong to it, and the way back to where things were printed."""

    text: str
    shifts: tuple[tuple[int, int], ...] = ()  # from a place of `text` on, how much later it was printed

    def printed(self, start: int, end: int) -> tuple[int, int]:
        """Give the places in the text as it was printed."""
        return self._place(start), self._place(end - 1) + 1 if end > start else self._place(end)

    def _place(self, place: int) -> int:
        at = bisect_right(self.shifts, (place, 1 << 60))
        return place + self.shifts[at - 1][1] if at else place


def cleaned(text: str) -> Cleaned:
    """Take out entities, letters without width, and breaks inside numbers.

    Example:
        >>> cleaned("89&#32;FR 64411").text
        '89 FR 64411'
    """
    parts: list[str] = []
    shifts: list[tuple[int, int]] = []
    at = length = 0
    for match in _SPURIOUS.finditer(text):
        meant = "" if match["broken"] else _meant(match[0])
        if meant == match[0]:
            continue
        parts += (text[at : match.start()], meant)
        length += match.start() - at + len(meant)
        at = match.end()
        shifts.append((length, at - length))
    return Cleaned("".join([*parts, text[at:]]), tuple(shifts)) if shifts else Cleaned(text)


def _meant(printed: str) -> str:
    if printed[0] != "&":
        return "\n" if "\n" in printed else ""
    name = printed[1:-1]
    if name[0] != "#":
        return html5.get(f"{name};", printed)
    code = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
    return chr(code) if 32 <= code < 0x10000 and not 0xD800 <= code < 0xE000 else printed
