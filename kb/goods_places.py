"""Where the words of one name of goods stand in a text.

English words stand in any order; Vietnamese syllables in theirs, but the modifiers of a
name (“không gỉ”, “cán nguội”) follow the goods in whatever order people put them.
"""

from functools import lru_cache

from kb.goods_terms import Term
from kb.goods_text import Word, reading

GAP = 2  # words that may stand between two words of a Vietnamese name
OPEN_GAP = 3
JOINS = frozenset({"va", "hoac", "voi", "cung"})
LONG = 4  # words of a Vietnamese name from which on one may be missing


def locate(term: Term, key: str, anchor: int, words: list[Word]) -> list[int] | None:
    """Give the places of a name's words around one place of its rarest word; None where it is not there.

    Args:
        term: The name.
        key: Its rarest word.
        anchor: A place at which that word stands.
        words: The words of the text.
    """
    if term.lang != "vi":
        return _scattered(term, key, anchor, words)
    ordered = _in_order(term, key, anchor, words)
    if ordered is not None and len(ordered) == len(term.keys):
        return ordered
    return _in_any_order(term, anchor, words) or ordered


def _scattered(term: Term, key: str, anchor: int, words: list[Word]) -> list[int] | None:
    found = [anchor]
    reach = len(term.keys) + OPEN_GAP
    low, high = max(0, anchor - reach), min(len(words), anchor + reach + 1)
    for wanted in term.keys:
        if wanted == key:
            continue
        near = [i for i in range(low, high) if words[i].key == wanted and i not in found]
        if near:
            found.append(min(near, key=lambda i: abs(i - anchor)))
        elif len(term.keys) < 3:
            return None
    return sorted(found)


def _in_order(term: Term, key: str, anchor: int, words: list[Word]) -> list[int] | None:
    at = term.keys.index(key)
    found = [anchor]
    for direction, rest in ((-1, term.keys[:at][::-1]), (1, term.keys[at + 1 :])):
        place = anchor
        for wanted in rest:
            window = range(place + direction, place + direction * (GAP + 2), direction)
            hit = next((i for i in window if 0 <= i < len(words) and words[i].key == wanted), None)
            if hit is None:
                if len(term.keys) < LONG:
                    return None
                continue
            found.append(hit)
            place = hit
    return sorted(found)


def _in_any_order(term: Term, anchor: int, words: list[Word]) -> list[int] | None:
    """Find the goods first, then each modifier whole, in any order after them."""
    units = _units(term.keys)
    if len(units) < 2:
        return None
    reach = len(term.keys) + GAP
    found: list[int] = []
    for unit in units:
        low = found[0] if found else max(0, anchor - reach)
        high = min(len(words), (found[0] if found else anchor) + reach + 1)
        starts = [i for i in range(low, high - len(unit) + 1) if _stands(unit, words, i)]
        free = [i for i in starts if not set(range(i, i + len(unit))) & set(found)]
        if not free:
            return None
        near = min(free, key=lambda i: abs(i - anchor)) if not found else free[0]
        found += range(near, near + len(unit))
    return sorted(found) if anchor in found and not _parted(words, min(found), max(found)) else None


def _parted(words: list[Word], first: int, last: int) -> bool:
    """Tell whether a list or a sentence goes on between two words, so that they tell of two things."""
    inside = range(first, last)
    marks = any(words[i + 1].start - words[i].end > 1 for i in inside)
    return marks or any(words[i].key in JOINS for i in inside)


def _stands(unit: tuple[str, ...], words: list[Word], at: int) -> bool:
    return all(words[at + i].key == key for i, key in enumerate(unit))


@lru_cache(maxsize=16_384)
def _units(keys: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Part a name into the goods and its modifiers; one unit where it has no modifier."""
    units: list[tuple[str, ...]] = []
    rest: list[str] = []
    at = 0
    while at < len(keys):
        fits = [m for m in reading().modifiers if keys[at : at + len(m)] == m]
        longest = max(fits, key=len, default=())
        if longest and (rest or units):
            units += [tuple(rest)] * bool(rest) + [longest]
            rest = []
            at += len(longest)
        else:
            rest.append(keys[at])
            at += 1
    return tuple([*units, tuple(rest)] if rest else units)
