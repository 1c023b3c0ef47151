"""Runs in a process of its own, to be killed: takes in notices, looks, tells, acknowledges."""

import sys
from pathlib import Path

from index.saved.looking import look
from tradewarn.model import Document, Extraction, Hit, Notice, Page, SavedSearch, SearchAnswer, Why
from tradewarn.settings import Settings
from tradewarn.store import Store, open_store

DOCUMENTS, EACH, AT = 40, 3, "2031-01-01T00:00:00Z"


def put(store: Store, number: int) -> None:
    digest = f"{number:064x}"
    store.documents.add([Document(sha256=digest, source="made", name="d", media_type="text/plain", size=1)])
    notices = tuple(
        Notice(id=f"n-{number}-{k}", document=digest, pages=(1, 1), title=f"shrimp {number} {k}")
        for k in range(EACH)
    )
    read = Extraction(
        path="d",
        sha256=digest,
        media_type="text/plain",
        language="en",
        pages=(Page(number=1, text="text"),),
        relevant=True,
        notices=notices,
        issues=(),
    )
    store.documents.read([read], version="1")
    store.notices.replace([read])


def run(home: Path) -> None:
    store = open_store(Settings(home=home, database_url=""))

    def ask(text, *, filters, limit=20, offset=0, mode="hybrid"):
        found = list(store.notices.all()) if "notice" in filters.kind else []
        hits = tuple(
            Hit(
                id=n.id,
                kind="notice",
                ref=n.id,
                title=n.title,
                authority=None,
                publication_date=None,
                score=1,
                why=Why(lexical_rank=1),
            )
            for n in found[offset : offset + limit]
        )
        return SearchAnswer(query=text, total=len(found), took_ms=1, hits=hits)

    made = SavedSearch(id="", owner="an", name="mine", query="shrimp", all_now=True, created=AT)
    item = store.searches.save(made)
    begun = max(0, store.documents.count() - 1)  # the last may have no notices yet
    for number in range(begun, DOCUMENTS):
        put(store, number)
        look(store, ask, item, at=AT)
        new = store.searches.waiting(item.id)
        for match in new:
            sys.stdout.write(f"{match.id} {match.hit.id}\n")
        sys.stdout.flush()
        store.searches.acknowledge(item.id, [match.id for match in new], at=AT)
    look(store, ask, item, at=AT)
    new = store.searches.waiting(item.id)
    for match in new:
        sys.stdout.write(f"{match.id} {match.hit.id}\n")
    sys.stdout.flush()
    store.searches.acknowledge(item.id, [match.id for match in new], at=AT)
    store.close()


if __name__ == "__main__":
    run(Path(sys.argv[1]))
