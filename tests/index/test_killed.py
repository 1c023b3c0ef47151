"""A process killed anywhere leaves an index that the next run completes to the same answers."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from hashing_embedder import HashingEmbedder
from ingest_until_killed import GOODS, ingest

from index.backends.embedded import EmbeddedIndex
from index.search import Searcher

SCRIPT = Path(__file__).parent / "ingest_until_killed.py"
KILLS = 12


def answers(home):
    backend = EmbeddedIndex(home / "index")
    searcher = Searcher(backend, HashingEmbedder())
    tops = {
        (goods, mode): [(hit.id, hit.score) for hit in searcher.search(goods, limit=10, mode=mode).hits]
        for goods in (*GOODS, "2025-00017", "number 144 shrimp")
        for mode in ("lexical", "dense", "hybrid")
    }
    counted = searcher.search("notice").facets
    size = backend.size()
    backend.close()
    return tops, counted, size


def test_killing_at_random_moments_and_running_again_gives_the_same_index(tmp_path):
    ingest(tmp_path / "clean")
    expected = answers(tmp_path / "clean")
    assert expected[2].records == 120 and len(expected[0][("steel nails", "hybrid")]) == 10
    chance = random.Random(7)
    home = tmp_path / "killed"
    reached = 0
    for _ in range(KILLS):
        with subprocess.Popen(
            [sys.executable, str(SCRIPT), str(home)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as process:
            # some batches are waited for, so that kills fall into start-up, early and late work alike
            for _ in range(reached // 10 + chance.randrange(4)):
                process.stdout.readline()
            time.sleep(chance.uniform(0, 0.08))
            process.send_signal(signal.SIGKILL)
            process.wait()
        backend = EmbeddedIndex(home / "index")
        held = backend.size().records
        backend.close()
        assert held >= reached, "what was committed is lost"
        reached = held
        if held == 120:  # begin anew, so that every kill falls into work
            home, reached = tmp_path / f"killed{held}{chance.random()}", 0
    ingest(home)
    assert answers(home) == expected
