"""The file of records that all contestants read: drawn once, one JSON object a line."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from bench.generated import Row, rows


def write(path: Path, count: int, seed: int, *, every: int) -> list[Row]:
    """Write the records; give each `every`-th, from which questions are taken."""
    kept = []
    with path.open("w", encoding="utf-8") as file:
        for number, row in enumerate(rows(count, seed)):
            file.write(json.dumps(asdict(row), ensure_ascii=False) + "\n")
            if number % every == 0:
                kept.append(row)
    return kept


def read(path: Path) -> Iterator[Row]:
    """Read the records one by one."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield Row(**json.loads(line))
