"""Every how-to does what it says: its files are written into a copy of the tree, its commands run there."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "docs" / "how-to").glob("*.md"))
PACKAGES = ("api", "crawlers", "extract", "index", "kb", "tradewarn", "warn")
BLOCK = re.compile(r"^```(?P<kind>\w+)?(?: (?P<path>\S+))?\n(?P<text>.*?)^```$", re.M | re.S)
DATABASE = "TRADEWARN_DATABASE_URL"


def blocks(page):
    return [m.groupdict() for m in BLOCK.finditer(page.read_text(encoding="utf-8"))]


def steps(text):
    """Give each command of a console block with the lines that must stand in what it prints."""
    found = []
    for line in text.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif line.strip():
            found[-1][1].append(line)
    return found


@pytest.fixture
def tree(tmp_path):
    """A copy of the packages, so that a page may add files to them."""
    for package in PACKAGES:
        shutil.copytree(ROOT / package, tmp_path / package)
    return tmp_path


@pytest.fixture
def environment(tree, tiny_model):
    bare = {name: value for name, value in os.environ.items() if not name.startswith("TRADEWARN_")}
    programs = tree / "bin"
    programs.mkdir()
    (programs / "tradewarn").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tradewarn "$@"\n')
    (programs / "tradewarn").chmod(0o755)
    return bare | {
        "COLUMNS": "80",
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(tree),
        "TRADEWARN_HOME": str(tree / "home"),
        "TRADEWARN_MODEL": str(tiny_model),
    }


def export(command, environment, request):
    """Set a variable as the page says; the database is the one that the tests were given."""
    name, _, value = command.removeprefix("export ").partition("=")
    environment[name] = request.getfixturevalue("postgresql_url") if name == DATABASE else value


@pytest.mark.parametrize(
    "page", [p for p in PAGES if "```console" in p.read_text("utf-8")], ids=lambda p: p.stem
)
def test_a_page_does_what_it_says(page, tree, environment, request):
    for block in blocks(page):
        if block["path"]:
            path = tree / block["path"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block["text"], encoding="utf-8")
        elif block["kind"] == "console":
            for command, printed in steps(block["text"]):
                if command.startswith("export "):
                    export(command, environment, request)
                else:
                    look(command, printed, tree, environment)


def look(command, printed, tree, environment):
    done = subprocess.run(
        shlex.split(command),
        cwd=tree,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    said = " ".join((done.stdout + done.stderr).split())
    assert done.returncode in (0, 1), said
    for line in printed:
        assert " ".join(line.split()) in said, said


def test_every_thing_to_do_has_its_page():
    told = " ".join(page.read_text(encoding="utf-8") for page in PAGES)
    for folder in ("crawlers/", "extract/authorities/", "extract/tongues/", "kb/goods/", "warn/signals/"):
        assert folder in told


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_every_path_that_a_page_names_is_there(page):
    made = {block["path"] for block in blocks(page) if block["path"]}
    for path in re.findall(
        r"`((?:api|crawlers|extract|index|kb|tests|tradewarn|warn|\.ci)/[\w./-]+)`", page.read_text("utf-8")
    ):
        tests_to_write = path.startswith("tests/") and path.endswith(".py")
        assert path in made or tests_to_write or (ROOT / path).exists(), path
