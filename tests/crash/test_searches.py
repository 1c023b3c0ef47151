"""SIGKILL at random moments while saved searches tell: no notice is lost, none has two ids."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
RECORDS = 120
KILLS = 8
SEED = 20_261_123


def begin(home, told):
    command = [sys.executable, str(HERE / "tell_until_killed.py"), str(home)]
    env = os.environ | {"PYTHONPATH": str(HERE.parent.parent)}
    with told.open("ab") as out:
        return subprocess.Popen(command, stdout=out, env=env)


def whole_lines(told):
    lines = told.read_text().splitlines(keepends=True)
    return [line.split() for line in lines if line.endswith("\n")]


def killed(process, told, lines, pause):
    """Kill a process soon after it told so many lines more; tell whether it still ran."""
    wanted = len(whole_lines(told)) + lines
    while process.poll() is None and len(whole_lines(told)) < wanted:
        time.sleep(0.005)
    time.sleep(pause)
    if process.poll() is not None:
        return False
    process.kill()
    process.wait(timeout=60)
    return True


def test_what_a_killed_run_found_is_told_by_a_later_one_under_the_same_id(tmp_path):
    clean = tmp_path / "clean.txt"
    assert begin(tmp_path / "clean", clean).wait(timeout=120) == 0
    expected = {tuple(pair) for pair in whole_lines(clean)}
    assert len(whole_lines(clean)) == len(expected) == RECORDS

    rng, landed, homes = random.Random(SEED), 0, 0
    while landed < KILLS:
        home, told = tmp_path / f"home{homes}", tmp_path / f"told{homes}.txt"
        for _ in range(4):
            landed += killed(begin(home, told), told, rng.randint(1, RECORDS // 6), rng.uniform(0, 0.02))
        assert begin(home, told).wait(timeout=120) == 0
        pairs = whole_lines(told)
        assert {tuple(pair) for pair in pairs} == expected
        assert begin(home, told).wait(timeout=120) == 0
        assert len(whole_lines(told)) == len(pairs), "what was acknowledged is told no more"
        homes += 1
        assert homes < KILLS, "hardly a kill lands"
