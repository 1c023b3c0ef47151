"""Runs in a process of its own: enters the documents of a file, a few at a time, and works none of them."""

import sys
import time
from itertools import islice

from extract.files import contents
from tradewarn.cli.ingesting import take
from tradewarn.settings import Settings
from tradewarn.store import open_store

TOGETHER, PAUSE = 50, 0.1


def main(path):
    settings = Settings.read()
    store = open_store(settings)
    given = iter(contents([path], stdin=sys.stdin.buffer, refuse=None, limit=settings.size_limit))
    while group := list(islice(given, TOGETHER)):
        take(store, group, source="manual")
        time.sleep(PAUSE)
    store.close()


if __name__ == "__main__":
    main(sys.argv[1])
