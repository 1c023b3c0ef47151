"""The review desk as a person uses it in a shell."""

import json

import pytest

from tradewarn.errors import BadUse, ReviewConflict


@pytest.fixture
def desk(run, record):
    run("ingest", record())

    def ask(*words):
        code, out = run("review", *words, "--json")
        return code, [json.loads(line) for line in out.splitlines()]

    return ask


def one(answer):
    code, (item,) = answer
    assert code == 0
    return item


def test_a_record_on_viet_nam_waits_with_its_passages(desk):
    item = one(desk("next"))
    assert (item["field"], item["why"], item["waiting"]) == ("record", "record", 1)
    assert item["machine"]["stage"] == "order"
    assert item["title"].startswith("Certain Blue Widgets")
    stage = next(p for p in item["passages"] if p["value"] == "order")
    assert stage["before"].endswith("Vietnam: ") or "Order" in stage["quote"]


def test_next_prints_the_commands_that_answer_it(run, desk):
    item = one(desk("next"))
    _, out = run("review", "next")
    assert f"tradewarn review accept {item['id']} --seen {item['seen']}" in out
    assert "1 question waits" in out


def test_accepting_a_record_leaves_nothing_waiting(desk):
    item = one(desk("next"))
    review = one(desk("accept", item["id"], "--by", "Lan", "--seen", item["seen"]))
    assert (review["status"], review["by"], review["machine"]["stage"]) == ("accepted", "Lan", "order")
    assert one(desk("next")) == {"waiting": 0}
    assert one(desk("next", "--count")) == {"waiting": 0, "fields": {}}


def test_a_corrected_value_is_what_search_and_check_find(run, desk):
    item = one(desk("next"))
    review = one(desk("correct", item["notice"], "countries_of_origin", "Thái Lan, IN", "--by", "Lan"))
    assert (review["machine"], review["reviewer"]) == (["VN"], ["TH", "IN"])
    assert json.loads(run("search", "blue widgets", "--country", "TH", "--json")[1])["total"] >= 1
    assert json.loads(run("search", "blue widgets", "--country", "VN", "--json")[1])["total"] == 0


def test_a_corrected_value_survives_reading_the_document_again(run, desk, record):
    item = one(desk("next"))
    desk("correct", item["notice"], "stage", "final", "--by", "Lan")
    run("ingest", record())
    run("worker", "--once", "--rerun")
    shown = one(desk("show", f"{item['notice']}:stage"))
    assert (shown["machine"], shown["reviewer"], shown["status"]) == ("order", "final", "corrected")
    assert shown["stands"] == "final"
    assert [h["event"] for h in shown["history"]] == ["corrected"]


def test_who_decides_is_a_setting_or_the_user_of_the_machine(desk, monkeypatch):
    item = one(desk("next"))
    monkeypatch.setenv("TRADEWARN_REVIEWER", "Minh")
    assert one(desk("accept", item["id"]))["by"] == "Minh"
    monkeypatch.delenv("TRADEWARN_REVIEWER")
    monkeypatch.setattr("getpass.getuser", lambda: "desk7")
    desk("undo", item["id"])
    assert one(desk("accept", item["id"]))["by"] == "desk7"


def test_the_second_who_decides_otherwise_is_told(desk):
    item = one(desk("next"))
    desk("correct", item["notice"], "stage", "final", "--by", "Lan")
    with pytest.raises(ReviewConflict, match="Lan corrected it"):
        desk("correct", item["notice"], "stage", "prelim", "--by", "Minh")


def test_a_value_that_does_not_fit_is_refused_with_what_would(desk):
    item = one(desk("next"))
    with pytest.raises(BadUse, match="publication_date cannot be 'soon'"):
        desk("correct", item["notice"], "publication_date", "soon")
    assert one(desk("next", "--count"))["waiting"] == 1


def test_what_was_decided_is_listed_and_can_be_taken_back(desk):
    item = one(desk("next"))
    desk("reject", f"{item['notice']}:stage", "--by", "Lan", "--note", "no stage is told")
    assert one(desk("list", "--decided"))["status"] == "rejected"
    desk("undo", f"{item['notice']}:stage", "--by", "Lan")
    assert desk("list", "--decided") == (0, [])


def test_a_desk_with_nothing_waiting_says_so(run):
    assert run("review", "next") == (0, "Nothing waits for you.\n")


def test_a_draft_whose_reason_falls_away_is_withdrawn_and_comes_back_with_it(run, record):
    shrimp = record(
        title="Certain Frozen Warmwater Shrimp From the Socialist Republic of Vietnam: Antidumping Duty Order"
    )
    run("ingest", shrimp)
    (item,) = {w["record"] for w in listed(run)}
    assert {w["status"] for w in listed(run)} == {"draft"}
    run("review", "correct", item, "importing_country", "Việt Nam", "--by", "Lan")
    assert {w["status"] for w in listed(run)} == {"withdrawn"}
    run("review", "undo", f"{item}:importing_country", "--by", "Lan")
    assert {w["status"] for w in listed(run)} == {"draft"}


def test_a_published_warning_whose_reason_falls_away_is_marked_for_its_officer(run, record):
    run(
        "ingest",
        record(
            title="Certain Frozen Warmwater Shrimp From the Socialist Republic of Vietnam: Antidumping Duty Order"
        ),
    )
    warning = listed(run)[0]
    run("warnings", "accept", warning["id"], "--by", "Lan")
    run("review", "correct", warning["record"], "importing_country", "Việt Nam", "--by", "Lan")
    run("review", "undo", f"{warning['record']}:importing_country", "--by", "Lan")
    shown = json.loads(run("warnings", "show", warning["id"], "--json")[1])
    assert shown["status"] == "published"
    assert [row["event"] for row in shown["ledger"]] == ["raised", "published", "reason-gone", "reason-back"]


def listed(run):
    return [json.loads(line) for line in run("warnings", "list", "--json")[1].splitlines()]


def test_show_sets_the_two_values_side_by_side_with_their_proof(run, desk):
    item = one(desk("next"))
    desk("correct", item["notice"], "stage", "final", "--by", "Lan", "--note", "read again")
    _, out = run("review", "show", f"{item['notice']}:stage")
    assert "  Machine  order (Order imposing duties)\n  Person  final (Final determination)" in out
    assert "corrected – read again" in out and "no passage says so" in out
    assert "page 1" in out and "»" in out
    assert f"tradewarn review undo {item['notice']}:stage" in out


def test_a_field_that_was_not_read_shows_where_to_look(run, desk, record):
    text = "The duty on blue widgets from Vietnam is 12.5 percent to 14.75 percent of the value, as held in the file."
    run("ingest", record(document_number="2031-00002", abstract=text))
    (item,) = desk("next", "--field", "rates")[1]
    assert (item["why"], item["passages"]) == ("silent", [])
    assert item["look"][0]["quote"].startswith("12.5 percent")
    _, out = run("review", "next", "--field", "rates")
    assert "Read here (page 1):" in out and "»12.5 percent«" in out


def test_the_label_follows_a_corrected_stage_everywhere(run, desk):
    name = one(desk("next"))["notice"]
    desk("correct", name, "stage", "final", "--by", "Lan")
    label = one(desk("show", f"{name}:stage_vi"))
    assert label["stands"] == "kết luận cuối cùng"
    assert one(desk("show", f"{name}:stage"))["history"][0]["value"] == ["final"]
    desk("undo", f"{name}:stage", "--by", "Lan")
    assert one(desk("show", f"{name}:stage_vi"))["stands"] == label["machine"]


def test_goods_follow_a_corrected_product(desk):
    name = one(desk("next"))["notice"]
    desk("correct", name, "product", "certain frozen warmwater shrimp", "--by", "Lan")
    assert one(desk("show", f"{name}:goods"))["stands"]
    assert "tôm" in one(desk("show", f"{name}:product_vi"))["stands"]


def test_a_persons_own_word_goes_before_what_follows_from_another(desk):
    name = one(desk("next"))["notice"]
    desk("correct", name, "importing_country", "CA", "--by", "Lan")
    desk("correct", name, "authority", "EU-COM", "--by", "Lan")
    assert one(desk("show", f"{name}:importing_country"))["stands"] == "CA"
