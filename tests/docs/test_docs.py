"""The documents keep up with the code: settings, commands and errors are written from it."""

import re
import shlex

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
    return {kind for kind in found if kind.__module__ == errors.__name__}


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


def readme_commands(root):
    text = (root / "README.md").read_text(encoding="utf-8")
    return [
        line[2:] for block in re.findall(r"```console\n(.*?)```", text, re.S) for line in block.splitlines()
    ]


def test_every_command_of_the_readme_is_one(root):
    context = click.Context(tradewarn, info_name="tradewarn")
    listed = readme_commands(root)
    listed += re.findall(r"`(tradewarn [a-z][^`]*)`", (root / "README.md").read_text(encoding="utf-8"))
    assert len(listed) > 10
    for line in listed:
        program, *words = shlex.split(line.replace("…", "").replace("PATH", "x").replace("FILE", "x"))
        assert program == "tradewarn"
        command = tradewarn.get_command(context, words.pop(0))
        while isinstance(command, click.Group):
            command = command.get_command(context, words.pop(0))
        assert command is not None, line
        command.make_context(command.name, words, resilient_parsing=False)


def test_every_link_of_the_readme_leads_somewhere(root):
    text = (root / "README.md").read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        assert (root / target).exists(), target


def test_make_knows_every_target_that_the_readme_names(root):
    targets = set(re.findall(r"^([a-z]+):", (root / "Makefile").read_text(), re.M))
    assert (
        set(re.findall(r"\bmake ([a-z]+)", (root / "README.md").read_text(encoding="utf-8"))) - {"loses"}
        <= targets
    )
