"""Measure engines over the same generated passages, one after another, in one run.

    python -m bench.engine_speed [--passages N] [--nodes 0,1,3] [--clients 1,4,16] [--model M] [--json FILE]

0 nodes are the embedded index; 1 and 3 are clusters of Elasticsearch with TLS and a user of few
rights, started for the run (three with a replica). Passages, vectors and questions are drawn; with
--model the embedding of questions is timed apart, and once together with the search. Clients,
our code and the servers share this machine's processors.
"""

import argparse
import json
import os
import tempfile
from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from bench.engine_speed.measured import asked, embedded, filled, taken_up
from bench.engine_speed.places import place
from bench.engine_speed.timed import listening
from bench.generated import Named, questions, rows

SAMPLE = 5_000  # records that questions are drawn from
FEW = 60  # questions that a model embeds


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--passages", type=int, default=100_000)
    parser.add_argument("--nodes", default="0,1,3")
    parser.add_argument("--clients", default="1,4,16")
    parser.add_argument("--asked", type=int, default=300, help="questions for each number of clients")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--model", help="time this model too; `default` is the built-in one")
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    found: dict[str, Any] = {"passages": given.passages, "processors": os.cpu_count()}
    with tempfile.TemporaryDirectory() as scratch, listening():
        Path(scratch).chmod(0o755)  # servers run as another user
        for nodes in map(int, given.nodes.split(",")):
            name, figures = measured(nodes, Path(scratch), given)
            found[name] = figures
            show({name: figures})
            if given.json:
                given.json.write_text(
                    json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
                )


def measured(nodes: int, scratch: Path, given: argparse.Namespace) -> tuple[str, dict[str, Any]]:
    """Measure one engine."""
    drawn = questions(
        list(islice(rows(SAMPLE, given.seed), min(SAMPLE, given.passages))), given.asked, given.seed
    )
    with place(nodes, scratch) as engine:
        figures: dict[str, Any] = {"filling": filled(engine, given.passages, given.seed)}
        for clients in map(int, given.clients.split(",")):
            figures[f"hybrid, clients: {clients}"] = asked(engine, drawn, clients)
        if given.model:
            figures |= with_model(engine, drawn[:FEW], given.model)
        figures["takes up"] = taken_up(engine, given.passages)
        return engine.name, figures


def with_model(engine: Any, drawn: list[str], name: str) -> dict[str, Any]:
    """Time a model alone, then together with the search."""
    from index.embedding import SentenceTransformerEmbedder
    from tradewarn.settings import Settings

    settings = Settings.read()
    model = SentenceTransformerEmbedder(
        settings.model if name == "default" else name, settings.cache_dir, remember=0
    )
    apart = embedded(model, drawn)
    return {"embedding alone, ms": apart, "with embedding": asked(engine, drawn, 1, Named(model))}


def show(figures: Mapping[str, Any], indent: str = "") -> None:
    """Print the figures, a measurement a line."""
    for name, value in figures.items():
        if isinstance(value, Mapping) and "p50" not in value:
            print(f"{indent}{name}")
            show(value, indent + "  ")
        else:
            told = ", ".join(f"{k} {v}" for k, v in value.items()) if isinstance(value, Mapping) else value
            print(f"{indent}{name}: {told}", flush=True)


if __name__ == "__main__":
    main()
