"""What each part of our ranking is worth: the whole search beside itself without one part, in one run.

    python -m bench.ablation PATH… [--corpus PATH …] [--set NAME] [--split S] [--mode M] [--json FILE]

The first row of a task is the whole; every other row tells how far the whole is ahead of the
search that lacks the part, drawn in pairs.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from unittest.mock import patch

from bench.search_quality import asking_for_sets, tell, wanted_of
from index import fusion, meaning, raising, ranking
from index.matching import wording
from index.ranking import nothing_more
from index.search import Mode, Searcher
from tradewarn.cli.benching import measured
from tradewarn.cli.program import Program
from tradewarn.evaluation.retrieval.measuring import figures
from tradewarn.evaluation.retrieval.ours import Ours, Scratch, unchanged
from tradewarn.evaluation.retrieval.system import Ranking, Report
from tradewarn.evaluation.retrieval.task import Corpus
from tradewarn.settings import Settings


@dataclass(frozen=True)
class Part:
    """Something of the ranking, and how a search is made that lacks it."""

    name: str
    vary: Callable[[Searcher], Searcher] = unchanged
    understands: bool = True
    during: Callable[[], AbstractContextManager[object]] = nullcontext


def rebuilt(searcher: Searcher, **other: object) -> Searcher:
    """Make the same search over the same index with some of its parts replaced."""
    names = ("expand", "render", "mirror", "lean")
    held = {name: getattr(searcher, name) for name in names} | other
    return Searcher(searcher.backend, searcher.embedder, **held)  # type: ignore[arg-type]


@contextmanager
def worth(**boosts: float) -> Iterator[None]:
    """Give fields another worth for a while."""
    with patch.dict(wording.BOOSTS, boosts):
        yield


NOTHING = 1e-6  # the engine takes no boost of 0

PARTS = (
    Part("what the question names", understands=False),
    Part("other names of goods, stages, remedies", lambda s: rebuilt(s, expand=nothing_more)),
    Part("the question in English words", lambda s: rebuilt(s, render=None)),
    Part("the question in Vietnamese words", lambda s: rebuilt(s, mirror=None)),
    Part("likeness to questions at large taken away", lambda s: rebuilt(s, lean=None)),
    Part("title", during=lambda: worth(title=NOTHING)),
    Part("keywords", during=lambda: worth(keywords=NOTHING)),
    Part("marks count", during=lambda: worth(marked=NOTHING)),
    Part("goods raise", during=lambda: patch.object(raising, "GOODS", 1.0)),
    Part("countries in doubt raise", during=lambda: patch.object(raising, "PLACE", 1.0)),
    Part("near records without any word", during=lambda: patch.object(ranking, "MEANT_ONLY", 0)),
    Part("steps of unequal groups", during=lambda: patch.object(ranking, "sqrt", lambda share: 1.0)),
    Part("K = 10 (instead of 60)", during=lambda: patch.object(fusion, "K", 60)),
    Part("these words beside the vector", during=lambda: patch.object(meaning, "MOST_RENDERED", 0.0)),
)


class Without:
    """Our search without one part."""

    def __init__(self, part: Part, scratch: Scratch, mode: Mode) -> None:
        self.name = f"without {part.name}"
        self._part = part
        self._ours = Ours(scratch, mode, vary=part.vary, understands=part.understands)

    def rank(self, corpus: Corpus, questions: Sequence[str], *, limit: int, report: Report) -> list[Ranking]:
        """Ask each question of the search that lacks the part."""
        with self._part.during():
            return self._ours.rank(corpus, questions, limit=limit, report=report)


def main() -> None:
    """Run the bench."""
    parser = asking_for_sets(str(__doc__))
    parser.add_argument("--mode", default="hybrid", choices=ranking.MODES)
    parser.add_argument("--only", default="", help="parts whose name has this")
    asked = parser.parse_args()

    def lacking(program: Program, scratch: Scratch) -> list[Without]:
        return [Without(part, scratch, asked.mode) for part in PARTS if asked.only in part.name]

    made = measured(Settings.read(), wanted_of(asked, (asked.mode,)), others=lacking)
    tell(figures(made), asked.json)


if __name__ == "__main__":
    main()
