"""What other libraries raise reaches a person as a code and a fix."""

import os
import subprocess
import sys

import pytest

from tradewarn.cli.faults import coded


def run(home, *words):
    env = os.environ | {"TRADEWARN_HOME": str(home), "TRADEWARN_DATABASE_URL": ""}
    return subprocess.run(
        [sys.executable, "-m", "tradewarn", *words],
        env=env,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_a_damaged_database_is_told(tmp_path):
    (tmp_path / "tradewarn.sqlite").write_bytes(b"not a database at all, but some bytes" * 50)
    done = run(tmp_path, "warnings", "list")
    assert done.returncode == 2
    assert done.stderr.startswith("[TW-S00]")
    assert "Traceback" not in done.stderr


def test_a_home_that_is_a_file_is_told(tmp_path):
    (tmp_path / "home").write_text("")
    done = run(tmp_path / "home", "warnings", "list")
    assert done.returncode == 2
    assert done.stderr.startswith("[TW-S00]")


@pytest.mark.parametrize(
    "words", [["search", "--mode", "sideways", "x"], ["check", "--as-of", "yesterday", "x"], ["search"]]
)
def test_a_command_that_cannot_be_understood_has_a_code_too(tmp_path, words):
    done = run(tmp_path / "home", *words)
    assert done.returncode == 2
    assert done.stderr.startswith("[TW-U01]")


def test_a_country_that_is_none_is_not_silently_nothing(tmp_path):
    done = run(tmp_path / "home", "search", "--mode", "lexical", "--market", "ZZ", "steel")
    assert done.returncode == 2
    assert "ZZ" in done.stderr


def test_a_fault_of_ours_is_not_dressed_up():
    assert coded(KeyError("x")) is None


def test_a_fault_of_ours_is_owned_up_to_with_exit_2(tmp_path):
    code = (
        "import sys\n"
        "from tradewarn import cli\n"
        "def broken(*args, **more): raise KeyError('x')\n"
        "cli.tradewarn.invoke = broken\n"
        "sys.argv = ['tradewarn', 'sources']\n"
        "cli.main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 2
    assert "Traceback" in done.stderr
    assert "[TW-000] a fault in tradewarn: KeyError: 'x'\n  Fix: report it" in done.stderr


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (["--from", "2025-01-02", "--to", "2025-01-01"], "--from 2025-01-02 is after --to 2025-01-01"),
        (["--instrument", "XX"], "--instrument XX"),
        (["--stage", "nowhere"], "--stage nowhere"),
    ],
)
def test_a_filter_that_can_find_nothing_is_refused(tmp_path, words, what):
    done = run(tmp_path / "home", "search", "--mode", "lexical", *words, "steel")
    assert done.returncode == 2
    assert done.stderr.startswith(f"[TW-U01] {what}")
    assert "\n  Fix: " in done.stderr


def test_the_same_day_twice_is_one_day(tmp_path):
    words = ["--from", "2025-01-01", "--to", "2025-01-01", "steel"]
    assert run(tmp_path / "home", "search", "--mode", "lexical", *words).returncode == 0


def test_a_wrong_option_is_told_with_the_help_of_its_own_command(tmp_path):
    done = run(tmp_path / "home", "warnings", "list", "--limit", "none")
    assert "see `tradewarn warnings list --help`" in done.stderr


@pytest.mark.parametrize(("loaded", "frozen"), [((), 1), (("torch",), 0)])
def test_memory_is_left_to_the_system_unless_libraries_would_call_that_a_leak(monkeypatch, loaded, frozen):
    import gc
    import sys

    from tradewarn import cli

    done = []
    monkeypatch.setattr(gc, "freeze", lambda: done.append(1))
    monkeypatch.setattr(sys, "modules", dict.fromkeys(loaded))
    cli._leave()
    assert len(done) == frozen
