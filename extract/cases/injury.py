"""Which names of goods an injury authority and the one that sets duties use for one proceeding.

In some countries two authorities work on one proceeding, each under numbers and a name of
its own: one prints “Chassis”, the other “Certain Chassis and Subassemblies Thereof”. Taken
apart, the injury half would stay open for ever, for its end is printed by the other.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import timedelta

from extract.cases.items import UNKNOWN, Item
from extract.cases.words import product_words
from kb.authorities import authorities

BESIDE = timedelta(days=400)  # steps of both halves of one proceeding lie this near
ALIKE = 0.5  # share of all words of two names that are the same
ENOUGH = 4  # letters of a word by which alone a name is told
PHASES = {"opening": "investigation", "investigation": "investigation", "measure": "investigation"}
Name = tuple[frozenset[str], frozenset[str]]


def two_names(items: Sequence[Item], classes: Mapping[Name, int]) -> list[tuple[int, int]]:
    """Pair the products that only an injury authority names so with those of its neighbour.

    A pair must share instrument, origin and time, its names most of their words, and there
    must be one such neighbour only: where two fit, nothing tells which it is.

    Args:
        items: All items of one importing country.
        classes: The number of each product's name, equal for names known to be one product.

    Returns:
        Pairs of numbers to be taken for one.
    """
    steps: dict[bool, dict[tuple[str, str, str], list[tuple[Item, int]]]] = {True: {}, False: {}}
    for item in items:
        if item.track == UNKNOWN or item.loose or not item.words:
            continue
        number = classes[item.words, item.goods]
        for origin in item.origins:
            key = (item.track, origin, PHASES.get(item.phase, item.phase))
            steps[_of_injury(item)].setdefault(key, []).append((item, number))
    fitting: dict[int, set[int]] = defaultdict(set)
    matched: set[int] = set()
    for key, told in steps[True].items():
        for item, number in told:
            beside = [(o, n) for o, n in steps[False].get(key, ()) if abs(o.day - item.day) <= BESIDE]
            if any(n == number for _, n in beside):
                matched.add(number)
            fitting[number] |= {n for o, n in beside if n != number and _alike(item, o)}
    return sorted((a, next(iter(b))) for a, b in fitting.items() if len(b) == 1 and a not in matched)


def _of_injury(item: Item) -> bool:
    known = authorities().get((item.notice.authority if item.notice else None) or "")
    return known is not None and known.role == "injury"


def _alike(a: Item, b: Item) -> bool:
    """Tell whether two names can be of one product: one leaves words out, or most are the same."""
    if a.goods and b.goods and not a.goods & b.goods:
        return False
    if a.joint and not a.numbers:
        return False  # nothing tells that it is an investigation of its own
    for mine, theirs in ((a.words, b.words), (_all_words(a), _all_words(b))):
        common = mine & theirs
        shorter = min(len(mine), len(theirs))
        if shorter and len(common) == shorter and sum(map(len, common)) >= ENOUGH:
            return True
        if len(common) / len(mine | theirs) >= ALIKE:
            return True
    return False


def _all_words(item: Item) -> frozenset[str]:
    """Give the words of a name with those in brackets, where one authority prints what another omits."""
    printed = item.notice.product if item.notice else item.cited.product if item.cited else ""
    return product_words(re.sub(r"[()\[\]]", " ", printed or ""))
