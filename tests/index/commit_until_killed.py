"""Runs in a process of its own, to be killed: commits batch after batch, and tells every step of it.

What a batch does follows from its number, so the parent knows what must be found after
any acknowledgement. A step is told before it begins: who kills so long after the line
hits the step, however slow the machine is.
"""

import os
import random
import sys
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import numpy as np
from hashing_embedder import HashingEmbedder

from index.backend import Vectored
from index.entries import entry_hash, passage_text
from index.passages import cut_passages
from tradewarn.model import IndexEntry, Page

STEPS = ("vectors", "manifest", "words", "passages", "records", "merge", "ack")
GOODS = ("frozen shrimp", "steel nails", "paper plates", "thép cuộn", "solar cells", "wooden cabinets")
EMBEDDER = HashingEmbedder()
LAST = 100_000  # the parent ends it long before


def operations(number, live):
    """Tell what batch `number` does to the live records: id to version, None where one is deleted."""
    chance = random.Random(f"batch {number}")
    size = chance.choice((1, 1, 2, 3, 8, 20))
    known = sorted(live)
    new = [f"r{number:05d}x{n}" for n in range(size)]
    replaced = chance.sample(known, min(len(known), size // 2 + chance.randrange(3)))
    rest = [record for record in known if record not in replaced]
    share = 4 if len(known) > 90 else 1
    gone = chance.sample(rest, min(len(rest), share * chance.randrange(size // 2 + 2)))
    return dict.fromkeys([*new, *replaced], number) | dict.fromkeys(gone)


def after(live, doing):
    """Give the live records after a batch."""
    return {record: version for record, version in (live | doing).items() if version is not None}


def word(record, version):
    """Give the one word that only this version of this record has."""
    return f"{record}v{version}z"


def entry(record, version):
    """Make a version of a record; versions differ in words, length and number of passages."""
    chance = random.Random(f"{record} {version}")
    own, goods = word(record, version), chance.choice(GOODS)
    kept = []
    for number in range(1, chance.randint(2, 5)):
        said = [f"Notice {own} on {goods}, item {own}p{number}i{n}. " for n in range(chance.randint(3, 40))]
        kept.append(Page(number=number, text="".join(said)))
    return IndexEntry(
        id=record,
        kind="notice",
        ref=f"{record}-{version}",
        title=f"Notice {own} on {goods}",
        passages=cut_passages(record, kept),
        market=chance.choice(("US", "EU", "IN")),
        date=date(2025, 1, chance.randint(1, 28)),
    )


@cache
def vectored(record, version):
    """Make a version ready for the index."""
    made = entry(record, version)
    vectors = EMBEDDER.passages([passage_text(made, passage) for passage in made.passages])
    return Vectored(made, entry_hash(made), vectors.astype(np.float16).astype(np.float32), EMBEDDER.name)


def tell(step):
    os.write(1, f"{step}\n".encode())


class Telling:
    """A writer of the engine that tells when it commits and when it waits for its merges."""

    def __init__(self, writer, name):
        self._writer, self._name = writer, name

    def __getattr__(self, name):
        return getattr(self._writer, name)

    def commit(self):
        tell(self._name)
        return self._writer.commit()

    def wait_merging_threads(self):
        tell("merge")
        return self._writer.wait_merging_threads()


def tell_steps():
    """Make the index tell each step of a commit before it takes it."""
    from index.embedded import vectors
    from index.embedded.lexical import LexicalIndex

    def before(step, act):
        def told(*given, **more):
            tell(step)
            return act(*given, **more)

        return told

    make = LexicalIndex._writing

    def writing(self):
        if self._writers is None:
            records, passages = make(self)
            self._writers = Telling(records, "records"), Telling(passages, "passages")
        return self._writers

    LexicalIndex._writing = writing
    LexicalIndex.commit = before("words", LexicalIndex.commit)
    vectors.VectorIndex.commit = before("vectors", vectors.VectorIndex.commit)
    vectors.write_manifest = before("manifest", vectors.write_manifest)


def run(folder, first):
    from index.backends.embedded import EmbeddedIndex

    live = {}
    for number in range(first):
        live = after(live, operations(number, live))
    backend = EmbeddedIndex(folder)
    for number in range(first, LAST):
        doing = operations(number, live)
        for record in doing:  # before it begins: vectors take longer than a commit
            vectored(record, number)
        tell(f"begin {number}")
        commit(backend, doing)
        tell(f"ack {number}")
        live = after(live, doing)


def commit(backend, doing):
    """Do a batch."""
    backend.add([vectored(record, version) for record, version in doing.items() if version is not None])
    backend.delete([record for record, version in doing.items() if version is None])
    backend.commit()


def kinds(count):
    """Count what the first batches do, to see that they do everything."""
    live, seen = {}, Counter()
    for number in range(count):
        doing = operations(number, live)
        seen.update("gone" if v is None else "replaced" if r in live else "new" for r, v in doing.items())
        live = after(live, doing)
    return seen


if __name__ == "__main__":
    tell_steps()
    run(Path(sys.argv[1]), int(sys.argv[2]))
