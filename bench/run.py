"""Times and memory of every stage, of commands and of a running server, in one run.

    python bench/run.py [--corpus PATH …] [--cited PATH …] [--home DIR [--as-it-is]] [--json FILE]

Without `--corpus` the sample is measured; `--as-it-is` ingests nothing and measures what
the home holds. Each line gives the number of measurements, the median and the 95th
percentile of what a user waits, the processor time behind it, and how much of the
machine others took meanwhile: a DISTURBED figure is to be measured again. Commands
are whole processes, with Python's compiled code in place, their first run not counted.
The server is asked one question at a time over one connection, after its model is
loaded and it has come to rest; each search question is new, so that its embedding is
paid, and the answer to nothing shows what HTTP itself takes.
"""

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from asking import latencies, plain_environment, server
from measuring import children_seconds, spread, watched

ROOT = Path(__file__).parent.parent
START_UPS = (
    ["--help"],
    ["sources", "--json"],
    ["warnings", "list", "--json", "--limit", "5"],
    ["search", "--mode", "lexical", "--json", "steel"],
    ["check", "--json", "coffee to the US"],
)
RUNS = 10


def main() -> None:
    """Measure, print a table, and write JSON where asked."""
    args = arguments()
    with tempfile.TemporaryDirectory() as scratch:
        home = args.home or Path(scratch) / "home"
        env = plain_environment(str(home), str(Path(scratch) / "compiled"))
        figures: dict[str, Any] = {"machine": machine()}
        if not args.as_it_is:
            with watched() as share:
                figures["stages"] = stages(home, args.corpus, args.cited)
            figures["stages"]["machine"] = str(share)
        figures["held"] = held(home)
        figures["start-up, s"] = {" ".join(c): start_up(c, env) for c in START_UPS}
        with server(env) as (address, pid):
            figures["server, ms"] = latencies(address, pid)
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
    parser.add_argument("--as-it-is", action="store_true", help="ingest nothing; --home holds records")
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    if args.as_it_is and not (args.home and args.home.is_dir()):
        parser.error("--as-it-is needs a --home that is there")
    return args


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


def held(home: Path) -> dict[str, int]:
    """Say what the home holds, which all that follows is measured on."""
    from index.backends.embedded import EmbeddedIndex
    from tradewarn.settings import Settings
    from tradewarn.store import open_store

    settings = Settings(home=home)
    store, index = open_store(settings), EmbeddedIndex(home / "index")
    size = index.size()
    counts = {"documents": store.documents.count(), "notices": store.notices.count()}
    counts |= {"records in the index": size.records, "passages": size.passages, "vectors": size.vectors}
    index.close()
    store.close()
    return counts


def start_up(command: Sequence[str], env: Mapping[str, str]) -> dict[str, Any]:
    """Time whole commands, the first one not counted."""
    whole = [sys.executable, "-m", "tradewarn", *command]
    first = subprocess.run(whole, env=dict(env), capture_output=True, check=False)
    times, worked = [], children_seconds()
    with watched() as share:
        for _ in range(RUNS):
            began = time.perf_counter()
            subprocess.run(whole, env=dict(env), capture_output=True, check=False)
            times.append(time.perf_counter() - began)
    worked = (children_seconds() - worked) / RUNS
    failed = {"exit": first.returncode} if first.returncode > 1 else {}
    return spread(times) | {"processor, mean": round(worked, 3), "machine": str(share)} | failed


def show(figures: Mapping[str, Any], indent: str = "") -> None:
    """Print the figures as an indented list, a measurement a line."""
    for name, value in figures.items():
        if isinstance(value, Mapping) and "p50" in value:
            print(
                f"{indent}{name}: " + ", ".join(f"{k} {v}" if k != "machine" else v for k, v in value.items())
            )
        elif isinstance(value, Mapping):
            print(f"{indent}{name}")
            show(value, indent + "  ")
        else:
            print(f"{indent}{name}: {value}")


if __name__ == "__main__":
    main()
