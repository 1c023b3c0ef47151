"""Our search on a server of Elasticsearch beside the embedded index, over retrieval sets, in one run.

    python -m bench.engine_quality --index-url URL [--index-ca FILE] PATH… [--corpus PATH …] [--runs FOLDER]

Each corpus gets indexes of its own on the cluster, which are removed at the end. The rows of one task
should differ by less than 0.01; where single questions differ, they are told.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bench.search_quality import asking_for_sets, tell, wanted_of
from index.elastic.address import Address
from index.elastic.asking import connected
from index.search import Mode
from tradewarn.cli.benching import VECTORS, measured
from tradewarn.cli.program import Program
from tradewarn.evaluation.retrieval.measuring import Run, figures
from tradewarn.evaluation.retrieval.ours import Ours, Scratch
from tradewarn.evaluation.retrieval.system import System
from tradewarn.settings import Settings

NAME = "tradewarn-bench"
MODES: tuple[Mode, ...] = ("hybrid", "lexical", "dense")


def on_the_server(settings: Settings, url: str, ca: Path | None, number: Iterator[int]) -> Scratch:
    """Make scratch indexes on the cluster, one a corpus."""

    def wire(home: Path) -> Program:
        named = f"{url.rstrip('/')}/{NAME}-{next(number)}"
        update = {"home": home, "database_url": "", "archive_url": "", "index_url": named, "index_ca": ca}
        return Program(settings.model_copy(update=update))

    return Scratch(wire, settings.cache_dir / VECTORS)


@contextmanager
def removed_after(url: str, ca: Path | None) -> Iterator[None]:
    """Remove what was made on the cluster."""
    try:
        yield
    finally:
        client = connected(Address.of(url, ca))
        for name in client.indices.get_alias(index=f"{NAME}-*"):
            client.indices.delete(index=name)


def main() -> None:
    """Run the bench."""
    parser = asking_for_sets(str(__doc__))
    parser.add_argument("--index-url", required=True)
    parser.add_argument("--index-ca", type=Path)
    asked = parser.parse_args()
    settings = Settings.read()
    with removed_after(asked.index_url, asked.index_ca):
        scratch = on_the_server(settings, asked.index_url, asked.index_ca, iter(range(1, 1_000)))

        def others(program: Program, own: Scratch) -> Sequence[System]:
            return [Ours(scratch, mode, label=f"{mode}, server") for mode in MODES]

        with scratch:
            made = measured(settings, wanted_of(asked, MODES), others=others)
    tell(figures(made), asked.json)
    differing(made)


def differing(made: Sequence[Run]) -> None:
    """Tell which questions are answered in another order by the server."""
    by_system = {(f"{run.task.set} {run.task.pair}", run.system): run for run in made}
    for (task, system), run in by_system.items():
        other = by_system.get((task, f"{system}, server"))
        if other is None:
            continue
        same = sum(a[:10] == b[:10] for a, b in zip(run.rankings, other.rankings, strict=True))
        print(f"{task} {system}: the first ten are the same for {same} of {len(run.rankings)} questions")


if __name__ == "__main__":
    main()
