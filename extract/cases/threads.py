"""Which items are steps of one proceeding.

A thread holds the items of one kind of proceeding (anti-dumping, countervailing, …) on
one product from one origin; over the years it can hold several proceedings one after
another. Each is a segment. An item that names several origins ties their segments into
one case, as the authority treats them in one document.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import groupby

from extract.cases.items import UNKNOWN, Item
from extract.cases.numbers import number_form
from extract.cases.products import Name, cited_goods, name_of, product_classes
from tradewarn.model import Stage

SAME_OPENING = timedelta(days=200)  # petition, institution and initiation lie this near
LONGEST_INVESTIGATION = timedelta(days=3 * 365)
Thread = tuple[str, int, str]
ON_A_MEASURE = (Stage.COURT_DECISION_AMENDED_FINAL, Stage.SCOPE_RULING)
AFTER_ORDER = timedelta(days=150)  # an amended final or an injury vote printed after the order


@dataclass(slots=True)
class Segment:
    """One proceeding in the making."""

    items: list[Item] = field(default_factory=list)
    numbers: set[str] = field(default_factory=set)
    acts: set[str] = field(default_factory=set)
    opened: date | None = None
    ordered: date | None = None
    reviewed: date | None = None
    ended: date | None = None

    def take(self, item: Item) -> None:
        """Add an item and what it tells."""
        self.items.append(item)
        if not item.loose and not item.joint:
            self.numbers |= item.numbers
        if item.act and not item.loose:
            self.acts.add(item.act)
        self.opened = min((d for d in (self.opened, item.opened) if d), default=None)
        self.ordered = min((d for d in (self.ordered, item.ordered) if d), default=None)
        self.ended = max((d for d in (self.ended, item.ended) if d), default=None)
        if item.phase == "review":
            self.reviewed = min(self.reviewed or item.day, item.day)

    @property
    def first(self) -> date:
        """The day of the earliest item."""
        return min(i.day for i in self.items)

    def contradicts(self, item: Item) -> bool:
        """Tell whether the item bears another number of the same form."""
        forms = {number_form(n) for n in self.numbers} & {number_form(n) for n in item.numbers}
        return bool(forms) and not self.numbers & item.numbers


def join(items: Sequence[Item]) -> list[list[Item]]:
    """Join items into cases; equal items in any order give equal groups.

    Args:
        items: All items of one importing country.

    Returns:
        The items of each case by day, the cases by their first item.
    """
    ordered = sorted(items, key=lambda i: (i.day, i.key, i.track))
    classes = product_classes(ordered)
    threads: dict[Thread, list[Segment]] = defaultdict(list)
    by_number: dict[tuple[str, str], Segment] = {}
    firm = [i for i in ordered if not i.loose and not i.joint and i.track != UNKNOWN]
    for item in firm:
        for origin in item.origins:
            _put(item, threads[item.track, classes[name_of(item)], origin])
    for segments in threads.values():
        for segment in segments:
            for number in segment.numbers:
                by_number.setdefault((segment.items[0].track, number), segment)
    attached = _Attached(threads, classes, by_number)
    firm_keys = {i.key for i in firm}
    for _, several in groupby((i for i in ordered if i.key not in firm_keys), key=lambda i: i.key):
        attached.add(list(several))
    return _components([s for segments in threads.values() for s in segments] + attached.alone)


class _Attached:
    """The segments made so far, to which items that say less are attached."""

    def __init__(
        self,
        threads: dict[Thread, list[Segment]],
        classes: Mapping[Name, int],
        by_number: Mapping[tuple[str, str], Segment],
    ) -> None:
        self.threads = threads
        self.classes = classes
        self.by_number = by_number
        self.alone: list[Segment] = []
        self.by_class: dict[int, list[Thread]] = defaultdict(list)
        self.by_good: dict[str, set[Thread]] = defaultdict(set)
        for key, segments in threads.items():
            self.by_class[key[1]].append(key)
            for good in {g for s in segments for i in s.items for g in i.goods}:
                self.by_good[good].add(key)

    def add(self, items: Sequence[Item]) -> None:
        """Add one document's items to every segment they can be steps of.

        What no segment takes stands alone: the origins of a joint notice for which no
        document tells the instrument, and an item that nothing else is about.
        """
        taken: set[str] = set()
        for item in items:
            numbered = self._numbered(item) or self._cited(item)  # decides, unless it is about others too
            for segment, origin in numbered + (self._by_product(item) if item.joint or not numbered else []):
                if item not in segment.items:
                    segment.take(item)
                taken |= {origin} if item.joint else set(item.origins)
        for item in items[:1] if items[0].joint else items:
            left = tuple(o for o in item.origins if o not in taken)
            if left:
                self._alone(replace(item, origins=left))

    def _alone(self, item: Item) -> None:
        number = self.classes.get(name_of(item))
        if number is None or (item.loose and UNKNOWN not in item.origins):
            segment = Segment()
            segment.take(item)
            self.alone.append(segment)
            return
        for origin in item.origins:
            key = (item.track, number, origin)
            if key not in self.threads:
                self.by_class[number].append(key)
            _put(item, self.threads[key])

    def _numbered(self, item: Item) -> list[tuple[Segment, str]]:
        tracks = [item.track] if item.track != UNKNOWN else sorted({t for t, _ in self.by_number})
        keys = [(t, n) for t in tracks for n in sorted(item.numbers)]
        found = [self.by_number[k] for k in keys if k in self.by_number]
        return [(s, o) for s in found for o in sorted({o for i in s.items for o in i.origins})]

    def _cited(self, item: Item) -> list[tuple[Segment, str]]:
        """Give the segments of the acts that an item cites, where it is about their goods and countries."""
        found = []
        for (track, _, origin), segments in sorted(self.threads.items()) if item.cites else ():
            if item.track not in (track, UNKNOWN) or not {origin, UNKNOWN} & set(item.origins):
                continue
            found += [(s, origin) for s in segments if s.acts & item.cites and cited_goods(item, s.items)]
        return found

    def _by_product(self, item: Item) -> list[tuple[Segment, str]]:
        if not item.words:
            return []
        if item.loose and UNKNOWN not in item.origins:  # several products in one notice
            keys = {k for g in item.goods for k in self.by_good[g]}
        else:
            keys = set(self.by_class[self.classes[name_of(item)]])
        fitting = []
        for key in sorted(keys):
            if item.track in (key[0], UNKNOWN) and (key[2] in item.origins or UNKNOWN in item.origins):
                segment = _choose(item, self.threads[key])
                if segment is not None:
                    fitting.append((segment, key[2]))
        unsure = UNKNOWN in item.origins and len({id(s) for s, _ in fitting}) > 1
        return [] if unsure else fitting


def _put(item: Item, segments: list[Segment]) -> None:
    """Add an item to the segment it is a step of, or begin one."""
    segment = _choose(item, segments)
    if segment is None:
        segment = Segment()
        segments.append(segment)
    segment.take(item)


def _choose(item: Item, segments: Sequence[Segment]) -> Segment | None:
    """Give the segment that an item is a step of; None if it begins another."""
    for segment in segments:
        if segment.numbers & item.numbers:
            return segment
    open_to = [s for s in segments if not s.contradicts(item)]
    for segment in open_to:
        if segment.acts & item.cites and item.day >= segment.first:
            return segment
    if item.notice is not None and item.notice.stage in ON_A_MEASURE:  # a later investigation has none yet
        measured = [s for s in open_to if s.ordered or s.reviewed]
        open_to = measured or open_to
    for segment in reversed(open_to):
        if _fits(item, segment):
            return segment
    return None


def _fits(item: Item, segment: Segment) -> bool:
    """Tell whether an item can be a step of a segment by its kind and time."""
    day = item.day
    if item.phase == "opening":
        if segment.opened is not None:
            return abs(day - segment.opened) <= SAME_OPENING
        return segment.first >= day and segment.first - day <= LONGEST_INVESTIGATION
    if segment.opened is not None and day < segment.opened - SAME_OPENING:
        return False
    if item.phase in ("investigation", "measure"):
        late = segment.ordered + AFTER_ORDER if segment.ordered else segment.reviewed
        if late is not None and day > late:
            return item.phase == "measure" and _renews(item, segment)
        begun = segment.opened or segment.first
        return day - begun <= LONGEST_INVESTIGATION
    if item.phase == "review":
        if segment.ordered is not None:
            return day >= segment.ordered
        began = segment.opened
        return began is None or day - began > LONGEST_INVESTIGATION / 2
    return True


def _renews(item: Item, segment: Segment) -> bool:
    """Tell whether an order sets anew a measure that was reviewed and has not ended."""
    if segment.ordered is None or segment.reviewed is None or segment.ended is not None:
        return False
    return item.opened is None and segment.ordered < segment.reviewed <= item.day


def _told(segment: Segment) -> bool:
    """Tell whether a document says for which instrument the segment is."""
    return any(not i.joint and i.track != UNKNOWN for i in segment.items)


def _components(segments: Sequence[Segment]) -> list[list[Item]]:
    """Tie segments into one case that share an item of several origins, or a case number."""
    parent = {id(s): s for s in segments}

    def root(s: Segment) -> Segment:
        while parent[id(s)] is not s:
            s = parent[id(s)]
        return s

    holder: dict[tuple[str, str], Segment] = {}
    for segment in segments:
        firm = [i for i in segment.items if not i.loose and not (i.joint and _told(segment))]
        ties = [(i.track, i.key) for i in firm] + [(segment.items[0].track, n) for n in segment.numbers]
        for tie in sorted(ties):
            parent[id(root(segment))] = root(holder.setdefault(tie, segment))
    groups: dict[int, dict[tuple[str, str], Item]] = defaultdict(dict)
    for segment in segments:
        for item in segment.items:
            groups[id(root(segment))][item.key, item.track] = item
    made = [sorted(g.values(), key=lambda i: (i.day, i.key, i.track)) for g in groups.values()]
    return sorted(made, key=lambda g: [(i.day, i.key, i.track) for i in g])
