"""Codes that words suggest: a next step that says what it is, and nothing rests on it."""

import re

import pytest

CODE = re.compile(r"\b\d{4}(?:\.\d\d)?\b")


def suggesting(verdict):
    return [s for s in verdict.next_steps if CODE.search(s)]


def elsewhere(verdict):
    told = [verdict.summary, *verdict.caveats, *(f.text for f in verdict.facts)]
    return " ".join(told)


def test_goods_that_nothing_knows_get_codes_to_ask_again_by(world, ask):
    world.notice("T1", "order")
    verdict = ask("ghế đẩu xếp bằng tre sang Úc có bị thuế không")
    assert verdict.verdict in ("needs_review", "no_record")
    (step,) = suggesting(verdict)
    assert "9401" in step
    assert "Máy gợi ý" in step and "không phải kết quả phân loại" in step and "khả năng đúng" in step


def test_the_same_in_english(world, ask):
    world.notice("T1", "order")
    verdict = ask("wooden clothes hangers to Australia, any duty?")
    assert (verdict.verdict, verdict.language) == ("no_record", "en")
    (step,) = suggesting(verdict)
    assert "heading 4421" in step
    assert "only a suggestion" in step and "no classification" in step


def test_a_suggestion_stands_in_the_steps_alone(world, ask):
    world.notice("T1", "order")
    verdict = ask("wooden clothes hangers to Australia, any duty?")
    assert verdict.facts == verdict.rates == ()
    assert "4421" not in elsewhere(verdict)


def test_a_question_that_gives_a_code_gets_none(world, ask):
    world.notice("T1", "order")
    assert not suggesting(ask("wooden clothes hangers HS 442110 to Australia"))
    assert not suggesting(ask(product="wooden clothes hangers", hs="442110", market="AU"))


@pytest.mark.parametrize(
    "question", ["xin chào", "spare goods for industry to Australia", "hàng hóa sang Úc", ""]
)
def test_words_that_tell_no_goods_suggest_nothing(world, ask, question):
    world.notice("T1", "order")
    assert not suggesting(ask(question))


def test_goods_that_a_proceeding_decides_on_get_none(world, ask):
    world.notice("T1", "order")
    assert not suggesting(ask("gạch men sang Úc"))
