"""A cluster of Elasticsearch on loopback, each node a process of an ordinary user."""

import json
import os
import shutil
import socket
import ssl
import subprocess
import time
from base64 import b64encode
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from signal import SIGKILL, SIGTERM
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from bench.engines import certificates, users
from bench.engines.fetching import Absent, java_home

HEAP = 512  # MiB: enough for tests
PATIENCE = 120.0  # seconds for it to be up
ENDING = 30.0
USER = "nobody"  # the server refuses to run as root
SETTINGS = """\
cluster.name: tradewarn
node.name: {name}
cluster.routing.allocation.disk.threshold_enabled: false
network.host: 127.0.0.1
http.port: {http}
transport.port: {transport}
path.data: {folder}/data
path.logs: {folder}/logs
{discovery}
xpack.security.enabled: {secured}
"""
SECURED = """\
xpack.security.http.ssl.enabled: true
xpack.security.http.ssl.key: node.key
xpack.security.http.ssl.certificate: node.pem
xpack.security.http.ssl.certificate_authorities: [ca.pem]
xpack.security.transport.ssl.enabled: true
xpack.security.transport.ssl.verification_mode: certificate
xpack.security.transport.ssl.key: node.key
xpack.security.transport.ssl.certificate: node.pem
xpack.security.transport.ssl.certificate_authorities: [ca.pem]
"""


@dataclass
class Node:
    """One node: its folder, its ports, and the ids of its processes while it runs."""

    name: str
    folder: Path
    http: int
    transport: int
    pids: list[int] = field(default_factory=list)
    began: "subprocess.Popen[bytes] | None" = None

    @property
    def runs(self) -> bool:
        """Whether any of its processes is there."""
        return any(alive(pid) for pid in self.pids)


@dataclass
class Cluster:
    """Nodes that are one cluster, with so many MiB of `heap` each; `ca` and `passwords` if secured."""

    home: Path
    nodes: list[Node]
    heap: int = HEAP
    ca: Path | None = None
    passwords: dict[str, str] = field(default_factory=dict)

    def url(self, user: str = users.INDEX_USER, name: str = "tradewarn") -> str:
        """Give the address of all nodes for a user, as `TRADEWARN_INDEX_URL` takes it."""
        scheme = "https" if self.ca else "http"
        who = f"{user}:{self.passwords[user]}@" if self.ca else ""
        return ",".join(f"{scheme}://{who}127.0.0.1:{node.http}/{name}" for node in self.nodes)

    def asked(self, path: str, node: Node | None = None, timeout: float = 10.0) -> dict[str, object]:
        """Ask one node as its administrator.

        Raises:
            OSError: It does not answer.
        """
        at = node or next((one for one in self.nodes if one.runs), self.nodes[0])
        request = Request(f"{'https' if self.ca else 'http'}://127.0.0.1:{at.http}{path}")
        if self.ca:
            word = f"{users.ADMINISTRATOR}:{self.passwords[users.ADMINISTRATOR]}"
            request.add_header("Authorization", f"Basic {b64encode(word.encode()).decode()}")
        context = ssl.create_default_context(cafile=self.ca) if self.ca else None
        with urlopen(request, timeout=timeout, context=context) as answer:
            told: dict[str, object] = json.loads(answer.read())
            return told

    def master(self) -> Node:
        """Give the node that the others have elected."""
        state = self.asked("/_cluster/state/master_node,nodes")
        elected, known = state["master_node"], state["nodes"]
        assert isinstance(known, dict)
        name = known[elected]["name"]
        return next(node for node in self.nodes if node.name == name)

    def kill(self, *nodes: Node) -> None:
        """End nodes at once, as a power failure does."""
        for pid in [pid for node in nodes for pid in node.pids]:
            with suppress(ProcessLookupError):
                os.kill(pid, SIGKILL)
        for node in nodes:
            _gone(node)

    def restart(self, *nodes: Node) -> None:
        """Start nodes again on their data, all at once.

        Raises:
            Absent: One did not start.
        """
        _run(self, nodes)

    def wait_without(self, node: Node, patience: float = PATIENCE) -> None:
        """Wait until the others have noticed that a node is gone, have a master and serve every part.

        Raises:
            Absent: It takes too long.
        """
        until = time.monotonic() + patience
        while time.monotonic() < until:
            with suppress(OSError):
                state = self.asked("/_cluster/state/master_node,nodes", timeout=5.0)
                known = state["nodes"]
                assert isinstance(known, dict)
                names = {one["name"] for one in known.values()}
                if node.name not in names and state["master_node"] in known:
                    self.wait(nodes=len(self.nodes) - 1, patience=until - time.monotonic())
                    return
            time.sleep(0.05)
        raise Absent(f"the cluster did not go on without {node.name}: {_said(self)}")

    def wait(self, *, nodes: int | None = None, status: str = "yellow", patience: float = PATIENCE) -> None:
        """Wait until so many nodes are one cluster of a state.

        Raises:
            Absent: It takes too long, or a node has ended; with what it said.
        """
        wanted, until = nodes or len(self.nodes), time.monotonic() + patience
        path = f"/_cluster/health?wait_for_status={status}&wait_for_nodes=%3E%3D{wanted}&timeout=2s"
        while time.monotonic() < until:
            running = [node for node in self.nodes if node.runs]
            if len(running) < wanted:
                break
            with suppress(URLError, HTTPError, OSError):
                if not self.asked(path, running[0]).get("timed_out"):
                    return
            time.sleep(0.3)
        raise Absent(f"the cluster did not start: {_said(self)}")

    def stop(self) -> None:
        """End all nodes."""
        for node in self.nodes:
            for pid in node.pids:
                with suppress(ProcessLookupError):
                    os.kill(pid, SIGTERM)
        for node in self.nodes:
            _gone(node)


def start(home: Path, folder: Path, *, nodes: int = 1, secured: bool = True, heap: int = HEAP) -> Cluster:
    """Start a cluster; it is ready when this returns.

    Args:
        home: The unpacked server.
        folder: Where its data, settings and logs are put.
        nodes: How many.
        secured: With TLS and users, or open to whoever asks.
        heap: Memory of each node's Java, in MiB.

    Raises:
        Absent: It did not start; nothing of it is left running.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made = [Node(f"node-{n}", folder / f"node-{n}", *free_ports(2)) for n in range(1, nodes + 1)]
    cluster = Cluster(home, made, heap)
    if secured:
        cluster.ca = certificates.write(folder / "certificates")
    for node in made:
        _settle(cluster, node, folder)
    try:
        _run(cluster, made)
        cluster.wait(nodes=nodes)
    except BaseException:
        cluster.stop()
        raise
    return cluster


def _settle(cluster: Cluster, node: Node, folder: Path) -> None:
    """Write a node's settings, and let the ordinary user have its folder."""
    config = node.folder / "config"
    shutil.rmtree(config, ignore_errors=True)
    shutil.copytree(cluster.home / "config", config)
    discovery = "discovery.type: single-node"
    if len(cluster.nodes) > 1:
        seeds = ", ".join(f'"127.0.0.1:{one.transport}"' for one in cluster.nodes)
        names = ", ".join(one.name for one in cluster.nodes)
        discovery = f"discovery.seed_hosts: [{seeds}]\ncluster.initial_master_nodes: [{names}]"
    settings = SETTINGS.format(
        name=node.name,
        http=node.http,
        transport=node.transport,
        folder=node.folder,
        discovery=discovery,
        secured=str(cluster.ca is not None).lower(),
    )
    if cluster.ca is not None:
        settings += SECURED
        for name in ("ca.pem", "node.pem", "node.key"):
            shutil.copy(cluster.ca.parent / name, config / name)
        if cluster.passwords:
            users.keep(config, cluster.passwords)
        else:
            cluster.passwords = users.write(config)
    (config / "elasticsearch.yml").write_text(settings, encoding="utf-8")
    if os.geteuid() == 0:
        folder.chmod(0o755)
        for path in [node.folder, *node.folder.rglob("*")]:
            shutil.chown(path, USER)


def _run(cluster: Cluster, nodes: Sequence[Node]) -> None:
    """Start nodes together; all are at work on it when this returns, none may be ready."""
    began = [(node, _begun(cluster, node)) for node in nodes]
    until = time.monotonic() + PATIENCE
    for node, process in began:
        while not _pid_file(node).is_file() and process.poll() is None and time.monotonic() < until:
            time.sleep(0.1)
        node.pids = [process.pid, *family(process.pid)]
    if not all(_pid_file(node).is_file() for node in nodes):
        raise Absent(f"a node did not start: {_said(cluster)}")


def _begun(cluster: Cluster, node: Node) -> "subprocess.Popen[bytes]":
    environment = {
        "ES_PATH_CONF": str(node.folder / "config"),
        "ES_JAVA_OPTS": f"-Xms{cluster.heap}m -Xmx{cluster.heap}m",
        "ES_JAVA_HOME": str(java_home()),
        "HOME": str(node.folder),
    }
    _pid_file(node).unlink(missing_ok=True)
    command = ["env", *(f"{name}={value}" for name, value in environment.items())]
    command += [str(cluster.home / "bin" / "elasticsearch"), "-p", str(_pid_file(node))]
    if os.geteuid() == 0:
        command = ["runuser", "-u", USER, "--", *command]
    with (node.folder / "said.log").open("w") as said:
        node.began = subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT, start_new_session=True)
    node.pids = [node.began.pid]
    return node.began


def _pid_file(node: Node) -> Path:
    return node.folder / "config" / "pid"


def _gone(node: Node) -> None:
    until = time.monotonic() + ENDING
    while node.runs and time.monotonic() < until:
        if node.began is not None:  # our own child leaves only when it is waited for
            node.began.poll()
        time.sleep(0.05)
    for pid in node.pids:
        with suppress(ProcessLookupError):
            os.kill(pid, SIGKILL)
    if node.began is not None:
        node.began.wait(timeout=ENDING)
    node.pids, node.began = [], None


def _said(cluster: Cluster) -> str:
    lines: list[str] = []
    for node in cluster.nodes:
        with suppress(FileNotFoundError):
            said = (node.folder / "said.log").read_text(encoding="utf-8", errors="replace").splitlines()
            lines += [line for line in said if "rror" in line or "denied" in line][:2] or said[-2:]
    return " | ".join(lines)[:600]


def alive(pid: int) -> bool:
    """Tell whether a process is there and has not ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def family(pid: int) -> list[int]:
    """List the descendants of a process, whichever of its threads began them."""
    children: list[int] = []
    for told in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(FileNotFoundError, ProcessLookupError):
            children += map(int, told.read_text().split())
    return [one for child in children for one in (child, *family(child))]


def free_ports(count: int) -> list[int]:
    """Find ports that nothing listens on."""
    opened = [socket.socket() for _ in range(count)]
    try:
        for one in opened:
            one.bind(("127.0.0.1", 0))
        return [int(one.getsockname()[1]) for one in opened]
    finally:
        for one in opened:
            one.close()
