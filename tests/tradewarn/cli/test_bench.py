"""`tradewarn bench search` on a tiny set: real rules, a real index, figures for people and scripts."""

import json

import pytest

from tradewarn.errors import BadUse


@pytest.fixture
def widgets(tmp_path, order):
    """Questions on two made-up notices, and the notices."""
    other = order | {
        "document_number": "2031-00002",
        "title": "Certain Red Lamps From India: Initiation of Countervailing Duty Investigation",
        "abstract": "The U.S. Department of Commerce (Commerce) opens a countervailing duty investigation "
        "of certain red lamps from India.",
    }
    corpus = tmp_path / "records.jsonl"
    corpus.write_text("".join(json.dumps(row) + "\n" for row in (order, other)))
    folder = tmp_path / "widgets"
    folder.mkdir()
    asked = [
        {"_id": "1", "lang": "en", "text": "blue widgets antidumping order"},
        {"_id": "2", "lang": "vi", "text": "Ấn Độ điều tra chống trợ cấp", "split": "test"},
    ]
    (folder / "queries.jsonl").write_text("".join(json.dumps(row) + "\n" for row in asked))
    (folder / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\n1\t2031-00001\t2\n2\t2031-00002\t2\n")
    return str(folder), str(corpus)


def test_each_pair_and_mode_has_a_row(run, widgets):
    folder, corpus = widgets
    code, out = run("bench", "search", folder, "--corpus", corpus, "--split", "all", "--json")
    rows = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [(row["pair"], row["system"]) for row in rows] == [
        (pair, mode) for pair in ("en→en", "vi→en") for mode in ("hybrid", "lexical", "dense")
    ]
    assert rows[1]["measures"]["ndcg@10"] == {"mean": 1.0, "low": 1.0, "high": 1.0}
    assert set(rows[1]["behind_first"]) == {"ndcg@10", "recall@10", "recall@100", "mrr"}


def test_the_questions_of_the_test_split_wait_to_be_asked_for(run, widgets):
    folder, corpus = widgets
    out = run("bench", "search", folder, "--corpus", corpus, "--mode", "lexical", "--json")[1]
    assert [json.loads(line)["questions"] for line in out.splitlines()] == [1]


def test_without_a_corpus_the_notices_of_the_store_are_searched(run, widgets):
    folder, corpus = widgets
    run("ingest", corpus)
    out = run("bench", "search", folder, "--mode", "lexical", "--json")[1]
    assert json.loads(out)["measures"]["mrr"]["mean"] == 1.0


def test_a_person_gets_a_table(run, widgets):
    folder, corpus = widgets
    out = run("bench", "search", folder, "--corpus", corpus, "--mode", "lexical")[1]
    assert "ndcg@10" in out
    assert "widgets" in out


def test_an_empty_corpus_is_refused(run, widgets, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(BadUse, match="no document"):
        run("bench", "search", widgets[0], "--corpus", str(empty))


def test_an_answer_that_search_can_never_find_is_told(capsys):
    from tradewarn.cli.benching import tell_gaps
    from tradewarn.evaluation.retrieval.task import Corpus, Need, Task, Text

    corpus = Corpus("c", "en", [Text("read", "", ""), Text("silent", "", "")], {"read": [object()]})
    need = Need("1", "vi", "?", {"read": 2, "silent": 1, "away": 1, "judged-zero": 0})
    tell_gaps(Task("s", "vi", corpus, [need]))
    assert capsys.readouterr().err.splitlines() == [
        "s vi→en: 1 of 3 answers are not in the corpus: away",
        "s vi→en: 1 of 3 answers are read as no notice: silent",
    ]


def test_without_a_working_tree_speed_tells_where_it_can_be_measured(run, monkeypatch, tmp_path):
    monkeypatch.setattr("tradewarn.cli.commands.bench.SPEED", tmp_path / "run.py")
    with pytest.raises(BadUse, match="not installed"):
        run("bench", "speed")


def test_speed_gives_what_the_script_measured(run, monkeypatch, tmp_path):
    script = tmp_path / "run.py"
    script.write_text("import sys, pathlib\npathlib.Path(sys.argv[-1]).write_text('{\"held\": 3}')\n")
    monkeypatch.setattr("tradewarn.cli.commands.bench.SPEED", script)
    code, out = run("bench", "speed", "--json")
    assert (code, json.loads(out)) == (0, {"held": 3})
