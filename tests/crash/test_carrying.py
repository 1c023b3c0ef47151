"""SIGKILL at every step of a backup, a restore and a move: nothing by halves, and the next run ends it."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
import sqlalchemy as sa

from index.backend import Filters
from tradewarn.cli.program import Program
from tradewarn.cli.services import ProgramServices
from tradewarn.errors import BackupDamaged, StoreMoved
from tradewarn.settings import Settings
from tradewarn.store import open_store
from tradewarn.store.backups.restoring import checked_backup
from tradewarn.store.copying.filling import is_empty
from tradewarn.store.copying.streams import digest
from tradewarn.store.schema import metadata

SCRIPT = Path(__file__).parent / "carry_until_killed.py"
ROOT = SCRIPT.parent.parent.parent
SEED, LONGEST = 20_261_123, 0.02  # seconds into a step
QUESTIONS = ("frozen shrimp Vietnam", "tôm đông lạnh", "steel order", "2031-00007", "raw honey review")
BACKUP = (("rows", 9), ("add", 60), ("_vectors", 1), ("_write", 1), ("_sync", 1))
RESTORE = (("check", 3), ("put", 50), ("fill", 2), ("fill", 12), ("index_is_due", 1))
THERE = (("fill", 9), ("hold", 1), ("_compare", 1))
BACK = (("fill", 5), ("_refer", 1), ("leave", 1))
EVERY = ("_begin", "bring_new", "hold", "bring_changed", "_compare", "finish", "_refer", "leave", "_index")
WIPED = {"indexed", "index_seen", "job"}  # a restore enters the work of making the index


def begin(env, *words):
    command = [sys.executable, str(SCRIPT), *words]
    env = env | {"PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


def kill_in(env, words, step, number, pause):
    """Kill a command so long after it began a step for the so-manieth time; tell whether it came to that."""
    seen = 0
    with begin(env, *words) as process:
        while seen < number:
            told = process.stdout.readline().strip()
            if told in ("", "end"):
                return False
            seen += told == step
        time.sleep(pause)
        process.kill()
    return True


def whole(env, *words):
    command = [sys.executable, "-m", "tradewarn", *words]
    done = subprocess.run(
        command, env=env, capture_output=True, text=True, timeout=1_800, check=False, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def digests(settings, *without):
    """The count and hash of every table."""
    store = open_store(settings)
    try:
        with store.engine.connect() as c:
            made = {t.name: digest(c, t) for t in metadata.sorted_tables if t.name not in without}
        return {name: (table.rows, table.sha256) for name, table in made.items()}
    finally:
        store.close()


def answers(settings):
    with Program(settings) as program:
        program.backend.verify()
        services = ProgramServices(program)
        asked = ((q, mode) for q in QUESTIONS for mode in ("lexical", "hybrid"))
        found = {(q, mode): services.search(q, filters=Filters(), mode=mode) for q, mode in asked}
        return {key: (a.total, [(h.id, h.score, h.snippets) for h in a.hits]) for key, a in found.items()}


def settings_of(env):
    return Settings.read({name: value for name, value in env.items() if name.startswith("TRADEWARN_")})


@pytest.fixture
def home(tmp_path, environment, notices_file):
    """A home of some hundred documents, taken in and done with."""

    def make(count):
        env = environment(tmp_path / "home")
        whole(env, "ingest", "--json", str(notices_file(count)))
        return env

    return make


def test_a_killed_backup_is_none_and_a_killed_restore_restores_nothing(home, environment, tmp_path):
    env, to, chance = home(120), tmp_path / "copy", random.Random(SEED)
    landed, nearly = 0, []
    for step, number in BACKUP:
        if kill_in(env, ["backup", "--json", str(to)], step, number, chance.uniform(0, LONGEST)):
            landed += 1
        if to.exists():  # the last step comes after it has its name
            checked_backup(to, progress=lambda *told: None)
            to.rename(tmp_path / f"whole{landed}")
            continue
        unfinished = to.with_name("copy.unfinished")
        last = unfinished / "manifest.json"  # the last file: with it all is written but the name
        if last.exists() and last.stat().st_size:
            nearly.append(checked_backup(unfinished, progress=lambda *told: None).rows)
            continue
        with pytest.raises(BackupDamaged):
            checked_backup(unfinished, progress=lambda *told: None)
    assert landed == len(BACKUP)
    whole(env, "backup", "--json", str(to))
    assert set(nearly) <= {checked_backup(to, progress=lambda *told: None).rows}

    there = environment(tmp_path / "there")
    settings = settings_of(there)
    for step, number in RESTORE:
        assert kill_in(there, ["restore", "--json", str(to)], step, number, chance.uniform(0, LONGEST)), step
        store = open_store(settings)
        with store.engine.connect() as c:
            empty = is_empty(c)
        store.close()
        if not empty:
            break
    if empty:
        whole(there, "restore", "--json", str(to))
    else:  # the last kill came after the end of the transaction: all rows are there
        whole(there, "index", "rebuild", "--json")
    assert digests(settings, *WIPED, "counter") == digests(settings_of(env), *WIPED, "counter")
    assert answers(settings) == answers(settings_of(env))


def go(env, url, chance, kills, to):
    """Move under kills, then to the end; nobody takes what has half come for a store."""
    goal = env | {"TRADEWARN_DATABASE_URL": url}
    words = ["move", "--database-url", to, "--sample", "0", "--json"]
    landed = 0
    for step, number in kills:
        landed += kill_in(env, words, step, number, chance.uniform(0, LONGEST))
        try:
            open_store(settings_of(goal)).close()
        except StoreMoved:
            continue
    whole(env, "move", "--database-url", to, "--sample", "0", "--json")
    return goal, landed


def there_and_back(env, url, chance, there, back):
    expected, asked = digests(settings_of(env)), answers(settings_of(env))
    goal, landed = go(env, url, chance, there, url)
    assert digests(settings_of(goal)) == expected
    assert answers(settings_of(goal)) == asked
    returned, more = go(goal, "", chance, back, "sqlite")
    assert digests(settings_of(returned)) == expected
    assert answers(settings_of(returned)) == asked
    return landed + more


@pytest.mark.skipif(
    "TRADEWARN_TEST_ELASTICSEARCH" in os.environ, reason="test_moving_to_cluster.py moves the index with it"
)
def test_a_store_moved_there_and_back_under_kills_is_the_store_it_was(home, postgresql_url):
    assert there_and_back(home(120), postgresql_url, random.Random(SEED), THERE, BACK) >= 5


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_large_store_moved_there_and_back_under_kills_is_the_store_it_was(home, postgresql_url, seed):
    chance, env = random.Random(SEED + seed), home(5_000)
    rows = [("fill", chance.randint(1, 1_000)) for _ in range(4)]
    steps = [(step, 1) for step in chance.sample(EVERY, len(EVERY))]
    assert there_and_back(env, postgresql_url, chance, [*rows, *steps[:3]], [*rows, *steps[3:]]) >= 5
    store = open_store(settings_of(env))
    with store.engine.connect() as c:
        assert c.execute(sa.text("SELECT count(*) FROM document")).scalar() == 5_000
    store.close()
