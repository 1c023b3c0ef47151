"""`tradewarn crawl`: whatever needs a person, in the crawl or in reading what it brought, is exit 1 and told."""

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "crawlers"))

from replay import Replay, record, served

from tradewarn.settings import Settings
from tradewarn.store import open_store
from tradewarn.store.archive import sha256

DAYS = ("--since", "2025-01-01", "--until", "2025-01-10")
GOOD = (
    b"<?xml version='1.0'?><NOTICE><PREAMB><AGENCY>DEPARTMENT OF COMMERCE</AGENCY>"
    b"<SUBAGY>International Trade Administration</SUBAGY><DEPDOC>[A-552-999]</DEPDOC>"
    b"<SUBJECT>Certain Blue Widgets From the Socialist Republic of Vietnam: Antidumping Duty Order</SUBJECT>"
    b"</PREAMB><FRDOC>[FR Doc. 2025-00001 Filed 1-9-25; 8:45 am]</FRDOC></NOTICE>"
)


@pytest.fixture
def crawl(run, monkeypatch):
    monkeypatch.setenv("TRADEWARN_CRAWL_DELAY", "0")

    def done(replay, *words):
        with served(replay) as url:
            code, out = run("crawl", "us_federal_register", "--json", "--base-url", url, *(words or DAYS))
        (line,) = out.splitlines()
        return code, json.loads(line)

    return done


@pytest.fixture
def replay():
    """One notice whose body reads well."""
    made = Replay([record("2025-00001", "2025-01-10", "Blue Widgets From Vietnam")])
    path = next(p for p in made.bodies if "2025-00001" in p and p.endswith(".xml"))
    made.bodies[path] = GOOD
    return made


def home_store():
    return open_store(Settings.read())


def test_a_crawl_that_is_read_without_an_issue_is_exit_0(crawl, replay):
    code, report = crawl(replay)
    assert (code, report["complete"], report["documents"], report["issues"]) == (0, True, 1, [])


def test_an_issue_of_reading_what_came_is_exit_1_and_told(crawl, replay):
    path = next(p for p in replay.bodies if "2025-00001" in p and p.endswith(".xml"))
    replay.bodies[path] = b"<?xml version='1.0'?><NOTICE><P>2025-00001 is about a garden show.</P></NOTICE>"
    code, report = crawl(replay)
    assert report["complete"]
    assert code == 1
    assert [i["stage"] for i in report["issues"]] == ["extract"]


def test_the_document_keeps_what_the_list_said_of_it_and_where_people_read_it(crawl, replay):
    crawl(replay)
    store = home_store()
    document = store.documents.get(sha256(GOOD))
    said = json.loads(store.archive.get(document.meta))
    assert document.url == said["html_url"]
    assert said["document_number"] == "2025-00001"
    assert document.media_type == "application/xml"
    store.close()


def test_every_original_is_some_documents_own(crawl, replay):
    crawl(replay)
    store = home_store()
    kept = {p.name for p in (Settings.read().home / "originals").rglob("*") if p.is_file()}
    document = store.documents.get(sha256(GOOD))
    assert kept == {document.sha256, document.meta}
    store.close()


def test_a_source_that_shows_half_as_much_as_usual_is_exit_1_and_an_alarm_of_sources(run, crawl, replay):
    from tradewarn.store.runs import Run

    store = home_store()
    for day in range(3):
        store.runs.add(
            Run(
                source="us_federal_register",
                started=f"2025-01-{day + 1:02}",
                ended=f"2025-01-{day + 1:02}",
                complete=True,
                documents=1,
                listed=40,
                days=8,
                issues=0,
                newest=None,
            )
        )
    store.close()
    code, report = crawl(replay)
    assert (code, report["complete"]) == (1, True)
    assert "TW-C02" in [i["code"] for i in report["issues"]]
    (state,) = (json.loads(line) for line in run("sources", "--json")[1].splitlines())
    assert state["silent"]
    assert "fewer than half" in state["alarm"]


def test_a_crawl_that_is_refused_takes_no_issue_of_the_run_before_away(run):
    from crawlers.state import FolderState
    from tradewarn.errors import BadUse, StoreBusy
    from tradewarn.model import Issue

    store = home_store()
    store.issues.replace("us_federal_register", "crawl", [Issue(code="TW-C01", what="new", fix="look")])
    words = ("crawl", "us_federal_register", "--json")
    with FolderState(Settings.read().home / "crawl").only("us_federal_register"), pytest.raises(StoreBusy):
        run(*words, *DAYS)
    with pytest.raises(BadUse, match="nothing lies between"):
        run(*words, "--since", "2025-01-10", "--until", "2025-01-01")
    assert store.issues.counts() == {"TW-C01": 1}
    store.close()


def test_a_crawl_without_issues_takes_those_of_the_run_before_away(crawl, replay):
    from tradewarn.model import Issue

    store = home_store()
    store.issues.replace("us_federal_register", "crawl", [Issue(code="TW-C01", what="new", fix="look")])
    assert crawl(replay)[0] == 0
    assert store.issues.counts() == {}
    store.close()
