"""What a reader is told beside the verdict: firms, freshness, quotes, names of sources."""

from datetime import date, timedelta

import pytest

from tradewarn.model import Question
from warn.check import Checker
from warn.quotes import clipped


@pytest.fixture
def ask(world, make):
    def asked(question="", **fields):
        world.load()
        checker = Checker(world.store, today=lambda: make.day + timedelta(days=500))
        return checker.check(Question(question=question, **fields))

    return asked


@pytest.mark.parametrize("firm", ["công ty TNHH Gạch Sông Lam", "Công ty Gạch Sông Lam"])
def test_a_firm_whose_name_shares_a_word_with_the_goods_leaves_them_asked(world, ask, firm):
    world.notice("31-1", "order")
    verdict = ask(f"Gạch men của {firm} sang Úc có bị thuế không")
    assert verdict.verdict == "covered_all_others"
    assert "Không thấy nêu tên Gạch Sông Lam" in verdict.summary


def test_a_firm_named_only_in_a_notice_without_goods_is_found(world, make, ask):
    world.notice("31-1", "order")
    world.notice(
        "33-1",
        "review-final",
        days=400,
        product=None,
        product_vi=None,
        companies=(make.firm("Lotus Tile JSC"),),
        proofs={"companies": "Lotus Tile JSC"},
        text="The review covers Lotus Tile JSC.",
    )
    last = world.extractions[-1]
    bare = last.notices[0].model_copy(update={"goods": ()})
    world.extractions[-1] = last.model_copy(update={"notices": (bare,)})
    verdict = ask("ceramic tiles of Lotus Tile JSC to Australia")
    assert verdict.verdict == "named"
    assert verdict.facts[0].source.ref == "33-1"


def test_a_firm_named_on_other_goods_is_told_beside(world, make, ask):
    world.notice("31-1", "order")
    world.notice(
        "31-2", "order", goods="paper-bags", companies=(make.firm("Lotus Tile JSC"),), text="Lotus Tile JSC."
    )
    verdict = ask("ceramic tiles of Lotus Tile JSC to Australia")
    assert verdict.verdict == "covered_all_others"
    assert "named in other proceedings: Certain Paper Bags" in verdict.summary


def test_a_firm_set_apart_where_the_rest_is_unclear_is_answered(world, ask):
    row = world.row("AU-1", [("initiation", 0, "none", ()), ("termination", 300, "none", ())])
    ended = row.events[1].model_copy(update={"companies": ("Lotus Tile",)})
    world.rows[-1] = row.model_copy(update={"events": (row.events[0], ended), "status": "unknown"})
    assert ask("gạch men của công ty Lotus Tile sang Úc").verdict == "investigated_no_measure"
    assert ask("gạch men sang Úc").verdict in ("needs_review", "under_investigation")


def test_the_freshness_of_notices_is_not_that_of_a_late_row_of_a_list(world, ask):
    world.notice("31-1", "order", goods="mattresses")
    world.row("AU-1", [("order", 400, "affirmative", ())], goods="cement")
    verdict = ask("gạch men sang Úc")
    assert "đến ngày 10/03/2031" in verdict.summary
    told = next(c for c in verdict.caveats if "cũ hơn sáu mươi ngày" in c)
    assert "10/03/2031" in told and "danh mục có dữ kiện đến ngày 13/04/2032" in told


def test_where_only_lists_are_loaded_that_is_told(world, ask):
    world.row("AU-1", [("order", 0, "affirmative", ())], goods="cement")
    assert any("chỉ có danh mục" in c for c in ask("gạch men sang Úc").caveats)


def test_a_day_before_all_sources_is_told_as_such(world, ask):
    world.notice("31-1", "order", goods="mattresses")
    for question, words in (
        ("gạch men sang Úc", "chỉ bắt đầu từ"),
        ("ceramic tiles to Australia", "begin only"),
    ):
        summary = ask(question, as_of=date(1900, 1, 1)).summary
        assert words in summary and "1900" not in summary


def test_a_row_s_own_id_and_line_are_shown_as_no_case_number(world, ask):
    world.row("AU-AD-31", [("order", 0, "affirmative", ())], notes=("source: Gazette note 12",))
    text = ask("gạch men sang Úc").facts[0].text
    assert "AU-AD-31" not in text and "danh mục dẫn Gazette note 12" in text


def test_a_rate_that_only_the_quote_prints_is_not_denied(world, ask):
    row = world.row("AU-1", [("order", 0, "affirmative", ())])
    event = row.events[0].model_copy(update={"quote": "44.4/55.5%, others later"})
    world.rows[-1] = row.model_copy(update={"events": (event,)})
    verdict = ask("gạch men sang Úc")
    assert verdict.rates == ()
    assert any("44.4/55.5%" in c for c in verdict.caveats)
    assert not any("không ghi mức thuế" in c for c in verdict.caveats)


def test_a_row_without_an_official_source_is_told_and_trusted_less(world, ask):
    world.row("AU-1", [("order", 0, "affirmative", ())])
    sure = ask("gạch men sang Úc")
    world.rows[-1] = world.rows[-1].model_copy(
        update={"notes": ("source: general knowledge", "confidence: G")}
    )
    doubtful = ask("gạch men sang Úc")
    assert doubtful.confidence < sure.confidence
    assert any("không nêu nguồn chính thức" in c for c in doubtful.caveats)
    assert not any("không nêu nguồn chính thức" in c for c in sure.caveats)


def test_sources_of_other_markets_are_counted_and_not_listed(world, ask):
    world.notice("31-1", "order")
    world.notice("31-2", "order", market="CA")
    verdict = ask("gạch men sang Úc")
    assert [s.name for s in verdict.sources_loaded] == ["AU-ADC → AU"]
    assert any("1 nguồn của thị trường khác" in c for c in verdict.caveats)


def test_goods_and_code_that_differ_are_both_named(world, ask):
    world.notice("31-1", "order")
    summary = ask("tôm HS 4412.33 sang Úc").summary
    assert "tôm" in summary and "441233" in summary and "gỗ dán" in summary


def test_a_quote_ends_at_a_word():
    text = "frozen shrimp of any size, whether or not peeled"
    for most in range(8, len(text)):
        cut = clipped(text, most)
        assert text.startswith(cut) and (len(text) == len(cut) or not text[len(cut)].isalnum())
