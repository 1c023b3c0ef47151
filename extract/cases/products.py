"""Which names of goods are one product, as the documents of one importing country use them.

Two names that the thesaurus holds for one kind of goods can be two orders all the same, made
years apart (“steel plate”, “alloy steel plate”). Their calendars tell: an order is reviewed
over years that end in its own month, and looked at again every five years on its own day.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from extract.cases.injury import two_names
from extract.cases.items import UNKNOWN, Item
from extract.cases.words import same_product
from tradewarn.model import Instrument, Stage

A_YEAR = (timedelta(days=358), timedelta(days=372))
SAME_SUNSET = timedelta(days=200)  # institution, scheduling and what is printed of them lie this near
SUNSETS_APART = timedelta(days=4 * 365)
Name = tuple[frozenset[str], frozenset[str]]
Proceeding = tuple[str, str]
Calendar = dict[Proceeding, tuple[set[int], set[date]]]


def name_of(item: Item) -> Name:
    """Give what tells an item's product: its words, and its goods."""
    return item.words, item.goods


def product_classes(items: Sequence[Item]) -> dict[Name, int]:
    """Number the products; two names of one product bear one number.

    Args:
        items: All items of one importing country.
    """
    names = sorted({name_of(i) for i in items if i.words}, key=lambda n: (sorted(n[0]), sorted(n[1])))
    parent = list(range(len(names)))
    calendars = _calendars(items, {name: i for i, name in enumerate(names)})

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    def unite(i: int, j: int) -> None:
        i, j = root(i), root(j)
        if i != j:
            parent[i] = j
            for key, (months, days) in calendars[i].items():
                mine = calendars[j].setdefault(key, (set(), set()))
                mine[0].update(months)
                mine[1].update(days)

    by_words: dict[frozenset[str], int] = {}
    by_good: dict[str, list[int]] = defaultdict(list)
    for i, (words, _) in enumerate(names):
        unite(i, by_words.setdefault(words, i))
    for i, (words, goods) in enumerate(names):
        for good in goods:
            for j in by_good[good]:
                apart = root(i) != root(j) and same_product(words, names[j][0], shared_goods=True)
                if apart and _agree(calendars[root(i)], calendars[root(j)]):
                    unite(i, j)
            by_good[good].append(i)
    at = {name: i for i, name in enumerate(names)}
    for citing, cited in _citing(items):
        if _agree(calendars[root(at[citing])], calendars[root(at[cited])]):
            unite(at[citing], at[cited])
    classes = {name: root(i) for i, name in enumerate(names)}
    for a, b in two_names(items, classes):
        if _agree(calendars[root(a)], calendars[root(b)]):
            unite(a, b)
    return {name: root(i) for i, name in enumerate(names)}


def cited_goods(item: Item, cited: Iterable[Item]) -> bool:
    """Tell whether a document is on the goods of an act that it cites; one that names none is."""
    if not item.words and not item.goods:
        return True
    return any(item.goods & other.goods or _half(item.words, other.words) for other in cited)


def _half(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a and b) and 2 * len(a & b) >= min(len(a), len(b))


def _citing(items: Sequence[Item]) -> Iterator[tuple[Name, Name]]:
    """Give the names under which a document and an act that it cites speak of the same goods."""
    acts: dict[tuple[str, str], list[Item]] = defaultdict(list)
    for item in items:
        if item.act and item.words and not item.loose:
            acts[item.track, item.act].append(item)
    for item in items:
        for number in sorted(item.cites) if item.words and not item.loose else ():
            for other in acts[item.track, number]:
                if set(item.origins) & set(other.origins) and cited_goods(item, [other]):
                    yield name_of(item), name_of(other)


def _calendars(items: Sequence[Item], at: dict[Name, int]) -> list[Calendar]:
    """Give by name the months in which reviewed years end, and the days of sunset reviews."""
    found: list[Calendar] = [{} for _ in at]
    for item in items:
        notice = item.notice
        if notice is None or not item.words or item.loose or item.track == UNKNOWN:
            continue
        for origin in item.origins:
            months, days = found[at[name_of(item)]].setdefault((item.track, origin), (set(), set()))
            if notice.stage is Stage.SUNSET_INSTITUTION:
                days.add(item.day)
            period = notice.period
            reviewed = item.phase == "review" and item.track == Instrument.AD and len(item.origins) == 1
            if reviewed and period and A_YEAR[0] <= period.end - period.start <= A_YEAR[1]:
                months.add(period.end.month)
    return found


def _agree(a: Calendar, b: Calendar) -> bool:
    """Tell whether two calendars can be one order's."""
    for key in a.keys() & b.keys():
        (mine, my_days), (theirs, their_days) = a[key], b[key]
        if mine and theirs and not mine & theirs:
            return False
        if any(SAME_SUNSET < abs(x - y) < SUNSETS_APART for x in my_days for y in their_days):
            return False
    return True
