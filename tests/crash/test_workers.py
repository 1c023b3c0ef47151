"""Four workers on PostgreSQL, killed at random moments, and PostgreSQL too: the store of one clean run."""

import json
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
import sqlalchemy as sa

from tradewarn.settings import Settings
from tradewarn.store import open_store

SEED = 20_261_123
PAUSES = (0.3, 2.5)  # seconds between two kills
MOST_IN_ONE_ROUND = 12  # then it may end, and the next begins: early and late moments alike
MOST_SECONDS = 240  # for the work that is left after the last kill
COMMAND = [sys.executable, "-m", "tradewarn"]
ENTERING = [sys.executable, Path(__file__).parent / "enter_documents.py"]
QUERIES = ["frozen shrimp Vietnam", "tôm đông lạnh", "steel order", "review final results"]


class Crowd:
    """Workers, and one who enters documents; each that ends before its time is started again."""

    def __init__(self, processes, env, file, size):
        self._start, self._env, self._file = processes, env, file
        self.said = file.with_suffix(".said")
        self.workers = [self._worker() for _ in range(size)]
        self.producer = self._producer()

    def _worker(self):
        with self.said.open("ab") as said:
            return self._start(*COMMAND, "worker", env=self._env, stderr=said)

    def _producer(self):
        return self._start(*ENTERING, self._file, env=self._env)

    def kill(self, number):
        self.workers[number].kill()
        self.workers[number].wait(timeout=60)
        self.workers[number] = self._worker()

    def entered(self):
        """Tell whether all documents are entered; one who failed, as without a database, enters them again."""
        code = self.producer.poll()
        if code:
            self.producer = self._producer()
        return code == 0

    def last_words(self):
        return self.said.read_text()[-3000:]

    def end(self):
        for worker in self.workers:
            worker.terminate()
        return [worker.wait(timeout=60) for worker in self.workers]


def left(url):
    """Count the work that is neither done nor dead; None while the database is away."""
    engine = sa.create_engine(url)
    try:
        with engine.connect() as c:
            return c.execute(
                sa.text("SELECT count(*) FROM job WHERE state NOT IN ('done', 'dead')")
            ).scalar_one()
    except (sa.exc.OperationalError, sa.exc.ProgrammingError):
        return None
    finally:
        engine.dispose()


def worked_through(crowd, url):
    """Wait until everything is entered and done, and still is a moment later."""
    until = time.monotonic() + MOST_SECONDS
    while time.monotonic() < until:
        if crowd.entered() and left(url) == 0:
            return True
        assert all(worker.poll() is None for worker in crowd.workers), crowd.last_words()
        time.sleep(0.5)
    return False


def finished(home, url=""):
    """Give what was done and what was given up; work on a case that was one for a moment is no matter."""
    store = open_store(Settings(home=home, database_url=url))
    with store.engine.connect() as c:
        query = "SELECT stage, subject, state FROM job WHERE subject NOT LIKE 'case-%' ORDER BY 1, 2, 3"
        rows = c.execute(sa.text(query)).all()
    store.close()
    return [tuple(row) for row in rows]


def counted(home, url):
    store = open_store(Settings(home=home, database_url=url))
    counts = store.jobs.counts()
    store.close()
    return counts


def answers(env, queries):
    given = {}
    for query in queries:
        command = [*COMMAND, "search", "--json", "--limit", "10", "--mode", "lexical", query]
        done = subprocess.run(command, env=env, capture_output=True, text=True, check=True, timeout=120)
        given[query] = [hit["id"] for hit in json.loads(done.stdout)["hits"]]
    return given


def killing(crowd, cluster, url, *, plan, chance):
    """Kill as planned for as long as there is work; give what is left of the plan."""
    for _ in range(min(len(plan), MOST_IN_ONE_ROUND)):
        time.sleep(chance.uniform(*PAUSES))
        if crowd.entered() and left(url) == 0:
            break
        if plan.pop() == "worker":
            crowd.kill(chance.randrange(len(crowd.workers)))
        else:
            cluster.kill()
            cluster.start()
    return plan


def campaign(
    documents,
    plan,
    *,
    workers,
    queries,
    cluster,
    environment,
    processes,
    notices_file,
    snapshot,
    tmp_path,
):
    file = notices_file(documents)
    clean = environment(tmp_path / "clean")
    began = time.monotonic()
    assert processes(*COMMAND, "ingest", file, env=clean).wait(timeout=600) == 0
    alone = time.monotonic() - began
    expected, done = snapshot(tmp_path / "clean"), finished(tmp_path / "clean")
    found = answers(clean, queries)

    chance, rounds, took = random.Random(SEED), 0, []
    chance.shuffle(plan)
    while plan:
        home, url = tmp_path / f"home{rounds}", cluster.database(f"round{rounds}")
        env = environment(home, url)
        began = time.monotonic()
        crowd = Crowd(processes, env, file, workers)
        before = len(plan)
        plan = killing(crowd, cluster, url, plan=plan, chance=chance)
        assert worked_through(crowd, url), f"work is left over: {counted(home, url)}\n{crowd.last_words()}"
        took.append(time.monotonic() - began)
        assert crowd.end() == [0] * workers
        assert finished(home, url) == done
        assert snapshot(home, url) == expected
        rounds += 1
        assert rounds < 20 and len(plan) < before, "hardly a kill lands: too few documents"
    assert answers(env, queries) == found
    sys.stdout.write(
        f"{documents} documents: alone {alone:.0f} s; {rounds} rounds with kills: "
        f"{', '.join(f'{seconds:.0f}' for seconds in took)} s\n"
    )


@pytest.fixture
def arena(cluster, environment, processes, notices_file, snapshot, tmp_path):
    """All that a campaign needs."""
    return locals()


def test_a_few_kills_change_nothing(arena):
    campaign(100, ["worker"] * 2 + ["database"], workers=2, queries=QUERIES[:1], **arena)


@pytest.mark.slow
def test_no_kill_at_any_moment_changes_anything(arena):
    campaign(2_000, ["worker"] * 30 + ["database"] * 5, workers=4, queries=QUERIES, **arena)
