"""What a question says that it does not mean, without surely leaving it out: ``ngoài Mỹ``, ``besides China``.

What it surely leaves out is told in `excepting`. Such words are no part: they neither narrow an answer to
the very thing that is not wanted, nor leave it out, for a record may name it beside what is wanted. They
are searched for as text.
"""

import re
from collections.abc import Sequence

from index.understanding.parts import Part
from index.understanding.reading import Reading

NOT_BEFORE = re.compile(
    r"(?<![\w/])(?:not|non|except|excepting|excluding|besides|outside|without|other than|rather than"
    r"|apart from|aside from|instead of"
    r"|khong phai|khong tinh|khong ke|khong gom|khong bao gom|khong thuoc|khong lien quan|ngoai tru|chua ke"
    r"|(?P<tru>tru)|(?P<ngoai>ngoai))"
    r"[ -]?(?:(?:from|in|to|into|of|on|by|for|the|at|against|la|cua|tu|o|sang|den|hang|thep|thi truong|nuoc"
    r"|vu|cac vu|boi|thuoc|case|cases|goods) ){0,3}$"
)
OTHER_WORDS = {"tru": ("trừ", "tru"), "ngoai": ("ngoài", "ngoai")}
OTHER_BEFORE = {"tru": ("mien", "loai", "khau", "luu", "du", "tuong"), "ngoai": ("nam",)}
LISTED = re.compile(r" ?(?:,|;|/|&|va|and|or|hoac|hay|nor|,? and) ?(?:from |to |tu |sang |the )?")
KINDS = frozenset(
    {
        "market",
        "country",
        "authority",
        "instrument",
        "stage",
        "firm",
        "hs",
        "issue",
        "kind",
        "language",
        "date",
    }
)
LONGEST = 48  # letters before a part that are looked at


def affirmed(reading: Reading, parts: Sequence[Part]) -> list[Part]:
    """Leave out the parts that the question denies, and those listed behind one."""
    kept: list[Part] = []
    denied: Part | None = None
    for part in parts:
        listed = denied is not None and denied.kind == part.kind and _listed(reading, denied, part)
        if part.kind in KINDS and (listed or _denied(reading, part.start)):
            denied = part
        else:
            denied = None
            kept.append(part)
    return kept


def _listed(reading: Reading, first: Part, second: Part) -> bool:
    return LISTED.fullmatch(reading.flat[first.end : second.start]) is not None


def _denied(reading: Reading, at: int) -> bool:
    begin = max(0, at - LONGEST)
    found = NOT_BEFORE.search(reading.flat[begin:at])
    if found is None:
        return False
    for name, typed in OTHER_WORDS.items():
        if found[name]:
            start, end = (begin + place for place in found.span(name))
            before = reading.flat[:start].split()[-1:]
            other = bool(before) and before[0] in OTHER_BEFORE[name]
            return reading.text[start:end].casefold() in typed and not other
    return True
