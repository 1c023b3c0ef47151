"""Start engines for development, or stop those that were started.

    python -m bench.engines start FOLDER [--nodes 1|3]
    python -m bench.engines stop FOLDER

`start` writes what to export into FOLDER/env; `stop` ends them by the ids in FOLDER/running.json.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from signal import SIGKILL, SIGTERM

from bench.engines.cluster import Cluster, alive, start
from bench.engines.fetching import Absent, distribution

ROOT = Path(__file__).resolve().parents[2]
POSTGRESQL = ROOT / ".ci" / "postgresql"
CACHE_OF_ROOT = Path("/var/cache/tradewarn/engines")  # where the ordinary user that runs it can read it
ENDING = 40.0


def main() -> int:
    """Start or stop; 0 when it is done, 3 where something that is needed is absent."""
    parser = argparse.ArgumentParser(description=str(__doc__).split("\n")[0])
    parser.add_argument("what", choices=["start", "stop"])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--nodes", type=int, default=1, choices=[1, 3])
    parser.add_argument("--only-elasticsearch", action="store_true")
    asked = parser.parse_args()
    folder = asked.folder.resolve()
    try:
        if asked.what == "stop":
            return stopped(folder)
        return started(folder, asked.nodes, postgresql=not asked.only_elasticsearch)
    except Absent as why:
        print(f"no engines: {why}", file=sys.stderr)
        return 3


def started(folder: Path, nodes: int, *, postgresql: bool) -> int:
    """Start all, and write what to export."""
    running = folder / "running.json"
    if running.is_file() and any(alive(pid) for pid in json.loads(running.read_text())["pids"]):
        print(f"they run already; their addresses are in {folder / 'env'}")
        return 0
    began = time.monotonic()
    home = distribution(cache())
    folder.mkdir(parents=True, exist_ok=True)
    cluster = start(home, folder / "elasticsearch", nodes=nodes)
    exports = exported(cluster)
    running.write_text(json.dumps({"pids": [pid for node in cluster.nodes for pid in node.pids]}))
    if postgresql:
        exports["TRADEWARN_DATABASE_URL"] = _postgresql(folder, cluster)
    lines = [f"export {name}='{value}'" for name, value in exports.items()]
    env = folder / "env"
    env.touch(mode=0o600)
    env.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))
    print(f"# in {time.monotonic() - began:.0f} s; again: . {env}; the end: make engines-stop")
    return 0


def cache() -> Path:
    """Give the folder in which the server is kept between runs."""
    if os.geteuid() == 0:
        return CACHE_OF_ROOT
    return Path(os.environ.get("XDG_CACHE_HOME", "~/.cache")).expanduser() / "tradewarn" / "engines"


def exported(cluster: Cluster) -> dict[str, str]:
    """Give the settings by which tradewarn finds a cluster."""
    return {"TRADEWARN_INDEX_URL": cluster.url(), "TRADEWARN_INDEX_CA": str(cluster.ca)}


def _postgresql(folder: Path, cluster: Cluster) -> str:
    done = subprocess.run(
        [POSTGRESQL, "start", folder / "postgresql"], capture_output=True, text=True, check=False
    )
    if done.returncode:
        cluster.stop()
        raise Absent(f"PostgreSQL did not start: {(done.stdout + done.stderr).strip()[-300:]}")
    return done.stdout.strip()


def stopped(folder: Path) -> int:
    """End what was started, by its ids; data of Elasticsearch stays in the folder."""
    running = folder / "running.json"
    if not running.is_file():
        print("none were started here")
        return 0
    pids = json.loads(running.read_text())["pids"]
    for sign in (SIGTERM, SIGKILL):
        for pid in pids:
            if alive(pid):
                with suppress(ProcessLookupError):
                    os.kill(pid, sign)
        until = time.monotonic() + ENDING
        while any(alive(pid) for pid in pids) and time.monotonic() < until:
            time.sleep(0.1)
    if (folder / "postgresql").is_dir():
        subprocess.run([POSTGRESQL, "stop", folder / "postgresql"], check=False)
    running.unlink()
    (folder / "env").unlink(missing_ok=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
