"""Questions and the verdicts they get."""

import re
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tradewarn.model import Question
from warn.check import Checker

ASK = {
    "vi": "gạch men của tôi sang Úc có bị thuế không?",
    "plain": "gach men cua toi sang uc co bi thue khong?",
    "en": "Are my ceramic tiles hit by duties in Australia?",
}


@pytest.mark.parametrize("how", ASK)
def test_goods_under_an_order_are_covered_in_either_language_with_or_without_marks(world, make, ask, how):
    world.notice("31-1", "initiation")
    world.notice("32-1", "order", days=400)
    verdict = ask(ASK[how])
    assert verdict.verdict == "covered_by_country"
    assert verdict.language == ("en" if how == "en" else "vi")
    assert [f.source.ref for f in verdict.facts] == ["31-1", "32-1"]
    assert verdict.facts[0].source.url == "https://x/31-1"


@pytest.mark.parametrize(
    ("steps", "verdict"),
    [
        ([("initiation", "")], "under_investigation"),
        ([("initiation", ""), ("prelim", "Tiles: Preliminary Affirmative Determination")], "provisional"),
        ([("initiation", ""), ("provisional", "")], "provisional"),
        ([("initiation", ""), ("final", "Tiles: Negative Final Determination")], "investigated_no_measure"),
        ([("order", ""), ("revocation", "")], "revoked"),
        ([("order", ""), ("expiry-notice", "Tiles: Notice of Expiry")], "expired"),
        ([("order", ""), ("revocation-partial", "")], "covered_by_country"),
        ([("other", "")], "needs_review"),
    ],
)
def test_the_verdict_is_where_the_proceeding_stands(world, ask, steps, verdict):
    for at, (stage, title) in enumerate(steps):
        world.notice(f"31-{at}", stage, days=at * 150, **({"title": title} if title else {}))
    assert ask(ASK["vi"]).verdict == verdict


def test_the_heaviest_proceeding_decides_and_all_stand_in_the_facts(world, ask):
    world.notice("31-1", "order")
    world.notice("31-2", "initiation", days=300, kinds=("CVD",))
    verdict = ask(ASK["en"])
    assert verdict.verdict == "covered_by_country"
    assert {f.source.ref for f in verdict.facts} == {"31-1", "31-2"}


def test_other_origins_other_goods_and_other_markets_do_not_count(world, ask):
    world.notice("31-1", "order", origins=("TH",))
    world.notice("31-2", "order", goods="paper-bags")
    world.notice("31-3", "order", market="CA")
    verdict = ask(ASK["vi"])
    assert verdict.verdict == "no_record"
    assert "không tìm thấy" in verdict.summary.lower()
    assert any("Thái Lan" in c for c in verdict.caveats)


def test_a_safeguard_on_all_origins_covers_goods_from_viet_nam(world, ask):
    world.notice("31-1", "order", origins=(), all_origins=True, kinds=("SG",), goods="cement", market="PH")
    assert ask("xi măng sang Philippines").verdict == "covered_by_country"


def test_a_circumvention_finding_covers_and_says_what_it_rests_on(world, make, ask):
    world.notice(
        "31-1",
        "circumvention-final",
        origins=("CN",),
        kinds=("AC", "AD"),
        related_countries=(make.related("VN"),),
        title="Tiles: Final Affirmative Determination of Circumvention",
    )
    verdict = ask(ASK["en"])
    assert verdict.verdict == "covered_by_country"
    assert any("inputs" in c for c in verdict.caveats)


def test_nothing_found_is_said_of_the_sources_and_never_as_no(world, make, ask):
    world.notice("31-1", "order", goods="mattresses")
    verdict = ask("gạch men sang Úc")
    assert verdict.verdict == "no_record"
    assert "trong các nguồn đã nạp đến ngày 10/03/2031" in verdict.summary
    assert any("không có nghĩa là không bị điều tra" in c for c in verdict.caveats)


def test_a_market_without_sources_is_told_apart(world, ask):
    world.notice("31-1", "order")
    verdict = ask("ceramic tiles to Japan")
    assert verdict.verdict == "no_record"
    assert any("No source for this market" in c for c in verdict.caveats)


def test_without_a_market_all_are_searched_and_the_deciding_one_is_named(world, ask):
    world.notice("31-1", "initiation", market="CA")
    world.notice("31-2", "order")
    verdict = ask("gạch men có bị thuế ở đâu không")
    assert verdict.verdict == "covered_by_country"
    assert any("Úc" in c for c in verdict.caveats)


@pytest.mark.parametrize("asked", ["HS 690721 sang Úc", "mã 6907.21 đi úc", "tiles 6907.21.00 to Australia"])
def test_a_code_in_any_form_finds_the_case_that_lists_it(world, make, ask, asked):
    world.notice("31-1", "order", hs_codes=(make.code("69072100"),), proofs={"hs_codes": "6907.21.00"})
    verdict = ask(asked)
    assert verdict.verdict == "covered_by_country"
    assert any(f.quote == "6907.21.00" for f in verdict.facts)
    assert any("HS" in c for c in verdict.caveats)


def test_a_code_of_the_same_heading_alone_is_no_tie(world, make, ask):
    world.notice("31-1", "order", goods="paper-bags", hs_codes=(make.code("481930"),))
    assert ask("HS 481950 to Australia").verdict == "no_record"


def test_goods_in_words_and_a_code_of_other_goods_need_a_person(world, ask):
    world.notice("31-1", "order")
    verdict = ask("gạch men HS 0306.17 sang Úc")
    assert verdict.verdict == "needs_review"
    assert "khác nhau" in verdict.summary


def test_a_field_wins_over_the_words(world, ask):
    world.notice("31-1", "order", market="CA")
    assert ask("gạch men sang Úc", market="CA").verdict == "covered_by_country"
    assert ask("túi giấy sang Úc", market="CA", product="ceramic tiles").verdict == "covered_by_country"


def test_a_case_number_in_any_dash_is_answered_with_its_case(world, ask):
    world.notice("31-1", "order", market="US", case_numbers=("A-999-801",))
    for asked in ("A–999–801", "a-999-801", "vụ A—999—801 là gì"):
        verdict = ask(asked)
        assert verdict.verdict == "covered_by_country"
        assert verdict.facts[0].source.ref == "31-1"


def test_a_number_no_record_bears_is_not_found(world, ask):
    world.notice("31-1", "order", market="US", case_numbers=("A-999-801",))
    verdict = ask("A-999-802")
    assert verdict.verdict == "no_record"
    assert "A-999-802" in verdict.summary


def test_a_number_that_could_be_a_date_needs_a_word_before_it(world, ask):
    world.row("MX-1", [("order", 0, "affirmative", ())], market="MX", case_numbers=("09/31",))
    assert ask("expediente 09/31").verdict == "covered_by_country"
    assert ask("gạch men 09/31 sang Nhật").verdict == "no_record"


def test_an_answer_without_a_rate_says_so_and_invents_none(world, ask):
    world.notice("31-1", "order")
    verdict = ask(ASK["en"])
    assert verdict.rates == ()
    assert any("do not give the rate" in c for c in verdict.caveats)


def test_exclusions_are_quoted_where_a_notice_has_them(world, ask):
    world.notice(
        "31-1", "order", scope={"include": ("tiles of all sizes",), "exclude": ("mosaic tiles on mesh",)}
    )
    assert any("mosaic tiles on mesh" in c for c in ask(ASK["en"]).caveats)
    assert not any("No loaded notice has the scope" in c for c in ask(ASK["en"]).caveats)


def test_without_scope_text_the_answer_says_so(world, ask):
    world.notice("31-1", "order")
    assert any("No loaded notice has the scope" in c for c in ask(ASK["en"]).caveats)


def test_an_old_source_is_told_with_its_date(world, ask):
    world.notice("31-1", "order")
    assert any("10/03/2031" in c and "sáu mươi ngày" in c for c in ask(ASK["vi"]).caveats)


def test_a_fresh_source_is_not_called_old(world, ask):
    world.notice("31-1", "order")
    world.notice("33-9", "order", days=990, goods="mattresses")
    assert not any("sáu mươi ngày" in c for c in ask(ASK["vi"]).caveats)


def test_what_comes_after_the_day_asked_about_is_not_told(world, make, ask):
    world.notice("31-1", "initiation")
    world.notice("32-1", "order", days=400)
    verdict = ask(ASK["vi"], as_of=make.day + timedelta(days=100))
    assert verdict.verdict == "under_investigation"
    assert [f.source.ref for f in verdict.facts] == ["31-1"]
    assert ask(ASK["vi"], as_of=make.day - timedelta(days=1)).verdict == "no_record"


def test_sources_that_disagree_need_a_person_and_both_are_shown(world, ask):
    world.notice("31-1", "initiation")
    world.notice("32-1", "order", days=400)
    world.row("AU-1", [("initiation", 0, "none", ()), ("injury-final", 395, "negative", ())])
    verdict = ask(ASK["vi"])
    assert verdict.verdict == "needs_review"
    assert {"32-1", "AU-1"} <= {f.source.ref for f in verdict.facts}


@pytest.mark.parametrize(
    ("asked", "word"),
    [
        ("hôm nay trời có mưa không?", "không nêu mặt hàng"),
        ("What is the weather today?", "names no goods"),
        ("frobnicators to Australia", "frobnicators"),
    ],
)
def test_what_is_not_understood_is_said(world, ask, asked, word):
    world.notice("31-1", "order")
    verdict = ask(asked)
    assert verdict.verdict == "needs_review"
    assert word in verdict.summary
    assert verdict.next_steps


def test_a_market_field_that_is_no_country_is_said(world, ask):
    world.notice("31-1", "order")
    assert "Atlantis" in ask("ceramic tiles", market="Atlantis").summary


def test_goods_of_another_country_are_not_answered_for(world, ask):
    world.notice("31-1", "order")
    verdict = ask("ceramic tiles from Thailand to Australia")
    assert any("Thailand" in c for c in verdict.caveats)


def test_each_of_two_markets_is_answered(world, ask):
    world.notice("31-1", "order")
    world.notice("31-2", "order", goods="mattresses", market="CA")
    verdict = ask("gạch men sang Úc và Canada")
    assert verdict.verdict == "covered_by_country"
    assert any("Canada" in c and "không tìm thấy" in c for c in verdict.caveats)


def test_a_change_of_the_store_changes_the_next_answer(world, make):
    world.notice("31-1", "initiation")
    checker = Checker(world.load(), today=lambda: make.day + timedelta(days=500))
    asked = Question(question=ASK["vi"])
    assert checker.check(asked).verdict == "under_investigation"
    world.notice("32-1", "order", days=400)
    world.load()
    assert checker.check(asked).verdict == "covered_by_country"


def test_the_sources_loaded_are_listed_with_their_reach_and_gaps(world, ask):
    for at in range(14):
        world.notice(f"31-{at}", "other", goods="mattresses", days=at * 3)
    world.notice("32-1", "other", goods="mattresses", days=300)
    world.row("CA-1", [("order", 5, "affirmative", ())], market="CA")
    listed = {s.name: s for s in ask("gạch men sang Úc").sources_loaded}
    assert listed["AU-ADC → AU"].newest.isoformat() == "2032-01-04"
    assert listed["AU-ADC → AU"].gaps == ("2031-04-19/2032-01-03",)
    assert listed["made-up.csv"].to.isoformat() == "2031-03-15"


GOODS = [
    "gạch men",
    "gach men",
    "ceramic tiles",
    "túi giấy",
    "tui giay",
    "paper bags",
    "tôm đông lạnh",
    "HS 690721",
]
TAILS = [
    "",
    " sang Úc",
    " to the US",
    " có bị thuế không",
    " HS 690721",
    " sang EU và Mỹ",
    " của Công ty Lotus",
]


@given(goods=st.sampled_from(GOODS), tail=st.sampled_from(TAILS), plain=st.booleans())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_empty_store_has_no_record_of_any_goods(store, make, goods, tail, plain):
    asked = goods + tail
    verdict = Checker(store, today=lambda: make.day).check(
        Question(question=asked.lower() if plain else asked)
    )
    assert verdict.verdict == "no_record"
    assert verdict.facts == ()
    assert verdict.sources_loaded == ()


@pytest.mark.parametrize("how", ASK)
def test_no_number_in_an_answer_is_without_a_source(world, make, ask, how):
    rates = (make.rate("12.5", "Lotus Tile JSC"), make.rate("40.1"), make.rate("3", scope="range"))
    world.notice("31-1", "initiation", hs_codes=(make.code("690721"),), proofs={"hs_codes": "690721"})
    world.row(
        "AU-AD-31", [("initiation", 2, "none", ()), ("order", 400, "affirmative", rates)], hs=("690721",)
    )
    verdict = ask(ASK[how] + " HS 690721")
    assert verdict.facts
    for fact in verdict.facts:
        backed = _numbers(f"{fact.quote} {fact.source.ref} {fact.source.date}")
        assert _numbers(fact.text) <= backed, fact.text
    cited = " ".join(f.text + f.quote for f in verdict.facts)
    assert _numbers(verdict.summary) <= _numbers(cited)


def _numbers(text):
    found = (n.replace(",", ".").lstrip("0") for n in re.findall(r"\d+(?:[.,]\d+)?", text))
    return {n for n in found if n}


def test_goods_that_the_scope_leaves_out_by_name_are_excluded(world, ask):
    world.notice(
        "31-1",
        "order",
        goods="frozen-warmwater-shrimp",
        scope={"exclude": ("breaded shrimp and prawns", "dried shrimp")},
    )
    for asked in ("tôm bao bột sang Úc", "breaded shrimp to Australia"):
        verdict = ask(asked)
        assert verdict.verdict == "excluded"
        assert verdict.facts[0].quote == "breaded shrimp and prawns"
    assert ask("tôm đông lạnh sang Úc").verdict == "covered_by_country"


def test_near_goods_that_no_scope_leaves_out_are_no_case_but_are_told(world, ask):
    world.notice("31-1", "order", goods="frozen-warmwater-shrimp")
    assert ask("breaded shrimp to Australia").verdict == "no_record"


def test_a_word_of_the_question_that_the_clause_lacks_keeps_the_goods_in(world, ask):
    world.notice("31-1", "order", scope={"exclude": ("mosaic tiles on mesh",)})
    assert ask("", product="mosaic ceramic tiles", market="AU").verdict == "excluded"
    assert ask("", product="glazed ceramic tiles", market="AU").verdict == "covered_by_country"


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("tôm đông lạnh sang Úc", "covered_by_country"),
        ("tôm tươi sang Úc", "needs_review"),
        ("tom tuoi sang Uc", "needs_review"),
        ("fresh shrimp to Australia", "needs_review"),
    ],
)
def test_words_against_the_name_of_the_goods_are_never_covered(world, ask, question, verdict):
    world.notice("31-1", "order", goods="frozen-warmwater-shrimp")
    found = ask(question)
    assert found.verdict == verdict
    if verdict == "needs_review":
        assert "Frozen" in found.summary and found.rates == ()


def test_goods_not_understood_are_told_without_the_market(world, ask):
    world.notice("31-1", "order")
    assert "“đồ lạ hoắc”" in ask("đồ lạ hoắc sang Úc").summary


def test_a_restored_zero_is_told_in_the_answer(world, ask):
    world.notice("31-1", "order", goods="frozen-warmwater-shrimp")
    assert any("0306.17" in c for c in ask("tôm 306.17 sang Úc").caveats)
