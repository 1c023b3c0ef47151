"""Our search beside Lucene in process and a server over HTTP, on generated passages, in one run.

    python -m bench.side_by_side [--passages N] [--lucene JAR [--java PROGRAM]]
        [--server URL | --server-home FOLDER] [--model NAME] [--rounds N] [--json FILE]

Everyone reads one file of records and answers the same questions in turn, every round other ones.
Who cannot take part is named and left out. `bench/README.md` tells where the others come from.
"""

import argparse
import json
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bench.generated import FILTERS, questions
from bench.measuring import resident, watched
from bench.side_by_side import adding, meaning
from bench.side_by_side.contestant import Absent, Contestant, Entrant, Given
from bench.side_by_side.contestants.ours import Ours
from bench.side_by_side.parts import parts
from bench.side_by_side.records import write
from bench.side_by_side.rounds import one_round, pids, ratios, summed, warm
from bench.side_by_side.table import report
from index.embedding import Embedder, SentenceTransformerEmbedder
from tradewarn.plugins import load
from tradewarn.settings import Settings

SEED = 5
KEPT = 20_000  # records from which questions are taken
ADDED = 15
WARM_UP = 100  # questions


def arguments(given: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="side_by_side", description=__doc__.split("\n")[0])
    parser.add_argument("--passages", type=int, default=5_000)
    parser.add_argument("--lucene", type=Path, help="a jar with Lucene 10 and Jackson in it")
    parser.add_argument("--java", default=default_java(), help="a Java of 21 or newer")
    parser.add_argument("--server", help="where an Elasticsearch server without a password listens")
    parser.add_argument("--server-home", type=Path, help="an unpacked one, started for this run")
    parser.add_argument("--model", help="embed questions with this model; `default` is the one set")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--queries", type=int, default=200, help="questions a round")
    parser.add_argument("--only", nargs="*", help="contestants by name; all when not given")
    parser.add_argument("--scratch", type=Path, help="where the indexes are made; removed afterwards")
    parser.add_argument("--json", type=Path)
    return parser.parse_args(given)


def default_java() -> str:
    """Name the Java that the environment names."""
    home = os.environ.get("JAVA_HOME")
    return str(Path(home) / "bin" / "java") if home else "java"


def main(argv: Sequence[str] | None = None) -> None:
    """Run the bench."""
    asked = arguments(argv)
    scratch = Path(tempfile.mkdtemp(prefix="side-by-side-", dir=asked.scratch))
    try:
        told = run(asked, scratch)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    print(report(told))
    if asked.json:
        asked.json.write_text(json.dumps(told, indent=1), encoding="utf-8")


def run(asked: argparse.Namespace, scratch: Path) -> dict[str, Any]:
    """Measure everything there is to measure with who is there."""
    say(f"drawing {asked.passages} records")
    given = Given(
        records=scratch / "records.jsonl",
        count=asked.passages,
        seed=SEED,
        scratch=scratch,
        lucene=asked.lucene,
        java=asked.java,
        server=asked.server,
        server_home=asked.server_home,
    )
    kept = write(given.records, given.count, SEED, every=max(1, given.count // KEPT))
    rounds = [questions(kept, asked.queries, SEED + 1 + number) for number in range(asked.rounds)]
    there, absent = entered(given, asked.only)
    told: dict[str, Any] = {"what": what(asked), "absent": absent}
    try:
        told["built"] = all_built(there, absent, given.count)
        say("warming up")
        warm(there, questions(kept, min(WARM_UP, asked.queries), SEED + 1_000))
        figures = []
        for number, each in enumerate(rounds):
            say(f"round {number + 1} of {asked.rounds}")
            figures += one_round(there, each, number, first=number)
        told |= {"lexical": summed(figures), "ratios": ratios(figures)}
        told["rounds"] = [{k: v for k, v in asdict(figure).items() if k != "found"} for figure in figures]
        ours = there.get("ours")
        if isinstance(ours, Ours):
            told |= our_own(ours, asked, rounds)
    finally:
        for one in there.values():
            one.close()
    told["load_after"] = os.getloadavg()
    return told


def our_own(ours: Ours, asked: argparse.Namespace, rounds: Sequence[Sequence[str]]) -> dict[str, Any]:
    """Measure what only ours is asked: parts, meaning, and how soon what is added is found."""
    say("parts of an answer")
    found = [
        {"search": mode, "filters": name} | row
        for mode in ("lexical", "hybrid")
        for name, filters in FILTERS.items()
        for row in parts(ours, rounds[0], filters, mode)
    ]
    say("dense search, and brute force beside it")
    near = meaning.dense(ours, ours.given.records, min(100, asked.queries), asked.rounds)
    say("hybrid search")
    near += meaning.hybrid(ours, rounds, embedder(asked.model))
    say("adding")
    return {"parts": found, "meaning": near, "added": adding.added(ours, ADDED)}


def entered(given: Given, only: Sequence[str] | None) -> tuple[dict[str, Contestant], dict[str, str]]:
    """Let everyone in who can take part; tell why the others cannot."""
    known = sorted(load("bench.side_by_side.contestants", Entrant).values(), key=lambda one: one.order)
    there: dict[str, Contestant] = {}
    absent: dict[str, str] = {}
    for entrant in known:
        if only and entrant.name not in only:
            continue
        try:
            there[entrant.name] = entrant.enter(given)
        except Absent as why:
            absent[entrant.name] = str(why)
            say(f"absent: {entrant.name} ({why})")
    return there, absent


def all_built(there: dict[str, Contestant], absent: dict[str, str], count: int) -> list[dict[str, Any]]:
    """Let each build its index; who cannot is absent from then on."""
    rows = []
    for name, one in list(there.items()):
        try:
            rows.append(built(name, one, there, count))
        except Absent as why:
            absent[name] = str(why)
            there.pop(name).close()
    return rows


def built(name: str, one: Contestant, there: dict[str, Contestant], count: int) -> dict[str, Any]:
    """Let a contestant build its index."""
    say(f"building: {name}")
    with watched(*pids(there)) as share:
        took = one.build()
    return {
        "contestant": name,
        "version": one.version,
        "seconds": took.seconds,
        "passages_a_second": count / took.seconds,
        "disk_mb": took.disk / 1e6 if took.disk else None,
        "resident_mb": sum(resident(pid) for pid in one.pids or (os.getpid(),)),
        "others": share.others,
    }


def embedder(name: str | None) -> Embedder | None:
    """Load the model that was asked for."""
    if name is None:
        return None
    settings = Settings.read()
    wanted = settings.model if name == "default" else name
    return SentenceTransformerEmbedder(wanted, settings.cache_dir, remember=0)


def what(asked: argparse.Namespace) -> str:
    """Tell what was run where."""
    load_now = " ".join(f"{one:.1f}" for one in os.getloadavg())
    return (
        f"{asked.passages} passages, {asked.rounds} rounds of {asked.queries} questions; "
        f"Python {platform.python_version()}, {os.cpu_count()} cores, load {load_now}"
    )


def say(text: str) -> None:
    """Tell how far it is."""
    print(f"  {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
