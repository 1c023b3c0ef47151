"""`tradewarn move`, as a person runs it: there, back, and what is refused on the way."""

import json

import pytest

from tradewarn.cli import moving
from tradewarn.errors import BadUse, StoreBusy, StoreMoved
from tradewarn.settings import Settings


@pytest.fixture
def goal(tmp_path):
    return f"sqlite:///{tmp_path / 'goal.sqlite'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def any_goal(request, goal):
    return goal if request.param == "sqlite" else request.getfixturevalue("postgresql_url")


def found(run, mode="hybrid"):
    answer = json.loads(run("search", "--json", "--mode", mode, "blue widgets")[1])
    return answer["total"], [(hit["id"], hit["score"], hit["snippets"]) for hit in answer["hits"]]


def test_a_store_moves_and_comes_back_with_the_same_answers(run, record, any_goal, monkeypatch):
    run("ingest", "--json", record())
    expected = found(run)
    status, out = run("move", "--database-url", any_goal, "--json")
    told = json.loads(out)
    assert status == 0
    assert told["tables"]["document"]["rows"] == 1
    assert told["answers"]["asked"] == told["answers"]["equal"] >= 4
    assert told["index"] == {"records": 2, "held": 2, "built": False}
    with pytest.raises(StoreMoved):
        run("users", "add", "Lan", "--role", "officer")

    monkeypatch.setenv("TRADEWARN_DATABASE_URL", any_goal)
    assert found(run) == expected
    run("ingest", "--json", record(document_number="2031-00002", publication_date="2031-04-20"))
    more = found(run)
    status, out = run("move", "--database-url", "sqlite", "--json")
    back = json.loads(out)
    assert (status, back["tables"]["document"]["rows"], back["to"]["index"]) == (0, 2, "embedded")
    monkeypatch.delenv("TRADEWARN_DATABASE_URL")
    assert found(run) == more
    run("users", "add", "Lan", "--role", "officer")


def test_a_move_that_ended_says_so_when_it_is_asked_for_again(run, record, goal):
    run("ingest", "--json", record())
    run("move", "--database-url", goal, "--json")
    status, out = run("move", "--database-url", goal, "--json")
    again = json.loads(out)
    assert (status, again["rows"], again["tables"]) == (0, 0, {})
    assert again["answers"]["asked"] == again["answers"]["equal"] > 0


def test_originals_move_too_where_it_is_said_where_to(run, record, goal, tmp_path, monkeypatch):
    run("ingest", "--json", record())
    there = tmp_path / "archive"
    told = json.loads(run("move", "--database-url", goal, "--archive-url", str(there), "--json")[1])
    assert told["originals"] == 1
    kept = [p.name for p in (tmp_path / "home" / "originals").rglob("*") if p.is_file()]
    assert [p.name for p in there.rglob("*") if p.is_file()] == kept


def test_an_index_that_does_not_fit_is_made_anew(run, record, goal, tmp_path, monkeypatch):
    from shutil import rmtree

    run("ingest", "--json", record())
    expected = found(run)
    rmtree(tmp_path / "home" / "index")
    status, out = run("move", "--database-url", goal, "--json")
    told = json.loads(out)
    assert (status, told["index"]["built"], told["index"]["held"]) == (0, True, 2)
    assert told["answers"]["asked"] == 0
    assert "index" in told["answers"]["unasked"]
    monkeypatch.setenv("TRADEWARN_DATABASE_URL", goal)
    assert found(run) == expected


def test_a_search_that_is_answered_otherwise_is_told(run, record, goal, monkeypatch):
    run("ingest", "--json", record())
    asked = moving._asked

    def other_answers(settings, sample, report):
        made = asked(settings, sample, report)
        return made if settings.store_url != goal else {q: (a[0] + 1, a[1]) for q, a in made.items()}

    monkeypatch.setattr(moving, "_asked", other_answers)
    status, out = run("move", "--database-url", goal, "--json")
    told = json.loads(out)["answers"]
    assert status == 1
    assert told["equal"] == 0
    assert len(told["unequal"]) == told["asked"]


def test_answers_of_two_engines_may_differ_in_order_alone():
    before = (2, ("a", "b"))
    assert moving._alike(before, (2, ("b", "a")), ordered=False)
    assert not moving._alike(before, (2, ("b", "a")), ordered=True)
    assert not moving._alike(before, (2, ("a", "c")), ordered=False)
    assert not moving._alike(before, (3, ("a", "b")), ordered=False)
    assert not moving._alike(before, None, ordered=False)


def test_doctor_tells_of_a_store_that_was_moved(run, record, goal):
    run("ingest", "--json", record())
    assert "was moved" not in run("doctor", "--quick")[1]
    run("move", "--database-url", goal, "--sample", "0", "--json")
    status, out = run("doctor", "--quick")
    assert status == 1
    assert "goal.sqlite" in out


def test_a_store_that_is_taken_back_is_written_to_again_and_the_fork_is_told(run, record, goal):
    run("ingest", "--json", record())
    run("move", "--database-url", goal, "--json")
    status, out = run("move", "--release", "--json")
    assert (status, json.loads(out)["moved_to"]) == (1, goal)
    run("users", "add", "Lan", "--role", "officer")


def test_a_move_to_nowhere_is_bad_use(run):
    with pytest.raises(BadUse):
        run("move")


def test_a_second_move_of_one_home_is_refused(run, record, goal, monkeypatch):
    run("ingest", "--json", record())
    settings = Settings.read()
    refused = []

    def while_another_begins(*told):
        if not refused:
            with pytest.raises(StoreBusy) as busy:
                run("move", "--database-url", goal)
            refused.append(busy)

    there = settings.model_copy(update={"database_url": goal})
    moving.move(settings, there, sample=0, progress=while_another_begins)
    assert refused


def test_no_password_is_printed():
    from tradewarn.cli.commands.move import _shown

    assert _shown("https://a:s3cret@one:9200,https://a:s3cret@two:9200") == (
        "https://a:***@one:9200,https://a:***@two:9200"
    )
    assert _shown("postgresql+psycopg://me:s3cret@host/db") == "postgresql+psycopg://me:***@host/db"
    assert _shown("") == ""
