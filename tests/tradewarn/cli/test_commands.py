"""The commands as a user meets them: words in, lines out, exit codes kept."""

import json
import os
import shutil
import subprocess
import sys

import click
import pytest

from tradewarn.cli import tradewarn
from tradewarn.errors import BadUse


def walk(group, path=()):
    context = click.Context(group, info_name="tradewarn")
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from walk(command, (*path, name))
        else:
            yield (*path, name), command


@pytest.mark.parametrize(
    ("path", "command"), [pytest.param(p, c, id=" ".join(p)) for p, c in walk(tradewarn)]
)
def test_every_command_takes_json_and_has_help(path, command):
    assert command.help, path
    assert any("--json" in p.opts for p in command.params), path


def test_extract_prints_one_object_a_file(run, record):
    code, out = run("extract", "--json", record())
    (line,) = out.splitlines()
    made = json.loads(line)
    (notice,) = made["notices"]
    assert code in (0, 1)
    assert (notice["stage"], notice["countries_of_origin"], notice["instruments"]) == (
        "order",
        ["VN"],
        ["AD"],
    )
    assert notice["publication_date"] == "2031-03-20"
    assert set(made["pages"][0]) == {"number", "text"}
    for proofs in notice["evidence"].values():
        for proof in proofs:
            page = made["pages"][proof["page"] - 1]["text"]
            assert page[proof["start"] : proof["end"]] == proof["quote"]


def test_extract_reads_what_stands_on_stdin(run, order):
    _code, out = run("extract", "--json", "-", stdin=json.dumps(order))
    assert json.loads(out)["notices"][0]["document_number"] == "2031-00001"


def test_stdin_over_the_size_limit_is_refused_with_the_code_of_a_file(run, monkeypatch):
    monkeypatch.setenv("TRADEWARN_SIZE_LIMIT", "1000")
    code, out = run("extract", "--json", "-", stdin="x" * 1_001)
    made = json.loads(out)
    assert (code, made["path"], [i["code"] for i in made["issues"]]) == (2, "-", ["TW-R05"])
    assert "1,000" in made["issues"][0]["what"]


def test_extract_leaves_no_store_behind(run, tmp_path, record):
    run("extract", record())
    assert not (tmp_path / "home").exists()


def test_a_file_that_cannot_be_read_is_an_issue_and_the_batch_goes_on(run, tmp_path, record):
    (tmp_path / "empty.pdf").write_bytes(b"")
    code, out = run("extract", "--json", str(tmp_path / "empty.pdf"), record())
    first, second = map(json.loads, out.splitlines())
    assert code == 1
    assert [i["code"] for i in first["issues"]] == ["TW-R02"]
    assert second["notices"]


def test_nothing_readable_is_exit_2(run, tmp_path):
    (tmp_path / "empty.pdf").write_bytes(b"")
    assert run("extract", "--json", str(tmp_path / "empty.pdf"))[0] == 2


def test_the_same_ingest_twice_does_nothing_the_second_time(run, record):
    path = record()
    first = json.loads(run("ingest", "--json", path)[1])
    second = json.loads(run("ingest", "--json", path)[1])
    assert (first["new"], second["new"]) == (1, 0)
    assert first | {"new": 0} == second


@pytest.mark.parametrize("command", ["ingest", "extract"])
def test_a_file_that_does_not_exist_is_an_issue_and_the_others_are_taken(run, tmp_path, record, command):
    code, out = run(command, "--json", str(tmp_path / "nowhere.pdf"), record())
    told = [json.loads(line) for line in out.splitlines()]
    assert code == 1
    if command == "ingest":
        assert (told[0]["documents"], told[0]["read"], told[0]["issues"]) == (1, 1, 1)
    else:
        assert [t["path"].rpartition("/")[2] for t in told if t["issues"]] == ["nowhere.pdf"]
        assert [t for t in told if t["notices"]]


def test_a_rerun_after_a_kill_tells_what_it_took_up(run, record, monkeypatch):
    from tradewarn import work

    with monkeypatch.context() as killed:
        killed.setattr(work.Worker, "run_until_idle", lambda self: 0)
        code, told = run("ingest", "--json", record())
    assert (json.loads(told)["waiting"], code) == (1, 1)  # silence would look like all was read
    again = json.loads(run("ingest", "--json", record())[1])
    assert (again["new"], again["resumed"], again["notices"], again["waiting"]) == (0, 1, 1, 0)
    assert json.loads(run("ingest", "--json", record())[1])["resumed"] == 0


def test_what_was_ingested_is_found_by_number_by_words_and_by_filter(run, record):
    run("ingest", "--json", record())
    for query in ("2031-00001", "blue widgets", "BLUE WIDGET order Vietnam"):
        answer = json.loads(run("search", "--json", query)[1])
        assert [hit["ref"] for hit in answer["hits"] if hit["kind"] == "notice"] == ["2031-00001"], query
    assert json.loads(run("search", "--json", "widgets", "--market", "EU")[1])["total"] == 0
    assert json.loads(run("search", "--json", "widgets", "--country", "VN")[1])["total"] >= 1


def test_an_empty_store_never_says_no(run):
    code, out = run("check", "--json", "cà phê HS 0901 sang Mỹ")
    verdict = json.loads(out)
    assert (code, verdict["verdict"], verdict["language"]) == (0, "no_record", "vi")
    assert verdict["facts"] == verdict["rates"] == []


def test_an_index_can_be_made_again(run, record):
    run("ingest", "--json", record())
    before = json.loads(run("search", "--json", "blue widgets")[1])["hits"]
    code, _out = run("index", "rebuild", "--json")
    assert code == 0
    assert [h["id"] for h in json.loads(run("search", "--json", "blue widgets")[1])["hits"]] == [
        h["id"] for h in before
    ]
    assert run("index", "status", "--json")[0] == 0


@pytest.mark.parametrize("damage", ["gone", "torn", "of another model"])
def test_rebuilding_mends_an_index(run, tmp_path, monkeypatch, damage, record):
    run("ingest", "--json", record())
    folder = tmp_path / "home" / "index"
    if damage == "gone":
        shutil.rmtree(folder)
    elif damage == "torn":
        for meta in folder.rglob("meta.json"):
            meta.write_text("{")
    else:
        other = tmp_path / "other-model"
        shutil.copytree(os.environ["TRADEWARN_MODEL"], other)
        monkeypatch.setenv("TRADEWARN_MODEL", str(other))
    with pytest.raises(BaseException, match=r"index|vectors"):
        run("search", "--json", "blue widgets")
    assert run("index", "rebuild", "--json")[0] == 0
    hits = json.loads(run("search", "--json", "blue widgets")[1])["hits"]
    assert "2031-00001" in [hit["ref"] for hit in hits]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["check"], "TW-U01"),
        (["check", "--size", "thick", "steel"], "TW-U01"),
        (["extract", "no/such/file.pdf"], "TW-R01"),
        (["ingest", "no/such/file.pdf"], "TW-R01"),
        (["search", "steel", "--limit", "101"], "TW-U01"),
        (["warnings", "show", "nothing"], "TW-U02"),
        (["crawl", "nowhere"], "TW-U02"),
    ],
)
def test_bad_use_is_exit_2_with_a_code_and_the_fix(tmp_path, words, code):
    env = os.environ | {"TRADEWARN_HOME": str(tmp_path / "home"), "TRADEWARN_DATABASE_URL": ""}
    done = subprocess.run(
        [sys.executable, "-m", "tradewarn", *words],
        env=env,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert done.stderr.startswith(f"[{code}]")
    assert "\n  Fix: " in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "words",
    [["sources"], ["warnings", "list"], ["search", "--mode", "lexical", "steel"], ["check", "coffee"]],
)
def test_a_command_that_needs_no_vector_loads_no_torch(tmp_path, words):
    code = (
        "import sys\n"
        f"sys.argv = ['tradewarn', *{words!r}]\n"
        "from tradewarn.cli import tradewarn\n"
        "tradewarn(standalone_mode=False)\n"
        "heavy = {'torch', 'faiss', 'sentence_transformers', 'scrapy', 'spacy', 'fastapi'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    env = os.environ | {"TRADEWARN_HOME": str(tmp_path / "home"), "TRADEWARN_DATABASE_URL": ""}
    done = subprocess.run(
        [sys.executable, "-c", code], env=env, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr


def test_a_question_longer_than_any_question_is_refused_with_a_code(run):
    with pytest.raises(BadUse, match="question"):
        run("check", "a" * 2_001)
    with pytest.raises(BadUse, match="company"):
        run("check", "gạch men", "--company", "a" * 501)
