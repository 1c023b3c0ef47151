"""Runs in a process of its own, to be killed: backup, restore or move, telling every step before it takes it."""

import os
import sys

from index.backends.embedded import EmbeddedIndex, EmbeddedSuccessor
from index.elastic.engine import ElasticIndex
from index.elastic.succeeding import ElasticSuccessor
from index.elastic.writing import Writing
from tradewarn.cli import moving, rebuilding, tradewarn
from tradewarn.store.archive import Archive
from tradewarn.store.backups import restoring, taking
from tradewarn.store.backups.parts import Packs
from tradewarn.store.copying import filling
from tradewarn.store.moving import bringing, ends
from tradewarn.store.moving import moving as rows

STEPS = {  # where each is called
    "backup": [
        (taking, "rows"),
        (Packs, "add"),
        (taking, "_vectors"),
        (taking, "_write"),
        (taking, "_sync"),
    ],
    "restore": [
        (restoring, "check"),
        (Archive, "put"),
        (restoring, "_rows"),
        (filling, "fill"),
        (filling, "continue_numbers"),
        (filling, "index_is_due"),
        (restoring, "bring_vectors"),
        (rebuilding, "rebuild"),
    ],
    "move": [
        (ends, "_begin"),
        (rows, "bring_new"),
        (bringing, "fill"),
        (rows, "hold"),
        (rows, "bring_changed"),
        (rows, "_compare"),
        (ends, "finish"),
        (ends, "_refer"),
        (ends, "leave"),
        (moving, "_index"),
        (ElasticIndex, "add"),
        (EmbeddedIndex, "add"),
        (Writing, "_write"),
        (ElasticIndex, "commit"),
        (EmbeddedIndex, "commit"),
        (rebuilding, "_taken_over"),
        (ElasticSuccessor, "takes_over"),
        (EmbeddedSuccessor, "takes_over"),
        (rebuilding, "_give_back"),
    ],
}
FEW = 20  # rows of a batch, so that there are many


def before(step, act):
    def told(*given, **more):
        os.write(1, f"{step}\n".encode())
        return act(*given, **more)

    return told


if __name__ == "__main__":
    bringing.MOST_ROWS = rebuilding.BATCH = FEW
    for home, name in STEPS[sys.argv[1]]:
        setattr(home, name, before(name, getattr(home, name)))
    tradewarn(sys.argv[1:], standalone_mode=False)
    os.write(1, b"end\n")
