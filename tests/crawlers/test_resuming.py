"""A crawl that is killed loses nothing and repeats little; the next run goes on from there."""

import os
import random
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

import pytest
from replay import Answer, Replay, record, served

from crawlers.registry import source
from crawlers.running import crawl as crawl_span
from crawlers.window import Window
from tradewarn.errors import BadUse, StoreBusy
from tradewarn.settings import Settings

PLANTED = Path(__file__).parent / "planted"
DOCUMENTS = 40


def widgets(number):
    return [record(f"2025-{n:05}", f"2025-01-{1 + n % 31:02}", f"Widget {n}") for n in range(number)]


@pytest.fixture
def many():
    return widgets(DOCUMENTS)


def children(pid):
    found = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(p) for p in found.read_text().split()] if found.exists() else []


def until(condition, process=None, tries=1500):
    """Wait, in bounds; a process that ended meanwhile ends the wait."""
    pause = threading.Event()
    for _ in range(tries):
        if condition() or (process and process.poll() is not None):
            return True
        pause.wait(0.02)
    return False


def killed_after(requests, victim, *, replay, url, home):
    """Start a crawl, kill it or its child once the server has been asked so often."""
    replay.asked.clear()
    process = subprocess.Popen(
        [sys.executable, str(PLANTED / "one_crawl.py"), url, str(home.folder)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    with process:
        assert until(lambda: len(replay.asked) >= requests, process)
        offspring = children(process.pid)
        if victim == "parent":
            process.kill()
        else:
            for pid in offspring:
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
        process.wait(30)
    assert all(until(lambda pid=pid: not Path(f"/proc/{pid}").exists()) for pid in offspring), "an orphan"
    return len(replay.paths("/xml/"))


def kill_and_resume(home, clean, many, *, moments):
    replay = Replay(many)
    bodies = 0
    with served(replay) as url:
        assert clean.crawl(url).complete
        replay.pace = 0.05  # so that the crawl is not over before it can be killed
        for requests, victim in moments:
            bodies += killed_after(requests, victim, replay=replay, url=url, home=home)
        replay.asked.clear()
        assert home.crawl(url).complete
        bodies += len(replay.paths("/xml/"))
    assert home.sink.kept() == clean.sink.kept()
    return bodies


def test_crawl_killed_at_any_moment_ends_with_the_documents_of_a_clean_one(home, tmp_path, many):
    chance = random.Random(20251122)
    moments = [(chance.randint(1, 9), chance.choice(["parent", "child"])) for _ in range(5)]
    clean = type(home)(tmp_path / "clean")
    bodies = kill_and_resume(home, clean, many, moments=moments)
    assert bodies <= DOCUMENTS + 3 * len(moments), "documents at home are not asked for again"


@pytest.mark.slow
def test_crawl_killed_at_twenty_moments_ends_with_the_documents_of_a_clean_one(home, tmp_path):
    chance = random.Random(7)
    moments = [(chance.randint(1, 12), chance.choice(["parent", "child"])) for _ in range(20)]
    clean = type(home)(tmp_path / "clean")
    kill_and_resume(home, clean, widgets(4 * DOCUMENTS), moments=moments)


def test_second_run_asks_for_the_overlap_only(home, many):
    replay = Replay(many)
    with served(replay) as url:
        home.crawl(url)
        replay.asked.clear()
        replay.rows.append(new := record("2025-00777", "2025-02-03", "New Widget"))
        replay.bodies["/documents/full_text/xml/2025/02/03/2025-00777.xml"] = b"<NOTICE>2025-00777</NOTICE>"
        report = home.crawl(url, since=None, until="2025-02-04")
    recent = [row for row in [*many, new] if row["publication_date"] >= "2025-01-25"]
    assert len(replay.paths("/xml/")) == len(recent)
    assert len(replay.paths("documents.json")) == 1
    assert (report.documents, report.unchanged) == (1, len(recent) - 1)
    assert str(report.through) == "2025-02-04"


def test_unfinished_window_is_the_only_one_asked_again(home, many, monkeypatch):
    replay = Replay(many)
    replay.shape = lambda page: page | {"count": page["count"] if page["count"] < 25 else 10_000}
    replay.fail("2025-00039", *[Answer(status=500)] * 12, then_ok=True)
    with served(replay) as url:
        assert not home.crawl(url).complete
        replay.asked.clear()
        report = home.crawl(url)
    assert report.complete
    assert str(report.through) == "2025-01-31"
    assert [path for path in replay.paths("/xml/") if "2025-00039" not in path] == []
    assert all("gte%5D=2025-01-01" not in path or "lte%5D=2025-01-31" not in path for path in replay.paths())


def test_run_that_only_has_the_end_before_it_needs_no_server(home, many):
    with served(Replay(many)) as url:
        home.crawl(url)
    progress = home.state.load("us_federal_register")
    done = progress.model_copy(
        update={"through": None, "done": (Window(start=progress.since, end=progress.through),)}
    )
    home.state.save(done)
    report = home.crawl("http://127.0.0.1:9")
    assert report.complete


def test_since_after_until_is_bad_use(home):
    with pytest.raises(BadUse, match="nothing lies between"):
        home.crawl("http://127.0.0.1:9", since="2025-03-01", until="2025-02-01")


def test_two_crawls_of_one_source_do_not_run_at_once(home):
    with home.state.only("us_federal_register"), pytest.raises(StoreBusy, match="another crawl"):
        home.crawl("http://127.0.0.1:9")


def planted(home, url, name, monkeypatch):
    from crawlers.running import manners

    monkeypatch.setenv("PYTHONPATH", str(PLANTED))
    info = source("us_federal_register").model_copy(update={"crawler": f"raising:{name}"})
    span = Window.model_validate({"start": "2025-01-01", "end": "2025-01-31"})
    return crawl_span(
        info,
        span,
        home.state.load(info.name),
        sink=home.sink,
        state=home.state,
        base_url=url,
        manners=manners(Settings(crawl_delay=0)),
    )


def test_callback_that_raises_fails_the_run_and_names_its_line(home, january, monkeypatch):
    with served(Replay(january)) as url:
        report = planted(home, url, "Raising", monkeypatch)
    assert (report.complete, report.documents, report.through) == (False, 11, None)
    (issue,) = report.issues
    assert "RuntimeError: a mistake of ours" in issue.what
    assert "raising.py line 9" in issue.fix
    assert "2025-00002" in issue.where


@pytest.mark.parametrize("name", ["Dying", "Unstarted"])
def test_crawl_process_that_does_not_end_well_fails_the_run(home, january, monkeypatch, name):
    with served(Replay(january)) as url:
        report = planted(home, url, name, monkeypatch)
    assert not report.complete
    assert "the crawl process ended early" in report.issues[-1].what


def test_sink_that_fails_ends_the_crawl_and_nothing_counts_as_done(home, january):
    def full(fetched):
        raise OSError("no space left")

    home.sink.take = full
    with served(Replay(january)) as url, pytest.raises(OSError, match="no space left"):
        home.crawl(url)
    assert home.state.held("us_federal_register") == {}
    assert home.state.load("us_federal_register").through is None
