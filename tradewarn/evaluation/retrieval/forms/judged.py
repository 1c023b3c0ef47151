"""Questions and judgements apart, as in BEIR: `queries.jsonl` and `qrels.tsv`.

The corpus is given beside: records or files of one's own, the store's, or `corpus.jsonl`
in the same folder. Questions that are one need in other words may share judgements: they
name it under `need`, and the judgements bear that name.
"""

import csv
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from tradewarn.errors import BadUse
from tradewarn.evaluation.retrieval.articles import Article, corpus_of_articles
from tradewarn.evaluation.retrieval.form import Form, Given
from tradewarn.evaluation.retrieval.rows import rows
from tradewarn.evaluation.retrieval.task import Need, Task, tasks_of

COLUMNS = ("query-id", "corpus-id", "score")
OWN = "corpus.jsonl"


def read(folder: Path, given: Given) -> list[Task]:
    """Read a folder of this form."""
    grades = judgements(folder / "qrels.tsv")
    needs = [
        Need(
            id=row["_id"],
            language=row.get("lang") or row.get("metadata", {}).get("lang") or "und",
            text=row["text"],
            grades=grades.get(row["_id"]) or grades.get(row.get("need", ""), {}),
            split=row.get("split", ""),
        )
        for row in rows(folder / "queries.jsonl", "_id", "text")
    ]
    own = folder / OWN
    corpus = given() if not own.is_file() else corpus_of_articles(own.stem, "", _articles(own))
    return tasks_of(folder.name, [corpus], needs)


def judgements(path: Path) -> Mapping[str, Mapping[str, int]]:
    """Read the grade of each judged document, by question.

    Raises:
        BadUse: The head is another, or a grade is no whole number.
    """
    found: dict[str, dict[str, int]] = defaultdict(dict)
    with path.open(encoding="utf-8", newline="") as stream:
        table = csv.DictReader(stream, delimiter="\t")
        if tuple(table.fieldnames or ()) != COLUMNS:
            raise BadUse(
                f"the judgements have the columns {table.fieldnames}",
                fix=f"write {', '.join(COLUMNS)}, apart by tabs",
                where=str(path),
            )
        for number, row in enumerate(table, 2):
            try:
                found[row["query-id"]][row["corpus-id"]] = int(row["score"])
            except (TypeError, ValueError) as error:
                raise BadUse(
                    f"the grade {row['score']!r} is no whole number", fix="mend it", where=f"{path}:{number}"
                ) from error
    return found


def _articles(path: Path) -> list[Article]:
    return [
        Article(row["_id"], row.get("title", ""), row["text"], row.get("lang", ""))
        for row in rows(path, "_id", "text")
    ]


FORM = Form(name="judged", files=("queries.jsonl", "qrels.tsv"), read=read)
