"""The server says where it is, answers, and ends when it is asked to."""

import os
import re
import signal
import subprocess
import sys
import urllib.request

import pytest

from api.serving import serve
from tradewarn.errors import BadUse

PROGRAM = """
import importlib.util, pathlib, sys
spec = importlib.util.spec_from_file_location("made", sys.argv[1])
made = importlib.util.module_from_spec(spec)
spec.loader.exec_module(made)
from api.serving import serve
serve(made.FakeServices(pathlib.Path(sys.argv[2])), host="127.0.0.1", port=0)
"""


def test_a_server_tells_its_address_answers_and_stops_on_a_signal(tmp_path, root):
    made = root / "tests" / "api" / "conftest.py"
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(made), str(tmp_path)],
        stderr=subprocess.PIPE,
        text=True,
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(root)},
    )
    try:
        line = process.stderr.readline()
        address = re.search(r"http://127\.0\.0\.1:\d+/", line)[0]
        with urllib.request.urlopen(address + "healthz", timeout=20) as answer:
            assert answer.status == 200
            assert "server" not in {k.lower() for k in answer.headers}
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) in (0, -signal.SIGTERM)
    finally:
        process.kill()
        process.wait()
        process.stderr.close()


def test_an_address_in_use_is_a_coded_error(services):
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(BadUse, match="cannot listen"):
            serve(services, host="127.0.0.1", port=taken.getsockname()[1])


def test_small_answers_are_sent_at_once(services, monkeypatch):
    """asyncio leaves Nagle's algorithm on where a socket does not name TCP: 40 ms an answer."""
    import socket

    import uvicorn

    seen = []
    monkeypatch.setattr(
        uvicorn.Server, "run", lambda self, sockets: seen.extend((s.proto, s.fileno()) for s in sockets)
    )
    serve(services, port=0)
    assert [proto for proto, _ in seen] == [socket.IPPROTO_TCP]
