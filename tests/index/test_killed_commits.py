"""SIGKILL at every step of a commit loses no acknowledged document and shows no half written one."""

import random
import signal
import subprocess
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from commit_until_killed import STEPS, after, commit, kinds, operations
from hashing_embedder import HashingEmbedder
from standing import Standing, answers

from index.backend import Size
from index.backends.embedded import EmbeddedIndex
from index.search import Searcher
from tradewarn.errors import IndexUnavailable

SCRIPT = Path(__file__).parent / "commit_until_killed.py"
WARM = 25  # batches by which the length of each step is learnt
SEED = 20_261_123


def begin(folder, first):
    command = [sys.executable, str(SCRIPT), str(folder), str(first)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def end(process):
    """Kill it, and give what it told before it died."""
    process.send_signal(signal.SIGKILL)
    told = process.stdout.read().splitlines()
    process.stdout.close()
    assert process.wait(timeout=60) == -signal.SIGKILL, "it ended by itself"
    return told


def lengths(folder):
    """Learn how long each step takes."""
    process, spent = begin(folder, 0), defaultdict(list)
    began, step = time.monotonic(), "start"
    while not step.startswith(f"ack {WARM}"):
        line = process.stdout.readline().strip()
        spent[step.split()[0]].append(time.monotonic() - began)
        began, step = time.monotonic(), line
    end(process)
    return {step: sum(seen) / len(seen) for step, seen in spent.items()}


def strike(folder, first, *, step, passed, merging, pause):
    """Kill a writer in a step, after it has passed so many batches; give all that it told.

    With `merging` the step is awaited in a commit of many parts, after which the engine merges.
    """
    process, told, parts = begin(folder, first), [], 0
    while True:
        line = process.stdout.readline().strip()
        assert line, "it ended by itself"
        told.append(line)
        name = line.split()[0]
        parts = 0 if name == "begin" else parts + (name == "passages")
        reached = sum(one.startswith("ack") for one in told) >= passed and name == step
        if reached and (parts > 1 or not merging):
            time.sleep(pause)
            return told + end(process)


def campaign(folder, kills):
    """Kill writer after writer on one index; give what is acknowledged, the batch that comes next, and where they died."""
    usual, chance = lengths(folder.with_name("learnt")), random.Random(SEED)
    live, former, first, died = {}, {}, 0, Counter()
    for number in range(kills):
        step = STEPS[number % len(STEPS)]
        told = strike(
            folder,
            first,
            step=step,
            passed=chance.randrange(5),
            merging=step in {"merge", "records"} and chance.random() < 0.6,
            pause=chance.uniform(0, 1.1) * usual[step],
        )
        acknowledged = [int(line.split()[1]) for line in told if line.startswith("ack")]
        for batch in range(first, max(acknowledged, default=first - 1) + 1):
            doing = operations(batch, live)
            former |= {record: live[record] for record in doing if record in live}
            live = after(live, doing)
            first = batch + 1
        died[told[-1].split()[0]] += 1
        try:
            Standing(folder, live, operations(first, live), former).check()
        except AssertionError as wrong:
            wrong.add_note(f"kill {number}, in {told[-6:]}, batch {first}")
            raise
    return live, first, died


@pytest.mark.parametrize("kills", [10, pytest.param(80, marks=pytest.mark.slow)])
def test_a_kill_at_any_step_of_a_commit_loses_nothing_acknowledged(tmp_path, kills):
    folder = tmp_path / "index"
    live, first, died = campaign(folder, kills)
    assert len(died) >= 5 and died["ack"] + died["begin"] < kills / 2, f"the kills fell into {died}"
    assert min(kinds(20).values()) >= 20
    finished, whole = EmbeddedIndex(folder), EmbeddedIndex(tmp_path / "clean" / "index")
    doing = operations(first, live)
    commit(finished, doing)
    live = after(live, doing)
    commit(whole, live)
    assert finished.size() == whole.size()
    assert answers(finished) == answers(whole)


def test_what_is_near_by_vectors_of_another_version_is_shown_with_a_passage_of_its_own(
    tmp_path, entry, vectored
):
    """As a kill between the vectors and the words leaves it."""
    backend = EmbeddedIndex(tmp_path / "index")
    backend.add([vectored(entry("a", "frozen shrimp"))])
    backend.commit()
    backend._vectors.add([vectored(entry("a", "paper plates\fsteel nails"))])
    backend._vectors.commit()
    [hit] = Searcher(backend, HashingEmbedder()).search("steel nails", mode="dense").hits
    assert [snippet.text for snippet in hit.snippets] == ["frozen shrimp"]


def test_a_record_that_leaves_does_not_stand_without_its_passages(tmp_path, entry, fill):
    backend = fill(EmbeddedIndex(tmp_path / "index"), [entry("a", "frozen shrimp"), entry("b", "nails")])
    backend.delete(["a"])
    records, passages = backend._opened._writing()

    class CutOff:
        def __getattr__(self, name):
            return getattr(passages, name)

        def commit(self):
            raise ValueError("cut off")

    backend._opened._writers = records, CutOff()
    with pytest.raises(IndexUnavailable, match="cut off"):
        backend.commit()
    backend.close()
    after_it = EmbeddedIndex(tmp_path / "index")
    assert list(after_it.get(["a", "b"])) == ["b"]
    after_it.delete(["a"])  # as the work that was not called done is done again
    after_it.commit()
    assert after_it.size() == Size(records=1, passages=1, vectors=1)
