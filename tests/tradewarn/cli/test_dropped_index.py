"""An index that is dropped and made again from the store gives the same answers, to the last digit."""

import json
import os
import random
import subprocess
import sys
from shutil import copytree, rmtree

import pytest

from index.backend import Filters
from index.backends.embedded import EmbeddedIndex
from index.indexing import Indexer
from index.stage import entry_of
from tradewarn.cli.program import Program
from tradewarn.cli.services import ProgramServices
from tradewarn.errors import IndexDamaged
from tradewarn.settings import Settings
from tradewarn.store.following import PROJECTION

QUESTIONS = (
    "",
    "tôm đông lạnh Việt Nam",
    "frozen shrimp final results",
    "thép",
    "steel circumvention",
    "7306",
)
FILTERS = (Filters(), Filters(market=("US",)), Filters(kind="notice", country=("VN",), instrument=("AD",)))


@pytest.fixture(scope="module")
def sample_home(root, tiny_model, tmp_path_factory):
    """A home that holds the sample; made once, and copied."""
    home = tmp_path_factory.mktemp("sample") / "home"
    told = {"TRADEWARN_HOME": str(home), "TRADEWARN_MODEL": str(tiny_model), "TRADEWARN_DATABASE_URL": ""}
    command = [sys.executable, "-m", "tradewarn", "ingest", "--json", str(root / "sample" / "notices")]
    subprocess.run(command, check=False, capture_output=True, env=os.environ | told, timeout=300)
    return home


@pytest.fixture
def loaded(run, sample_home, tmp_path):
    copytree(sample_home, tmp_path / "home")


@pytest.fixture
def serving(loaded):
    with Program(Settings.read()) as program:
        yield ProgramServices(program)


def answers(services):
    given = {}
    for question in QUESTIONS:
        for filters in FILTERS:
            for mode in ("lexical", "dense", "hybrid"):
                answer = services.search(question, filters=filters, mode=mode, limit=50)
                given[question, filters, mode] = answer.model_dump(mode="json", exclude={"took_ms"})
    assert sum(len(answer["hits"]) for answer in given.values()) > 200
    return given


def asked_anew():
    with Program(Settings.read()) as program:
        return answers(ProgramServices(program))


def test_dropped_while_nothing_runs(run, loaded, tmp_path):
    expected = asked_anew()
    rmtree(tmp_path / "home" / "index")
    with pytest.raises(IndexDamaged, match="rebuild"):
        asked_anew()
    assert run("index", "rebuild", "--json")[0] == 0
    assert asked_anew() == expected


def test_dropped_under_a_running_server(run, serving, tmp_path):
    expected = answers(serving)
    rmtree(tmp_path / "home" / "index")
    with pytest.raises(IndexDamaged, match="rebuild"):
        serving.search("thép", filters=Filters())
    assert run("index", "rebuild", "--json")[0] == 0
    assert answers(serving) == expected == asked_anew()


def test_dropped_before_a_document_is_taken_in_it_catches_up(run, loaded, record, tmp_path):
    expected = asked_anew()
    rmtree(tmp_path / "home" / "index")
    title = "Certain Red Gadgets From Vietnam: Antidumping Duty Order"
    assert run("ingest", "--json", record(document_number="2031-00009", title=title))[0] == 0
    with Program(Settings.read()) as program:
        services = ProgramServices(program)
        for (question, filters, mode), answer in expected.items():
            given = services.search(question, filters=filters, mode=mode, limit=50)
            assert "TW-I05" not in {issue.code for issue in given.issues}
            assert given.total >= answer["total"]
            if given.total <= 50 and mode == "lexical":
                assert {hit["id"] for hit in answer["hits"]} <= {hit.id for hit in given.hits}


def test_an_index_that_lost_records_is_not_called_whole(run, serving, tmp_path):
    assert run("index", "status", "--json")[0] == 0
    assert serving.ready() == {"store": "ok", "index": "ok"}
    rmtree(tmp_path / "home" / "index")
    assert "TW-I03" in serving.ready()["index"]
    code, out = run("index", "status", "--json")
    state = json.loads(out)
    assert (code, state["found"]) == (1, 0) and state["held"] > 0
    assert "TW-I03" in serving.ready()["index"]


def test_a_server_does_not_answer_from_an_index_that_was_dropped_and_begun_anew(serving, tmp_path):
    serving.search("thép", filters=Filters())
    rmtree(tmp_path / "home" / "index")
    with Program(Settings.read()) as other:
        other.indexer.add([entry_of(serving.store, serving.store.notices.ids()[0])])
    with pytest.raises(IndexDamaged, match="rebuild"):
        serving.search("thép", filters=Filters())


def test_an_answer_tells_how_much_is_not_in_the_index_yet(serving):
    assert serving.search("thép", filters=Filters()).issues == ()
    waiting = serving.store.notices.ids()[:3]
    serving.store.jobs.reopen("index", waiting, version=PROJECTION)
    assert serving.search("thép", filters=Filters()).issues == ()  # it has them, if perhaps an older reading
    serving.store.indexed.dropped("embedded", waiting)
    [issue] = serving.search("thép", filters=Filters()).issues
    assert (issue.code, issue.what) == ("TW-I05", "3 stored records are not in the index yet")


def test_added_one_by_one_in_any_order_or_at_once(serving, tmp_path):
    """The engine's segments differ; what is found, and its order by likeness, does not."""
    store, embedder = serving.store, serving._program.embedder
    entries = [entry_of(store, i) for i in (*store.notices.ids(), *store.cases.ids())]
    expected = answers(serving)
    random.Random(7).shuffle(entries)
    with Program(Settings.read()) as program:
        program.__dict__["backend"] = EmbeddedIndex(tmp_path / "other" / "index")
        one_by_one = Indexer(program.backend, embedder)
        for entry in entries:
            one_by_one.add([entry])
        assert answers(ProgramServices(program)) == expected
        program.backend.close()


def test_what_another_process_ingests_is_found_by_a_server_that_runs(run, record):
    def refs(mode):
        hits = services.search("red gadgets", filters=Filters(kind="notice"), mode=mode).hits
        return {hit.ref for hit in hits}

    modes = ("lexical", "dense", "hybrid")
    run("ingest", "--json", record())
    with Program(Settings.read()) as program:
        services = ProgramServices(program)
        assert not any("2031-00009" in refs(mode) for mode in modes)
        title = "Certain Red Gadgets From Vietnam: Antidumping Duty Order"
        more = record(document_number="2031-00009", title=title)
        command = [sys.executable, "-m", "tradewarn", "ingest", "--json", more]
        subprocess.run(command, check=True, capture_output=True, env=os.environ, timeout=120)
        assert all("2031-00009" in refs(mode) for mode in modes)
