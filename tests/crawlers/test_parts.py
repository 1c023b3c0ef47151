"""The small parts of a crawl: windows, progress, frames, bodies, calendar, waiting."""

import os
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawlers.bodies import fault, media_type
from crawlers.fetched import Fetched, WindowDone
from crawlers.middlewares import retry_after
from crawlers.pipe import End, Silence, Tick, frames, send
from crawlers.state import FolderState, Progress
from crawlers.us_federal_register import number, other
from crawlers.window import Window, cut, merged, uncovered
from kb.us_calendar import business_days, holidays
from tradewarn.model import Issue

DAYS = st.dates(date(2024, 1, 1), date(2025, 12, 31))
WINDOWS = st.builds(lambda a, b: Window(start=min(a, b), end=max(a, b)), DAYS, DAYS)


def days(*windows):
    return {date.fromordinal(n) for w in windows for n in range(w.start.toordinal(), w.end.toordinal() + 1)}


@given(WINDOWS, st.lists(WINDOWS, max_size=6))
def test_what_is_not_covered_is_exactly_the_rest(window, done):
    left = list(uncovered(window, done))
    assert days(*left) == days(window) - days(*done)
    assert sum(w.days for w in left) == len(days(*left))


@given(WINDOWS, st.integers(1, 400))
def test_pieces_of_a_window_are_the_window(window, size):
    pieces = list(cut(window, days=size))
    assert merged(pieces) == [window]
    assert all(piece.days <= size for piece in pieces)


@given(DAYS, st.lists(WINDOWS, max_size=6))
def test_progress_moves_only_over_days_that_are_done(since, windows):
    progress = Progress(source="x", since=since)
    for window in windows:
        progress = progress.with_window(window)
    covered = days(*windows)
    if progress.through is not None:
        assert days(Window(start=progress.since, end=progress.through)) <= covered
    assert days(*progress.done) <= covered


@pytest.fixture
def pipe():
    reader, writer = os.pipe()
    yield reader, writer
    os.close(reader)


FETCHED = Fetched(
    source="x",
    ref="ô-1",
    url="https://example.org",
    title="Tôm",
    published=None,
    media_type="text/html",
    body=b'a\n{"b"}\n\0' * 50,
    meta=b"{}\n",
)


def test_frames_arrive_as_they_were_sent(pipe):
    reader, writer = pipe
    sent = [
        FETCHED,
        Issue(code="TW-C01", what="w", fix="f"),
        WindowDone(window=Window(start=date(2025, 1, 1), end=date(2025, 1, 2)), complete=True),
        Tick(),
        FETCHED.model_copy(update={"body": b"", "meta": b""}),
        End(reason="finished"),
    ]
    for frame in sent:
        send(writer, frame)
    os.close(writer)
    assert list(frames(reader, patience=5)) == sent


def test_frame_that_breaks_off_is_not_given(pipe):
    reader, writer = pipe
    send(writer, Tick())
    os.write(writer, b'{"kind": "Fetched", "sizes": [100, 2], "head": {}}\nonly this')
    os.close(writer)
    assert list(frames(reader, patience=5)) == [Tick()]


def test_writer_that_says_nothing_is_given_up(pipe):
    reader, writer = pipe
    with pytest.raises(Silence, match="said nothing"):
        next(frames(reader, patience=0.05))
    os.close(writer)


def test_state_survives_torn_lines(tmp_path):
    state = FolderState(tmp_path)
    state.hold("x", "a|2025-01-01", "1")
    with (tmp_path / "x.held").open("a") as file:
        file.write('\n["b|2025-01-0')
    state.hold("x", "c|2025-01-01", "3")
    assert state.held("x") == {"a|2025-01-01": "1", "c|2025-01-01": "3"}
    state.release("x")
    assert state.held("x") == {}


def test_progress_is_read_as_it_was_saved(tmp_path):
    state = FolderState(tmp_path / "new")
    progress = Progress(source="x", since=date(2025, 1, 1), fields=("a",))
    state.save(progress)
    assert state.load("x") == progress
    assert state.load("y") == Progress(source="y")


@pytest.mark.parametrize(
    "day", ["2025-01-20", "2025-05-26", "2025-06-19", "2025-11-27", "2022-12-26", "2021-12-31", "2023-11-10"]
)
def test_federal_holidays_are_kept_on_their_day(day):
    assert date.fromisoformat(day) in holidays(int(day[:4]))


def test_business_days_leave_out_weekends_and_holidays():
    assert business_days(date(2024, 12, 23), date(2025, 1, 3)) == 8


@pytest.mark.parametrize("header", [None, b"", b"soon", b"-3", b"1e9", b"\xff\xfe"])
def test_senseless_retry_after_says_nothing(header):
    assert retry_after(header, now=datetime(2025, 1, 1, tzinfo=UTC)) is None


def test_retry_after_in_the_past_means_now():
    assert retry_after(b"Wed, 01 Jan 2020 00:00:30 GMT", now=datetime(2025, 1, 1, tzinfo=UTC)) == 0


@pytest.mark.parametrize(
    "title",
    [
        "Sunshine Act Meetings",
        "Export Trade Certificate of Review",
        "Renewable Energy Advisory Committee Meeting",
        "Certain Toner Cartridges; Notice of Request for Statements under Section 337",
    ],
)
def test_record_plainly_about_something_else_is_left(title):
    assert other({"title": title, "abstract": None, "docket_ids": []})


@pytest.mark.parametrize(
    "row",
    [
        {"title": "Paper Clips From Vietnam; Determinations"},
        {"title": "Sunshine Act Meeting: antidumping vote"},
        {"title": "Request for Statements", "docket_ids": ["Investigation Nos. 731–TA–1741"]},
        {"title": "Steel From Vietnam; Trade Mission", "docket_ids": ["A–552–841"]},
        {"title": None, "abstract": None, "docket_ids": None},
    ],
)
def test_record_in_doubt_is_taken(row):
    assert not other(row)


def test_every_real_abstract_is_taken(real):
    import json

    lines = (real / "notices" / "us_fr_abstracts.jsonl").read_text().splitlines()
    assert [row["title"] for row in map(json.loads, lines) if other(row)] == []


def test_every_real_body_is_taken_for_what_it_is(real):
    bodies = sorted((real / "notices" / "us_fr_xml").glob("*.xml"))
    assert bodies
    assert [b.name for b in bodies if fault(b.read_bytes(), ref="none", title="none")] == []
    assert {media_type(b.read_bytes()) for b in bodies} == {"application/xml"}


@pytest.mark.parametrize(
    "body",
    [
        b"<!DOCTYPE html><html><body>Access denied</body></html>",
        b"Service unavailable",
        b"\x1f\x8b\x08\0\0",
        b"<?xml version='1.0'?><html><body>Sign in</body></html>",
        b"<" * 100_000,
        b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'bb'>" + b"<!ENTITY c '&b;&b;'>" + b"]><a>&c;",
    ],
)
def test_bytes_that_are_no_document_are_told(body):
    assert fault(body, ref="2025-00815", title="Certain Frozen Warmwater Shrimp From Vietnam")


def test_number_of_an_address_with_a_query_is_read():
    assert number(
        "https://www.federalregister.gov/api/v1/documents/C1-2025-1?publication_date=2025-01-01"
    ) == ("C1-2025-1")
    assert number(None) is None
