"""An Elasticsearch node of our own for the length of a run, from an unpacked distribution."""

import os
import shutil
import socket
import subprocess
import time
from contextlib import suppress
from pathlib import Path
from signal import SIGTERM
from urllib.error import URLError
from urllib.request import urlopen

from bench.side_by_side.contestant import Absent

HEAP = "-Xms2g -Xmx2g"
PATIENCE = 120.0  # seconds for it to be up
USER = "nobody"  # the server refuses to run as root
CONFIG = """\
discovery.type: single-node
xpack.security.enabled: false
cluster.routing.allocation.disk.threshold_enabled: false
network.host: 127.0.0.1
http.port: {port}
transport.port: {transport}
path.data: {folder}/data
path.logs: {folder}/logs
"""


class Started:
    """A node on a free port of this machine, with its data and settings in the scratch folder."""

    def __init__(self, home: Path, scratch: Path, java: str) -> None:
        program = home / "bin" / "elasticsearch"
        if not program.is_file():
            raise Absent(f"{home} has no bin/elasticsearch")
        self.folder = scratch / "server"
        shutil.copytree(home / "config", self.folder / "config")
        port, transport = free_port(), free_port()
        settings = CONFIG.format(port=port, transport=transport, folder=self.folder)
        (self.folder / "config" / "elasticsearch.yml").write_text(settings, encoding="utf-8")
        environment = {"ES_PATH_CONF": str(self.folder / "config"), "ES_JAVA_OPTS": HEAP}
        if not (home / "jdk").is_dir() and (found := shutil.which(java)):
            environment["ES_JAVA_HOME"] = str(Path(found).resolve().parent.parent)
        command = ["env", *(f"{name}={value}" for name, value in environment.items()), str(program)]
        if os.geteuid() == 0:
            self._hand_over(scratch)
            command = ["runuser", "-u", USER, "--", *command]
        self.url = f"http://127.0.0.1:{port}"
        self._said = (scratch / "server.log").open("w")
        self._process = subprocess.Popen(
            command, stdout=self._said, stderr=subprocess.STDOUT, start_new_session=True
        )
        self._wait()
        self.pids = tuple(family(self._process.pid))

    def _hand_over(self, scratch: Path) -> None:
        """Let the ordinary user have the node's folder, and reach it."""
        scratch.chmod(0o755)
        for path in [self.folder, *self.folder.rglob("*")]:
            shutil.chown(path, USER)

    def _wait(self) -> None:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self._process.poll() is None:
            try:
                with urlopen(f"{self.url}/_cluster/health?wait_for_status=yellow&timeout=5s"):
                    return
            except (URLError, OSError):
                time.sleep(0.5)
        self.stop()
        said = Path(self._said.name).read_text(encoding="utf-8", errors="replace").split("\n")
        why = [line for line in said if "rror" in line or "denied" in line] or said[-3:]
        raise Absent(f"the server did not start: {' '.join(why[:2])[:300]}")

    def stop(self) -> None:
        """End the node."""
        if self._process.poll() is None:
            for pid in reversed([self._process.pid, *family(self._process.pid)]):
                end(pid)
            try:
                self._process.wait(30)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._said.close()


def end(pid: int) -> None:
    """Ask a process to end, if it is still there."""
    with suppress(ProcessLookupError):
        os.kill(pid, SIGTERM)


def family(pid: int) -> list[int]:
    """List the descendants of a process, whichever of its threads began them."""
    children: list[int] = []
    for told in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(FileNotFoundError, ProcessLookupError):
            children += map(int, told.read_text().split())
    return [one for child in children for one in (child, *family(child))]


def free_port() -> int:
    """Find a port that nothing listens on."""
    with socket.socket() as opened:
        opened.bind(("127.0.0.1", 0))
        port: int = opened.getsockname()[1]
        return port
