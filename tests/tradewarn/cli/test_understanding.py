"""`tradewarn search` tells what it understood, and lets it be taken off."""

import json

import pytest
from click.testing import CliRunner

from tradewarn.cli.commands.search import command

QUESTION = "chống bán phá giá tôm sang Mỹ"


@pytest.fixture
def ask(tmp_path, monkeypatch):
    monkeypatch.setenv("TRADEWARN_HOME", str(tmp_path))
    monkeypatch.setenv("TRADEWARN_LANG", "vi")

    def run(*options):
        done = CliRunner().invoke(command, [QUESTION, "--mode", "lexical", *options], standalone_mode=False)
        if done.exception:
            raise done.exception
        return done.stdout

    return run


def test_the_answer_tells_below_its_head_what_was_understood(ask):
    said = " ".join(ask().split())
    assert "Hoa Kỳ (“Mỹ”)" in said
    assert "(“chống bán phá giá”)" in said
    assert "--as-written" in said


def test_json_has_the_parts(ask):
    parts = json.loads(ask("--json"))["understood"]
    assert [(p["kind"], p["values"], p["filter"]) for p in parts] == [
        ("instrument", ["AD"], False),
        ("market", ["US"], True),
    ]


def test_one_part_is_taken_off(ask):
    assert [p["kind"] for p in json.loads(ask("--json", "--not", "market=US"))["understood"]] == [
        "instrument"
    ]


def test_as_written_understands_nothing(ask):
    assert json.loads(ask("--json", "--as-written"))["understood"] == []
