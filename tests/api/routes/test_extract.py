"""`POST /extract` reads one file, refuses a large one while it comes, writes nothing."""

import threading

import pytest

from api import guard
from tradewarn.errors import EncryptedFile, OversizeFile, SlowFile
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
