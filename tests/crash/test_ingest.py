"""SIGKILL at random moments of `ingest`, then once to the end: the store of one clean run."""

import hashlib
import json
import os
import random
import subprocess
import sys
import time

import pytest
import sqlalchemy as sa

from index.backend import Filters
from tradewarn.cli.program import Program
from tradewarn.cli.services import ProgramServices
from tradewarn.settings import Settings
from tradewarn.store import open_store
from tradewarn.store.schema import metadata

FEW, MANY = 3, 20  # kills
MOST_IN_ONE_HOME = 6  # then it may end, and the next home begins: early and late moments alike
SEED = 20_261_122
CLOCKED = {
    "job",
    "run",
    "counter",
    "index_seen",
}  # tell when and how often work was done, not what came of it
QUERIES = ["frozen shrimp Vietnam", "tôm đông lạnh", "steel order", "review final results", "0306"]
COMMAND = [sys.executable, "-m", "tradewarn"]


def records(count):
    """Federal Register records true to the API's form; goods, numbers and dates are made up."""
    goods = ["Blue Widgets", "Frozen Warmwater Shrimp", "Steel Shelving", "Paper Plates", "Raw Honey"]
    acts = [
        "Initiation of Antidumping Duty Investigation",
        "Antidumping Duty Order",
        "Countervailing Duty Order",
    ]
    for n in range(count):
        good, act = goods[n % len(goods)], acts[n // len(goods) % len(acts)]
        yield {
            "document_number": f"2031-{n:05}",
            "publication_date": f"2031-{n % 12 + 1:02}-{n % 28 + 1:02}",
            "title": f"Certain {good} From the Socialist Republic of Vietnam: {act}",
            "abstract": f"The U.S. Department of Commerce (Commerce) acts on certain {good.lower()} from the "
            f"Socialist Republic of Vietnam (Vietnam), for the {n}th time.",
            "html_url": f"https://www.federalregister.gov/d/2031-{n:05}",
            "type": "Notice",
        }


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    folder = tmp_path_factory.mktemp("corpus")
    lines = [json.dumps(r) for r in records(250)]
    (folder / "records.jsonl").write_text("\n".join(lines) + "\n")
    (folder / "empty.pdf").write_bytes(b"")
    (folder / "torn.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<<")
    return folder


def environment(home, model):
    return os.environ | {
        "TRADEWARN_HOME": str(home),
        "TRADEWARN_MODEL": str(model),
        "TRADEWARN_DATABASE_URL": "",
    }


def ingest(corpus, env):
    return subprocess.Popen(
        [*COMMAND, "ingest", "--json", str(corpus)],
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def snapshot(home):
    """Every row of every table that content decides, and every original, as one digest each."""
    store = open_store(Settings(home=home, database_url=""))
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


def top_ten(env):
    settings = Settings.read({name: value for name, value in env.items() if name.startswith("TRADEWARN_")})
    with Program(settings) as program:
        services = ProgramServices(program)
        asked = [(query, mode) for query in QUERIES for mode in ("lexical", "dense")]
        found = {(q, mode): services.search(q, filters=Filters(), mode=mode, limit=10) for q, mode in asked}
        return {key: [hit.id for hit in answer.hits] for key, answer in found.items()}


def killed(process, after):
    """Kill a process at its moment; tell whether it still ran."""
    try:
        process.wait(timeout=after)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(timeout=60)
        return True
    return False


@pytest.mark.parametrize("kills", [FEW, pytest.param(MANY, marks=pytest.mark.slow)])
def test_a_run_after_any_kills_gives_what_one_clean_run_gives(corpus, tmp_path, tiny_model, kills):
    clean = environment(tmp_path / "clean", tiny_model)
    began = time.monotonic()
    assert ingest(corpus, clean).wait(timeout=300) == 1  # the two bad files are issues
    length = time.monotonic() - began
    expected, answers = snapshot(tmp_path / "clean"), top_ten(clean)

    rng = random.Random(SEED)
    landed = homes = 0
    while landed < kills:
        home = tmp_path / f"broken{homes}"
        broken = environment(home, tiny_model)
        here = 0
        while here < MOST_IN_ONE_HOME and killed(ingest(corpus, broken), rng.uniform(0.05, 0.95) * length):
            here += 1
        assert ingest(corpus, broken).wait(timeout=300) == 1
        assert snapshot(home) == expected
        landed, homes = landed + here, homes + 1
        assert homes < 3 * kills, "hardly a kill lands: the corpus is too small"
    assert top_ten(broken) == answers
