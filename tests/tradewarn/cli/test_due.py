import json

import pytest

from tradewarn.errors import BadUse


def rows(out):
    return {row["id"]: row for row in map(json.loads, out.splitlines())}


def test_a_letters_day_gives_the_day_of_its_answer(run):
    code, out = run("due", "eu-com", "--stage", "initiation", "--from", "2026-03-02", "--json")
    found = rows(out)["eu-com/questionnaire"]
    assert code == 0 and (found["day"], found["runs_from"]) == ("2026-04-08", "sent")
    assert "6(2)" in found["source"] and found["url"].startswith("https://")
    assert "eu-com/expiry" not in rows(out), "an initiation imposes nothing"


def test_without_a_day_there_is_no_date(run):
    _, out = run("due", "EU-COM", "--json")
    assert {row["day"] for row in rows(out).values()} == {None}


@pytest.mark.parametrize(("lang", "said"), [("vi", "Hạn nộp: yêu cầu tổ chức"), ("en", "To file: hearing")])
def test_people_are_told_in_their_language_with_the_law(run, lang, said):
    code, out = run("due", "US-DOC", "--stage", "review-prelim", "--from", "2025-09-11", "--lang", lang)
    told = " ".join(out.split())
    assert code == 0 and said in told and "19 CFR 351.310(c)" in told


def test_an_act_of_which_no_rule_is_known_ends_with_1(run):
    assert run("due", "TH-DFT", "--stage", "disclosure") == (1, "")


@pytest.mark.parametrize("words", [("XX-NONE",), ("EU-COM", "--stage", "sometime")])
def test_what_is_no_authority_or_stage_is_a_bad_use(run, words):
    with pytest.raises(BadUse):
        run("due", *words)
