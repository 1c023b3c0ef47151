"""A running server asked "am I in it?" in every way, over generated proceedings.

    python bench/check_latency.py [--records N] [--home DIR] [--asked N] [--only WORD] [--json FILE]

Notices of `bench/proceedings_made.py` are written through the store and joined by the rules
that join real ones; then `tradewarn serve` answers over HTTP, one question at a time, each a
new one. It has no search engine: no answer here asks one, and to fill one takes hours. Told are
latency and processor time by kind of question, the server's memory, the first answer after a
start, and the first one after a notice came in, with what others who asked meanwhile waited. A
home that holds records is asked as it is.
"""

import argparse
import json
import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from threading import Event, Thread
from typing import Any

from asking import Ask, Client, plain_environment, server
from measuring import processor_seconds, resident, spread, watched
from proceedings_made import listed, made
from questions_made import KINDS, RATES, Drawer, path_of_rates

from extract.cases import assemble_cases
from tradewarn.model import Document, Extraction
from tradewarn.settings import Settings
from tradewarn.store import Store, open_store

BATCH = 1_000
ROWS = 500  # of a list, beside the notices
SEED = 5
WARM = 5  # questions of a kind that are not counted
GOAL = 100.0  # milliseconds that 95 of 100 answers may take
REST = 600.0  # seconds within which the server should come to rest
AWAY = "http://127.0.0.1:9"  # nothing answers there
RESTING = 0.1  # seconds of work in two
CHANGES = ("a notice", "its cases")


def main() -> None:
    """Build where needed, measure, print, and write JSON where asked."""
    args = arguments()
    with tempfile.TemporaryDirectory() as scratch:
        home = args.home or Path(scratch) / "home"
        env = plain_environment(str(home), str(Path(scratch) / "compiled")) | {"TRADEWARN_INDEX_URL": AWAY}
        figures: dict[str, Any] = {"load before": round(os.getloadavg()[0], 1)}
        figures["held"] = held(home) or build(home, args.records)
        with server(env) as (address, pid):
            figures["start"] = first_answer(address, pid)
            figures |= latencies(address, pid, home, args.asked, args.only or "")
            figures["after a change"] = dict(changed(address, pid, home))
            figures["memory at the end, MiB"] = round(resident(pid))
    show(figures)
    if args.json:
        args.json.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--records", type=int, default=100_000, help="notices to generate")
    parser.add_argument("--home", type=Path, help="where to build, or what to ask as it is")
    parser.add_argument("--asked", type=int, default=60, help="questions of each kind")
    parser.add_argument("--only", help="ask only the kinds whose name holds this")
    parser.add_argument("--json", type=Path)
    return parser.parse_args()


@contextmanager
def opened(home: Path) -> Iterator[Store]:
    """Lend the store of a home."""
    store = open_store(Settings(home=home))
    try:
        yield store
    finally:
        store.close()


def held(home: Path) -> dict[str, int]:
    """Count what a home holds; empty where it is new."""
    if not (home / "tradewarn.sqlite").exists():
        return {}
    with opened(home) as store:
        return {"notices": store.notices.count(), "cases": store.cases.count()}


def build(home: Path, records: int, seed: int = SEED) -> dict[str, Any]:
    """Write generated notices and rows, and join them."""
    began = time.process_time()
    with opened(home) as store:
        given = made(records, seed)
        while batch := list(islice(given, BATCH)):
            _keep(store, batch)
        store.cited.put(listed(min(ROWS, records), seed), form="events", source="made-up.csv")
        for market in sorted({*store.notices.markets(), *store.cited.markets()}):
            of_market = store.notices.of_market(market), store.cited.of_market(market)
            store.cases.replace(market, assemble_cases(*of_market))
    return held(home) | {"processor seconds to build": round(time.process_time() - began)}


def _keep(store: Store, batch: Sequence[Extraction]) -> None:
    documents = [
        Document(
            sha256=e.sha256,
            source="made",
            name=e.path,
            media_type=e.media_type,
            size=len(e.pages[0].text),
            url=f"https://example.org/{e.path}",
        )
        for e in batch
    ]
    store.documents.add(documents)
    store.documents.read(batch, version="made")
    store.notices.replace(batch)


def first_answer(address: str, pid: int) -> dict[str, Any]:
    """Time the first answer of a server that has just opened its port, and wait until it rests."""
    client = Client(address)
    began = time.perf_counter()
    client.post("/api/v1/check", {"question": "tôm đông lạnh sang Mỹ"})
    first = time.perf_counter() - began
    client.post("/api/v1/check", {"company": "Zandrel Foods"})
    firm = time.perf_counter() - began
    until, before = time.monotonic() + REST, -1.0
    while time.monotonic() < until and processor_seconds(pid) - before > RESTING:
        before = processor_seconds(pid)
        time.sleep(2)
    return {
        "first answer, s": round(first, 2),
        "and one on a firm, s": round(firm, 2),
        "processor until it rests, s": round(processor_seconds(pid), 1),
        "memory, MiB": round(resident(pid)),
    }


def latencies(address: str, pid: int, home: Path, asked: int, only: str) -> dict[str, Any]:
    """Measure each kind of question."""
    client = Client(address)
    with opened(home) as store:
        numbers = sorted(
            {n for market in ("US", "CA") for c in store.cases.of_market(market) for n in c.case_numbers}
        )
    drawer = Drawer(numbers or ["none"], SEED)
    found: dict[str, Any] = {}
    every: list[float] = []
    for told, kinds in (("check, ms", KINDS), ("rates, ms", RATES)):
        found[told] = {}
        for name, kind in kinds.items():
            if only not in name:
                continue
            bodies = [kind(drawer) for _ in range(WARM + asked)]
            ask = partial(_check if kinds is KINDS else _rates, client, bodies)
            figures, times = measured(ask, pid, asked)
            found[told][name] = figures
            every += times if kinds is KINDS else []
    whole = spread(every) | {"max": round(max(every, default=0), 1)} if every else {}
    return found | {"every check, ms": whole, "goal kept": bool(every) and whole["p95"] <= GOAL}


def _check(client: Client, bodies: Sequence[Any], n: int) -> bytes:
    return client.post("/api/v1/check", bodies[n])


def _rates(client: Client, bodies: Sequence[Any], n: int) -> bytes:
    return client.get(path_of_rates(bodies[n]))


def measured(ask: Ask, pid: int, asked: int) -> tuple[dict[str, Any], list[float]]:
    """Ask questions of one kind one after another."""
    for n in range(WARM):
        ask(n)
    times = []
    worked = processor_seconds(pid)
    with watched(pid) as share:
        for n in range(WARM, WARM + asked):
            began = time.perf_counter()
            ask(n)
            times.append((time.perf_counter() - began) * 1000)
    mean = (processor_seconds(pid) - worked) * 1000 / asked
    told = spread(times) | {"max": round(max(times), 1), "processor, mean": round(mean, 1)}
    return told | {"machine": str(share)}, times


def changed(address: str, pid: int, home: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Bring one notice in, then its market's cases; time who asks first, and who asks meanwhile."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    writer = context.Process(target=_write, args=(theirs, home))
    writer.start()
    ours.recv()  # all is made ready: only the writing is left
    client = Client(address)
    for name in CHANGES:
        times: list[float] = []
        done = Event()
        beside = Thread(target=_ask_on, args=(address, times, done))
        beside.start()
        ours.send(name)
        ours.recv()
        worked, began = processor_seconds(pid), time.perf_counter()
        client.post("/api/v1/check", {"question": "gạch men sang Canada"})
        first = time.perf_counter() - began
        client.post("/api/v1/check", {"company": "Zandrel Foods"})
        firm = time.perf_counter() - began
        done.set()
        beside.join()
        yield (
            name,
            {
                "first answer, s": round(first, 2),
                "and one on a firm, s": round(firm, 2),
                "processor, s": round(processor_seconds(pid) - worked, 2),
                "longest wait of another, s": round(max(times, default=0), 2),
            },
        )
    writer.join()


def _ask_on(address: str, times: list[float], done: Event) -> None:
    client = Client(address)
    while not done.is_set():
        began = time.perf_counter()
        client.post("/api/v1/check", {"question": "gỗ dán sang Mỹ"})
        times.append(time.perf_counter() - began)
        time.sleep(0.02)


def _write(pipe: Any, home: Path) -> None:
    """Make one more notice and its market's cases ready, then write each when it is told to."""
    with opened(home) as store:
        (new,) = made(1, SEED + 1 + store.notices.count())
        market = new.notices[0].importing_country or ""
        notices = [*store.notices.of_market(market), *new.notices]
        cases = assemble_cases(notices, store.cited.of_market(market))
        pipe.send("ready")
        for _ in CHANGES:
            if pipe.recv() == CHANGES[0]:
                _keep(store, [new])
            else:
                store.cases.replace(market, cases)
            pipe.send("written")


def show(figures: Mapping[str, Any], indent: str = "") -> None:
    """Print the figures as an indented list, a measurement a line."""
    for name, value in figures.items():
        if isinstance(value, Mapping) and "p50" not in value:
            print(f"{indent}{name}")
            show(value, indent + "  ")
        elif isinstance(value, Mapping):
            print(f"{indent}{name}: " + ", ".join(f"{k} {v}" for k, v in value.items()))
        else:
            print(f"{indent}{name}: {value}")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
