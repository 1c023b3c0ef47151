"""A cluster of three under ingest and ten searches a second, its nodes killed: nothing lost, nothing wrong.

A worker runs all the time, as `compose.yaml` has it; `tradewarn ingest` runs again and again beside it. A
round kills the elected master, another node after the first is back, then all of them for a time.
"""

import json
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from ask_meanwhile import ask, shown
from feed_and_kill import COMMAND, ENGINE, Feed, Kills, caught_up, waited_for
from told_meanwhile import Told, failures, longest_silence, wrong

from bench.engines.__main__ import cache
from bench.engines.cluster import start
from bench.engines.fetching import VERSION, Absent
from index.entries import entry_hash
from index.stage import entries_of, indexed_ids
from tradewarn.cli.program import Program
from tradewarn.cli.services import ProgramServices
from tradewarn.settings import Settings
from tradewarn.store import open_store

SEED = 20_261_123
ASKING = [sys.executable, Path(__file__).parent / "ask_meanwhile.py"]
BASE = 40  # documents that are acknowledged before the first kill
PAGE = 40  # more than match within a question's days, so that an answer shows all there is
QUESTIONS = [
    {"text": "2031-00007", "mode": "lexical", "limit": PAGE},
    {"text": "frozen widgets", "mode": "lexical", "limit": PAGE, "from": "2031-01-01", "to": "2031-01-28"},
    {"text": "", "mode": "lexical", "limit": PAGE, "from": "2031-02-01", "to": "2031-02-03"},
    {"text": "frozen shrimp Vietnam", "mode": "hybrid", "limit": 10},
    {"text": "steel review", "mode": "lexical", "limit": PAGE, "from": "2031-05-01", "to": "2031-05-20"},
    {"text": "2031-00031", "mode": "lexical", "limit": PAGE},
    {"text": "", "mode": "lexical", "limit": PAGE, "from": "2031-03-11", "to": "2031-03-14"},
    {"text": "raw honey", "mode": "lexical", "limit": PAGE, "from": "2031-08-01", "to": "2031-08-20"},
    {"text": "tôm đông lạnh", "mode": "hybrid", "limit": 10},
    {"text": "paper plates", "mode": "lexical", "limit": PAGE, "from": "2031-10-01", "to": "2031-12-20"},
]


@pytest.fixture
def nodes(tmp_path_factory):
    """Three nodes of the test's own, which may be killed."""
    home = cache() / f"elasticsearch-{VERSION}"
    if not (home / "bin" / "elasticsearch").is_file():
        pytest.skip("no Elasticsearch here; `make engines` fetches it")
    folder = tmp_path_factory.mktemp("nodes")
    for above in (folder, *folder.parents[:2]):  # the server's user must pass through
        above.chmod(0o755)
    try:
        cluster = start(home, folder, nodes=3)
    except Absent as why:
        pytest.skip(str(why))
    yield cluster
    cluster.stop()


class Arena:
    """A cluster, a store, a worker, and what is taken in and asked meanwhile."""

    def __init__(self, folder, cluster, env, processes, records):
        self.folder, self.cluster, self._start, self.records = folder, cluster, processes, records
        own = {"TRADEWARN_INDEX_URL": cluster.url(), "TRADEWARN_INDEX_CA": str(cluster.ca)}
        self.env = env | own | {"TRADEWARN_JOBS": "1"}
        self.worker = self._process("worker", *COMMAND, "worker")
        self.store = open_store(self.settings())

    def settings(self, **more):
        named = {name: value for name, value in self.env.items() if name.startswith("TRADEWARN_")}
        return Settings.read(named | more)

    def _process(self, name, *command, **more):
        with (self.folder / f"{name}.said").open("w") as said:
            return self._start(*command, env=self.env, stderr=said, **more)

    def said(self, name):
        return (self.folder / f"{name}.said").read_text()[-3_000:]

    def ask(self):
        """Begin to ask; returns when answers come."""
        questions, told = self.folder / "questions.json", self.folder / "told.jsonl"
        questions.write_text(json.dumps(QUESTIONS))
        with told.open("w") as out:
            self._asking = self._process("asking", *ASKING, questions, stdin=subprocess.PIPE, stdout=out)
        waited_for(
            lambda: len(Told.read(told).given) > len(QUESTIONS),
            lambda: self.said("asking") + told.read_text()[-3_000:],
        )

    def end(self):
        """Stop asking, then the worker; give what was told."""
        self._asking.stdin.close()
        assert self._asking.wait(timeout=60) == 0, self.said("asking")
        self.worker.terminate()
        self.worker.wait(timeout=60)
        told = Told.read(self.folder / "told.jsonl")
        assert told.ended
        return told

    def left(self):
        """Count the work that is neither done nor dead."""
        counts = self.store.jobs.counts().values()
        return sum(n for states in counts for state, n in states.items() if state not in ("done", "dead"))


def settled(services):
    """Ask everything of an index that nobody writes to; longer answers page by page."""
    answers = []
    for question in QUESTIONS:
        found = {}
        while True:
            answer = ask(services, question, offset=len(found))
            found |= {hit.id: shown(hit) for hit in answer.hits}
            if not answer.hits or question["mode"] != "lexical" or len(found) >= answer.total:
                break
        answers.append(found)
    return answers


def check_ingest(feed, outages):
    """Every run ended by itself with all its documents read, also without an engine."""
    down = [outage for outage in outages if outage.what == "all"]
    for outage in down:
        assert any(outage.since <= began and ended <= outage.until for began, ended, *_ in feed.runs)
    for _, _, code, told in feed.runs:
        assert code in (0, 1) and told["documents"] == told["new"] == told["given"], told
        assert told["read"] + told["waiting"] >= told["given"], told


def check_held(arena, told, given):
    """Hold the cluster to the store's rows, and to an embedded index that is given the same records."""
    with Program(arena.settings()) as program:
        store, backend = program.store, program.backend
        stored, rows = indexed_ids(store), store.indexed.ids(ENGINE)
        assert sorted(rows) == sorted(stored)
        assert set(told.acknowledged) <= set(rows) and not told.taken_back
        entries = entries_of(store, stored)
        held = {one: taken.hash for one, taken in backend.taken(stored).items()}
        assert held == {one: entry_hash(entry) for one, entry in entries.items()}
        assert backend.size().records == len(stored) and backend.size().vectors == backend.size().passages
        assert store.jobs.dead() == 0 and store.documents.count() == given
        answers = settled(ProgramServices(program))
    with Program(arena.settings(TRADEWARN_INDEX_URL="")) as program:
        program.indexer.add(list(entries.values()))
        beside = settled(ProgramServices(program))
    for question, one, other in zip(QUESTIONS, answers, beside, strict=True):
        assert question["mode"] != "lexical" or one == other, question
    return answers


def report(rounds, told, kills, feed, seconds):
    """Write the figures out."""
    lines = [f"{rounds} rounds in {seconds:.0f} s: {feed.given} documents in {len(feed.runs)} runs of ingest"]
    lines += [
        f"{len(told.acknowledged)} notices acknowledged; {len(told.answers)} searches, {len(told.failed)} failed",
        f"slowest search {max(a['until'] - a['at'] for a in told.answers):.1f} s, "
        f"slowest that failed {max((a['until'] - a['at'] for a in told.failed), default=0):.1f} s",
        f"caught up {', '.join(f'{s:.1f}' for s in kills.caught_up)} s after the engine was back",
    ]
    for what in ("master", "node", "all"):
        of = [outage for outage in kills.outages if outage.what == what]
        failed = [sum(outage.touches(answer) for answer in told.failed) for outage in of]
        silent = [longest_silence(told, outage) for outage in of]
        lasted = [outage.until - outage.since for outage in of]
        lines.append(
            f"{what}: down {', '.join(f'{s:.1f}' for s in lasted)} s; longest without an answer "
            f"{', '.join(f'{s:.1f}' for s in silent)} s; failed {', '.join(map(str, failed))}"
        )
    steps = [f"{what} {moment - kills.steps[0][0]:.0f}" for moment, what in kills.steps]
    lines.append("seconds from the first kill: " + ", ".join(steps))
    sys.stdout.write("\n".join(lines) + "\n")


def campaign(arena, rounds, *, each, pause, pauses, down):
    feed = Feed(arena.records, arena.env, arena.folder, each=each, pause=pause)
    feed.run(BASE)
    caught_up(arena.store)
    arena.ask()
    began = time.monotonic()
    kills = Kills(arena.cluster, arena.store, feed, random.Random(SEED), pauses=pauses, down=down)
    with feed:
        for _ in range(rounds):
            kills.round()
    waited_for(lambda: arena.left() == 0, lambda: f"work is left over: {arena.store.jobs.counts()}")
    seconds = time.monotonic() - began
    told = arena.end()
    report(rounds, told, kills, feed, seconds)
    assert arena.worker.returncode == 0, arena.said("worker")
    check_ingest(feed, kills.outages)
    status = subprocess.run(
        [*COMMAND, "index", "status", "--json"], env=arena.env, capture_output=True, text=True, check=False
    )
    assert status.returncode == 0, status.stdout + status.stderr
    answers = check_held(arena, told, feed.given)
    faults = [*failures(told, kills.outages), *wrong(told, answers, QUESTIONS)]
    assert not faults, "\n".join([f"{len(faults)} faults", *faults[:20]])


@pytest.fixture
def arena(nodes, tmp_path, environment, processes, endless_notices):
    made = Arena(tmp_path, nodes, environment(tmp_path / "home"), processes, endless_notices)
    yield made
    made.store.close()


@pytest.mark.slow
def test_a_round_of_kills_loses_nothing_and_answers_nothing_wrong(arena):
    campaign(arena, 1, each=10, pause=2, pauses=(0.5, 2.0), down=0)


@pytest.mark.slow
def test_ten_rounds_of_kills_lose_nothing_and_answer_nothing_wrong(arena):
    campaign(arena, 10, each=20, pause=4, pauses=(1.0, 10.0), down=60)
