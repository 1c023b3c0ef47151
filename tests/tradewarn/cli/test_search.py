"""`tradewarn search` in the shell: the order, cases together, and what could be asked instead."""

import json

import pytest
from click.exceptions import BadParameter, NoSuchOption
from click.testing import CliRunner

from tradewarn.cli import tradewarn
from tradewarn.errors import BadUse


@pytest.fixture
def two(run, record, tmp_path, order):
    """Two orders on the same goods, of two cases and two years."""
    older = {
        "document_number": "2029-00009",
        "publication_date": "2029-05-02",
        "title": order["title"].replace("Blue", "Red"),
        "abstract": order["abstract"].replace("blue", "red"),
        "html_url": "https://www.federalregister.gov/d/2029-00009",
    }
    run("ingest", record(), "--json")
    run("ingest", record(**older), "--json")


def hits(run, *words):
    return json.loads(run("search", *words, "--mode", "lexical", "--kind", "notice", "--json")[1])["hits"]


def test_the_newest_or_the_oldest_come_first(run, two):
    days = [h["publication_date"] for h in hits(run, "widgets", "--sort", "newest")]
    assert days == ["2031-03-20", "2029-05-02"]
    assert [h["publication_date"] for h in hits(run, "widgets", "--sort", "oldest")] == days[::-1]


def test_another_order_is_refused(run):
    with pytest.raises((BadUse, BadParameter)):
        run("search", "widgets", "--sort", "size")


def test_a_notice_and_its_case_stand_together_unless_one_kind_is_asked_for(run, two):
    text = run("search", "blue widgets", "--mode", "lexical", "--limit", "5")[1]
    assert "Of the same case:" in text
    alone = run("search", "widgets", "--mode", "lexical", "--kind", "notice")[1]
    assert "Of the same case:" not in alone
    assert "  2. " in alone


def test_the_objects_are_not_grouped(run, two):
    answer = json.loads(run("search", "widgets", "--mode", "lexical", "--json")[1])
    assert len(answer["hits"]) == answer["total"] == 4


def test_our_own_id_is_no_number_of_a_record(run, two):
    text = run("search", "widgets", "--mode", "lexical")[1]
    heads = [line for line in text.splitlines() if line[:5].strip(" .").isdigit()]
    assert heads and not any("case-" in line or "n-" in line.split(" – ")[0] for line in heads)


def test_nothing_found_tells_which_options_emptied_the_answer(run, two):
    text = run("search", "widgets", "--market", "US", "--stage", "prelim", "--mode", "lexical")[1]
    assert "Not found in the sources loaded" in text
    assert "without --stage: 4 found" in text
    assert "without --market" not in text
    assert "without" not in run("search", "widgets", "--market", "US", "--mode", "lexical")[1]


def test_what_was_understood_and_left_nothing_is_taken_back_and_told(run, two):
    text = run("search", "certain blue widgets duty order exported to Canada", "--mode", "lexical")[1]
    assert "4 records" in text
    assert "Nothing found in the sources loaded, so not narrowed by: " in text
    asked = ("search", "certain blue widgets exported to Canada", "--mode", "lexical", "--json")
    found = json.loads(run(*asked)[1])
    assert found["total"] == 4
    assert [(p["kind"], p["filter"], p["emptied"]) for p in found["understood"]] == [("market", False, True)]


def test_the_object_too_tells_what_emptied_the_answer(run, two):
    assert "ways_out" not in json.loads(run("search", "widgets", "--mode", "lexical", "--json")[1])
    by_option = json.loads(run("search", "widgets", "--stage", "prelim", "--mode", "lexical", "--json")[1])
    assert by_option["ways_out"][0] == {"change": "drop", "option": "--stage", "total": 4}


def test_a_question_needs_no_quotation_marks_and_a_year_is_a_period(run, two):
    found = hits(run, "blue", "widgets", "--from", "2029", "--to", "2029-05")
    assert [h["publication_date"] for h in found] == ["2029-05-02"]
    with pytest.raises(BadParameter, match="2012-05"):
        run("search", "widgets", "--from", "soon")


def test_what_is_left_out_is_told_with_the_way_to_take_it_off(run, two):
    text = run("search", "widgets -Red", "--mode", "lexical")[1]
    assert "Left out “Red” (“-Red”)" in text and "--not without=Red" in text
    assert "Certain Red Widgets" not in text and "Certain Blue Widgets" in text
    assert (
        run("search", "widgets", "--without", "Red", "--mode", "lexical")[1].count("Certain Red Widgets") == 0
    )


def test_the_life_of_an_act_that_is_asked_for_is_told(run, two):
    text = run("search", "Decree 10/2018/ND-CP", "--mode", "lexical")[1]
    assert "10/2018/NĐ-CP – Decree on trade remedies: no longer in force since 2025-07-01" in " ".join(
        text.split()
    )


@pytest.mark.parametrize(
    ("words", "query"),
    [
        (("widgets", "-Red"), "widgets -Red"),
        (("widgets", "-Red Widgets"), 'widgets -"Red Widgets"'),
        (("-Red widgets",), "-Red widgets"),
        (('-"Red Oak" widgets',), '-"Red Oak" widgets'),
        (("-“Red Oak” widgets",), "-“Red Oak” widgets"),
        (("-(Red OR Oak) widgets",), "-(Red OR Oak) widgets"),
    ],
)
def test_a_word_with_a_dash_is_no_option_of_the_shell(run, two, words, query):
    answer = json.loads(run("search", *words, "--mode", "lexical", "--json")[1])
    assert answer["query"] == query
    assert answer["understood"][0]["kind"] == "without"


@pytest.mark.parametrize("typed", [("-market", "US"), ("-hs", "7208"), ("-mode=dense",)])
def test_an_option_with_one_dash_is_no_word_left_out(run, typed):
    with pytest.raises(NoSuchOption) as refused:
        run("search", "widgets", *typed)
    assert refused.value.possibilities == [f"-{typed[0].partition('=')[0]}"]


def test_what_an_option_takes_stays_as_it_is_typed(run, two):
    made = run("searches", "save", "widgets", "--name", "-thép quý-", "-Red", "--json")[1]
    saved = json.loads(made)
    assert (saved["name"], saved["query"]) == ("-thép quý-", "widgets -Red")


def test_an_option_that_there_is_not_is_still_refused(run):
    with pytest.raises(NoSuchOption):
        run("search", "widgets", "--marcet", "US")


def streams(*words):
    done = CliRunner().invoke(tradewarn, list(words), standalone_mode=False)
    return done.stdout, done.stderr


def test_a_number_that_is_not_loaded_is_told_with_its_code(run, two):
    asked = ("search", "A-999-999 widgets", "--mode", "lexical")
    found = json.loads(run(*asked, "--json")[1])
    assert [(i["code"], i["what"]) for i in found["issues"]] == [
        ("TW-I06", "number A-999-999 is not in the sources loaded")
    ]
    assert [p["emptied"] for p in found["understood"]] == [True]
    text, errors = streams(*asked)
    assert "[TW-I06] number A-999-999 is not in the sources loaded" in errors
    assert "so not narrowed by: " in text and "A-999-999" in text


def test_signs_alone_ask_for_nothing(run, two):
    assert json.loads(run("search", "???", "--json")[1])["total"] == 0
    text, errors = streams("search", "???")
    assert "[TW-I08]" in errors and "Not found in the sources loaded" not in text


def test_a_question_has_the_same_limit_as_over_http(run):
    with pytest.raises(BadUse, match="at most 2000"):
        run("search", "x" * 2001)
