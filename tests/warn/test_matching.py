"""Which records concern which profiles, why, and how gravely."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kb.form import WatchItem
from tradewarn.model import Profile, Source
from warn.levels import level
from warn.matching import Matcher, match, signals


def profile(name="tiles", **more):
    fields = {
        "id": name,
        "owner": "",
        "name": "Gạch men",
        "goods": ("ceramic-tiles",),
        "hs": ("690721",),
        "markets": ("AU",),
        "companies": ("Lotus Tile Joint Stock Company",),
    }
    return Profile(**(fields | more))


def fired(notice, one):
    found = match(notice, [one])
    return {r.signal for r in found[0].reasons} if found else set()


def test_goods_in_words_from_viet_nam_in_my_market_match(world):
    assert fired(world.notice("31-1", "initiation"), profile()) == {
        "named_goods",
        "from_viet_nam",
        "sold_to_market",
    }


def test_each_reason_quotes_the_notice_and_names_it(world):
    notice = world.notice("31-1", "initiation")
    (found,) = match(notice, [profile()])
    text = world.extractions[-1].pages[0].text
    for reason in found.reasons:
        assert reason.quote and reason.quote in text
        assert reason.source.id == notice.id
        assert reason.text.endswith(".")


@pytest.mark.parametrize("goods", ["gạch men", "ceramic tiles", "ceramic-tiles"])
def test_goods_of_a_profile_may_be_words_in_either_language_or_an_id(world, goods):
    assert "named_goods" in fired(world.notice("31-1", "initiation"), profile(goods=(goods,), hs=()))


def test_a_code_matches_where_the_goods_are_not_known(world, make):
    notice = world.notice("31-1", "order", hs_codes=(make.code("6907210010"),), goods="mattresses")
    assert "same_subheading" in fired(notice, profile())


def test_a_profile_with_a_code_alone_is_warned_by_the_words_of_the_notice(world):
    assert "named_goods" in fired(world.notice("31-1", "order"), profile(goods=()))


def test_codes_of_one_chapter_are_no_reason(world, make):
    notice = world.notice("31-1", "order", goods="mattresses", hs_codes=(make.code("691010"),))
    assert match(notice, [profile()]) == []


def test_another_subheading_of_the_heading_needs_the_goods_in_words(world, make):
    other = world.notice("31-1", "order", goods="mattresses", hs_codes=(make.code("690730"),))
    assert match(other, [profile()]) == []
    named = world.notice("31-2", "order", hs_codes=(make.code("690730"),))
    assert "same_heading" in fired(named, profile())


@pytest.mark.parametrize(
    "name", ["LOTUS TILE CO., LTD.", "LOTUS TILE CORP.", "Công ty Cổ phần Lotus Tile", "Lotus Tile JSC"]
)
def test_a_firm_is_known_in_any_spelling(world, make, name):
    notice = world.notice(
        "31-1", "review-final", goods="mattresses", companies=(make.firm(name),), market="CA"
    )
    assert "named_company" in fired(notice, profile())


@pytest.mark.parametrize("name", ["Golden Lotus Tile JSC", "Lotus Steel Corporation", "Tile Company"])
def test_a_like_name_is_another_firm(world, make, name):
    notice = world.notice("31-1", "review-final", goods="mattresses", companies=(make.firm(name),))
    assert match(notice, [profile()]) == []


def test_a_firm_of_another_country_is_not_mine(world, make):
    notice = world.notice(
        "31-1", "order", goods="mattresses", companies=(make.firm("Lotus Tile JSC", country="TH"),)
    )
    assert match(notice, [profile()]) == []


def test_all_origins_and_inquiries_touch_viet_nam(world, make):
    every = world.notice("31-1", "provisional", origins=(), all_origins=True)
    assert "from_everywhere" in fired(every, profile())
    asked = world.notice(
        "31-2", "circumvention-initiation", origins=("CN",), related_countries=(make.related("VN"),)
    )
    assert "through_viet_nam" in fired(asked, profile())


def test_the_same_goods_of_others_count_in_my_market_and_at_steps_that_move_trade(world):
    assert "competitor_hit" in fired(world.notice("31-1", "order", origins=("CN",)), profile())
    assert match(world.notice("31-2", "order", origins=("CN",), market="CA"), [profile()]) == []
    assert match(world.notice("31-3", "review-final", origins=("CN",)), [profile()]) == []


def test_a_tail_or_a_notice_without_a_market_concerns_nobody(world):
    assert match(world.notice("31-1", "order", partial=True), [profile()]) == []
    assert match(world.notice("31-2", "order", importing_country=None), [profile()]) == []


@pytest.mark.parametrize(
    ("stage", "more", "expected"),
    [
        ("order", {}, 4),
        ("provisional", {}, 4),
        ("final", {"title": "Tiles: Negative Final Determination"}, 2),
        ("initiation", {}, 3),
        ("prelim", {}, 3),
        ("review-final", {}, 2),
        ("sunset-institution", {}, 2),
        ("revocation", {}, 1),
        ("order", {"market": "CA"}, 2),
        ("review-final", {"market": "CA"}, 1),
        ("order", {"origins": ("CN",)}, 2),
        ("initiation", {"origins": ("CN",)}, 1),
    ],
)
def test_the_level_follows_from_act_origin_and_market(world, make, stage, more, expected):
    notice = world.notice("31-1", stage, **more)
    (found,) = match(notice, [profile()])
    assert level(notice, found, on=make.day) == expected


@pytest.mark.parametrize("stage", ["initiation", "petition", "prelim", "circumvention-initiation"])
def test_an_opening_long_past_is_no_fresh_warning_even_where_it_names_the_firm(world, make, stage):
    notice = world.notice("31-1", stage, companies=(make.firm("Lotus Tile JSC"),))
    (found,) = match(notice, [profile()])
    assert level(notice, found, on=make.day + timedelta(days=365)) == 4
    assert level(notice, found, on=make.day + timedelta(days=5 * 365)) == 1


@pytest.mark.parametrize("stage", ["order", "review-final"])
def test_what_still_binds_is_not_history(world, make, stage):
    notice = world.notice("31-1", stage)
    (found,) = match(notice, [profile()])
    years = timedelta(days=5 * 365)
    assert level(notice, found, on=make.day + years) == level(notice, found, on=make.day)


def test_naming_the_firm_is_the_gravest(world, make):
    firm = (make.firm("Lotus Tile JSC"),)
    final = world.notice("31-1", "review-final", companies=firm)
    quiet = world.notice("31-2", "review-rescission", companies=firm)
    assert [level(n, match(n, [profile()])[0], on=make.day) for n in (final, quiet)] == [4, 3]


def test_every_signal_has_its_sentence_in_both_languages():
    for signal in signals():
        assert signal.en.endswith(".")
        assert signal.vi.endswith(".")
        assert signal.name == signal.fire.__name__
    assert [s.name for s in signals()] == sorted(s.name for s in signals())


GOODS = ["ceramic-tiles", "paper-bags", "mattresses", "cement"]
CODES = ["690721", "690730", "6907", "481930", "940421", "252329"]
NAMES = ["Lotus Tile JSC", "Golden Lotus Co., Ltd.", "Bamboo Paper Corporation", "ACME"]


@given(
    profiles=st.lists(
        st.builds(
            profile,
            name=st.uuids().map(str),
            goods=st.lists(st.sampled_from(GOODS), max_size=2).map(tuple),
            hs=st.lists(st.sampled_from(CODES), max_size=2).map(tuple),
            markets=st.lists(st.sampled_from(["AU", "CA"]), max_size=2).map(tuple),
            companies=st.lists(st.sampled_from(NAMES), max_size=1).map(tuple),
        ),
        max_size=6,
    ),
    goods=st.sampled_from(GOODS),
    code=st.sampled_from(CODES),
    named=st.sampled_from(NAMES),
    origins=st.sampled_from([("VN",), ("CN",), ()]),
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_asking_many_profiles_at_once_loses_none(world, make, profiles, goods, code, named, origins):
    notice = world.notice(
        "31-1",
        "order",
        goods=goods,
        origins=origins,
        hs_codes=(make.code(code),),
        companies=(make.firm(named),),
    )
    one_by_one = sorted(m.profile for p in profiles for m in match(notice, [p]))
    assert sorted(m.profile for m in Matcher(profiles).match(notice)) == one_by_one


def test_goods_of_a_warning_list_are_told_where_the_list_is_older_and_of_this_market(world, make):
    def listed(market, days):
        return WatchItem(
            id=f"w-{market}-{days}",
            market=market,
            publisher="made up",
            listed=make.day + timedelta(days=days),
            precision="day",
            product="Ceramic tiles",
            goods=("ceramic-tiles",),
            source=Source(id="w", ref="w"),
        )

    notice = world.notice("31-1", "initiation")
    for item, expected in ((listed("AU", -9), True), (listed("AU", 9), False), (listed("CA", -9), False)):
        (found,) = match(notice, [profile()], watched=[item])
        assert ("goods_under_watch" in {r.signal for r in found.reasons}) is expected


def test_every_signal_carries_what_the_rules_need():
    from warn.messages import MEANING

    groups = {"goods", "origin", "market", "firm", "competitor", "watch"}
    assert {s.group for s in signals()} == groups
    for signal in signals():
        assert 0 < signal.weight < 1
        assert signal.meaning is None or signal.meaning in MEANING


def test_a_residual_subheading_alone_ties_no_goods(world, make):
    tiles = profile(hs=("382499",), companies=())
    other = world.notice("31-9", "order", goods="mattresses", hs_codes=(make.code("38249993"),), market="AU")
    assert fired(other, tiles) == set()
    named = world.notice("31-8", "order", goods="mattresses", hs_codes=(make.code("29181400"),), market="AU")
    assert "same_subheading" in fired(named, profile(hs=("291814",), companies=()))
