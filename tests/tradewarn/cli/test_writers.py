"""Writers that are in each other's way, or have no room: nothing acknowledged is lost, no index broken."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from index.backend import Query
from tradewarn.cli.program import Program
from tradewarn.settings import Settings

SCRIPT = Path(__file__).parent / "ingest_in_turn.py"
EACH = 12
PATIENT = {"TW-S01", "TW-I01"}  # the errors of one who waited for the other for too long
REFUSED = {"TW-S00", "TW-I01"}  # the errors of one whose disk takes no more


def begin(folder, name, last=EACH, room="-"):
    """Let a process ingest so many documents of its own, with room in each file for so many bytes."""
    command = [sys.executable, str(SCRIPT), str(folder), name, "0", str(last), str(room)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def end(process):
    """Give what came of each document."""
    out, errors = process.communicate(timeout=300)
    assert process.returncode == 0, errors[-2000:]
    told = [json.loads(line) for line in out.splitlines()]
    assert not [line for line in told if "fault" in line]
    return told


def errors_of(told):
    return {line["error"] for line in told if "error" in line}


def acknowledged(told):
    return {line["number"] for line in told if "error" not in line}


def whole(run, told):
    """See that the home holds all that was acknowledged, and its index all that the store holds."""
    assert run("worker", "--once", "--json")[0] in {0, 1}  # what was left at the end
    with Program(Settings.read()) as program:
        store = program.store
        ids = {*store.notices.ids(), *store.cases.ids()}
        assert acknowledged(told) <= {store.notices.get(one).document_number for one in store.notices.ids()}
        program.backend.verify()
        assert {ranked.id for ranked in program.backend.lexical(Query(limit=1000))} == ids
        assert set(store.indexed.ids(program.index_name)) == ids
        assert program.searcher.search("widgets").total
        assert program.behind() == ()
        assert store.jobs.dead() == 0


def test_two_that_ingest_at_once_wait_for_each_other(run, tmp_path):
    told = [line for process in [begin(tmp_path, name) for name in ("a", "b")] for line in end(process)]
    assert len(told) == 2 * EACH
    assert errors_of(told) <= PATIENT
    assert len(acknowledged(told)) > EACH, "hardly anything was acknowledged"
    whole(run, told)


@pytest.mark.parametrize("room", [40_000, pytest.param(120_000, marks=pytest.mark.slow), 300_000])
def test_a_disk_that_is_full_loses_nothing_that_was_acknowledged(run, tmp_path, room):
    told = end(begin(tmp_path, "a", last=3))
    assert len(acknowledged(told)) == 3
    refused = end(begin(tmp_path, "b", last=2, room=room))
    assert errors_of(refused) and errors_of(refused) <= REFUSED
    with Program(Settings.read()) as program:
        program.backend.verify()
        assert program.searcher.search("widgets").total, "what was there is no longer found"
    whole(run, told + refused)
