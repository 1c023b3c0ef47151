"""Lines that a printer broke in scripts without blanks, put together again.

Chinese, Japanese and Thai break a line wherever it is full, in the middle of a name too;
nothing marks the break. Only a line that reaches the margin goes on in the next one.
"""

import re
import unicodedata

UNSPACED = r"\u0e00-\u0eff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_ENDS = re.compile(rf"[{UNSPACED}，、（《“「』」》）]\Z")
_GOES_ON = re.compile(rf"[{UNSPACED}，、）》”」』。；：]")
_ITEM = re.compile(  # what begins a line of its own, whatever stands before
    r"[一二三四五六七八九十]{1,3}[、．.　 ]|第[一二三四五六七八九十百\d]{1,4}[条條章]|附[件表]"
    r"|主旨|依據|公告事項|(?:商|财|財) ?[务務政] ?部"
    r"|ข้อ\s|ประกาศ\s?ณ|เรื่อง"
)
_LONGEST = 120  # cells of a monospaced line; longer ones are paragraphs, not broken by anybody
_FEWEST = 3  # full lines that make a margin


def goes_on(last: str, line: str) -> bool:
    """Tell whether a full line runs on into the next without a blank."""
    return _ENDS.search(last) is not None and _GOES_ON.match(line) is not None and _ITEM.match(line) is None


def unwrapped(text: str) -> str:
    """Give the text with its broken lines whole; text in other scripts, tables and lists stay.

    Example:
        >>> unwrapped("short")
        'short'
    """
    if not re.search(rf"[{UNSPACED}]\n[{UNSPACED}]", text):
        return text
    lines = text.split("\n")
    widths = [_width(line) for line in lines]
    margin = max((w for w in widths if w <= _LONGEST), default=0)
    full = [margin - 4 <= w <= _LONGEST for w in widths]
    if margin < 2 * 20 or sum(full) < _FEWEST:
        return text
    out = [lines[0]]
    for before, line in enumerate(lines[1:]):
        plain = "\t" not in out[-1] and "\t" not in line and "  " not in line.strip()
        if full[before] and plain and goes_on(out[-1], line):
            out[-1] += line
        else:
            out.append(line)
    return "\n".join(out)


def _width(line: str) -> int:
    """Count the cells of a line: a letter of East Asia fills two, a Thai mark none."""
    return sum(
        0
        if unicodedata.combining(c) or unicodedata.category(c) == "Mn"
        else 2
        if unicodedata.east_asian_width(c) in "WF"
        else 1
        for c in line
    )
