"""A reader in a process of its own: asks the index until it finds what it is told to look for.

Says when, on the clock that all processes of a machine share.
"""

import json
import sys
from pathlib import Path
from time import monotonic, sleep

import numpy as np

from index.backend import Filters, Query
from index.backends.embedded import EmbeddedIndex

PAUSE = 0.002  # seconds between two looks


def main() -> None:
    """Look for each record that is named on standard input."""
    backend = EmbeddedIndex(Path(sys.argv[1]))
    backend.nearest(np.ones(384, dtype=np.float32), Filters(), 1)  # vectors are loaded when first asked for
    say({"open": True})
    for line in sys.stdin:
        asked = json.loads(line)
        query = Query(exact=(asked["word"],), folded=(asked["word"],), limit=1)
        vector = np.array(asked["vector"], dtype=np.float32)
        say({"looked": bool(backend.lexical(query))})
        while not backend.lexical(query):
            sleep(PAUSE)
        words = monotonic()
        while [near.id for near in backend.nearest(vector, Filters(), 1)] != [asked["id"]]:
            sleep(PAUSE)
        say({"words": words, "meaning": monotonic()})


def say(what: object) -> None:
    """Write one line."""
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
