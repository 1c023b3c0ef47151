"""Runs in a process of its own: a worker whose one stage takes a while with each job."""

import sys
import time
from pathlib import Path

from tradewarn.cli.commands.worker import serve
from tradewarn.cli.ending import ended_by_signals
from tradewarn.settings import Settings
from tradewarn.stopping import Stop
from tradewarn.store import open_store
from tradewarn.work import Stage, Worker


def main(home, url, seconds):
    store = open_store(Settings(home=Path(home), database_url=url))

    def work(jobs):
        sys.stdout.write("begun\n")
        sys.stdout.flush()
        until = time.monotonic() + float(seconds)
        while time.monotonic() < until:
            time.sleep(0.1)
        store.jobs.done(jobs)

    stop = Stop()
    worker = Worker(store, [Stage("extract", work)], stopping=stop.is_set)
    with ended_by_signals(stop, worker.give_back):
        serve(store, worker, stop=stop)


if __name__ == "__main__":
    main(*sys.argv[1:])
