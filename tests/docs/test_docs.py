"""The documents keep up with the code: settings, commands and errors are written from it."""

import re
import shlex
import tomllib
from contextlib import suppress
from itertools import pairwise

import click
import pytest

from tradewarn import errors
from tradewarn.cli import tradewarn
from tradewarn.settings import Settings


def settings_page():
    lines = [
        "# Settings",
        "",
        "Each is read from the environment once, at the command line, and passed in.",
        "",
        "| Variable | Default | What it is |",
        "|---|---|---|",
    ]
    for name, field in Settings.model_fields.items():
        default = "" if field.default_factory else field.default
        shown = f"`{default}`" if default not in ("", None) else "–"
        lines.append(f"| `TRADEWARN_{name.upper()}` | {shown} | {field.description} |")
    return "\n".join(lines) + "\n"


def command_page():
    lines = ["# Commands", "", "Every line here is printed by `tradewarn COMMAND --help`.", ""]
    context = click.Context(tradewarn, info_name="tradewarn", help_option_names=["-h", "--help"])
    for name in tradewarn.list_commands(context):
        lines += _described(tradewarn.get_command(context, name), context, name)
    return "\n".join(lines) + "\n"


def _described(command, parent, name):
    context = click.Context(command, info_name=name, parent=parent)
    lines = [f"## `{context.command_path}`", "", "```", command.get_help(context), "```", ""]
    if isinstance(command, click.Group):
        for child in command.list_commands(context):
            lines += _described(command.get_command(context, child), context, child)
    return lines


def error_page():
    lines = ["# Errors", "", "Every error has a code that stays, and says what happened and what to do.", ""]
    lines += ["| Code | Name | Meaning | HTTP |", "|---|---|---|---|"]
    for kind in sorted(_all_errors(), key=lambda e: e.code):
        lines.append(
            f"| {kind.code} | {kind.__name__} | {kind.__doc__.strip().splitlines()[0]} | {kind.status} |"
        )
    return "\n".join(lines) + "\n"


def _all_errors():
    found = [errors.TradewarnError]
    for kind in found:
        found += kind.__subclasses__()
    return {kind for kind in found if kind.__module__.startswith(errors.__name__)}


@pytest.mark.parametrize(
    ("name", "page"), [("settings", settings_page), ("commands", command_page), ("errors", error_page)]
)
def test_the_reference_says_what_the_code_says(name, page, root, golden, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    golden(root / "docs" / "reference" / f"{name}.md", page())


def test_every_error_has_a_code_of_its_own_that_stands_in_the_tree():
    codes = [kind.code for kind in _all_errors()]
    assert len(codes) == len(set(codes))
    for kind in _all_errors():
        assert re.search(rf"{kind.__name__}\s+{kind.code}\b", errors.__doc__), (
            f"{kind.__name__} is not in the tree"
        )


def pages(root):
    """What a reader meets: the first page, the how-tos, the architecture; the reference is generated."""
    return [
        root / "README.md",
        *sorted((root / "docs").glob("*.md")),
        *sorted((root / "docs").glob("how-to/*.md")),
    ]


def written_commands(page):
    """Give the commands of a page's console blocks, then those named within its sentences."""
    text = page.read_text(encoding="utf-8")
    blocks = "".join(re.findall(r"```console\n(.*?)```", text, re.S))
    return re.findall(r"^\$ (tradewarn .*)$", blocks, re.M), re.findall(r"`(tradewarn [a-z][^`]*)`", text)


def parsed(line):
    """Let the command line take a line apart as a shell would hand it over; nothing is run."""
    program, *words = shlex.split(re.sub("PATH|FILE|NAME|TO", "x", line.replace("…", "")))
    assert program == "tradewarn"
    context = click.Context(tradewarn, info_name="tradewarn")
    command = tradewarn.get_command(context, words.pop(0))
    while isinstance(command, click.Group) and words:
        command = command.get_command(context, words.pop(0))
    assert command is not None, line
    if not isinstance(command, click.Group):
        command.make_context(command.name, words, resilient_parsing=False)


def test_every_command_that_a_page_gives_is_one(root):
    given = named = 0
    for page in pages(root):
        whole, mentioned = written_commands(page)
        for line in whole:
            parsed(line)
        for line in mentioned:
            with suppress(click.MissingParameter):  # a sentence may name a command without what it takes
                parsed(line)
        given, named = given + len(whole), named + len(mentioned)
    assert given > 15 and named > 10


def test_every_link_leads_somewhere(root):
    for page in [*pages(root), *(root / "docs").rglob("*.md")]:
        text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.S)
        for target in re.findall(r"\]\(([^)#:]+)\)", text):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_every_decision_and_every_how_to_is_listed(root):
    index = (root / "docs" / "decisions" / "README.md").read_text(encoding="utf-8")
    for path in (root / "docs" / "decisions").glob("*.md"):
        assert path.name == "README.md" or f"]({path.name})" in index, path.name
    overview = (root / "docs" / "architecture.md").read_text(encoding="utf-8")
    for path in (root / "docs" / "how-to").glob("*.md"):
        assert f"](how-to/{path.name})" in overview, path.name


def test_the_drawing_of_the_layers_is_what_import_linter_holds(root):
    rules = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    [layered] = [contract for contract in rules["contracts"] if contract["type"] == "layers"]
    layers = [set(layer.split(" | ")) for layer in layered["layers"]]
    wanted = {(up, down) for upper, lower in pairwise(layers) for up in upper for down in lower}
    drawing = (root / "docs" / "architecture.md").read_text(encoding="utf-8").split("```mermaid")[2]
    named = dict(re.findall(r'(\w+)\["([\w.]+)"\]', drawing))
    arrows = re.findall(r"^ +(\w+)(?:\[.*?\])? --> (\w+)", drawing, re.M)
    assert {(named[a], named[b]) for a, b in arrows} == wanted


def test_make_knows_every_target_that_the_readme_names(root):
    targets = set(re.findall(r"^([a-z]+):", (root / "Makefile").read_text(), re.M))
    assert (
        set(re.findall(r"\bmake ([a-z]+)", (root / "README.md").read_text(encoding="utf-8"))) - {"loses"}
        <= targets
    )
