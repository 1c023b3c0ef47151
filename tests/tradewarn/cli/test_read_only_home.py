"""On a home that may only be read everything is found, and what would write says why it cannot."""

import json
import os
import re
import shutil
import subprocess
import sys

import pytest

RIGHTS = "-dac_override,-dac_read_search"  # by which root passes over the modes of files
READS = (
    ("search", "blue widgets", "--json"),
    ("check", "blue widgets", "--json"),
    ("index", "status", "--json"),
    ("sources", "--json"),
    ("rates", "--product", "blue widgets", "--json"),
)
WRITES = (("index", "rebuild"), ("worker", "--once"))


@pytest.fixture
def modes_hold():
    """Give the words before a command under which modes hold for its user too."""
    if os.geteuid():
        return []
    dropping = shutil.which("setpriv")
    if not dropping:
        pytest.skip("modes do not hold for root, and there is no setpriv")
    return [dropping, f"--bounding-set={RIGHTS}", f"--inh-caps={RIGHTS}", "--"]


@pytest.fixture
def home(run, record, tmp_path, modes_hold):
    """Give a home with one order, which nobody may write."""
    run("ingest", record())
    made = tmp_path / "home"
    set_modes(made, lambda mode: mode & 0o555)
    yield made
    set_modes(made, lambda mode: mode | 0o200)


def set_modes(home, mode):
    for path in (home, *home.rglob("*")):
        path.chmod(mode(path.stat().st_mode))


@pytest.fixture
def reader(modes_hold):
    def call(*words, stdin=""):
        command = [*modes_hold, sys.executable, "-m", "tradewarn", *words]
        return subprocess.run(command, input=stdin, capture_output=True, text=True, timeout=120)

    return call


def untimed(told):
    return re.sub(r'"took_ms": ?[0-9.]+', "", told)


def files(home):
    return sorted((str(path), path.stat().st_mtime_ns) for path in home.rglob("*"))


def test_a_reader_is_told_the_same_as_the_owner(run, home, reader):
    before = files(home)
    for words in READS:
        read = reader(*words)
        assert read.returncode in {0, 1} and read.stdout, read.stderr
        assert untimed(read.stdout) == untimed(run(*words)[1]), words
    cited = reader("cite", "see 19 CFR 351.214")
    assert "351.214" in cited.stdout, cited.stderr
    assert [name for name, _ in files(home)] == [name for name, _ in before]


def test_what_writes_is_told_that_the_home_may_only_be_read(home, reader, record):
    before = files(home)
    for words in (("ingest", record(document_number="2031-00009")), *WRITES):
        refused = reader(*words)
        assert refused.returncode not in {0, 1}, words
        assert "TW-S09" in refused.stderr and "Fix: give this user the right" in refused.stderr, (
            refused.stderr
        )
        assert "Traceback" not in refused.stderr
    assert files(home) == before


def test_the_doctor_looks_at_all_that_can_be_read(home, reader):
    parts = {part["part"]: part for part in json.loads(reader("doctor", "--quick", "--json").stdout)["parts"]}
    assert parts["home"]["code"] == "TW-S09"
    assert parts["store"]["well"] and parts["index"]["well"], parts
