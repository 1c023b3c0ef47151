"""Our search beside peers over retrieval sets, in one run.

    python -m bench.search_quality PATH… [--corpus PATH …] [--set NAME] [--split S] [--runs FOLDER]

Every system gets the same documents; those that embed, the same model. The first row of
a task is ours, and every other row tells how far ours is ahead, drawn in pairs. `--runs`
keeps each ranking in the form of TREC, one file a task and system.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from bench.peers.peer import Model, Peer
from index.search import Mode
from tradewarn.cli.benching import VECTORS, Wanted, measured
from tradewarn.cli.commands.bench import plain, shown
from tradewarn.cli.program import Program
from tradewarn.evaluation.retrieval.measuring import Figures, Run, figures
from tradewarn.evaluation.retrieval.ours import Scratch
from tradewarn.evaluation.retrieval.system import System
from tradewarn.plugins import load
from tradewarn.settings import Settings


def asking_for_sets(about: str) -> argparse.ArgumentParser:
    """Make what asks for retrieval sets, their documents, and a file for the figures."""
    parser = argparse.ArgumentParser(description=about.split("\n")[0])
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--corpus", nargs="*", default=[])
    parser.add_argument("--set", default="", dest="named")
    parser.add_argument("--split", default="")
    parser.add_argument("--json", type=Path)
    return parser


def wanted_of(asked: argparse.Namespace, modes: Sequence[Mode]) -> Wanted:
    """Give what is to be measured."""
    return Wanted(asked.paths, named=asked.named, corpus=tuple(asked.corpus), split=asked.split, modes=modes)


def tell(rows: list[Figures], file: Path | None) -> None:
    """Print figures, and keep them where a file is named."""
    print(shown(rows))
    if file:
        file.write_text("".join(json.dumps(plain(row)) + "\n" for row in rows), encoding="utf-8")


def main() -> None:
    """Run the bench."""
    parser = asking_for_sets(str(__doc__))
    parser.add_argument("--modes", nargs="*", default=["hybrid", "lexical", "dense"])
    parser.add_argument("--runs", type=Path)
    asked = parser.parse_args()
    made = measured(Settings.read(), wanted_of(asked, asked.modes), others=peers)
    tell(figures(made), asked.json)
    if asked.runs:
        asked.runs.mkdir(parents=True, exist_ok=True)
        for run in made:
            write(run, asked.runs)


def peers(program: Program, scratch: Scratch) -> list[System]:
    """Make the peers with the model that the settings name."""
    model = Model(program.embedder, program.settings.cache_dir / VECTORS)
    known = sorted(load("bench.peers", Peer).values(), key=lambda peer: peer.order)
    return [peer.make(model) for peer in known]


def write(run: Run, folder: Path) -> None:
    """Keep a run in the form of TREC."""
    name = f"{run.task.set}.{run.task.pair}.{run.system}".replace(" ", "-").replace("→", "-")
    lines = [
        line
        for need, ranking in zip(run.needs, run.rankings, strict=True)
        for line in _lines(need.id, ranking)
    ]
    (folder / f"{name}.trec").write_text("".join(f"{line} {name}\n" for line in lines), encoding="utf-8")


def _lines(need: str, ranking: Sequence[str]) -> list[str]:
    return [f"{need} Q0 {document} {place} {1 / place:.6f}" for place, document in enumerate(ranking, 1)]


if __name__ == "__main__":
    main()
