"""`tradewarn evaluate` on a made-up gold: figures, a calibration table, misses with their quotes, a fit."""

import json

import pytest
import yaml

from tradewarn.errors import BadUse, NotFound

GOLD = {
    "doc": "orders.jsonl#2031-00001",
    "authority": "US Department of Commerce",
    "importing_country": "US",
    "measure_type": ["AD"],
    "stage": "prelim",
    "countries_of_origin": ["VN"],
    "product": "Certain Blue Widgets",
    "case_numbers": [],
    "hs_codes": [],
    "companies": [],
    "rates": [],
    "publication_date": "2031-03-20",
    "document_number": "2031-00001",
}


@pytest.fixture
def gold(tmp_path, order):
    (tmp_path / "orders.jsonl").write_text(json.dumps(order) + "\n")
    (tmp_path / "poem.txt").write_text("The river runs past willows to the sea.\n" * 30)
    rows = [GOLD, {"doc": "poem.txt", "relevant": False}]
    path = tmp_path / "gold.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return str(path), str(tmp_path)


def test_each_field_authority_and_language_has_its_figures(run, gold):
    code, out = run("evaluate", *gold, "--json")
    told = json.loads(out)
    fields = {f["name"]: f["score"] for f in told["fields"]}
    assert (code, told["documents"]) == (0, 2)
    assert fields["not_relevant"] == fields["countries_of_origin"] == fields["publication_date"] == 1.0
    assert fields["stage"] == 0.0
    assert [f["name"] for f in told["authorities"]] == ["US-DOC", "–"]
    assert told["languages"][0]["name"] == "en"


def test_a_miss_bears_what_was_wanted_what_came_and_its_quote(run, gold):
    told = json.loads(run("evaluate", *gold, "--json")[1])
    (miss,) = told["worst"]
    assert (miss["field"], miss["want"], miss["got"]) == ("stage", ["prelim"], ["order"])
    assert miss["proof"][0]["by"] == "extract/fields/stage.py"
    assert "Order" in miss["proof"][0]["quote"]


def test_the_calibration_table_counts_every_judged_value(run, gold):
    sure = json.loads(run("evaluate", *gold, "--json")[1])["calibration"]
    assert sum(b["values"] for b in sure["bins"]) == sure["judged"]
    assert 0 < sure["brier"] < 1


def test_for_people_it_prints_tables_and_misses(run, gold):
    _, out = run("evaluate", *gold)
    assert "precision" in out
    assert "want  prelim" in out
    assert "calibration error" in out


def test_only_narrows_the_gold(run, gold):
    assert json.loads(run("evaluate", *gold, "--only", "poem", "--json")[1])["documents"] == 1
    with pytest.raises(BadUse, match="no record of the gold"):
        run("evaluate", *gold, "--only", "nothing")


def test_a_document_that_is_not_there_is_told(run, gold, tmp_path):
    (tmp_path / "poem.txt").unlink()
    with pytest.raises(NotFound, match=r"poem\.txt"):
        run("evaluate", *gold)


def test_a_fit_is_written_from_the_rules_own_numbers(run, gold, tmp_path):
    run("evaluate", *gold, "--fit", str(tmp_path / "fit.yaml"))
    table = yaml.safe_load((tmp_path / "fit.yaml").read_text(encoding="utf-8"))
    (stage,) = (c for c in table["counts"] if c["field"] == "stage")
    assert (stage["right"], stage["values"], stage["documents"]) == (0, 1, 1)
    ((raw, worth),) = table["fields"]["stage"]["rules"][stage["by"]]
    assert worth < raw
