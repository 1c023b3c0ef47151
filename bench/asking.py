"""A running server, asked one question at a time by a client that costs nearly nothing."""

import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlencode

from measuring import processor_seconds, resident, spread, watched

QUERIES = (
    "tôm đông lạnh",
    "antidumping duty order frozen shrimp Vietnam",
    "đĩa giấy",
    "steel wire circumvention",
    "hardwood plywood preliminary determination",
    "thép không gỉ cán nguội",
    "A-552-802",
    "honey review final results",
    "pin năng lượng mặt trời",
    "paper shopping bags",
)
QUESTIONS = (
    "tôm đông lạnh HS 030617 sang Mỹ có bị thuế không?",
    "dia giay xuat sang My HS 482369",
    "Is my raw honey under investigation in the US?",
    "cà phê HS 0901 sang Mỹ",
    "ống thép hàn sang Canada",
    "aluminium extrusions to Australia",
)
FIRST = 20  # requests that are not counted
COUNTED = 200
LONGEST_START = 120.0  # seconds
IDLE = 0.02  # seconds of work in half a second: the model is loaded and nothing goes on beside

Ask = Callable[[int], bytes]


@contextmanager
def server(env: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """Run `tradewarn serve` on a free loopback port; it ends with the block."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "tradewarn", "serve", "--port", str(port)]
    process = subprocess.Popen(command, env=dict(env), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _until_open(port, process)
        yield f"127.0.0.1:{port}", process.pid
    finally:
        process.terminate()
        process.wait(timeout=30)


def _until_open(port: int, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + LONGEST_START
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise SystemExit("the server did not start")


class Client:
    """One kept connection: a client library would take as long as a lexical answer."""

    def __init__(self, address: str) -> None:
        self._connection = http.client.HTTPConnection(address, timeout=120)

    def get(self, path: str, **parameters: Any) -> bytes:
        """Ask for a resource."""
        return self._answer("GET", f"{path}?{urlencode(parameters)}" if parameters else path)

    def post(self, path: str, body: Any) -> bytes:
        """Send JSON."""
        return self._answer("POST", path, json.dumps(body).encode())

    def _answer(self, method: str, path: str, body: bytes | None = None) -> bytes:
        self._connection.request(method, path, body, {"Content-Type": "application/json"} if body else {})
        response = self._connection.getresponse()
        content = response.read()
        if response.status != 200:
            raise SystemExit(f"{method} {path}: {response.status} {content[:300]!r}")
        return content


def latencies(address: str, pid: int) -> dict[str, Any]:
    """Measure each kind of question after the model is loaded and the server has come to rest."""
    client = Client(address)
    asked = _questions(client)
    for ask in asked.values():
        ask(0)
    figures: dict[str, Any] = {"memory before the first question, MiB": round(resident(pid))}
    _until_idle(pid)
    for name, ask in asked.items():
        figures[name] = _measured(ask, pid)
    figures["memory at the end, MiB"] = round(resident(pid))
    return figures


def _questions(client: Client) -> dict[str, Ask]:
    def search(mode: str, salt: int) -> Ask:
        # a number makes each question new, so that no vector of a question is remembered
        return lambda n: client.get(
            "/api/v1/search", q=f"{QUERIES[n % len(QUERIES)]} {salt + n}", mode=mode, limit=10
        )

    modes = {f"search {m}": search(m, 1_000 * k) for k, m in enumerate(("lexical", "dense", "hybrid"), 1)}
    check: Ask = lambda n: client.post("/api/v1/check", {"question": QUESTIONS[n % len(QUESTIONS)]})  # noqa: E731
    return {"nothing (/healthz)": lambda n: client.get("/healthz")} | modes | {"check": check}


def _until_idle(pid: int) -> None:
    until = time.monotonic() + LONGEST_START
    while time.monotonic() < until:
        before = processor_seconds(pid)
        time.sleep(0.5)
        if processor_seconds(pid) - before <= IDLE:
            return


def _measured(ask: Ask, pid: int) -> dict[str, Any]:
    for n in range(FIRST):
        ask(n)
    times = []
    worked = processor_seconds(pid)
    with watched(pid) as share:
        for n in range(FIRST, FIRST + COUNTED):
            began = time.perf_counter()
            ask(n)
            times.append((time.perf_counter() - began) * 1000)
    worked = (processor_seconds(pid) - worked) * 1000 / COUNTED
    return spread(times) | {"processor, mean": round(worked, 2), "machine": str(share)}


def plain_environment(home: str, compiled: str) -> dict[str, str]:
    """Give an environment in which Python keeps its compiled code, as an installation does."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return env | {"TRADEWARN_HOME": home, "PYTHONPYCACHEPREFIX": compiled}
