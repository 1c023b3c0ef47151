"""Runs in a process of its own, which damage may end: asks an index everything, and tells what came."""

import json
import sys
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from hashing_embedder import HashingEmbedder

from index.backend import Filters, Query
from index.backends.embedded import EmbeddedIndex
from index.embedded import unread
from tradewarn.errors import TradewarnError

NAILS = HashingEmbedder().queries(["nails"])[0]


def everything(backend):
    """Ask all that a search asks."""
    nails = Query(exact=("nails",), folded=("nails",))
    found = [ranked.id for ranked in backend.lexical(Query(limit=100))]
    size = backend.size()
    return {
        "found": sorted(found),
        "counted": backend.count(Query()).total,
        "with the word": sorted(ranked.id for ranked in backend.lexical(nails)),
        "read": sorted(backend.get(found)),
        "taken": sorted(backend.taken(found)),
        "near": sorted(near.id for near in backend.nearest(NAILS, Filters(), 100)),
        "passages": sorted(backend.passages(nails, found, 2)),
        "sizes": [size.records, size.passages, size.vectors],
    }


def anew(folder):
    """Open an index and ask it everything."""
    backend = EmbeddedIndex(folder)
    try:
        return everything(backend)
    finally:
        backend.close()


def tell(act):
    """Write what came as a line."""
    try:
        answer = act()
    except TradewarnError as error:
        answer = {"code": error.code, "what": error.what, "where": error.where, "fix": error.fix}
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def main(folders):
    """Ask the index of each line; the folder of the arguments stays open, and is asked at an empty line."""
    unread.LOOK_EVERY = 0.0
    opened = [EmbeddedIndex(Path(folder)) for folder in folders]
    for backend in opened:
        tell(partial(everything, backend))
    for line in sys.stdin:
        folder = line.strip()
        tell(partial(anew, Path(folder)) if folder else partial(everything, opened[0]))


if __name__ == "__main__":
    main(sys.argv[1:])
