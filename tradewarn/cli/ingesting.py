"""Documents into the store: archive first, then enter the work, then do it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from extract.files import Content
from extract.version import extractor_version
from tradewarn.model import Document
from tradewarn.store import Store
from tradewarn.store.archive import sha256
from tradewarn.store.documents import UNTOLD
from tradewarn.store.jobs import HELD
from tradewarn.store.rows import canonical

TOGETHER = 200  # documents archived under one commit
OPEN = frozenset(("ready", *HELD))  # states of work that was entered and not finished


@dataclass(frozen=True, slots=True)
class Taken:
    """What one ingest was given: digests in order, how many are new, and what was left undone before.

    `resumed` counts the pieces of work, of any stage, that an earlier run had entered and
    not finished, as after a kill.
    """

    digests: tuple[str, ...]
    new: int
    resumed: int


def take(
    store: Store, items: Iterable[Content], *, source: str, room: Callable[[], None] = lambda: None
) -> Taken:
    """Archive documents and enter the work on them; nothing is parsed yet.

    A document that is known and was read by these rules is left alone, so the same
    ingest twice does nothing the second time. One that other rules read is read again.

    Args:
        store: Where to.
        items: The documents.
        source: Where they come from.
        room: Called before each few hundred; returns when the queue has room for them.
    """
    digests: list[str] = []
    new = 0
    resumed = sum(
        n for states in store.jobs.counts().values() for state, n in states.items() if state in OPEN
    )
    for group in _groups(items):
        room()
        made = [_document(store, item, source) for item in group]
        with store.transaction() as c:
            new += store.documents.add(made, connection=c)
            names = list(dict.fromkeys(d.sha256 for d in made))
            store.jobs.supersede("extract", dict.fromkeys(names, extractor_version()), connection=c)
        digests += [d.sha256 for d in made]
    return Taken(digests=tuple(dict.fromkeys(digests)), new=new, resumed=resumed)


def enter_outdated(store: Store) -> int:
    """Enter the work on every document that other rules read; return how many."""
    version = extractor_version()
    outdated = [d for d, v in store.documents.versions().items() if v != version]
    with store.transaction() as c:
        store.jobs.supersede("extract", dict.fromkeys(outdated, version), connection=c)
        store.jobs.reopen("extract", outdated, version=version, connection=c)  # done, but not by these
    return len(outdated)


def enter_changed_profiles(store: Store) -> int:
    """Enter the match of every built-in profile that is new or reads otherwise; return how many."""
    from kb.profiles import builtin_profiles
    from tradewarn.store.profiles import STAGE

    versions = {p.id: sha256(canonical(p).encode())[:12] for p in builtin_profiles()}
    return store.jobs.supersede(STAGE, versions)


def _document(store: Store, item: Content, source: str) -> Document:
    return Document(
        sha256=store.archive.put(item.data),
        source=source,
        name=item.name,
        media_type=UNTOLD,
        size=len(item.data),
        url=item.url,
        record=item.record,
    )


def _groups(items: Iterable[Content]) -> Iterator[Sequence[Content]]:
    rest = iter(items)
    while group := list(islice(rest, TOGETHER)):
        yield group
