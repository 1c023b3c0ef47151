"""Times and memory of every stage and of a running server, on one corpus, in one run.

    python bench/run.py [--corpus PATH …] [--cited PATH …] [--home DIR] [--json FILE]

Without `--corpus` the sample is measured. Figures of one machine compare only within
one run; each line gives the number of measurements and the median and 95th percentile.
"""

import argparse
import json
import os
import platform
import resource
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

ROOT = Path(__file__).parent.parent
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
START_UPS = (
    ["--help"],
    ["sources", "--json"],
    ["warnings", "list", "--json", "--limit", "5"],
    ["search", "--mode", "lexical", "--json", "steel"],
    ["check", "--json", "coffee to the US"],
)
ROUNDS = 20


def main() -> None:
    """Measure, print a table, and write JSON where asked."""
    args = arguments()
    with tempfile.TemporaryDirectory() as scratch:
        home = args.home or Path(scratch) / "home"
        env = os.environ | {"TRADEWARN_HOME": str(home)}
        figures: dict[str, Any] = {"machine": machine()}
        figures["stages"] = stages(home, args.corpus, args.cited)
        figures["start-up, s"] = {" ".join(c[:2]): spread(start_up(c, env)) for c in START_UPS}
        with server(env) as (address, pid):
            figures["server, ms"] = latencies(address)
            figures["server memory, MiB"] = round(rss(pid))
    show(figures)
    if args.json:
        args.json.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", nargs="*", default=[str(ROOT / "sample" / "notices")])
    parser.add_argument("--cited", nargs="*", type=Path, default=[ROOT / "sample" / "cited"])
    parser.add_argument("--home", type=Path)
    parser.add_argument("--json", type=Path)
    return parser.parse_args()


def machine() -> dict[str, Any]:
    """Say what was measured on."""
    return {
        "python": platform.python_version(),
        "cores": len(os.sched_getaffinity(0)),
        "load": round(os.getloadavg()[0], 1),
    }


def stages(home: Path, corpus: Sequence[str], cited: Sequence[Path]) -> dict[str, Any]:
    """Ingest the corpus, the time of each stage apart."""
    from extract.files import contents
    from kb.loading import load_all
    from tradewarn.cli.ingesting import take
    from tradewarn.cli.knowledge import keep
    from tradewarn.cli.program import Program
    from tradewarn.errors import TradewarnError
    from tradewarn.settings import Settings
    from tradewarn.work import Stage, Worker

    spent: dict[str, float] = defaultdict(float)
    done: dict[str, int] = defaultdict(int)

    def timed(stage: Stage) -> Stage:
        def work(jobs: Sequence[Any]) -> None:
            began = time.perf_counter()
            stage.work(jobs)
            spent[stage.name] += time.perf_counter() - began
            done[stage.name] += len(jobs)

        return Stage(name=stage.name, work=work, batch=stage.batch)

    def refuse(name: str, error: TradewarnError) -> None:
        raise error

    with Program(Settings(home=home)) as program:
        program.extractor.warm()
        for loaded in load_all(cited):
            keep(program.store, loaded)
        began = time.perf_counter()
        taken = take(
            program.store,
            contents(corpus, stdin=sys.stdin.buffer, refuse=refuse, limit=10**9),
            source="bench",
        )
        spent["archive"], done["archive"] = time.perf_counter() - began, len(taken.digests)
        Worker(program.store, [timed(s) for s in program.stages()]).run_until_idle()
        notices = program.store.notices.count()
    before = sum(spent[s] for s in ("archive", "extract", "cases", "match"))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "documents": len(taken.digests),
        "notices": notices,
        "a second": {name: round(done[name] / s, 1) for name, s in spent.items() if s},
        "seconds": {name: round(s, 2) for name, s in spent.items()},
        "documents a second before embedding": round(len(taken.digests) / before, 1) if before else None,
        "peak memory, MiB": round(peak),
    }


def start_up(command: Sequence[str], env: dict[str, str]) -> list[float]:
    """Time whole commands, the first one not counted."""
    times = []
    for _ in range(6):
        began = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "tradewarn", *command], env=env, capture_output=True, check=False
        )
        times.append(time.perf_counter() - began)
    return times[1:]


@contextmanager
def server(env: dict[str, str]) -> Iterator[tuple[str, int]]:
    """Run `tradewarn serve` on a free loopback port; it ends with the block."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "tradewarn", "serve", "--port", str(port)]
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(240):
            try:
                httpx.get(f"{address}/healthz", timeout=2).raise_for_status()
                break
            except httpx.HTTPError:
                time.sleep(0.25)
        yield address, process.pid
    finally:
        process.terminate()
        process.wait(timeout=30)


def latencies(address: str) -> dict[str, Any]:
    """Ask the server, one question at a time, after a warm-up."""
    with httpx.Client(base_url=f"{address}/api/v1", timeout=120) as client:

        def search(mode: str) -> Callable[[int], httpx.Response]:
            # a number makes each question new, so that no vector of a question is remembered
            return lambda n: client.get(
                "/search", params={"q": f"{QUERIES[n % len(QUERIES)]} {n}", "mode": mode, "limit": 10}
            )

        def check(n: int) -> httpx.Response:
            return client.post("/check", json={"question": QUESTIONS[n % len(QUESTIONS)]})

        asked = {f"search {m}": search(m) for m in ("lexical", "dense", "hybrid")} | {"check": check}
        return {name: spread(times(ask)) for name, ask in asked.items()}


def times(ask: Callable[[int], httpx.Response]) -> list[float]:
    """Return milliseconds of each request."""
    for n in range(5):
        ask(n).raise_for_status()
    measured = []
    for n in range(ROUNDS * len(QUERIES)):
        began = time.perf_counter()
        ask(n + 5).raise_for_status()
        measured.append((time.perf_counter() - began) * 1000)
    return measured


def spread(values: Sequence[float]) -> dict[str, float]:
    """Return count, median and 95th percentile."""
    ordered = sorted(values)
    p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return {"n": len(ordered), "p50": round(statistics.median(ordered), 3), "p95": round(p95, 3)}


def rss(pid: int) -> float:
    """Return the resident memory of a process, in MiB."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20


def show(figures: dict[str, Any], indent: str = "") -> None:
    """Print the figures as an indented list."""
    for name, value in figures.items():
        if isinstance(value, dict) and not value.keys() & {"p50"}:
            print(f"{indent}{name}")
            show(value, indent + "  ")
        else:
            print(f"{indent}{name}: {value}")


if __name__ == "__main__":
    main()
