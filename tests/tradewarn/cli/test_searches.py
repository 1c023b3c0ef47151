"""`tradewarn searches`: what comes after a search was saved is told once, with its reason."""

import json

import pytest

from tradewarn.errors import BadUse, NotFound

SHRIMP = {
    "document_number": "2031-00002",
    "title": "Frozen Warmwater Shrimp From the Socialist Republic of Vietnam: Antidumping Duty Order",
    "abstract": "The U.S. Department of Commerce issues the order on frozen warmwater shrimp from Vietnam.",
    "html_url": "https://www.federalregister.gov/d/2031-00002",
}


@pytest.fixture
def told(run):
    """Run the saved searches; give what each tells."""

    def asked(*words):
        code, out = run("searches", "run", "--json", *words)
        assert code == 0
        return [json.loads(line) for line in out.splitlines()]

    return asked


def save(run, *words):
    return json.loads(run("searches", "save", "--json", *words)[1])


def test_what_was_there_is_remembered_and_what_comes_is_told_once_with_its_reason(run, record, told):
    run("ingest", "--json", record())
    kept = save(run, "frozen shrimp", "--market", "US")
    assert (kept["name"], kept["owner"], kept["checked"]) == ("frozen shrimp · US", "local", 0)
    assert save(run, "blue widgets", "--name", "widgets")["checked"] >= 1
    assert [s["new"] for s in told()] == [[], []]
    run("ingest", "--json", record(**SHRIMP))
    _, shrimp = sorted(told(), key=lambda s: len(s["new"]))
    (new,) = shrimp["new"]
    assert {"id", "name", "query", "new", "checked", "total"} <= shrimp.keys()
    assert new["hit"]["ref"] == "2031-00002"
    assert {"shrimp"} <= set(new["reason"]["terms"])
    assert new["reason"]["filters"] == {"market": ["US"]}
    assert "nước nhập khẩu: Hoa Kỳ" in new["reason"]["text_vi"]
    assert "importing country: United States" in new["reason"]["text_en"]
    assert new["first_seen"]
    assert [s["new"] for s in told()] == [[], []]


def test_a_look_without_acknowledging_tells_the_same_ids_again(run, record, told):
    save(run, "frozen shrimp")
    run("ingest", "--json", record(**SHRIMP))
    ids = [[m["id"] for m in s["new"]] for s in told("--peek")]
    assert ids[0]
    assert [[m["id"] for m in s["new"]] for s in told()] == ids
    assert told()[0]["new"] == []


def test_what_matched_at_once_is_told_where_that_is_asked(run, record, told):
    run("ingest", "--json", record())
    save(run, "blue widgets", "--all-now")
    assert told()[0]["new"]
    save(run, "widgets")
    assert told("widgets")[0]["new"] == []
    assert told("widgets", "--all-now")[0]["new"]
    assert told("widgets")[0]["new"] == []


def test_a_new_notice_of_a_new_case_is_told_once_and_not_with_its_case_again(run, record, told):
    save(run, "frozen shrimp")
    run("ingest", "--json", record(**SHRIMP))
    assert [m["hit"]["kind"] for m in told()[0]["new"]] == ["notice"]


def test_a_rebuilt_index_and_the_same_rules_once_more_bring_nothing_new(run, record, told):
    save(run, "frozen shrimp")
    run("ingest", "--json", record(**SHRIMP))
    assert told()[0]["new"]
    run("index", "rebuild", "--json")
    run("worker", "--once", "--rerun", "--json")
    assert told()[0]["new"] == []


def test_the_worker_notices_by_itself(run, record):
    kept = save(run, "frozen shrimp")
    run("ingest", "--json", record(**SHRIMP))
    run("worker", "--once", "--json")
    (listed,) = (json.loads(line) for line in run("searches", "list", "--json")[1].splitlines())
    assert (listed["id"], listed["waiting"]) == (kept["id"], 1)


def test_a_search_is_found_by_name_and_by_id_and_can_be_removed(run, told):
    kept = save(run, "shrimp", "--owner", "an")
    assert told() == []
    assert [s["id"] for s in told("shrimp", "--owner", "an") + told(kept["id"])] == [kept["id"]] * 2
    with pytest.raises(NotFound, match="no saved search shrimp"):
        run("searches", "run", "shrimp")
    run("searches", "remove", kept["id"])
    assert run("searches", "list", "--json")[1] == ""


def test_one_name_stands_for_one_search(run):
    save(run, "shrimp", "--name", "mine")
    assert save(run, "shrimp", "--name", "mine")["name"] == "mine"
    with pytest.raises(BadUse, match="another search named 'mine'"):
        run("searches", "save", "steel", "--name", "mine")


def test_nothing_cannot_be_saved(run):
    with pytest.raises(BadUse, match="nothing is asked"):
        run("searches", "save", " ")


def test_a_person_reads_it_in_words(run, record, monkeypatch):
    monkeypatch.setenv("TRADEWARN_LANG", "vi")
    run("ingest", "--json", record())
    assert "được ghi nhớ, không báo" in run("searches", "save", "blue widgets")[1]
    run("searches", "save", "shrimp")
    run("ingest", "--json", record(**SHRIMP))
    said = run("searches", "run")[1]
    assert "1 kết quả mới" in said
    assert "Có các từ" in said
    assert "Chưa lưu" not in run("searches", "list")[1]


def test_what_is_like_a_notice_is_found_with_its_reason(run, record, monkeypatch):
    run("ingest", "--json", record())
    other = "Certain Blue Widgets From the Republic of India: Initiation of Antidumping Duty Investigation"
    text = "The U.S. Department of Commerce initiates an investigation of certain blue widgets from India."
    run(
        "ingest",
        "--json",
        record(title=other, abstract=text, document_number="2031-00005", html_url="https://x/5"),
    )
    asked = ("search", "blue widgets", "--kind", "notice", "--json")
    ids = {h["ref"]: h["id"] for h in json.loads(run(*asked)[1])["hits"]}
    answer = json.loads(run("search", "--like", ids["2031-00001"], "--json")[1])
    assert {"query", "total", "took_ms", "hits", "facets"} <= answer.keys()
    assert [h["ref"] for h in answer["hits"]] == ["2031-00005"]
    assert {"blue", "widgets"} <= set(answer["hits"][0]["reason"]["words"])
    monkeypatch.setenv("TRADEWARN_LANG", "vi")
    assert "Cùng từ về hàng hóa" in run("search", "--like", ids["2031-00001"])[1]
    with pytest.raises(BadUse, match="neither words nor filters"):
        run("search", "shrimp", "--like", ids["2031-00001"])


def test_what_the_question_names_is_kept_as_filters_which_are_shown(run):
    kept = save(run, "frozen shrimp to the United States since 2020")
    assert kept["filters"].get("market") == ["US"] and "date_from" not in kept["filters"]
    assert save(run, "frozen shrimp to the United States", "--as-written")["filters"] == {}
