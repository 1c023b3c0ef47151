"""Several answers in few requests.

What an answer needs of the cluster is said in steps: each gives one search, and takes its result. All
answers that are wanted take their steps together, one request a round.
"""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from elasticsearch import Elasticsearch

from index.elastic.address import Address
from index.elastic.asking import refused, see_all_answered, told

T = TypeVar("T")
EXACT_SCORES = "dfs_query_then_fetch"  # a word's weight is that among all shards


@dataclass(frozen=True, slots=True)
class Search:
    """One search of one index; `scored` by words."""

    index: str
    body: dict[str, Any]
    scored: bool = False


Answer = dict[str, Any]
Steps = Generator[Search, Answer, T]


def run(client: Elasticsearch, address: Address, wanted: Sequence[Steps[Any]]) -> list[Any]:
    """Take the steps of several answers together."""
    made: dict[int, Any] = {}
    waiting: dict[int, Search] = {}

    def step(number: int, answer: Answer | None) -> None:
        try:
            steps = wanted[number]
            waiting[number] = next(steps) if answer is None else steps.send(answer)
        except StopIteration as end:
            made[number] = end.value

    for number in range(len(wanted)):
        step(number, None)
    while waiting:
        numbers, searches = list(waiting), list(waiting.values())
        waiting.clear()
        for number, answer in zip(numbers, _asked(client, address, searches), strict=True):
            step(number, answer)
    return [made[number] for number in range(len(wanted))]


def _asked(client: Elasticsearch, address: Address, searches: Sequence[Search]) -> list[Answer]:
    lines: list[dict[str, Any]] = []
    for search in searches:
        lines += [
            {"index": search.index} | ({"search_type": EXACT_SCORES} if search.scored else {}),
            search.body,
        ]
    with told(address):
        answers: list[Answer] = client.msearch(searches=lines)["responses"]
    for answer in answers:
        if "error" in answer:
            raise refused(address, int(answer.get("status", 500)), _why(answer["error"]))
        see_all_answered(address, answer)
    return answers


def _why(error: Any) -> str:
    return " ".join(str(error).split())[:300]
