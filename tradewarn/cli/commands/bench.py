"""`tradewarn bench`: how good search is, and how long things take."""

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import click

from tradewarn.cli.layout import table
from tradewarn.cli.output import as_json, emit, say
from tradewarn.errors import BadUse
from tradewarn.settings import Settings

if TYPE_CHECKING:
    from index.search import Mode
    from tradewarn.evaluation.retrieval.bootstrap import Interval
    from tradewarn.evaluation.retrieval.measuring import Figures

NEEDS = Path("bench/needs")
STDERR = 2
SPEED = Path(__file__).parents[3] / "bench" / "run.py"  # of a working tree; an installed package has none


@click.group("bench")
def command() -> None:
    """Measure how good search is, and how long it takes."""


@command.command("search")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@click.option("--set", "named", default="", help="Only the set whose folder bears this name.")
@click.option(
    "--corpus", multiple=True, help="File or folder of documents to search; else the notices of the store."
)
@click.option(
    "--mode",
    "modes",
    type=click.Choice(["hybrid", "lexical", "dense"]),
    multiple=True,
    default=("hybrid", "lexical", "dense"),
    help="By words and meaning, by words, by meaning; the others are held against the first.",
)
@click.option("--limit", default=100, show_default=True, type=click.IntRange(10, 100), help="Hits looked at.")
@click.option("--split", default="", help="Only questions so marked, or `all`; else all but those of `test`.")
@as_json
def search(
    paths: tuple[Path, ...],
    named: str,
    corpus: tuple[str, ...],
    modes: "tuple[Mode, ...]",
    limit: int,
    split: str,
    json_out: bool,
) -> int:
    """Ask the questions of retrieval sets and tell how good the answers are.

    PATH is a folder with a set, or with folders of sets: `queries.jsonl` and `qrels.tsv`, or
    ALQAC's files; without one the project's own needs are asked. The documents go into an
    index made for the purpose, by the rules of `ingest`; the store is left as it is.
    """
    from tradewarn.cli.benching import Wanted, measured
    from tradewarn.evaluation.retrieval.measuring import figures

    wanted = Wanted(paths or (NEEDS,), named=named, corpus=corpus, split=split, modes=modes, limit=limit)
    rows = figures(measured(Settings.read(), wanted), limit=limit)
    if json_out:
        for row in rows:
            emit(plain(row))
    else:
        say(shown(rows))
    return 0


@command.command("speed")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@as_json
def speed(paths: tuple[Path, ...], json_out: bool) -> int:
    """Time every stage, commands and a running server, on PATH or the sample.

    It takes minutes, works on a home of its own, and is there in a working tree only.
    """
    if not SPEED.is_file():
        fix = "run it in a working tree of the project"
        raise BadUse("the scripts that measure times are not installed", fix=fix, where=str(SPEED))
    with TemporaryDirectory(prefix="tradewarn-bench-") as scratch:
        figures = Path(scratch) / "figures.json"
        corpus = ["--corpus", *map(str, paths)] if paths else []
        done = subprocess.run(
            [sys.executable, str(SPEED), *corpus, "--json", str(figures)],
            stdout=STDERR if json_out else None,
            check=False,
        )
        if json_out and figures.is_file():
            emit(json.loads(figures.read_text(encoding="utf-8")))
    return 2 if done.returncode else 0


def plain(row: "Figures") -> dict[str, Any]:
    """Give a row as JSON: each measure with its bounds, and how far the first system is ahead."""
    return {
        "set": row.set,
        "pair": row.pair,
        "system": row.system,
        "questions": row.questions,
        "measures": {name: _bounds(held) for name, held in row.measures.items()},
        "behind_first": {name: _bounds(held) for name, held in row.behind.items()},
    }


def shown(rows: "list[Figures]") -> str:
    """Lay rows out for people; a star marks a difference that the questions bear out."""
    if not rows:
        return ""
    names = list(rows[0].measures)
    head = ["set", "pair", "n", "system", *names, f"first − it, {names[0]}"]
    return table(head, [_line(row, names) for row in rows], numbers=range(4, len(head)))


def _line(row: "Figures", names: list[str]) -> list[str]:
    main, *others = names
    held = row.measures[main]
    behind = row.behind.get(main)
    star = "*" if behind and behind.apart_from_zero else ""
    return [
        row.set,
        row.pair,
        str(row.questions),
        row.system,
        f"{held.mean:.3f} [{held.low:.2f},{held.high:.2f}]",
        *(f"{row.measures[name].mean:.3f}" for name in others),
        f"{behind.mean:+.3f} [{behind.low:+.2f},{behind.high:+.2f}]{star}" if behind else "",
    ]


def _bounds(held: "Interval") -> dict[str, float]:
    return {"mean": round(held.mean, 4), "low": round(held.low, 4), "high": round(held.high, 4)}


COMMAND = command
