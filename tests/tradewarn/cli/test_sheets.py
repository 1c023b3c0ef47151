"""`tradewarn check --file`."""

import json

import pytest

from tradewarn.errors import BadUse, UnreadableFile


@pytest.fixture
def sheet(tmp_path):
    file = tmp_path / "goods.csv"
    file.write_text("product,hs,market,company\nblue widgets,,US,\n,,Atlantis,\nred widgets,,US,\n", "utf-8")
    return file


def test_each_row_is_one_line_and_a_bad_one_is_told_by_its_cell(run, record, sheet):
    run("ingest", record())
    code, out = run("check", "--file", str(sheet), "--json")
    lines = [json.loads(line) for line in out.splitlines()]
    assert code == 1
    assert [line["row"] for line in lines] == [2, 3, 4]
    assert (
        lines[0]["verdict"] and lines[0]["sources_loaded"] and lines[0]["cells"]["product"] == "blue widgets"
    )
    assert (lines[1]["cell"], lines[1]["error"]) == ("A3", "TW-U01")


def test_the_verdicts_are_written_to_a_workbook(run, record, sheet, tmp_path):
    run("ingest", record())
    assert run("check", "--file", str(sheet), "--to", str(tmp_path / "out.xlsx"))[0] == 1
    assert (tmp_path / "out.xlsx").read_bytes()[:2] == b"PK"


def test_a_file_and_a_question_at_once_or_a_target_alone_is_bad_use(run, sheet, tmp_path):
    for options in (["widgets", "--file", str(sheet)], ["widgets", "--to", str(tmp_path / "o.xlsx")]):
        with pytest.raises(BadUse):
            run("check", *options)
    with pytest.raises(BadUse):
        run("check", "--file", str(sheet), "--to", str(sheet))


def test_a_file_that_is_no_list_is_told(run, tmp_path):
    (tmp_path / "a.csv").write_text("nothing\n", "utf-8")
    with pytest.raises(UnreadableFile):
        run("check", "--file", str(tmp_path / "a.csv"))
    with pytest.raises(BadUse):
        run("check", "--file", str(tmp_path / "none.csv"))
