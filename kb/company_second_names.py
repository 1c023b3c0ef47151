"""A firm printed with a second name: in another script or language, or a former one.

“八庄陶瓷股份公司(Bat Trang Pots JSC)” is one firm under two names. A name in brackets can also be
a parent's, or of whoever makes the goods, so how surely it is the firm's own is told with it.
"""

import re
from typing import Literal, NamedTuple

from kb.company_forms import Words, forms, pointless, stripped, unglued
from tradewarn.text import WORD, fold, fold_words

EAST = re.compile(r"[\u0e01-\u0e5b\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1ea0-\u1ef9]")
BETWEEN = " /,;|-–—\n\t"
QUOTES = " “”\"':,."
LEAST_LATIN = 5  # letters of a name; fewer are a code or a short name
LEAST_EAST = 4
LONGEST = 200

Degree = Literal["same", "likely", "perhaps", "different"]


class Second(NamedTuple):
    """A second name as printed, and at most what it can make of two firms' names."""

    name: str
    most: Degree


class Parted(NamedTuple):
    """A name without its second names; `first` is empty where the form alone stands before it."""

    first: str
    others: tuple[Second, ...]


def parted(name: str) -> Parted:
    """Part a printed name into the first name and the others that it gives the firm.

    Example:
        >>> parted("Công ty CP Gốm Sao Mai (Sao Mai Pots JSC)").others
        (Second(name='Sao Mai Pots JSC', most='same'),)
        >>> parted("Sao Mai (Vietnam) Co., Ltd.").others
        ()
    """
    if len(name) > LONGEST:
        return Parted(name, ())
    cut = _bracketed(name)
    if cut is None:
        return _side_by_side(name)
    outer, inner = cut[0], _without_lead(cut[1])
    most = _told(outer, inner, said=inner != cut[1])
    return Parted(outer if _words(outer) else "", (Second(inner, most),)) if most else Parted(name, ())


def _bracketed(name: str) -> tuple[str, str] | None:
    """Give what stands before the last bracket and in it, where the name ends with one."""
    whole = name.rstrip(" .,;")
    if not whole.endswith(")"):
        return None
    depth = 0
    for at in range(len(whole) - 1, -1, -1):
        depth += {")": 1, "(": -1}.get(whole[at], 0)
        if depth == 0:
            return whole[:at].strip(), whole[at + 1 : -1].strip()
    return None


def _side_by_side(name: str) -> Parted:
    """Part two names in two scripts without brackets, where each bears a form of its own."""
    east, latin = EAST.search(name), LATIN.search(name)
    if east is None or latin is None:
        return Parted(name, ())
    pattern = LATIN if east.start() < latin.start() else EAST
    at = latin.start() if pattern is LATIN else east.start()
    first, other = name[:at].strip(BETWEEN), name[at:].strip(BETWEEN)
    mixed = EAST.search(other) if pattern is LATIN else LATIN.search(other)
    if mixed or not (_formed(first) and _formed(other)):
        return Parted(name, ())
    return Parted(first, (Second(other, "same"),))


def _told(outer: str, inner: str, *, said: bool) -> Degree | None:
    """Tell how surely what stands in brackets is the firm's own name; None where it is not."""
    words = _words(inner)
    formed = _formed(inner)
    strange = _script(outer) != _script(inner)
    if not words or not (formed or (strange and not _is_little(inner, words))):
        return None
    if not _words(outer) or said or strange:
        return "same"
    if _opened(outer) != _opened(inner) or (inner.isascii() and not outer.isascii()):
        return "same"  # in two languages
    return "perhaps" if _formed(outer) else "likely"


def _is_little(inner: str, words: Words) -> bool:
    """Tell whether a name in another script is too short to be more than a place or a code."""
    if EAST.search(inner):
        return len(EAST.findall(inner)) < LEAST_EAST
    return len(words) < 2 or sum(map(len, words)) < LEAST_LATIN or any(w.isdigit() for w in words)


def _without_lead(inner: str) -> str:
    """Take off what says that a second name follows: ``formerly known as``."""
    words = fold_words(inner)
    lead = next((lead for lead in forms().also if words[: len(lead)] == lead), ())
    spans = [m.end() for m in WORD.finditer(inner) if fold_words(m[0])]
    return inner[spans[len(lead) - 1] :].strip(QUOTES) if lead and len(spans) == len(words) else inner


def _script(name: str) -> str:
    return "east" if EAST.search(name) else "cyrillic" if CYRILLIC.search(name) else "latin"


def _words(name: str) -> Words:
    """Give the folded words of a name without forms; none where it is forms alone."""
    words = fold_words(pointless(unglued(fold(name))))
    known = forms()
    return () if words in known.behind or words in known.before else stripped(words).words


def _formed(name: str) -> bool:
    folded = fold(name)
    loose = unglued(folded)
    words = fold_words(pointless(loose))
    return bool(words) and (loose != folded or stripped(words).words != words)


def _opened(name: str) -> bool:
    """Tell whether a form opens the name, as in Vietnamese, and not in English."""
    words = fold_words(pointless(fold(name)))
    left = stripped(words).words
    return left != words and words[: len(left)] != left and words[:1] != left[:1]
