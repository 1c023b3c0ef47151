import json

import pytest

from tradewarn.errors import BadUse


def test_each_citation_is_one_line_of_json(run):
    code, out = run("cite", "--json", "Theo Nghị định 10/2018/NĐ-CP và A-999-801")
    act, case = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert {"raw", "normal", "type", "status", "note", "start", "end", "resolved"} <= act.keys()
    assert (act["normal"], act["type"], act["status"]) == ("10/2018/NĐ-CP", "VN_DOC", "repealed")
    assert "01/07/2025" in act["note"] and "86/2025/NĐ-CP" in act["note"]
    assert (case["normal"], case["status"], case["resolved"]) == ("A-999-801", "unresolved", None)


def test_a_loaded_record_is_led_to(run, record):
    run("ingest", record())
    _, out = run("cite", "--json", "FR Doc. 2031-00001")
    assert json.loads(out)["resolved"]["ref"] == "2031-00001"


def test_people_get_a_list_with_the_notes(run):
    code, out = run("cite", "--lang", "vi", "NĐ 10/2018; NĐ 10/2018; DS404")
    assert code == 0 and "10/2018/NĐ-CP" in out and "Hết hiệu lực" in out and "DS404" in out
    assert "\x1b" not in out and "×2" in out


def test_a_file_and_stdin_are_read(run, tmp_path):
    path = tmp_path / "memo.txt"
    path.write_text("xem C–999–844\n", encoding="utf-8")
    assert json.loads(run("cite", "--json", "--file", str(path))[1])["normal"] == "C-999-844"
    page = tmp_path / "memo.html"
    page.write_text("<html><body><p>xem C–999–845</p></body></html>", encoding="utf-8")
    assert json.loads(run("cite", "--json", "--file", str(page))[1])["normal"] == "C-999-845"
    assert json.loads(run("cite", "--json", stdin="xem C–999–846")[1])["normal"] == "C-999-846"


def test_a_text_without_citations_is_told_so(run):
    code, out = run("cite", "--lang", "en", "Tel. (202) 482-0000")
    assert code == 0 and "no legal citation" in out
    assert run("cite", "--json", "Tel. (202) 482-0000") == (0, "")


@pytest.mark.parametrize("words", [(" ",), ("--file", "/no/such/file"), ("text", "--file", "-")])
def test_nothing_to_read_is_a_bad_use(run, words):
    with pytest.raises(BadUse):
        run("cite", *words)
