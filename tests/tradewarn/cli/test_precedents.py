"""Precedents are loaded by name, found by their issues, and marked as cited wherever they are shown."""

import json

import pytest
from click.testing import CliRunner

from tradewarn.cli import tradewarn
from tradewarn.errors import BadUse

ROWS = (
    "id,case,issues,mark,source,point,point_vi\n"
    "a,A v. B,CMP-1 RAT-1,G,hearsay,Setting to zero was refused.,Không được quy về không.\n"
)


@pytest.fixture
def loaded(run, tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text(ROWS, encoding="utf-8")
    assert run("kb", "load", str(path), "--json")[0] == 0
    return path


def hits(run, *words):
    return json.loads(run("search", *words, "--mode", "lexical", "--json")[1])["hits"]


def test_a_precedent_is_found_by_its_issue_and_by_the_name_of_it(run, loaded):
    (hit,) = hits(run, "", "--issue", "cmp-1", "--issue", "SG-1")
    assert (hit["id"], hit["kind"], hit["standing"], hit["issues"]) == (
        "precedent-a", "law", "unchecked", ["CMP-1", "RAT-1"],
    )  # fmt: skip
    assert hits(run, "", "--issue", "SG-1") == []
    assert [h["id"] for h in hits(run, "zeroing")] == ["precedent-a"]
    assert [h["id"] for h in hits(run, "quy về không")] == ["precedent-a"]
    assert "cited fact, unchecked" in run("search", "zeroing", "--mode", "lexical")[1]


def test_the_facet_counts_issues(run, loaded):
    answer = json.loads(run("search", "zero", "--mode", "lexical", "--json")[1])
    assert answer["facets"]["issue"] == {"CMP-1": 1, "RAT-1": 1}


def test_a_row_that_leaves_the_list_leaves_the_search(run, loaded):
    loaded.write_text(ROWS.replace("\na,", "\nb,"), encoding="utf-8")
    run("kb", "load", str(loaded), "--json")
    assert [h["id"] for h in hits(run, "", "--issue", "CMP-1")] == ["precedent-b"]


def test_a_rebuilt_index_has_the_precedents(run, loaded):
    assert run("index", "rebuild", "--json")[0] == 0
    assert [h["id"] for h in hits(run, "", "--issue", "CMP-1")] == ["precedent-a"]


def test_an_unknown_issue_is_refused(run):
    with pytest.raises(BadUse, match="XYZ-9"):
        CliRunner().invoke(
            tradewarn, ["search", "x", "--issue", "XYZ-9"], catch_exceptions=False, standalone_mode=False
        )
