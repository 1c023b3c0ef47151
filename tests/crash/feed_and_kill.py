"""What goes on in a kill campaign of a cluster: documents that are taken in all the time, and nodes that are killed."""

import json
import subprocess
import sys
import time
from itertools import islice
from threading import Event, Thread

from told_meanwhile import Outage

COMMAND = [sys.executable, "-m", "tradewarn"]
ENGINE = "elasticsearch"
MOST_SECONDS = 240  # for what must come about by itself


class Feed:
    """`tradewarn ingest`, again and again, each time with some documents more."""

    def __init__(self, records, env, folder, *, each, pause):
        self._records, self._env, self._folder = records, env, folder
        self._each, self._pause, self._end = each, pause, Event()
        self.runs = []  # when it began and ended, its exit code, what it told
        self.given = 0
        self._thread = Thread(target=self._feed)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *error):
        self._end.set()
        self._thread.join()

    def _feed(self):
        while not self._end.wait(self._pause):
            self.run(self._each)

    def run(self, count):
        """Take in so many documents, as a command of its own."""
        chunk = list(islice(self._records, count))
        file = self._folder / f"chunk{len(self.runs)}.jsonl"
        file.write_text("\n".join(map(json.dumps, chunk)) + "\n")
        began = time.monotonic()
        command = [*COMMAND, "ingest", "--json", str(file)]
        done = subprocess.run(command, env=self._env, capture_output=True, text=True, check=False)
        self.given += len(chunk)
        told = json.loads(done.stdout or "{}") | {"said": done.stderr[-2_000:], "given": len(chunk)}
        self.runs.append((began, time.monotonic(), done.returncode, told))

    def ran_after(self, moment):
        """Tell whether a run began after a moment, and ended."""
        return any(began >= moment for began, *_ in self.runs)


def waited_for(is_so, otherwise):
    """Wait, doing nothing about it; give the seconds."""
    began = time.monotonic()
    while not is_so():
        assert time.monotonic() - began < MOST_SECONDS, otherwise()
        time.sleep(0.1)
    return time.monotonic() - began


def caught_up(store):
    """Wait until the index has taken what the store has now; give the seconds."""
    due = set(store.notices.ids())
    return waited_for(
        lambda: due.issubset(store.indexed.ids(ENGINE)), lambda: f"nobody takes it up: {store.jobs.counts()}"
    )


class Kills:
    """Kills nodes, and keeps when what was down."""

    def __init__(self, cluster, store, feed, chance, *, pauses, down):
        self.cluster, self.store, self.feed, self.chance = cluster, store, feed, chance
        self.pauses, self.down = pauses, down
        self.outages, self.caught_up, self.steps = [], [], []

    def round(self):
        """Kill the master, another node after it is back, then all."""
        self._pause()
        first = self.cluster.master()
        self._one("master", first)
        self._pause()
        self._one("node", self.chance.choice([node for node in self.cluster.nodes if node is not first]))
        self._pause()
        self._all()

    def _step(self, what):
        self.steps.append((time.monotonic(), what))

    def _pause(self):
        time.sleep(self.chance.uniform(*self.pauses))

    def _one(self, what, node):
        self._step(f"kill {what}")
        since = time.monotonic()
        self.cluster.kill(node)
        self.cluster.wait_without(node)
        self.outages.append(Outage(what, since, time.monotonic()))
        self._step("go on without")
        self.cluster.restart(node)
        self.cluster.wait(status="green")
        self._step("whole")

    def _all(self):
        """Kill all; when an ingest has ended without them, and some time has passed, start them again."""
        self._step("kill all")
        since = time.monotonic()
        self.cluster.kill(*self.cluster.nodes)
        waited_for(lambda: self.feed.ran_after(since), lambda: "ingest hangs without the engine")
        time.sleep(max(0.0, since + self.down - time.monotonic()))
        self._step("start all")
        self.cluster.restart(*self.cluster.nodes)
        self.cluster.wait(status="yellow")
        self.outages.append(Outage("all", since, time.monotonic()))
        self._step("served")
        self.caught_up.append(caught_up(self.store))
        self._step("caught up")
        self.cluster.wait(status="green")
        self._step("whole")
