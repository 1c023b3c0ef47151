"""What commands print for people: headings, words, and lines that fit, in both languages."""

import re
import string

import click
import pytest
import yaml

from tradewarn.cli import tradewarn
from tradewarn.cli.layout import breadth, paragraph, table, wrap

WIDE = 80
WHOLE = 40  # a longer word, such as a path or an id to be copied, is not broken


def load(root, language):
    path = root / "tradewarn" / "cli" / "i18n" / f"{language}.yaml"
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def places(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def too_wide(out):
    wide = [line for line in out.splitlines() if breadth(line) > WIDE]
    return [line for line in wide if max(map(breadth, line.split())) < WHOLE]


@pytest.fixture(params=["vi", "en"])
def spoken(request, monkeypatch):
    monkeypatch.setenv("TRADEWARN_LANG", request.param)
    monkeypatch.setenv("COLUMNS", str(WIDE))
    return request.param


@pytest.fixture
def filled(run, record):
    run("ingest", "--json", record())
    return run


def test_both_languages_say_the_same_things(root):
    vi, en = load(root, "vi"), load(root, "en")
    assert vi.keys() == en.keys()
    assert {k for k in vi if places(vi[k]) != places(en[k])} == set()


def test_every_word_is_used(root):
    code = "".join(p.read_text(encoding="utf-8") for p in (root / "tradewarn" / "cli").rglob("*.py"))
    for key in load(root, "en"):
        stem = key.removesuffix(".one").removesuffix(".other").removeprefix("cli.")
        last = stem.removeprefix("index_")
        group = stem.rpartition(".")[0]  # of one word for each value of a vocabulary
        by_value = group and any(f'named("{g}"' in code or f"{g}.{{" in code for g in (group, f"cli.{group}"))
        assert f'"cli.{stem}' in code or f"'cli.{stem}" in code or f'"{last}"' in code or by_value, key


HEADINGS = {
    "search": ("bản ghi cho “blue widgets”", "records for “blue widgets”"),
    "sources": ("Tình trạng", "State"),
    "index status": ("Chỉ mục tìm kiếm", "Search index"),
    "warnings list": ("cảnh báo", "warning"),
    "issues": ("việc", "issue"),
    "doctor --quick": ("Bộ phận", "What it says"),
    "profiles list": ("", ""),
}
WORDS = {"search": ["search", "--mode", "lexical", "blue widgets"]}


@pytest.mark.parametrize("name", HEADINGS)
def test_a_listing_has_a_heading_and_fits_the_terminal(filled, spoken, name):
    _code, out = filled(*WORDS.get(name, name.split()))
    vi, en = HEADINGS[name]
    assert (vi if spoken == "vi" else en).lower() in out.lower()
    if name != "profiles list":
        assert too_wide(out) == []


def test_an_answer_is_under_headings_in_the_language_of_the_question(filled):
    _code, out = filled("check", "blue widgets sang Mỹ có bị thuế không?")
    assert "Căn cứ" in out or "Lưu ý" in out
    assert too_wide(out) == []
    _code, out = filled("check", "are blue widgets to the US under a duty?")
    assert "Please note" in out and too_wide(out) == []


def test_a_record_read_is_told_in_words(run, record, spoken):
    _code, out = run("extract", record())
    stage = "Lệnh áp thuế" if spoken == "vi" else "Order imposing duties"
    assert stage in out and "US-DOC" not in out
    assert too_wide(out) == []


def commands(group, path=()):
    context = click.Context(group, info_name="tradewarn")
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        yield (*path, name), command
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))


@pytest.mark.parametrize(
    ("path", "command"), [pytest.param(p, c, id=" ".join(p)) for p, c in commands(tradewarn)]
)
def test_help_begins_with_a_sentence_that_says_what_the_command_does(path, command):
    first = " ".join(command.help.partition("\n\n")[0].split())
    assert re.fullmatch(r"[A-Z][a-z]+,? .+\.", first), first
    assert len(first) <= 100
    for option in command.params:
        if isinstance(option, click.Option):
            assert option.help, f"{' '.join(path)} {option.opts}"


def test_the_list_of_commands_says_what_each_help_says():
    context = click.Context(tradewarn, info_name="tradewarn")
    listed = " ".join(tradewarn.get_help(context).split())
    for path, command in commands(tradewarn):
        if len(path) == 1:
            assert " ".join(command.help.partition("\n\n")[0].split()) in listed, path


@pytest.mark.parametrize(("text", "wide"), [("thuế", 4), ("thue\u0302\u0301", 4), ("越南", 4), ("베트남", 6)])
def test_breadth_counts_what_a_terminal_shows(text, wide):
    assert breadth(text) == wide


def test_a_word_longer_than_the_line_stays_whole():
    assert wrap("a " + "x" * 30 + " b", 10) == ["a", "x" * 30, "b"]


def test_columns_stand_straight_in_any_script(monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    lines = table(["Nước", "Số"], [["越南", "1"], ["Việt Nam", "23"]], numbers=[1]).splitlines()
    assert {breadth(line) for line in lines} == {breadth("Việt Nam  23")}


def test_the_broadest_column_gives_way(monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    lines = table(["A", "B"], [["id-1", "thép cán nóng " * 6]]).splitlines()
    assert len(lines) > 3 and all(breadth(line) <= 40 for line in lines)
    assert all(line.startswith("      ") for line in lines[3:])


def test_a_paragraph_hangs_under_its_first_line(monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    lines = paragraph("đĩa giấy " * 10, first="  – ").splitlines()
    assert lines[0].startswith("  – đĩa") and all(line.startswith("    đĩa") for line in lines[1:])
