"""`tradewarn move` to a cluster and back, and what leaves the store as it was: wrong goals, rights, engines away."""

import json
import socket

import pytest
import sqlalchemy as sa

from tradewarn.cli.program import Program
from tradewarn.errors import (
    BadSetting,
    IndexRefused,
    IndexUnavailable,
    StoreError,
    StoreNotEmpty,
)
from tradewarn.settings import Settings


@pytest.fixture(params=["sqlite", "postgresql"])
def goal(request, tmp_path):
    file = f"sqlite:///{tmp_path / 'goal.sqlite'}"
    return file if request.param == "sqlite" else request.getfixturevalue("postgresql_url")


def found(run, mode="hybrid"):
    answer = json.loads(run("search", "--json", "--mode", mode, "blue widgets")[1])
    return answer["total"], [(hit["id"], hit["score"], hit["snippets"]) for hit in answer["hits"]]


def shown(run, mode="hybrid"):
    """What a person sees of an answer; two engines may give scores that differ in the last digits."""
    total, hits = found(run, mode)
    return total, [(record, snippets) for record, _, snippets in hits]


def written(run):
    """Whether the store takes what somebody writes."""
    run("users", "add", "Lan", "--role", "officer")
    return True


def as_user(url, user):
    """Give the address as another user's."""
    return ",".join(f"{part.split('//')[0]}//{user}@{part.rpartition('@')[2]}" for part in url.split(","))


@pytest.fixture
def nobody(run):
    """An address at which nothing listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{free.getsockname()[1]}"


@pytest.fixture
def second_store(run, tmp_path, monkeypatch, record):
    """Give another store, with a record of its own, to whom asks for it."""

    def enter(url):
        with monkeypatch.context() as other:
            other.setenv("TRADEWARN_HOME", str(tmp_path / "second"))
            other.setenv("TRADEWARN_INDEX_URL", url)
            run("ingest", "--json", record(document_number="2031-00077", publication_date="2031-06-20"))
            return shown(run)

    return enter


def test_a_store_moves_to_postgresql_and_elasticsearch_and_comes_back(
    run, record, postgresql_url, elasticsearch_url, monkeypatch
):
    run("ingest", "--json", record())
    before = {mode: shown(run, mode) for mode in ("lexical", "hybrid")}
    told = json.loads(
        run("move", "--database-url", postgresql_url, "--index-url", elasticsearch_url, "--json")[1]
    )
    assert told["index"] == {"records": 2, "held": 2, "built": True}
    assert told["answers"]["equal"] == told["answers"]["asked"] >= 4
    assert told["tables"]["document"]["rows"] == 1

    with monkeypatch.context() as there:
        there.setenv("TRADEWARN_DATABASE_URL", postgresql_url)
        there.setenv("TRADEWARN_INDEX_URL", elasticsearch_url)
        assert {mode: shown(run, mode) for mode in before} == before
        assert run("index", "status", "--json")[0] == 0
        run("ingest", "--json", record(document_number="2031-00002", publication_date="2031-04-20"))
        more = {mode: shown(run, mode) for mode in before}
        status, out = run("move", "--database-url", "sqlite", "--index-url", "embedded", "--json")
        back = json.loads(out)
        assert (status, back["tables"]["document"]["rows"], back["index"]["built"]) == (0, 2, True)
        assert back["answers"]["equal"] == back["answers"]["asked"] > 0
    assert {mode: shown(run, mode) for mode in before} == more
    assert written(run)


def test_the_index_moves_alone_and_the_store_stays_open(run, record, elasticsearch_url, monkeypatch):
    run("ingest", "--json", record())
    before = shown(run)
    status, out = run("move", "--index-url", elasticsearch_url, "--json")
    told = json.loads(out)
    assert (status, told["rows"], told["index"]["built"]) == (0, 0, True)
    assert told["from"]["database"] == told["to"]["database"]
    assert written(run)
    monkeypatch.setenv("TRADEWARN_INDEX_URL", elasticsearch_url)
    assert shown(run) == before


def test_what_is_written_between_the_move_of_an_index_and_its_use_enters_it(
    run, record, elasticsearch_url, monkeypatch
):
    run("ingest", "--json", record())
    run("move", "--index-url", elasticsearch_url, "--json")
    run("ingest", "--json", record(document_number="2031-00002", publication_date="2031-04-20"))
    expected = shown(run)
    monkeypatch.setenv("TRADEWARN_INDEX_URL", elasticsearch_url)
    run("worker", "--once")
    assert shown(run) == expected


def test_the_database_moves_alone_and_the_index_on_the_cluster_stays(
    run, record, elasticsearch_url, goal, monkeypatch
):
    monkeypatch.setenv("TRADEWARN_INDEX_URL", elasticsearch_url)
    run("ingest", "--json", record())
    before = found(run)
    status, out = run("move", "--database-url", goal, "--json")
    told = json.loads(out)
    assert (status, told["index"]) == (0, {"records": 2, "held": 2, "built": False})
    monkeypatch.setenv("TRADEWARN_DATABASE_URL", goal)
    assert found(run) == before


@pytest.mark.parametrize(
    "address, error",
    [
        ("http://me:hidden-word@{nobody}/own", IndexUnavailable),
        ("https://{nobody}/own", IndexUnavailable),
        ("ftp://{nobody}", BadSetting),
    ],
)
def test_an_index_that_cannot_be_used_leaves_the_store_as_it_was(
    run, record, goal, nobody, address, error, capsys
):
    run("ingest", "--json", record())
    before = found(run)
    with pytest.raises(error) as refused:
        run("move", "--database-url", goal, "--index-url", address.format(nobody=nobody))
    assert "hidden-word" not in f"{refused.value}{capsys.readouterr()}"
    assert found(run) == before
    assert written(run)


def test_a_wrong_password_of_the_cluster_leaves_the_store_as_it_was(run, record, goal, elasticsearch_url):
    run("ingest", "--json", record())
    with pytest.raises(IndexRefused) as refused:
        run(
            "move", "--database-url", goal, "--index-url", as_user(elasticsearch_url, "tradewarn:hidden-word")
        )
    assert "hidden-word" not in str(refused.value)
    assert found(run)[0] > 0
    assert written(run)


def test_a_user_of_the_cluster_with_too_few_rights_leaves_the_store_as_it_was(
    run, record, goal, elasticsearch_url
):
    """The user of tests may do what he likes under names that begin with `tradewarn`, and nothing elsewhere."""
    if "@" not in elasticsearch_url:
        pytest.skip("a cluster without users")
    run("ingest", "--json", record())
    host = elasticsearch_url.rpartition("/")[0]
    with pytest.raises(IndexRefused):
        run("move", "--database-url", goal, "--index-url", f"{host}/elsewhere")
    assert found(run)[0] > 0
    assert written(run)


@pytest.mark.parametrize("wrong", ["away", "user"])
def test_a_database_that_cannot_be_used_leaves_the_store_as_it_was(
    run, record, nobody, postgresql_url, wrong
):
    run("ingest", "--json", record())
    there = sa.engine.make_url(postgresql_url)
    host, port = nobody.split(":")
    there = (
        there.set(host=host, port=int(port)) if wrong == "away" else there.set(username="no_such_user")
    ).set(password="hidden-word")
    with pytest.raises(StoreError) as refused:
        run("move", "--database-url", there.render_as_string(hide_password=False))
    assert "hidden-word" not in str(refused.value)
    assert found(run)[0] > 0
    assert written(run)


def test_a_user_who_may_make_no_tables_leaves_the_store_as_it_was(run, record, postgresql_url):
    run("ingest", "--json", record())
    engine = sa.create_engine(postgresql_url, isolation_level="AUTOCOMMIT")
    with engine.connect() as c:
        c.execute(sa.text("REVOKE CREATE ON SCHEMA public FROM PUBLIC"))
        c.execute(sa.text("DROP ROLE IF EXISTS tradewarn_reader"))
        c.execute(sa.text("CREATE ROLE tradewarn_reader LOGIN"))
    reader = sa.engine.make_url(postgresql_url).set(username="tradewarn_reader")
    try:
        with pytest.raises(StoreError) as refused:
            run("move", "--database-url", reader.render_as_string(hide_password=False))
        assert "permission denied" in refused.value.what
        assert found(run)[0] > 0
        assert written(run)
    finally:
        with engine.connect() as c:
            c.execute(sa.text("DROP ROLE tradewarn_reader"))
        engine.dispose()


def test_an_index_of_another_store_is_refused_and_stays_as_it_was(
    run, record, goal, elasticsearch_url, second_store, tmp_path, monkeypatch
):
    theirs = second_store(elasticsearch_url)
    run("ingest", "--json", record())
    with pytest.raises(StoreNotEmpty, match="not of this store") as refused:
        run("move", "--database-url", goal, "--index-url", elasticsearch_url)
    assert "/second" in refused.value.fix
    assert "@" not in (refused.value.where or "").replace("…@", "")
    assert written(run)
    monkeypatch.setenv("TRADEWARN_HOME", str(tmp_path / "second"))
    monkeypatch.setenv("TRADEWARN_INDEX_URL", elasticsearch_url)
    assert shown(run) == theirs


def test_a_database_of_another_store_is_refused_before_an_index_is_made(
    run, record, postgresql_url, elasticsearch_url, tmp_path, monkeypatch
):
    with monkeypatch.context() as other:
        other.setenv("TRADEWARN_HOME", str(tmp_path / "second"))
        other.setenv("TRADEWARN_DATABASE_URL", postgresql_url)
        run("ingest", "--json", record(document_number="2031-00077"))
        theirs = found(run)
    run("ingest", "--json", record())
    with pytest.raises(StoreNotEmpty):
        run("move", "--database-url", postgresql_url, "--index-url", elasticsearch_url)
    assert written(run)
    monkeypatch.setenv("TRADEWARN_HOME", str(tmp_path / "second"))
    monkeypatch.setenv("TRADEWARN_DATABASE_URL", postgresql_url)
    assert found(run) == theirs


def test_an_engine_that_goes_while_the_index_is_built_is_told_and_the_same_command_ends_it(
    run, record, postgresql_url, elasticsearch_url, monkeypatch
):
    from index.elastic.engine import ElasticIndex
    from tradewarn.cli import rebuilding

    run("ingest", "--json", record())
    before = shown(run)
    words = ["move", "--database-url", postgresql_url, "--index-url", elasticsearch_url, "--json"]
    filled = rebuilding._filled

    def gone(*given):
        monkeypatch.setattr(rebuilding, "_filled", filled)
        raise IndexUnavailable("the search engine does not answer", fix="start it")

    monkeypatch.setattr(rebuilding, "_filled", gone)
    with pytest.raises(IndexUnavailable):
        run(*words)
    assert shown(run) == before, "the old store answers as long as the new one does not"
    told = json.loads(run(*words)[1])
    assert (told["rows"], told["index"]["built"]) == (0, True)
    assert told["answers"]["equal"] == told["answers"]["asked"] > 0
    monkeypatch.setenv("TRADEWARN_DATABASE_URL", postgresql_url)
    monkeypatch.setenv("TRADEWARN_INDEX_URL", elasticsearch_url)
    assert shown(run) == before
    with Program(Settings.read()) as program:
        assert isinstance(program.backend, ElasticIndex)
