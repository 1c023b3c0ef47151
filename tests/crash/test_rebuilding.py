"""SIGKILL at every step of `index rebuild` leaves an index that is whole, the old one or the new."""

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from index.backend import Filters
from tradewarn.cli.program import Program
from tradewarn.cli.services import ProgramServices
from tradewarn.settings import Settings

SCRIPT = Path(__file__).parent / "rebuild_until_killed.py"
STEPS = ("fill", "write", "switch", "note", "exchange", "remove", "give back")
SEED = 20_261_123
LONGEST = 0.03  # seconds into a step; the filling takes longer
QUESTIONS = ("frozen shrimp Vietnam", "tôm đông lạnh", "steel order", "2031-00007")


@pytest.fixture
def home(tmp_path, tiny_model, monkeypatch):
    """A home with records in its index."""
    goods = ("Frozen Shrimp", "Steel Shelving", "Paper Plates")
    lines = [
        json.dumps(
            {
                "document_number": f"2031-{n:05}",
                "publication_date": f"2031-{n % 12 + 1:02}-{n % 28 + 1:02}",
                "title": f"Certain {goods[n % 3]} From the Socialist Republic of Vietnam: Antidumping Duty Order",
                "abstract": f"Commerce issues an order on certain {goods[n % 3].lower()}, for the {n}th time.",
                "type": "Notice",
            }
        )
        for n in range(60)
    ]
    (tmp_path / "records.jsonl").write_text("\n".join(lines) + "\n")
    monkeypatch.setenv("TRADEWARN_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("TRADEWARN_MODEL", str(tiny_model))
    monkeypatch.setenv("TRADEWARN_DATABASE_URL", "")
    command = [sys.executable, "-m", "tradewarn", "ingest", "--json", str(tmp_path / "records.jsonl")]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return tmp_path / "home"


def answers(services):
    given = {}
    for question in QUESTIONS:
        for mode in ("lexical", "dense", "hybrid"):
            answer = services.search(question, filters=Filters(), mode=mode)
            hits = [(hit.id, hit.score, hit.snippets) for hit in answer.hits]
            given[question, mode] = answer.total, answer.facets, hits
    return given


def opened_anew():
    with Program(Settings.read()) as program:
        program.backend.verify()
        return answers(ProgramServices(program))


def kill_in(step, pause):
    """Kill a rebuild so long after it began a step."""
    told = []
    with subprocess.Popen([sys.executable, str(SCRIPT)], stdout=subprocess.PIPE, text=True) as process:
        while step not in told:
            told.append(process.stdout.readline().strip())
            assert told[-1], f"it ended by itself after {told}"
        time.sleep(pause)
        process.kill()
    return told


@pytest.mark.parametrize("rounds", [1, pytest.param(4, marks=pytest.mark.slow)])
def test_a_kill_at_any_step_of_a_rebuild_leaves_a_whole_index_with_the_same_answers(
    home, monkeypatch, rounds
):
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    chance, places = random.Random(SEED), set()
    with Program(Settings.read()) as program:
        server = ProgramServices(program)
        expected = answers(server)
        assert expected["frozen shrimp Vietnam", "hybrid"][0] >= 20
        for step in STEPS * rounds:
            kill_in(step, chance.uniform(0, LONGEST))
            assert opened_anew() == expected, f"killed in {step!r}"
            assert answers(server) == expected, f"killed in {step!r}, asked of a server that runs on"
            places.add((home / "index").stat().st_ino)
        assert len(places) > 1, "no kill came after the switch"
        command = [sys.executable, "-m", "tradewarn", "index", "rebuild", "--json"]
        done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=300)
        assert json.loads(done.stdout)["held"] == json.loads(done.stdout)["records"]
        assert opened_anew() == answers(server) == expected
        assert program.store.jobs.waiting("index") == 0
    assert not (home / "rebuilding").exists()
