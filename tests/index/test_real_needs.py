"""Ranking on real notices and needs: a floor under what the index can do without a model."""

import json
import math
from collections import defaultdict
from datetime import date

import pytest

from index.backends.embedded import EmbeddedIndex
from index.expansion import known_names
from index.indexing import Indexer
from index.search import Searcher

FLOORS = {"en": 0.85, "vi": 0.70}


def ndcg(ranked, judged, depth=10):
    def gain(grades):
        return sum(grade / math.log2(place + 2) for place, grade in enumerate(grades[:depth]))

    return gain([judged.get(i, 0) for i in ranked]) / gain(sorted(judged.values(), reverse=True))


@pytest.fixture(scope="module")
def needs(request):
    real = request.getfixturevalue("real")
    judged = defaultdict(dict)
    for line in (real / "retrieval/fr_vi_en/qrels.tsv").read_text().splitlines()[1:]:
        need, notice, grade = line.split("\t")
        judged[need][notice] = int(grade)
    lines = (real / "retrieval/fr_vi_en/queries.jsonl").read_text().splitlines()
    return [json.loads(line) for line in lines], judged


def test_words_alone_find_what_was_judged_relevant_in_both_languages(real, needs, entry, tmp_path):
    rows = [json.loads(line) for line in (real / "notices/us_fr_abstracts.jsonl").read_text().splitlines()]
    backend = EmbeddedIndex(tmp_path / "index")
    Indexer(backend).add(
        [
            entry(
                row["document_number"],
                f"{row['title']}\n{row['abstract'] or ''}",
                title=row["title"],
                date=date.fromisoformat(row["publication_date"]),
            )
            for row in rows
        ]
    )
    asked, judged = needs
    searcher, scores = Searcher(backend, expand=known_names), defaultdict(list)
    for need in asked:
        answer = searcher.search(need["text"], limit=10, mode="lexical", facets=False)
        scores[need["lang"]].append(ndcg([hit.id for hit in answer.hits], judged[need["_id"]]))
    means = {language: sum(values) / len(values) for language, values in scores.items()}
    assert all(means[language] >= floor for language, floor in FLOORS.items()), means
    every = [row["document_number"] for row in rows[::37]]
    firsts = [searcher.search(number, limit=1).hits[0].id for number in every]
    assert firsts == every
