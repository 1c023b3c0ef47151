"""The classifier over what is loaded in a store, and over our own knowledge alone."""

import json
from collections import Counter
from functools import lru_cache
from threading import Lock
from weakref import WeakKeyDictionary

from kb.hs.classifier import Classifier
from kb.hs.known import Known, ours, table_words
from kb.hs.titles import Titles
from tradewarn.model import HsTable, Source
from tradewarn.store import Store

_made: "WeakKeyDictionary[Store, tuple[int, Classifier]]" = WeakKeyDictionary()
_making = Lock()


@lru_cache(maxsize=1)
def shipped_classifier() -> Classifier:
    """Give the classifier that knows only what the project ships."""
    rows = ours()
    return Classifier(rows, tables=_tables(rows), titles=Titles())


def classifier_of(store: Store) -> Classifier:
    """Give the classifier over all that the store has loaded, made anew when that changes."""
    with _making:
        version = store.reference.version()
        held = _made.get(store)
        if held is None or held[0] != version:
            held = _made[store] = (version, _make(store))
        return held[1]


def _make(store: Store) -> Classifier:
    rows = _classified(store)
    vi: dict[str, str] = {}
    en: dict[str, str] = {}
    for line in store.reference.hs_lines():
        for words, titles in ((line.vi, vi), (line.en, en)):
            if not words:
                continue
            own = table_words(words)
            code = line.code[:-2] if len(line.code) == 8 and line.code.endswith("00") else line.code
            titles.setdefault(code, own or words.strip(" -"))
            if own and len(line.code) >= 4:
                source = Source(id=f"{line.source}:{line.code}", ref=line.source)
                rows.append(Known(own, ((line.code, 1.0),), "table", source, line.source))
    rows += ours()
    rows = _once(rows)
    return Classifier(rows, tables=_tables(rows), titles=Titles(vi, en))


def _classified(store: Store) -> list[Known]:
    found: list[Known] = []
    for code, listed, body in store.reference.classified():
        held = json.loads(body)
        source = Source.model_validate(held["source"])
        found.append(Known(held["words"], ((code, 1.0),), held["kind"], source, listed, held["name"]))
    return found


def _once(rows: list[Known]) -> list[Known]:
    """Leave out what says again the same of the same subheading: lines of a longer tariff do."""
    found: dict[tuple[str, str], Known] = {}
    again: list[Known] = []
    for row in rows:
        if row.kind == "table":
            found.setdefault((row.codes[0][0][:6], row.words), row)
        else:
            again.append(row)
    return [*again, *found.values()]


def _tables(rows: list[Known]) -> list[HsTable]:
    counted = Counter((row.listed, row.kind) for row in rows)
    return [HsTable(name=name, kind=kind, rows=n) for (name, kind), n in sorted(counted.items())]
