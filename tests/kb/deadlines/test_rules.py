"""Every rule has a source, words in both languages and a worked case; no rule, no date."""

import unicodedata
from datetime import date
from pathlib import Path

import pytest

from kb.authorities import authorities
from kb.data import load_yaml
from kb.deadlines.computing import IMPOSITION, Act, limits, over, run
from kb.deadlines.rules import rules, rules_of
from kb.due import dues
from tradewarn.errors import BadKnowledge
from tradewarn.model import Instrument, Stage

WORKED = load_yaml(Path(__file__).with_name("worked.yaml"))["cases"]
BY_ID = {r.id: r for r in rules()}
ON = date(2026, 11, 23)


@pytest.mark.parametrize("case", WORKED, ids=lambda c: f"{c['rule']} from {c['from']}")
def test_a_rule_counts_as_it_was_worked_out_by_hand(case):
    on = date.fromisoformat(case["asked"]) if "asked" in case else None
    made = run(BY_ID[case["rule"]], date.fromisoformat(case["from"]), on=on)
    assert (str(made.counted), str(made.day)) == (case["counted"], case["day"])


def test_every_rule_has_a_worked_case():
    assert set(BY_ID) - {c["rule"] for c in WORKED} == set()


@pytest.mark.parametrize("rule", rules(), ids=lambda r: r.id)
def test_every_rule_tells_its_source_and_when_it_was_looked_at(rule):
    assert any(letter.isdigit() for letter in rule.source), "a passage has a number"
    assert date.fromisoformat(rule.read) and rule.seen in ("text", "timetable", "notice", "known")
    assert rule.url == "" or rule.url.startswith(("https://", "http://"))
    assert rule.authority in authorities()
    assert rule.stages | rule.done <= {*Stage, IMPOSITION} and rule.instruments <= set(Instrument)
    assert rule.what in dues()


@pytest.mark.parametrize("rule", rules(), ids=lambda r: r.id)
def test_every_rule_is_said_in_both_languages(rule):
    assert rule.en.isascii() and not rule.vi.isascii() and unicodedata.is_normalized("NFC", rule.vi)


def act(authority, stage, day=date(2026, 3, 2), instruments=("AD",), **more):
    return Act(authority, stage, day, frozenset(instruments), **more)


def test_where_no_rule_speaks_there_is_no_date():
    assert limits(act("TH-DFT", "disclosure"), on=ON) == ()
    assert limits(act("", "initiation"), on=ON)[0].rule.authority == "WTO"
    assert limits(act("US-DOC", "other"), on=ON) == ()


def test_what_runs_from_a_letter_has_no_date_by_a_notice():
    found = {x.rule.id: x for x in limits(act("EU-COM", "initiation"), on=ON)}
    assert found["eu-com/questionnaire"].day is None
    assert found["eu-com/end-ad"].day == date(2027, 5, 2)


def test_a_notice_without_a_date_sets_no_date():
    assert all(x.day is None for x in limits(act("EU-COM", "initiation", None), on=ON))


def test_an_authority_without_rules_is_bound_by_the_agreements():
    assert {r.authority for r in rules_of("KR-KTC")} == {"WTO"}


def test_an_authoritys_own_rule_goes_before_that_of_the_agreements():
    ids = {r.id for r in rules_of("EU-COM")}
    assert "eu-com/end-ad" in ids and "wto/end" not in ids
    assert "wto/safeguard-end" in ids, "it has no rule of its own on safeguards"


def test_an_order_of_the_united_states_lapses_by_no_day():
    ids = {x.rule.id for x in limits(act("US-DOC", "order", imposes=True), on=ON)}
    assert "us-doc/five-year-review" in ids and "wto/measure-end" not in ids


def test_what_recurs_ends_with_the_measure():
    ids = {x.rule.id for x in limits(act("US-DOC", "order", in_force=False), on=ON)}
    assert ids == {"us-doc/court", "us-doc/inquiry-service-list"}


def test_a_rule_of_one_instrument_is_not_of_another():
    ids = {x.rule.id for x in limits(act("EU-COM", "initiation", instruments=("CVD",)), on=ON)}
    assert "eu-com/end-cvd" in ids and "eu-com/end-ad" not in ids


def test_a_rule_that_is_new_does_not_reach_back():
    before, after = (
        {x.rule.id for x in limits(act("US-DOC", "review-initiation", day), on=ON)}
        for day in (date(2024, 12, 2), date(2025, 3, 3))
    )
    assert after - before == {"us-doc/separate-rate-review"}


def test_a_later_act_ends_a_matter():
    rule = BY_ID["eu-com/end-ad"]
    assert over(rule, ["provisional", "final"]) and not over(rule, ["provisional"])


def test_holidays_that_are_not_known_are_told():
    found = {x.rule.id: x.sure for x in limits(act("EU-COM", "provisional"), on=ON)}
    assert found == {"eu-com/final-disclosure": False, "eu-com/provisional-end-ad": True}


def test_two_rules_of_one_name_are_refused(monkeypatch):
    from kb.deadlines import rules as module

    row = {"id": "x", "what": "hearing", "stages": ["final"], "span": {"days": 1}, "who": "party"}
    row |= {"source": "article 1", "read": "2026-11-23", "seen": "text", "en": "a", "vi": "b"}
    data = {"authorities": ["TH-DFT"], "counting": {"source": "-"}, "rules": [row, row]}
    monkeypatch.setattr(module, "shipped_folder", lambda name: [(Path("th.yaml"), data)])
    module.rules.cache_clear()
    with pytest.raises(BadKnowledge, match="two rules"):
        module.rules()
    module.rules.cache_clear()


def test_a_file_that_lacks_a_part_is_told_by_name(monkeypatch):
    from kb.deadlines import rules as module

    monkeypatch.setattr(module, "shipped_folder", lambda name: [(Path("th.yaml"), {"rules": []})])
    module.rules.cache_clear()
    with pytest.raises(BadKnowledge, match=r"th\.yaml"):
        module.rules()
    module.rules.cache_clear()
