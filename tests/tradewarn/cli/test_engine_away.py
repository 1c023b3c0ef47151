"""The search engine is away: what can be done is done, and the rest waits and says so."""

import json
import socket

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from tradewarn.cli.program import Program
from tradewarn.cli.services import ProgramServices
from tradewarn.errors import IndexUnavailable
from tradewarn.settings import Settings


@pytest.fixture
def nobody(monkeypatch):
    """Name a cluster where nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    monkeypatch.setenv("TRADEWARN_INDEX_URL", f"http://user:hidden-word@127.0.0.1:{port}")


def test_documents_are_stored_and_read_and_wait_for_the_index(run, record, nobody):
    code, out = run("ingest", "--json", record())
    told = json.loads(out)
    assert code == 1
    assert (told["documents"], told["read"], told["notices"]) == (1, 1, 1)
    assert told["waiting"] > 0 and told["issues"] == 1


def test_what_waits_enters_the_index_when_one_answers(run, record, nobody, monkeypatch):
    run("ingest", record())
    monkeypatch.delenv("TRADEWARN_INDEX_URL")
    assert run("worker", "--once")[0] == 0
    assert json.loads(run("search", "blue widgets", "--json")[1])["total"] >= 1


def test_the_lag_is_told_as_far_as_it_is_known(run, record, nobody):
    run("ingest", record())
    code, out = run("index", "status", "--json")
    told = json.loads(out)
    assert (code, told["found"], told["held"]) == (1, None, 0)
    assert told["waiting"] == told["stored"] > 0


def test_a_search_says_so_in_a_coded_error(run, nobody):
    with pytest.raises(IndexUnavailable) as told:
        run("search", "widgets")
    assert "hidden-word" not in str(told.value)


def test_a_server_answers_503_and_when_to_ask_again(run, record, nobody):
    run("ingest", record())
    with Program(Settings.read()) as program, TestClient(create_app(ProgramServices(program))) as client:
        answer = client.get("/api/v1/search", params={"q": "widgets"})
        assert answer.status_code == 503
        assert int(answer.headers["Retry-After"]) <= 15
        assert answer.json()["error"] == "TW-I01" and answer.json()["fix"]
        assert client.get("/api/v1/notices").status_code == 200, "what needs no index is answered"


def test_the_doctor_finds_it(run, nobody):
    code, out = run("doctor", "--json")
    assert code == 1
    assert "TW-I01" in out and "hidden-word" not in out


def test_a_server_on_a_damaged_index_serves_the_rest_until_a_rebuild_mends_it(run, record, tmp_path):
    """One that ended instead would be started again and again."""
    run("ingest", record())
    path = next((tmp_path / "home" / "index" / "records").glob("*.store"))
    path.write_bytes(b"")
    with Program(Settings.read()) as program, TestClient(create_app(ProgramServices(program))) as client:
        for _ in range(2):
            answer = client.get("/api/v1/search", params={"q": "widgets"})
            assert answer.json()["error"] == "TW-I03" and "rebuild" in answer.json()["fix"]
        assert client.get("/api/v1/notices").status_code == 200, "what needs no index is answered"
        assert client.get("/healthz").status_code == 200
        assert path.name in client.get("/readyz").text
        assert run("index", "rebuild")[0] == 0
        assert client.get("/api/v1/search", params={"q": "widgets"}).json()["total"] >= 1
