"""What the kill tests share: made notices, workers in processes of their own, a cluster to kill."""

import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import sqlalchemy as sa

from tradewarn.settings import Settings
from tradewarn.store import open_store
from tradewarn.store.schema import metadata

sys.path.insert(0, str(Path(__file__).parent))

ROOT = Path(__file__).parent.parent.parent
COMMAND = [sys.executable, "-m", "tradewarn"]
QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
CLOCKED = {
    "job",
    "run",
    "counter",
    "index_seen",
}  # tell when and how often work was done, not what came of it
A_YEAR = 2_000  # made notices, before their titles come again in one month
GOODS = ["Widgets", "Warmwater Shrimp", "Steel Shelving", "Paper Plates", "Raw Honey"]
KINDS = ["Frozen", "Canned", "Dried", "Boxed", "Coated", "Folded", "Pressed", "Round", "Flat", "Dyed"]
KINDS += ["Smoked", "Bulk", "Printed", "Rolled", "Sealed", "Striped", "Woven", "Blue", "Green", "Grey"]
ACTS = [
    "Initiation of Antidumping Duty Investigation",
    "Preliminary Determination of Sales at Less Than Fair Value",
    "Antidumping Duty Order",
    "Countervailing Duty Order",
    "Final Results of Antidumping Duty Administrative Review",
]


def made_notices(count):
    """Federal Register records true to the API's form; goods, numbers and dates are made up.

    No two within a month bear one title: that would be one act told twice, and who tells it
    first depends on which comes first, with one worker as with four.
    """
    apart = len(GOODS) * len(ACTS) * len(KINDS)
    for n in range(count):
        kind = KINDS[n // len(GOODS) // len(ACTS) % len(KINDS)]
        good, act = f"{kind} {GOODS[n % len(GOODS)]}", ACTS[n // len(GOODS) % len(ACTS)]
        yield {
            "document_number": f"2031-{n:05}",
            "publication_date": f"2031-{n // apart * 3 % 12 + n % 3 + 1:02}-{n % 28 + 1:02}",
            "title": f"Certain {good} From the Socialist Republic of Vietnam: {act}",
            "abstract": f"The U.S. Department of Commerce (Commerce) acts on certain {good.lower()} from the "
            f"Socialist Republic of Vietnam (Vietnam), for the {n}th time.",
            "html_url": f"https://www.federalregister.gov/d/2031-{n:05}",
            "type": "Notice",
        }


def taken_down(home, url=""):
    """Every row of every table that content decides, and every original, as one digest each."""
    store = open_store(Settings(home=home, database_url=url))
    tables = {}
    with store.engine.connect() as c:
        for table in metadata.sorted_tables:
            if table.name in CLOCKED:
                continue
            kept = [col for col in table.columns if col.name != "at"]
            rows = sorted(repr(tuple(row)) for row in c.execute(sa.select(*kept)))
            tables[table.name] = (len(rows), hashlib.sha256("\n".join(rows).encode()).hexdigest())
    store.close()
    originals = sorted(p.name for p in (home / "originals").rglob("*") if p.is_file() and "." not in p.name)
    return tables | {"originals": originals}


class Cluster:
    """A PostgreSQL of the test's own, which may be killed."""

    def __init__(self, folder):
        self.folder = folder
        done = subprocess.run(
            [ROOT / ".ci" / "postgresql", "start", folder], capture_output=True, text=True, check=False
        )
        if done.returncode == 3:
            pytest.skip("no PostgreSQL server binaries here")
        assert done.returncode == 0, done.stderr
        self.url = done.stdout.strip()

    def _postmaster(self):
        return int((self.folder / "data" / "postmaster.pid").read_text().split()[0])

    def kill(self):
        """SIGKILL its first process; the others end when they notice."""
        os.kill(self._postmaster(), signal.SIGKILL)

    def start(self):
        """Start it again as it lies, which may have to wait for what is left of the old one."""
        command = [ROOT / ".ci" / "postgresql", "again", self.folder]
        for _ in range(60):
            if subprocess.run(command, **QUIET, check=False).returncode == 0:
                return
            time.sleep(0.5)
        raise AssertionError("PostgreSQL does not start again")

    def stop(self):
        subprocess.run([ROOT / ".ci" / "postgresql", "stop", self.folder], **QUIET, check=False)

    def database(self, name):
        """Make an empty database and give its URL."""
        engine = sa.create_engine(self.url, isolation_level="AUTOCOMMIT")
        with engine.connect() as c:
            c.execute(sa.text(f'CREATE DATABASE "{name}"'))
        engine.dispose()
        return sa.engine.make_url(self.url).set(database=name).render_as_string(hide_password=False)


@pytest.fixture
def snapshot():
    return taken_down


@pytest.fixture
def cluster(tmp_path_factory):
    folder = tmp_path_factory.mktemp("cluster")
    for above in (folder, *folder.parents[:3]):  # the server's user must pass through
        above.chmod(0o755)
    made = Cluster(folder / "pg")
    yield made
    made.stop()


@pytest.fixture
def notices_file(tmp_path):
    """Write so many made notices into one file."""

    def write(count):
        file = tmp_path / f"notices{count}.jsonl"
        file.write_text("\n".join(json.dumps(r) for r in made_notices(count)) + "\n")
        return file

    return write


@pytest.fixture
def endless_notices():
    """Made notices without an end, those of the next year when one is over."""

    def made():
        for n, record in enumerate(made_notices(100_000)):
            year, rest = record["publication_date"].split("-", 1)
            yield record | {"publication_date": f"{int(year) + n // A_YEAR}-{rest}"}

    return made()


@pytest.fixture
def environment(tiny_model):
    """The environment of a command on a home and a database."""

    def make(home, url=""):
        return os.environ | {
            "TRADEWARN_HOME": str(home),
            "TRADEWARN_MODEL": str(tiny_model),
            "TRADEWARN_DATABASE_URL": url,
        }

    return make


@pytest.fixture
def processes():
    """Start processes; what is left of them at the end is killed."""
    started = []

    def start(*command, env, **more):
        process = subprocess.Popen([*map(str, command)], env=env, **(QUIET | more))
        started.append(process)
        return process

    yield start
    for process in started:
        if process.poll() is None:
            process.kill()
        process.wait(timeout=60)
