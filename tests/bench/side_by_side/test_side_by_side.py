"""The bench beside others: who is absent is named, recall is right, figures are summed up rightly."""

import json

import numpy as np
import pytest

pytest.importorskip("bench.side_by_side")
from bench.generated import SELECTIVE, Row, question_vectors, rows, vectors
from bench.side_by_side import __main__ as program
from bench.side_by_side import meaning
from bench.side_by_side.adding import fresh
from bench.side_by_side.contestant import Absent, Asked, Given, conditions
from bench.side_by_side.contestants.ours import Ours
from bench.side_by_side.contestants.server import asked, bulks
from bench.side_by_side.parts import WHOLE, parts
from bench.side_by_side.records import read, write
from bench.side_by_side.rounds import Figure, figure, one_round, ratios, summed
from bench.side_by_side.table import report
from index.backend import Filters

COUNT = 400
SEED = 5
ROW = Row("g0000000", "tri bar", "thép bar", "US", "*", "AD", "720812", "en", "2012-05-01")


@pytest.fixture(scope="module")
def ours(tmp_path_factory):
    scratch = tmp_path_factory.mktemp("side")
    given = Given(records=scratch / "records.jsonl", count=COUNT, seed=SEED, scratch=scratch)
    write(given.records, COUNT, SEED, every=1)
    made = Ours(given)
    made.build()
    yield made
    made.close()


def test_records_are_read_as_they_were_written(tmp_path):
    kept = write(tmp_path / "records.jsonl", 60, SEED, every=7)
    held = list(read(tmp_path / "records.jsonl"))
    assert held == list(rows(60, SEED))
    assert kept == held[::7]


def test_the_whole_run_names_who_is_absent(tmp_path, capsys):
    told = tmp_path / "told.json"
    given = ["--passages", "300", "--rounds", "1", "--queries", "5", "--json", str(told)]
    given += ["--lucene", str(tmp_path / "no.jar"), "--scratch", str(tmp_path)]
    program.main([*given, "--server-home", str(tmp_path / "nothing")])
    said = capsys.readouterr().out
    assert "absent: lucene (no jar" in said
    assert "absent: server (" in said
    figures = json.loads(told.read_text(encoding="utf-8"))
    assert {row["contestant"] for row in figures["lexical"]} == {"ours"}
    assert figures["ratios"] == []
    assert figures["added"]["by_words"] > 0
    assert [path.name for path in tmp_path.iterdir()] == ["told.json"]


def test_a_jar_without_a_java_is_absent(tmp_path):
    (tmp_path / "some.jar").touch()
    given = Given(tmp_path, 1, SEED, tmp_path, lucene=tmp_path / "some.jar", java="no-such-java")
    _, absent = program.entered(given, ["lucene"])
    assert "no-such-java" in absent["lucene"]


def test_a_server_that_does_not_answer_is_absent(tmp_path):
    _, absent = program.entered(Given(tmp_path, 1, SEED, tmp_path, server="http://127.0.0.1:9"), ["server"])
    assert "does not answer" in absent["server"]


class Refusing:
    version, pids, ways = "1", (), ("ranking",)
    closed = False

    def build(self):
        raise Absent("the disk is full")

    def close(self):
        self.closed = True


def test_who_cannot_build_is_absent_from_then_on():
    refusing, absent = Refusing(), {}
    there = {"one": refusing}
    assert program.all_built(there, absent, 10) == []
    assert (there, absent, refusing.closed) == ({}, {"one": "the disk is full"}, True)


def test_our_ways_find_the_same_records(ours):
    questions = ["xơng", *[row.title for row in rows(5, SEED)]]
    found = {way: ours.ask(way, questions, Filters()).found for way in ours.ways}
    assert found["ranking"] == found["answer"]
    assert all(f"g{n:07d}" in ids for n, ids in enumerate(found["answer"][1:]))


def test_brute_force_finds_the_nearest_that_pass():
    points = question_vectors(3, SEED)
    mask = np.arange(COUNT) % 3 == 0
    scores, numbers, passing = meaning.nearest_by_force(points, COUNT, SEED, {"third": mask})["third"]
    real = points @ vectors(0, SEED)[:COUNT][mask].T
    assert passing == mask.sum()
    assert np.allclose(scores, -np.sort(-real, axis=1)[:, :10], atol=1e-5)
    assert (numbers % 3 == 0).all()


def test_fewer_than_ten_that_pass_are_all_there_is_to_find():
    mask = np.arange(COUNT) < 4
    points = question_vectors(1, SEED)
    scores, numbers, _ = meaning.nearest_by_force(points, COUNT, SEED, {"four": mask})["four"]
    found = [f"g{n:07d}" for n in range(4)]
    assert meaning.recall(found, scores[0], numbers[0], points[0], SEED) == (1.0, 1.0)
    assert meaning.recall(found[:2], scores[0], numbers[0], points[0], SEED) == (0.5, 0.5)


def test_recall_counts_a_far_record_as_missed_and_a_tied_one_beside():
    point = vectors(0, SEED)[3]
    numbers, scores = np.array([3]), np.array([1.0])
    assert meaning.recall(["g0000003"], scores, numbers, point, SEED) == (1.0, 1.0)
    assert meaning.recall(["g0000004"], scores, numbers, point, SEED) == (0.0, 0.0)
    near = np.array([float(point @ meaning.vector_of("g0000004", SEED)) + 5e-5])
    assert meaning.recall(["g0000004"], near, numbers, point, SEED) == (0.0, 1.0)


def test_our_dense_search_is_exact_at_any_selectivity(ours):
    for row in meaning.dense(ours, ours.given.records, 12, 1):
        assert row["recall_tied"] == 1.0
    assert set(SELECTIVE) <= {row["filters"] for row in meaning.dense(ours, ours.given.records, 2, 1)}


@pytest.mark.parametrize(
    ("filters", "passes"),
    [
        (Filters(market=("US", "EU")), True),
        (Filters(market=("EU",)), False),
        (Filters(country=("VN",)), True),  # it concerns every origin
        (Filters(hs=("7208",)), True),
        (Filters(hs=("7209",)), False),
        (Filters(date_from="2012-05-01"), True),
        (Filters(date_from="2012-05-02"), False),
    ],
)
def test_filters_are_told_from_the_record_itself(filters, passes):
    assert meaning.passes(ROW, conditions(filters)) is passes


def test_the_server_gets_folded_words_and_every_filter():
    lines = [json.loads(line) for line in "".join(bulks(iter([ROW]))).splitlines()]
    assert lines[0] == {"index": {"_id": "g0000000"}}
    assert lines[1]["text"] == "thep bar"
    assert lines[1]["hs"] == ["72", "720", "7208", "72081", "720812"]
    body = asked("Thép", Filters(market=("US",), date_from="2012-01-01"), whole=False)
    assert body["query"]["bool"]["must"][0]["multi_match"]["query"] == "thep"
    assert body["query"]["bool"]["filter"] == [
        {"terms": {"market": ["US"]}},
        {"range": {"date": {"gte": "2012-01-01"}}},
    ]
    assert "aggs" not in body
    assert "aggs" in asked("Thép", Filters(), whole=True)


class Fixed:
    version, pids, ways = "1", (), ("ranking",)

    def __init__(self, order):
        self.order = order

    def ask(self, way, questions, filters):
        self.order.append(self)
        return Asked([1.0 for _ in questions], [["a"] for _ in questions])


def test_contestants_take_turns_and_each_round_another_begins():
    order = []
    one, other = Fixed(order), Fixed(order)
    there = {"one": one, "other": other}
    one_round(there, ["q"], 0, first=0)
    one_round(there, ["q"], 1, first=1)
    assert order == [one, other] * 3 + [other, one] * 3


def figures(name, way, *p95s):
    asked = [Asked([p95], [["a", "b"]]) for p95 in p95s]
    return [figure(name, way, "no filter", n, one, 0.0) for n, one in enumerate(asked)]


def test_ratios_are_of_the_same_round_and_medians_over_them():
    given = [*figures("ours", "ranking", 2.0, 9.0, 4.0), *figures("lucene", "ranking", 1.0, 3.0, 4.0)]
    (row,) = ratios(given)
    assert (row["p95_ratio"], row["least"], row["most"], row["same_of_ten"]) == (2.0, 1.0, 3.0, 1.0)
    assert row["of_quietest"] == 2.0
    assert [one["p95"] for one in summed(given)] == [4.0, 3.0]


def test_our_engine_alone_stands_beside_the_others_ranking_and_whole_beside_whole():
    given = [f for way in ("engine", "ranking", "answer") for f in figures("ours", way, 1.0)]
    given += [f for way in ("ranking", "answer") for f in figures("lucene", way, 2.0)]
    assert [(row["ours"], row["other"]) for row in ratios(given)] == [
        ("engine", "lucene ranking"),
        ("ranking", "lucene ranking"),
        ("answer", "lucene answer"),
    ]


def test_a_disturbed_figure_is_marked():
    busy = Figure("ours", "ranking", "no filter", 0, 1.0, 1.0, 0.5, ())
    told = {"what": "", "absent": {}, "lexical": summed([busy])}
    assert "50% !" in report(told)


def test_parts_add_up_to_the_whole(ours):
    found = parts(ours, [row.title for row in rows(5, SEED)], Filters())
    whole = next(row["mean"] for row in found if row["part"] == WHOLE)
    assert sum(row["mean"] for row in found if row["part"] != WHOLE) == pytest.approx(whole)
    assert {"rank in the engine", "count and facets in the engine"} <= {row["part"] for row in found}


def test_each_record_that_is_added_has_a_word_of_its_own():
    assert len({fresh(number)[0].entry.title for number in range(60)}) == 60
