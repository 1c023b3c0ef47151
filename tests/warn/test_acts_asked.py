"""Questions for acts by market, remedy, stage and time, and for no goods."""

from datetime import date

import pytest

from warn.acts_asked import acts_asked

ASKED = "US final circumvention determinations of 2031 for goods completed in Viet Nam"
ASKED_VI = "Các kết luận cuối cùng năm 2031 của Hoa Kỳ về lẩn tránh qua Việt Nam"


@pytest.fixture
def loaded(world):
    more = {"market": "US", "kinds": ("AD", "AC")}
    found = {"proofs": {}, **more}
    world.notice(
        "31-1", "circumvention-final", goods="mattresses", title="Mattresses: Affirmative Final", **found
    )
    world.notice(
        "31-2", "circumvention-final", goods="cement", title="Cement: Negative Final", days=30, **found
    )
    world.notice("31-3", "circumvention-prelim", goods="paper-bags", **more)
    world.notice("30-1", "circumvention-final", days=-200, **more)
    world.notice("31-4", "order", goods="frozen-warmwater-shrimp", market="US")
    world.notice("31-5", "circumvention-final", market="EU", kinds=("AD", "AC"))
    return world


@pytest.mark.parametrize("question", [ASKED, ASKED_VI])
def test_the_acts_of_that_kind_and_time_are_the_facts(loaded, ask, question):
    verdict = ask(question)
    assert [f.source.ref for f in verdict.facts] == ["31-1", "31-2"]
    assert verdict.verdict != "needs_review"
    assert all(f.quote for f in verdict.facts)
    assert any("nguồn đã nạp" in c or "sources loaded" in c for c in verdict.caveats)


def test_none_of_that_kind_is_not_found_and_never_a_no(loaded, ask):
    verdict = ask("US final circumvention determinations of 2025 for goods completed in Viet Nam")
    assert verdict.verdict == "no_record"
    assert not verdict.facts


@pytest.mark.parametrize(
    "question",
    ["frobnicators: US final determination of 2031", "What happened in 2031?", "gạch men sang Mỹ năm 2031"],
)
def test_words_that_may_be_goods_make_it_another_question(question):
    assert acts_asked(question, ("US",), date(2031, 12, 1)) is None
