from pathlib import Path

import pytest

from kb.issues import legal_issues
from kb.loading import load, load_all

HEAD = "id,case,citations,market,countries,date,instruments,issues,mark,source,point\n"


@pytest.fixture
def listed(tmp_path):
    def give(*rows):
        path = tmp_path / "cases.csv"
        path.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
        return load(path)

    return give


def test_a_row_becomes_a_cited_fact(listed):
    loaded = listed(
        'x1,A v. B,1 F.9th 2; 3 F.9th 4,US,VN;TH,2020-01-02,AD,cmp-1 RAT-1,V,the judgment,"It held so"'
    )
    (made,) = loaded.precedents
    assert loaded.form == "precedents" and loaded.issues == ()
    assert (made.id, made.case, made.point, made.standing) == (
        "precedent-x1",
        "A v. B",
        "It held so",
        "checked",
    )
    assert made.citations == ("1 F.9th 2", "3 F.9th 4") and made.issues == ("CMP-1", "RAT-1")
    assert (made.market, made.countries, str(made.date)) == ("US", ("VN", "TH"), "2020-01-02")
    assert (made.source, made.row) == ("the judgment", "cases.csv:2")


@pytest.mark.parametrize(
    ("row", "kept", "said"),
    [
        ("x,A,,,,,,CMP-1,,book,Held", 0, "mark ''"),
        ("x,A,,,,,,CMP-1,V,,Held", 0, "source ''"),
        ("x,A,,,,,,CMP-99,V,book,Held", 0, "CMP-99"),
        ("x,A,,,,,,CMP-1 CMP-99,V,book,Held", 1, "CMP-99"),
        ("x,A,,Atlantis,,,,CMP-1,V,book,Held", 1, "Atlantis"),
        ("x,A,,,,in May,,CMP-1,V,book,Held", 1, "in May"),
        ("x,A,,,,,ZZ,CMP-1,V,book,Held", 1, "ZZ"),
    ],
)
def test_what_cannot_be_read_is_told_and_never_guessed(listed, row, kept, said):
    loaded = listed(row)
    assert len(loaded.precedents) == kept
    assert said in loaded.issues[0].what and loaded.issues[0].where == "cases.csv:2"


def test_the_shipped_list_is_loaded_by_its_name_and_is_whole():
    (loaded,) = load_all([Path("precedents")])
    assert loaded.kept_as == "precedents" and loaded.issues == ()
    found = {p.id: p for p in loaded.precedents}
    assert len(found) == loaded.rows >= 50
    assert {p.standing for p in found.values()} == {"checked", "unchecked"}
    assert found["precedent-ds404"].issues[0] == "CMP-1"
    for made in found.values():
        assert made.point_vi and made.citations and set(made.issues) <= set(legal_issues())
        assert made.standing == "checked" or "general knowledge" in made.source


def test_a_yaml_list_that_refers_to_itself_is_refused(tmp_path):
    path = tmp_path / "cases.yaml"
    path.write_text("precedents: &a\n- {case: x, more: *a}\n", encoding="utf-8")
    (issue,) = load(path).issues
    assert "refers to parts of itself" in issue.what
