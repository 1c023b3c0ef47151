"""`POST /extract` reads one file, refuses a large one while it comes, writes nothing."""

import asyncio
import threading
from contextlib import ExitStack, asynccontextmanager

import httpx
import pytest

from api import guard, uploads
from api.app import create_app
from tradewarn.errors import EncryptedFile, Overloaded, OversizeFile, SlowFile
from tradewarn.model import Extraction

HEAD = b'--b\r\nContent-Disposition: form-data; name="file"; filename="x.pdf"\r\n\r\n'
MULTIPART = {"Content-Type": "multipart/form-data; boundary=b"}


@pytest.fixture
def small_limit(monkeypatch):
    monkeypatch.setattr(guard, "UPLOAD_LIMIT", 10_000)


def test_a_file_gives_what_the_machine_reads_in_it(client, services):
    answer = client.post("/api/v1/extract", files={"file": ("thông báo.txt", b"text", "text/plain")})
    assert Extraction.model_validate(answer.json()).pages[0].text == "text"
    assert services.asked == [("thông báo.txt", 4)]


@pytest.mark.parametrize(
    "sent, seen",
    [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("/abs/olute.pdf", "olute.pdf"),
        ("a<b>\u202e.pdf", "a_b__.pdf"),
        ("x" * 300, "x" * 120),
    ],
)
def test_a_name_is_only_a_name(client, services, sent, seen):
    client.post("/api/v1/extract", files={"file": (sent, b"text")})
    assert services.asked == [(seen, 4)]


def test_a_file_that_cannot_be_read_is_a_coded_error(client):
    answer = client.post("/api/v1/extract", files={"file": ("empty.pdf", b"")})
    assert (answer.status_code, answer.json()["error"]) == (422, "TW-R02")


@pytest.mark.parametrize("files", [{}, {"other": ("x.pdf", b"text")}])
def test_no_file_is_refused(client, files):
    answer = client.post("/api/v1/extract", files=files)
    assert (answer.status_code, answer.json()["error"]) == (422, "TW-U01")


def test_a_file_that_announces_too_much_is_refused_before_it_is_read(client, services, small_limit):
    answer = client.post("/api/v1/extract", files={"file": ("x.pdf", b"a" * 20_000)})
    assert (answer.status_code, answer.json()["error"]) == (413, "TW-R05")
    assert services.asked == []


def test_a_file_that_announces_nothing_is_refused_while_it_comes(client, services, small_limit):
    taken = []

    def endless():
        yield HEAD
        for n in range(1_000):
            taken.append(n)
            yield b"a" * 1_000
        yield b"\r\n--b--\r\n"

    answer = client.post("/api/v1/extract", content=endless(), headers=MULTIPART)
    assert (answer.status_code, answer.json()["error"]) == (413, "TW-R05")
    assert services.asked == []


def test_the_store_is_as_it_was(client, services):
    before = services.store.documents.count()
    client.post("/api/v1/extract", files={"file": ("x.txt", b"text")})
    assert services.store.documents.count() == before


@pytest.mark.parametrize("error, status", [(SlowFile, 504), (OversizeFile, 413), (EncryptedFile, 422)])
def test_what_stops_the_reading_is_a_coded_error_of_its_own_status(client, services, error, status):
    def stopped(data, *, name):
        raise error("it was stopped", fix="send another")

    services.extract = stopped
    answer = client.post("/api/v1/extract", files={"file": ("x.pdf", b"text")})
    assert (answer.status_code, answer.json()["error"]) == (status, error.code)


FILE = {"file": ("x.txt", b"text")}
ADDRESS = "/api/v1/extract"
PLACES = uploads.AT_ONCE + uploads.WAITING
PATIENCE = 15  # seconds after which a test gives up; less than a turn is waited for


@asynccontextmanager
async def crowded(services):
    """A client of a server whose queue is full, the senders in it, and what lets them go on."""
    going_on, transport = threading.Event(), httpx.ASGITransport(create_app(services))
    extract = services.extract
    begun = []

    def slow(data, *, name):
        begun.append(name)
        going_on.wait()
        return extract(data, name=name)

    services.extract = slow
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as client:
        try:
            async with asyncio.timeout(PATIENCE):
                senders = [asyncio.create_task(client.post(ADDRESS, files=FILE)) for _ in range(PLACES + 40)]
                late, standing = [], senders
                while len(late) < 40:
                    done, standing = await asyncio.wait(standing, return_when=asyncio.FIRST_COMPLETED)
                    late += [sender.result() for sender in done]
                yield client, late, standing, going_on, begun
        finally:
            going_on.set()
            await asyncio.gather(*senders, return_exceptions=True)


def test_who_comes_when_the_queue_is_full_is_told_at_once_and_the_others_are_served(services):
    async def crowd():
        async with crowded(services) as (_, late, standing, going_on, begun):
            assert {(a.status_code, a.json()["error"]) for a in late} == {(503, "TW-U06")}
            assert all(int(a.headers["Retry-After"]) > 0 for a in late)
            assert len(standing) == PLACES and len(begun) <= uploads.AT_ONCE
            going_on.set()
            assert {a.status_code for a in await asyncio.gather(*standing)} == {200}
            assert len(begun) == PLACES

    asyncio.run(crowd())


def test_a_full_queue_keeps_nobody_else_waiting(services):
    async def crowd():
        async with crowded(services) as (client, *_):
            for address in ("/healthz", "/api/v1/cases", "/"):
                assert (await client.get(address)).status_code == 200

    asyncio.run(crowd())


def test_a_file_is_refused_before_its_first_byte_where_the_queue_is_full(services):
    taken = []

    async def endless():
        yield HEAD
        for n in range(1_000):
            taken.append(n)
            yield b"a" * 1_000

    async def crowd():
        async with crowded(services) as (client, *_):
            answer = await client.post(ADDRESS, content=endless(), headers=MULTIPART)
            assert (answer.status_code, taken) == (503, [])

    asyncio.run(crowd())


def test_a_sender_waits_for_a_turn_only_so_long(services, monkeypatch):
    monkeypatch.setattr(uploads, "WAIT_SECONDS", 0.05)

    async def crowd():
        async with crowded(services) as (client, _, standing, going_on, _begun):
            done = []
            while len(done) < uploads.WAITING:
                ended, standing = await asyncio.wait(standing, return_when=asyncio.FIRST_COMPLETED)
                done += ended
            assert {sender.result().status_code for sender in done} == {503}
            going_on.set()
            assert {a.status_code for a in await asyncio.gather(*standing)} == {200}
            assert (await client.post(ADDRESS, files=FILE)).status_code == 200, "no place was lost"

    asyncio.run(crowd())


def test_a_file_that_failed_holds_no_place(client):
    for _ in range(PLACES + 1):
        assert client.post(ADDRESS, files={"file": ("empty.pdf", b"")}).status_code == 422
    assert client.post(ADDRESS, files=FILE).status_code == 200


def test_the_program_works_on_a_file_apart_from_the_server(services):
    """The real services, not the made ones: what hangs or swells is not this process."""
    from tradewarn.cli.program import Program
    from tradewarn.cli.services import ProgramServices

    class Apart(ProgramServices):
        def __init__(self, program):  # opens no index: reading needs none
            self._program, self._opening = program, threading.Lock()

    settings = services.settings.model_copy(update={"read_seconds": 20})
    with Program(settings) as program:
        assert Apart(program).extract(b"Thong bao", name="x.txt").path == "x.txt"
        assert "extractor" not in program.__dict__ and "uploads" in program.__dict__
        with pytest.raises(OversizeFile):
            Apart(program).extract(b"<html>" + b"<div>" * 50_000, name="x.html")


def test_so_many_files_and_no_more_are_on_their_way_at_once():
    turns = uploads.Turns()
    with ExitStack() as here:
        for _ in range(PLACES + uploads.ARRIVING):
            here.enter_context(turns.arriving())
        with pytest.raises(Overloaded), turns.arriving():
            pass
    with turns.arriving():
        pass
